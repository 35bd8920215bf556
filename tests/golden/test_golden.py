"""Short texts of our own, with what the record of each must hold and must not hold."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import make_document
from tests.golden.lines import lines_of
from tocsin.assessment.triggers import find_triggers
from tocsin.reading import Reader

CASES = yaml.safe_load((Path(__file__).parent / "readings.yml").read_text())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_record_holds_what_a_reader_requires(case: dict[str, Any], tutorial_reader: Reader) -> None:
    document = make_document(case["text"], published="2031-03-12", publisher="Meridian Wire")
    readings = list(tutorial_reader.read([document]))
    lines = lines_of(readings[0], find_triggers(readings))
    missing = [line for line in case["expect"] if not matching(line, lines)]
    wrong = [found for line in case["never"] for found in matching(line, lines)]
    assert (missing, wrong) == ([], []), "the record holds:\n" + "\n".join(lines)


def test_pattern_stands_for_whole_lines() -> None:
    lines = ["act AID [actual] Kelland", "act AID [not actual] Kelland"]
    assert matching("act ... [actual] ...", lines) == lines[:1]
    assert matching("AID ...", lines) == []


def matching(pattern: str, lines: list[str]) -> list[str]:
    """The lines that are the pattern, in which `...` stands for anything."""
    form = re.compile(".*".join(map(re.escape, pattern.split("..."))), re.DOTALL)
    return [line for line in lines if form.fullmatch(line)]
