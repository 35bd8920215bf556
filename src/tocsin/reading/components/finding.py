"""What a component found, before its status, voice, time and place are added."""

from __future__ import annotations

from dataclasses import dataclass, field

from tocsin.model import Figure, Span, Statement
from tocsin.model.claim import Kind
from tocsin.reading.components.mention import Mention
from tocsin.reading.tokens import Token


@dataclass(slots=True, kw_only=True)
class Finding:
    """A claim in the making: `claims.py` adds factuality, condition, voice, chain, time and place."""

    kind: Kind
    head: Token
    """The word that carries it: verb, or noun of a nominal act."""
    span: Span
    """The smallest passage that supports it."""
    actors: list[Mention] = field(default_factory=list)
    recipients: list[Mention] = field(default_factory=list)
    event_type: str | None = None
    mode: str | None = None
    cameo: str | None = None
    contexts: tuple[str, ...] = ()
    figure: Figure | None = None
    size: dict[str, int] | None = None
    utterance: Statement | None = None
    """The statement that performs a signal by what it says: "We will answer", he said."""
    announced: bool = False
    """It has been communicated, though what it announces is still to come: "will leave"."""
    confidence: float
    reason: str
    """One line: the rule, and the words that it fired on."""
