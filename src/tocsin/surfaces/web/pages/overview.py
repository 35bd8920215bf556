"""/: what the record holds, what is new in it, and between whom."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency

from tocsin.model.series import Coverage
from tocsin.record import Record
from tocsin.surfaces import wording
from tocsin.surfaces.issues import told
from tocsin.surfaces.lines import Split
from tocsin.surfaces.web.alarms import LEAST, MONTHS, alarms_of, find
from tocsin.surfaces.web.charts import coverage_chart
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.standing import ranked

NAV = (0, "Overview", "/")
NEWEST, DYADS, ISSUES, ALARMS, DAYS = 8, 12, 5, 3, 90
"""How many are shown; each list says where the rest is."""


@get("/", include_in_schema=False, sync_to_thread=True)
def page(desk: NamedDependency[Desk], request: Request[Any, Any, Any]) -> Response[str]:
    dyads = desk.kept(request, "dyads of the overview", lambda record: ranked(record, DYADS))
    found = desk.kept(request, f"warnings {MONTHS} {LEAST}", find)
    with desk.open() as record:
        documents, statements = record.totals()
        tones = {tone.register: tone for tone in record.tones()}
        listed = record.listed(limit=NEWEST)
        issues = told(record.issues())[:ISSUES]
        alarms = alarms_of(record, found.warnings[:ALARMS])
        coverage = coverage_chart(lately(record))
    registers = [Split(wording.plural(name), t.own, t.relayed) for name, t in sorted(tones.items())]
    split = Split("all claims", sum(s.own for s in registers), sum(s.relayed for s in registers))
    return desk.page(
        "overview.html", at="/", documents=documents, statements=statements, split=split,
        registers=registers, listed=listed, dyads=dyads, issues=issues, found=found, alarms=alarms,
        coverage=coverage, least=LEAST,
    )  # fmt: skip


def lately(record: Record) -> list[Coverage]:
    """How much was read on each of the last days."""
    last = record.last_day()
    if last is None:
        return []
    return record.coverage(since=str(date.fromisoformat(last) - timedelta(days=DAYS - 1)))


handlers = [page]
