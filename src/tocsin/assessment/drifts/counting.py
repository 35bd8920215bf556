"""What is counted in an account, and where two accounts count it otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tocsin.assessment.alignment import Pair
from tocsin.assessment.difference import Difference
from tocsin.assessment.words import Word, is_full, span_of
from tocsin.model.drift import DriftKind

THINGS = 2
"""Words with content that may name it: "most of the valley's wells", "all wells"."""
REACH = 5
"""Words between a quantifier or number and the thing that it counts."""
NOT_ALL, WHOLE = "not all", ("0", "6")
"""What "not all" comes to, and the steps of none and all."""


class Counted(NamedTuple):
    """How many (a step or a number), in which words, of what: stems of the next words, the nearest first."""

    way: str
    words: Sequence[Word]
    things: Sequence[str]
    is_rounded: bool = False
    bound: str = ""
    """The word before a number that leaves it open: "at least 12" and "up to 21" are no two counts."""


def changes(one: Sequence[Counted], other: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """Things that both count, each in one way, and differently."""
    for a in one:
        alike = [b for b in other if a.bound == b.bound]
        near = [b for b in alike if a.things[0] in b.things or b.things[0] in a.things]
        same = [b for b in near if a.things[0] == b.things[0]] or near
        ways = {x.way for x in one if a.things[0] in x.things and x.bound == a.bound}
        if same and len(ways) == 1 and all(are_other(a.way, b.way) for b in same):
            yield a, same[0]


def are_other(one: str, other: str) -> bool:
    """Whether two ways of counting exclude each other: "not all" may be some or most, but neither none nor all."""
    if NOT_ALL in (one, other):
        return one != other and (one in WHOLE or other in WHOLE)
    return one != other


def difference(kind: DriftKind, pair: Pair, a: Counted, b: Counted) -> Difference:
    reason = f"{a.words[-1].lower} {a.things[0]} in one account, {b.words[-1].lower} in the other"
    return Difference(kind, pair.a, pair.b, span_of(a.words), span_of(b.words), reason)


def things_after(words: Sequence[Word], at: int) -> list[str]:
    """Stems of what is counted: the next words with content in the same clause."""
    near = (w for w in words[at : at + REACH] if w.clause == words[at - 1].clause)
    return [w.sense for w in near if is_full(w) and not w.is_number][:THINGS]


def things_around(words: Sequence[Word], at: int) -> list[str]:
    """Stems of what is counted where nothing follows: the words with content before it, the nearest first."""
    before = [w.sense for w in words[:at] if w.clause == words[at].clause and is_full(w) and not w.is_number]
    return before[-THINGS:][::-1] or things_after(words, at + 1)
