"""Which parties count as which, on somebody's word: what was read stays as it is in every record.

The columns by which claims and statements are found, and the series, follow these judgements; the claims and
statements themselves do not change, so that a judgement undone leaves no trace but its line in the log.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec
from msgspec.structs import replace

from tocsin.model import Claim, Party, Statement
from tocsin.model.judgement import Judgement, standing
from tocsin.record.store import json


@dataclass(frozen=True, slots=True)
class Joins:
    """The standing judgements on parties."""

    into: dict[str, str] = field(default_factory=dict)
    """An id or a name, in lower case, to the id of the party that it counts as."""
    apart: frozenset[tuple[str, str]] = frozenset()
    """An id and a name, in lower case, that does not stand for it."""

    def party(self, actor: str | None, name: str | None) -> str | None:
        """The id of the party that a mention counts as.

        >>> Joins(into={"j. roe": "PER.GOV"}).party(None, "J. Roe")
        'PER.GOV'
        >>> Joins(apart=frozenset({("GEO", "georgia")})).party("GEO", "Georgia") is None
        True
        """
        called = fold(name or "")
        if actor and (actor, called) in self.apart:
            actor = None
        party, passed = actor, set[str]()
        key = fold(actor) if actor else called
        while key in self.into and key not in passed:
            passed.add(key)
            party = self.into[key]
            key = fold(party)
        return party

    def claim(self, claim: Claim) -> Claim:
        """A claim with the parties that its own count as."""
        if not self.into and not self.apart:
            return claim
        return replace(claim, actor=self.parties(claim.actor), recipient=self.parties(claim.recipient))

    def parties(self, parties: Iterable[Party]) -> tuple[Party, ...]:
        return tuple(replace(p, actor=self.party(p.actor, p.resolved or p.text)) for p in parties)

    def speaker(self, statement: Statement) -> str | None:
        """The party that a speaker counts as; an unnamed one is never joined to anybody."""
        said = statement.speaker
        return said.actor if said.kind == "anonymous" else self.party(said.actor, said.resolved or said.text)


def fold(name: str) -> str:
    """An id or name in lower case and without its article.

    >>> fold("The Sarvan Front")
    'sarvan front'
    """
    return name.casefold().removeprefix("the ")


def spellings(party: str) -> list[str]:
    """An id or name with and without its article."""
    return [party, fold(party), f"the {fold(party)}"]


def joins_of(judgements: Iterable[Judgement]) -> Joins:
    """What the judgements on parties come to."""
    stand = standing(judgement for judgement in judgements if judgement.of == "actors").values()
    return Joins(
        into={fold(j.b): j.a for j in stand if j.verdict == "same"},
        apart=frozenset((j.a, fold(j.b)) for j in stand if j.verdict == "different"),
    )


def read_judgements(store: sqlite3.Connection) -> list[Judgement]:
    """The whole log, the oldest first."""
    rows = store.execute("SELECT record FROM judgements ORDER BY id")
    return [msgspec.json.decode(row[0], type=Judgement) for row in rows]


def read_joins(store: sqlite3.Connection) -> Joins:
    """The joins that stand."""
    return joins_of(read_judgements(store))


def read_called(store: sqlite3.Connection, party: str) -> list[tuple[str, str]]:
    """The ids and words of the parties that have an id or name; no id where none was found."""
    query = """SELECT actor, text FROM names WHERE actor = ? OR text COLLATE NOCASE IN (?, ?, ?)
        ORDER BY actor, text"""
    return store.execute(query, (party, *spellings(party))).fetchall()


def documents_of(store: sqlite3.Connection, parties: Iterable[str]) -> list[str]:
    """The documents that have claims or statements of parties, by id or by name."""
    wanted = sorted({spelling for party in parties for spelling in spellings(party)})
    query = """WITH wanted AS (SELECT value FROM json_each(?)),
        called AS (SELECT number FROM names WHERE actor IN wanted
            UNION SELECT number FROM names JOIN wanted ON text = value COLLATE NOCASE)
        SELECT document FROM claims WHERE naming IN (SELECT naming FROM parties WHERE name IN called)
        UNION SELECT document FROM statements WHERE actor IN wanted
        UNION SELECT document FROM statements JOIN wanted ON speaker = value COLLATE NOCASE ORDER BY 1"""
    return [row[0] for row in store.execute(query, (json(wanted),))]
