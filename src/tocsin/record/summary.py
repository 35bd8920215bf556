"""What a record holds in sum: its documents, registers, dyads and parties, counted by the database."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from tocsin.errors import RecordError
from tocsin.model import Document, Issue
from tocsin.model.claim import Register
from tocsin.model.issue import Level
from tocsin.model.judgement import Judgement, standing
from tocsin.record.joins import read_judgements
from tocsin.record.opened import Opened, equals
from tocsin.record.selection import matching

NAMED = 5
"""Texts that a notice names before it counts them."""
ISSUES = "coalesce(path, ''), coalesce(document, ''), id"
"""The order of issues."""


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


class Summary:
    """What pages tell of a record at a glance."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def listed(self, *, after: Document | None = None, limit: int = 50) -> list[Listed]:
        """Documents with how much stands in their own voice, the newest first and the undated last.

        Args:
            after: the last one of those before.
            limit: how many at most.
        """
        query = """SELECT d.record, (SELECT count(*) FROM statements WHERE document = d.id),
                (SELECT count(*) FROM claims WHERE document = d.id),
                (SELECT count(*) FROM claims WHERE document = d.id AND voice = 'author')
            FROM documents AS d WHERE (coalesce(published, ''), id) < (?, ?)
            ORDER BY coalesce(published, '') DESC, id DESC LIMIT ?"""
        place = (after.published or "", after.id) if after else ("~", "")
        decode = msgspec.json.Decoder(Document).decode
        return [
            Listed(document=decode(record), statements=said, own=own, relayed=every - own)
            for record, said, every, own in self._opened.rows(query, (*place, limit))
        ]

    def tones(self) -> list[Tone]:
        """How many claims of each register stand in the documents' own voice, and how many are relayed."""
        query = "SELECT register, sum(claims), sum(claims * own) FROM tones GROUP BY register"
        rows = self._opened.rows(query)
        return [Tone(register=register, own=own, relayed=every - own) for register, every, own in rows]

    def totals(self) -> tuple[int, int]:
        """How many documents and statements there are."""
        query = "SELECT (SELECT count(*) FROM documents), (SELECT coalesce(sum(speaks), 0) FROM names)"
        ((documents, statements),) = self._opened.rows(query)
        return documents, statements

    def last_day(self) -> str | None:
        """The last day that a document is dated to."""
        query = "SELECT published FROM documents WHERE length(published) = 10 ORDER BY published DESC LIMIT 1"
        found = self._opened.rows(query)
        return str(found[0][0]) if found else None

    def outlets(self, *, since: str, until: str) -> int:
        """How many outlets documents of these days are from; one without an outlet stands for itself."""
        query = (
            "SELECT count(DISTINCT coalesce(publisher, id)) FROM documents WHERE published BETWEEN ? AND ?"
        )
        ((count,),) = self._opened.rows(query, (since, until))
        return int(count)

    def notices(self, *, limit: int = 200) -> list[Notice]:
        """The issues, what is the same of many texts told once; errors first."""
        query = """SELECT level, message, count(*) FROM issues GROUP BY level, message
            ORDER BY instr('error warning note', level), message LIMIT ?"""
        return [
            Notice(level=level, message=message, number=number, named=self._named(level, message))
            for level, message, number in self._opened.rows(query, (limit,))
        ]

    def _named(self, level: str, message: str) -> tuple[Issue, ...]:
        tests = equals(level=level, message=message)
        return tuple(self._opened.select(Issue, "issues", tests, order=ISSUES, limit=NAMED))

    def seen(self, *, limit: int = 500) -> list[Seen]:
        """The parties that occur, those that occur most first, with the words that name them."""
        query = """SELECT actor FROM names WHERE actor <> '' GROUP BY actor
            ORDER BY sum(acts + receives + speaks) DESC, actor LIMIT ?"""
        return self._seen([row[0] for row in self._opened.rows(query, (limit,))])

    def party(self, actor: str) -> Seen:
        """The party of this id, with the words that name it.

        Raises:
            RecordError: no party of the record has it.
        """
        found = self._seen([actor])
        if not found:
            raise self._unknown(actor)
        return found[0]

    def check(self, *parties: str) -> None:
        """Make sure that each party occurs, itself or an office or body of it.

        Raises:
            RecordError: one does not.
        """
        query = "SELECT 1 FROM names WHERE actor = ? OR (actor > ? AND actor < ?) LIMIT 1"
        for party in parties:
            if not self._opened.rows(query, matching(party)[:3]):
                raise self._unknown(party)

    def _unknown(self, party: str) -> RecordError:
        path = self._opened.path
        return RecordError(f"{party}: no party of {path} has this id; tocsin actors list lists them")

    def _seen(self, actors: Iterable[str]) -> list[Seen]:
        """The parties that have these ids, of those that occur."""
        query = """SELECT text, acts, receives, speaks FROM names WHERE actor = ?
            ORDER BY acts + receives + speaks DESC, text"""
        with self._opened.explained():
            said = standing(j for j in read_judgements(self._opened.store) if j.of == "actors").values()
        found = {actor: self._opened.rows(query, (actor,)) for actor in actors}
        return [
            Seen(
                actor=actor, names=tuple(Name(text=text, times=sum(times)) for text, *times in rows if text),
                acts=sum(row[1] for row in rows), receives=sum(row[2] for row in rows),
                speaks=sum(row[3] for row in rows), judged=tuple(j for j in said if j.a == actor),
            )
            for actor, rows in found.items()
            if rows
        ]  # fmt: skip
