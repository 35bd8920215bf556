"""The commands that tell what a record holds over time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.assessment.crisis import reading_of
from tocsin import Record
from tocsin.surfaces import cli

PARTIES = {"actor": "MRN", "recipient": "SRV"}


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = str(tmp_path / "crisis.db")
    with Record(file) as record:
        threat = ("Marenia will close the strait", "threat", PARTIES | {"event_type": "THREATEN"})
        record.add(reading_of("Marenia will close the strait.", threat))
    return file


@pytest.mark.parametrize(
    ("arguments", "kinds"),
    [
        (["dyads"], ["dyad"]),
        (["series", "MRN", "SRV"], ["tally", "coverage"]),
        (["level", "MRN", "SRV"], ["level"]),
        (["ledger"], ["entry"]),
        (["warn"], []),
        (["triggers", "--if", "it rains in Tolvik"], []),
    ],
)
def test_command_prints_its_records_into_a_pipe(path: str, arguments: list[str], kinds: list[str]) -> None:
    options = [a for a in arguments if a.startswith("--") or " " in a]
    done = CliRunner().invoke(cli.build(), [*(a for a in arguments if a not in options), path, *options])
    assert done.exit_code == 0, done.output
    assert [json.loads(line)["record"] for line in done.stdout.splitlines()] == kinds


def test_a_grade_needs_somebody_who_gives_it(path: str) -> None:
    with Record(path) as record:
        (claim,) = record.claims()
    grade = ["grade", claim.id, "B2", "--into", path]
    assert CliRunner().invoke(cli.build(), grade).exit_code != 0
    done = CliRunner().invoke(cli.build(), [*grade, "--coder", "Ilse Rand"])
    assert [json.loads(line)["coder"] for line in done.stdout.splitlines()] == ["Ilse Rand"]


def test_review_is_logged_and_shown_and_exported_as_gold(path: str) -> None:
    with Record(path) as record:
        (claim,) = record.claims()

    def run(*words: str) -> list[dict[str, Any]]:
        done = CliRunner().invoke(cli.build(), list(words))
        assert done.exit_code == 0, done.output
        return [json.loads(line) for line in done.stdout.splitlines()]

    review = ["review", claim.id[:8], "corrected", "--into", path, "--set", "kind=warning", "--coder"]
    (given,) = run(*review, "Ilse Rand", "--note", "no harm is promised")
    assert [c["value"] for c in given["corrections"]] == ["warning"]
    run("review", claim.id, "accepted", "--into", path, "--coder", "Tomas Brek")
    assert [r["coder"] for r in run("review", "--into", path)] == ["Ilse Rand", "Tomas Brek"]
    assert [r["coder"] for r in run("show", claim.id, path)[0]["reviews"]] == ["Ilse Rand", "Tomas Brek"]
    _, gold = run("export", path, "--format", "gold")
    assert (gold["outcome"], gold["gold"]["kind"], gold["read"]["kind"]) == ("disputed", "threat", "threat")
    decision = run("agreement", path)[0]
    assert (decision["field"], decision["records"]) == ("decision", 1)


@pytest.mark.parametrize(
    ("words", "told"),
    [(["accepted"], "give --coder"), (["accepted", "--set", "kind=threat"], "give the decision"),
     (["corrected", "--set", "kind", "--coder", "Ilse Rand"], "a field and its value")],
)  # fmt: skip
def test_review_that_is_incomplete_is_refused(path: str, words: list[str], told: str) -> None:
    with Record(path) as record:
        (claim,) = record.claims()
    done = CliRunner().invoke(cli.build(), ["review", claim.id, *words, "--into", path])
    assert done.exit_code != 0
    assert told in done.output
