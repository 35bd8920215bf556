"""/actors: the parties of the record, by which words they were known, and which of them are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from http import HTTPStatus
from typing import Annotated, Any, NamedTuple
from urllib.parse import quote

from litestar import Request, Response, get, post
from litestar.di import NamedDependency
from litestar.enums import RequestEncodingType
from litestar.params import Body, FromPath
from litestar.response import Redirect

from tocsin.actors.offices import Holding, Offices, shipped
from tocsin.assessment.judging import judge_parties
from tocsin.errors import RecordError
from tocsin.model import Claim, Statement
from tocsin.record import Record
from tocsin.record.selection import ClaimSelection, StatementSelection
from tocsin.record.summary import Seen
from tocsin.surfaces.lines import Line
from tocsin.surfaces.web.coder import CODER, remember, remembered
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.lists import lines_of

NAV = (50, "Actors", "/actors")
LISTED, LOOKED, SENTENCES = 500, 60, 2
"""Parties of the list; records of one that are looked at for evidence; sentences for one of its names."""
VERDICTS = ("same", "different", "undone")
LARGEST = 20_000
"""Bytes of a form."""
Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]


class Mention(NamedTuple):
    """A sentence in which a party goes by a name."""

    line: Line
    address: str
    words: str
    """The words there, where they are others: a pronoun, a description."""


@get("/actors", include_in_schema=False, sync_to_thread=True)
def page(desk: NamedDependency[Desk]) -> Response[str]:
    with desk.open() as record:
        seen = record.summary.seen(limit=LISTED)
    return desk.page("actors.html", at="/actors", seen=seen)


@get("/actors.json", sync_to_thread=True)
def data(desk: NamedDependency[Desk]) -> list[Seen]:
    """The parties that occur, with the words that were taken for them."""
    with desk.open() as record:
        return record.summary.seen(limit=LISTED)


@get("/actors/{key:str}", sync_to_thread=True)
def one(desk: NamedDependency[Desk], request: Request[Any, Any, Any], key: FromPath[str]) -> Response[Any]:
    """A party by its id: its names with sentences, its dated offices, what people judged; `.json` for data."""
    if not key.endswith(".json"):
        return page_of(desk, request, key)
    with desk.open() as record:
        return Response(record.summary.party(key.removesuffix(".json")))


@post("/parties", include_in_schema=False, sync_to_thread=True, request_max_body_size=LARGEST)
def judge(desk: NamedDependency[Desk], request: Request[Any, Any, Any], data: Form) -> Response[Any]:
    """Log that a party counts as another, or does not, or say beside the form why that cannot be."""
    stands, other, coder = (data.get(name, "").strip() for name in ("stands", "other", CODER))
    verdict, note = data.get("verdict", ""), data.get("note", "").strip() or None
    if verdict not in VERDICTS or not other or not coder:
        missing = "Give what you judge, the other party and your name."
        return page_of(desk, request, stands, given=data, refused=missing)
    try:
        with desk.open() as record:
            judge_parties(record, (stands, other), verdict, coder=coder, note=note)
    except RecordError as error:
        return page_of(desk, request, stands, given=data, refused=str(error))
    desk.answers.forget()
    return Redirect(f"/actors/{quote(stands)}#said", status_code=303, cookies=[remember(coder)])


def page_of(
    desk: Desk,
    request: Request[Any, Any, Any],
    actor: str,
    *,
    given: dict[str, str] | None = None,
    refused: str = "",
) -> Response[str]:
    with desk.open() as record:
        seen = record.summary.party(actor)
        names = mentions_of(record, seen)
        said = [j for j in record.opinions.judgements("actors") if actor in {j.a, j.b}]
        on = record.summary.last_day()
    held = sorted(holdings_of(actor), key=lambda h: (h.actor, h.start))
    return desk.page(
        "actor.html", at="/actors", status=HTTPStatus.BAD_REQUEST if refused else HTTPStatus.OK,
        seen=seen, names=names, said=said[::-1], on=on, refused=refused, coder=(given or {}).get(CODER) or remembered(request),
        given={"verdict": "", "other": "", "note": "", **(given or {})},
        held=[h for h in held if on and h.covers(on)], former=[h for h in held if not (on and h.covers(on))],
    )  # fmt: skip


def mentions_of(record: Record, seen: Seen) -> dict[str, list[Mention]]:
    """Of each name of a party some sentences that it stands in, as far as its first records have them."""
    picks = (
        ClaimSelection(actor=seen.actor), ClaimSelection(recipient=seen.actor),
        StatementSelection(speaker=seen.actor),
    )  # fmt: skip
    rows = [row for pick in picks for row in record.pick(pick, limit=LOOKED).rows]
    known = {name.text for name in seen.names}
    places: dict[str, list[tuple[Claim | Statement, str]]] = defaultdict(list)
    for row in rows:
        for name, text in dict(called(row)).items():
            if name in known and len(places[name]) < SENTENCES:
                places[name].append((row, text if text != name else ""))
    shown = {row.id: row for several in places.values() for row, _ in several}
    lines = {line.key: line for line in lines_of(record, shown.values())}
    return {
        name: [Mention(lines[row.id], f"/documents/{row.document}#t{row.id}", text) for row, text in several]
        for name, several in places.items()
    }


def called(row: Claim | Statement) -> Iterator[tuple[str, str]]:
    """The names in a record, each with the words that stand in the text."""
    if isinstance(row, Statement):
        yield row.speaker.resolved or row.speaker.text or "", row.speaker.text or ""
    else:
        yield from ((party.resolved or party.text, party.text) for party in (*row.actor, *row.recipient))


def holdings_of(actor: str) -> Iterator[Holding]:
    """Who held the offices of a party, of all those that the package knows."""
    for holdings in offices().of_office.values():
        yield from (h for h in holdings if f"{h.actor}.".startswith(f"{actor}."))


@cache
def offices() -> Offices:
    """The dated offices of the package."""
    return Offices(shipped())


handlers = [page, data, one, judge]
