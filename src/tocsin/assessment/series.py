"""What one party does and says to another, day by day: acts, signals, judgements and figures apart.

The rows are kept by the record as documents come in (`record/counted.py` says what counts). A sum over
registers has no meaning, so there is none here.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tocsin.assessment.baseline import Daily, carry_forward
from tocsin.model.claim import Register
from tocsin.model.series import Coverage, Tally


def hostility(
    tallies: Iterable[Tally], coverage: Iterable[Coverage], *, register: Register
) -> tuple[date, Daily] | None:
    """The first day, and a value for every day: minus the sum of PLOVER's scores of what is asserted.

    A day that was read and tells nothing is 0; a day that nothing was read of has the value of the day
    before. None where nothing was read.
    """
    daily = {day.day: 0.0 for day in coverage}
    for tally in tallies:
        if tally.register == register and tally.standing == "asserted" and tally.score is not None:
            daily[tally.day] = daily.get(tally.day, 0.0) - tally.score
    if not daily:
        return None
    return carry_forward([date.fromisoformat(day) for day in daily], list(daily.values()))
