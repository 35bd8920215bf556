"""Early warnings: every indicator looks at the record, each warning with its reason and its claims."""

from __future__ import annotations

from datetime import date
from types import ModuleType

from tocsin import plugins
from tocsin.assessment.alarms import Chart, alarm_rate, threshold_for
from tocsin.assessment.watch import Thresholds, Watch
from tocsin.model.warning import EarlyWarning


def find_warnings(watch: Watch) -> list[EarlyWarning]:
    """The warnings of all indicators by day."""
    found = [warning for module in indicators().values() for warning in module.find(watch)]
    return sorted(found, key=lambda w: (w.day, w.indicator, w.actor or "", w.recipient or "", w.id))


def set_thresholds(watch: Watch, *, rate: float, until: date) -> Thresholds:
    """Thresholds that give the rate on the days before `until`, measured on the days from then.

    Args:
        watch: of a record that is not itself in question; all its dyads get one threshold.
        rate: new alarms in a year of one dyad.
        until: the first day that is held back.
    """
    thresholds, measured = {}, {}
    for name, module in indicators().items():
        if hasattr(module, "score"):
            charts = [Chart(strand.first, module.score(strand.z)) for strand in watch.strands]
            thresholds[name] = threshold_for(charts, rate, until=until)
            measured[name] = round(alarm_rate(charts, thresholds[name], since=until), 2)
    return Thresholds(rate, thresholds, measured)


def indicators() -> dict[str, ModuleType]:
    return plugins.discover("tocsin.assessment.indicators")
