"""On which rung of the ladder a dyad stands in a window, with the claims that set it."""

from __future__ import annotations

import msgspec


class Rung(msgspec.Struct, frozen=True, kw_only=True):
    """A rung that was reached, and by what."""

    number: int
    """0 is the lowest; an order, not a distance."""
    name: str
    meaning: str
    evidence: tuple[str, ...]
    """Ids of the claims that set it; of the lowest rung, of the documents that tell nothing more."""
    sentences: tuple[str, ...]
    """The quotes of the first of these claims."""


class Level(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="level"):
    """The level of a directed dyad in a window, from what documents assert."""

    actor: str
    recipient: str
    since: str
    until: str
    level: str | None
    """Name of the rung; null is insufficient evidence."""
    asserted: Rung | None
    """The highest rung that documents assert something of; it sets the level where enough was read."""
    alleged: Rung | None
    """What speakers' words alone would set; it never moves the level."""
    unplaced: Rung | None
    """What the actor does to nobody known; where it is all that is told, there is no level."""
    documents: int
    outlets: int
    reason: str
