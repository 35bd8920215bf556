"""What if: which stated triggers would fire, in what order, on whose word. Nothing is predicted."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from tocsin.assessment.triggers import would_be_brought_about_by
from tocsin.errors import RecordError
from tocsin.model import Claim, Span, Trigger
from tocsin.model.walk import Step
from tocsin.record import Record


def walk(record: Record, start: str) -> list[Step]:
    """The steps that would follow a claim, nearest first; a step that was taken before is shown as a loop.

    Args:
        record: with its triggers.
        start: the id of a claim or the beginning of one, or words that say what happens.
    """
    triggers = in_order_of_text(record)
    known = {trigger.id: trigger for trigger in triggers}
    claim = claim_of(record, start)
    waiting = deque((1, claim.id if claim else start, t) for t in first_steps(triggers, claim, start))
    taken: set[str] = set()
    steps: list[Step] = []
    while waiting:
        depth, after, trigger = waiting.popleft()
        steps.append(step(record, trigger, number=len(steps) + 1, depth=depth, after=after, taken=taken))
        if trigger.id not in taken:
            taken.add(trigger.id)
            followers = [other for other in triggers if other.id in trigger.links and other.id in known]
            waiting.extend((depth + 1, trigger.id, other) for other in followers)
    return steps


def in_order_of_text(record: Record) -> list[Trigger]:
    """The triggers by date of the document, the undated last, then by place in it."""

    def place(trigger: Trigger) -> tuple[bool, str, str, Span, str]:
        document = record.document_of(trigger)
        published = document.published or ""
        return (not published, published, document.id, trigger.condition.span, trigger.id)

    return sorted(record.triggers(), key=place)


def claim_of(record: Record, start: str) -> Claim | None:
    """The claim whose id this is, or begins so; none where these are words."""
    try:
        found = record.find(start)
    except RecordError:
        if " " in start.strip():
            return None
        raise
    if not isinstance(found, Claim):
        kind = type(found).__name__.lower()
        raise RecordError(f"{start}: is a {kind}; give the id of a claim, or words that say what happens")
    return found


def first_steps(triggers: Sequence[Trigger], claim: Claim | None, words: str) -> Iterator[Trigger]:
    """The triggers whose condition the claim or the words would meet."""
    for trigger in triggers:
        linked = claim is not None and claim.id in (*trigger.met_by, *trigger.would_meet)
        if linked or (claim is None and would_be_brought_about_by(words, trigger)):
            yield trigger


def named(record: Record, trigger: Trigger) -> str | None:
    """The party whose threat, offer or plan it is: reporting one is not making it. A judgement is nobody's."""
    claim = record.find(trigger.claim)
    if not isinstance(claim, Claim) or claim.register != "signal":
        return None
    return next((party.actor or party.resolved or party.text for party in claim.actor), None)


def step(record: Record, trigger: Trigger, *, number: int, depth: int, after: str, taken: set[str]) -> Step:
    document = record.document_of(trigger)
    spans = (trigger.condition.span, trigger.response.span)
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    touched = [(s, e) for s, e in record.sentences(document.id) if s < last and first < e]
    around = (min([first, *(s for s, _ in touched)]), max([last, *(e for _, e in touched)]))
    return Step(
        number=number, depth=depth, trigger=trigger.id, after=after, condition=trigger.condition.text,
        response=trigger.response.text, by=named(record, trigger), voice=trigger.voice, chain=trigger.chain, document=document.id,
        sentence=document.text[slice(*around)], span=around, loop=trigger.id in taken,
    )  # fmt: skip
