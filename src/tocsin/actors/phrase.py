"""A noun phrase with what the tables know of its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tocsin.actors.gazetteer import Entry

Found = tuple[int, int, tuple[Entry, ...]]
"""`words[start:end]` is a name, and these bear it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A noun phrase's words, where its head is, and what of it is known."""

    words: Sequence[str]
    lower: Sequence[str]
    head: int
    found: Sequence[Found]
    on: str | None
    around: tuple[str, ...]
    """Countries named around it."""
    loose: bool
    """Whether a noun after the head may say what it is ("a team of police")."""
    indefinite: bool = False
    """Whether it is any one of its kind ("a French president"), not who holds the office."""
