"""Short texts of our own, and the record that is expected of each: `make golden` rewrites them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import make_document
from tests.golden.compact import compact
from tocsin.assessment.triggers import find_triggers
from tocsin.reading import Reader

TEXTS = sorted((Path(__file__).parent / "texts").glob("*.txt"))
PARTING = "\n====\n"


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_record_is_the_expected_one(path: Path, tutorial_reader: Reader, *, rewrite_golden: bool) -> None:
    text, _, expected = path.read_text().partition(PARTING)
    document = make_document(text, published="2031-03-12", publisher="Meridian Wire")
    readings = list(tutorial_reader.read([document]))
    found = compact(readings[0], find_triggers(readings)) + "\n"
    if rewrite_golden:
        path.write_text(text + PARTING + found)
    else:
        assert found == expected, "if this is what you meant, run `make golden` and review the diff"
