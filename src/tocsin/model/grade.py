"""What a person thinks of a report: Admiralty's two scales, never computed and never averaged."""

from __future__ import annotations

import msgspec


class Grade(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="grade"):
    """How reliable who reports is, and how credible what is reported, by whom and why."""

    subject: str
    """Id of a document, statement or claim."""
    reliability: str
    """`A` to `F`; F says that it cannot be judged."""
    credibility: str
    """`1` to `6`; 6 says that it cannot be judged."""
    coder: str | None = None
    """Who graded; null of the default, which nobody gave."""
    note: str | None = None
    at: str | None = None
    """When, as an ISO time in UTC."""
