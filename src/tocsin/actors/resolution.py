"""What resolving a mention gives."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.actors.gazetteer import ActorKind, Basis


class Resolution(msgspec.Struct, frozen=True, kw_only=True):
    """Who a mention stands for; null fields are unknown, `candidates` those that stay open."""

    actor: str | None = None
    """Such as `RUS`, `RUS.GOV`, `GBR.GOV.FM`, `NATO.SG`."""
    name: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-3, or PLOVER's code of a non-state: `IGO`, `UNO`, `EUR`, `NGO`, `ISM`."""
    sector: str | None = None
    kind: ActorKind | None = None
    candidates: tuple[str, ...] = ()
    basis: Basis | Literal["office", "role"] | None = None
    """What kind of name or noun it was known by."""
    reason: str


class Match(msgspec.Struct, frozen=True):
    """A name of the gazetteer found in a sequence of words: `words[start:end]`."""

    start: int
    end: int
    resolution: Resolution
