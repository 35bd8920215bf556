"""Noun phrases as mentions of somebody or something, joined inside the document."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from tocsin.actors import Resolution, Resolver
from tocsin.model import Party, Span
from tocsin.model.statement import SpeakerKind

INSIDE = {"det", "amod", "compound", "nmod", "nummod", "poss", "quantmod", "advmod", "predet", "case"}


@dataclass(frozen=True, slots=True)
class Mention:
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
            resolved=self.resolved,
            candidates=self.resolution.candidates,
        )


class Mentions:
    """The mentions of one document, found when asked for."""

    def __init__(self, doc: Doc, actors: Resolver, published: str | None) -> None:
        self.doc, self.actors, self.published = doc, actors, published
        self._known: dict[int, Mention] = {}

    def of(self, head: Token) -> Mention:
        """The mention that a token heads."""
        if head.i not in self._known:
            self._known[head.i] = self._read(head)
        return self._known[head.i]

    def _read(self, head: Token) -> Mention:
        start = min([head.i, *(child.left_edge.i for child in head.lefts if child.dep_ in INSIDE)])
        span = self.doc[start : head.i + 1]
        return Mention(
            head=head,
            span=(span.start_char, span.end_char),
            text=span.text,
            kind="unknown",
            resolution=self.actors.resolve(span.text, on=self.published),
        )
