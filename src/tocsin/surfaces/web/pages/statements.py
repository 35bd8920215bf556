"""/statements: who is reported to have said what, narrowed by speaker, form and outlet."""

from __future__ import annotations

from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from tocsin.model import Statement
from tocsin.record.selection import StatementSelection
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.lists import Rows, as_csv, as_json, as_page, operation_of
from tocsin.surfaces.web.records import show_record

NAV = (20, "Statements", "/statements")
SORTS = {"text": "document", "newest": "newest first", "date": "oldest first", "speaker": "speaker",
         "form": "form"}  # fmt: skip


@get("/statements", include_in_schema=False, sync_to_thread=True)
def page(desk: NamedDependency[Desk], request: Request[Any, Any, Any]) -> Response[str]:
    return as_page(desk, request, StatementSelection, title="Statements", sorts=SORTS, of="statement")


@get("/statements.json", operation_class=operation_of(StatementSelection), sync_to_thread=True)
def data(desk: NamedDependency[Desk], request: Request[Any, Any, Any]) -> Rows[Statement]:
    """Statements, some at a time."""
    return as_json(desk, request, StatementSelection)


@get("/statements.csv", include_in_schema=False, sync_to_thread=True)
def sheet(desk: NamedDependency[Desk], request: Request[Any, Any, Any]) -> Response[str]:
    return as_csv(desk, request, StatementSelection)


@get("/statements/{key:str}", sync_to_thread=True)
def one(desk: NamedDependency[Desk], request: Request[Any, Any, Any], key: FromPath[str]) -> Response[Any]:
    """A statement by its id, with what people say of it; with `.json` behind the id, the record."""
    return show_record(desk, request, key, Statement)


handlers = [page, data, sheet, one]
