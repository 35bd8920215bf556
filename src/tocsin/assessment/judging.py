"""Judgements of people on whether two claims are of one event, or two parties one, each kept in a log."""

from __future__ import annotations

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
    return log(record, {"a": a, "b": b, "verdict": verdict, "coder": coder, "note": note})


def judge_parties(
    record: Record, parties: tuple[str, str], verdict: str, *, coder: str, note: str | None = None
) -> Judgement:
    """Log that a party counts as another, or does not; earlier judgements stay in the log.

    An unnamed source is never joined to anybody: the words must be a name.

    Args:
        record: in which both occur.
        parties: the id of the one that stands, and the id or name that counts as it or does not.
        verdict: `same`, `different` or `undone`.
        coder: who judges.
        note: why.

    Raises:
        RecordError: one of them does not occur, both are one, or the second is no name.
    """
    stands, other = parties
    pair = frozenset(parties)
    said = any({j.a, j.b} == pair for j in record.opinions.judgements("actors"))
    if stands.casefold() == other.casefold():
        raise RecordError(f"{other}: is one party with itself; give two")
    if not said and stands not in {actor for actor, _ in record.opinions.called(stands)}:
        raise RecordError(f"{stands}: no party of {record.path} has this id; tocsin actors lists them")
    if not said and not record.opinions.called(other):
        raise RecordError(f"{other}: no party of {record.path} has this id or name; tocsin actors lists them")
    if is_unnamed(record, other):
        raise RecordError(f"{other}: is a description and no name; unnamed sources are never joined")
    return log(
        record,
        {"of": "actors", "a": stands, "b": other, "verdict": verdict, "coder": coder, "note": note},
    )


def is_unnamed(record: Record, party: str) -> bool:
    """Whether words only describe somebody: "a senior official"."""
    if any(actor == party for actor, _ in record.opinions.called(party)):
        return False
    first = party.removeprefix("the ")
    return not first[:1].isupper() or any(
        s.speaker.kind == "anonymous" for s in record.statements(speaker=party)
    )


def log(record: Record, said: dict[str, str | None]) -> Judgement:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    given = msgspec.convert({"record": "judgement", "at": at, **said}, Judgement)
    record.opinions.log_judgement(given)
    return given
