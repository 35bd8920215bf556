"""Counts by day as bars on one axis: drawn by the server, so that a page needs no script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from tocsin.display.dates import days as words_of
from tocsin.model.series import Coverage, Tally

MOST = 120
"""Bars of a panel; of more days, several share one."""
WIDTH, HEIGHT, WIDEST = 1000, 56, 40
PANELS: dict[str, Callable[[Tally], bool]] = {
    "acts asserted": lambda t: t.register == "act" and t.standing == "asserted",
    "acts alleged": lambda t: t.register == "act" and t.standing == "alleged",
    "signals": lambda t: t.register == "signal",
    "judgements": lambda t: t.register == "judgement",
}
CLASSES = {"acts asserted": "act", "acts alleged": "act alleged", "signals": "signal",
           "judgements": "judgement"}  # fmt: skip
READ = "documents read"
Days = tuple[str, str]
Link = Callable[[Days], str]
"""The address for the first and last day of a bar that have something."""


class Bar(NamedTuple):
    """How much there is of some days, and where it is drawn."""

    x: float
    y: float
    width: float
    height: float
    since: str
    """The first day that it stands for."""
    last: str
    """The last of its days that has something."""
    number: int
    told: str
    address: str
    """Where its sentences or documents stand."""


class Panel(NamedTuple):
    """One series."""

    name: str
    css: str
    most: int
    bars: list[Bar]


class Chart(NamedTuple):
    """Panels above one another, from the first day to the last."""

    first: str
    last: str
    each: int
    """Days of a bar."""
    panels: list[Panel]
    rows: list[tuple[str, list[int]]]
    """The same as a table: the first day of each bar, and the number of each panel."""


def counts_of(tallies: Sequence[Tally], coverage: Sequence[Coverage]) -> dict[str, Counter[str]]:
    """What the panels of a dyad show: its series, and how much was read on the days from first to last."""
    counts = {name: summed(t for t in tallies if fits(t)) for name, fits in PANELS.items()}
    return {**counts, READ: Counter({c.day: c.documents for c in coverage})}


def summed(tallies: Iterable[Tally]) -> Counter[str]:
    found: Counter[str] = Counter()
    for tally in tallies:
        found[tally.day] += tally.count
    return found


def chart_of(counts: Mapping[str, Counter[str]], ends: Days, links: Mapping[str, Link]) -> Chart:
    first, last = date.fromisoformat(ends[0]), date.fromisoformat(ends[1])
    each = -(-((last - first).days + 1) // MOST)
    panels = [
        Panel(name, CLASSES.get(name, "coverage"), *bars_of(name, count, (first, last, each), links[name]))
        for name, count in counts.items()
    ]
    numbers = [{bar.since: bar.number for bar in panel.bars} for panel in panels]
    days = sorted({day for number in numbers for day in number}, reverse=True)
    rows = [(day, [number.get(day, 0) for number in numbers]) for day in days]
    return Chart(ends[0], ends[1], each, panels, rows)


def bars_of(
    name: str, count: Counter[str], axis: tuple[date, date, int], link: Link
) -> tuple[int, list[Bar]]:
    """The height of the highest bar, and all of them."""
    first, last, each = axis
    step = WIDTH / (((last - first).days + each) // each)
    slots: dict[int, list[str]] = {}
    for day in sorted(count):
        slots.setdefault((date.fromisoformat(day) - first).days // each, []).append(day)
    totals = {slot: sum(count[day] for day in days) for slot, days in slots.items()}
    most = max(totals.values(), default=0)
    bars = []
    for slot, days in slots.items():
        number, since = totals[slot], first + timedelta(days=slot * each)
        height = HEIGHT * number / most
        until = min(last, since + timedelta(days=each - 1))
        told = f"{words_of([str(since), str(until)])}: {number} {name}"
        place = slot * step, HEIGHT - height, min(0.85 * step, WIDEST), height
        bars.append(Bar(*place, str(since), days[-1], number, told, link((days[0], days[-1]))))
    return most, bars
