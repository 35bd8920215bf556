"""Who acts on whom as a square: a row for each actor, a column for each recipient, one thing at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from tocsin.model.series import Dyad
from tocsin.surfaces.web.standing import Standing

SIDE = 12
"""Parties of a matrix: more are not read any more."""
SHADES = 4
LEVELS = "levels"
COUNTS: dict[str, Callable[[Dyad], int]] = {
    "acts asserted": lambda e: e.asserted,
    "acts alleged": lambda e: e.alleged,
    "signals": lambda e: e.signals,
    "judgements": lambda e: e.judgements,
}
"""What a matrix can show beside levels; each stands alone, since they are never summed."""


class Cell(NamedTuple):
    """A directed dyad."""

    actor: str
    recipient: str
    text: str
    told: str
    """The same, with the words that a reader of one cell needs."""
    shade: int
    """0 for the least."""


class Matrix(NamedTuple):
    """Cells by actor and recipient; what nothing is told of is null."""

    recipients: list[str]
    rows: list[tuple[str, list[Cell | None]]]
    left_out: int
    """Parties that did not fit."""


def matrix_of(dyads: Sequence[tuple[Dyad, Standing | None]], show: str) -> Matrix:
    """The parties of most acts and signals, each against each."""
    weights: Counter[str] = Counter()
    for dyad, _ in dyads:
        for party in {dyad.actor, dyad.recipient}:
            weights[party] += dyad.asserted + dyad.alleged + dyad.signals
    parties = [party for party, _ in weights.most_common(SIDE)]
    most = max((COUNTS[show](dyad) for dyad, _ in dyads), default=0) if show in COUNTS else 0
    cells = {}
    for dyad, standing in dyads:
        cell = level_cell(dyad, standing) if show == LEVELS else count_cell(dyad, show, most)
        cells[dyad.actor, dyad.recipient] = cell
    actors = [p for p in parties if any((p, other) in cells for other in parties)]
    recipients = [p for p in parties if any((other, p) in cells for other in parties)]
    rows = [(actor, [cells.get((actor, other)) for other in recipients]) for actor in actors]
    return Matrix(recipients, rows, len(weights) - len(parties))


def level_cell(dyad: Dyad, standing: Standing | None) -> Cell:
    level = standing.level if standing else None
    rung = level.asserted if level and level.level else None
    text = f"{rung.name} {standing.arrow}".strip() if rung and standing else "?"
    way = f", {standing.way}" if standing and standing.way else ""
    told = f"{rung.name}{way}" if rung else "insufficient evidence"
    return Cell(dyad.actor, dyad.recipient, text, told, -(-rung.number // 2) if rung else 0)


def count_cell(dyad: Dyad, show: str, most: int) -> Cell | None:
    number = COUNTS[show](dyad)
    if not number:
        return None
    return Cell(dyad.actor, dyad.recipient, f"{number:,}", f"{number:,} {show}", -(-SHADES * number // most))
