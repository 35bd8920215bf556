"""Times as a text states them; ISO dates only where the document's own date allows them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from tocsin.model import When
from tocsin.reading.components.calendar_words import (
    MONTHS,
    SEASONS,
    WEEKDAYS,
    Anchor,
    Time,
    anchor_of,
    decade_of,
    month_of,
    one_day,
    season_of,
    week_of,
    weekday_near,
    year_of,
)
from tocsin.reading.languages import load

Groups = Mapping[str, str]
Reader = Callable[[Groups, Anchor | None], Time | None]


def number(word: str) -> int:
    return int(word) if word.isdecimal() else load_patterns().numbers[word.lower()]


def day_of(word: str) -> int:
    return int(re.sub(r"\D", "", word))


def month_number(word: str) -> int:
    return MONTHS[word.lower().rstrip(".")]


def safe_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 31 June
        return None


def year_for(month: int, anchor: Anchor | None, *, day: int = 1, ahead: bool = False) -> int | None:
    """The year of a date stated without one: the last that is not after the document, or the next."""
    if anchor is None or anchor.month is None:
        return None
    later = (month, day) > (anchor.month, anchor.day or 31)
    if ahead or anchor.ahead:
        return anchor.year if (month, day) >= (anchor.month, anchor.day or 1) else anchor.year + 1
    return anchor.year - 1 if later else anchor.year


def read_iso(g: Groups, anchor: Anchor | None) -> Time | None:
    day = safe_date(*map(int, g["iso"].split(g["sep"])))
    return one_day(day) if day else None


def read_numeric(g: Groups, anchor: Anchor | None) -> Time | None:
    """ "24.02.2022", "24/02/2022"; which is the month in "3/5/2022" stays open."""
    first, second, year = int(g["day"]), int(g["month"]), int(g["year"])
    if g["sep"] == "/" and first <= 12 >= second != first:
        return None
    day = safe_date(year, second, first) or (safe_date(year, first, second) if g["sep"] == "/" else None)
    return one_day(day) if day else None


def read_day(g: Groups, anchor: Anchor | None) -> Time | None:
    """ "3 May 2019", "May 3", "from 4 to 6 August"."""
    month, first = month_number(g["month"]), day_of(g["day"])
    last_month = month_number(g["month2"]) if g.get("month2") else month
    last = day_of(g["day2"]) if g.get("day2") else first
    if g.get("year"):
        year: int | None = int(g["year"])
    else:
        year = year_for(month, anchor, day=first)
    if year is None:
        return None
    start, end = safe_date(year, month, first), safe_date(year, last_month, last)
    return Time(start, end, "day") if start and end and start <= end else None


def read_month(g: Groups, anchor: Anchor | None) -> Time | None:
    """ "May 2019", "last May", "in May"."""
    month, which = month_number(g["month"]), g.get("which", "").lower()
    if g.get("year"):
        return month_of(int(g["year"]), month)
    year = year_for(month, anchor, ahead=which == "next")
    if year is None or anchor is None:
        return None
    if which in ("last", "past") and (year, month) == (anchor.year, anchor.month):
        year -= 1
    if which == "next" and (year, month) == (anchor.year, anchor.month):
        year += 1
    return month_of(anchor.year if which == "this" else year, month)


def read_months(g: Groups, anchor: Anchor | None) -> Time | None:
    """ "Between May and July 2023": from the first day of the one to the last of the other."""
    first, last = month_number(g["month"]), month_number(g["month2"])
    year = int(g["year"]) if g.get("year") else year_for(last, anchor)
    if year is None:
        return None
    begins = month_of(year if first <= last else year - 1, first)
    return Time(begins.start, month_of(year, last).end, "month")


def read_day_in(g: Groups, anchor: Anchor | None) -> Time | None:
    """ "The 5th of last month"."""
    month = shifted("month", step_of(g["which"]), anchor) if anchor else None
    day = safe_date(month.start.year, month.start.month, day_of(g["day"])) if month else None
    return one_day(day) if day else None


PARTS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "q1": 0, "q2": 1, "q3": 2, "q4": 3}


def read_part(g: Groups, anchor: Anchor | None) -> Time | None:
    """ "The second half of 2023", "Q3 2023": three or six whole months."""
    year = int(g["year"]) if g.get("year") else anchor.year + step_of(g.get("which", "")) if anchor else None
    size = 6 if g.get("of", "").lower() == "half" else 3
    part = PARTS[g["part"].lower()] % (12 // size)
    if year is None or PARTS[g["part"].lower()] >= 12 // size:
        return None
    return Time(month_of(year, part * size + 1).start, month_of(year, (part + 1) * size).end, "season")


def read_years(g: Groups, anchor: Anchor | None) -> Time | None:
    first, last = int(g["year"]), g.get("year2") or g["year"]
    last = g["year"][:2] + last if len(last) == 2 else last
    if int(last) < first:
        return None
    return Time(date(first, 1, 1), date(int(last), 12, 31), "year")


def read_decade(g: Groups, anchor: Anchor | None) -> Time | None:
    return decade_of(int(g["decade"]))


def read_season(g: Groups, anchor: Anchor | None) -> Time | None:
    name, which = g["season"].lower(), g.get("which", "").lower()
    if g.get("year"):
        return season_of(name, int(g["year"]))
    if anchor is None or anchor.month is None:
        return None
    year = anchor.year + (1 if which == "next" and anchor.month >= SEASONS[name] else 0)
    current = season_of(name, year)
    began = date(anchor.year, anchor.month, anchor.day or 28)
    while which != "next" and (current.start > began or (which in ("last", "past") and current.end >= began)):
        year -= 1
        current = season_of(name, year)
    return current


def read_weekday(g: Groups, anchor: Anchor | None) -> Time | None:
    if anchor is None or anchor.exact is None:
        return None
    which = {"last": "last", "past": "last", "next": "next", "this": "this", "coming": "next"}.get(
        g.get("which", "").lower(), "this" if anchor.ahead else "past"
    )
    return one_day(weekday_near(anchor.exact, WEEKDAYS[g["weekday"].lower()], which=which))


def read_weekdays(g: Groups, anchor: Anchor | None) -> Time | None:
    """ "From Monday to Wednesday": the last such days that are over, or the next."""
    if anchor is None or anchor.exact is None:
        return None
    first, last = (WEEKDAYS[g[name].lower()] for name in ("weekday", "weekday2"))
    if anchor.ahead:
        start = weekday_near(anchor.exact, first, which="this")
        return Time(start, start + timedelta(days=(last - first) % 7), "day")
    end = weekday_near(anchor.exact, last, which="past")
    return Time(end - timedelta(days=(last - first) % 7), end, "day")


SHIFTS = {
    "the night before last": -2, "yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0, "last night": -1, "the day before yesterday": -2,
          "the day after tomorrow": 2, "overnight": 0}  # fmt: skip


def read_near(g: Groups, anchor: Anchor | None) -> Time | None:
    """ "Yesterday", "this morning"."""
    if anchor is None or anchor.exact is None:
        return None
    shift = SHIFTS.get(" ".join(g["near"].lower().split()), 0)
    return one_day(anchor.exact + timedelta(days=shift))


DAYS_OF = {"day": 1, "week": 7, "fortnight": 14}
"""Units that are so many days, whatever the calendar says."""


def shifted(unit: str, by: int, anchor: Anchor) -> Time | None:
    """The day, week, month or year that lies so many after the document's own."""
    if unit == "year":
        return year_of(anchor.year + by)
    if unit == "decade":
        return decade_of((anchor.year // 10 + by) * 10)
    if unit == "month":
        return month_of(anchor.year, anchor.month + by) if anchor.month else None
    if anchor.exact is None:
        return None
    if unit == "day":
        return one_day(anchor.exact + timedelta(days=by))
    return week_of(anchor.exact + timedelta(days=DAYS_OF[unit] * by))


def read_ago(g: Groups, anchor: Anchor | None) -> Time | None:
    return shifted(g["unit"].lower(), -number(g["n"]), anchor) if anchor else None


def read_unit(g: Groups, anchor: Anchor | None) -> Time | None:
    """ "Last week", "this month", "next year"."""
    return shifted(g["unit"].lower(), step_of(g["which"]), anchor) if anchor else None


def step_of(which: str) -> int:
    """How many units "last", "this" or "next" is away.

    >>> step_of("last"), step_of("this")
    (-1, 0)
    """
    return {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1}.get(which.lower(), 0)


def read_hence(g: Groups, anchor: Anchor | None) -> Time | None:
    """ "In three weeks' time", "two days from now"."""
    return shifted(g["unit"].lower(), number(g["n"]), anchor) if anchor else None


def read_next_n(g: Groups, anchor: Anchor | None) -> Time | None:
    """ "In the next two weeks": from the document's day on."""
    if anchor is None or anchor.exact is None:
        return None
    unit, n = g["unit"].lower(), number(g["n"])
    ended = shifted(unit, n, anchor)
    if ended is None:
        return None
    days = DAYS_OF.get(unit)
    end = anchor.exact + timedelta(days=days * n) if days else ended.end
    return Time(anchor.exact, end, ended.precision)


def read_weekend(g: Groups, anchor: Anchor | None) -> Time | None:
    """The Saturday and Sunday last begun, or with "next" the ones to come."""
    if anchor is None or anchor.exact is None:
        return None
    which = g.get("which", "").lower()
    saturday = weekday_near(anchor.exact, 5, which="next" if which == "next" or anchor.ahead else "past")
    return Time(saturday, saturday + timedelta(days=1), "day")


def read_last_n(g: Groups, anchor: Anchor | None) -> Time | None:
    """ "In the past two weeks": up to the document's day."""
    if anchor is None or anchor.exact is None:
        return None
    unit, n = g["unit"].lower(), number(g["n"])
    began = shifted(unit, -n, anchor)
    if began is None:
        return None
    days = DAYS_OF.get(unit)
    start = anchor.exact - timedelta(days=days * n) if days else began.start
    return Time(start, anchor.exact, began.precision)


def read_hours(g: Groups, anchor: Anchor | None) -> Time | None:
    """ "In the past 48 hours": the days that these may touch."""
    if anchor is None or anchor.exact is None:
        return None
    return Time(anchor.exact - timedelta(days=-(-int(g["n"]) // 24)), anchor.exact, "day")


def read_vague(g: Groups, anchor: Anchor | None) -> Time | None:
    """ "A few days ago": told, without a day."""
    return None


def read_beside(g: Groups, told: Anchor | None) -> Time | None:
    """ "The day before", "two days later": counted from the day that the text told last."""
    back = g["which"] in ("before", "previous", "earlier")
    n = number(g.get("n") or "one")
    return shifted(g["unit"].lower(), -n if back else n, told) if told else None


READERS: dict[str, Reader] = {
    "iso": read_iso,
    "numeric": read_numeric,
    "vague": read_vague,
    "beside": read_beside,
    "hours": read_hours,
    "day": read_day,
    "month": read_month,
    "months": read_months,
    "day_in": read_day_in,
    "part": read_part,
    "years": read_years,
    "decade": read_decade,
    "season": read_season,
    "weekday": read_weekday,
    "weekdays": read_weekdays,
    "near": read_near,
    "ago": read_ago,
    "last_n": read_last_n,
    "next_n": read_next_n,
    "hence": read_hence,
    "unit": read_unit,
    "weekend": read_weekend,
}


@dataclass(frozen=True, slots=True)
class Patterns:
    """The time expressions of a language."""

    hint: re.Pattern[str]
    """A word that every expression has; the others are tried only around one."""
    expressions: tuple[tuple[re.Pattern[str], Reader], ...]
    numbers: dict[str, int]


@cache
def load_patterns() -> Patterns:
    data = load("times")
    words: dict[str, str] = data["words"]

    def compiled(pattern: str) -> re.Pattern[str]:
        filled = re.sub("<([A-Z_]+)>", lambda m: words[m[1]], pattern)
        return re.compile(rf"(?<![\w-]){filled}(?!\w)", re.IGNORECASE)

    numbers = {w: n for n, group in enumerate(data["numbers"].split(), 1) for w in group.split("|")}
    rows = (row for pattern in data["patterns"] for row in pattern.items())
    expressions = tuple((compiled(pattern), READERS[name]) for name, pattern in rows)
    return Patterns(compiled(data["hints"]), expressions, numbers)


SINCE = re.compile(r"\bsince\s+(?:early\s+|mid-|late\s+)?$", re.IGNORECASE)


def find_times(text: str, published: str | None, *, ahead: bool = False) -> tuple[When, ...]:
    """The times that a text states, in order.

    A day without a year, a weekday or "yesterday" is counted from the document's own date; where that
    is unknown they stay without dates. With `ahead` they lie on or after it.

    >>> find_times("It began on Tuesday.", "2022-09-08")[0].start
    '2022-09-06'
    """
    anchor = anchor_of(published, ahead=ahead)
    found: list[When] = []
    last = 0
    for hint in load_patterns().hint.finditer(text):
        if hint.start() < last:
            continue
        told = found[-1].start if found and found[-1].start == found[-1].end else None
        when = read_around(text, hint.start(), anchor, after=last, told=told)
        if when:
            found.append(when)
            last = when.span[1]
    return tuple(found)


REACH = 40


def read_around(text: str, at: int, anchor: Anchor | None, *, after: int, told: str | None) -> When | None:
    """The longest time expression that covers a place in the text; `told` is the day told before it."""
    low = max(after, at - REACH)
    best: tuple[re.Match[str], Reader] | None = None
    for pattern, reader in load_patterns().expressions:
        for match in pattern.finditer(text, low, at + REACH * 2):
            if match.start() <= at < match.end() and (best is None or len(match[0]) > len(best[0][0])):
                best = match, reader
            if match.start() > at:
                break
    if best is None:
        return None
    match, reader = best
    groups = {name: value for name, value in match.groupdict().items() if value}
    time = reader(groups, anchor_of(told) if reader is read_beside else anchor)
    if time and anchor and anchor.exact and SINCE.search(text, max(0, match.start() - 12), match.start()):
        time = Time(time.start, anchor.exact, time.precision)
    return When(
        span=match.span(),
        text=match[0],
        start=time.start.isoformat() if time else None,
        end=time.end.isoformat() if time else None,
        precision=time.precision if time else None,
    )
