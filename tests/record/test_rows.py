"""Rows of a record as tables of other packages, as drawings, and as a page in a notebook."""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import polars as pl
import pytest

from tests.conftest import EXAMPLES
from tocsin import Record, SettingError


def test_records_become_a_polars_table(record: Record) -> None:
    claims = record.claims(kind="threat")
    table = claims.to_polars()
    assert table.height == len(claims) > 0
    assert table["id"].to_list() == [claim.id for claim in claims]
    assert table["quote"].dtype == pl.String
    assert record.claims(kind="threat", document="none").to_polars().is_empty()


def test_statements_of_a_speaker_become_a_table(record: Record) -> None:
    assert record.statements(kind="anonymous").to_polars()["form"].dtype == pl.String


def test_a_package_that_is_not_there_is_named(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    for package in ("pandas", "polars"):
        monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(SettingError, match="pip install pandas"):
        record.claims().to_pandas()
    with pytest.raises(SettingError, match="pip install polars"):
        record.claims().to_polars()


def test_a_series_draws_a_bar_for_each_day_that_counts(record: Record, tmp_path: Path) -> None:
    series = record.series("MRN", "SRV")
    figure = series.plot()
    figure.save(tmp_path / "series.svg")
    drawing = ET.fromstring((tmp_path / "series.svg").read_text())  # our own file
    assert figure._repr_svg_() == figure.svg
    told = [title.text or "" for title in drawing.iter("{http://www.w3.org/2000/svg}title")]
    assert told[0] == "MRN to SRV, 3 to 12 March 2031"
    signals = {tally.day for tally in series if tally.register == "signal"}
    assert sum(text.endswith(" signals") for text in told) == len(signals)
    assert any(text.endswith(" documents read") for text in told)


def test_nothing_is_drawn_of_nothing(record: Record) -> None:
    with pytest.raises(SettingError, match="nothing to draw"):
        record.series("MRN", "none").plot()


def test_a_document_shows_itself_with_its_voices(record: Record) -> None:
    document = next(d for d in record.documents() if d.path and Path(d.path).parent == EXAMPLES)
    page = record.page(document)._repr_html_()
    assert "<mark class=" in page
    assert "said" in page
    assert "<script" not in page
    text = "".join(ET.fromstring(page[page.index("<div") :]).itertext())
    assert "".join(text.split()) == "".join(document.text.split())


def test_a_hostile_text_stays_text(record: Record) -> None:
    from tocsin.display.marks import Piece
    from tocsin.display.notebook import marked

    assert marked(Piece("<img src=x>")) == "&lt;img src=x&gt;"
