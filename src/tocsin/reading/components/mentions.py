"""Noun phrases as mentions of somebody or something, joined inside the document."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import msgspec
from spacy.tokens import Doc, Token

from tocsin.actors import Resolution, Resolver
from tocsin.model import Party, Span
from tocsin.model.statement import SpeakerKind
from tocsin.reading.components.kinds import kind_of

INSIDE = {"det", "amod", "compound", "nmod", "nummod", "poss", "quantmod", "advmod", "predet", "case", "nn"}
OPENERS = {"of", "for", "in", "from"}
"""Prepositions whose noun may say whose the head is: "the government of ..."."""
MOST_WORDS = 12
NAMES = {"NNP", "NNPS"}


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
            resolved=self.resolved or self.resolution.name,
            candidates=self.resolution.candidates,
        )


class Mentions:
    """The mentions of one document, found when asked for."""

    def __init__(self, doc: Doc, actors: Resolver, published: str | None) -> None:
        self.doc, self.actors, self.published = doc, actors, published
        self._known: dict[int, Mention] = {}

    def of(self, head: Token) -> Mention:
        """The mention that a token heads."""
        known = self._known.get(head.i)
        if known is None:
            known = self._known[head.i] = self._read(head)
        return known

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries that the document names without doubt, in order."""
        return self.actors.countries_in([token.text for token in self.doc])

    def _read(self, head: Token) -> Mention:
        start = start_of(head)
        span = self.doc[start : head.i + 1]
        resolution = self._resolve(head, start)
        return Mention(
            head=head,
            span=(span.start_char, span.end_char),
            text=span.text,
            kind=kind_of(head, resolution),
            resolution=resolution,
        )

    def _resolve(self, head: Token, start: int) -> Resolution:
        """By its own words, then by what stands in apposition to it."""
        end = end_of(head)
        words = [token.text for token in self.doc[start:end]]
        found = self.actors.read(words, head=head.i - start, on=self.published)
        if found.actor is None and head.tag_ in NAMES:
            for child in head.rights:
                if child.dep_ == "appos":
                    return self._named(self._resolve(child, start_of(child)), head)
        return found

    def _named(self, office: Resolution, head: Token) -> Resolution:
        """What is said of a name in apposition: "Ana Ruiz, the foreign minister"."""
        if office.kind not in ("person", None) or office.actor is None:
            return Resolution(reason="an unknown name")
        return msgspec.structs.replace(
            office, kind="person", reason=f"in apposition to {head.text!r}: {office.reason}"
        )


def start_of(head: Token) -> int:
    """Where the phrase begins: with its first determiner, adjective, number or part of a name."""
    return min([head.i, *(child.left_edge.i for child in head.lefts if child.dep_ in INSIDE)])


def end_of(head: Token) -> int:
    """Where the words end that may say who it is."""
    end = head.i + 1
    for child in head.rights:
        if child.dep_ == "prep" and child.i == end and child.lower_ in OPENERS:
            end = min(child.right_edge.i + 1, head.i + MOST_WORDS)
    return end
