"""Which statements of different documents report the same utterance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import combinations
from math import log

from tocsin.assessment.accounts import Account, Story
from tocsin.assessment.identity import Speakers, are_crossed, are_strangers, is_passed_on, relation
from tocsin.assessment.occasions import CALENDAR, is_same_day, is_same_venue, other_day, other_venue
from tocsin.assessment.words import is_full

SCENE_LEAST = 0.6
"""Share of the words around the shorter account that stand around the other too, from which both tell of one
scene: then less of the content itself need be in common, for a paraphrase may keep none of its words."""
SCENE_WORDS = 4
"""Words with content that two scenes share at least."""
SCENE_COVER = {"same": 0.25, "open": 0.5, "different": 0.45}
SCENE_DICE = {"same": 0.25, "open": 0.4, "different": 0.35}
SCENE_SHARED = {"same": 1, "open": 2, "different": 2}
"""What a content must have in common within one scene. Another speaker is taken for one of the same utterance
only where the other document names that speaker too, but not as the one who said it."""
SHARED_LEAST = {"same": 2, "open": 3, "different": 3}
"""Words with content that two accounts share at least."""
PLAIN_LEAST = {"same": 1, "open": 1, "different": 2}
"""Those of them that are no names: two accounts may speak of one person and not of one thing."""
COVER_LEAST = {"same": 0.5, "open": 0.7, "different": 0.8}
"""Share of the shorter account's weight that the other one has. A paraphrase by the same speaker may keep
half of its words; without a common speaker only the words tie two accounts together."""
DICE_LEAST = {"same": 0.35, "open": 0.5, "different": 0.7}
"""Share of both accounts' weight that they have in common, so that a short one does not fit any long one."""
IN_ORDER_LEAST = 0.7
"""Share of words in the same order that ties two accounts, whatever they mean; quotations tie as well where
one has all words of the other."""
SENTENCE_LEAST, SENTENCE_WORDS = 0.9, 4
"""Share of words in order, and words with content, from which two accounts are one sentence, whoever speaks."""
FEW = 3
"""Documents up to which a word counts as rare: those of one story share its words."""
SAME_DAY_DICE = 0.5
"""Share of words in common that is enough for one speaker on one day, though they be few."""
WORDS_LEAST = {"same": 3, "open": 3, "different": 5}
"""Words of an account of which an order can be told; two speakers may both say three words."""
CIRCUMSTANCES = 3
"""Words about the occasion that two accounts share, from which it is one occasion with another day or place."""
NEAR_VERBATIM = 0.8
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
        """Senses of the words with content that both have, in the order of `a`."""
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
        pairs += [nearer_first(pair) for pair in left_over(one, other, taken)]
    return pairs


def left_over(one: Story, other: Story, taken: Collection[str]) -> Iterator[Pair]:
    """What a speaker says in two documents that agree on the occasion, if he says but one thing more in each."""
    left = [
        [a for a in story.accounts if a.statement.id not in taken and is_own(a)] for story in (one, other)
    ]
    pairs = [(a, b) for a in left[0] for b in left[1] if relation(a, b) == "same"]
    times = Counter(account.statement.id for pair in pairs for account in pair)
    for a, b in pairs:
        alone = times[a.statement.id] == times[b.statement.id] == 1
        plain = any(not a.content[a.full[sense][0]].is_name for sense in a.full if sense in b.full)
        if alone and plain and are_at_once(a, b):
            yield Pair(a, b, 0.0, "same")


def is_own(account: Account) -> bool:
    """Whether somebody is named who says it to the reader, and is not told by another to have said it."""
    return account.statement.parent is None and bool(account.person)


def are_at_once(a: Account, b: Account) -> bool:
    """Whether one day is named for both, and nothing speaks for two occasions."""
    return is_same_day(a, b) and other_venue(a, b) is None and len(a.scene & b.scene) >= SCENE_WORDS


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
    """Rare words weigh more: 1 for a word of a few documents, less the more have it."""
    counts: dict[str, int] = {}
    for story in stories:
        for stem in story.senses:
            counts[stem] = counts.get(stem, 0) + 1
    whole = log(1 + len(stories) / FEW)
    return {stem: log(1 + len(stories) / max(FEW, n)) / whole for stem, n in counts.items()}


def compare(a: Account, b: Account, weights: dict[str, float]) -> Pair | None:
    """The pair, if words, speakers and scene let both be accounts of one utterance."""
    shared = a.full.keys() & b.full.keys()
    if not shared:
        return None
    cover, dice = in_common(a.full.keys(), b.full.keys(), weights)
    speakers = relation(a, b)
    is_tied = has_same_order(a, b, speakers)
    is_repeated = is_tied and ((a.is_quotation and b.is_quotation) or is_word_for_word(a, b))
    is_linked = is_repeated or are_crossed(a, b) or is_passed_on(a, b)
    if speakers == "open" and not is_linked and are_strangers(a, b):
        return None
    plain = [stem for stem in shared if not a.content[a.full[stem][0]].is_name]
    enough = (
        len(plain) >= PLAIN_LEAST[speakers]
        and len(shared) >= SHARED_LEAST[speakers]
        and cover >= COVER_LEAST[speakers]
        and dice >= DICE_LEAST[speakers]
    )
    if not (is_tied or enough or is_retold(a, b, speakers, weights)):
        return None
    nested = [bool(account.statement.parent) for account in (a, b)]
    quoted = a.is_quotation and b.is_quotation and speakers != "different"
    score = dice + BONUS[speakers] + BOTH_QUOTED * quoted - LEVEL_COST * (nested[0] != nested[1])
    pair = Pair(a, b, score, speakers)
    free = is_tied and speakers != "different"
    return None if not free and is_another_occasion(pair, dice, weights) else pair


def in_common(one: Collection[str], other: Collection[str], weights: dict[str, float]) -> tuple[float, float]:
    """Weight of the stems in common: its share of the lighter side, and of both sides."""
    common = sum(weights[stem] for stem in one if stem in other)
    sizes = [sum(weights[stem] for stem in stems) for stems in (one, other)]
    return (common / min(sizes), 2 * common / sum(sizes)) if all(sizes) else (0.0, 0.0)


def has_same_order(a: Account, b: Account, speakers: Speakers) -> bool:
    """Whether short accounts have nearly all their words, empty ones too, in the same order."""
    one, other = ([word.stem for word in account.content] for account in (a, b))
    shorter = min(len(one), len(other))
    quoted = a.is_quotation and b.is_quotation
    if shorter < WORDS_LEAST[speakers] or (speakers == "different" and not quoted):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    longest = matcher.find_longest_match().size
    return matcher.ratio() >= IN_ORDER_LEAST or (quoted and longest == shorter)


def is_word_for_word(a: Account, b: Account) -> bool:
    """Whether two accounts are one sentence, long enough that no two speakers would make it."""
    one, other = ([word.stem for word in account.content] for account in (a, b))
    same = SequenceMatcher(None, one, other, autojunk=False).ratio() >= SENTENCE_LEAST
    return same and len(a.full.keys() & b.full.keys()) >= SENTENCE_WORDS


def is_retold(a: Account, b: Account, speakers: Speakers, weights: dict[str, float]) -> bool:
    """Whether both belong to one scene and one may be a free paraphrase of the other."""
    crossed = speakers != "same" and are_crossed(a, b)
    if speakers == "different" and not crossed:
        return False
    cover, dice = in_common(a.full.keys(), b.full.keys(), weights)
    if not is_one_scene(a, b, weights):
        return speakers == "same" and dice >= SAME_DAY_DICE and is_same_day(a, b)
    shared = len(a.full.keys() & b.full.keys())
    least = "different" if crossed else speakers
    return cover >= SCENE_COVER[least] and dice >= SCENE_DICE[least] and shared >= SCENE_SHARED[least]


def is_one_scene(a: Account, b: Account, weights: dict[str, float]) -> bool:
    """Whether most of what stands around one account stands around the other, their speaker apart."""
    told = {word.sense for word in (*a.zone, *b.zone)} if relation(a, b) == "same" else set()
    one, other = a.scene - told, b.scene - told
    return len(one & other) >= SCENE_WORDS and in_common(one, other, weights)[0] >= SCENE_LEAST


def is_another_occasion(pair: Pair, dice: float, weights: dict[str, float]) -> bool:
    """Whether day or place differ as well as the words, or the speaker: then these are two utterances."""
    day, venue = other_day(pair.a, pair.b), other_venue(pair.a, pair.b)
    if day is None and venue is None:
        return False
    if pair.speakers == "different":
        return True
    if dice >= NEAR_VERBATIM:
        return False
    if pair.speakers != "same" or (day and venue):
        return True
    if len(circumstances(pair.a) & circumstances(pair.b)) >= CIRCUMSTANCES:
        return False
    same = is_same_day(pair.a, pair.b) if venue else is_same_venue(pair.a, pair.b)
    return not (same and is_one_scene(pair.a, pair.b, weights))


def circumstances(account: Account) -> set[str]:
    """What its sentences tell besides the content, the speaker and the day: "opening the new wing of the school"."""
    zone = {word.start for word in account.zone}
    told = (w for w in account.frame if w.start not in zone and is_full(w) and w.lower not in CALENDAR)
    return {word.sense for word in told} - account.full.keys()


def has_own_speaker(pair: Pair, found: Sequence[Pair]) -> bool:
    """Whether one of two different speakers says as much in the other document too: then both did."""
    if pair.speakers != "different":
        return False
    return any(other.speakers == "same" and (other.a is pair.a or other.b is pair.b) for other in found)


def nearer_first(pair: Pair) -> Pair:
    """The account that stands nearer to the utterance first, or the one with the smaller id."""
    return min((pair, pair.swapped()), key=lambda p: (nearness(p.a), p.a.statement.id))


def nearness(account: Account) -> tuple[bool, str, bool]:
    """Sorts first what stands nearer to the utterance: a quotation, the earlier, a dispatch from the spot."""
    story = account.story
    return (not account.is_quotation, story.document.published or "9", not story.is_filed)
