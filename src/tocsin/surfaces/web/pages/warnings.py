"""/warnings: what rises, what is told for the first time in months, and which named condition has come about."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile
from typing import Annotated, Any

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery, QueryParameter

from tocsin.model.warning import EarlyWarning
from tocsin.surfaces.web.alarms import LEAST, MONTHS, NAMES, Found, alarms_of, find
from tocsin.surfaces.web.desk import Desk

NAV = (36, "Warnings", "/warnings")
SHOWN = 20
Months = Annotated[
    int, QueryParameter(description="How long a thing must not have happened to be new.", ge=1, le=120)
]
Least = Annotated[int, QueryParameter(description="Claims that a dyad must have to be watched.", ge=1)]
Chosen = FromQuery[str | None]


@get("/warnings", include_in_schema=False, sync_to_thread=True)
def page(
    desk: NamedDependency[Desk],
    request: Request[Any, Any, Any],
    *,
    months: Months = MONTHS,
    least: Least = LEAST,
    indicator: Chosen = None,
    after: Chosen = None,
) -> Response[str]:
    found = found_in(desk, request, months=months, least=least)
    fitting = [w for w in found.warnings if indicator in {None, "", w.indicator}]
    rest = list(following(fitting, after))
    with desk.open() as record:
        shown = alarms_of(record, rest[:SHOWN])
    return desk.page(
        "warnings.html", at="/warnings", found=found, shown=shown, months=months, least=least,
        indicator=indicator or "", names=NAMES, total=len(fitting),
        last=rest[SHOWN - 1].id if len(rest) > SHOWN else None,
    )  # fmt: skip


@get("/warnings.json", sync_to_thread=True)
def data(
    desk: NamedDependency[Desk],
    request: Request[Any, Any, Any],
    months: Months = MONTHS,
    least: Least = LEAST,
) -> list[EarlyWarning]:
    """The early warnings by day, each with its reason and its claims."""
    return found_in(desk, request, months=months, least=least).warnings[::-1]


def found_in(desk: Desk, request: Request[Any, Any, Any], *, months: int, least: int) -> Found:
    return desk.kept(
        request, f"warnings {months} {least}", lambda record: find(record, months=months, least=least)
    )


def following(warnings: list[EarlyWarning], after: str | None) -> Iterator[EarlyWarning]:
    """Those that come after one of them; all of them where that one is not there."""
    if after in {warning.id for warning in warnings}:
        yield from list(dropwhile(lambda warning: warning.id != after, warnings))[1:]
    else:
        yield from warnings


handlers = [page, data]
