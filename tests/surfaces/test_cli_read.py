"""`tocsin read` on all that it may be given."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.surfaces.conftest import DISPATCH, Run
from tocsin import Record


def kinds(out: str) -> list[str]:
    return [json.loads(line)["record"] for line in out.splitlines()]


def test_a_file_is_read_into_tocsin_db_and_a_table_printed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("dispatch.txt").write_text(DISPATCH)
    done = run("read", "dispatch.txt")
    assert (done.status, done.err) == (0, "")
    assert "dispatch.txt" in done.out
    assert "2031-05-02" in done.out
    assert "tocsin brief tocsin.db" in done.out
    with Record("tocsin.db", create=False) as record:
        assert [document.publisher for document in record.documents()] == ["Meridian Wire"]
        assert record.statements()


def test_jsonl_prints_every_record_and_writes_none(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("read", "-", "--format", "jsonl", stdin=DISPATCH.encode())
    assert (done.status, done.err) == (0, "")
    assert kinds(done.out)[0] == "document"
    assert set(kinds(done.out)) >= {"document", "statement", "claim"}
    assert json.loads(done.out.splitlines()[0])["path"] is None
    assert list(tmp_path.iterdir()) == []


def test_jsonl_with_into_prints_what_the_record_holds(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "dispatch.txt"
    path.write_text(DISPATCH)
    printed = run("read", path, "--format", "jsonl", "--into", tmp_path / "t.db").out
    exported = run("export", tmp_path / "t.db", "--format", "jsonl").out
    assert sorted(printed.splitlines()) == sorted(exported.splitlines())


def test_what_cannot_be_read_is_told_recorded_and_gives_status_1(run: Run, tmp_path: Path) -> None:
    good, bad, gone = tmp_path / "good.txt", tmp_path / "bad.txt", tmp_path / "gone.txt"
    good.write_text(DISPATCH)
    bad.write_bytes(b"\xff\xfeM\0")
    done = run("read", bad, gone, good, "--into", tmp_path / "t.db")
    assert done.status == 1
    assert done.err.splitlines() == [
        f"tocsin: {bad}: is in UTF-16; save it as UTF-8",
        f"tocsin: {gone}: no such file or folder; check the path, or use - for standard input",
    ]
    with Record(tmp_path / "t.db", create=False) as record:
        assert len(record.documents()) == 1
        assert {issue.path for issue in record.issues(level="error")} == {str(bad), str(gone)}


def test_a_text_in_another_language_is_kept_unread(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Le ministre a déclaré que le détroit sera fermé si la Sorvie pose des mines. " * 5)
    done = run("read", path, "--format", "jsonl")
    assert done.status == 1
    assert "is in another language (fr)" in done.err
    assert set(kinds(done.out)) == {"document", "issue"}


def test_reading_twice_leaves_the_record_as_it_was(run: Run, tmp_path: Path) -> None:
    path, into = tmp_path / "dispatch.txt", tmp_path / "t.db"
    path.write_text(DISPATCH)
    run("read", path, "--into", into)
    before = run("export", into, "--format", "jsonl").out
    run("read", path, "--into", into)
    assert run("export", into, "--format", "jsonl").out == before


@pytest.mark.parametrize(
    "case",
    [
        (["read"], 2, "Missing argument 'PATHS...'"),
        (["read", "x", "--fromat", "jsonl"], 2, "Did you mean"),
        (["read", "x", "--format", "xml"], 2, "'xml' is not one of 'table', 'jsonl'"),
        (["brif", "x"], 2, "Did you mean 'brief'"),
        (["read", "{here}/a.txt", "--actors", "none.yml"], 2, "'none.yml' does not exist"),
        (["read", "{here}/a.txt", "--model", "en_none", "--into", ":memory:"], 2, "no such spaCy pipeline"),
        (["read", "{here}/a.txt", "--into", "{here}/none/t.db"], 1, "check that its folder exists"),
        (["read", "{here}/a.txt", "--into", "{here}/a.txt"], 1, "is not a record"),
    ],
)
def test_misuse_is_one_line_that_says_what_to_do(
    run: Run, tmp_path: Path, case: tuple[list[str], int, str]
) -> None:
    arguments, status, words = case
    (tmp_path / "a.txt").write_text(DISPATCH * 10)
    done = run(*(argument.format(here=tmp_path) for argument in arguments))
    assert done.status == status
    assert len(done.err.splitlines()) == 1
    assert words in done.err
    assert done.out == ""
