"""Two accounts of one utterance that differ."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.model.span import Span

DriftKind = Literal[
    "speaker-changed", "count-changed", "quantifier-changed", "status-changed", "words-changed",
    "words-omitted", "qualifier-dropped", "strengthened", "weakened", "venue-changed", "date-changed",
    "reply-omitted", "relay-as-source",
]  # fmt: skip


class Drift(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="drift"):
    """What differs between two statements, with the differing words of both.

    `a` is the account nearer to the utterance where that can be told: the direct quotation, or else the
    one published first.
    """

    id: str
    """Content hash of kind, statements and spans."""
    kind: DriftKind
    """What differs."""
    a: str
    """Id of a statement."""
    b: str
    """Id of a statement, of another document or of the same."""
    a_text: str
    """The differing words of `a`."""
    b_text: str
    """The differing words of `b`."""
    a_span: Span
    """Where they stand in the document of `a`."""
    b_span: Span
    """Where they stand in the document of `b`."""
    reason: str
    """One line: what was compared."""
