"""A slow rise: exponentially weighted moving average chart.

`E = (1 - L) E + L z` with `L = 0.1`, in its own standard deviations, `sqrt(L / (2 - L))` (Roberts 1959):
it remembers about three weeks, and finds what grows too slowly to stand out on any day.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tocsin.assessment.baseline import Daily
from tocsin.assessment.charts import risen
from tocsin.assessment.watch import Watch
from tocsin.model.warning import EarlyWarning

WEIGHT = 0.1
"""Of the newest day: the usual choice for shifts of about one standard deviation."""
SPREAD = (WEIGHT / (2 - WEIGHT)) ** 0.5


def score(z: Daily) -> Daily:
    """The chart's value each day; not-a-number where there is no z-score."""
    mean, chart = 0.0, np.full(len(z), np.nan)
    for day in np.flatnonzero(~np.isnan(z)):
        mean += WEIGHT * (float(z[day]) - mean)
        chart[day] = mean / SPREAD
    return chart


def find(watch: Watch) -> Iterator[EarlyWarning]:
    """A warning where the chart crosses its threshold."""
    return risen(watch, indicator="ewma", score=score, rise="a slow rise over some weeks")
