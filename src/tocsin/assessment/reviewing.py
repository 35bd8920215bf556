"""Reviews of statements and claims by people, each kept in a log; the record itself stays as it was read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import msgspec

from tocsin.errors import InputError, RecordError
from tocsin.model import Claim, Statement
from tocsin.model.review import Review
from tocsin.record import Record
from tocsin.record.corrected import corrected, corrections_of


def give_review(
    record: Record,
    beginning: str,
    decision: str,
    *,
    coder: str,
    note: str | None = None,
    values: Mapping[str, str] | None = None,
) -> Review:
    """Log a review; earlier ones stay in the log, and the coder's last one counts.

    Args:
        record: that holds what is reviewed.
        beginning: the id of a statement or claim, or how it begins.
        decision: `accepted`, `corrected`, `rejected`, or `undone` to take back what the coder said before.
        coder: who reviews.
        note: why.
        values: what it should be, by field; those that are as they were read say nothing.

    Raises:
        RecordError: the id is of no statement or claim.
        InputError: nobody reviews, there is no such decision, or the values are no correction.
    """
    row = record.find(beginning)
    if not isinstance(row, Statement | Claim):
        kind = type(row).__name__.lower()
        raise RecordError(f"{beginning}: is a {kind}; only statements and claims are reviewed")
    if not coder.strip():
        raise InputError("coder: a review is somebody's; give a name")
    document = record.document_of(row)
    wrong = corrections_of(row, values or {}) if decision == "corrected" else ()
    if decision == "corrected":
        if not wrong:
            raise InputError(f"{row.id}: nothing is corrected; change a field, or accept it as it was read")
        corrected(row, wrong, record.reading(document))
    fields = {
        "record": "review", "subject": row.id, "decision": decision, "coder": coder.strip(),
        "corrections": msgspec.to_builtins(wrong), "note": (note or "").strip() or None,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
    }  # fmt: skip
    try:
        given = msgspec.convert(fields, Review)
    except msgspec.ValidationError as error:
        raise InputError(f"decision={decision}: give accepted, corrected, rejected or undone") from error
    record.opinions.log_review(given, document.id)
    return given
