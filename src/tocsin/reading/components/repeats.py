"""One act told twice in a document is one claim with further mentions."""

from __future__ import annotations

from collections.abc import Iterable

from tocsin.model import Claim, Document


def merge_repeats(document: Document, claims: Iterable[Claim]) -> list[Claim]:
    """The claims without those that only repeat another, whose spans become its `mentions`."""
    return list(claims)
