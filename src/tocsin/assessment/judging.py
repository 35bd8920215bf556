"""Judgements of people on whether two claims are of one event, each kept in a log."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

import msgspec

from tocsin.errors import RecordError
from tocsin.model import Claim
from tocsin.model.judgement import Judgement
from tocsin.record import Record


def judge_pair(
    record: Record, beginnings: tuple[str, str], verdict: str, *, coder: str, note: str | None = None
) -> Judgement:
    """Log a judgement on two claims; earlier ones stay in the log.

    Args:
        record: that holds the claims.
        beginnings: the two ids, or how they begin.
        verdict: `same`, `different` or `undone`.
        coder: who judges.
        note: why.

    Raises:
        RecordError: an id is of no claim, or both are of one.
    """
    found = [record.find(beginning) for beginning in beginnings]
    for row in found:
        if not isinstance(row, Claim):
            raise RecordError(f"{row.id}: is no claim; only claims are judged to be of one event")
    a, b = sorted(row.id for row in found)
    if a == b:
        raise RecordError(f"{a}: one claim is one event with itself; give two")
    at = datetime.now(UTC).isoformat(timespec="seconds")
    fields = {
        "record": "judgement",
        "a": a,
        "b": b,
        "verdict": verdict,
        "coder": coder,
        "note": note,
        "at": at,
    }
    given = msgspec.convert(fields, Judgement)
    record.log_judgement(given)
    return given


def standing(judgements: Iterable[Judgement]) -> dict[frozenset[str], Judgement]:
    """The last judgement on each pair of claims, without those that were undone."""
    last = {frozenset((judgement.a, judgement.b)): judgement for judgement in judgements}
    return {pair: judgement for pair, judgement in last.items() if judgement.verdict != "undone"}
