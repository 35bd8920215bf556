"""All records that one document gave."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tocsin.model.claim import Claim
from tocsin.model.document import Document
from tocsin.model.issue import Issue
from tocsin.model.span import Span
from tocsin.model.statement import Statement
from tocsin.model.trigger import Trigger

Row = Document | Statement | Claim | Trigger | Issue


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What reading one document gave.

    `document` is null where an input could not be read, and for what stands between documents.
    """

    document: Document | None
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    issues: tuple[Issue, ...] = ()
    sentences: tuple[Span, ...] = ()
    """Where the sentences of the document stand."""

    def findings(self) -> list[Statement | Claim]:
        """The statements, then the claims."""
        return [*self.statements, *self.claims]

    def rows(self) -> Iterator[Row]:
        """The records, the document first."""
        if self.document is not None:
            yield self.document
        yield from self.statements
        yield from self.claims
        yield from self.triggers
        yield from self.issues
