"""/ledger: what was threatened, offered, asked for or forbidden, and what became of it."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery, QueryParameter

from tocsin.assessment.ledger import find_entries
from tocsin.model import Claim
from tocsin.model.ledger import Entry
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.lists import lines_of

NAV = (38, "Ledger", "/ledger")
Chosen = FromQuery[str | None]
State = Annotated[str | None, QueryParameter(name="state", description="What became of it.")]


@get("/ledger", include_in_schema=False, sync_to_thread=True)
def page(desk: NamedDependency[Desk], kind: Chosen = None, became: State = None) -> Response[str]:
    with desk.open() as record:
        entries = find_entries(record)
        shown = [e for e in entries if kind in {None, e.kind} and became in {None, e.state}]
        claims = {key: record.find(key) for e in shown for key in e.evidence}
        lines = lines_of(record, [claim for claim in claims.values() if isinstance(claim, Claim)])
    return desk.page(
        "ledger.html", at="/ledger", entries=shown, lines={line.key: line for line in lines}, kind=kind,
        state=became, kinds=Counter(e.kind for e in entries), states=Counter(e.state for e in entries),
    )  # fmt: skip


@get("/ledger.json", sync_to_thread=True)
def data(desk: NamedDependency[Desk], kind: Chosen = None, became: State = None) -> list[Entry]:
    """The entries with what became of each, of a kind or in a state."""
    with desk.open() as record:
        entries = find_entries(record)
    return [e for e in entries if kind in {None, e.kind} and became in {None, e.state}]


handlers = [page, data]
