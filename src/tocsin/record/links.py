"""What links documents: which of them changed since they were held against the others, and what finds those others."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from zlib import crc32

import msgspec

from tocsin.model import Document, Trigger
from tocsin.model.ledger import Entry
from tocsin.record.opened import Opened, among
from tocsin.record.store import json, transaction
from tocsin.record.write import put_trigger

Key = tuple[str, ...]
"""What documents are found by: several words."""


class Known(msgspec.Struct, frozen=True):
    """What is known of a document, and by what it is found."""

    record: bytes
    waits: frozenset[Key]
    """Of what something may become of."""
    comes: frozenset[Key]
    """Of what may change that of others."""
    deadlines: frozenset[str]


class Linked(msgspec.Struct, frozen=True):
    """What holding documents against the others came to."""

    known: Mapping[str, Known]
    """Of each document that was held."""
    gone_triggers: Collection[str]
    triggers: Collection[Trigger]
    gone_entries: Collection[str]
    """Ids of the claims whose entries are replaced."""
    entries: Collection[Entry]
    changes: int
    """How many changes there had been."""
    last: str
    """The last day that was read."""


class Links:
    """What is known of documents for holding them against one another."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def unlinked(self) -> list[str]:
        """The documents that changed since they were held against the others."""
        return [row[0] for row in self._opened.rows("SELECT document FROM unlinked ORDER BY document")]

    def start_anew(self, *, unless: bytes) -> None:
        """Have all documents held against one another again, unless what is known of them begins so."""
        store = self._opened.store
        found = self._opened.rows("SELECT substr(known, 1, ?) FROM linked LIMIT 1", (len(unless),))
        if found in ([], [(unless,)]):
            return
        with self._opened.explained(), transaction(store):
            store.execute("UPDATE ledger SET changes = changes + 1")
            store.execute("INSERT OR REPLACE INTO unlinked SELECT id, changes FROM documents, ledger")
            store.execute("DELETE FROM linked")

    def last(self) -> str:
        """The last day that was read when documents were held against one another."""
        ((last,),) = self._opened.rows("SELECT last FROM ledger")
        return str(last)

    def known(self, documents: Iterable[str]) -> dict[str, bytes]:
        """What is known of documents, by their ids."""
        test, values = among("document", documents)
        return dict(self._opened.rows(f"SELECT document, known FROM linked WHERE {test}", values))  # noqa: S608 - our own column

    def found_by(self, keys: Iterable[Key], *, waits: bool) -> set[str]:
        """The documents that have one of these keys."""
        query = """SELECT DISTINCT linked.document FROM json_each(?) CROSS JOIN matters ON matters.key = json_each.value AND waits = ?
            JOIN linked ON number = matters.document"""
        hashes = sorted({hashed(key) for key in keys})
        return {row[0] for row in self._opened.rows(query, (json(hashes), waits))}

    def awaiting(self, since: str, until: str) -> set[str]:
        """The documents that name a day between two days, the second excluded."""
        query = "SELECT linked.document FROM deadlines JOIN linked ON number = deadlines.document WHERE day >= ? AND day < ?"
        return {row[0] for row in self._opened.rows(query, (since, until))}

    def documents(self, ids: Iterable[str]) -> list[Document]:
        """The documents that have these ids, by date, the undated last."""
        tests = [among("id", ids)]
        return self._opened.select(Document, "documents", tests, order="published IS NULL, published, id")

    def withdrawn(self, claims: Iterable[str]) -> dict[str, str]:
        """Which of these claims their outlets withdrew, each with why that is said."""
        test, values = among("claim", claims)
        query = f"SELECT claim, reason FROM withdrawn WHERE NOT stands AND {test}"  # noqa: S608 - our own column
        return dict(self._opened.rows(query, values))

    def triggers_in(self, documents: Iterable[str]) -> set[str]:
        """The ids of the triggers of documents."""
        test, values = among("document", documents)
        return {row[0] for row in self._opened.rows(f"SELECT id FROM triggers WHERE {test}", values)}  # noqa: S608 - our own column

    def triggers(self, ids: Iterable[str]) -> dict[str, Trigger]:
        """The triggers that have these ids."""
        found = self._opened.select(Trigger, "triggers", [among("id", ids)], order="id")
        return {trigger.id: trigger for trigger in found}

    def keep(self, linked: Linked) -> None:
        """Keep what holding documents against the others came to."""
        store = self._opened.store
        with self._opened.explained(), transaction(store):
            for document, known in linked.known.items():
                write_known(store, document, known)
            query = "DELETE FROM unlinked WHERE document = ? AND change <= ?"
            store.executemany(query, [(document, linked.changes) for document in linked.known])
            store.executemany("DELETE FROM triggers WHERE id = ?", [(key,) for key in linked.gone_triggers])
            for trigger in linked.triggers:
                put_trigger(store, trigger)
            store.executemany("DELETE FROM entries WHERE claim = ?", [(key,) for key in linked.gone_entries])
            write_entries(store, linked.entries)
            store.execute("UPDATE ledger SET found = ?, last = ?", (linked.changes, linked.last))


def write_known(store: sqlite3.Connection, document: str, known: Known) -> None:
    """Put what is known of a document in the place of what was; of one that is gone, nothing."""
    store.execute("DELETE FROM linked WHERE document = ?", (document,))
    query = "INSERT INTO linked (document, known) SELECT id, ? FROM documents WHERE id = ?"
    number = store.execute(query, (known.record, document)).lastrowid
    if store.execute("SELECT 1 FROM linked WHERE document = ?", (document,)).fetchone() is None:
        return
    rows = {
        (hashed(key), waits, number) for waits, keys in ((1, known.waits), (0, known.comes)) for key in keys
    }
    store.executemany("INSERT INTO matters VALUES (?, ?, ?)", sorted(rows))
    store.executemany("INSERT INTO deadlines VALUES (?, ?)", [(day, number) for day in known.deadlines])


def write_entries(store: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Add entries of the ledger; claims that went since have none."""
    query = "INSERT INTO entries SELECT ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM claims WHERE id = ?)"
    rows = ((e.id, e.claim, e.day, e.kind, e.state, json(e), e.claim) for e in entries)
    store.executemany(query, rows)


def hashed(key: Key) -> int:
    """A number for a key; two keys that share one only find each other in vain."""
    return crc32("\x1f".join(key).encode())
