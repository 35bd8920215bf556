"""A text as it was read, with its provenance and its blocks."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.model.span import Span, content_id

BlockKind = Literal["headline", "body", "subhead", "caption", "credit", "byline"]


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the text with one function in the article."""

    kind: BlockKind
    span: Span


class Document(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="document"):
    """A text and where it comes from; what the text does not say of itself is null."""

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: str | None = None
    """`YYYY[-MM[-DD]]`."""
    language: str | None = None
    url: str | None = None
    path: str | None = None
    paths: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()


PROVENANCE = ("publisher", "published", "title", "url", "byline", "language")


def document_id(text: str, provenance: dict[str, str | None]) -> str:
    """Hash of text and provenance, never of the path: one text read twice is one document."""
    return content_id("document", text, [provenance.get(name) for name in PROVENANCE])
