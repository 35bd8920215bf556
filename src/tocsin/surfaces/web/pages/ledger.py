"""/ledger: what was threatened, offered, asked for or forbidden, and what became of it."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery, QueryParameter

from tocsin.assessment.ledger import Ledger, read_ledger
from tocsin.model.ledger import Entry
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.lists import Some, address, lines_of

NAV = (38, "Ledger", "/ledger")
SHOWN = 50
Chosen = FromQuery[str | None]
State = Annotated[str | None, QueryParameter(name="state", description="What became of it.")]


@get("/ledger", include_in_schema=False, sync_to_thread=True)
def page(
    desk: NamedDependency[Desk],
    request: Request[Any, Any, Any],
    kind: Chosen = None,
    became: State = None,
    after: Chosen = None,
) -> Response[str]:
    found = found_in(desk, request, kind=kind, state=became, after=after)
    with desk.open() as record:
        rows = record.rows_of({key for entry in found.entries for key in entry.evidence})
        lines = {line.key: line for line in lines_of(record, rows.values())}
    kinds, states = Counter[str](), Counter[str]()
    for (one, other), number in found.counts.items():
        kinds[one] += number
        states[other] += number
    return desk.page(
        "ledger.html", at="/ledger", found=found, lines=lines, kind=kind, state=became, kinds=kinds,
        states=states, next=next_of("/ledger", found, kind=kind, state=became),
    )  # fmt: skip


@get("/ledger.json", sync_to_thread=True)
def data(
    desk: NamedDependency[Desk],
    request: Request[Any, Any, Any],
    kind: Chosen = None,
    became: State = None,
    after: Chosen = None,
) -> Some[Entry]:
    """The entries with what became of each, of a kind or in a state, some at a time."""
    found = found_in(desk, request, kind=kind, state=became, after=after)
    return Some(next=next_of("/ledger.json", found, kind=kind, state=became), rows=found.entries)


def found_in(
    desk: Desk, request: Request[Any, Any, Any], *, kind: str | None, state: str | None, after: str | None
) -> Ledger:
    return desk.kept(
        request, f"ledger {kind} {state} {after}",
        lambda record: read_ledger(record, kind=kind, state=state, after=after, limit=SHOWN),
    )  # fmt: skip


def next_of(path: str, found: Ledger, **chosen: str | None) -> str | None:
    """The address of what follows."""
    return address(path, **chosen, after=found.after) if found.after else None


handlers = [page, data]
