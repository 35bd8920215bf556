"""/documents: all texts; each in the reading view, with its voices made visible."""

from __future__ import annotations

from typing import Any

import msgspec
from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery

from tocsin.model import Document, Reading
from tocsin.record.summary import Listed
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.lists import Some, some
from tocsin.surfaces.web.reading import view_of
from tocsin.surfaces.web.records import found

NAV = (10, "Documents", "/documents")
LIMIT = 50


@get("/documents", include_in_schema=False, sync_to_thread=True)
def page(desk: NamedDependency[Desk], after: FromQuery[str | None] = None) -> Response[str]:
    return desk.page("documents.html", at="/documents", listed=listing(desk, "/documents", after))


@get("/documents.json", sync_to_thread=True)
def data(desk: NamedDependency[Desk], after: FromQuery[str | None] = None) -> Some[Listed]:
    """Documents with how much stands in their own voice, the newest first; `after` is the last one's id."""
    return listing(desk, "/documents.json", after)


def listing(desk: Desk, path: str, after: str | None) -> Some[Listed]:
    with desk.open() as record:
        start = found(record, after, Document) if after else None
        listed = record.summary.listed(after=start, limit=LIMIT + 1)
    return some(listed, LIMIT, path, place=lambda one: one.document.id)


@get("/documents/{key:str}", sync_to_thread=True)
def one(desk: NamedDependency[Desk], key: FromPath[str]) -> Response[Any]:
    """A document in the reading view; with `.json` behind the id, all that was read in it."""
    with desk.open() as record:
        document = found(record, key.removesuffix(".json"), Document)
        reading = record.reading(document)
        issues = tuple(record.issues(document=document.id))
        outcomes = record.opinions.outcomes(row.id for row in reading.findings())
    whole: Reading = msgspec.structs.replace(reading, issues=issues)
    if key.endswith(".json"):
        return Response(whole)
    return desk.page("document.html", at="/documents", view=view_of(whole, outcomes))


handlers = [page, data, one]
