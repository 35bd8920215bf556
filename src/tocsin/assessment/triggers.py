"""Stated conditions with their stated responses."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.model import Reading, Trigger


def find_triggers(readings: Sequence[Reading]) -> tuple[Trigger, ...]:
    """An edge for each claim of the readings that is made to depend on a condition."""
    return ()
