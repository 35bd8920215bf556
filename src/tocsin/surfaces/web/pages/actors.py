"""/actors: the parties of the record, by which words they were known."""

from __future__ import annotations

from litestar import Response, get
from litestar.di import NamedDependency

from tocsin.record.summary import Seen
from tocsin.surfaces.web.desk import Desk

NAV = (50, "Actors", "/actors")


@get("/actors", include_in_schema=False, sync_to_thread=True)
def page(desk: NamedDependency[Desk]) -> Response[str]:
    with desk.open() as record:
        seen = record.seen()
    return desk.page("actors.html", at="/actors", seen=seen)


@get("/actors.json", sync_to_thread=True)
def data(desk: NamedDependency[Desk]) -> list[Seen]:
    """The parties that occur, with the words that were taken for them."""
    with desk.open() as record:
        return record.seen()


handlers = [page, data]
