"""Other quantifiers and other numbers for the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tocsin.assessment.accounts import Account
from tocsin.assessment.alignment import Pair
from tocsin.assessment.difference import Difference
from tocsin.assessment.drifts import counts
from tocsin.assessment.drifts.counting import (
    NOT_ALL,
    THINGS,
    WHOLE,
    Counted,
    changes,
    difference,
    things_after,
    things_around,
)
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

FLOATING = frozenset(("all", "both", "each"))
AUXILIARIES = frozenset(
    "be is are was were been has have had will would can could must may might should".split()
)
"""Verbs beside which a quantifier counts the subject."""
ABOUT = 0.05
"""By how much two shares may differ that are one rounded."""
HALF = 0.5
STEPS_OF = {-1: ("1", "2", "4"), 0: ("2", "3", "4"), 1: ("4", "5")}
"""Steps of quantifiers that suit a share below, at and above one half."""
MANY = ("2", "4", "5", "6")
"""Steps of quantifiers that are more than one."""
PARTS = (1, 2, 3, 4, 5)
"""Steps of quantifiers that leave a part out, from few to most."""
WHOLES = frozenset(("the", "our", "their", "his", "her", "its", "my"))


def find(pair: Pair) -> Iterator[Difference]:
    if pair.speakers == "different":
        return
    one, other = quantifiers(pair.a), quantifiers(pair.b)
    found = [
        (a, b) for a, b in [*changes(one, other), *renamed(pair, one, other)] if not says_as_much(pair, a, b)
    ]
    found += [
        (a, b) for a, b in changes(parts(pair.a), parts(pair.b)) if abs(float(a.way) - float(b.way)) > ABOUT
    ]
    for mismatched, counted in ((other_share, shares_of), (one_of_many, counts.numbers)):
        found += mismatched(counted(pair.a), other)
        found += [(a, b) for b, a in mismatched(counted(pair.b), one)]
    for a, b in found:
        yield difference("quantifier-changed", pair, a, b)
    yield from made_whole(pair, one, other)
    yield from counts.find(pair)


def shares_of(account: Account) -> list[Counted]:
    """Shares in words and in hundredths: "a third of the wells", "30 per cent of the wells"."""
    words = account.content
    percents = [
        Counted(str(value / 100), words[start : end + size], things)
        for start, end, value in figures(words)
        if (size := percent(words[end : end + 2])) and (things := things_after(words, end + size))
    ]
    return [*parts(account), *percents]


def percent(words: Sequence[Word]) -> int:
    """How many words make "percent" or "per cent"."""
    said = [word.lower for word in words]
    return 1 if said[:1] == ["percent"] else 2 if said == ["per", "cent"] else 0


def one_of_many(numbers: Sequence[Counted], steps: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """A single thing in one account, and some, many or all of them in the other."""
    for number in numbers:
        for step in steps:
            single = float(number.way) == 1 and not number.bound and step.way in MANY
            if single and number.things[0] == step.things[0]:
                yield number, step


def other_share(shares: Sequence[Counted], steps: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """A share in one account and a quantifier that it does not suit in the other: "one in three", "most"."""
    for share in shares:
        for step in steps:
            suited = STEPS_OF[(float(share.way) > HALF) - (float(share.way) < HALF)]
            if share.things[0] == step.things[0] and step.way not in (NOT_ALL, *suited):
                yield share, step


def says_as_much(pair: Pair, a: Counted, b: Counted) -> bool:
    """Whether none of a thing does in one account what all of it are kept from in the other."""
    if {a.way, b.way} != set(WHOLE):
        return False
    whole = pair.a if a.way == WHOLE[1] else pair.b
    return any(word.stem in stems_of("barring") for word in whole.content)


def renamed(
    pair: Pair, one: Sequence[Counted], other: Sequence[Counted]
) -> Iterator[tuple[Counted, Counted]]:
    """The only thing that one account alone quantifies, beside that of the other: two words for one thing."""
    only_a = [a for a in one if is_of_things(a) and pair.b.full.keys().isdisjoint(a.things[:1])]
    only_b = [b for b in other if is_of_things(b) and pair.a.full.keys().isdisjoint(b.things[:1])]
    if len(only_a) == len(only_b) == 1 and only_a[0].way != only_b[0].way:
        a, b = only_a[0], only_b[0]
        if a.things[0] not in b.things and b.things[0] not in a.things:
            yield a, b


def is_of_things(counted: Counted) -> bool:
    """Whether it counts things and not times."""
    return not any(find_phrases(counted.words, listed) for listed in load_wording().frequencies)


def made_whole(pair: Pair, one: Sequence[Counted], other: Sequence[Counted]) -> Iterator[Difference]:
    """Some of a thing in one account, "the" thing in the other."""
    for full, short, counted, rest in ((pair.a, pair.b, one, other), (pair.b, pair.a, other, one)):
        for part in counted:
            thing = part.things[0]
            after = next((w.lower for w in full.content if w.start > part.words[-1].start), "")
            whole = definite(short, thing, plural=after not in ("of", "the"))
            is_counted = (
                part.way == NOT_ALL
                or any(thing in b.things for b in (*rest, *shares_of(short)))
                or part.words[-1].stem in short.story.stems
            )
            if not is_counted and whole and int(part.way) in PARTS:
                spans = span_of(part.words), span_of(whole)
                reason = f"{part.words[-1].lower} {thing} in one account, all that there are in the other"
                yield Difference("quantifier-changed", full, short, *spans, reason)


def definite(account: Account, thing: str, *, plural: bool) -> list[Word]:
    """ "The" or "our" and a noun, a plural if it must be, without a number or quantifier."""
    words = account.content
    return next(
        (
            words[n - 1 : n + 1]
            for n, word in enumerate(words)
            if n
            and word.sense == thing
            and (word.lower.endswith("s") or word.lower in irregular() or not plural)
            and words[n - 1].lower in WHOLES
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
        return things_after(words, end) or things_around(words, start)
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
        and before not in ("as", "how")
        and (before != "not" or whole)
        and not (end < len(words) and words[end].is_number)
    )


def parts(account: Account) -> list[Counted]:
    """Shares in words: "two thirds of the wells", "one in four wells"."""
    return [
        Counted(str(share), words[start:end], things)
        for words in (account.zone, account.content)
        for start, end, share in shares(words)
        if (things := things_after(words, end) or things_around(words, start))
    ]


def steps_of(words: Sequence[Word]) -> list[tuple[int, int, int]]:
    """Quantifiers with their steps, but for those inside a longer one: "a few" is not "few"."""
    found = [
        (start, end, step)
        for scale in (load_wording().quantifiers, load_wording().frequencies)
        for step, listed in enumerate(scale)
        for start, end in find_phrases(words, listed)
    ]
    return [
        one for one in found
        if not any(o[0] <= one[0] and one[1] <= o[1] and o[1] - o[0] > one[1] - one[0] for o in found)
    ]  # fmt: skip
