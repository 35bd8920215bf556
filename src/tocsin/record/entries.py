"""The ledger as it was found last: a page of it is read, not found again."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from typing import Any

import msgspec

from tocsin.model.ledger import Entry
from tocsin.record.store import json, transaction


def changes(store: sqlite3.Connection) -> tuple[int, int]:
    """How often rows came and went, and how often when the ledger was found."""
    now, found = store.execute("SELECT changes, found FROM ledger").fetchone()
    return int(now), int(found)


def write_entries(store: sqlite3.Connection, entries: Iterable[Entry], *, found: int) -> None:
    """Put a ledger in the place of the former one; claims that went since have no entry."""
    query = "INSERT INTO entries SELECT ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM claims WHERE id = ?)"
    rows = ((e.id, e.claim, e.day, e.kind, e.state, json(e), e.claim) for e in entries)
    with transaction(store):
        store.execute("DELETE FROM entries")
        store.executemany(query, rows)
        store.execute("UPDATE ledger SET found = ?", (found,))


def read_entries(
    store: sqlite3.Connection, *, chosen: dict[str, str], after: tuple[str, ...] | None, limit: int
) -> list[Entry]:
    """Some entries by day, from the one behind `after`.

    Args:
        store: that keeps them.
        chosen: the `kind` and `state` that they must have.
        after: day and claim of the last one of those before.
        limit: how many at most; -1 for all.
    """
    tests = [f"{column} = ?" for column in chosen]
    values: list[Any] = [*chosen.values()]
    if after is not None:
        tests.append("(day, claim) > (?, ?)")
        values += after
    where = " AND ".join(tests) or "TRUE"
    query = f"SELECT record FROM entries WHERE {where} ORDER BY day, claim LIMIT ?"  # noqa: S608 - our own columns
    return [msgspec.json.decode(row[0], type=Entry) for row in store.execute(query, (*values, limit))]


def count_entries(store: sqlite3.Connection) -> Counter[tuple[str, str]]:
    """How many entries there are of each kind in each state."""
    rows = store.execute("SELECT kind, state, count(*) FROM entries GROUP BY kind, state")
    return Counter({(kind, state): number for kind, state, number in rows})


def forget_claims(store: sqlite3.Connection, gone: set[str]) -> None:
    """Take claims that are gone out of what became of the entries of others."""
    for (text,) in store.execute("SELECT record FROM entries").fetchall():
        entry = msgspec.json.decode(text, type=Entry)
        if gone & set(entry.evidence):
            left = without(entry, gone)
            query = "UPDATE entries SET state = ?, record = ? WHERE id = ?"
            store.execute(query, (left.state, json(left), left.id))


def without(entry: Entry, gone: set[str]) -> Entry:
    changes = tuple(change for change in entry.changes if change.by not in gone)
    return msgspec.structs.replace(
        entry, changes=changes, state=changes[-1].state if changes else "open",
        evidence=tuple(key for key in entry.evidence if key not in gone),
    )  # fmt: skip
