"""/: what the record holds, what is new in it, and between whom."""

from __future__ import annotations

from litestar import Response, get
from litestar.di import NamedDependency

from tocsin.surfaces import wording
from tocsin.surfaces.issues import told
from tocsin.surfaces.lines import Split
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.standing import standings

NAV = (0, "Overview", "/")
NEWEST, DYADS, ISSUES = 8, 12, 5
"""How many are shown; each list says where the rest is."""


@get("/", include_in_schema=False, sync_to_thread=True)
def page(desk: NamedDependency[Desk]) -> Response[str]:
    with desk.open() as record:
        documents, statements = record.totals()
        tones = {tone.register: tone for tone in record.tones()}
        listed = record.listed(limit=NEWEST)
        exchanges = record.exchanges(limit=DYADS)
        levels = standings(record, [(one.actor, one.recipient) for one in exchanges])
        issues = told(record.issues())[:ISSUES]
    registers = [Split(wording.plural(name), t.own, t.relayed) for name, t in sorted(tones.items())]
    split = Split("all claims", sum(s.own for s in registers), sum(s.relayed for s in registers))
    return desk.page(
        "overview.html", at="/", documents=documents, statements=statements, split=split,
        registers=registers, listed=listed, dyads=list(zip(exchanges, levels, strict=True)), issues=issues,
    )  # fmt: skip


handlers = [page]
