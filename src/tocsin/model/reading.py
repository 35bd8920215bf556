"""All records of one document."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tocsin.model.claim import Claim
from tocsin.model.document import Document
from tocsin.model.issue import Issue
from tocsin.model.statement import Statement

Row = Document | Statement | Claim | Issue


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What reading one document gave; `document` is null where an input could not be read."""

    document: Document | None
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    issues: tuple[Issue, ...] = ()

    def rows(self) -> Iterator[Row]:
        """The records, the document first."""
        if self.document is not None:
            yield self.document
        yield from self.statements
        yield from self.claims
        yield from self.issues
