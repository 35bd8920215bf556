"""Dates as people write them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=10_000)
def day(published: str) -> str:
    """A date as people write it, as precise as it is.

    >>> day("2031-05-02"), day("2031-05"), day("2031")
    ('2 May 2031', 'May 2031', '2031')
    """
    parts = [int(part) for part in published.split("-")]
    exact = date(*[*parts, 1, 1][:3])
    return [f"{exact:%Y}", f"{exact:%B %Y}", f"{exact.day} {exact:%B %Y}"][len(parts) - 1]


def days(published: Iterable[str]) -> str:
    """The days from the first to the last; empty where there is none.

    >>> days(["2031-05-12", "2031-05-02"]), days(["2031-05-02"]), days([])
    ('2 to 12 May 2031', '2 May 2031', '')
    """
    ends = sorted(published)
    if not ends or ends[0] == ends[-1]:
        return day(ends[0]) if ends else ""
    first, last = day(ends[0]).split(), day(ends[-1]).split()
    same = next((n for n, (a, b) in enumerate(zip(first[::-1], last[::-1], strict=False)) if a != b), 0)
    return f"{' '.join(first[: len(first) - same])} to {' '.join(last)}"
