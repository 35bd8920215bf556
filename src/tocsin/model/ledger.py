"""What parties have committed to, asked for or forbidden, and what became of it."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.model.claim import Kind
from tocsin.model.series import Standing

State = Literal[
    "repeated", "strengthened", "weakened", "answered", "met", "broken", "lapsed", "withdrawn",
]  # fmt: skip


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What became of an entry, by which claim, and why that is said."""

    state: State
    day: str
    by: str
    """Id of a claim; of what lapsed, the entry's own, whose date has passed."""
    quote: str
    reason: str


class Entry(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="entry"):
    """A threat, offer, demand, assurance, permission, restriction or refusal, with its state over time."""

    id: str
    claim: str
    """Id of the claim that tells it first."""
    told: tuple[str, ...]
    """Ids of all claims that tell it in the same words, on the same day or later."""
    kind: Kind
    actor: str | None
    recipient: str | None
    day: str
    standing: Standing
    quote: str
    state: Literal["open"] | State
    """The last of its changes."""
    changes: tuple[Change, ...]
    evidence: tuple[str, ...]
    """Ids of the claims that tell it and of all that changed it."""
