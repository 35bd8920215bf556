"""/: what the record holds, what is new in it, and between whom."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
from litestar import Request, Response, get
from litestar.di import NamedDependency

from tocsin.model.level import Level
from tocsin.model.series import Coverage, Dyad
from tocsin.model.warning import EarlyWarning
from tocsin.record import Record
from tocsin.record.summary import Listed, Notice, Tone
from tocsin.surfaces import wording
from tocsin.surfaces.lines import Split
from tocsin.surfaces.web.alarms import LEAST, MONTHS, Found, alarms_of, find
from tocsin.surfaces.web.charts import coverage_chart
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.standing import Standing, ranked

NAV = (0, "Overview", "/")
NEWEST, DYADS, ISSUES, ALARMS, DAYS = 8, 12, 5, 3, 90
"""How many are shown; each list says where the rest is."""


class Between(msgspec.Struct, frozen=True, kw_only=True):
    """A directed dyad, its level, and the way that went."""

    dyad: Dyad
    level: Level | None
    """Null where no day is known."""
    way: str
    """Empty where one of the last two windows has no level."""


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """What a record holds, what is new in it, and between whom."""

    documents: int
    statements: int
    tones: list[Tone]
    """The claims of each register, in the own voice and relayed."""
    newest: list[Listed]
    warnings: list[EarlyWarning]
    """The newest ones."""
    dyads: list[Between]
    coverage: list[Coverage]
    """How much was read on each of the last days."""
    issues: list[Notice]


@get("/", include_in_schema=False, sync_to_thread=True)
def page(desk: NamedDependency[Desk], request: Request[Any, Any, Any]) -> Response[str]:
    found, dyads = warnings_in(desk, request), dyads_in(desk, request)
    with desk.open() as record:
        seen = seen_in(record, found, dyads)
        alarms = alarms_of(record, seen.warnings)
    registers = [Split(wording.plural(tone.register), tone.own, tone.relayed) for tone in seen.tones]
    split = Split("all claims", sum(s.own for s in registers), sum(s.relayed for s in registers))
    return desk.page(
        "overview.html", at="/", seen=seen, split=split, registers=registers, dyads=dyads, found=found,
        alarms=alarms, coverage=coverage_chart(seen.coverage), least=LEAST,
    )  # fmt: skip


@get("/overview.json", sync_to_thread=True)
def data(desk: NamedDependency[Desk], request: Request[Any, Any, Any]) -> Overview:
    """What the record holds, what is new in it, and between whom."""
    found, dyads = warnings_in(desk, request), dyads_in(desk, request)
    with desk.open() as record:
        return seen_in(record, found, dyads)


def warnings_in(desk: Desk, request: Request[Any, Any, Any]) -> Found:
    return desk.kept(request, f"warnings {MONTHS} {LEAST}", find)


def dyads_in(desk: Desk, request: Request[Any, Any, Any]) -> list[tuple[Dyad, Standing | None]]:
    return desk.kept(request, "dyads of the overview", lambda record: ranked(record, DYADS))


def seen_in(record: Record, found: Found, dyads: list[tuple[Dyad, Standing | None]]) -> Overview:
    documents, statements = record.summary.totals()
    return Overview(
        documents=documents,
        statements=statements,
        tones=sorted(record.summary.tones(), key=lambda tone: tone.register),
        newest=record.summary.listed(limit=NEWEST),
        warnings=found.warnings[:ALARMS],
        dyads=[Between(dyad=dyad, level=s.level if s else None, way=s.way if s else "") for dyad, s in dyads],
        coverage=lately(record),
        issues=record.summary.notices(limit=ISSUES),
    )


def lately(record: Record) -> list[Coverage]:
    """How much was read on each of the last days."""
    last = record.summary.last_day()
    if last is None:
        return []
    return record.coverage(since=str(date.fromisoformat(last) - timedelta(days=DAYS - 1)))


handlers = [page, data]
