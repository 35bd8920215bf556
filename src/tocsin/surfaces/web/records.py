"""A record at its own address: its sentence, what is known of it, what people say of it, and the record as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, TypeVar

from litestar import Request, Response

from tocsin.errors import RecordError
from tocsin.model import Claim, Document, Statement
from tocsin.record import Record
from tocsin.surfaces.web.coder import CODER, remembered
from tocsin.surfaces.web.correcting import fields_of
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.reading import Note, notes_of

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


def address_of(row: Statement | Claim) -> str:
    """Where a record has its page."""
    return f"/{'statements' if isinstance(row, Statement) else 'claims'}/{row.id}"


def show_record(
    desk: Desk, request: Request[Any, Any, Any], key: str, kind: type[Statement | Claim]
) -> Response[Any]:
    """The record as a page; with `.json` behind the id, as JSON."""
    if not key.endswith(".json"):
        return page_of(desk, request, key, kind, values={})
    with desk.open() as record:
        return Response(found(record, key.removesuffix(".json"), kind))


def page_of(
    desk: Desk,
    request: Request[Any, Any, Any],
    key: str,
    kind: type[Statement | Claim],
    *,
    values: Mapping[str, str],
    refused: str = "",
) -> Response[str]:
    """The page of a record.

    Args:
        desk: that has the record.
        request: of the browser, which remembers who reviewed last.
        key: the id, or how it begins.
        kind: of the record.
        values: what was given in the form, where it is shown again.
        refused: why it is shown again.
    """
    with desk.open() as record:
        row = found(record, key, kind)
        reading = record.reading(record.document_of(row))
        outcomes = record.opinions.outcomes(one.id for one in reading.findings())
        reviews = record.opinions.reviews([row.id])
    notes = notes_of(reading, outcomes)
    at = next(number for number, note in enumerate(notes) if note.record.id == row.id)
    return desk.page(
        "record.html", at=address_of(row).rpartition("/")[0],
        status=HTTPStatus.BAD_REQUEST if refused else HTTPStatus.OK,
        note=notes[at], row=row, address=address_of(row), reviews=reviews[::-1], refused=refused,
        fields=fields_of(row, reading, values), given={"decision": "", "note": "", **values},
        coder=values.get(CODER) or remembered(request),
        left=open_after(notes, at), open=sum(not note.line.reviewed for note in notes),
    )  # fmt: skip


def open_after(notes: Sequence[Note], at: int) -> str:
    """The address of the next record of the text that nobody looked at; empty where there is none."""
    turned = (*notes[at + 1 :], *notes[:at])
    return next((address_of(note.record) for note in turned if not note.line.reviewed), "")
