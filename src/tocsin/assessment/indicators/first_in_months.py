"""A hostile act or signal of a type that a dyad has not seen for months, though the news was read.

An old silence counts only if it was listened to: at least one day in seven of those months must have been
read, from their beginning.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tocsin.assessment.watch import Strand, Watch
from tocsin.model.series import Tally
from tocsin.model.span import content_id
from tocsin.model.warning import EarlyWarning

MONTH = timedelta(days=30)
LISTENED = 1 / 7
"""A weekly paper is enough to have heard of it."""
HOSTILE = (3, 4)
"""PLOVER's quads of verbal and material conflict."""


def find(watch: Watch) -> Iterator[EarlyWarning]:
    """A warning for the first claim of a type after months without one."""
    read = sorted(date.fromisoformat(day.day) for day in watch.coverage)
    for strand in watch.strands:
        for tally in sorted(hostile(strand), key=lambda t: t.day):
            before = [
                t.day for t in hostile(strand) if t.event_type == tally.event_type and t.day < tally.day
            ]
            since = date.fromisoformat(tally.day) - watch.months * MONTH
            if (not before or date.fromisoformat(max(before)) < since) and listened(read, since, tally.day):
                yield warning(watch, tally)


def hostile(strand: Strand) -> list[Tally]:
    return [t for t in strand.tallies if t.quad in HOSTILE and t.standing == "asserted"]


def listened(read: list[date], since: date, day: str) -> bool:
    until = date.fromisoformat(day)
    days = sum(since <= one < until for one in read)
    return bool(read) and read[0] <= since and days >= LISTENED * (until - since).days


def warning(watch: Watch, tally: Tally) -> EarlyWarning:
    return EarlyWarning(
        id=content_id(
            "warning", "first_in_months", tally.actor, tally.recipient, tally.event_type, tally.day
        ),
        indicator="first_in_months",
        day=tally.day,
        actor=tally.actor,
        recipient=tally.recipient,
        register=tally.register,
        value=float(tally.count),
        threshold=None,
        reason=f"first {tally.event_type} from {tally.actor} to {tally.recipient} in {watch.months} months",
        evidence=tally.evidence,
    )
