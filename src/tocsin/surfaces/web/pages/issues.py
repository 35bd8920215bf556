"""/issues: what could not be read, and what a reader must know about what was."""

from __future__ import annotations

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from tocsin.model import Issue
from tocsin.model.issue import Level
from tocsin.model.span import content_id
from tocsin.record.selection import cursor
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.lists import Some, some

NAV = (90, "Issues", "/issues")
SHOWN = 500
"""Issues at a time; the page tells once what is the same of many texts."""


@get("/issues", include_in_schema=False, sync_to_thread=True)
def page(desk: NamedDependency[Desk]) -> Response[str]:
    with desk.open() as record:
        issues = record.summary.notices()
    return desk.page("issues.html", at="/issues", issues=issues)


@get("/issues.json", sync_to_thread=True)
def data(
    desk: NamedDependency[Desk],
    level: FromQuery[Level | None] = None,
    after: FromQuery[str | None] = None,
) -> Some[Issue]:
    """The issues, or those of a level, some at a time."""
    with desk.open() as record:
        found = record.issues(level=level, after=after, limit=SHOWN + 1)
    return some(found, SHOWN, "/issues.json", place=place_of, level=level)


def place_of(issue: Issue) -> str:
    return cursor((issue.path or "", issue.document or "", content_id("issue", issue)))


handlers = [page, data]
