"""Statements and claims as a list that is narrowed, sorted and turned page by page, and as data."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar
from urllib.parse import urlencode

import msgspec
from litestar import Request, Response
from litestar.openapi.spec import Operation, Parameter, Schema

from tocsin.errors import InputError
from tocsin.model import Claim, Statement
from tocsin.record import Record
from tocsin.record.exports import csv as table
from tocsin.record.selection import Counts, Picked, Selection
from tocsin.surfaces.lines import Line, Text, line_of, line_of_statement
from tocsin.surfaces.web.desk import Desk

R = TypeVar("R")
S = TypeVar("S", bound=Selection)
LIMIT, MOST = 50, 1000
DAY = re.compile(r"\d{4}(-\d\d){0,2}")


class Rows(msgspec.Struct, Generic[R], frozen=True, kw_only=True):
    """Some records, and the address of the next ones."""

    total: int
    """How many there are in all, as far as counted."""
    more: bool
    """There are more than were counted."""
    next: str | None
    """Address of the next ones; null where there are none."""
    rows: list[R]
    """The records."""


class Some(msgspec.Struct, Generic[R], frozen=True, kw_only=True):
    """Some records of a list that is not counted, and the address of the next ones."""

    next: str | None
    """Address of the next ones; null where there are none."""
    rows: list[R]
    """The records."""


class Asked(NamedTuple):
    """What an address asks for."""

    selection: Any
    after: str | None
    limit: int
    chosen: dict[str, str]


class Answer(NamedTuple):
    """What is shown, and what it can be narrowed by."""

    asked: Asked
    picked: Picked
    counts: Counts

    def address(self, path: str, **changes: str | None) -> str:
        """The address of the list with something else chosen, from its beginning."""
        return address(path, **(self.asked.chosen | changes))

    def next(self, path: str) -> str | None:
        """The address of what follows."""
        return self.address(path, after=self.picked.after) if self.picked.after else None


def address(path: str, **chosen: str | None) -> str:
    """A path with what is asked for."""
    given = {name: value for name, value in chosen.items() if value}
    return f"{path}?{urlencode(given)}" if given else path


def some(
    found: Sequence[R], most: int, path: str, *, place: Callable[[R], str], **chosen: str | None
) -> Some[R]:
    """The first of what was found, one more of which there is where others follow.

    Args:
        found: at most one more than is shown.
        most: how many are shown.
        path: under which the next ones are found.
        place: where a record stands, as `after` gives it.
        chosen: what else is asked for.
    """
    follows = len(found) > most
    after = address(path, **chosen, after=place(found[most - 1])) if follows else None
    return Some(next=after, rows=list(found[:most]))


def asked_of(request: Request[Any, Any, Any], kind: type[S]) -> Asked:
    """What the address asks for.

    Raises:
        InputError: it asks for something that there is not.
    """
    given = {name: value.strip() for name, value in request.query_params.items() if value.strip()}
    after, limit = given.pop("after", None), given.pop("limit", "")
    if limit and not (limit.isdecimal() and 1 <= int(limit) <= MOST):
        raise InputError(f"limit={limit}: give a number from 1 to {MOST}")
    for name in ("since", "until"):
        if name in given and not DAY.fullmatch(given[name]):
            raise InputError(f"{name}={given[name]}: give a day as YYYY-MM-DD, or a month or year")
    try:
        selection = msgspec.convert(given, kind)
    except msgspec.ValidationError as error:
        raise InputError("; ".join(refused(given, kind))) from error
    kept = given | ({"limit": limit} if limit else {})
    return Asked(selection, after, int(limit or LIMIT), kept)


def refused(given: Mapping[str, str], kind: type[Selection]) -> Iterator[str]:
    """What there is not of what is asked for, and what there is."""
    known = properties_of(kind)
    for name, value in given.items():
        choices = choices_of(known[name]) if name in known else None
        if name not in known:
            yield f"{name}={value}: nothing can be picked by {name}; pick by {', '.join(known)}"
        elif choices and value not in choices:
            yield f"{name}={value}: give {', '.join(choices)}"


def answer(record: Record, asked: Asked) -> Answer:
    picked = record.pick(asked.selection, after=asked.after, limit=asked.limit)
    return Answer(asked, picked, record.counts(picked))


def as_json(desk: Desk, request: Request[Any, Any, Any], kind: type[S]) -> Rows[Any]:
    with desk.open() as record:
        given = answer(record, asked_of(request, kind))
    return Rows(
        total=given.counts.total, more=given.counts.more, next=given.next(request.url.path),
        rows=given.picked.rows,
    )  # fmt: skip


def as_csv(desk: Desk, request: Request[Any, Any, Any], kind: type[S]) -> Response[str]:
    asked = asked_of(request, kind)
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, table.COLUMNS)
    writer.writeheader()
    with desk.open() as record:
        rows = record.pick(asked.selection, after=asked.after, limit=asked.limit).rows
        documents = {row.document: record.document_of(row) for row in rows}
        outcomes = record.opinions.outcomes(row.id for row in rows)
    writer.writerows(table.cells_of(row, documents[row.document], outcomes.get(row.id)) for row in rows)
    return Response(out.getvalue(), media_type="text/csv; charset=utf-8")


def as_page(desk: Desk, request: Request[Any, Any, Any], kind: type[S], **about: Any) -> Response[str]:
    with desk.open() as record:
        given = answer(record, asked_of(request, kind))
        shown = list(zip(given.picked.rows, lines_of(record, given.picked.rows), strict=True))
    path = request.url.path
    return desk.page("list.html", at=path, path=path, answer=given, shown=shown, **about)


def lines_of(record: Record, rows: Iterable[Claim | Statement]) -> list[Line]:
    """The records as lines, each document looked up once."""
    shown = list(rows)
    outcomes = record.opinions.outcomes(row.id for row in shown)
    texts = {
        document.id: Text(document, reading.sentences, {s.id: s for s in reading.statements}, outcomes)
        for reading in record.texts({row.document for row in shown})
        if (document := reading.document)
    }
    return [
        line_of(row, texts[row.document])
        if isinstance(row, Claim)
        else line_of_statement(row, texts[row.document])
        for row in shown
    ]


def operation_of(kind: type[Selection]) -> type[Operation]:
    """An OpenAPI operation whose parameters are the fields of the selection."""
    properties = properties_of(kind)

    @dataclass
    class Picking(Operation):
        def __post_init__(self) -> None:
            self.parameters = [parameter(name, schema) for name, schema in properties.items()]
            self.parameters += [
                parameter("after", {"description": "Where the last ones ended."}),
                parameter("limit", {"description": f"How many at most, up to {MOST}."}),
            ]

    return Picking


def properties_of(kind: type[Selection]) -> Mapping[str, Any]:
    """The fields of the selection, as JSON Schema has them."""
    _, schemas = msgspec.json.schema_components([kind])
    properties: Mapping[str, Any] = schemas[kind.__name__]["properties"]
    return properties


def choices_of(schema: Mapping[str, Any]) -> list[str] | None:
    """The words that may stand there; none where any may."""
    return next((s["enum"] for s in schema.get("anyOf", [schema]) if "enum" in s), None)


def parameter(name: str, schema: Mapping[str, Any]) -> Parameter:
    return Parameter(
        name=name, param_in="query", required=False, description=schema.get("description"),
        schema=Schema(type="string", enum=choices_of(schema)),  # type: ignore[arg-type]
    )  # fmt: skip
