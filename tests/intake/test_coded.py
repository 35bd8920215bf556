from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tocsin import InputError, Record
from tocsin.intake.coded import read_coded

LINES = """date,source_polity,event,cameo,target_polity
2031-05-02,France,"Praise, at length",051,Germany
2031-05-02,France,Make statement,010,Germany
2031-05-03,Germany,Use force,190,
"""


def test_a_day_is_a_document_and_a_line_a_claim(tmp_path: Path) -> None:
    path = tmp_path / "events.csv.gz"
    path.write_bytes(gzip.compress(LINES.encode()))
    first, second = read_coded(str(path), "Example Event Data")
    assert first.document is not None
    assert (first.document.published, first.document.publisher) == ("2031-05-02", "Example Event Data")
    assert [c.event_type for c in first.claims] == ["SUPPORT", None]
    assert [c.quote for c in first.claims] == [first.document.text[slice(*c.span)] for c in first.claims]
    assert second.claims[0].recipient == ()


def test_coded_events_count_in_the_same_series(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text(LINES)
    with Record(":memory:") as record:
        record.add_all(read_coded(str(path), "Example Event Data"))
        assert [(t.event_type, t.count) for t in record.series("FRA", "DEU")] == [("SUPPORT", 1), (None, 1)]


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text("date,cameo\n")
    with pytest.raises(InputError, match="source_polity"):
        list(read_coded(str(path), "Example Event Data"))
