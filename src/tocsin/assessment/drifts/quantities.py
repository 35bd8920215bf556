"""Other quantifiers and other numbers for the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tocsin.assessment.accounts import Account
from tocsin.assessment.alignment import Pair
from tocsin.assessment.difference import Difference
from tocsin.assessment.occasions import MONTHS
from tocsin.assessment.words import Word, figures, find_phrases, is_full, load_wording, span_of
from tocsin.model.drift import DriftKind

THINGS = 2
"""Words with content that may name it: "most of the valley's wells", "all wells"."""
REACH = 5
"""Words between a quantifier or number and the thing that it counts."""
FAR = 1.5
"""How many times a rounded number another one is that cannot be the same."""
PARTS = (1, 2, 3)
"""Steps of quantifiers that leave a part out: few, some, half."""


class Counted(NamedTuple):
    """How many (a step or a number), in which words, of what: stems of the next words, the nearest first."""

    way: str
    words: Sequence[Word]
    things: Sequence[str]
    is_rounded: bool = False


def find(pair: Pair) -> Iterator[Difference]:
    if pair.speakers == "different":
        return
    one, other = quantifiers(pair.a), quantifiers(pair.b)
    for a, b in [*changes(one, other), *renamed(pair, one, other)]:
        yield difference("quantifier-changed", pair, a, b)
    yield from made_whole(pair, one, other)
    if pair.is_verbatim:
        return
    for a, b in changes(numbers(pair.a), numbers(pair.b)):
        told = tells_number(pair.b, a) or tells_number(pair.a, b)
        if not told and (are_far(a, b) or not (a.is_rounded or b.is_rounded)):
            yield difference("count-changed", pair, a, b)


def tells_number(account: Account, number: Counted) -> bool:
    """Whether a document has a number anywhere."""
    return any(str(value) == number.way for _, _, value in figures(account.story.words))


def are_far(a: Counted, b: Counted) -> bool:
    """Whether two numbers differ by more than rounding."""
    low, high = sorted((float(a.way), float(b.way)))
    return high >= FAR * low


def difference(kind: DriftKind, pair: Pair, a: Counted, b: Counted) -> Difference:
    reason = f"{a.words[-1].lower} {a.things[0]} in one account, {b.words[-1].lower} in the other"
    return Difference(kind, pair.a, pair.b, span_of(a.words), span_of(b.words), reason)


def changes(one: Sequence[Counted], other: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """Things that both count, each in one way, and differently."""
    for a in one:
        near = [b for b in other if a.things[0] in b.things or b.things[0] in a.things]
        same = [b for b in near if a.things[0] == b.things[0]] or near
        ways = {x.way for x in one if a.things[0] in x.things}
        if same and len(ways) == 1 and all(b.way != a.way for b in same):
            yield a, same[0]


def renamed(
    pair: Pair, one: Sequence[Counted], other: Sequence[Counted]
) -> Iterator[tuple[Counted, Counted]]:
    """The only thing that one account alone quantifies, beside that of the other: two words for one thing."""
    only_a = [a for a in one if pair.b.full.keys().isdisjoint(a.things[:1])]
    only_b = [b for b in other if pair.a.full.keys().isdisjoint(b.things[:1])]
    if len(only_a) == len(only_b) == 1 and only_a[0].way != only_b[0].way:
        a, b = only_a[0], only_b[0]
        if a.things[0] not in b.things and b.things[0] not in a.things:
            yield a, b


def made_whole(pair: Pair, one: Sequence[Counted], other: Sequence[Counted]) -> Iterator[Difference]:
    """Some of a thing in one account, "the" thing in the other."""
    for full, short, counted, rest in ((pair.a, pair.b, one, other), (pair.b, pair.a, other, one)):
        for part in counted:
            thing = part.things[0]
            whole = definite(short, thing)
            is_counted = any(thing in b.things for b in rest) or part.words[-1].stem in short.story.stems
            if int(part.way) in PARTS and whole and not is_counted:
                spans = span_of(part.words), span_of(whole)
                reason = f"{part.words[-1].lower} {thing} in one account, all that there are in the other"
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


def quantifiers(account: Account) -> list[Counted]:
    return [
        Counted(str(step), words[start:end], things)
        for words in (account.zone, account.content)
        for start, end, step in steps_of(words)
        if (things := things_after(words, end)) and is_quantifier(words, start, end)
    ]


def is_quantifier(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether it stands for itself: not negated, and no part of "as many as" or "some 200"."""
    before = words[start - 1].lower if start else ""
    return before not in ("not", "as") and not (end < len(words) and words[end].is_number)


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


def numbers(account: Account) -> list[Counted]:
    """Numbers of the content, but for bounds and those that belong to a date."""
    words, table = account.content, load_wording()
    rounded = {end for _, end in find_phrases(words, table.rounding)}
    about = {end for _, end in find_phrases(words, table.approximate)}
    found = []
    for start, end, value in figures(words):
        near = {w.lower for w in words[max(0, start - 1) : end + 1]}
        things = things_after(words, end)[:1]
        if (start in about or start not in rounded) and near.isdisjoint(MONTHS) and things:
            found.append(Counted(str(value), words[start:end], things, start in rounded))
    return found


def things_after(words: Sequence[Word], at: int) -> list[str]:
    """Stems of what is counted: the next words with content in the same clause."""
    near = (w for w in words[at : at + REACH] if w.clause == words[at - 1].clause)
    return [w.stem for w in near if is_full(w) and not w.is_number][:THINGS]
