"""Reads the series of a record: a query of one dyad looks at the rows of that dyad only."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, Literal

import msgspec

from tocsin.model import Claim, Document
from tocsin.model.series import Coverage, Dyad, Tally
from tocsin.record.counted import NOBODY, day_of

Counted = Literal["claims", "outlets"]
ALIKE = itemgetter(0, 1, 2, 3, 4)
"""What rows of one tally have in common."""
FIRST, LAST = "", "9999"
"""Sort before and after every day."""


def read_tallies(
    store: sqlite3.Connection,
    dyad: tuple[str, str | None],
    *,
    days: tuple[str | None, str | None],
    unit: Counted,
) -> list[Tally]:
    """The tallies of a directed dyad by day."""
    query = """SELECT day, register, standing, kind, event_type, quad, score, claims, origin, evidence
        FROM counted WHERE actor = ? AND recipient = ? AND day >= ? AND day <= ?
        ORDER BY day, register, standing, kind, event_type"""
    rows = store.execute(query, (dyad[0], dyad[1] or NOBODY, days[0] or FIRST, days[1] or LAST))
    return [tally_of(dyad, list(alike), unit) for _, alike in groupby(rows, key=ALIKE)]


def tally_of(dyad: tuple[str, str | None], alike: Sequence[Sequence[Any]], unit: Counted) -> Tally:
    """One of what several documents say on a day."""
    day, register, standing, kind, event_type, quad, score, claims, _, evidence = alike[0]
    for row in alike[1:]:
        score = None if score is None else score + row[6]
        claims += row[7]
        evidence += f",{row[9]}"
    count = claims if unit == "claims" else len({row[8] for row in alike})
    return Tally(
        actor=dyad[0], recipient=dyad[1], day=day, register=register, standing=standing, kind=kind,
        event_type=event_type or None, quad=quad, score=None if score is None else score / claims * count,
        count=count, counted_as=unit, evidence=tuple(sorted(evidence.split(","))),
    )  # fmt: skip


def read_coverage(store: sqlite3.Connection, *, days: tuple[str | None, str | None]) -> list[Coverage]:
    """Documents and outlets of each day that documents are dated to."""
    query = """SELECT published, count(*), count(DISTINCT coalesce(publisher, id)), group_concat(id)
        FROM documents WHERE length(published) = 10 AND published >= ? AND published <= ?
        GROUP BY published"""
    rows = store.execute(query, (days[0] or FIRST, days[1] or LAST))
    return [
        Coverage(day=day, documents=documents, outlets=outlets, evidence=tuple(sorted(ids.split(","))))
        for day, documents, outlets, ids in rows
    ]


def read_days(store: sqlite3.Connection, claims: Iterable[str]) -> dict[str, str]:
    """The day of each claim that has one."""
    query = """SELECT claims.record, documents.record FROM claims JOIN documents ON documents.id = document
        WHERE claims.id = ?"""
    found = {}
    for claim in claims:
        for mine, its in store.execute(query, (claim,)):
            day, _ = day_of(msgspec.json.decode(mine, type=Claim), msgspec.json.decode(its, type=Document))
            if day is not None:
                found[claim] = day
    return found


def read_dyads(store: sqlite3.Connection, *, after: Sequence[str | int] | None, limit: int) -> list[Dyad]:
    """The directed dyads, those with the most acts and signals first."""
    query = """SELECT actor, recipient, asserted, alleged, signals, judgements, claims,
            (SELECT min(day) FROM counted AS c WHERE c.actor = d.actor AND c.recipient = d.recipient),
            (SELECT max(day) FROM counted AS c WHERE c.actor = d.actor AND c.recipient = d.recipient)
        FROM (SELECT * FROM dyads
            WHERE (-asserted - alleged - signals, actor, recipient) > (?, ?, ?)
            ORDER BY asserted + alleged + signals DESC, actor, recipient LIMIT ?) AS d"""
    rows = store.execute(query, (*(after or (-sys.maxsize, "", "")), limit))
    return [Dyad(**dict(zip(Dyad.__struct_fields__, row, strict=True))) for row in rows]
