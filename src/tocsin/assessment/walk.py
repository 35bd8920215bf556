"""What if: which stated triggers would fire, in what order, on whose word. Nothing is predicted."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from tocsin.assessment.contents import brought_about_by, query_of
from tocsin.errors import RecordError
from tocsin.model import Claim, Document, Reading, Span, Statement, Trigger
from tocsin.model.walk import Step
from tocsin.record import Record

LOOKED = 10
"""Conditions that are looked at for each step that is wanted."""


class Stated(NamedTuple):
    """A trigger with the claim that states it, in its text."""

    trigger: Trigger
    claim: Statement | Claim
    text: Reading

    @property
    def document(self) -> Document:
        """The document that states it."""
        assert self.text.document is not None
        return self.text.document


def walk(record: Record, start: str, *, most: int | None = None) -> list[Step]:
    """The steps that would follow a claim, nearest first; a step that was taken before is shown as a loop.

    Args:
        record: with its triggers.
        start: the id of a claim or the beginning of one, or words that say what happens.
        most: how many steps at most; all that follow without it. Of very many conditions that words may
            meet, those read last are looked at.
    """
    claim = claim_of(record, start)
    first = first_steps(record, claim, start, most=most)
    waiting = deque((1, claim.id if claim else start, stated) for stated in first)
    taken: set[str] = set()
    steps: list[Step] = []
    while waiting and (most is None or len(steps) < most):
        depth, after, stated = waiting.popleft()
        trigger = stated.trigger
        steps.append(step(stated, number=len(steps) + 1, depth=depth, after=after, taken=taken))
        if trigger.id not in taken:
            taken.add(trigger.id)
            followers = in_order_of_text(record, record.graph.of(trigger.links))
            waiting.extend((depth + 1, trigger.id, other) for other in followers)
    return steps


def in_order_of_text(record: Record, triggers: Iterable[Trigger]) -> list[Stated]:
    """The triggers by date of the document, the undated last, then by place in it."""
    some = list(triggers)
    if not some:
        return []
    claims = record.rows_of(trigger.claim for trigger in some)
    readings = record.texts({claim.document for claim in claims.values()})
    texts = {reading.document.id: reading for reading in readings if reading.document}

    def place(stated: Stated) -> tuple[bool, str, str, Span, str]:
        published = stated.document.published or ""
        trigger = stated.trigger
        return (not published, published, stated.document.id, trigger.condition.span, trigger.id)

    return sorted((Stated(t, claim := claims[t.claim], texts[claim.document]) for t in some), key=place)


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


def first_steps(record: Record, claim: Claim | None, words: str, *, most: int | None) -> list[Stated]:
    """The triggers whose condition the claim or the words would meet."""
    if claim is not None:
        return in_order_of_text(record, record.graph.met_by(claim.id)[:most])
    near = (
        record.triggers() if most is None else record.graph.found_by(query_of(words), limit=LOOKED * most)
    )  # fmt: skip
    return in_order_of_text(record, islice(brought_about_by(words, near), most))


def named(claim: Statement | Claim) -> str | None:
    """The party whose threat, offer or plan it is: reporting one is not making it. A judgement is nobody's."""
    if not isinstance(claim, Claim) or claim.register != "signal":
        return None
    return next((party.actor or party.resolved or party.text for party in claim.actor), None)


def step(stated: Stated, *, number: int, depth: int, after: str, taken: set[str]) -> Step:
    trigger, document = stated.trigger, stated.document
    spans = (trigger.condition.span, trigger.response.span)
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    touched = [(s, e) for s, e in stated.text.sentences if s < last and first < e]
    around = (min([first, *(s for s, _ in touched)]), max([last, *(e for _, e in touched)]))
    return Step(
        number=number, depth=depth, trigger=trigger.id, after=after, condition=trigger.condition.text,
        response=trigger.response.text, by=named(stated.claim), voice=trigger.voice, chain=trigger.chain,
        document=document.id, sentence=document.text[slice(*around)], span=around, loop=trigger.id in taken,
    )  # fmt: skip
