"""What a person says of two claims or two parties: one, or two."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

Verdict = Literal["same", "different", "undone"]


class Judgement(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="judgement"):
    """A merge made or undone by hand; of several on one pair the last one counts."""

    a: str
    """Id of a claim; of parties the id of the one that stands."""
    b: str
    """Id of another; of parties the id or name that counts as the first, or does not."""
    verdict: Verdict
    """`undone` gives the pair back to the program."""
    coder: str
    """Who judges."""
    of: Literal["claims", "actors"] = "claims"
    """What the two are."""
    note: str | None = None
    at: str | None = None
    """When, as an ISO time in UTC."""


def standing(judgements: Iterable[Judgement]) -> dict[frozenset[str], Judgement]:
    """The last judgement on each pair, without those that were undone."""
    last = {frozenset((judgement.a, judgement.b)): judgement for judgement in judgements}
    return {pair: judgement for pair, judgement in last.items() if judgement.verdict != "undone"}
