"""What people reviewed: each record as it should be, beside what was read, for measuring and for training."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

import msgspec

from tocsin.model import Document, Reading
from tocsin.model.review import Gold, Review, outcome_of, standing
from tocsin.record.reviews import as_reviewed, by_subject
from tocsin.record.view import Record


def write(record: Record, file: IO[bytes]) -> None:
    """JSON Lines: a document that was reviewed in, then its statements and claims that somebody looked at."""
    encode = msgspec.json.Encoder().encode
    logs = by_subject(record.opinions.reviews())
    for document in record.documents(reviewed=True):
        rows: list[Document | Gold] = [*gold_of(record.reading(document), logs)]
        file.writelines(encode(row) + b"\n" for row in [document, *rows] if rows)


def gold_of(reading: Reading, logs: dict[str, list[Review]]) -> Iterator[Gold]:
    for row in reading.findings():
        log = logs.get(row.id, [])
        stand = standing(log)
        outcome = outcome_of(stand)
        if outcome is not None:
            gold = as_reviewed(row, log, reading)
            yield Gold(subject=row.id, outcome=outcome, gold=gold, read=row, reviews=tuple(stand))
