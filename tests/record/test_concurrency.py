"""Several processes at one record."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from tocsin import Record

WRITER = textwrap.dedent(
    """
    import sys
    from tests.conftest import make_document
    from tocsin import Record
    from tocsin.model import Issue, Reading

    name, count = sys.argv[2], int(sys.argv[3])
    with Record(sys.argv[1]) as record:
        for n in range(count):
            document = make_document(f"{name} {n}. Ships wait.")
            same = {"document": document.id, "path": None, "level": "note", "message": "m"}
            notes = tuple(Issue(code=str(k), **same) for k in range(20))
            sentences = ((0, len(document.text) - 12), (len(document.text) - 11, len(document.text)))
            record.add(Reading(document=document, issues=notes, sentences=sentences))
            if n == 0:
                print("ready", flush=True)
    """
)


def start(path: Path, name: str, count: int) -> subprocess.Popen[bytes]:
    folders = os.pathsep.join(["src", ".", *sys.path])
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, str(count)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": folders},
        cwd=Path(__file__).parents[2],
    )


def wait_until_ready(process: subprocess.Popen[bytes]) -> None:
    assert process.stdout
    assert process.stdout.readline() == b"ready\n"


def assert_whole(path: Path) -> int:
    """Every document with all that belongs to it; how many there are."""
    with sqlite3.connect(path) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        (documents,) = file.execute("SELECT count(*) FROM documents").fetchone()
        assert file.execute("SELECT count(*) FROM issues").fetchone() == (20 * documents,)
        assert file.execute("SELECT count(*) FROM words WHERE words MATCH 'ships'").fetchone() == (documents,)
    return int(documents)


@pytest.mark.parametrize("after", [0.0, 0.05, 0.2])
def test_a_writer_that_is_killed_leaves_a_whole_record(tmp_path: Path, after: float) -> None:
    path = tmp_path / "t.db"
    with start(path, "first", 100_000) as writer:
        wait_until_ready(writer)
        time.sleep(after)
        writer.send_signal(signal.SIGKILL)
    left = assert_whole(path)
    with Record(path) as record:
        assert len(record.documents()) == left > 0


def test_readers_see_whole_documents_while_one_writes(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    with start(path, "first", 300) as writer:
        wait_until_ready(writer)
        seen = []
        with Record(path, create=False) as record:
            while writer.poll() is None:
                documents = record.documents()
                assert all(len(record.issues(document=d.id)) == 20 for d in documents[-3:])
                seen.append(len(documents))
        assert writer.wait() == 0
    assert seen == sorted(seen)
    assert assert_whole(path) == 300


def test_two_writers_wait_for_each_other(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    with start(path, "first", 100) as first, start(path, "second", 100) as second:
        assert (first.wait(), second.wait()) == (0, 0)
    assert assert_whole(path) == 200
