"""How far a day stands from what is usual for its pair: robust z-scores, with no parameter of a pair's own.

`z = (x - median) / (1.4826 MAD + 5)`, with median and MAD of the days before, so that neither a few wild
days nor the day itself move what counts as usual.
"""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Daily = NDArray[np.float64]
"""A value a day, without gaps; not-a-number where there is none."""

WINDOW = 180
"""Days before a day that say what is usual: half a year holds a season and outlasts a week of headlines."""
LEAST = 90
"""Days that must be known before anything is called unusual."""
CONSISTENT = 1.4826
"""Makes the MAD of normal noise its standard deviation."""
FLOOR = 5.0
"""Added to the spread: where nearly nothing ever happens, one report is no alarm."""
CLIP = 8.0
"""No single day, however loud, carries more than this."""


def carry_forward(days: list[date], values: list[float]) -> tuple[date, Daily]:
    """The first day, and a value for every day from it to the last: a missing day has the one before.

    >>> start, x = carry_forward([date(2031, 3, 1), date(2031, 3, 4)], [2.0, 5.0])
    >>> x.tolist()
    [2.0, 2.0, 2.0, 5.0]
    """
    numbers = np.array([day.toordinal() for day in days])
    order = np.argsort(numbers, kind="stable")
    numbers, known = numbers[order], np.array(values, dtype=np.float64)[order]
    every = np.arange(numbers[0], numbers[-1] + 1)
    return date.fromordinal(int(numbers[0])), known[np.searchsorted(numbers, every, side="right") - 1]


def robust_z(x: Daily, *, window: int = WINDOW, least: int = LEAST) -> Daily:
    """Each day's distance from the median of the days before, in robust standard deviations.

    Args:
        x: a value a day, larger is more hostile.
        window: days before that are looked at.
        least: days before that must be known; earlier days get not-a-number.
    """
    if not len(x):
        return x
    before = sliding_window_view(np.concatenate([np.full(window, np.nan), x[:-1]]), window)
    median, known = medians(before)
    spread, _ = medians(np.abs(before - median[:, None]))
    z = (x - median) / (CONSISTENT * spread + FLOOR)
    return np.where(known >= least, np.clip(z, -CLIP, CLIP), np.nan)


def medians(rows: NDArray[np.float64]) -> tuple[Daily, NDArray[np.int64]]:
    """The median of the known values of each row, and how many are known; sorting puts the others last."""
    ranked = np.sort(rows, axis=1)
    known = np.count_nonzero(~np.isnan(ranked), axis=1)
    number = np.arange(len(ranked))
    low = ranked[number, np.maximum(known - 1, 0) // 2]
    high = ranked[number, np.minimum(known // 2, ranked.shape[1] - 1)]
    return (low + high) / 2, known
