"""The contract, held by the measuring scripts where they are; and the goals, by the figures that are kept."""

from __future__ import annotations

import json
import operator
import subprocess
import sys
from pathlib import Path

import pytest

from docs.generate import load_kept
from docs.measure import SHARED, environment
from tests.conftest import EXAMPLES

HERE = (SHARED / "measure").is_dir()
TESTS = {"=": operator.eq, ">=": operator.ge}
GOALS = [
    pytest.param(figure["value"], figure["goal"], id=f"{row['title']}: {figure['name']}")
    for row in load_kept()["measures"]
    for figure in row["figures"]
    if "goal" in figure
]


@pytest.mark.parametrize(("value", "goal"), GOALS)
def test_kept_figure_meets_its_goal(value: float | None, goal: str) -> None:
    sign, _, number = goal.partition(" ")
    assert value is not None
    assert TESTS[sign](value, float(number))


@pytest.mark.skipif(not HERE, reason=f"nothing measured: the scripts in {SHARED} are not here")
@pytest.mark.parametrize("texts", [EXAMPLES, SHARED / "seed" / "article.txt"], ids=["examples", "article"])
def test_records_keep_the_contract_in_any_order_and_batch(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "figures.json"
    script = [
        sys.executable,
        str(SHARED / "measure" / "run.py"),
        str(texts),
        "--stability",
        "--json",
        str(out),
    ]
    subprocess.run(script, env=environment(), check=True, capture_output=True)
    result = json.loads(out.read_text())
    assert (result["violations"]["total"], result["stability"]["changed"]) == (0, 0)
