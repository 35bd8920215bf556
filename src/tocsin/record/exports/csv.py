"""A row for each statement and each claim, for spreadsheets and R."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import IO, Any

from tocsin.model import Claim, Document, Link, Party, Statement
from tocsin.model.review import Outcome
from tocsin.record.view import Record

COLUMNS = (
    "record", "id", "document", "publisher", "published", "title", "start", "end", "quote", "voice",
    "chain", "speaker", "speaker_id", "speaker_kind", "cue", "form", "parent", "register", "kind",
    "event_type", "mode", "cameo", "actor", "actor_id", "recipient", "recipient_id", "factuality",
    "polarity", "condition", "when", "when_start", "when_end", "where", "country", "value", "unit",
    "historical", "confidence", "reason", "review",
)  # fmt: skip


def write(record: Record, file: IO[bytes]) -> None:
    """UTF-8 with a line of column names; several values in a cell are parted by semicolons."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    out = csv.DictWriter(text, COLUMNS)
    out.writeheader()
    for document in record.documents():
        rows = record.reading(document).findings()
        outcomes = record.opinions.outcomes(row.id for row in rows)
        out.writerows(cells_of(row, document, outcomes.get(row.id)) for row in rows)
    text.detach()


def cells_of(row: Statement | Claim, document: Document, outcome: Outcome | None) -> dict[str, Any]:
    """A statement or claim as a row, with what people say of it."""
    cells = of_claim(row) if isinstance(row, Claim) else of_statement(row)
    return of_document(document) | cells | {"review": outcome}


def of_document(document: Document) -> dict[str, Any]:
    return {
        "document": document.id,
        "publisher": document.publisher,
        "published": document.published,
        "title": document.title,
    }


def of_statement(statement: Statement) -> dict[str, Any]:
    return {
        "record": "statement",
        "id": statement.id,
        "start": statement.content.spans[0][0],
        "end": statement.content.spans[-1][1],
        "quote": statement.content.text,
        "chain": chained(statement.chain),
        "speaker": statement.speaker.resolved or statement.speaker.text,
        "speaker_id": statement.speaker.actor,
        "speaker_kind": statement.speaker.kind,
        "cue": statement.cue.text if statement.cue else None,
        "form": statement.form,
        "parent": statement.parent,
        "polarity": statement.polarity,
        "confidence": statement.confidence,
        "reason": statement.reason,
    }


def of_claim(claim: Claim) -> dict[str, Any]:
    when, where, figure = claim.when, claim.where, claim.figure
    same = ("id", "quote", "voice", "register", "kind", "event_type", "mode", "cameo",
            "factuality", "polarity", "confidence", "reason")  # fmt: skip
    return {name: getattr(claim, name) for name in same} | {
        "record": "claim",
        "start": claim.span[0],
        "end": claim.span[1],
        "chain": chained(claim.chain),
        "actor": named(claim.actor),
        "actor_id": ids(claim.actor),
        "recipient": named(claim.recipient),
        "recipient_id": ids(claim.recipient),
        "condition": claim.condition.text if claim.condition else None,
        "when": when.text if when else None,
        "when_start": when.start if when else None,
        "when_end": when.end if when else None,
        "where": where.text if where else None,
        "country": where.country if where else None,
        "value": figure.value if figure else None,
        "unit": figure.unit if figure else None,
        "historical": int(claim.historical),
    }


def chained(links: Iterable[Link]) -> str:
    return "; ".join(link.text or link.kind for link in links)


def named(parties: Iterable[Party]) -> str:
    return "; ".join(party.resolved or party.text for party in parties)


def ids(parties: Iterable[Party]) -> str:
    return "; ".join(party.actor or "" for party in parties)
