"""What a person says of a statement or claim: right as it was read, wrong in some fields, or no such thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from tocsin.model.claim import Claim
from tocsin.model.statement import Statement

Decision = Literal["accepted", "corrected", "rejected", "undone"]
Outcome = Literal["accepted", "corrected", "rejected", "disputed"]


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """A field that was read wrongly; several values are parted by semicolons."""

    field: str
    """Its name, as in the CSV export."""
    was: str
    """As the program read it; empty where it read nothing."""
    value: str
    """As it should be; empty for nothing."""


class Review(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="review"):
    """One person's decision on one record, which itself stays as it is; a later one of theirs replaces it."""

    subject: str
    """Id of a statement or claim."""
    decision: Decision
    """`undone` takes back what its coder said before."""
    coder: str
    """Who decides."""
    corrections: tuple[Correction, ...] = ()
    """What is wrong, and what it should be."""
    note: str | None = None
    """Why."""
    at: str | None = None
    """When, as an ISO time in UTC."""


class Gold(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="gold"):
    """A record that people looked at, as it should be, beside what the program read."""

    subject: str
    """Id of the statement or claim."""
    outcome: Outcome
    """`disputed` where coders differ; then the last review says what it should be."""
    gold: Statement | Claim | None
    """As it should be; null where it should not be at all."""
    read: Statement | Claim
    """As the program read it."""
    reviews: tuple[Review, ...]
    """The last one of each coder."""


class Agreement(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="agreement"):
    """How far coders agree on one field beyond chance."""

    field: str
    """`decision`, or a field that can be corrected."""
    alpha: float | None
    """Krippendorff's, nominal: 1 is full agreement, 0 that of chance; null where all values are one."""
    records: int
    """Records that two coders or more looked at."""
    coders: int
    """Coders of these records."""


def standing(reviews: Sequence[Review]) -> list[Review]:
    """The last review of each coder, without those that were taken back, the latest at the end."""
    last: dict[str, Review] = {}
    for review in reviews:
        last.pop(review.coder, None)
        if review.decision != "undone":
            last[review.coder] = review
    return list(last.values())


def outcome_of(stand: Sequence[Review]) -> Outcome | None:
    """What the reviews that stand come to; null where there is none."""
    said = {(review.decision, review.corrections) for review in stand}
    if len(said) > 1:
        return "disputed"
    return stand[-1].decision if stand and stand[-1].decision != "undone" else None
