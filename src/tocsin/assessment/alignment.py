"""Which statements of different documents report the same utterance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, cached_property
from itertools import combinations
from math import log
from typing import Literal

from tocsin.assessment.accounts import Account, Story
from tocsin.assessment.occasions import other_day, other_venue
from tocsin.assessment.words import akin, is_full, load_wording, stem_of

Speakers = Literal["same", "different", "open"]

SHARED_LEAST = {"same": 2, "open": 3, "different": 3}
"""Words with content that two accounts share at least."""
PLAIN_LEAST = {"same": 1, "open": 1, "different": 2}
"""Those of them that are no names: two accounts may speak of one person and not of one thing."""
COVER_LEAST = {"same": 0.4, "open": 0.6, "different": 0.75}
"""Share of the shorter account's weight that the other one has. A paraphrase by the same speaker may keep
half of its words; without a common speaker only the words tie two accounts together."""
DICE_LEAST = {"same": 0.25, "open": 0.4, "different": 0.6}
"""Share of both accounts' weight that they have in common, so that a short one does not fit any long one."""
IN_ORDER_LEAST = 0.7
"""Share of words in the same order that ties two accounts, whatever they mean; quotations tie as well where
one has all words of the other."""
WORDS_LEAST = 3
"""Words of an account of which an order can be told."""
NEAR_VERBATIM = 0.75
"""Share of weight in common from which another day or place is a drift and not another utterance."""
BONUS = {"same": 0.5, "open": 0.1, "different": 0.0}
"""What a common speaker adds when several accounts could be the same utterance."""
LEVEL_COST = 0.05
"""What it costs that one statement is told inside another and its counterpart is not."""
BOTH_QUOTED = 0.2
"""What it adds that both are quotations: those are compared with each other first."""


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
    def cover(self) -> float:
        """Share of the shorter account's words that the other has."""
        return len(self.shared) / max(1, min(len(self.a.full), len(self.b.full)))

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
        found = [p for a, b in sharing(one, other) if (p := compare(a, b, weights)) is not None]
        found.sort(key=lambda p: (-p.score, p.a.statement.id, p.b.statement.id))
        taken: set[str] = set()
        for pair in found:
            ids = {pair.a.statement.id, pair.b.statement.id}
            if taken.isdisjoint(ids) and not has_own_speaker(pair, found):
                taken |= ids
                pairs.append(nearer_first(pair))
    return pairs


def sharing(one: Story, other: Story) -> Iterator[tuple[Account, Account]]:
    """Accounts of two documents that have a word with content in common."""
    holders: dict[str, list[int]] = {}
    for n, account in enumerate(other.accounts):
        for stem in account.full:
            holders.setdefault(stem, []).append(n)
    for account in one.accounts:
        for n in sorted({n for stem in account.full for n in holders.get(stem, ())}):
            yield account, other.accounts[n]


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
    if not shared:
        return None
    common = sum(weights[stem] for stem in shared)
    size_a, size_b = sum(weights[s] for s in a.full), sum(weights[s] for s in b.full)
    cover, dice = common / min(size_a, size_b), 2 * common / (size_a + size_b)
    speakers = relation(a, b)
    is_tied = speakers != "different" and has_same_order(a, b)
    plain = [stem for stem in shared if not a.content[a.full[stem][0]].is_name]
    enough = (
        len(plain) >= PLAIN_LEAST[speakers]
        and len(shared) >= SHARED_LEAST[speakers]
        and cover >= COVER_LEAST[speakers]
        and dice >= DICE_LEAST[speakers]
    )
    if not is_tied and not enough:
        return None
    nested = [bool(account.statement.parent) for account in (a, b)]
    quoted = a.is_quotation and b.is_quotation and speakers != "different"
    score = dice + BONUS[speakers] + BOTH_QUOTED * quoted - LEVEL_COST * (nested[0] != nested[1])
    pair = Pair(a, b, score, speakers)
    return None if not is_tied and is_another_occasion(pair, dice) else pair


def has_same_order(a: Account, b: Account) -> bool:
    """Whether short accounts have nearly all their words, empty ones too, in the same order."""
    one, other = ([word.stem for word in account.content] for account in (a, b))
    shorter = min(len(one), len(other))
    if shorter < WORDS_LEAST:
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    longest = matcher.find_longest_match().size
    quoted = a.is_quotation and b.is_quotation
    return matcher.ratio() >= IN_ORDER_LEAST or (quoted and longest == shorter)


def is_another_occasion(pair: Pair, dice: float) -> bool:
    """Whether day or place differ as well as the words, or the speaker: then these are two utterances."""
    if dice >= NEAR_VERBATIM and pair.speakers != "different":
        return False
    return other_day(pair.a, pair.b) is not None or other_venue(pair.a, pair.b) is not None


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
    if one.kind == other.kind == "organisation" and a.zone and b.zone:
        return relation_of_bodies(a, b)
    if a.names and b.names and any(akin(x, y) for x in a.names for y in b.names):
        return "same"
    if differ_in_camp(a, b):
        return "different"
    return "same" if has_one_description(a, b) else "open"


def has_one_description(a: Account, b: Account) -> bool:
    """Whether both speak of "the mayor", and not of any official."""
    one, other = ({w.stem for w in account.zone if is_full(w)} for account in (a, b))
    definite = all(account.zone and account.zone[0].lower == "the" for account in (a, b))
    return definite and bool(one) and one == other


def relation_of_bodies(a: Account, b: Account) -> Speakers:
    """Two ministries or firms: the same where one description holds the other, else different ones."""
    one, other = ([word.stem for word in account.zone if is_full(word)] for account in (a, b))
    only_a = [x for x in one if not any(akin(x, y) for y in other)]
    only_b = [y for y in other if not any(akin(x, y) for x in one)]
    if only_a and only_b:
        return "different"
    return "same" if one and other else "open"


def differ_in_camp(a: Account, b: Account) -> bool:
    """Whether the speakers are of two sorts of people that nobody belongs to at once."""
    sorts = [
        {n for n, camp in enumerate(camps()) for w in account.zone if w.stem in camp} for account in (a, b)
    ]
    return all(sorts) and sorts[0].isdisjoint(sorts[1])


@cache
def camps() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(stem_of, camp.split())) for camp in load_wording().camps)


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
