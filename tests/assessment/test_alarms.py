from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from tocsin.assessment.alarms import Chart, alarm_rate, new_alarms, threshold_for
from tocsin.assessment.baseline import robust_z
from tocsin.assessment.indicators import ewma, glr

START = date(2031, 1, 1)


def noise(days: int, seed: int) -> np.typing.NDArray[np.float64]:
    return np.random.default_rng(seed).normal(0, 20, days)


def test_glr_is_the_largest_of_its_windows() -> None:
    z = np.array([0.0] * 20 + [4.0] * 3)
    assert glr.score(z)[-1] == (3 * 4.0) ** 2 / (2 * 3)


def test_a_fall_is_no_rise() -> None:
    z = np.full(60, -5.0)
    assert (glr.score(z) == 0).all()
    assert (ewma.score(z) < 0).all()


def test_ewma_of_a_constant_shift_nears_the_shift_in_its_own_deviations() -> None:
    assert np.isclose(ewma.score(np.ones(200))[-1], 1 / ewma.SPREAD, rtol=1e-6)


def test_charts_find_a_rise_that_was_put_in_and_say_when() -> None:
    x = noise(500, seed=7)
    x[400:] += 60
    for indicator, limit in ((glr, 20.0), (ewma, 6.0)):
        (day, _), *_ = new_alarms(Chart(START, indicator.score(robust_z(x))), limit)
        assert START + timedelta(days=400) <= day <= START + timedelta(days=410)


def test_a_long_rise_is_one_alarm() -> None:
    score = np.array([0.0] * 10 + [9.0] * 100 + [0.0] * 31 + [9.0])
    assert [day for day, _ in new_alarms(Chart(START, score), 5.0)] == [
        START + timedelta(days=10), START + timedelta(days=141),
    ]  # fmt: skip


def test_a_threshold_keeps_the_rate_on_the_days_it_was_set_on() -> None:
    charts = [Chart(START, glr.score(robust_z(noise(1500, seed)))) for seed in range(40)]
    held_back = START + timedelta(days=900)
    threshold = threshold_for(charts, 0.5, until=held_back)
    assert 0.4 < alarm_rate(charts, threshold, until=held_back) <= 0.5
    assert 0.2 < alarm_rate(charts, threshold, since=held_back) < 0.8
