"""The days that words name: by when a condition is to be met, on which day something is announced for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tocsin.assessment.occasions import MONTHS

_MONTH = "|".join(MONTHS)
_DAY = (
    rf"(?:the\s+)?(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({_MONTH})|({_MONTH})\s+(\d{{1,2}}))"
    r"\b(?:,?\s+(\d{4}))?"
)
DEADLINE = re.compile(rf"\b(?:by|before|until)\s+{_DAY}", re.IGNORECASE)
NAMED = re.compile(rf"\b(?:by|before|until|on)\s+{_DAY}", re.IGNORECASE)
AHEAD = timedelta(days=183)
"""How far ahead a day without a year may be: "on 30 April", said in May, is past."""


def deadline(condition: str, published: str) -> date | None:
    """The day by which a condition is to be met; without a year, the next such day after the text.

    >>> deadline("unless Sorvia withdraws by 9 May", "2031-05-02")
    datetime.date(2031, 5, 9)
    >>> deadline("if Sorvia attacked on 9 May", "2031-05-02") is None
    True
    """
    return next(days_in(DEADLINE, condition, published), None)


def last_day(words: str, published: str) -> date | None:
    """The last day that words name, if it is to come; without a year, only if that is soon.

    >>> last_day("said on 2 May that it would close the strait on 9 May", "2031-05-02")
    datetime.date(2031, 5, 9)
    >>> last_day("said on 30 April that it would close the strait", "2031-05-02") is None
    True
    """
    soon = days_in(NAMED, words, published, ahead=AHEAD)
    return max(soon, default=None)


def days_in(
    pattern: re.Pattern[str], words: str, published: str, *, ahead: timedelta = timedelta.max
) -> Iterator[date]:
    """The days that words name, from that of the text on."""
    if len(published) != len("2031-05-02"):
        return
    said = date.fromisoformat(published)
    for found in pattern.finditer(words):
        day, month = int(found[1] or found[4]), MONTHS.index((found[2] or found[3]).lower()) + 1
        for year in [int(found[5])] if found[5] else [said.year, said.year + 1]:
            try:
                named = date(year, month, day)
            except ValueError:  # 30 February is no day
                break
            if named >= said:
                if found[5] or named - said < ahead:
                    yield named
                break
