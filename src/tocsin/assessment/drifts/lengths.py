"""Another length of time, or another time from one happening to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tocsin.assessment.accounts import Account
from tocsin.assessment.alignment import Pair
from tocsin.assessment.difference import Difference
from tocsin.assessment.steps import Mark
from tocsin.assessment.words import Word, figures, load_wording, span_of, values_of
from tocsin.model.drift import DriftKind

ALIKE = 1.15
"""How many times a length another may be that is the same one rounded."""
POINTS = frozenset("ago earlier later before after old since from".split())
"""Words that make a length of time a point in time, or an age."""
EACH = frozenset(("every", "each"))


def find(pair: Pair) -> Iterator[Difference]:
    """Where either account has but one length or rhythm, and they differ."""
    if pair.is_verbatim or pair.speakers == "different":
        return
    kinds: tuple[tuple[DriftKind, list[Mark], list[Mark]], ...] = (
        ("count-changed", durations(pair.a), durations(pair.b)),
        ("quantifier-changed", rhythms(pair.a), rhythms(pair.b)),
    )
    for kind, one, other in kinds:
        if len(one) == len(other) == 1 and are_apart(one[0], other[0]):
            spans = span_of(one[0].words), span_of(other[0].words)
            yield Difference(kind, pair.a, pair.b, *spans, "another length of time")


def are_apart(one: Mark, other: Mark) -> bool:
    short, long_ = sorted((one.level, other.level))
    return long_ > ALIKE * short


def durations(account: Account) -> list[Mark]:
    """Lengths of time in hours: "three weeks", but not "three weeks ago"."""
    words = account.content
    return [
        Mark(value * hours, words[start : end + 1])
        for start, end, value in figures(words)
        if (hours := hours_of(words[end : end + 1])) is not None
        and not any(word.lower in POINTS for word in words[end + 1 : end + 2])
    ]


def rhythms(account: Account) -> list[Mark]:
    """Hours from one time to the next: "daily", "every week"."""
    words, periods = account.content, load_wording().periods
    found = [Mark(periods[word.lower], [word]) for word in words if word.lower in periods]
    for n, word in enumerate(words):
        hours = hours_of(words[n + 1 : n + 2]) if word.lower in EACH else None
        if hours is not None:
            found.append(Mark(hours, words[n : n + 2]))
    return found


def hours_of(unit: Sequence[Word]) -> float | None:
    return values_of("hours").get(unit[0].stem) if unit else None
