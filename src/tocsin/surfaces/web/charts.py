"""Charts whose bars lead to what they stand for on the pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from tocsin.display.charts import PANELS, READ, Chart, Days, Link, chart_of
from tocsin.model.series import Coverage


def series_chart(counts: Mapping[str, Counter[str]], ends: Days, link: Link) -> Chart:
    """The series of a dyad, from its first day to its last, above how much was read."""
    return chart_of(counts, ends, {**dict.fromkeys(PANELS, link), READ: published})


def coverage_chart(coverage: Sequence[Coverage]) -> Chart | None:
    """How much was read day by day; none where no day is known."""
    if not coverage:
        return None
    counts = {
        READ: Counter({c.day: c.documents for c in coverage}),
        "outlets": Counter({c.day: c.outlets for c in coverage}),
    }
    return chart_of(counts, (coverage[0].day, coverage[-1].day), dict.fromkeys(counts, published))


def published(days: Days) -> str:
    """The claims of the documents of some days."""
    return f"/claims?{urlencode({'since': days[0], 'until': days[1]})}"
