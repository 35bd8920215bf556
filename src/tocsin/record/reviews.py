"""What people say of statements and claims: the log, what it comes to, and the record as it then stands."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

import msgspec

from tocsin.model import Claim, Reading, Statement
from tocsin.model.review import Outcome, Review, standing
from tocsin.record.corrected import corrected
from tocsin.record.store import json

R = TypeVar("R", bound=Statement | Claim)


def read_reviews(store: sqlite3.Connection, subjects: Iterable[str] | None = None) -> list[Review]:
    """The log, the oldest first, of these records or of all."""
    query = "SELECT record FROM reviews ORDER BY id"
    values: tuple[str, ...] = ()
    if subjects is not None:
        query = """SELECT record FROM reviews WHERE subject IN (SELECT value FROM json_each(?))
            ORDER BY id"""
        values = (json(list(subjects)),)
    return [msgspec.json.decode(row[0], type=Review) for row in store.execute(query, values)]


def read_outcomes(store: sqlite3.Connection, subjects: Iterable[str]) -> dict[str, Outcome]:
    """What the reviews of each record come to, of those that have one."""
    query = "SELECT subject, outcome FROM reviewed WHERE subject IN (SELECT value FROM json_each(?))"
    return dict(store.execute(query, (json(list(subjects)),)).fetchall())


def as_reviewed(row: R, reviews: Sequence[Review], reading: Reading) -> R | None:
    """The record as the last review that stands has it; none where that rejects it."""
    stand = standing(reviews)
    if not stand or stand[-1].decision == "accepted":
        return row
    return None if stand[-1].decision == "rejected" else corrected(row, stand[-1].corrections, reading)


def by_subject(reviews: Iterable[Review]) -> dict[str, list[Review]]:
    """The log of each record, the oldest first."""
    logs: dict[str, list[Review]] = defaultdict(list)
    for review in reviews:
        logs[review.subject].append(review)
    return logs


def claims_reviewed(
    claims: Iterable[Claim], logs: Mapping[str, Sequence[Review]], reading: Reading
) -> Iterator[Claim]:
    """Claims of a document as people corrected them, without those that they reject."""
    for claim in claims:
        stands = as_reviewed(claim, logs.get(claim.id, ()), reading)
        if stands is not None:
            yield stands


def is_reviewed(store: sqlite3.Connection, document: str) -> bool:
    """Whether the reviews of anything in a document come to something."""
    query = "SELECT EXISTS (SELECT 1 FROM reviewed WHERE document = ?)"
    return bool(store.execute(query, (document,)).fetchone()[0])
