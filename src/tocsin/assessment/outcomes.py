"""What becomes of a stated condition that nothing met: it lapses, or is withdrawn. What cannot be told is open.

- withdrawn: the outlet's later version drops the claim, or its party takes it back by name (ledger);
- lapsed: the day that the claim names has passed (ledger), or the deadline that its condition names has
  ("by 9 May"), and later documents were read.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from tocsin.assessment.deadlines import deadline
from tocsin.model import Trigger
from tocsin.model.ledger import Entry


def outcome(
    trigger: Trigger,
    *,
    dropped: Mapping[str, str],
    entries: Mapping[str, Entry],
    published: str,
    last: str,
) -> Trigger:
    """The trigger as met, withdrawn, lapsed or open, with its reason.

    Args:
        trigger: as met or open.
        dropped: the claims that their outlets withdrew, each with why that is said.
        entries: the entry of the ledger that tells of a claim.
        published: the day of its document.
        last: the last day that was read.
    """
    if trigger.claim in dropped:
        return replace(trigger, state="withdrawn", because=dropped[trigger.claim])
    if trigger.state != "open":
        return trigger
    entry = entries.get(trigger.claim)
    for change in entry.changes if entry else ():
        match change.state:
            case "withdrawn" | "lapsed" as state:
                return replace(trigger, state=state, because=change.reason, settled_by=(change.by,))
    until = deadline(trigger.condition.text, published)
    if until is not None and until.isoformat() < last:
        return replace(trigger, state="lapsed", because=f"its deadline {until} has passed")
    return trigger
