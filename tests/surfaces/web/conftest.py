"""The desk over the tutorial crisis, over an empty record, and over hostile text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

import tocsin
from tests.conftest import EXAMPLES, Read
from tocsin.surfaces.web import build

Client = TestClient[Any]
HOST = "http://127.0.0.1:8000"
HOSTILE = """<script>alert(1)</script> says "no" & <b>'yes'</b>

Marenia shelled "><img src=x onerror=alert(1)> in Sorvia on Thursday, the <i>navy</i> said.
"""


@pytest.fixture(scope="session")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the tutorial crisis, on disk."""
    path = tmp_path_factory.mktemp("desk") / "crisis.db"
    tocsin.read(EXAMPLES, into=path, actors=str(EXAMPLES / "actors.yml")).close()
    return path


@pytest.fixture(scope="session")
def desk(file: Path) -> Iterator[Client]:
    """A browser without a screen, at the tutorial crisis."""
    with TestClient(build(str(file)), base_url=HOST) as client:
        yield client


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Client]:
    """The same, at a record with nothing in it."""
    tocsin.Record(tmp_path / "empty.db").close()
    with TestClient(build(str(tmp_path / "empty.db")), base_url=HOST) as client:
        yield client


@pytest.fixture
def hostile(tmp_path: Path, read: Read) -> Iterator[Client]:
    """The same, at a text that tries to be more than text."""
    with tocsin.Record(tmp_path / "hostile.db") as record:
        record.add(read(HOSTILE, publisher="<u>Wire</u>", title="<script>alert(2)</script>"))
    with TestClient(build(str(tmp_path / "hostile.db")), base_url=HOST) as client:
        yield client
