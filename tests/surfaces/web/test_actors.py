"""Parties in the browser: what their names rest on, who held their offices, and which of them are one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from litestar.testing import TestClient

import tocsin
from tests.conftest import Read
from tests.surfaces.conftest import Run
from tests.surfaces.web.conftest import HOST, Client
from tocsin.surfaces.web import build

OWN = {"Origin": HOST}


@pytest.fixture
def crisis_file(tmp_path: Path, record: tocsin.Record) -> Path:
    path = tmp_path / "judged.db"
    with tocsin.Record(path) as judged:
        judged.add_all(record.reading(document) for document in record.documents())
    return path


@pytest.fixture
def client(crisis_file: Path) -> Iterator[Client]:
    with TestClient(build(str(crisis_file)), base_url=HOST) as client:
        yield client


def say(client: Client, **form: str) -> tuple[int, str]:
    answer = client.post("/parties", data={"coder": "Ilse Rand", **form}, headers=OWN)
    return answer.status_code, answer.text


def test_each_name_of_a_party_stands_beside_a_sentence_with_it(desk: Client) -> None:
    seen = desk.get("/actors/MRN.GOV.FM.json").json()
    page = desk.get("/actors/MRN.GOV.FM").text
    assert len(seen["names"]) > 1
    assert page.count('class="quote"') >= len(seen["names"])
    assert "there: “She”" in page
    assert seen in desk.get("/actors.json").json()


def test_merge_and_its_undoing_are_kept_and_followed(client: Client, crisis_file: Path, run: Run) -> None:
    assert client.get("/dyads/MRN/SRV").status_code == 200
    status, page = say(client, stands="MRN", other="SRV", verdict="same", note="a test")
    assert (status, "SRV counts as MRN" in page, "a test" in page) == (200, True, True)
    assert 'name="coder" value="Ilse Rand"' in page
    assert client.get("/dyads/MRN/SRV").status_code == 404
    listed = [msgspec.json.decode(line) for line in run("actors", "list", crisis_file).out.splitlines()]
    assert client.get("/actors.json").json() == listed
    say(client, stands="MRN", other="SRV", verdict="undone")
    assert client.get("/dyads/MRN/SRV").status_code == 200


def test_split_takes_a_name_from_its_party(client: Client) -> None:
    say(client, stands="MRN", other="Marenia", verdict="different")
    assert "MRN" not in {one["actor"] for one in client.get("/actors.json").json()}


@pytest.mark.parametrize(
    ("form", "told"),
    [({"verdict": "same", "other": "Nobody Known"}, "no party of"), ({"verdict": "same"}, "Give what you judge"),
     ({"verdict": "maybe", "other": "SRV"}, "Give what you judge"), ({"verdict": "same", "other": "MRN"}, "give two")],
)  # fmt: skip
def test_what_cannot_be_judged_is_told_beside_the_form(
    client: Client, form: dict[str, str], told: str
) -> None:
    status, page = say(client, stands="MRN", **form)
    assert (status, told in page) == (400, True)
    assert f'name="other" value="{form.get("other", "")}"' in page


def test_no_other_page_can_merge(client: Client) -> None:
    form = {"stands": "MRN", "other": "SRV", "verdict": "same", "coder": "Mallory"}
    for headers in ({}, {"Origin": "http://evil.example"}):
        assert client.post("/parties", data=form, headers=headers).status_code == 403
    assert client.get("/dyads/MRN/SRV").status_code == 200


def test_offices_are_told_with_their_dates(tmp_path: Path, read: Read) -> None:
    with tocsin.Record(tmp_path / "office.db") as record:
        record.add(read("France will send a mission to Mali, Paris said.", published="2013-01-12"))
    with TestClient(build(str(tmp_path / "office.db")), base_url=HOST) as client:
        page = client.get("/actors/FRA").text
    held, former = page.split("Before and after that day")
    assert "On the last day that was read, 12 January 2013" in held
    assert "François Hollande</td><td><time" in held
    assert "Emmanuel Macron" in former
