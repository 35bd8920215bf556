"""The shipped thresholds come out again of the pairs that they were set on, and find what they found."""

from __future__ import annotations

from datetime import date
from types import ModuleType

import pytest

from tests.conftest import ROOT
from tocsin.assessment.alarms import Chart, alarm_rate, new_alarms, threshold_for
from tocsin.assessment.baseline import Daily, carry_forward, robust_z
from tocsin.assessment.early_warnings import indicators
from tocsin.assessment.watch import shipped_thresholds

FILE = ROOT.parent / "shared" / "gold" / "series" / "gdelt_pairs_daily.parquet"
HELD_BACK = date(2021, 1, 1)
INVASION = date(2022, 2, 24)
EXPECTED = {date(2018, 11, 26), date(2021, 4, 2), date(2021, 11, 15)}
Pairs = dict[tuple[str, str], tuple[date, Daily]]

CHARTS = [module for module in indicators().values() if hasattr(module, "score")]


def name_of(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


@pytest.fixture(scope="module")
def pairs() -> Pairs:
    if not FILE.exists():
        pytest.skip(f"NOT MEASURED: {FILE} is not here, so the shipped thresholds are not checked against it")
    import polars as pl

    table = pl.read_parquet(FILE).with_columns(pl.col("date").cast(pl.Date))
    found: Pairs = {}
    for (a, b), rows in table.group_by("a", "b"):
        start, x = carry_forward(rows["date"].to_list(), (-rows["w"]).to_list())
        found[str(a), str(b)] = (start, robust_z(x))
    return found


@pytest.mark.parametrize("module", CHARTS, ids=name_of)
def test_thresholds_and_rates_are_those_of_the_file(pairs: Pairs, module: ModuleType) -> None:
    charts = [Chart(start, module.score(z)) for pair, (start, z) in pairs.items() if "UKR" not in pair]
    assert len(charts) == 300
    shipped = shipped_thresholds()
    threshold = shipped.thresholds[name_of(module)]
    assert threshold_for(charts, shipped.rate, until=HELD_BACK) == threshold
    measured = shipped.measured[name_of(module)]
    assert alarm_rate(charts, threshold, since=HELD_BACK) == pytest.approx(measured, abs=0.005)


def test_glr_alarms_before_the_invasion(pairs: Pairs) -> None:
    # All three expected, and two more; docs/decisions/006-early-warnings.md says where these come from.
    start, z = pairs["RUS", "UKR"]
    score = next(module for module in CHARTS if name_of(module) == "glr").score(z)
    alarms = new_alarms(Chart(start, score), shipped_thresholds().thresholds["glr"])
    days = {day for day, _ in alarms if day < INVASION}
    assert days >= EXPECTED
    assert days - EXPECTED == {date(2018, 5, 31), date(2019, 6, 21)}
