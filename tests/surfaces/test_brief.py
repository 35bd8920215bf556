"""The page: whole, safe, and every line at its sentence."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

import pytest

import tocsin
from tests.conftest import Read, make_document
from tocsin.model import Issue, Reading
from tocsin.surfaces.brief import brief


class Page(HTMLParser):
    """Ids, links and loaded things of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.links: list[str] = []
        self.tags: Counter[str] = Counter()
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags[tag] += 1
        if given.get("id"):
            self.ids[str(given["id"])] += 1
        if tag == "a":
            self.links.append(str(given["href"]))

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.fixture(scope="module")
def page(record: tocsin.Record) -> Page:
    return Page(brief(record))


def test_every_link_lands_on_one_place_of_the_page(page: Page) -> None:
    assert page.links
    assert {link for link in page.links if page.ids[link.removeprefix("#")] != 1} == set()


def test_the_page_asks_for_nothing(record: tocsin.Record, page: Page) -> None:
    assert not page.tags.keys() & {"script", "img", "iframe", "object", "embed", "form"}
    assert re.findall(r"(?:src=|url\(|@import|https?:)", brief(record)) == []


def test_every_text_stands_on_the_page_character_by_character(record: tocsin.Record, page: Page) -> None:
    for document in record.documents():
        for block in document.blocks:
            assert document.text[slice(*block.span)] in page.words


def test_every_statement_and_issue_is_told(record: tocsin.Record, page: Page) -> None:
    assert [s.id for s in record.statements() if s.content.text not in page.words] == []
    assert [issue for issue in record.issues() if issue.message not in page.words] == []


def test_an_issue_of_many_texts_is_told_once_and_errors_come_first() -> None:
    with tocsin.Record() as record:
        for n in range(9):
            note = Issue(document=None, path=f"{n}.txt", level="note", code="undated", message="no date")
            record.add(Reading(document=None, issues=(note,)))
        lost = Issue(document=None, path="x.txt", level="error", code="encoding", message="is not UTF-8")
        record.add(Reading(document=None, issues=(lost,)))
        words = Page(brief(record)).words
    assert words.count("no date") == 1
    assert "and 4 more" in words
    assert words.index("is not UTF-8") < words.index("no date")


def test_the_page_opens_with_the_split_of_voices(record: tocsin.Record, page: Page) -> None:
    own = len(record.claims(voice="author"))
    assert page.words.index(f"own voice {own}") < page.words.index("What is acted")


def test_what_a_text_says_cannot_become_markup(read: Read) -> None:
    with tocsin.Record() as record:
        record.add(read("“<script>alert(1)</script> & more,” Rook <b>said</b>.", title="<i>x</i>"))
        text = brief(record)
        assert "<script" not in text
        assert "<b>said" not in text
        assert "<i>x" not in text
        assert "\\<script\\>" in brief(record, "md")


def test_every_line_of_the_markdown_lands_on_a_place(record: tocsin.Record) -> None:
    text = brief(record, "md")
    links = set(re.findall(r"\]\(#(t[0-9a-f]+-\d+)\)", text))
    assert links
    assert links <= set(re.findall(r'<a id="(t[0-9a-f]+-\d+)">', text))


def test_an_empty_record_and_a_document_without_claims_have_a_page() -> None:
    with tocsin.Record() as record:
        assert "No claim was found." in brief(record)
        record.add(Reading(document=make_document("Quiet night.")))
        assert "Quiet night." in brief(record)
        assert "Quiet night." in brief(record, "md")
