"""Other quantifiers and other numbers for the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tocsin.assessment.accounts import Account
from tocsin.assessment.alignment import Pair
from tocsin.assessment.difference import Difference
from tocsin.assessment.occasions import MONTHS
from tocsin.assessment.words import (
    Word,
    figures,
    find_phrases,
    irregular,
    is_full,
    load_wording,
    shares,
    span_of,
    stems_of,
)
from tocsin.model.drift import DriftKind

THINGS = 2
"""Words with content that may name it: "most of the valley's wells", "all wells"."""
REACH = 5
"""Words between a quantifier or number and the thing that it counts."""
FAR = 1.5
"""How many times a rounded number another one is that cannot be the same."""
FLOATING = frozenset(("all", "both", "each"))
AUXILIARIES = frozenset(
    "be is are was were been has have had will would can could must may might should".split()
)
"""Verbs beside which a quantifier counts the subject."""
ABOUT = 0.05
"""By how much two shares may differ that are one rounded."""
NOT_ALL, WHOLE = "not all", ("0", "6")
"""What "not all" comes to, and the steps of none and all."""
COMPOUNDING = frozenset(("of", "for"))
PARTS = (1, 2, 3)
"""Steps of quantifiers that leave a part out: few, some, half."""


class Counted(NamedTuple):
    """How many (a step or a number), in which words, of what: stems of the next words, the nearest first."""

    way: str
    words: Sequence[Word]
    things: Sequence[str]
    is_rounded: bool = False
    bound: str = ""
    """The word before a number that leaves it open: "at least 12" and "up to 21" are no two counts."""


def find(pair: Pair) -> Iterator[Difference]:
    if pair.speakers == "different":
        return
    one, other = quantifiers(pair.a), quantifiers(pair.b)
    for a, b in [*changes(one, other), *renamed(pair, one, other)]:
        if not says_as_much(pair, a, b):
            yield difference("quantifier-changed", pair, a, b)
    for a, b in changes(parts(pair.a), parts(pair.b)):
        if abs(float(a.way) - float(b.way)) > ABOUT:
            yield difference("quantifier-changed", pair, a, b)
    yield from made_whole(pair, one, other)
    if pair.is_verbatim:
        return
    for a, b in changes(numbers(pair.a), numbers(pair.b)):
        told = tells_number(pair.b, a) or tells_number(pair.a, b) or are_rest(pair, a, b)
        if not told and (are_far(a, b) or not (a.is_rounded or b.is_rounded)):
            yield difference("count-changed", pair, a, b)


def says_as_much(pair: Pair, a: Counted, b: Counted) -> bool:
    """Whether none of a thing does in one account what all of it are kept from in the other."""
    if {a.way, b.way} != set(WHOLE):
        return False
    whole = pair.a if a.way == WHOLE[1] else pair.b
    return any(word.stem in stems_of("barring") for word in whole.content)


def are_rest(pair: Pair, a: Counted, b: Counted) -> bool:
    """Whether two parts make the whole, and one account says no: "two of the three refused", "one of three agreed"."""
    whole = a.bound.removeprefix("of ")
    turned = [any(w.stem in stems_of("barring") for w in account.content) for account in (pair.a, pair.b)]
    return turned[0] != turned[1] and whole.isdecimal() and float(a.way) + float(b.way) == float(whole)


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
            is_counted = (
                part.way == NOT_ALL
                or any(thing in b.things for b in rest)
                or part.words[-1].stem in short.story.stems
            )
            if not is_counted and whole and int(part.way) in PARTS:
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
            if n and word.sense == thing and word.lower.endswith("s") and words[n - 1].lower == "the"
        ),
        [],
    )


def quantifiers(account: Account) -> list[Counted]:
    return [
        Counted(NOT_ALL if negated else str(step), words[start - negated : end], things)
        for words in (account.zone, account.content)
        for start, end, step in steps_of(words)
        if (things := things_of(words, start, end)) and is_quantifier(words, start, end)
        for negated in [is_not_all(words, start, step)]
    ]


def step_of(counted: Counted) -> int:
    """The step of a quantifier; "not all" is less than most."""
    return 4 if counted.way == NOT_ALL else int(counted.way)


def is_not_all(words: Sequence[Word], start: int, step: int) -> bool:
    return str(step) == WHOLE[1] and start > 0 and words[start - 1].lower == "not"


def things_of(words: Sequence[Word], start: int, end: int) -> list[str]:
    """Stems of what a quantifier counts: what follows, or the subject before it: "the monks have *all* been freed"."""
    if not is_floating(words, start, end):
        return things_after(words, end)
    before = (w for w in words[:start] if w.clause == words[start].clause)
    return [w.sense for w in before if is_full(w) and not w.is_number][:THINGS]


def is_floating(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether "all" or "none" stands beside the verb, behind what it counts."""
    if words[start].lower not in FLOATING or not start:
        return False
    before, after = words[start - 1], words[end : end + 1]
    beside = bool(after) and (after[0].lower in AUXILIARIES or is_past(after[0].lower))
    return before.lower in AUXILIARIES or (beside and (before.is_name or before.lower.endswith("s")))


def is_past(lower: str) -> bool:
    return lower.endswith("ed") or lower in irregular()


def is_quantifier(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether it stands for itself: not negated, and no part of "as many as" or "some 200"."""
    before = words[start - 1].lower if start else ""
    whole = words[start].lower in ("all", "every", "everyone", "everybody")  # "not all" counts as well
    ordinal = (
        end < len(words) and words[end].lower in load_wording().fractions
    )  # "every third house" is a share
    return (
        not ordinal
        and before != "as"
        and (before != "not" or whole)
        and not (end < len(words) and words[end].is_number)
    )


def parts(account: Account) -> list[Counted]:
    """Shares in words: "two thirds of the wells", "one in four wells"."""
    return [
        Counted(str(share), words[start:end], things)
        for words in (account.zone, account.content)
        for start, end, share in shares(words)
        if (things := things_after(words, end))
    ]


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
    """Numbers of the content, each with its bound, but for those that belong to a date."""
    words, table = account.content, load_wording()
    rounded = {
        end: " ".join(w.lower for w in words[start:end]) for start, end in find_phrases(words, table.rounding)
    }
    about = {end for _, end in find_phrases(words, table.approximate)}
    found = []
    for start, end, value in figures(words):
        near = {w.lower for w in words[max(0, start - 1) : end + 1]}
        things = compound_after(words, end)
        if near.isdisjoint(MONTHS) and things:
            is_bound = start in rounded and start not in about
            bound = rounded[start] if is_bound else f"of {words[end + 2].stem}" if is_part(words, end) else ""
            found.append(Counted(str(value), words[start:end], things, start in about, bound))
    return found


def is_part(words: Sequence[Word], at: int) -> bool:
    """ "Four *of the nine* pumps": a number of what is counted as well."""
    after = words[at : at + 3]
    return len(after) == 3 and after[0].lower == "of" and after[2].is_number


def compound_after(words: Sequence[Word], at: int) -> list[str]:
    """What a number counts, in one noun with another: "14 grain silos", "14 silos for grain", but not "14 in Lund"."""
    first = next((n for n in range(at, min(at + REACH, len(words))) if is_full(words[n])), None)
    if first is None or not things_after(words, at):
        return []
    linked = first + 1 < len(words) and words[first + 1].lower in COMPOUNDING
    is_one = linked or (first + 1 < len(words) and is_full(words[first + 1]))
    return things_after(words, at)[: THINGS if is_one else 1]


def things_after(words: Sequence[Word], at: int) -> list[str]:
    """Stems of what is counted: the next words with content in the same clause."""
    near = (w for w in words[at : at + REACH] if w.clause == words[at - 1].clause)
    return [w.sense for w in near if is_full(w) and not w.is_number][:THINGS]
