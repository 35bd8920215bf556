"""The commands that look into a record, or take something out of it."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.surfaces.conftest import DISPATCH, Run
from tocsin import Record


def test_show_prints_a_record_with_its_sentence(run: Run, crisis: Path) -> None:
    with Record(crisis / "t.db", create=False) as record:
        statement = record.statements()[0]
    shown = json.loads(run("show", statement.id[:12], crisis / "t.db").out)
    assert shown["id"] == statement.id
    assert statement.content.text in shown["sentence"]["text"]


def test_show_prints_a_document_whole(run: Run, crisis: Path) -> None:
    with Record(crisis / "t.db", create=False) as record:
        (document,) = record.documents()
    assert json.loads(run("show", document.id, crisis / "t.db").out)["text"] == document.text


def test_forget_removes_the_document_and_says_which(run: Run, crisis: Path, tmp_path: Path) -> None:
    path = shutil.copy(crisis / "t.db", tmp_path)
    with Record(path, create=False) as record:
        (document,) = record.documents()
    done = run("forget", document.id[:6], path)
    assert done.status == 0
    assert document.id in done.err
    assert run("export", path, "--format", "jsonl").out == ""


def test_export_as_csv_has_a_row_for_each_statement_and_claim(run: Run, crisis: Path, tmp_path: Path) -> None:
    run("export", crisis / "t.db", "--output", tmp_path / "out.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text())))
    with Record(crisis / "t.db", create=False) as record:
        expected = [s.id for s in record.statements()] + [c.id for c in record.claims()]
        (document,) = record.documents()
    assert [row["id"] for row in rows] == expected
    assert {row["publisher"] for row in rows} == {"Meridian Wire"}
    for row in rows:
        if row["record"] == "claim":
            assert document.text[int(row["start"]) : int(row["end"])] == row["quote"]


def test_schema_describes_what_is_exported(run: Run, crisis: Path) -> None:
    schema = json.loads(run("schema").out)
    kinds = [kind["properties"] for kind in schema["$defs"].values()]
    tags = {kind["record"]["enum"][0] for kind in kinds if "record" in kind}
    lines = run("export", crisis / "t.db", "--format", "jsonl").out.splitlines()
    assert {json.loads(line)["record"] for line in lines} <= tags


def test_search_prints_sentences_that_hold_the_words(run: Run, crisis: Path) -> None:
    (found,) = [json.loads(line) for line in run("search", "mine closing", crisis / "t.db").out.splitlines()]
    assert found["text"].startswith("“We will close the strait if mines are laid again")
    with Record(crisis / "t.db", create=False) as record:
        assert record.documents()[0].text[slice(*found["span"])] == found["text"]


def test_triggers_are_listed(run: Run, crisis: Path) -> None:
    done = run("triggers", crisis / "t.db")
    assert done.status == 0
    assert {json.loads(line)["record"] for line in done.out.splitlines()} <= {"trigger"}


@pytest.mark.parametrize("style", ["html", "md"])
def test_brief_is_written_beside_the_record(run: Run, crisis: Path, tmp_path: Path, style: str) -> None:
    path = Path(shutil.copy(crisis / "t.db", tmp_path))
    done = run("brief", path, "--format", style)
    assert done.status == 0
    assert "Meridian Wire" in path.with_suffix(f".{style}").read_text()
    assert (
        run("brief", path, "--format", style, "--output", "-").out
        == path.with_suffix(f".{style}").read_text()
    )


@pytest.mark.parametrize(
    "case",
    [
        (["show", "zz", "{record}"], 1, "no id in"),
        (["show", "00", "none.db"], 1, "make one with: tocsin read"),
        (["forget", "zz", "{record}"], 1, "no id in"),
        (["export", "{record}", "--format", "xls"], 2, "choose csv or gold or jsonl"),
        (["export", "{record}", "--output", "/nowhere/x.csv"], 1, "/nowhere"),
        (["brief", "{text}"], 1, "is not a record"),
        (["brief", "{record}", "--output", "/nowhere/x.html"], 1, "/nowhere"),
        (["show"], 2, "Missing argument 'ID'"),
        (["level", "XXX", "SRV", "{record}"], 1, "XXX: no party of"),
        (["series", "MRN", "XXX", "{record}"], 1, "XXX: no party of"),
        (["series", "MRN", "SRV", "{record}", "--since", "2031-13-01"], 2, "give one as YYYY-MM-DD"),
        (["ref", "offices", "GBR", "--on", "May"], 2, "give one as YYYY[-MM[-DD]]"),
        (["completion"], 2, "Choose from: bash, zsh, fish. See:"),
    ],
)
def test_misuse_is_one_line_that_says_what_to_do(
    run: Run, crisis: Path, case: tuple[list[str], int, str]
) -> None:
    arguments, status, words = case
    named = {"record": crisis / "t.db", "text": crisis / "dispatch.txt"}
    done = run(*(argument.format(**named) for argument in arguments))
    assert done.status == status
    assert len(done.err.splitlines()) == 1
    assert words in done.err


def test_a_command_with_commands_below_it_tells_them(run: Run) -> None:
    done = run("actors")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("Usage: tocsin actors")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_are_told_how_to_complete(run: Run, shell: str) -> None:
    done = run("completion", shell)
    assert done.status == 0
    assert "_TOCSIN_COMPLETE" in done.out


def test_shell_completes_a_command(tmp_path: Path) -> None:
    words = {"_TOCSIN_COMPLETE": "bash_complete", "COMP_WORDS": "tocsin ledg", "COMP_CWORD": "1"}
    command = [sys.executable, "-c", "from tocsin.surfaces.cli import main; main()"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=tmp_path,
        env={"PYTHONPATH": ":".join(sys.path), **words},
    )  # fmt: skip
    assert done.stdout == "plain,ledger\n"


@pytest.mark.parametrize(("typed", "meant"), [("evnts", "events"), ("ledgr", "ledger")])
def test_a_command_that_is_mistyped_is_guessed(run: Run, typed: str, meant: str) -> None:
    done = run(typed)
    assert done.status == 2
    assert f"Did you mean '{meant}'?" in done.err


def test_an_option_that_is_mistyped_is_guessed(run: Run) -> None:
    done = run("series", "MRN", "SRV", "--untl", "2031-05-02")
    assert done.status == 2
    assert "--until" in done.err


LISTING = [["dyads"], ["events"], ["ledger"], ["triggers"], ["warn"], ["corrections"], ["search", "strait"],
           ["series", "MRN", "SRV"], ["level", "MRN", "SRV"], ["actors", "list"], ["review", "--into"], ["agreement"]]  # fmt: skip


@pytest.mark.parametrize("words", LISTING, ids=lambda words: words[0])
def test_listing_commands_print_what_format_says(run: Run, crisis: Path, words: list[str]) -> None:
    record = crisis / "t.db"
    as_lines = run(*words, record, "--format", "jsonl")
    assert run(*words, record).out == as_lines.out, "a pipe gets JSON Lines"
    assert all(isinstance(json.loads(line), dict) for line in as_lines.out.splitlines())
    as_table = run(*words, record, "--format", "table")
    assert as_table.status == 0
    assert "{" not in as_table.out
    assert "\x1b" not in as_table.out


HELP = """
import sys; sys.argv = ['tocsin', '--help']
from tocsin.surfaces.cli import main
try: main()
except SystemExit: pass
print({'spacy', 'jinja2', 'trafilatura', 'numpy', 'tocsin.record', 'tocsin.assessment'} & set(sys.modules), file=sys.stderr)
"""
YARDSTICK = "import email.message, inspect, json, logging, sqlite3, tempfile, typing, urllib.request, zipfile"
ALLOWED, MEASURED = 0.2, 0.1
"""Seconds that help may take, and those that the yardstick takes, on one quiet machine."""


def work_of(code: str, folder: Path) -> tuple[float, str]:
    """Seconds of the processor that a program takes, and what it says on standard error."""
    begun, paths = os.times(), {"PYTHONPATH": ":".join(sys.path)}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder, env=paths)
    took = os.times()
    return (
        took.children_user + took.children_system - begun.children_user - begun.children_system,
        done.stderr,
    )


def test_help_is_quick_and_loads_neither_spacy_nor_the_page(tmp_path: Path) -> None:
    """As a multiple of what Python's own start takes beside it, since a machine may be slow or busy."""
    work = []
    for _ in range(3):
        help_took, loaded = work_of(HELP, tmp_path)
        assert loaded == "set()\n"
        work.append(help_took / work_of(YARDSTICK, tmp_path)[0])
    assert min(work) < ALLOWED / MEASURED


def test_a_reader_of_the_output_may_go_away(crisis: Path) -> None:
    code = "from tocsin.surfaces.cli import main; main()"
    command = [sys.executable, "-c", code, "export", str(crisis / "t.db")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env={"PYTHONPATH": ":".join(sys.path)}) as process:  # fmt: skip
        assert process.stdout
        process.stdout.close()
        assert process.stderr
        assert b"Traceback" not in process.stderr.read()


def test_reading_in_python_gives_an_open_record(tmp_path: Path) -> None:
    import tocsin

    path = tmp_path / "dispatch.txt"
    path.write_text(DISPATCH)
    with tocsin.read(path) as record:
        assert record.documents()[0].path == str(path)
        assert record.statements(form="direct")
