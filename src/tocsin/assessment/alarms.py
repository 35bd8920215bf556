"""Alarms of a chart, and the threshold that gives a stated number of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from tocsin.assessment.baseline import Daily

QUIET = 30
"""Days without a crossing before a crossing is a new alarm."""
YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Chart:
    """A score for every day from the first; not-a-number where there is none."""

    first: date
    score: Daily

    def days(self, since: date | None, until: date | None) -> slice:
        """Where the days from `since` up to, not with, `until` stand."""
        start = 0 if since is None else max(0, (since - self.first).days)
        return slice(start, len(self.score) if until is None else max(0, (until - self.first).days))


def new_alarms(chart: Chart, threshold: float, *, quiet: int = QUIET) -> Iterator[tuple[date, float]]:
    """The days on which the score is above the threshold, with none in the days before.

    >>> list(new_alarms(Chart(date(2031, 1, 1), np.array([0.0, 9.0, 0.0, 9.0])), 5.0))
    [(datetime.date(2031, 1, 2), 9.0)]
    """
    above = np.flatnonzero(chart.score > threshold)
    for day in above[np.diff(above, prepend=-quiet - 1) > quiet]:
        yield chart.first + timedelta(days=int(day)), float(chart.score[day])


def alarm_rate(
    charts: Sequence[Chart], threshold: float, *, since: date | None = None, until: date | None = None
) -> float:
    """New alarms in a year of one pair, over the days that have a score, from `since` to before `until`."""
    days = sum(int(np.count_nonzero(~np.isnan(c.score[c.days(since, until)]))) for c in charts)
    alarms = sum(
        (since is None or day >= since) and (until is None or day < until)
        for chart in charts
        for day, _ in new_alarms(chart, threshold)
    )
    return alarms / days * YEAR if days else 0.0


def threshold_for(
    charts: Sequence[Chart], rate: float, *, until: date | None = None, step: float = 0.01
) -> float:
    """The threshold at which alarms are as frequent as the rate allows, by halving the range.

    Args:
        charts: of pairs about which nothing is to be learnt.
        rate: new alarms in a year of one pair.
        until: the first day that is held back, to measure the rate on.
        step: to which the threshold is rounded up.
    """
    tops = [c.score[c.days(None, until)] for c in charts]
    top = max((float(np.nanmax(score)) for score in tops if not np.isnan(score).all()), default=0.0)
    low, high = 0, int(np.ceil(top / step))
    while high - low > 1:
        middle = (low + high) // 2
        if alarm_rate(charts, middle * step, until=until) > rate:
            low = middle
        else:
            high = middle
    return round(high * step, 10)
