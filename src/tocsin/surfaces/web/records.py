"""A record at its own address: its place in the text, or the record as JSON."""

from __future__ import annotations

from typing import Any, TypeVar

from litestar import Response
from litestar.response import Redirect

from tocsin.errors import RecordError
from tocsin.model import Claim, Document, Statement
from tocsin.record import Record
from tocsin.surfaces.web.desk import Desk

R = TypeVar("R", bound=Document | Statement | Claim)


def found(record: Record, key: str, kind: type[R]) -> R:
    """The record of this kind whose id this is, or begins so.

    Raises:
        RecordError: there is none.
    """
    row = record.find(key)
    if not isinstance(row, kind):
        raise RecordError(f"{key}: is a {type(row).__name__.lower()}, not a {kind.__name__.lower()}")
    return row


def show_record(desk: Desk, key: str, kind: type[Statement | Claim]) -> Response[Any]:
    with desk.open() as record:
        row = found(record, key.removesuffix(".json"), kind)
    if key.endswith(".json"):
        return Response(row)
    return Redirect(f"/documents/{row.document}#t{row.id}", status_code=303)
