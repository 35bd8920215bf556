"""What one party does and says to another, day by day: acts, signals, judgements and figures apart.

The rows are kept by the record as documents come in (`record/counted.py` says what counts). A sum over
registers has no meaning, so there is none here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from tocsin.assessment.baseline import Daily, carry_forward
from tocsin.model.claim import Register
from tocsin.model.event import Event
from tocsin.model.series import Coverage, Tally


def count_events(tallies: Iterable[Tally], events: Iterable[Event]) -> list[Tally]:
    """The same series with each event once: where it is asserted, if it is, and on the first day there.

    A claim that no event holds stands for itself. Tallies whose events are all counted elsewhere go.
    """
    event_of = {claim: event.id for event in events for claim in event.claims}
    homes: dict[tuple[str, str], int] = {}
    evidence: dict[int, list[str]] = {}
    units: Counter[int] = Counter()
    ordered = sorted(tallies, key=lambda t: (t.standing == "alleged", t.day, t.register, t.kind))
    for number, tally in enumerate(ordered):
        for claim in tally.evidence:
            unit = (tally.register, event_of.get(claim, claim))
            units[number] += unit not in homes
            evidence.setdefault(homes.setdefault(unit, number), []).append(claim)
    counted = [
        replace(ordered[n], count=units[n], counted_as="events", evidence=tuple(sorted(evidence[n])),
                score=mean_score(ordered[n], units[n]))
        for n in sorted(evidence)
    ]  # fmt: skip
    return sorted(counted, key=lambda t: (t.day, t.register, t.standing, t.kind, t.event_type or ""))


def mean_score(tally: Tally, count: int) -> float | None:
    """The sum of scores that so many of the tally's claims have; all are of one type."""
    return None if tally.score is None else tally.score / tally.count * count


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
