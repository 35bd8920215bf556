"""Counts a day of what one party does and says to another, with the claims behind every number."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.model.claim import Kind, Register

Unit = Literal["claims", "outlets", "origins", "events"]
Standing = Literal["asserted", "alleged"]


class Tally(msgspec.Struct, frozen=True, kw_only=True, gc=False, tag_field="record", tag="tally"):
    """How often one kind of thing was put forward of a directed dyad on a day."""

    actor: str
    recipient: str | None
    """Null where the text names none, or one that nobody resolved."""
    day: str
    register: Register
    standing: Standing
    """`asserted` by a document, or `alleged` on a speaker's word only."""
    kind: Kind
    event_type: str | None
    quad: int | None
    """PLOVER's: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
    score: float | None
    """The mean of PLOVER's scores of the claims, times the count."""
    count: int
    counted_as: Unit
    evidence: tuple[str, ...]
    """Ids of the claims."""


class Coverage(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="coverage"):
    """How much was read of a day: more articles are not more conflict."""

    day: str
    documents: int
    outlets: int
    evidence: tuple[str, ...]
    """Ids of the documents."""


class Dyad(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="dyad"):
    """What counts from one party to another, each register apart, and from when to when."""

    actor: str
    recipient: str
    asserted: int
    """Acts that documents assert."""
    alleged: int
    """Acts on a speaker's word only."""
    signals: int
    judgements: int
    claims: int
    """All that counts, figures too."""
    first: str
    last: str

    @property
    def place(self) -> tuple[int, str, str]:
        """By which dyads are put in order: those with the most acts and signals first."""
        return -self.asserted - self.alleged - self.signals, self.actor, self.recipient
