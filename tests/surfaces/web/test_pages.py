"""Every page answers, with and without data, safely, and every link leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import tocsin
from tests.surfaces.web.conftest import Client
from tocsin import Record, plugins
from tocsin.record.summary import Summary
from tocsin.surfaces.web.app import HEADERS

PAGES = plugins.discover("tocsin.surfaces.web.pages")
ADDRESSES = sorted(module.NAV[2] for module in PAGES.values())
LINK = re.compile(r'(?:href|src|(?<!method="post" )action)="([^"]*)"')


@pytest.mark.parametrize("address", ADDRESSES)
def test_page_answers(desk: Client, address: str) -> None:
    answer = desk.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert answer.text.count("<h1") == 1


@pytest.mark.parametrize("address", ADDRESSES)
def test_page_answers_without_data(bare: Client, address: str) -> None:
    assert bare.get(address).status_code == 200


def test_reading_view_answers_for_every_document(desk: Client, file: Path) -> None:
    with tocsin.Record(file) as record:
        for document in record.documents():
            assert desk.get(f"/documents/{document.id}").status_code == 200


def test_every_link_leads_to_a_page_and_its_place(desk: Client) -> None:
    todo, seen, missing = list(ADDRESSES), set(ADDRESSES), []
    ids: dict[str, set[str]] = {}
    wanted: list[tuple[str, str]] = []
    while todo:
        page = todo.pop()
        answer = desk.get(page)
        if answer.status_code != 200:
            missing.append(page)
        ids[page] = set(re.findall(r'id="([^"]+)"', answer.text))
        if page.startswith(("/claims?", "/statements?")):
            continue  # lists of lists of lists
        for link in LINK.findall(answer.text):
            path, _, place = link.replace("&amp;", "&").partition("#")
            if place:
                wanted.append((path or page, place))
            if path.startswith("/") and path not in seen:
                seen.add(path)
                todo.append(path)
    assert missing == []
    assert [(page, place) for page, place in wanted if place not in ids[page]] == []


@pytest.mark.parametrize("address", [*ADDRESSES, "/static/style.css", "/claims.json", "/nowhere"])
def test_every_answer_forbids_what_pages_do_not_need(desk: Client, address: str) -> None:
    headers = desk.get(address).headers
    assert {name: headers[name] for name in HEADERS} == HEADERS
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_has_style_or_script_inside_or_from_elsewhere(desk: Client, address: str) -> None:
    text = desk.get(address).text
    assert (
        re.findall(r"<style|style=|<script(?! src=\"/static/)| on\w+=|(?:src|href)=\"(?:https?:)?//", text)
        == []
    )


def test_hostile_text_stays_text(hostile: Client) -> None:
    (listed,) = hostile.get("/documents.json").json()["rows"]
    pages = [hostile.get(a).text for a in (*ADDRESSES, f"/documents/{listed['document']['id']}")]
    pages.append(hostile.get("/claims", params={"words": '"><script>alert(3)</script>'}).text)
    pages.append(hostile.get("/triggers", params={"if": "<script>alert(4)</script> now"}).text)
    for text in pages:
        assert "<script>alert" not in text
        assert "<img" not in text
        assert "<u>" not in text
    assert "&lt;script&gt;alert(1)" in pages[-3]


@pytest.mark.parametrize(
    ("address", "status"),
    [("/nowhere", 404), ("/documents/zzz", 404), ("/claims/zzz.json", 404), ("/static/app.py", 404),
     ("/dyads/MRN/NOBODY", 404), ("/compare?a=zzz&b=zzz", 404), ("/claims?limit=0", 400), ("/claims?register=rumour", 400), ("/claims.json?colour=red", 400),
     ("/claims?after=!", 400), ("/statements?after=WzFd", 400), ("/claims?since=yesterday", 400)],
)  # fmt: skip
def test_what_is_not_there_is_told(desk: Client, address: str, status: int) -> None:
    answer = desk.get(address)
    assert answer.status_code == status
    assert "Traceback" not in answer.text


def test_what_is_refused_is_told_with_what_there_is(desk: Client) -> None:
    told = desk.get("/claims.json?register=rumour&colour=red").json()["error"]
    assert "register=rumour: give act, figure, judgement, signal" in told
    assert "colour=red: nothing can be picked by colour; pick by words, speaker" in told
    assert "/nowhere: there is no such page" in desk.get("/nowhere").text


@pytest.mark.parametrize("address", ["/documents", "/compare"])
def test_a_record_without_documents_says_so(bare: Client, address: str) -> None:
    assert "The record holds no document." in bare.get(address).text


def test_other_names_are_refused(desk: Client) -> None:
    assert desk.get("/", headers={"Host": "evil.example"}).status_code == 400


def test_answer_is_kept_until_the_record_changes(file: Path, desk: Client) -> None:
    tag = desk.get("/claims").headers["etag"]
    assert desk.get("/claims", headers={"If-None-Match": tag}).status_code == 304
    with tocsin.Record(file) as record:
        record.add(tocsin.model.Reading(document=None, issues=()))
    assert desk.get("/claims").status_code == 200


def test_a_record_that_is_not_there_is_not_served(tmp_path: Path) -> None:
    from tocsin.surfaces.web import build

    with pytest.raises(tocsin.RecordError, match="no such record"):
        build(str(tmp_path / "none.db"))


def test_a_failure_of_our_own_is_told_on_a_page_and_where_the_server_runs(
    desk: Client, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Record, "issues", fail)
    monkeypatch.setattr(Summary, "notices", fail)
    page, data = desk.get("/issues"), desk.get("/issues.json")
    assert (page.status_code, data.status_code) == (500, 500)
    assert "<h1>" in page.text
    assert data.json()["error"].startswith("Tocsin failed")
    assert "ZeroDivisionError" in capfd.readouterr().err
