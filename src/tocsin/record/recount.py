"""Brings the series up to date with a claim: one that is withdrawn or rejected does not count."""

from __future__ import annotations

import sqlite3

import msgspec

from tocsin.model import Claim, Document, Reading, Statement
from tocsin.record.counted import write_counted
from tocsin.record.joins import read_joins
from tocsin.record.reviews import as_reviewed, read_reviews
from tocsin.record.sums import summed


def count_again(store: sqlite3.Connection, subject: str) -> None:
    """Count a claim as it stands now, in the sums too. Other records count nowhere."""
    for (document,) in store.execute("SELECT document FROM claims WHERE id = ?", (subject,)).fetchall():
        with summed(store, document):
            count_one(store, subject, document)


def count_reviewed(store: sqlite3.Connection, document: str) -> None:
    """Count the claims of a document that somebody looked at as they stand."""
    query = "SELECT subject FROM reviewed WHERE document = ?"
    for (subject,) in store.execute(query, (document,)).fetchall():
        count_one(store, subject, document)


def count_one(store: sqlite3.Connection, subject: str, document: str) -> None:
    """Count a claim as it stands now; a corrected one counts as corrected."""
    store.execute("DELETE FROM counted WHERE document = ? AND claim = ?", (document, subject))
    query = """SELECT claims.record, documents.record FROM claims JOIN documents ON documents.id = document
        WHERE claims.id = ? AND claims.id NOT IN (SELECT claim FROM withdrawn WHERE NOT stands)"""
    for mine, its in store.execute(query, (subject,)).fetchall():
        claim, its_document = msgspec.json.decode(mine, type=Claim), msgspec.json.decode(its, type=Document)
        stands = stand(store, claim, its_document)
        write_counted(store, its_document, [read_joins(store).claim(stands)] if stands else [])


def stand(store: sqlite3.Connection, claim: Claim, document: Document) -> Claim | None:
    """The claim as the last review has it."""
    reviews = read_reviews(store, [claim.id])
    if not reviews:
        return claim
    said = store.execute("SELECT record FROM statements WHERE document = ?", (document.id,))
    statements = tuple(msgspec.json.decode(row[0], type=Statement) for row in said)
    return as_reviewed(claim, reviews, Reading(document=document, statements=statements))
