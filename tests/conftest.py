"""What tests share: one reader for the whole run, since the model takes seconds to load."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import hypothesis
import pytest

import tocsin
from tocsin.intake.blocks import find_blocks
from tocsin.intake.formats import text as plain
from tocsin.model import Document, Reading
from tocsin.model.document import document_id
from tocsin.reading import Reader
from tocsin.settings import load_settings

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"

hypothesis.settings.register_profile("tocsin", derandomize=True, deadline=None, max_examples=100)
hypothesis.settings.load_profile("tocsin")


class Read(Protocol):
    """The fixture `read`: `read("Marenia shelled a port.", published="2031-05-02")`."""

    def __call__(self, text: str, **header: str) -> Reading: ...


def make_document(text: str, **header: str) -> Document:
    """A document of a text and what its header would say."""
    known: dict[str, Any] = {**header}
    return Document(id=document_id(text, known), text=text, blocks=find_blocks(text), **known)


@pytest.fixture(scope="session")
def reader() -> Reader:
    """A reader with the settings of the environment, its model loaded once."""
    return Reader(load_settings())


@pytest.fixture(scope="session")
def read(reader: Reader) -> Read:
    """Reads one text: `read("Marenia shelled a port.", published="2031-05-02")`."""

    def read_text(text: str, **header: str) -> Reading:
        (reading,) = reader.read([make_document(text, **header)])
        return reading

    return read_text


@pytest.fixture(scope="session")
def tutorial_reader() -> Reader:
    """A reader that knows the parties of the tutorial crisis."""
    return Reader(load_settings(actors=str(EXAMPLES / "actors.yml")))


@pytest.fixture(scope="session")
def dispatches() -> dict[str, str]:
    """The texts of the tutorial crisis, by file name."""
    return {path.name: plain.load(path.read_bytes()).text for path in sorted(EXAMPLES.glob("*.txt"))}


@pytest.fixture(scope="session")
def record() -> Iterator[tocsin.Record]:
    """The record of the tutorial crisis."""
    with tocsin.read(EXAMPLES, actors=str(EXAMPLES / "actors.yml")) as record:
        yield record
