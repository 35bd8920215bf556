"""A text as it was read, with its provenance and its blocks."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.model.span import Span, content_id

BlockKind = Literal["headline", "body", "subhead", "caption", "credit", "byline"]


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the text with one function in the article."""

    kind: BlockKind
    """What the stretch does in the article."""
    span: Span
    """Where it stands in the text."""


class Document(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="document"):
    """A text and where it comes from; what the text does not say of itself is null."""

    id: str
    """Hash of the text and its provenance, never of the path."""
    text: str
    """The canonical text: every offset counts in it."""
    title: str | None = None
    """As the header or the page gives it."""
    publisher: str | None = None
    """The outlet."""
    byline: str | None = None
    """Who wrote it."""
    published: str | None = None
    """`YYYY[-MM[-DD]]`."""
    language: str | None = None
    """ISO 639-1 code."""
    url: str | None = None
    """Where it was published."""
    path: str | None = None
    """The path as it was given; null for standard input."""
    paths: tuple[str, ...] = ()
    """All paths under which this text was read."""
    blocks: tuple[Block, ...] = ()
    """Headline, body, subheads, captions, credits and byline, in order."""


PROVENANCE = ("publisher", "published", "title", "url", "byline", "language")


def document_id(text: str, provenance: dict[str, str | None]) -> str:
    """Hash of text and provenance, never of the path: one text read twice is one document."""
    return content_id("document", text, [provenance.get(name) for name in PROVENANCE])
