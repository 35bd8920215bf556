"""Resolves a mention to a party, or leaves it open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Literal

import msgspec

ActorKind = Literal["person", "organisation", "country", "group"]


class Resolution(msgspec.Struct, frozen=True, kw_only=True):
    """Who a mention stands for; null fields are unknown, `candidates` those that stay open."""

    actor: str | None = None
    """Such as `RUS`, `RUS.GOV`, `GBR.GOV.FM`, `NATO.SG`."""
    name: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-3."""
    sector: str | None = None
    kind: ActorKind | None = None
    candidates: tuple[str, ...] = ()
    reason: str


class Match(msgspec.Struct, frozen=True):
    """A name of the gazetteer found in a sequence of words: `words[start:end]`."""

    start: int
    end: int
    resolution: Resolution


class Resolver:
    """Names to parties, by a gazetteer and by dated offices."""

    def __init__(self, extra: Path | None = None) -> None:
        self.extra = extra

    def resolve(self, mention: str, *, on: str | None = None, context: str | None = None) -> Resolution:
        """The party that a mention stands for.

        Args:
            mention: a name, description or office, such as "the Kremlin" or "President Putin".
            on: the date of the document, `YYYY[-MM[-DD]]`.
            context: the sentence or text around it.
        """
        return Resolution(reason=f"no name of the gazetteer in {mention!r}")

    def find(self, words: Sequence[str]) -> list[Match]:
        """The longest names of the gazetteer in the words, left to right, without overlaps."""
        return []

    @cached_property
    def stand_ins(self) -> Mapping[str, str]:
        """For a word of a party's name, the word that the parser reads in its place.

        One word stands for all of the same grammar (country nouns, adjectives, plural peoples,
        capitals, ...), so that the parse, and with it the coding, cannot depend on who is named.
        """
        return {}
