"""Calendar arithmetic for times that a text states relative to its own date."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Precision = Literal["day", "week", "month", "season", "year", "decade"]
MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
         "august aug", "september sep sept", "october oct", "november nov", "december dec"), 1
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri",
         "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First months of the meteorological seasons, northern hemisphere."""


@dataclass(frozen=True, slots=True)
class Time:
    """First and last day, and how exactly they are known."""

    start: date
    end: date
    precision: Precision


@dataclass(frozen=True, slots=True)
class Anchor:
    """A document's own date as far as it states it."""

    year: int
    month: int | None = None
    day: int | None = None
    ahead: bool = False
    """Whether what is dated lies ahead: a weekday is then the next one."""

    @property
    def exact(self) -> date | None:
        """The day, where it is stated."""
        return date(self.year, self.month, self.day) if self.month and self.day else None


def anchor_of(published: str | None, *, ahead: bool = False) -> Anchor | None:
    """A date such as `2024-05-28`, `2024-05` or `2024` in its parts.

    >>> anchor_of("2024-05")
    Anchor(year=2024, month=5, day=None, ahead=False)
    """
    if not published:
        return None
    year, month, day = ([int(part) for part in published.split("-")] + [None, None])[:3]
    return Anchor(year or 0, month, day, ahead)


def one_day(day: date) -> Time:
    return Time(day, day, "day")


def week_of(day: date) -> Time:
    """Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Time(monday, monday + timedelta(days=6), "week")


def month_of(year: int, month: int) -> Time:
    """A month; months beyond the year roll over."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Time(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")


def year_of(year: int) -> Time:
    return Time(date(year, 1, 1), date(year, 12, 31), "year")


def decade_of(year: int) -> Time:
    return Time(date(year, 1, 1), date(year + 9, 12, 31), "decade")


def season_of(name: str, year: int) -> Time:
    """A season; a winter is named by the year that it begins in."""
    first = SEASONS[name]
    return Time(month_of(year, first).start, month_of(year, first + 2).end, "season")


def weekday_near(day: date, weekday: int, *, which: str) -> date:
    """The day of a week's name as seen from a day.

    Args:
        day: the document's own day.
        weekday: Monday is 0.
        which: `past` on or before, `last` before, `next` after, `this` on or after.

    >>> weekday_near(date(2022, 9, 8), 1, which="past")
    datetime.date(2022, 9, 6)
    """
    back = (day.weekday() - weekday) % 7
    if which == "past":
        return day - timedelta(days=back)
    if which == "last":
        return day - timedelta(days=back or 7)
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead if which == "this" else ahead or 7)
