"""/review: what people say of statements and claims, how far they agree, and where they differ."""

from __future__ import annotations

import io
from collections import Counter
from typing import Annotated, Any, NamedTuple

import msgspec
from litestar import Request, Response, get, post
from litestar.di import NamedDependency
from litestar.enums import RequestEncodingType
from litestar.params import Body, FromPath, FromQuery
from litestar.response import Redirect

from tocsin.assessment.agreement import find_agreement
from tocsin.assessment.reviewing import give_review
from tocsin.errors import InputError, RecordError
from tocsin.model import Claim, Statement
from tocsin.model.review import Agreement, Review, outcome_of, standing
from tocsin.record.exports import gold
from tocsin.record.reviews import by_subject
from tocsin.surfaces.lines import Line
from tocsin.surfaces.web.coder import CODER, remember
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.lists import lines_of
from tocsin.surfaces.web.records import address_of, page_of

NAV = (45, "Review", "/review")
SHOWN = 50
LARGEST = 100_000
"""Bytes of a form."""
Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]


class Log(msgspec.Struct, frozen=True, kw_only=True):
    """Some reviews, the newest first, and the address of those before."""

    total: int
    next: str | None
    rows: list[Review]


class Reviewed(NamedTuple):
    """A record with what each coder says of it; its line is null where it was read otherwise since."""

    subject: str
    address: str
    line: Line | None
    reviews: list[Review]


@get("/review", include_in_schema=False, sync_to_thread=True)
def page(
    desk: NamedDependency[Desk], request: Request[Any, Any, Any], before: FromQuery[int | None] = None
) -> Response[str]:
    agreement = desk.kept(request, "agreement", find_agreement)
    with desk.open() as record:
        log = record.opinions.reviews()
        logs = by_subject(log)
        outcomes = {subject: outcome_of(standing(reviews)) for subject, reviews in logs.items()}
        disputed = [subject for subject, outcome in outcomes.items() if outcome == "disputed"]
        some = log_of(log, before)
        rows = record.rows_of({*disputed, *(review.subject for review in some.rows)})
        lines = {line.key: line for line in lines_of(record, rows.values())}

    def reviewed(subject: str, reviews: list[Review]) -> Reviewed:
        address = address_of(rows[subject]) if subject in rows else ""
        return Reviewed(subject, address, lines.get(subject), reviews)

    return desk.page(
        "review.html", at="/review", total=len(log), next=some.next, agreement=agreement,
        outcomes=Counter(filter(None, outcomes.values())), coders=len({review.coder for review in log}),
        disputed=[reviewed(subject, standing(logs[subject])) for subject in disputed],
        log=[reviewed(review.subject, [review]) for review in some.rows],
    )  # fmt: skip


@get("/review.json", sync_to_thread=True)
def data(desk: NamedDependency[Desk], before: FromQuery[int | None] = None) -> Log:
    """What people said of statements and claims, the newest first, some at a time."""
    with desk.open() as record:
        return log_of(record.opinions.reviews(), before)


@get("/review/agreement.json", sync_to_thread=True)
def agreement(desk: NamedDependency[Desk], request: Request[Any, Any, Any]) -> list[Agreement]:
    """How far coders agree beyond chance, field by field."""
    return desk.kept(request, "agreement", find_agreement)


@get("/review/gold.jsonl", include_in_schema=False, sync_to_thread=True)
def golden(desk: NamedDependency[Desk]) -> Response[bytes]:
    out = io.BytesIO()
    with desk.open() as record:
        gold.write(record, out)
    return Response(out.getvalue(), media_type="application/jsonl")


@post("/review/{key:str}", include_in_schema=False, sync_to_thread=True, request_max_body_size=LARGEST)
def give(
    desk: NamedDependency[Desk], request: Request[Any, Any, Any], key: FromPath[str], data: Form
) -> Response[Any]:
    """Log a review and show the record again, or say beside the form why that cannot be."""
    with desk.open() as record:
        row = record.find(key)
        if not isinstance(row, Statement | Claim):
            raise RecordError(f"{key}: is neither statement nor claim; only these are reviewed")
        values = {name: value for name, value in data.items() if name not in {CODER, "decision", "note"}}
        try:
            given = give_review(
                record, row.id, data.get("decision", ""), coder=data.get(CODER, ""), note=data.get("note"),
                values=values,
            )  # fmt: skip
        except InputError as error:
            return page_of(desk, request, row.id, type(row), values=data, refused=str(error))
    desk.answers.forget()
    return Redirect(f"{address_of(row)}#said", status_code=303, cookies=[remember(given.coder)])


def log_of(log: list[Review], before: int | None) -> Log:
    """Some of the log, the newest first; `before` counts from the first that was ever said."""
    end = len(log) if before is None else max(0, min(before, len(log)))
    start = max(0, end - SHOWN)
    following = f"/review.json?before={start}" if start else None
    return Log(total=len(log), next=following, rows=log[start:end][::-1])


handlers = [page, data, agreement, golden, give]
