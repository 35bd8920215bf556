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
    """How many."""
    of: int | None = None
    """Out of how many."""


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """Who speaks; a pronoun keeps its own span, `resolved` says who it stands for."""

    spans: tuple[Span, ...] = ()
    """Where the speaker is named; empty where nobody is."""
    text: str | None = None
    """As the text names the speaker."""
    kind: SpeakerKind = "unknown"
    """What the speaker is."""
    actor: str | None = None
    """Id of the party that it was resolved to; null where several parties speak together."""
    count: Count | None = None
    """How many sources, where it says so."""
    description: str | None = None
    """How the text characterises an unnamed source."""
    resolved: str | None = None
    """For a pronoun or a description: who it stands for, as the text names them."""
    resolved_span: Span | None = None
    """Where that name stands."""


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """The words that report: "said", "according to", "the claim that"."""

    spans: tuple[Span, ...]
    """Where the words stand."""
    text: str
    """The words."""
    lemma: str
    """The dictionary form of the word that carries the report."""


class Aside(msgspec.Struct, frozen=True, kw_only=True):
    """The party spoken to, or the outlet or occasion where it was said."""

    spans: tuple[Span, ...]
    """Where it stands."""
    text: str
    """As the text names it."""
    actor: str | None = None
    """Id of the party that it was resolved to."""


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One who passes a statement on; the author of the document comes first."""

    kind: ChainKind
    """What passes it on."""
    text: str | None = None
    """As the text names it."""
    actor: str | None = None
    """Id of the party that it was resolved to."""


AUTHOR = Link(kind="author")


class Statement(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="statement"):
    """One reported utterance: who, by which cue, said what, through whom."""

    id: str
    """Content hash."""
    document: str
    """Id of the document."""
    speaker: Speaker
    """Who speaks."""
    cue: Cue | None
    """The words that report; null for a quotation that goes on without."""
    content: Piece
    """What was said; quotation marks belong to it. Where nothing was said, the cue."""
    form: Form
    """`direct` in quotation marks, `indirect` without, `mixed` both, `title` of a work."""
    polarity: Polarity
    """`negative` where the text says that it was not said."""
    addressee: Aside | None
    """The party spoken to."""
    venue: Aside | None
    """The outlet or occasion where it was said."""
    parent: str | None
    """Id of the statement in whose content this one stands."""
    chain: tuple[Link, ...]
    """Who passes it on, outermost first; the last is the speaker."""
    insertions: tuple[Span, ...]
    """Words that an editor put into the quotation, in square brackets."""
    ellipses: tuple[Span, ...]
    """Where words were left out."""
    hedges: tuple[Span, ...]
    """Words that weaken it."""
    confidence: float
    """0 to 1."""
    reason: str
    """Which rule made it, and why."""
