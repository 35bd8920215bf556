"""/dyads: what counts from one party to another; each dyad with its series, level and sentences."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import msgspec
from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from tocsin.errors import RecordError
from tocsin.model import Claim
from tocsin.model.level import Level
from tocsin.model.series import Coverage, Tally
from tocsin.record.summary import Exchange
from tocsin.surfaces.web.charts import chart_of
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.lists import lines_of
from tocsin.surfaces.web.standing import Standing, standings

NAV = (35, "Dyads", "/dyads")
DYADS, DAYS, CLAIMS = 60, 30, 20
"""How many are shown: the last days, and the first claims of each."""


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """A directed dyad day by day."""

    level: Level | None
    tallies: list[Tally]
    coverage: list[Coverage]


class Told(NamedTuple):
    """A dyad as the record has it."""

    series: Series
    standing: Standing | None


@get("/dyads", include_in_schema=False, sync_to_thread=True)
def page(desk: NamedDependency[Desk]) -> Response[str]:
    with desk.open() as record:
        exchanges = record.exchanges(limit=DYADS)
        levels = standings(record, [(one.actor, one.recipient) for one in exchanges])
    return desk.page("dyads.html", at="/dyads", dyads=list(zip(exchanges, levels, strict=True)))


@get("/dyads.json", sync_to_thread=True)
def data(desk: NamedDependency[Desk]) -> list[Exchange]:
    """The directed dyads with the most acts and signals."""
    with desk.open() as record:
        return record.exchanges(limit=DYADS)


@get("/dyads/{actor:str}/{recipient:str}", include_in_schema=False, sync_to_thread=True)
def one(desk: NamedDependency[Desk], actor: FromPath[str], recipient: FromPath[str]) -> Response[str]:
    """A dyad: its chart, and under each day the sentences that it is made of."""
    told = told_of(desk, actor, recipient)
    evidence: dict[str, list[str]] = defaultdict(list)
    for tally in told.series.tallies:
        evidence[tally.day] += tally.evidence
    days = sorted(evidence, reverse=True)[:DAYS]
    with desk.open() as record:
        found = {day: [record.find(key) for key in evidence[day][:CLAIMS]] for day in days}
        claims = [claim for day in days for claim in found[day] if isinstance(claim, Claim)]
        lines = {line.key: line for line in lines_of(record, claims)}
    return desk.page(
        "dyad.html", at="/dyads", actor=actor, recipient=recipient, standing=told.standing, found=found,
        counts={day: len(keys) for day, keys in evidence.items()},        lines=lines, chart=chart_of(told.series.tallies, told.series.coverage),
        more=len(evidence) - len(days),
    )  # fmt: skip


@get("/dyads/{actor:str}/{recipient:str}/series.json", sync_to_thread=True)
def series(desk: NamedDependency[Desk], actor: FromPath[str], recipient: FromPath[str]) -> Series:
    """A directed dyad day by day, with how much was read, and its level."""
    return told_of(desk, actor, recipient).series


def told_of(desk: Desk, actor: str, recipient: str) -> Told:
    with desk.open() as record:
        tallies = record.series(actor, recipient)
        if not tallies:
            raise RecordError(f"{actor} to {recipient}: nothing in the record counts for these two")
        (standing,) = standings(record, [(actor, recipient)])
        coverage = record.coverage(since=tallies[0].day, until=tallies[-1].day)
    level = standing.level if standing else None
    return Told(Series(level=level, tallies=tallies, coverage=coverage), standing)


handlers = [page, data, one, series]
