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
    """Id of the document."""
    span: Span
    """The sentences."""


class Merge(msgspec.Struct, frozen=True, kw_only=True):
    """Why two claims, or a claim and a retelling, are taken for one event."""

    a: str
    """Id of a claim, or of the document that retells."""
    b: str
    """Id of a claim, or of the document that retells."""
    score: float
    """Sum of the weights of what speaks for it; no probability."""
    reason: str
    """What speaks for one event."""


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Documents that go back to one report, and how that is known."""

    documents: tuple[str, ...]
    """Ids of the documents."""
    reason: str
    """Copy or relay, and of whom; "its own report" for a single one."""


class FigureRange(msgspec.Struct, frozen=True, kw_only=True):
    """The lowest and highest number that the accounts of an event give for one thing."""

    what: str | None
    """What is counted, as far as it is known."""
    low: float
    """The lowest number."""
    high: float
    """The highest number."""
    claims: tuple[str, ...]
    """Ids of the figures."""


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="event"):
    """An act or signal with all claims about it; a merge of rows that stay as they are."""

    id: str
    """Content hash of the ids of the claims."""
    register: Register
    """That of the claims."""
    kind: Kind
    """That of the first of the claims by id."""
    event_type: str | None
    """The type that most of the claims have."""
    claims: tuple[str, ...]
    """Ids of the claims, never merged into one row."""
    retold: tuple[Retelling, ...] = ()
    """Passages that tell of it without a claim."""
    actors: tuple[str, ...] = ()
    """Ids of the parties that act, or their names where they are not resolved."""
    recipients: tuple[str, ...] = ()
    """The same for those it is directed at."""
    places: tuple[str, ...] = ()
    """Places that the claims name."""
    start: str | None = None
    """The earliest day that an account gives, ISO; null where none gives any."""
    end: str | None = None
    """The latest day that an account gives."""
    figures: tuple[FigureRange, ...] = ()
    """What the accounts count."""
    origins: tuple[Origin, ...] = ()
    """Its independent reports."""
    relays: tuple[str, ...] = ()
    """Ids of the documents that pass on what another reported."""
    denied_by: tuple[str, ...] = ()
    """Ids of claims that deny it."""
    merges: tuple[Merge, ...] = ()
    """Why the claims are one event."""

    def count(self, aggregation: Aggregation) -> int:
        """How much the event counts: each claim, once, or once for each independent report."""
        sizes = {"claims": len(self.claims), "events": 1, "origins": len(self.origins)}
        return sizes[aggregation]
