"""What the indicators look at: the series of a record's dyads, its triggers, and when each claim counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from importlib.resources import files

import msgspec

from tocsin.assessment.baseline import Daily, robust_z
from tocsin.assessment.series import hostility
from tocsin.model import Trigger
from tocsin.model.claim import Register
from tocsin.model.series import Coverage, Tally
from tocsin.record import Record

REGISTERS: tuple[Register, ...] = ("act", "signal")


class Thresholds(msgspec.Struct, frozen=True):
    """Where charts alarm, by indicator, and how often they do."""

    rate: float
    """New alarms in a year of one pair, on the days that the thresholds were set on."""
    thresholds: dict[str, float]
    measured: dict[str, float]
    """The rate on days that were held back."""


@dataclass(frozen=True)
class Strand:
    """One register of one directed dyad, with its robust z-scores."""

    actor: str
    recipient: str
    register: Register
    first: date
    x: Daily
    tallies: tuple[Tally, ...]

    @cached_property
    def z(self) -> Daily:
        return robust_z(self.x)

    def evidence(self, last: date, days: int) -> tuple[str, ...]:
        """The asserted hostile claims of the days up to the last."""
        since, until = str(last - timedelta(days=days - 1)), str(last)
        return tuple(
            claim
            for t in self.tallies
            if since <= t.day <= until and t.standing == "asserted" and (t.score or 0) < 0
            for claim in t.evidence
        )


@dataclass(frozen=True)
class Watch:
    """All that an indicator may look at."""

    strands: tuple[Strand, ...]
    coverage: tuple[Coverage, ...]
    triggers: tuple[Trigger, ...]
    days: dict[str, str]
    """Of each claim that meets a condition, the day."""
    thresholds: Thresholds
    months: int
    """How long a thing must not have happened to be new."""


def shipped_thresholds() -> Thresholds:
    import yaml

    text = (files("tocsin.assessment") / "data/thresholds.yml").read_text("utf-8")
    return msgspec.convert(yaml.safe_load(text), Thresholds)


def watch(record: Record, *, months: int, least: int, thresholds: Thresholds | None = None) -> Watch:
    """Look at a record.

    Args:
        record: with its series and triggers.
        months: how long a thing must not have happened to be new.
        least: claims that a dyad must have; thinner ones have no usual to differ from.
        thresholds: others than those that are shipped.
    """
    coverage = tuple(record.coverage())
    triggers = tuple(record.triggers(state="met"))
    return Watch(
        strands=tuple(strands_of(record, coverage, least=least)),
        coverage=coverage,
        triggers=triggers,
        days=record.days_of({claim for trigger in triggers for claim in trigger.met_by}),
        thresholds=thresholds or shipped_thresholds(),
        months=months,
    )


def strands_of(record: Record, coverage: tuple[Coverage, ...], *, least: int) -> Iterator[Strand]:
    for dyad in record.dyads():
        if dyad.claims < least:
            continue
        tallies = record.series(dyad.actor, dyad.recipient)
        for register in REGISTERS:
            mine = tuple(t for t in tallies if t.register == register)
            daily = hostility(mine, coverage, register=register) if mine else None
            if daily is not None:
                yield Strand(dyad.actor, dyad.recipient, register, daily[0], daily[1], mine)
