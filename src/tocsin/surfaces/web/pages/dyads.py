"""/dyads: what counts from one party to another; each dyad with its series, level and sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import quote

import msgspec
from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery

from tocsin.display.charts import Chart, counts_of
from tocsin.errors import InputError, RecordError
from tocsin.model.level import Level
from tocsin.model.series import Coverage, Dyad, Tally
from tocsin.record import Record
from tocsin.record.selection import cursor, read_cursor
from tocsin.surfaces.web.charts import series_chart
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.lists import Some, lines_of, some
from tocsin.surfaces.web.matrix import COUNTS, LEVELS, matrix_of
from tocsin.surfaces.web.standing import Standing, ranked, standings

NAV = (35, "Dyads", "/dyads")
DYADS, SHOWN, CLAIMS = 60, 60, 20
"""How many are shown: dyads, claims of one dyad, and of these so many of a day."""


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """A directed dyad day by day."""

    level: Level | None
    tallies: list[Tally]
    coverage: list[Coverage]


class Told(NamedTuple):
    """A dyad as the record has it."""

    series: Series
    standing: Standing | None
    chart: Chart
    evidence: dict[str, list[str]]
    """Ids of the claims of each day."""


@get("/dyads", include_in_schema=False, sync_to_thread=True)
def page(
    desk: NamedDependency[Desk], request: Request[Any, Any, Any], show: FromQuery[str] = LEVELS
) -> Response[str]:
    shows = [LEVELS, *COUNTS]
    if show not in shows:
        raise InputError(f"show={show}: choose {' or '.join(shows)}")
    dyads = desk.kept(request, "dyads", lambda record: ranked(record, DYADS))
    return desk.page(
        "dyads.html", at="/dyads", dyads=dyads, matrix=matrix_of(dyads, show), show=show, shows=shows
    )  # fmt: skip


@get("/dyads.json", sync_to_thread=True)
def data(desk: NamedDependency[Desk], after: FromQuery[str | None] = None) -> Some[Dyad]:
    """The directed dyads, those with the most acts and signals first, some at a time."""
    with desk.open() as record:
        found = record.dyads(after=read_cursor(after, 3) if after else None, limit=DYADS + 1)
    return some(found, DYADS, "/dyads.json", place=lambda dyad: cursor(dyad.place))


@get("/dyads/{actor:str}/{recipient:str}", include_in_schema=False, sync_to_thread=True)
def one(
    desk: NamedDependency[Desk],
    request: Request[Any, Any, Any],
    actor: FromPath[str],
    recipient: FromPath[str],
    until: FromQuery[str | None] = None,
) -> Response[str]:
    """A dyad: its chart, and under each day the sentences that it is made of."""
    told = told_of(desk, request, actor, recipient)
    fitting = sorted((day for day in told.evidence if until is None or day <= until), reverse=True)
    days = first_days(fitting, told.evidence)
    with desk.open() as record:
        rows = record.rows_of(key for day in days for key in told.evidence[day][:CLAIMS])
        lines = {line.key: line for line in lines_of(record, rows.values())}
    return desk.page(
        "dyad.html", at="/dyads", actor=actor, recipient=recipient, standing=told.standing,
        found={day: [rows[key] for key in told.evidence[day][:CLAIMS] if key in rows] for day in days},
        counts={day: len(told.evidence[day]) for day in days}, lines=lines, until=until,
        here=address_of(actor, recipient), chart=told.chart, before=fitting[len(days)] if len(fitting) > len(days) else None,
    )  # fmt: skip


def first_days(days: Sequence[str], evidence: Mapping[str, Sequence[str]]) -> list[str]:
    """As many days as give enough claims to show."""
    shown: list[str] = []
    claims = 0
    for day in days:
        if claims >= SHOWN:
            break
        shown.append(day)
        claims += min(CLAIMS, len(evidence[day]))
    return shown


@get("/dyads/{actor:str}/{recipient:str}/series.json", sync_to_thread=True)
def series(
    desk: NamedDependency[Desk],
    request: Request[Any, Any, Any],
    actor: FromPath[str],
    recipient: FromPath[str],
) -> Series:
    """A directed dyad day by day, with how much was read, and its level."""
    return told_of(desk, request, actor, recipient).series


def told_of(desk: Desk, request: Request[Any, Any, Any], actor: str, recipient: str) -> Told:
    return desk.kept(request, f"dyad {actor} {recipient}", lambda record: found_of(record, actor, recipient))


def found_of(record: Record, actor: str, recipient: str) -> Told:
    tallies = record.series(actor, recipient)
    if not tallies:
        raise RecordError(f"{actor} to {recipient}: nothing in the record counts for these two")
    (standing,) = standings(record, [(actor, recipient)])
    coverage = record.coverage(since=tallies[0].day, until=tallies[-1].day)
    evidence: dict[str, list[str]] = defaultdict(list)
    for tally in tallies:
        evidence[tally.day] += tally.evidence
    level = standing.level if standing else None
    found = Series(level=level, tallies=tallies, coverage=coverage)
    here = address_of(actor, recipient)
    chart = series_chart(
        counts_of(tallies, coverage), (min(evidence), max(evidence)),
        lambda shown: f"{here}?until={shown[1]}#d{shown[1]}",
    )  # fmt: skip
    return Told(found, standing, chart, evidence)


def address_of(actor: str, recipient: str) -> str:
    """Where a dyad has its page."""
    return f"/dyads/{quote(actor)}/{quote(recipient)}"


handlers = [page, data, one, series]
