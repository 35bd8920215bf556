"""On which rung a dyad stands, and whether that is higher than in the window before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from tocsin.assessment.level import Ladder, level_of, load_ladder
from tocsin.model.level import Level
from tocsin.model.series import Dyad
from tocsin.record import Record


class Standing(NamedTuple):
    """A level and the way it went."""

    level: Level
    arrow: str
    """Empty where one of the two windows has no level."""
    way: str


def standings(record: Record, dyads: Sequence[tuple[str, str]]) -> list[Standing | None]:
    """Of each dyad, at the last day that was read; none where no day is known."""
    ladder, last = load_ladder(), record.summary.last_day()
    if last is None:
        return [None] * len(dyads)
    until = date.fromisoformat(last)
    return [standing(record, *dyad, until=until, ladder=ladder) for dyad in dyads]


def ranked(record: Record, limit: int) -> list[tuple[Dyad, Standing | None]]:
    """The dyads with the most acts and signals, each with its level."""
    dyads = record.dyads(limit=limit)
    levels = standings(record, [(one.actor, one.recipient) for one in dyads])
    return list(zip(dyads, levels, strict=True))


def standing(record: Record, actor: str, recipient: str, *, until: date, ladder: Ladder) -> Standing:
    now = level_of(record, actor, recipient, until=until, ladder=ladder)
    before = level_of(
        record, actor, recipient, until=until - timedelta(days=ladder.window), ladder=ladder
    )  # fmt: skip
    if now.level is None or before.level is None or now.asserted is None or before.asserted is None:
        return Standing(now, "", "")
    rise = now.asserted.number - before.asserted.number
    arrow, way = (
        ("↑", "higher than") if rise > 0 else ("↓", "lower than") if rise < 0 else ("→", "the same as")
    )
    return Standing(now, arrow, f"{way} in the {ladder.window} days before, {before.level}")
