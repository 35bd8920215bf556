from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tocsin.assessment.baseline import CLIP, CONSISTENT, FLOOR, LEAST, WINDOW, robust_z

VALUES = st.lists(st.floats(-500, 500), min_size=LEAST + 5, max_size=WINDOW + 60)


@given(VALUES)
def test_z_is_what_its_formula_says(values: list[float]) -> None:
    x = np.array(values)
    z = robust_z(x)
    assert np.isnan(z[:LEAST]).all()
    for day in (LEAST, len(x) - 1):
        before = x[max(0, day - WINDOW) : day]
        median = np.median(before)
        mad = np.median(np.abs(before - median))
        expected = np.clip((x[day] - median) / (CONSISTENT * mad + FLOOR), -CLIP, CLIP)
        assert np.isclose(z[day], expected)


def test_a_day_does_not_count_in_its_own_baseline() -> None:
    x = np.zeros(LEAST + 1)
    x[-1] = 1000.0
    assert robust_z(x)[-1] == CLIP
