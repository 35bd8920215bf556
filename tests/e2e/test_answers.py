"""Python, the command line and the wire give one answer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec

import tocsin
from tests.conftest import EXAMPLES
from tocsin import Claim, Document, Issue, Record, Statement, Trigger

ACTORS = str(EXAMPLES / "actors.yml")
Row = Document | Statement | Claim | Trigger | Issue


def run(*words: str, cwd: Path | None = None) -> str:
    command = [sys.executable, "-m", "tocsin", *words]
    environment = {**os.environ, "NO_COLOR": "1"}
    return subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=cwd, env=environment
    ).stdout


def test_command_prints_the_records_that_python_gives(record: Record) -> None:
    lines = run("read", str(EXAMPLES), "--actors", ACTORS, "--format", "jsonl").splitlines()
    printed = [msgspec.json.decode(line, type=Row) for line in lines]
    kept = [row for row in record.rows() if not isinstance(row, Document)]
    assert sorted(map(repr, kept)) == sorted(repr(row) for row in printed if not isinstance(row, Document))


def test_reading_again_adds_nothing(tmp_path: Path) -> None:
    kept = []
    for _ in range(2):
        with tocsin.read(EXAMPLES, into=tmp_path / "twice.db", actors=ACTORS) as record:
            kept.append((list(record.documents()), list(record.statements()), list(record.claims())))
    assert kept[0] == kept[1]


def test_export_of_a_record_is_what_reading_prints(tmp_path: Path) -> None:
    reading = ("read", str(EXAMPLES), "--actors", ACTORS)
    run(*reading, "--into", "one.db", cwd=tmp_path)
    exported = run("export", "one.db", "--format", "jsonl", cwd=tmp_path)
    assert sorted(exported.splitlines()) == sorted(run(*reading, "--format", "jsonl").splitlines())
