"""The commands that tell what a record holds over time."""

from __future__ import annotations

import json
from pathlib import Path

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
