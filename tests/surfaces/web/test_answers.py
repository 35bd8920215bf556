"""One answer to one question, by web, command line and Python: every question that more than one can be asked."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import msgspec
import pytest
from litestar.testing import TestClient

import tocsin
from tests.conftest import EXAMPLES
from tests.surfaces.conftest import Run
from tests.surfaces.web.conftest import HOST, Client
from tests.surfaces.web.loud import write_loud
from tests.surfaces.web.test_data import plain, turned
from tocsin import Record
from tocsin.assessment.agreement import find_agreement
from tocsin.assessment.drift import find_drifts
from tocsin.assessment.early_warnings import find_warnings
from tocsin.assessment.ledger import find_entries
from tocsin.assessment.level import level_of, load_ladder
from tocsin.assessment.reviewing import give_review
from tocsin.assessment.walk import walk
from tocsin.assessment.watch import watch
from tocsin.model import Document, Issue, Reading
from tocsin.record.exports import gold
from tocsin.surfaces.web import build

Asked = Callable[[Record], Any]
WORDS = "Sorvia lays mines in the strait"


def level(record: Record) -> list[Any]:
    last = date.fromisoformat(str(record.summary.last_day()))
    return [level_of(record, "MRN", "SRV", until=last, ladder=load_ladder())]


def series(record: Record) -> list[Any]:
    return list(record.series("MRN", "SRV"))


def drifts(record: Record) -> list[Any]:
    return list(find_drifts([record.reading(document) for document in pair_of(record)]))


def pair_of(record: Record) -> list[Document]:
    """Two accounts of one utterance."""
    crisis = [document for document in record.documents() if document.path]
    return [crisis[1], crisis[2]]


def golden(record: Record) -> list[Any]:
    out = io.BytesIO()
    gold.write(record, out)
    return list(map(msgspec.json.decode, out.getvalue().splitlines()))


QUESTIONS: dict[str, tuple[list[str], str, Asked]] = {
    "documents": (["export", "{file}", "--format", "jsonl"], "/documents.json", Record.documents),
    "statements": (["export", "{file}", "--format", "jsonl"], "/statements.json", Record.statements),
    "claims": (["export", "{file}", "--format", "jsonl"], "/claims.json", Record.claims),
    "issues": (["export", "{file}", "--format", "jsonl"], "/issues.json", Record.issues),
    "triggers": (["triggers", "{file}"], "/triggers.json", Record.triggers),
    "what if": (["triggers", "{file}", "--if", WORDS], f"/triggers.json?if={WORDS}", lambda r: walk(r, WORDS)),
    "ledger": (["ledger", "{file}"], "/ledger.json", find_entries),
    "threats": (["ledger", "{file}", "--kind", "threat"], "/ledger.json?kind=threat",
                lambda r: [e for e in find_entries(r) if e.kind == "threat"]),
    "dyads": (["dyads", "{file}"], "/dyads.json", Record.dyads),
    "actors": (["actors", "list", "{file}"], "/actors.json", lambda r: r.summary.seen()),
    "series": (["series", "MRN", "SRV", "{file}"], "/dyads/MRN/SRV/series.json", series),
    "level": (["level", "MRN", "SRV", "{file}"], "/dyads/MRN/SRV/series.json", level),
    "warnings": (["warn", "{file}", "--least", "1"], "/warnings.json?least=1",
                 lambda r: find_warnings(watch(r, months=6, least=1))),
    "reviews": (["review", "--into", "{file}"], "/review.json", lambda r: r.opinions.reviews()),
    "agreement": (["agreement", "{file}"], "/review/agreement.json", find_agreement),
    "gold": (["export", "{file}", "--format", "gold"], "/review/gold.jsonl", golden),
    "drifts": (["compare", "{one}", "{other}", "--record", "{file}", "--format", "jsonl"],
               "/compare.json?a={one}&b={other}", drifts),
}  # fmt: skip
"""The words of a command, the address, and what to call."""


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tutorial crisis, with a year of two states that grow loud, and reviews by two coders."""
    path = tmp_path_factory.mktemp("answers") / "crisis.db"
    with tocsin.read(EXAMPLES, into=path, actors=str(EXAMPLES / "actors.yml")) as record:
        for claim in record.claims(register="signal")[:6]:
            for coder, decision in (("Ilse Rand", "accepted"), ("Tomas Brek", "rejected")):
                give_review(record, claim.id, decision, coder=coder)
        lost = Issue(
            document=None, path="lost.pdf", level="error", code="unreadable", message="no text in it"
        )
        record.add(Reading(document=None, issues=(lost,)))
    write_loud(path)
    return path


@pytest.fixture(scope="module")
def asked(reviewed: Path) -> Iterator[Client]:
    with TestClient(build(str(reviewed)), base_url=HOST) as client:
        yield client


@pytest.fixture(scope="module")
def names(reviewed: Path) -> dict[str, str]:
    with Record(reviewed) as record:
        one, other = (document.id for document in pair_of(record))
    return {"file": str(reviewed), "one": one, "other": other}


KINDS = {"documents": "document", "statements": "statement", "claims": "claim", "issues": "issue", "series": "tally",
         "drifts": "drift"}  # fmt: skip
"""Of the records that a command prints, those that answer the question."""


def printed(run: Run, name: str, words: list[str]) -> list[Any]:
    rows = [msgspec.json.decode(line) for line in run(*words).out.splitlines()]
    return [row for row in rows if name not in KINDS or row["record"] == KINDS[name]]


def served(asked: Client, name: str, address: str) -> list[Any]:
    answer = asked.get(address)
    if address.endswith("jsonl"):
        return list(map(msgspec.json.decode, answer.text.splitlines()))
    match name, answer.json():
        case "series", {"tallies": rows}:
            return list(rows)
        case "level", {"level": row}:
            return [row]
        case "documents", _:
            return [row["document"] for row in turned(asked, address, {})]
        case _, {"rows": _}:
            path, _, query = address.partition("?")
            return list(turned(asked, path, dict(parse_qsl(query))))
        case _, rows:
            return list(rows)


@pytest.mark.parametrize("name", QUESTIONS)
def test_web_command_line_and_python_give_one_answer(
    asked: Client, reviewed: Path, run: Run, names: dict[str, str], name: str
) -> None:
    words, address, call = QUESTIONS[name]
    with Record(reviewed) as record:
        expected = sorted(plain(call(record)), key=str)
    assert expected
    assert sorted(served(asked, name, address.format(**names)), key=str) == expected
    assert sorted(printed(run, name, [word.format(**names) for word in words]), key=str) == expected


def test_every_list_of_the_api_is_asked(asked: Client) -> None:
    paths = asked.get("/api/openapi.json").json()["paths"]
    lists = {path for path in paths if path.endswith(".json") and "{key}" not in path}
    known = {address.partition("?")[0] for _, address, _ in QUESTIONS.values()}
    known |= {
        "/dyads/{actor}/{recipient}/series.json",
        "/overview.json",
    }  # the first with names, the other below
    assert lists <= known


def test_overview_tells_what_python_counts(asked: Client, reviewed: Path) -> None:
    answer = asked.get("/overview.json").json()
    with Record(reviewed) as record:
        assert (answer["documents"], answer["statements"]) == record.summary.totals()
        assert (answer["documents"], answer["statements"]) == (
            len(record.documents()), len(record.statements())
        )  # fmt: skip
        assert [one["dyad"] for one in answer["dyads"]] == plain(record.dyads(limit=len(answer["dyads"])))
        assert answer["issues"][0]["named"] == plain(record.issues(level="error"))
        assert {tone["register"] for tone in answer["tones"]} == {c.register for c in record.claims()}
