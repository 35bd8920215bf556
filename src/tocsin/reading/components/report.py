"""A statement in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

from tocsin.model.statement import Form, Polarity
from tocsin.reading.tokens import Token

Range = tuple[int, int]
"""Half-open range of token indices."""


@dataclass(slots=True, kw_only=True)
class Report:
    """What a cue reports: `statements.py` adds form, parent, chain and the rest."""

    head: Token | None
    """The word that carries the cue; None for a quotation without one."""
    cue: list[Token] = field(default_factory=list)
    lemma: str = ""
    speaker: Token | None = None
    """Head of the noun phrase that speaks; None where nobody is named."""
    content: list[Range]
    shape: str
    form: Form | None = None
    polarity: Polarity = "positive"
    hearer: Token | None = None
    """Object of the cue, where that is the party spoken to."""
    relays: list[Token] = field(default_factory=list)
    """Heads of noun phrases that pass it on, found apart from the cue."""
    confidence: float
    reason: str
