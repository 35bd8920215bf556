"""A noun phrase that names, describes or points to somebody or something."""

from __future__ import annotations

import msgspec
from spacy.tokens import Token

from tocsin.actors import Resolution
from tocsin.model import Party, Span
from tocsin.model.statement import SpeakerKind


class Mention(msgspec.Struct, frozen=True):
    """A noun phrase: who it stands for, and how that is known."""

    head: Token
    span: Span
    text: str
    kind: SpeakerKind
    resolution: Resolution
    resolved: str | None = None
    """Text of the antecedent, for a pronoun or a description."""
    resolved_span: Span | None = None

    def party(self) -> Party:
        """The mention as an actor or recipient of a claim."""
        return Party(
            text=self.text,
            span=self.span,
            actor=self.resolution.actor,
            sector=self.resolution.sector,
            resolved=self.resolved or self.resolution.name,
            candidates=self.resolution.candidates,
        )
