"""Who is named in claims, so that claims are found by parties: in the row of each claim, and name by name."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from tocsin.model import Claim, Party, Statement
from tocsin.record.joins import Joins
from tocsin.record.store import insert, json

Name = tuple[str, str]
"""The id of a party, empty where there is none, and what it is called."""


class Naming(NamedTuple):
    """The numbers of the names in a claim."""

    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    speaker: int | None
    """Whoever vouches for it, if not the author."""

    @property
    def columns(self) -> tuple[str | None, str | None, int | None]:
        """As the row of the claim keeps it."""
        return array(self.actors), array(self.recipients), self.speaker


@lru_cache(maxsize=10_000)
def array(numbers: tuple[int, ...]) -> str | None:
    return json(numbers) if numbers else None


class Names(dict[Name, int]):
    """The number of each name; one that is new to the record gets one."""

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


def namings(store: sqlite3.Connection, claims: Iterable[Claim], speakers: Mapping[str, Name]) -> list[Naming]:
    """Who is named in each claim of a document."""
    names = Names(store)
    return [
        Naming(
            numbers(claim.actor, names),
            numbers(claim.recipient, names),
            names[speakers[claim.voice]] if claim.voice in speakers else None,
        )
        for claim in claims
    ]


def numbers(parties: Iterable[Party], names: Names) -> tuple[int, ...]:
    found = [names[party.actor or "", party.resolved or party.text] for party in parties]
    return tuple(sorted(set(found)) if len(found) > 1 else found)


def write_parties(store: sqlite3.Connection, document: str, naming: Mapping[int, Naming]) -> None:
    """By whom claims are found: who acts in them, at whom they are directed, and on whose word they stand.

    Args:
        store: the database.
        document: the text that the claims stand in.
        naming: who is named in each claim, by its number.
    """
    found: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for number, named in naming.items():
        for name in named.actors:
            found[name, "actor"].append(number)
        for name in named.recipients:
            found[name, "recipient"].append(number)
        if named.speaker is not None:
            found[named.speaker, "speaker"].append(number)
    rows = [(name, role, document, json(claims)) for (name, role), claims in sorted(found.items())]
    insert(store, "parties", rows)
