"""Reviewing in the browser: forms that need no script, and that no other page can send."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from litestar.testing import TestClient

import tocsin
from tests.conftest import Read
from tests.surfaces.conftest import DISPATCH, Run
from tests.surfaces.web.conftest import HOST, Client
from tocsin.surfaces.web import build

OWN = {"Origin": HOST}


@pytest.fixture
def crisis_file(tmp_path: Path, read: Read) -> Path:
    path = tmp_path / "reviewed.db"
    with tocsin.Record(path) as record:
        record.add(read(DISPATCH.partition("---\n\n")[2] or DISPATCH, published="2031-05-02"))
    return path


@pytest.fixture
def client(crisis_file: Path) -> Iterator[Client]:
    with TestClient(build(str(crisis_file)), base_url=HOST) as client:
        yield client


@pytest.fixture
def claim(crisis_file: Path) -> str:
    with tocsin.Record(crisis_file) as record:
        return record.claims(register="act")[0].id


def give(client: Client, claim: str, **form: str) -> int:
    answer = client.post(f"/review/{claim}", data=form, headers=OWN, follow_redirects=False)
    return int(answer.status_code)


def test_review_is_kept_and_shown_wherever_the_claim_is(client: Client, claim: str) -> None:
    assert "Nobody looked at it yet" in client.get(f"/claims/{claim}").text
    assert give(client, claim, decision="rejected", coder="Zoë Rand", note="a drill") == 303
    page = client.get(f"/claims/{claim}").text
    assert "Zoë Rand</b>: a drill" in page
    document = client.get(f"/claims/{claim}.json").json()["document"]
    for shown in ("/claims", f"/documents/{document}", "/review"):
        assert 'class="outcome rejected"' in client.get(shown).text
    assert [row["id"] for row in client.get("/claims.json?review=rejected").json()["rows"]] == [claim]
    assert claim not in [row["id"] for row in client.get("/claims.json?review=none").json()["rows"]]
    assert [r["coder"] for r in client.get("/review.json").json()["rows"]] == ["Zoë Rand"]


@pytest.mark.parametrize("kind", ["claims", "statements"])
@pytest.mark.parametrize("review", ["rejected", "accepted", "none"])
def test_python_and_web_pick_by_what_people_say(
    client: Client, crisis_file: Path, kind: str, review: str
) -> None:
    with tocsin.Record(crisis_file) as record:
        for row, decision in zip(getattr(record, kind)(), ("rejected", "accepted"), strict=False):
            give(client, row.id, decision=decision, coder="Zoë Rand")
        picked = [row.id for row in getattr(record, kind)(review=review)]
    assert picked
    rows = client.get(f"/{kind}.json", params={"review": review}).json()["rows"]
    assert [row["id"] for row in rows] == picked


def test_who_reviewed_last_is_remembered(client: Client, claim: str) -> None:
    give(client, claim, decision="accepted", coder="Zoë Rand")
    assert 'name="coder" value="Zoë Rand"' in client.get(f"/claims/{claim}").text


def test_form_sends_what_was_read_and_only_changes_are_corrections(client: Client, claim: str) -> None:
    page = client.get(f"/claims/{claim}").text
    assert '<textarea id="c-quote" name="quote"' in page
    form = {"decision": "corrected", "coder": "Ilse Rand", "polarity": "negative", "factuality": "actual"}
    assert give(client, claim, **form) == 303
    (review,) = client.get("/review.json").json()["rows"]
    assert [(c["field"], c["value"]) for c in review["corrections"]] == [("polarity", "negative")]


def test_review_that_cannot_be_is_told_beside_the_form_with_what_was_given(
    client: Client, claim: str
) -> None:
    form = {"decision": "corrected", "coder": "Ilse Rand", "quote": "stands <nowhere>"}
    answer = client.post(f"/review/{claim}", data=form, headers=OWN)
    assert answer.status_code == 400
    assert "does not stand in the text" in answer.text
    assert ">stands &lt;nowhere&gt;</textarea>" in answer.text
    assert client.get("/review.json").json()["total"] == 0


@pytest.mark.parametrize(
    "headers",
    [{}, {"Origin": "null"}, {"Origin": "http://evil.example"}, {"Origin": "http://127.0.0.1:9000"},
     {"Origin": "http://evil.example", "Host": "evil.example"}],
)  # fmt: skip
def test_no_other_page_can_send_a_review(client: Client, claim: str, headers: dict[str, str]) -> None:
    form = {"decision": "rejected", "coder": "Mallory"}
    assert client.post(f"/review/{claim}", data=form, headers=headers).status_code in {400, 403}
    assert client.get("/review.json").json()["total"] == 0


def test_only_what_is_in_the_record_is_reviewed(client: Client, claim: str) -> None:
    assert give(client, "zzz", decision="accepted", coder="Ilse Rand") == 404
    document = client.get(f"/claims/{claim}.json").json()["document"]
    assert give(client, document, decision="accepted", coder="Ilse Rand") == 404


def test_disagreement_is_shown_with_its_alpha(client: Client, claim: str) -> None:
    other = client.get("/statements.json").json()["rows"][0]["id"]
    for coder, decision in (("Ilse Rand", "accepted"), ("Tomas Brek", "rejected")):
        give(client, claim, decision=decision, coder=coder)
        give(client, other, decision="accepted", coder=coder)
    page = client.get("/review").text
    assert page.count('class="outcome disputed"') >= 1
    assert '<td class="number">0.00</td>' in page
    assert client.get("/review/agreement.json").json()[0]["alpha"] == 0.0


def test_gold_and_log_are_those_of_the_command_line(
    client: Client, crisis_file: Path, claim: str, run: Run
) -> None:
    give(client, claim, decision="rejected", coder="Ilse Rand")
    exported = run("export", crisis_file, "--format", "gold").out
    assert client.get("/review/gold.jsonl").text == exported
    assert [msgspec.json.decode(line)["record"] for line in exported.splitlines()] == ["document", "gold"]
    logged = [msgspec.json.decode(line) for line in run("review", "--into", crisis_file).out.splitlines()]
    assert client.get("/review.json").json()["rows"] == logged


def test_log_is_turned_page_by_page(client: Client, claim: str) -> None:
    for number in range(60):
        give(client, claim, decision="accepted", coder=f"Coder {number}")
    first = client.get("/review.json").json()
    second = client.get(first["next"]).json()
    coders = [review["coder"] for review in (*first["rows"], *second["rows"])]
    assert coders == [f"Coder {number}" for number in range(59, -1, -1)]
    assert second["next"] is None
    assert client.get("/review?before=10").text.count('class="said-of"') == 10


def test_sheet_of_a_narrowed_list_holds_what_is_shown(client: Client, claim: str) -> None:
    give(client, claim, decision="accepted", coder="Ilse Rand")
    rows = csv.DictReader(io.StringIO(client.get("/claims.csv?review=accepted").text))
    assert [(row["id"], row["review"]) for row in rows] == [(claim, "accepted")]
