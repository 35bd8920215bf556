"""A rise over some days or weeks, whichever fits best: generalised likelihood ratio chart.

`GLR = max over windows w of max(0, sum of the last w z-scores)^2 / 2w` (Siegmund and Venkatraman 1995):
a loud day, a loud week and a month of being somewhat louder than usual are all found by one number.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tocsin.assessment.baseline import Daily
from tocsin.assessment.charts import risen
from tocsin.assessment.watch import Watch
from tocsin.model.warning import EarlyWarning

WINDOWS = (3, 5, 7, 10, 14, 21, 30)
"""Days: from the shortest that is no single day's noise to a month."""


def score(z: Daily) -> Daily:
    """The chart's value each day; not-a-number where there is no z-score."""
    known = np.where(np.isnan(z), 0.0, z)
    sums = np.concatenate([[0.0], np.cumsum(known)])
    best = np.zeros(len(z))
    for window in WINDOWS:
        if window <= len(z):
            rise = np.maximum(0.0, sums[window:] - sums[:-window])
            best[window - 1 :] = np.maximum(best[window - 1 :], rise**2 / (2 * window))
    return np.where(np.isnan(z), np.nan, best)


def find(watch: Watch) -> Iterator[EarlyWarning]:
    """A warning where the chart crosses its threshold."""
    return risen(watch, indicator="glr", score=score, rise="a rise over some days or weeks")
