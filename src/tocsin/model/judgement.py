"""What a person says of two claims: one event, or two."""

from __future__ import annotations

from typing import Literal

import msgspec

Verdict = Literal["same", "different", "undone"]


class Judgement(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="judgement"):
    """A merge made or undone by hand; of several on one pair the last one counts."""

    a: str
    """Id of a claim."""
    b: str
    """Id of another."""
    verdict: Verdict
    """`undone` gives the pair back to the program."""
    coder: str
    """Who judges."""
    note: str | None = None
    at: str | None = None
    """When, as an ISO time in UTC."""
