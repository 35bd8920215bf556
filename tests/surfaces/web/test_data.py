"""The pages as data: one answer to one question, by web, command line and Python."""

from __future__ import annotations

import csv
import io
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

import tocsin
from tests.conftest import EXAMPLES
from tests.surfaces.conftest import Run
from tests.surfaces.web.conftest import Client
from tocsin.record.links import Linked

QUESTIONS = [
    ("claims", {}), ("claims", {"register": "signal"}), ("claims", {"kind": "threat"}),
    ("claims", {"actor": "SRV"}), ("claims", {"factuality": "possible"}), ("claims", {"voice": "author"}),
    ("statements", {}), ("statements", {"kind": "anonymous"}), ("statements", {"form": "direct"}),
    ("statements", {"speaker": "MRN"}),
]  # fmt: skip


def plain(records: Any) -> Any:
    """The records as JSON has them."""
    return msgspec.json.decode(msgspec.json.encode(records))


def turned(desk: Client, address: str, chosen: dict[str, str]) -> Iterator[dict[str, Any]]:
    """All rows, a few at a time."""
    answer = desk.get(address, params=chosen | {"limit": "7"}).json()
    yield from answer["rows"]
    while answer["next"]:
        answer = desk.get(answer["next"]).json()
        yield from answer["rows"]


@pytest.mark.parametrize(("kind", "chosen"), QUESTIONS)
def test_web_and_python_give_one_answer(desk: Client, file: Path, kind: str, chosen: dict[str, str]) -> None:
    with tocsin.Record(file) as record:
        expected = plain(getattr(record, kind)(**chosen))
    assert list(turned(desk, f"/{kind}.json", chosen)) == expected
    assert expected


def test_web_and_command_line_give_one_answer(desk: Client, file: Path, run: Run) -> None:
    lines = [msgspec.json.decode(line) for line in run("export", file, "--format", "jsonl").out.splitlines()]
    for kind in ("claim", "statement"):
        rows = {row["id"]: row for row in turned(desk, f"/{kind}s.json", {})}
        assert rows == {line["id"]: line for line in lines if line["record"] == kind}
    assert list(turned(desk, "/triggers.json", {})) == [line for line in lines if line["record"] == "trigger"]


@pytest.mark.parametrize("sort", ["text", "newest", "date", "kind", "factuality"])
def test_turning_pages_shows_each_row_once(desk: Client, sort: str) -> None:
    every = [row["id"] for row in turned(desk, "/claims.json", {"sort": sort})]
    assert len(every) == len(set(every)) == desk.get("/claims.json").json()["total"]


def test_sums_are_those_of_the_rows_also_after_forgetting(tmp_path: Path) -> None:
    with tocsin.read(EXAMPLES, into=tmp_path / "t.db") as record:
        record.forget(record.documents()[0].id)
        claims, statements = record.claims(), record.statements()
        tones = {tone.register: (tone.own, tone.relayed) for tone in record.summary.tones()}
        acts = Counter(p.actor for c in claims for p in c.actor if p.actor)
        assert {s.actor: s.acts for s in record.summary.seen() if s.acts} == acts
        assert sum(s.speaks for s in record.summary.seen()) == sum(
            s.speaker.actor is not None for s in statements
        )
    for register, split in tones.items():
        own = [claim.voice == "author" for claim in claims if claim.register == register]
        assert split == (sum(own), len(own) - sum(own))


def test_data_is_what_the_page_shows(desk: Client) -> None:
    chosen = {"words": "strait", "register": "signal", "sort": "newest", "limit": "5"}
    page = desk.get("/claims", params=chosen).text
    rows = desk.get("/claims.json", params=chosen).json()["rows"]
    sheet = list(csv.DictReader(io.StringIO(desk.get("/claims.csv", params=chosen).text)))
    places = [page.index(f"#t{row['id']}") for row in rows]
    assert len(rows) == 5
    assert places == sorted(places)
    assert [row["id"] for row in sheet] == [row["id"] for row in rows]


def test_words_are_searched_in_sentences_of_any_inflection(desk: Client) -> None:
    rows = desk.get("/claims.json", params={"words": "shells"}).json()["rows"]
    assert rows
    assert desk.get("/claims.json", params={"words": 'strait "'}).status_code == 200


def test_facets_count_what_they_lead_to(desk: Client, file: Path) -> None:
    from tocsin.record.selection import ClaimSelection

    with tocsin.Record(file) as record:
        facets = record.counts(record.pick(ClaimSelection(register="signal"))).facets
    for name, values in facets.items():
        for facet in values:
            chosen = {"register": "signal", name: facet.value}
            if name != "speaker":  # a party stands for its offices too
                assert desk.get("/claims.json", params=chosen).json()["total"] == facet.number


def test_every_record_has_its_address(desk: Client, file: Path) -> None:
    with tocsin.Record(file) as record:
        claim, statement = record.claims()[0], record.statements()[0]
        document = record.document_of(claim)
    assert desk.get(f"/claims/{claim.id}.json").json() == plain(claim)
    assert desk.get(f"/statements/{statement.id[:10]}.json").json() == plain(statement)
    assert desk.get(f"/documents/{document.id}.json").json()["document"] == plain(document)
    page = desk.get(f"/claims/{claim.id[:10]}")
    assert page.status_code == 200
    assert f"/documents/{document.id}#t{claim.id}" in page.text


def test_what_if_is_that_of_the_command_line(desk: Client, file: Path, run: Run) -> None:
    words = "Sorvia lays mines in the strait"
    steps = [msgspec.json.decode(line) for line in run("triggers", file, "--if", words).out.splitlines()]
    assert desk.get("/triggers.json", params={"if": words}).json() == steps
    assert steps


def test_series_and_level_are_those_of_the_command_line(desk: Client, file: Path, run: Run) -> None:
    answer = desk.get("/dyads/MRN/SRV/series.json").json()
    lines = [msgspec.json.decode(line) for line in run("series", "MRN", "SRV", file).out.splitlines()]
    (level,) = [msgspec.json.decode(line) for line in run("level", "MRN", "SRV", file).out.splitlines()]
    assert answer["tallies"] == [line for line in lines if line["record"] == "tally"]
    assert answer["level"] == level
    assert answer["tallies"]


def test_every_counted_claim_of_a_dyad_stands_on_its_page(desk: Client) -> None:
    page = desk.get("/dyads/MRN/SRV").text
    tallies = desk.get("/dyads/MRN/SRV/series.json").json()["tallies"]
    assert [claim for tally in tallies for claim in tally["evidence"] if f"#t{claim}" not in page] == []
    assert [t["day"] for t in tallies if f'href="#d{t["day"]}"' not in page] == []


@pytest.mark.parametrize("chosen", [{}, {"kind": "threat"}])
def test_ledger_is_that_of_the_command_line(
    desk: Client, file: Path, run: Run, chosen: dict[str, str]
) -> None:
    options = [word for name, value in chosen.items() for word in (f"--{name}", value)]
    entries = [msgspec.json.decode(line) for line in run("ledger", file, *options).out.splitlines()]
    assert list(turned(desk, "/ledger.json", chosen)) == entries
    assert entries


def test_differences_are_those_of_the_command_line(desk: Client, file: Path, run: Run) -> None:
    with tocsin.Record(file) as record:
        ids = [document.id for document in record.documents()]
    differing = 0
    for pair in [{"a": ids[1], "b": ids[n]} for n in (2, 5)]:
        compared = run("compare", *pair.values(), "--record", file, "--format", "jsonl").out.splitlines()
        drifts = [line for line in map(msgspec.json.decode, compared) if line["record"] == "drift"]
        assert desk.get("/compare.json", params=pair).json() == drifts
        page = desk.get("/compare", params=pair).text
        assert page.count("<mark>") == 2 * len(drifts)
        differing += len(drifts)
    assert differing


def test_schema_describes_the_records_and_what_they_are_picked_by(desk: Client) -> None:
    schema = desk.get("/api/openapi.json").json()
    picking = {p["name"] for p in schema["paths"]["/claims.json"]["get"]["parameters"]}
    assert {"register", "kind", "words", "after", "limit"} <= picking
    assert "Claim" in str(schema["paths"]["/claims.json"]["get"]["responses"])
    assert any(name.endswith("Claim") for name in schema["components"]["schemas"])


def test_triggers_that_are_open_come_first_then_the_newest_then_as_in_the_text(
    desk: Client, file: Path, tmp_path: Path
) -> None:
    with tocsin.Record(file) as record:
        found = [(trigger, record.document_of(trigger)) for trigger in record.triggers()]
    days = [(d.published or "", d.id, -t.condition.span[0]) for t, d in found if t.state == "open"]
    assert len(days) > 1
    assert days == sorted(days, reverse=True)
    assert [one["id"] for one in desk.get("/triggers.json").json()["rows"]] == [t.id for t, _ in found]
    shutil.copy(file, tmp_path / "met.db")
    with tocsin.Record(tmp_path / "met.db") as record:
        first, *others = record.triggers()
        met = msgspec.structs.replace(first, state="met")
        record.links.keep(
            Linked(
                known={}, gone_triggers=[], triggers=[met], gone_entries=[], entries=[], changes=0, last=""
            )
        )
        assert [t.id for t in record.triggers()] == [*(t.id for t in others if t.state == "open"), first.id]
