"""Spans, quoted pieces of text and content-hash ids."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

import msgspec

Span = tuple[int, int]
"""Half-open `[start, end)` in Unicode code points of the document's text."""


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans of one text have something in common."""
    return one[0] < other[1] and other[0] < one[1]


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A quoted piece of the text: `text` is the spans' words joined by one space."""

    spans: tuple[Span, ...]
    """Several where it is interrupted."""
    text: str
    """The words under the spans, joined by one space."""


def quoted(text: str, spans: Sequence[Span]) -> str:
    """The words under the spans, joined by one space.

    >>> quoted("We, he said, will go.", [(0, 3), (13, 20)])
    'We, will go'
    """
    return " ".join(text[start:end] for start, end in spans)


def content_id(kind: str, *parts: Any) -> str:
    """An id that is the same wherever the same parts are hashed.

    >>> content_id("claim", "a", [1, 2]) == content_id("claim", "a", (1, 2))
    True
    """
    return blake2b(msgspec.json.encode((kind, parts)), digest_size=12).hexdigest()
