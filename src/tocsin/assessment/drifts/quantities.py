"""Other quantifiers and other numbers for the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tocsin.assessment.accounts import Account, Story
from tocsin.assessment.alignment import Pair
from tocsin.assessment.difference import Difference
from tocsin.assessment.occasions import MONTHS
from tocsin.assessment.words import Word, find_phrases, is_full, load_wording, span_of

REACH = 4
"""Words between a quantifier or number and the thing that it counts."""
PARTS = (1, 2, 3)
"""Steps of quantifiers that leave a part out: few, some, half."""

Counted = dict[str, list[tuple[str, list[Word]]]]
"""For the stem of a counted thing: how many (a step or a number) in which words."""


def find(pair: Pair) -> Iterator[Difference]:
    if pair.speakers == "different":
        return
    one, other = quantifiers(pair.a), quantifiers(pair.b)
    for words, others, thing in [*changes(one, other), *changes(*renamed(pair, one, other))]:
        reason = f"{words[-1].lower} {thing} in one account, {others[-1].lower} in the other"
        yield Difference("quantifier-changed", pair.a, pair.b, span_of(words), span_of(others), reason)
    yield from made_whole(pair, one, other)
    if pair.is_verbatim:
        return
    for words, others, thing in changes(numbers(pair.a), numbers(pair.b)):
        if not has_number(pair.b.story, words) and not has_number(pair.a.story, others):
            reason = f"{words[-1].lower} {thing} in one account, {others[-1].lower} in the other"
            yield Difference("count-changed", pair.a, pair.b, span_of(words), span_of(others), reason)


def renamed(pair: Pair, one: Counted, other: Counted) -> tuple[Counted, Counted]:
    """The only thing that one account alone quantifies, beside that of the other: two words for one thing."""
    only_a = {thing: ways for thing, ways in one.items() if thing not in pair.b.full}
    only_b = {thing: ways for thing, ways in other.items() if thing not in pair.a.full}
    if len(only_a) != 1 or len(only_b) != 1:
        return {}, {}
    (thing, ways_a), (_, ways_b) = *only_a.items(), *only_b.items()
    return {thing: ways_a}, {thing: ways_b}


def made_whole(pair: Pair, one: Counted, other: Counted) -> Iterator[Difference]:
    """Some of a thing in one account, "the" thing in the other."""
    for full, short, counted, rest in ((pair.a, pair.b, one, other), (pair.b, pair.a, other, one)):
        for thing, ways in counted.items():
            part = next((words for step, words in ways if int(step) in PARTS), None)
            whole = definite(short, thing)
            if part and whole and thing not in rest and part[-1].stem not in short.story.stems:
                spans = span_of(part), span_of(whole)
                reason = f"{part[-1].lower} {thing} in one account, all that there are in the other"
                yield Difference("quantifier-changed", full, short, *spans, reason)


def definite(account: Account, thing: str) -> list[Word]:
    """ "The" and a plural, without a number or quantifier."""
    words = account.content
    return next(
        (
            words[n - 1 : n + 1]
            for n, word in enumerate(words)
            if n and word.stem == thing and word.lower.endswith("s") and words[n - 1].lower == "the"
        ),
        [],
    )


def has_number(story: Story, words: Sequence[Word]) -> bool:
    return words[-1].stem in story.stems


def changes(one: Counted, other: Counted) -> Iterator[tuple[list[Word], list[Word], str]]:
    """Things that both count, each in one way, and differently."""
    for thing in one:
        ways = {way for way, _ in one[thing]}, {way for way, _ in other.get(thing, ())}
        if len(ways[0]) == len(ways[1]) == 1 and ways[0] != ways[1]:
            yield one[thing][0][1], other[thing][0][1], thing


def quantifiers(account: Account) -> Counted:
    found: Counted = {}
    for words in (account.zone, account.content):
        for start, end, step in steps_of(words):
            thing = thing_after(words, end)
            if thing is not None and (start == 0 or words[start - 1].lower != "not"):
                found.setdefault(thing, []).append((str(step), list(words[start:end])))
    return found


def steps_of(words: Sequence[Word]) -> list[tuple[int, int, int]]:
    """Quantifiers with their steps, but for those inside a longer one: "a few" is not "few"."""
    found = [
        (start, end, step)
        for step, listed in enumerate(load_wording().quantifiers)
        for start, end in find_phrases(words, listed)
    ]
    return [
        one for one in found
        if not any(o[0] <= one[0] and one[1] <= o[1] and o[1] - o[0] > one[1] - one[0] for o in found)
    ]  # fmt: skip


def numbers(account: Account) -> Counted:
    """Numbers of the content, but for those that are rounded or belong to a date."""
    words = account.content
    rounded = {end for _, end in find_phrases(words, load_wording().rounding)}
    found: Counted = {}
    for n, word in enumerate(words):
        near = {w.lower for w in words[max(0, n - 1) : n + 2]}
        if word.is_number and n not in rounded and near.isdisjoint(MONTHS):
            thing = thing_after(words, n + 1)
            if thing is not None:
                found.setdefault(thing, []).append((word.stem, [word]))
    return found


def thing_after(words: Sequence[Word], at: int) -> str | None:
    """The stem of the thing counted: the next word with content in the same clause."""
    near = (w for w in words[at : at + REACH] if w.clause == words[at - 1].clause)
    return next((w.stem for w in near if is_full(w) and not w.is_number), None)
