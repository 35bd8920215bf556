"""What a record holds in sum: its documents, registers, dyads and parties, counted by the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

import msgspec

from tocsin.model import Document, Issue
from tocsin.model.claim import Register
from tocsin.model.issue import Level
from tocsin.model.judgement import Judgement, standing

NAMED = 5
"""Texts that a notice names before it counts them."""


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


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to know, of one text or of many."""

    level: Level
    message: str
    number: int
    """How often it is told."""
    named: tuple[Issue, ...]
    """The first of them."""

    @property
    def more(self) -> int:
        """How many are not named."""
        return self.number - len(self.named)

    @property
    def paths(self) -> str:
        """Whose it is."""
        names = ", ".join(issue.path or "standard input" for issue in self.named)
        return f"{names} and {self.more} more" if self.more else names


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
    (statements,) = store.execute("SELECT coalesce(sum(speaks), 0) FROM names").fetchone()
    return documents, statements


def read_last_day(store: sqlite3.Connection) -> str | None:
    """The last day that a document is dated to."""
    row = store.execute(
        "SELECT published FROM documents WHERE length(published) = 10 ORDER BY published DESC LIMIT 1"
    )
    found = row.fetchone()
    return str(found[0]) if found else None


def read_notices(store: sqlite3.Connection, limit: int) -> list[Notice]:
    """What is the same of many texts, once, errors first."""
    query = """SELECT level, message, count(*) FROM issues GROUP BY level, message
        ORDER BY instr('error warning note', level), message LIMIT ?"""
    found = store.execute(query, (limit,)).fetchall()
    query = """SELECT record FROM issues WHERE level = ? AND message = ?
        ORDER BY coalesce(path, ''), coalesce(document, ''), id LIMIT ?"""
    return [
        Notice(
            level=level, message=message, number=number,
            named=tuple(
                msgspec.json.decode(row[0], type=Issue)
                for row in store.execute(query, (level, message, NAMED))
            ),
        )
        for level, message, number in found
    ]  # fmt: skip


def read_most_seen(store: sqlite3.Connection, limit: int, judgements: Iterable[Judgement]) -> list[Seen]:
    """The parties that were resolved, those that occur most first, with the words that name them."""
    query = """SELECT actor FROM names WHERE actor <> '' GROUP BY actor
        ORDER BY sum(acts + receives + speaks) DESC, actor LIMIT ?"""
    most = [row[0] for row in store.execute(query, (limit,))]
    return read_seen(store, most, judgements)


def read_seen(
    store: sqlite3.Connection, actors: Iterable[str], judgements: Iterable[Judgement]
) -> list[Seen]:
    """The parties that have these ids, of those that occur."""
    query = """SELECT text, acts, receives, speaks FROM names WHERE actor = ?
        ORDER BY acts + receives + speaks DESC, text"""
    said = standing(judgements).values()
    found = {actor: store.execute(query, (actor,)).fetchall() for actor in actors}
    return [
        Seen(
            actor=actor, names=tuple(Name(text=text, times=sum(times)) for text, *times in rows if text),
            acts=sum(row[1] for row in rows), receives=sum(row[2] for row in rows),
            speaks=sum(row[3] for row in rows), judged=tuple(j for j in said if j.a == actor),
        )
        for actor, rows in found.items()
        if rows
    ]  # fmt: skip
