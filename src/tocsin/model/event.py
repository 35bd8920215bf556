"""One act or signal that claims of one or more documents tell of."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.model.claim import Kind, Register
from tocsin.model.span import Span

Aggregation = Literal["claims", "events", "origins"]


class Retelling(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that tells of an event in words that no claim was read from."""

    document: str
    span: Span


class Merge(msgspec.Struct, frozen=True, kw_only=True):
    """Why two claims, or a claim and a retelling, are taken for one event."""

    a: str
    b: str
    """Id of a claim, or of the document that retells."""
    score: float
    """Sum of the weights of what speaks for it; no probability."""
    reason: str


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Documents that go back to one report, and how that is known."""

    documents: tuple[str, ...]
    reason: str


class FigureRange(msgspec.Struct, frozen=True, kw_only=True):
    """The lowest and highest number that the accounts of an event give for one thing."""

    what: str | None
    low: float
    high: float
    claims: tuple[str, ...]


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="event"):
    """An act or signal with all claims about it; a merge of rows that stay as they are."""

    id: str
    register: Register
    kind: Kind
    event_type: str | None
    claims: tuple[str, ...]
    retold: tuple[Retelling, ...] = ()
    actors: tuple[str, ...] = ()
    """Ids of the parties that act, or their names where they are not resolved."""
    recipients: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    start: str | None = None
    """The earliest day that an account gives, ISO; null where none gives any."""
    end: str | None = None
    figures: tuple[FigureRange, ...] = ()
    origins: tuple[Origin, ...] = ()
    relays: tuple[str, ...] = ()
    """Ids of the documents that pass on what another reported."""
    denied_by: tuple[str, ...] = ()
    """Ids of claims that deny it."""
    merges: tuple[Merge, ...] = ()

    def count(self, aggregation: Aggregation) -> int:
        """How much the event counts: each claim, once, or once for each independent report."""
        sizes = {"claims": len(self.claims), "events": 1, "origins": len(self.origins)}
        return sizes[aggregation]
