"""Somebody is reported to have said, written, thought or refused to say something."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.model.span import Piece, Span

SpeakerKind = Literal["person", "organisation", "country", "group", "anonymous", "document", "unknown"]
ChainKind = Literal[
    "author", "person", "organisation", "country", "group", "anonymous", "document", "unknown"
]
Form = Literal["direct", "indirect", "mixed", "title"]
Polarity = Literal["positive", "negative"]


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """How many sources, as the text states it ("three of the five")."""

    n: int | None = None
    of: int | None = None


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """Who speaks; a pronoun keeps its own span, `resolved` says who it stands for."""

    spans: tuple[Span, ...] = ()
    text: str | None = None
    kind: SpeakerKind = "unknown"
    actor: str | None = None
    count: Count | None = None
    description: str | None = None
    resolved: str | None = None
    resolved_span: Span | None = None


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """The words that report: "said", "according to", "the claim that"."""

    spans: tuple[Span, ...]
    text: str
    lemma: str


class Aside(msgspec.Struct, frozen=True, kw_only=True):
    """The party spoken to, or the outlet or occasion where it was said."""

    spans: tuple[Span, ...]
    text: str
    actor: str | None = None


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One who passes a statement on; the author of the document comes first."""

    kind: ChainKind
    text: str | None = None
    actor: str | None = None


AUTHOR = Link(kind="author")


class Statement(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="statement"):
    """One reported utterance: who, by which cue, said what, through whom."""

    id: str
    document: str
    speaker: Speaker
    cue: Cue | None
    content: Piece
    form: Form
    polarity: Polarity
    addressee: Aside | None
    venue: Aside | None
    parent: str | None
    chain: tuple[Link, ...]
    insertions: tuple[Span, ...]
    ellipses: tuple[Span, ...]
    hedges: tuple[Span, ...]
    confidence: float
    reason: str
