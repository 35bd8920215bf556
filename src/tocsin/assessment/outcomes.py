"""What becomes of a stated condition that nothing met: it lapses, or is withdrawn. What cannot be told is open.

- withdrawn: the outlet's later version drops the claim, or its party takes it back by name (ledger);
- lapsed: the day that the claim names has passed (ledger), or the deadline that its condition names has
  ("by 9 May"), and later documents were read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from tocsin.assessment.deadlines import deadline
from tocsin.assessment.ledger import keep_ledger
from tocsin.model import Trigger
from tocsin.model.ledger import Entry
from tocsin.model.revision import Withdrawal
from tocsin.record import Record


def settle(record: Record, triggers: Iterable[Trigger]) -> list[Trigger]:
    """The triggers as they stand in the light of the whole record, each change with its reason.

    What they wait for stands in the ledger, which is found for it and kept.
    """
    open_or_met = list(triggers)
    dropped = {w.claim: w for w in record.withdrawals() if not w.stands}
    last = max((day.day for day in record.coverage()), default="")
    published = {document.id: document.published or "" for document in record.documents()}
    day_of = {t.id: published[record.document_of(t).id] for t in open_or_met}
    waits = any("" < day < last for day in day_of.values())  # a ledger of one day changes nothing
    entries = {claim: entry for entry in keep_ledger(record) for claim in entry.told} if waits else {}
    return [
        outcome(t, dropped=dropped, entries=entries, published=day_of[t.id], last=last) for t in open_or_met
    ]


def outcome(
    trigger: Trigger,
    *,
    dropped: Mapping[str, Withdrawal],
    entries: Mapping[str, Entry],
    published: str,
    last: str,
) -> Trigger:
    """The trigger as met, withdrawn, lapsed or open."""
    if trigger.claim in dropped:
        return replace(trigger, state="withdrawn", because=dropped[trigger.claim].reason)
    trigger = without(trigger, dropped)
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


def without(trigger: Trigger, dropped: Mapping[str, Withdrawal]) -> Trigger:
    """The trigger without the claims that their outlets withdrew."""
    met_by = tuple(claim for claim in trigger.met_by if claim not in dropped)
    would_meet = tuple(claim for claim in trigger.would_meet if claim not in dropped)
    state = "open" if trigger.state == "met" and not met_by else trigger.state
    return replace(trigger, met_by=met_by, would_meet=would_meet, state=state)
