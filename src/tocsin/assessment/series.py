"""What one party does and says to another, day by day: acts, signals, judgements and figures apart.

The rows are kept by the record as documents come in (`record/counted.py` says what counts). A sum over
registers has no meaning, so there is none here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from msgspec.structs import replace

from tocsin.assessment.baseline import Daily, carry_forward
from tocsin.assessment.corrections import standing
from tocsin.assessment.events import find_events
from tocsin.model import Reading
from tocsin.model.claim import Register
from tocsin.model.event import Event
from tocsin.model.series import Coverage, Tally, Unit
from tocsin.record import Record
from tocsin.record.counted import origin_of as outlet_of


def series_by(
    record: Record,
    actor: str,
    recipient: str | None,
    *,
    days: tuple[str | None, str | None] = (None, None),
    unit: Unit,
) -> list[Tally]:
    """A series counted by claims, outlets, events, or origins: each independent report of an event once.

    Args:
        record: that holds the series.
        actor: a party, such as "RUS".
        recipient: the party that it is directed at; None for nobody known.
        days: the first and the last.
        unit: `claims`, `outlets`, `events` or `origins`; what no event holds goes back to the outlet that
            reports it.
    """
    if unit in ("claims", "outlets"):
        return record.series(actor, recipient, since=days[0], until=days[1], unit=unit)
    tallies = record.series(actor, recipient, since=days[0], until=days[1])
    readings = [reading for reading in standing(record) if reading.sentences]
    events = find_events(readings, record.opinions.judgements())
    unit_of = events_of(events) if unit == "events" else origins_of(events, readings)
    return count_units(tallies, unit_of, unit)


def events_of(events: Iterable[Event]) -> dict[str, str]:
    """The event of each claim."""
    return {claim: event.id for event in events for claim in event.claims}


def origins_of(events: Iterable[Event], readings: Iterable[Reading]) -> dict[str, str]:
    """The origin of each claim: that of its event, else the outlet that it is relayed from, else its own."""
    found, document_of = {}, {}
    for reading in readings:
        for claim in reading.claims:
            assert reading.document is not None
            found[claim.id] = outlet_of(claim, reading.document)
            document_of[claim.id] = reading.document.id
    for event in events:
        first = {document: origin.documents[0] for origin in event.origins for document in origin.documents}
        found |= {
            claim: f"{event.id} {first[document_of[claim]]}"
            for claim in event.claims
            if document_of.get(claim) in first
        }
    return found


def count_units(tallies: Iterable[Tally], unit_of: Mapping[str, str], unit: Unit) -> list[Tally]:
    """The same series with each unit once: where it is asserted, if it is, and on the first day there.

    A claim that is of no unit stands for itself. Tallies whose units are all counted elsewhere go.
    """
    homes: dict[tuple[str, str], int] = {}
    evidence: dict[int, list[str]] = {}
    units: Counter[int] = Counter()
    ordered = sorted(tallies, key=lambda t: (t.standing == "alleged", t.day, t.register, t.kind))
    for number, tally in enumerate(ordered):
        for claim in tally.evidence:
            key = (tally.register, unit_of.get(claim, claim))
            units[number] += key not in homes
            evidence.setdefault(homes.setdefault(key, number), []).append(claim)
    counted = [
        replace(ordered[n], count=units[n], counted_as=unit, evidence=tuple(sorted(evidence[n])),
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
