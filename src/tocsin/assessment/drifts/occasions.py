"""Another day or another place of speaking."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.assessment.alignment import Pair
from tocsin.assessment.difference import Difference
from tocsin.assessment.occasions import other_day, other_venue
from tocsin.assessment.words import span_of


def find(pair: Pair) -> Iterator[Difference]:
    if pair.speakers != "same":
        return
    day, venue = other_day(pair.a, pair.b), other_venue(pair.a, pair.b)
    if day is not None:
        spans = span_of(day[0]), span_of(day[1])
        yield Difference("date-changed", pair.a, pair.b, *spans, "said on different days")
    if venue is not None:
        spans = span_of(venue[0]), span_of(venue[1])
        yield Difference("venue-changed", pair.a, pair.b, *spans, "said in different places")
