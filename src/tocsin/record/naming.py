"""Who is named in claims, so that claims are found by parties: every combination of names once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import lru_cache

from tocsin.model import Claim, Party, Statement
from tocsin.record.joins import Joins
from tocsin.record.store import insert, json

Name = tuple[str, str]
"""The id of a party, empty where there is none, and what it is called."""
Naming = tuple[str, str, int]
"""The numbers of the names of who acts and of the recipients, each a JSON array, and that of whoever vouches for it."""
AUTHOR = 0
"""Vouches where no speaker does."""


class Names(dict[Name, int]):
    """The number of each name; one that is new to the record gets one.

    To be cleared when names may have gone from the record.
    """

    def __init__(self, store: sqlite3.Connection) -> None:
        super().__init__()
        self.store = store

    def __missing__(self, name: Name) -> int:
        query = "SELECT number FROM names WHERE actor = ? AND text = ?"
        known = self.store.execute(query, name).fetchone()
        if known is None:
            insert(self.store, "names (actor, text)", [name])
            known = self.store.execute(query, name).fetchone()
        self[name] = int(known[0])
        return self[name]


def speakers_of(statements: Iterable[Statement], joins: Joins) -> dict[str, Name]:
    """The id and name of the speaker of each statement."""
    return {
        s.id: (joins.speaker(s) or "", s.speaker.resolved or s.speaker.text or "") for s in statements
    }  # fmt: skip


class Namings(dict[Naming, int]):
    """The number of each combination of names; one that is new to the record gets one."""

    def __init__(self, store: sqlite3.Connection, joins: Joins) -> None:
        """Begin with none; good for one transaction, since others may remove some."""
        super().__init__()
        self.store = store
        self.joins = joins
        self.names = Names(store)

    def __missing__(self, naming: Naming) -> int:
        insert(self.store, "namings (actors, recipients, speaker)", [naming])
        query = "SELECT number FROM namings WHERE actors = ? AND recipients = ? AND speaker = ?"
        self[naming] = int(self.store.execute(query, naming).fetchone()[0])
        return self[naming]

    def of(self, claims: Iterable[Claim], statements: Iterable[Statement]) -> list[int]:
        """The number of who is named in each claim of a document."""
        names, speakers = self.names, speakers_of(statements, self.joins)
        return [
            self[
                numbers(claim.actor, names),
                numbers(claim.recipient, names),
                names[speakers[claim.voice]] if claim.voice in speakers else AUTHOR,
            ]
            for claim in claims
        ]


def numbers(parties: Iterable[Party], names: Names) -> str:
    found = [names[party.actor or "", party.resolved or party.text] for party in parties]
    return array(tuple(sorted(set(found)) if len(found) > 1 else found))


@lru_cache(maxsize=10_000)
def array(numbers: tuple[int, ...]) -> str:
    return json(numbers)
