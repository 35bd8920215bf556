"""Which statements of different documents report the same utterance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import log
from typing import Literal

from tocsin.assessment.accounts import Account, Story
from tocsin.assessment.words import akin

Speakers = Literal["same", "different", "open"]

SHARED_LEAST = 2
"""Words with content that two accounts share at least: one word alone aligns anything."""
COVER_LEAST = {"same": 0.4, "open": 0.6, "different": 0.75}
"""Share of the shorter account's weight that the other one has. A paraphrase by the same speaker may keep
half of its words; without a common speaker only the words tie two accounts together."""
DICE_LEAST = {"same": 0.25, "open": 0.4, "different": 0.6}
"""Share of both accounts' weight that they have in common, so that a short one does not fit any long one."""


@dataclass(eq=False)
class Pair:
    """Two accounts that are taken for one utterance; `a` is the one nearer to it."""

    a: Account
    b: Account
    score: float
    speakers: Speakers

    @cached_property
    def shared(self) -> list[str]:
        """Stems of the words with content that both have, in the order of `a`."""
        return [stem for stem in self.a.full if stem in self.b.full]

    @property
    def is_verbatim(self) -> bool:
        """Whether both claim to give the very words."""
        return self.a.is_quotation and self.b.is_quotation

    def swapped(self) -> Pair:
        return Pair(self.b, self.a, self.score, self.speakers)


def align(stories: Sequence[Story]) -> list[Pair]:
    """Pairs of accounts of one utterance in different documents, each account once per other document."""
    weights = weigh(stories)
    pairs = []
    for one, other in combinations(stories, 2):
        found = [p for a in one.accounts for b in other.accounts if (p := compare(a, b, weights)) is not None]
        found.sort(key=lambda p: (-p.score, p.a.statement.id, p.b.statement.id))
        taken: set[str] = set()
        for pair in found:
            ids = {pair.a.statement.id, pair.b.statement.id}
            if taken.isdisjoint(ids) and not has_own_speaker(pair, found):
                taken |= ids
                pairs.append(nearer_first(pair))
    return pairs


def weigh(stories: Sequence[Story]) -> dict[str, float]:
    """Rare words weigh more: 1 for a word of one document, less the more documents have it."""
    counts: dict[str, int] = {}
    for story in stories:
        for stem in story.stems:
            counts[stem] = counts.get(stem, 0) + 1
    whole = log(1 + len(stories))
    return {stem: log(1 + len(stories) / n) / whole for stem, n in counts.items()}


def compare(a: Account, b: Account, weights: dict[str, float]) -> Pair | None:
    """The pair, if words and speakers let both be accounts of one utterance."""
    shared = a.full.keys() & b.full.keys()
    if len(shared) < min(SHARED_LEAST, len(a.full), len(b.full)) or not shared:
        return None
    common = sum(weights[stem] for stem in shared)
    size_a, size_b = sum(weights[s] for s in a.full), sum(weights[s] for s in b.full)
    cover, dice = common / min(size_a, size_b), 2 * common / (size_a + size_b)
    speakers = relation(a, b)
    if cover < COVER_LEAST[speakers] or dice < DICE_LEAST[speakers]:
        return None
    bonus = {"same": 0.5, "open": 0.1, "different": 0.0}[speakers]
    return Pair(a, b, dice + bonus, speakers)


def relation(a: Account, b: Account) -> Speakers:
    """Whether two accounts name the same speaker."""
    one, other = a.statement.speaker, b.statement.speaker
    if a.person and b.person:
        if a.person & b.person:
            return "same"
        crossed = a.person & b.names or b.person & a.names
        return "open" if crossed else "different"
    if one.actor is not None and one.actor == other.actor:
        return "same"
    if a.names and b.names and any(akin(x, y) for x in a.names for y in b.names):
        return "same"
    named = {"organisation", "country"}
    if one.kind in named and other.kind in named and one.actor != other.actor and a.names and b.names:
        return "different"
    return "open"


def has_own_speaker(pair: Pair, found: Sequence[Pair]) -> bool:
    """Whether one of two different speakers says as much in the other document too: then both did."""
    if pair.speakers != "different":
        return False
    return any(other.speakers == "same" and (other.a is pair.a or other.b is pair.b) for other in found)


def nearer_first(pair: Pair) -> Pair:
    """The quotation first, or else the account published first, or else the one with the smaller id."""
    return min((pair, pair.swapped()), key=lambda p: rank(p.a))


def rank(account: Account) -> tuple[bool, str, str]:
    document = account.story.document
    return (not account.is_quotation, document.published or "9", account.statement.id)
