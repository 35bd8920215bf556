"""Documents as they stand: as people corrected and joined what was read, without what outlets withdrew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from tocsin.model import Document, Reading
from tocsin.record import Record
from tocsin.record.joins import joins_of
from tocsin.record.reviews import by_subject, claims_reviewed


class Stand(NamedTuple):
    """A document as people see it, with and without what its outlet withdrew."""

    whole: Reading
    standing: Reading


def as_they_stand(record: Record, documents: Iterable[Document]) -> Iterator[Stand]:
    """The documents of a record, with the parties that count as which."""
    joins = joins_of(record.opinions.judgements("actors"))
    for document in documents:
        reading = record.reading(document)
        logs = by_subject(record.opinions.reviews(claim.id for claim in reading.claims))
        claims = tuple(joins.claim(claim) for claim in claims_reviewed(reading.claims, logs, reading))
        gone = record.links.withdrawn(claim.id for claim in claims)
        stands = tuple(claim for claim in claims if claim.id not in gone)
        yield Stand(replace(reading, claims=claims), replace(reading, claims=stands))
