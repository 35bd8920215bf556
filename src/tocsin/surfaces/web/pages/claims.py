"""/claims: every act, signal, judgement and figure, narrowed by what it is and on whose word it stands."""

from __future__ import annotations

from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from tocsin.model import Claim
from tocsin.record.selection import ClaimSelection
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.lists import Rows, as_csv, as_json, as_page, operation_of
from tocsin.surfaces.web.records import show_record

NAV = (30, "Claims", "/claims")
SORTS = {"text": "document", "newest": "newest first", "date": "oldest first", "kind": "kind",
         "factuality": "factuality"}  # fmt: skip


@get("/claims", include_in_schema=False, sync_to_thread=True)
def page(desk: NamedDependency[Desk], request: Request[Any, Any, Any]) -> Response[str]:
    return as_page(desk, request, ClaimSelection, title="Claims", sorts=SORTS, of="claim")


@get("/claims.json", operation_class=operation_of(ClaimSelection), sync_to_thread=True)
def data(desk: NamedDependency[Desk], request: Request[Any, Any, Any]) -> Rows[Claim]:
    """Claims, some at a time."""
    return as_json(desk, request, ClaimSelection)


@get("/claims.csv", include_in_schema=False, sync_to_thread=True)
def sheet(desk: NamedDependency[Desk], request: Request[Any, Any, Any]) -> Response[str]:
    return as_csv(desk, request, ClaimSelection)


@get("/claims/{key:str}", sync_to_thread=True)
def one(desk: NamedDependency[Desk], request: Request[Any, Any, Any], key: FromPath[str]) -> Response[Any]:
    """A claim by its id, with what people say of it; with `.json` behind the id, the record."""
    return show_record(desk, request, key, Claim)


handlers = [page, data, sheet, one]
