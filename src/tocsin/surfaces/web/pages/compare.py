"""/compare: where two texts give different accounts of one utterance, side by side."""

from __future__ import annotations

from typing import NamedTuple

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from tocsin.assessment.drift import find_drifts
from tocsin.model import Document, Drift, Reading, Span, Statement
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.records import found

NAV = (60, "Compare", "/compare")
CHOICE = 100
"""Documents that can be picked from a list; others by their address."""
Chosen = FromQuery[str | None]


class Side(NamedTuple):
    """An account of an utterance: the words that differ, in their sentence."""

    document: Document
    statement: str
    before: str
    words: str
    after: str


@get("/compare", include_in_schema=False, sync_to_thread=True)
def page(desk: NamedDependency[Desk], a: Chosen = None, b: Chosen = None) -> Response[str]:
    with desk.open() as record:
        listed = [one.document for one in record.summary.listed(limit=CHOICE)]
    readings, drifts = compared(desk, a, b)
    pairs = [(drift, *sides_of(drift, readings)) for drift in drifts]
    return desk.page("compare.html", at="/compare", listed=listed, a=a or "", b=b or "", pairs=pairs)


@get("/compare.json", sync_to_thread=True)
def data(desk: NamedDependency[Desk], a: Chosen = None, b: Chosen = None) -> list[Drift]:
    """The drifts between two documents, given by their ids."""
    return compared(desk, a, b)[1]


def compared(desk: Desk, a: str | None, b: str | None) -> tuple[list[Reading], list[Drift]]:
    if not a or not b:
        return [], []
    with desk.open() as record:
        readings = [record.reading(found(record, key, Document)) for key in (a, b)]
    return readings, list(find_drifts(readings))


def sides_of(drift: Drift, readings: list[Reading]) -> tuple[Side, Side]:
    statements = {s.id: (s, reading) for reading in readings for s in reading.statements}
    one, other = (
        side(*statements[key], span)
        for key, span in ((drift.a, drift.a_span), (drift.b, drift.b_span))
    )  # fmt: skip
    return one, other


def side(statement: Statement, reading: Reading, span: Span) -> Side:
    document = reading.document
    assert document is not None
    first = max((start for start, _ in reading.sentences if start <= span[0]), default=span[0])
    last = min((end for _, end in reading.sentences if end >= span[1]), default=span[1])
    text = document.text
    return Side(document, statement.id, text[first : span[0]], text[slice(*span)], text[span[1] : last])


handlers = [page, data]
