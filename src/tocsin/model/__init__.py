"""The nouns: frozen records, one definition for store, wire and API."""

from tocsin.model.claim import Claim, Condition, Figure, Party, When, Where
from tocsin.model.document import Block, Document
from tocsin.model.drift import Drift
from tocsin.model.event import Event
from tocsin.model.issue import Issue
from tocsin.model.reading import Reading
from tocsin.model.revision import Revision
from tocsin.model.span import Piece, Span
from tocsin.model.statement import Aside, Count, Cue, Link, Speaker, Statement
from tocsin.model.trigger import Trigger

__all__ = [
    "Aside", "Block", "Claim", "Condition", "Count", "Cue", "Document", "Drift", "Event", "Figure", "Issue",
    "Link", "Party", "Piece", "Reading", "Revision", "Span", "Speaker", "Statement", "Trigger", "When", "Where",
]  # fmt: skip
