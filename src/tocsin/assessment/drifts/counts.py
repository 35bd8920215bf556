"""Other numbers for the same thing: counts, multiples, places in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from tocsin.assessment.accounts import Account
from tocsin.assessment.alignment import Pair
from tocsin.assessment.difference import Difference
from tocsin.assessment.drifts.counting import (
    REACH,
    THINGS,
    Counted,
    changes,
    difference,
    things_after,
    things_around,
)
from tocsin.assessment.occasions import MONTHS
from tocsin.assessment.words import Word, figures, find_phrases, is_full, load_wording, stems_of, values_of

FAR = 1.5
"""How many times a rounded number another one is that cannot be the same."""
COMPOUNDING = frozenset(("of", "for"))


def find(pair: Pair) -> Iterator[Difference]:
    if pair.is_verbatim or pair.speakers == "different":
        return
    one, other = numbers(pair.a), numbers(pair.b)
    found = [
        (a, b)
        for a, b in changes(one, other)
        if is_told_once(pair, a, b) and (are_far(a, b) or not (a.is_rounded or b.is_rounded))
    ]
    for listed in ("times", "ordinals"):
        found += changes(in_table(pair.a, listed), in_table(pair.b, listed))
    for a, b in [*found, *bounded_otherwise(one, other)]:
        yield difference("count-changed", pair, a, b)


def is_told_once(pair: Pair, a: Counted, b: Counted) -> bool:
    """Whether neither document has the other's number, nor the two numbers make one whole."""
    return not (tells_number(pair.b, a) or tells_number(pair.a, b) or are_rest(pair, a, b))


def bounded_otherwise(one: Sequence[Counted], other: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """One number that is the most in one account and the least in the other: "up to ten", "more than ten"."""
    for a in one:
        for b in other:
            sides = {side(a.bound), side(b.bound)}
            if a.way == b.way and a.things[0] == b.things[0] and sides == {"upper", "lower"}:
                yield a, b


def side(bound: str) -> str | None:
    """Whether a number with a bound is the most or the least there are."""
    table = load_wording()
    listed = {"upper": table.upper, "lower": table.lower}
    return next((name for name, words in listed.items() if bound.replace(" ", "_") in words.split()), None)


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


def in_table(account: Account, listed: Literal["times", "ordinals"]) -> list[Counted]:
    """Words for so many times, or for the place in a row, with what comes to that."""
    table, words = values_of(listed), account.content
    return [
        Counted(str(table[word.stem]), [word], things)
        for n, word in enumerate(words)
        if word.stem in table
        and (things := (things_after(words, n + 1) if listed == "ordinals" else things_around(words, n)))
    ]


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
