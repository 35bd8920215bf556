"""Whatever the text, what is read from it is exact."""

from __future__ import annotations

import msgspec
from hypothesis import example, given

from tests.conftest import Read, make_document
from tests.properties.exact import faults
from tests.properties.texts import TEXTS
from tocsin.model.reading import Row
from tocsin.reading import Reader
from tocsin.settings import load_settings


@given(text=TEXTS)
@example(text='"We will go, he said. "Soon.')
@example(text="“Never,” she said. ‘Ours’ — [sic] …")
@example(text="\n\n \t\nx\n\n\n")
@example(text="He said that she said that they said that nobody said that it was said.")
def test_any_text_is_read_and_every_span_is_exact(read: Read, text: str) -> None:
    assert faults(read(text)) == []


@given(text=TEXTS)
def test_reading_twice_gives_the_same_records(read: Read, text: str) -> None:
    assert read(text) == read(text)


@given(text=TEXTS)
def test_records_survive_the_wire(read: Read, text: str) -> None:
    for row in read(text).rows():
        assert msgspec.json.decode(msgspec.json.encode(row), type=Row) == row


def test_records_do_not_depend_on_order_or_batches(reader: Reader, dispatches: dict[str, str]) -> None:
    documents = [make_document(text) for text in dispatches.values()]
    one_by_one = Reader(load_settings(batch=1))
    forwards = {r.document: r for r in reader.read(documents)}
    backwards = {r.document: r for r in one_by_one.read(reversed(documents))}
    assert forwards == backwards


def test_the_dispatches_of_the_tutorial_are_exact(read: Read, dispatches: dict[str, str]) -> None:
    assert [fault for text in dispatches.values() for fault in faults(read(text))] == []
