"""Whatever the text, intake keeps every character of it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import make_document
from tests.properties.texts import NEWSLIKE, TEXTS
from tocsin.intake.formats import text as plain
from tocsin.reading.parse import chunks


@given(text=NEWSLIKE, publisher=st.sampled_from(["Meridian Wire", "A: B"]))
def test_the_text_after_a_header_is_kept_as_it_is(text: str, publisher: str) -> None:
    extract = plain.load(f"---\npublisher: {publisher}\n---\n{text}".encode())
    assert extract.text == text
    assert extract.provenance == {"publisher": publisher}


@given(text=TEXTS)
def test_blocks_are_in_order_and_hold_all_that_is_visible(text: str) -> None:
    spans = [block.span for block in make_document(text).blocks]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())


@given(text=TEXTS)
def test_what_the_parser_is_given_is_the_whole_text(text: str) -> None:
    assert "".join(chunks(make_document(text))) == text
