"""The ledger as it was found last: a page of it is read, not found again."""

from __future__ import annotations

import sqlite3
from collections import Counter

import msgspec

from tocsin.model.ledger import Entry
from tocsin.record.opened import Opened, equals
from tocsin.record.store import json


class KeptLedger:
    """The ledger as it was found last; `assessment.ledger` says how it stands now."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def changes(self) -> tuple[int, int]:
        """How often rows came and went, and how often when the ledger was found: it is behind if they differ."""
        ((now, found),) = self._opened.rows("SELECT changes, found FROM ledger")
        return int(now), int(found)

    def entries(
        self,
        *,
        kind: str | None = None,
        state: str | None = None,
        after: tuple[str, ...] | None = None,
        limit: int = -1,
    ) -> list[Entry]:
        """The entries by day.

        Args:
            kind: such as `threat`.
            state: what became of it, such as `met`.
            after: day and claim of the last one of those before.
            limit: how many at most; all without it.
        """
        tests = equals(kind=kind or None, state=state or None)
        if after is not None:
            tests.append(("(day, claim) > (?, ?)", after))
        return self._opened.select(Entry, "entries", tests, order="day, claim", limit=limit)

    def count(self) -> Counter[tuple[str, str]]:
        """How many entries there are of each kind and state."""
        rows = self._opened.rows("SELECT kind, state, count(*) FROM entries GROUP BY kind, state")
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
        told=tuple(key for key in entry.told if key not in gone),
        evidence=tuple(key for key in entry.evidence if key not in gone),
    )  # fmt: skip
