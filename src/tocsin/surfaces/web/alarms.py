"""Early warnings as pages show them: what each indicator means, and the sentences behind every warning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tocsin.assessment.early_warnings import find_warnings
from tocsin.assessment.watch import watch
from tocsin.model import Claim
from tocsin.model.warning import EarlyWarning
from tocsin.record import Record
from tocsin.surfaces.lines import Line
from tocsin.surfaces.web.lists import lines_of

MONTHS, LEAST = 6, 30
"""As `tocsin warn` has them."""
SENTENCES = 4
"""Of those behind a warning, the last ones; all are in the data."""
NAMES = {
    "glr": "rise",
    "ewma": "drift upwards",
    "first_in_months": "first in months",
    "condition_met": "condition met",
}


class Found(NamedTuple):
    """What the indicators found, and how much they could look at."""

    warnings: list[EarlyWarning]
    """The newest first."""
    watched: int
    """Dyads with enough claims to have a usual."""
    dyads: int
    """All of them."""
    rates: dict[str, float]
    """False alarms of the charts in a year of a pair, as measured."""


class Alarm(NamedTuple):
    """A warning with its sentences."""

    warning: EarlyWarning
    name: str
    lines: list[Line]
    more: int


def find(record: Record, *, months: int = MONTHS, least: int = LEAST) -> Found:
    """The warnings of a record, as `tocsin warn` gives them."""
    seen = watch(record, months=months, least=least)
    return Found(
        warnings=find_warnings(seen)[::-1],
        watched=len({(strand.actor, strand.recipient) for strand in seen.strands}),
        dyads=len(record.dyads()),
        rates=seen.thresholds.measured,
    )


def alarms_of(record: Record, warnings: Sequence[EarlyWarning]) -> list[Alarm]:
    """The warnings with the sentences that each rests on."""
    ids = [key for warning in warnings for key in warning.evidence[-SENTENCES:]]
    claims = [row for row in record.rows_of(ids).values() if isinstance(row, Claim)]
    lines = {line.key: line for line in lines_of(record, claims)}
    return [
        Alarm(
            warning,
            NAMES.get(warning.indicator, warning.indicator.replace("_", " ")),
            [lines[key] for key in warning.evidence[-SENTENCES:] if key in lines],
            max(0, len(warning.evidence) - SENTENCES),
        )
        for warning in warnings
    ]
