"""Series of a dyad as bars on one axis of days: drawn by the server, so that a page needs no script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from tocsin.model.series import Coverage, Tally
from tocsin.surfaces import wording

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
           "judgements": "judgement", "documents read": "coverage"}  # fmt: skip


class Bar(NamedTuple):
    """How much there is of some days, and where it is drawn."""

    x: float
    y: float
    width: float
    height: float
    day: str
    told: str


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


def chart_of(tallies: Sequence[Tally], coverage: Sequence[Coverage]) -> Chart | None:
    """The series of a dyad; none where nothing counts."""
    if not tallies:
        return None
    days = [t.day for t in tallies]
    first, last = date.fromisoformat(min(days)), date.fromisoformat(max(days))
    each = -(-((last - first).days + 1) // MOST)
    read = Counter({c.day: c.documents for c in coverage if str(first) <= c.day <= str(last)})
    counts = {name: summed(t for t in tallies if fits(t)) for name, fits in PANELS.items()}
    panels = [
        panel(name, count, first=first, last=last, each=each)
        for name, count in {**counts, "documents read": read}.items()
    ]
    return Chart(str(first), str(last), each, panels)


def summed(tallies: Iterable[Tally]) -> Counter[str]:
    found: Counter[str] = Counter()
    for tally in tallies:
        found[tally.day] += tally.count
    return found


def panel(name: str, count: Counter[str], *, first: date, last: date, each: int) -> Panel:
    slots = ((last - first).days + each) // each
    binned: Counter[int] = Counter()
    starts: dict[int, str] = {}
    for day, number in sorted(count.items()):
        slot = (date.fromisoformat(day) - first).days // each
        binned[slot] += number
        starts.setdefault(slot, day)
    most = max(binned.values(), default=0)
    step = WIDTH / slots
    bars = []
    for slot, number in sorted(binned.items()):
        height = HEIGHT * number / most
        since = first + timedelta(days=slot * each)
        days = wording.days([str(since), str(min(last, since + timedelta(days=each - 1)))])
        told = f"{days}: {number} {name}"
        bars.append(Bar(slot * step, HEIGHT - height, min(0.85 * step, WIDEST), height, starts[slot], told))
    return Panel(name, CLASSES[name], most, bars)
