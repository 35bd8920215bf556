"""The reports and the quotations of a page by their places, so that only near ones are looked at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence

from tocsin.reading.components.report import Range, Report

REACH = 320
"""Words between a cue and what it reports at most: a sentence is no longer."""


class Reports:
    """Reports in the order of their cues."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._placed = sorted(((place_of(r), n, r) for n, r in enumerate(reports)), key=lambda row: row[:2])

    def near(self, start: int, end: int) -> list[Report]:
        """Those whose cue stands within reach of a range of words."""
        low = bisect_left(self._placed, start - REACH, key=lambda row: row[0])
        high = bisect_right(self._placed, end + REACH, key=lambda row: row[0])
        return [row[2] for row in self._placed[low:high]]

    def at(self, i: int) -> Report | None:
        """The report whose cue is carried by a word."""
        return next((r for r in self.near(i, i) if r.head is not None and r.head.i == i), None)

    def add(self, report: Report) -> None:
        insort(self._placed, (place_of(report), len(self._placed), report), key=lambda row: row[:2])

    def all(self) -> list[Report]:
        return [row[2] for row in self._placed]


class Quoted:
    """The ranges of words in quotation marks, outermost ones, which do not overlap."""

    def __init__(self, ranges: Iterable[Range], inner: Iterable[Range]) -> None:
        self._ranges = sorted(ranges)
        self.edges = {i for low, high in (*self._ranges, *inner) for i in (low, high - 1)}
        """Where marks stand, those of quotations inside others too."""

    def meeting(self, start: int, end: int) -> Sequence[Range]:
        """Those that share a word with a range."""
        low = bisect_right(self._ranges, start, key=lambda part: part[1])
        high = bisect_left(self._ranges, end, key=lambda part: part[0])
        return self._ranges[low:high]


def place_of(report: Report) -> int:
    return report.cue[0].i if report.cue else report.content[0][0]
