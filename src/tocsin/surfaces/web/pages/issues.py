"""/issues: what could not be read, and what a reader must know about what was."""

from __future__ import annotations

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from tocsin.model import Issue
from tocsin.model.issue import Level
from tocsin.surfaces.issues import told
from tocsin.surfaces.web.desk import Desk

NAV = (90, "Issues", "/issues")


@get("/issues", include_in_schema=False, sync_to_thread=True)
def page(desk: NamedDependency[Desk]) -> Response[str]:
    with desk.open() as record:
        issues = told(record.issues())
    return desk.page("issues.html", at="/issues", issues=issues)


@get("/issues.json", sync_to_thread=True)
def data(desk: NamedDependency[Desk], level: FromQuery[Level | None] = None) -> list[Issue]:
    """Every issue, or those of a level."""
    with desk.open() as record:
        return record.issues(level=level)


handlers = [page, data]
