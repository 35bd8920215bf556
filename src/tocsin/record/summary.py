"""What a record holds in sum: its documents, registers, dyads and parties, counted by the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

import msgspec

from tocsin.model import Document
from tocsin.model.claim import Register
from tocsin.model.judgement import Judgement, standing


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """A document, and how much stands in its own voice."""

    document: Document
    statements: int
    own: int
    """Claims that its author vouches for."""
    relayed: int
    """Claims on the word of others."""


class Tone(msgspec.Struct, frozen=True, kw_only=True):
    """How many claims of a register stand in the documents' own voice, and how many are relayed."""

    register: Register
    own: int
    relayed: int


class Exchange(msgspec.Struct, frozen=True, kw_only=True):
    """What counts from one party to another, each register apart."""

    actor: str
    recipient: str
    asserted: int
    """Acts that documents assert."""
    alleged: int
    """Acts on a speaker's word only."""
    signals: int
    judgements: int
    first: str
    last: str


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """Words that were taken for a party, and how often."""

    text: str
    times: int


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """A party of the record, by what it was named, and how often it acts, is addressed and speaks."""

    actor: str
    names: tuple[Name, ...]
    acts: int
    """Claims in which it is the actor."""
    receives: int
    """Claims in which it is the recipient."""
    speaks: int
    """Statements of which it is the speaker."""
    judged: tuple[Judgement, ...] = ()
    """What stands of what people said of it: names that count as it, and such that do not."""


def read_listed(store: sqlite3.Connection, *, after: tuple[str, str] | None, limit: int) -> list[Listed]:
    """The documents, the newest first and the undated last."""
    query = """SELECT d.record, (SELECT count(*) FROM statements AS s WHERE s.document = d.id),
            count(c.id), coalesce(sum(c.voice = 'author'), 0)
        FROM (SELECT * FROM documents WHERE (coalesce(published, ''), id) < (?, ?)
            ORDER BY coalesce(published, '') DESC, id DESC LIMIT ?) AS d
        LEFT JOIN claims AS c ON c.document = d.id
        GROUP BY d.id ORDER BY coalesce(d.published, '') DESC, d.id DESC"""
    rows = store.execute(query, (*(after or ("~", "")), limit))
    return [
        Listed(
            document=msgspec.json.decode(record, type=Document), statements=said, own=own, relayed=every - own
        )
        for record, said, every, own in rows
    ]


def read_tones(store: sqlite3.Connection) -> list[Tone]:
    """The split of voices in each register."""
    query = "SELECT register, sum(claims), sum(claims * own) FROM tones GROUP BY register"
    return [
        Tone(register=register, own=own, relayed=every - own)
        for register, every, own in store.execute(query)
    ]  # fmt: skip


def read_totals(store: sqlite3.Connection) -> tuple[int, int]:
    """How many documents and statements there are."""
    (documents,) = store.execute("SELECT count(*) FROM documents").fetchone()
    (statements,) = store.execute("SELECT count(*) FROM statements").fetchone()
    return documents, statements


def read_last_day(store: sqlite3.Connection) -> str | None:
    """The last day that a document is dated to."""
    row = store.execute(
        "SELECT published FROM documents WHERE length(published) = 10 ORDER BY published DESC LIMIT 1"
    )
    found = row.fetchone()
    return str(found[0]) if found else None


def read_exchanges(store: sqlite3.Connection, limit: int) -> list[Exchange]:
    """The directed dyads with the most acts and signals."""
    query = """SELECT actor, recipient, asserted, alleged, signals, judgements,
            (SELECT min(day) FROM tallies AS t WHERE t.actor = d.actor AND t.recipient = d.recipient),
            (SELECT max(day) FROM tallies AS t WHERE t.actor = d.actor AND t.recipient = d.recipient)
        FROM (SELECT * FROM dyads ORDER BY asserted + alleged + signals DESC, actor, recipient LIMIT ?) AS d"""
    names = Exchange.__struct_fields__
    return [Exchange(**dict(zip(names, row, strict=True))) for row in store.execute(query, (limit,))]


def read_seen(store: sqlite3.Connection, limit: int, judgements: Iterable[Judgement]) -> list[Seen]:
    """The parties that were resolved, those that occur most first, with the words that name them."""
    query = """SELECT n.actor, n.text, n.acts, n.receives, n.speaks FROM
            (SELECT actor FROM names WHERE actor <> '' GROUP BY actor
                ORDER BY sum(acts + receives + speaks) DESC, actor LIMIT ?) AS most
        JOIN names AS n ON n.actor = most.actor ORDER BY n.acts + n.receives + n.speaks DESC, n.text"""
    said = standing(judgements).values()
    found: dict[str, list[tuple[str, int, int, int]]] = {}
    for actor, text, *times in store.execute(query, (limit,)):
        found.setdefault(actor, []).append((text, *times))
    seen = [
        Seen(
            actor=actor, names=tuple(Name(text=text, times=sum(times)) for text, *times in rows if text),
            acts=sum(row[1] for row in rows), receives=sum(row[2] for row in rows),
            speaks=sum(row[3] for row in rows), judged=tuple(j for j in said if j.a == actor),
        )
        for actor, rows in found.items()
    ]  # fmt: skip
    return sorted(seen, key=lambda s: (-s.acts - s.receives - s.speaks, s.actor))
