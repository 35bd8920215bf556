"""What a later claim makes of a threat, an offer, a demand: by its parties, its kind and what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.assessment.ledger_rules import rules
from tocsin.assessment.told import Told
from tocsin.model.ledger import Change, State

SETTLED = ("met", "broken", "withdrawn")
"""States after which nothing becomes of an entry any more."""


def change_by(one: Told, other: Told, said: Sequence[Told]) -> Change | None:
    """What a later claim makes of an entry; the weightiest, if it makes anything of it.

    Args:
        one: the claim of the entry.
        other: a later claim of one of its parties.
        said: what the party of the entry said of this kind, by day.
    """
    if other.takes_back is not None:
        found = taken_back(one, other, said)
        return told_as(other, found) if found else None
    if not one.is_about(other):
        return None
    for find in (undone, met, broken, restated, answered):
        found = find(one, other)
        if found is not None:
            return told_as(other, found)
    return None


def told_as(other: Told, found: tuple[State, str]) -> Change:
    state, reason = found
    return Change(state=state, day=other.day, by=other.claim, quote=other.quote, reason=reason)


def taken_back(one: Told, other: Told, said: Sequence[Told]) -> tuple[State, str] | None:
    """Its speaker takes it back: by its matter, or, where only its kind is named, if that leaves no doubt."""
    if other.takes_back != one.kind or other.actor != one.actor or one.is_apart(other):
        return None
    meant = one.is_about(other) if other.words else is_last(one, other, said)
    return ("withdrawn", f"{one.actor} takes it back") if meant else None


def is_last(one: Told, other: Told, said: Sequence[Told]) -> bool:
    """Whether it is of the matter of which the party spoke last, if that day it spoke of one only."""
    before = [told for told in said if told.day < other.day and not told.is_apart(other)]
    last = [told for told in before if told.day == before[-1].day]
    return all(told is one or told.is_about(one) for told in last)


def undone(one: Told, other: Told) -> tuple[State, str] | None:
    """Its speaker says what undoes it: who permits what it refused refuses no more."""
    kinds = rules().undone_by.get(one.kind, frozenset())
    same = other.kind in kinds and other.actor == one.actor and not one.is_apart(other)
    if same and one.gist.opposes(other.gist):
        return "withdrawn", f"{one.actor} takes it back by {other.kind}"
    return None


def met(one: Told, other: Told) -> tuple[State, str] | None:
    """What was announced or asked for is done, by the one who would do it."""
    if one.kind not in rules().done_by or other.register != "act":
        return None
    doer = one.party(rules().done_by[one.kind])
    if doer and other.actor == doer and one.gist.fits(other.gist):
        return "met", f"{doer} does what was {'asked for' if one.kind == 'demand' else 'announced'}"
    return None


def broken(one: Told, other: Told) -> tuple[State, str] | None:
    """What would not or should not be done is done."""
    if one.kind not in rules().broken_by or other.register != "act":
        return None
    doer = one.party(rules().broken_by[one.kind])
    if doer and other.actor == doer and one.gist.reversed and one.gist.opposes(other.gist):
        return "broken", f"{doer} does what was ruled out"
    return None


def restated(one: Told, other: Told) -> tuple[State, str] | None:
    """Its speaker says it again, more or less strongly; only where it is another utterance."""
    same = other.kind == one.kind and other.actor == one.actor and one.gist.fits(other.gist)
    if not same or not (other.dated or other.again):
        return None
    if one.conditional and not other.conditional:
        return "strengthened", "said again, without its condition"
    if other.conditional and not one.conditional:
        return "weakened", "said again, under a condition"
    if one.modal != other.modal and 0 not in (one.modal, other.modal):
        return (
            "strengthened" if other.modal > one.modal else "weakened"
        ), "said again, with another modal word"
    return "repeated", "said again"


def repeated(other: Told) -> Change:
    """It is said in the same words another time."""
    return told_as(other, ("repeated", "said again"))


def answered(one: Told, other: Told) -> tuple[State, str] | None:
    """The party spoken to answers its speaker, or both agree, on the same matter."""
    kinds = rules().answers.get(one.kind, frozenset())
    to = one.actor is not None and (other.recipient == one.actor or one.actor in other.actors)
    if one.recipient in other.actors and to and other.kind in kinds:
        return "answered", f"{one.recipient} answers with {other.kind}"
    return None


def lapsed(one: Told, last: str) -> list[Change]:
    """The day that it names has passed, and nothing that was read says that it came about."""
    if one.kind in rules().done_by and one.ends and one.day < one.ends < last:
        reason = f"{one.ends} has passed"
        return [Change(state="lapsed", day=one.ends, by=one.claim, quote=one.quote, reason=reason)]
    return []
