"""Brings the series up to date with what people say: a claim that is withdrawn or rejected does not count."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

import msgspec

from tocsin.model import Claim, Document, Reading, Statement
from tocsin.record.counted import write_counted
from tocsin.record.joins import read_joins
from tocsin.record.reviews import by_subject, claims_reviewed, read_reviews
from tocsin.record.store import json
from tocsin.record.sums import summed


def count_again(store: sqlite3.Connection, claims: Iterable[str]) -> None:
    """Count the documents of these claims as they stand now, in the sums too. Other records count nowhere."""
    query = "SELECT DISTINCT document FROM claims WHERE id IN (SELECT value FROM json_each(?))"
    for (document,) in store.execute(query, (json(list(claims)),)).fetchall():
        with summed(store, document):
            count_document(store, document)


def count_document(store: sqlite3.Connection, document: str) -> None:
    """Count the claims of a document as they stand now."""
    store.execute("DELETE FROM counted WHERE document = ?", (document,))
    joins = read_joins(store)
    query = "SELECT record FROM documents WHERE id = ?"
    for (text,) in store.execute(query, (document,)).fetchall():
        whole = msgspec.json.decode(text, type=Document)
        write_counted(store, whole, [joins.claim(claim) for claim in standing(store, whole)])


def standing(store: sqlite3.Connection, document: Document) -> Iterator[Claim]:
    """The claims of a document that stand, each as the last review has it."""
    query = """SELECT record FROM claims
        WHERE document = ? AND id NOT IN (SELECT claim FROM withdrawn WHERE NOT stands) ORDER BY number"""
    rows = store.execute(query, (document.id,)).fetchall()
    claims = [msgspec.json.decode(row[0], type=Claim) for row in rows]
    logs = by_subject(read_reviews(store, [claim.id for claim in claims]))
    query = "SELECT record FROM statements WHERE document = ?"
    said = store.execute(query, (document.id,)) if logs else ()
    statements = tuple(msgspec.json.decode(row[0], type=Statement) for row in said)
    yield from claims_reviewed(claims, logs, Reading(document=document, statements=statements))
