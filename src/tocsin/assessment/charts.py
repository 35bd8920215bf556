"""Warnings of the indicators that are control charts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tocsin.assessment.alarms import QUIET, Chart, new_alarms
from tocsin.assessment.baseline import Daily
from tocsin.assessment.watch import Watch
from tocsin.model.span import content_id
from tocsin.model.warning import EarlyWarning


def risen(
    watch: Watch, *, indicator: str, score: Callable[[Daily], Daily], rise: str
) -> Iterator[EarlyWarning]:
    """A warning for each new alarm of a chart on each strand.

    Args:
        watch: what is looked at.
        indicator: its name among the thresholds.
        score: the chart, of z-scores.
        rise: what it finds, in words.
    """
    threshold = watch.thresholds.thresholds[indicator]
    rate = watch.thresholds.measured.get(indicator, watch.thresholds.rate)
    for strand in watch.strands:
        for day, value in new_alarms(Chart(strand.first, score(strand.z)), threshold):
            yield EarlyWarning(
                id=content_id(
                    "warning", indicator, strand.actor, strand.recipient, strand.register, str(day)
                ),
                indicator=indicator,
                day=str(day),
                actor=strand.actor,
                recipient=strand.recipient,
                register=strand.register,
                value=round(value, 2),
                threshold=threshold,
                reason=f"{rise}: {value:.1f}, above {threshold:g}; pairs gave {rate:g} such alarms a year",
                evidence=strand.evidence(day, QUIET),
            )
