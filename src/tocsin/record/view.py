"""A record as its users see it."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Self

import msgspec

from tocsin.display.marks import marked
from tocsin.display.notebook import Page, html_of
from tocsin.errors import RecordError
from tocsin.model import Claim, Document, Issue, Reading, Span, Statement, Trigger
from tocsin.model.reading import Row
from tocsin.model.revision import Withdrawal
from tocsin.model.series import Coverage, Dyad
from tocsin.record.entries import KeptLedger
from tocsin.record.graph import ORDER, TriggerGraph
from tocsin.record.links import Links
from tocsin.record.opened import Opened, among, equals
from tocsin.record.opinions import Opinions
from tocsin.record.rows import Rows, Series
from tocsin.record.selection import (
    OF,
    Counts,
    Picked,
    Selection,
    Test,
    matching,
    read_counts,
    read_cursor,
    read_picked,
    reviewed,
)
from tocsin.record.summary import ISSUES, Summary
from tocsin.record.tallies import Counted, read_coverage, read_days, read_dyads, read_tallies
from tocsin.record.withdrawals import read_withdrawals, write_standing, write_withdrawals
from tocsin.record.write import forget_document, write_readings

KINDS: dict[str, type[Document | Statement | Claim | Trigger]] = {
    "documents": Document,
    "statements": Statement,
    "claims": Claim,
    "triggers": Trigger,
}
OF_PARTY = f"naming IN ({OF})"
OF_CLAIM = "id = (SELECT document FROM claims WHERE id = ?)"
OF_SPEAKER = "(actor = ? OR (actor > ? AND actor < ?) OR speaker = ? COLLATE NOCASE)"


class Record:
    """Documents with all that was read in them, in one SQLite file.

    Several processes may read a record while one writes it. Use it in a `with` block, or close it.

    >>> with Record() as record:
    ...     record.documents()
    []
    """

    def __init__(self, path: str | os.PathLike[str] = ":memory:", *, create: bool = True) -> None:
        """Open the record in a file, or a new one in memory.

        Raises:
            RecordError: the file cannot be opened, or is no record.
        """
        self._opened = Opened(path, create=create)
        self.path = self._opened.path
        self.summary = Summary(self._opened)
        self.opinions = Opinions(self._opened)
        self.graph = TriggerGraph(self._opened)
        self.ledger = KeptLedger(self._opened)
        self.links = Links(self._opened)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._opened.close()

    # ---- what is in it

    def documents(self, *, reviewed: bool = False) -> list[Document]:
        """The documents by date, the undated last; or those only of which somebody reviewed a record."""
        tests: list[Test] = [("id IN (SELECT document FROM reviews)", ())] if reviewed else []
        return self._opened.select(Document, "documents", tests, order="published IS NULL, published, id")

    def statements(
        self,
        *,
        document: str | None = None,
        speaker: str | None = None,
        kind: str | None = None,
        form: str | None = None,
        polarity: str | None = None,
        review: str | None = None,
    ) -> Rows[Statement]:
        """Statements in the order of the text.

        Args:
            document: id of the document that they stand in.
            speaker: an actor id, which stands for all below it ("NATO" for "NATO.SG"), or a name.
            kind: of the speaker, such as `anonymous`.
            form: `direct`, `indirect`, `mixed` or `title`.
            polarity: `negative` for what the document says was not said.
            review: what people say of it: `accepted`, `corrected`, `rejected`, `disputed`; `none` where
                nobody looked yet.
        """
        tests = equals(document=document, kind=kind, form=form, polarity=polarity)
        if review is not None:
            tests.append(reviewed("id", review))
        if speaker is not None:
            tests.append((OF_SPEAKER, matching(speaker)))
        return self._opened.select(Statement, "statements", tests, order="document, start, id")

    def claims(  # noqa: PLR0913 - each is a way to pick claims
        self,
        *,
        document: str | None = None,
        register: str | None = None,
        kind: str | None = None,
        event_type: str | None = None,
        actor: str | None = None,
        recipient: str | None = None,
        factuality: str | None = None,
        voice: str | None = None,
        review: str | None = None,
    ) -> Rows[Claim]:
        """Claims in the order of the text.

        Args:
            document: id of the document that they stand in.
            register: `act`, `signal`, `judgement` or `figure`.
            kind: such as `threat`.
            event_type: PLOVER's, such as `ASSAULT`.
            actor: an actor id, which stands for all below it ("RUS" for "RUS.GOV"), or a name.
            recipient: the same for whom it is directed at.
            factuality: such as `actual`.
            voice: `author`, or the id of a statement.
            review: what people say of it, as with statements.
        """
        tests = equals(
            document=document, register=register, kind=kind, event_type=event_type, factuality=factuality,
            voice=voice,
        )  # fmt: skip
        for role, party in (("actor", actor), ("recipient", recipient)):
            if party is not None:
                tests.append((OF_PARTY, (role, *matching(party))))
        if review is not None:
            tests.append(reviewed("id", review))
        return self._opened.select(Claim, "claims", tests, order="document, start, id")

    def pick(self, selection: Selection, *, after: str | None = None, limit: int = 50) -> Picked:
        """Statements or claims, some at a time.

        Args:
            selection: a `StatementSelection` or a `ClaimSelection`.
            after: where the last ones ended.
            limit: how many at most.

        Raises:
            InputError: `after` is of another list.
        """
        with self._opened.explained():
            return read_picked(self._opened.store, selection, after=after, limit=limit)

    def counts(self, picked: Picked) -> Counts:
        """How many statements or claims there are of those picked from, and what they can be narrowed by."""
        with self._opened.explained():
            return read_counts(self._opened.store, picked.query)

    def triggers(self, *, state: str | None = None) -> list[Trigger]:
        """Stated conditions with their responses, the open ones first, then the newest; or those in a state, such as `met`."""
        return self._opened.select(Trigger, "triggers", equals(state=state), order=ORDER)

    def issues(
        self,
        *,
        document: str | None = None,
        level: str | None = None,
        after: str | None = None,
        limit: int = -1,
    ) -> list[Issue]:
        """What a reader of the record must know: what was left out, and why.

        Args:
            document: id of the document that they are about.
            level: such as `error`.
            after: where the last ones ended.
            limit: how many at most; all without it.
        """
        tests = equals(document=document, level=level)
        if after is not None:
            tests.append((f"({ISSUES}) > (?, ?, ?)", read_cursor(after, 3)))
        return self._opened.select(Issue, "issues", tests, order=ISSUES, limit=limit)

    def rows(self) -> Iterator[Row]:
        """Every record, document by document, then triggers and the issues of no document."""
        for document in self.documents():
            yield document
            yield from self.statements(document=document.id)
            yield from self.claims(document=document.id)
            yield from self.issues(document=document.id)
        yield from self.triggers()
        yield from (issue for issue in self.issues() if issue.document is None)

    def find(self, beginning: str) -> Document | Statement | Claim | Trigger:
        """The record whose id this is, or begins so where no other does.

        Raises:
            RecordError: no record begins so, or several do.
        """
        found: list[Document | Statement | Claim | Trigger] = []
        for table, kind in KINDS.items():
            test = ("id >= ? AND id < ?", (beginning, beginning + "~"))
            found += self._opened.select(kind, table, [test] if beginning else [], order="id", limit=3)
        exact = [record for record in found if record.id == beginning]
        if len(exact or found) == 1:
            return (exact or found)[0]
        if not found:
            raise RecordError(f"{beginning}: no id in {self.path} begins so; tocsin export lists them")
        ids = ", ".join(record.id for record in found[:3])
        raise RecordError(f"{beginning!r}: several ids in {self.path} begin so ({ids}, ...); give more of it")

    def rows_of(self, ids: Iterable[str]) -> dict[str, Statement | Claim]:
        """The statements and claims that have these ids."""
        test = among("id", ids)
        found: list[Statement | Claim] = [
            *self._opened.select(Statement, "statements", [test], order="id"),
            *self._opened.select(Claim, "claims", [test], order="id"),
        ]
        return {row.id: row for row in found}

    def search(self, words: str, *, limit: int = 20) -> list[tuple[Document, Span]]:
        """The sentences that hold all the words, in any inflection, the best first."""
        quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
        query = """SELECT documents.record, start, stop FROM words
            JOIN sentences ON sentences.id = words.rowid JOIN documents ON documents.id = document
            WHERE words MATCH ? ORDER BY rank LIMIT ?"""
        rows = self._opened.rows(query, (quoted, limit)) if quoted else []
        return [(msgspec.json.decode(record, type=Document), (start, stop)) for record, start, stop in rows]

    def sentences(self, document: str) -> list[Span]:
        """Where the sentences of a document stand."""
        return self._opened.rows(
            "SELECT start, stop FROM sentences WHERE document = ? ORDER BY start", (document,)
        )

    def reading(self, document: Document) -> Reading:
        """A document with its statements, claims and sentences, as its outlet published it."""
        return Reading(
            document=document,
            statements=tuple(self.statements(document=document.id)),
            claims=tuple(self.claims(document=document.id)),
            sentences=tuple((start, stop) for start, stop in self.sentences(document.id)),
        )

    def texts(self, documents: Iterable[str]) -> list[Reading]:
        """Documents by their ids with statements and sentences, but without the claims."""
        ids = list(documents)
        said: dict[str, list[Statement]] = defaultdict(list)
        for statement in self._opened.select(
            Statement, "statements", [among("document", ids)], order="document, start"
        ):
            said[statement.document].append(statement)
        spans: dict[str, list[Span]] = defaultdict(list)
        test, values = among("document", ids)
        query = f"SELECT document, start, stop FROM sentences WHERE {test} ORDER BY document, start"  # noqa: S608 - our own column
        for document, start, stop in self._opened.rows(query, values):
            spans[document].append((start, stop))
        return [
            Reading(document=one, statements=tuple(said[one.id]), sentences=tuple(spans[one.id]))
            for one in self._opened.select(Document, "documents", [among("id", ids)], order="id")
        ]

    def page(self, document: Document) -> Page:
        """The text with its voices made visible, for a notebook."""
        whole = self.reading(document)
        return Page(html_of(marked(document, whole.sentences, whole.claims, whole.statements)))

    def document_of(self, row: Document | Statement | Claim | Trigger) -> Document:
        """The document that a record stands in."""
        if isinstance(row, Document):
            return row
        test = (OF_CLAIM, (row.claim,)) if isinstance(row, Trigger) else ("id = ?", (row.document,))
        return self._opened.select(Document, "documents", [test], order="id")[0]

    # ---- what it counts

    def series(
        self,
        actor: str,
        recipient: str | None,
        *,
        since: str | None = None,
        until: str | None = None,
        unit: Counted = "claims",
    ) -> Series:
        """What one party does and says to another, a tally for each day and kind of thing.

        Args:
            actor: a party, such as "RUS"; its offices and bodies count for it.
            recipient: the party that it is directed at; None for what is directed at nobody known.
            since: the first day, `YYYY-MM-DD`.
            until: the last day.
            unit: `claims`, or `outlets` to count what one outlet reports, or is named as having reported,
                once. `assessment.series.series_by` counts independent reports and events too.
        """
        with self._opened.explained():
            tallies = read_tallies(self._opened.store, (actor, recipient), days=(since, until), unit=unit)
        return Series(tallies, lambda first, last: self.coverage(since=first, until=last))

    def coverage(self, *, since: str | None = None, until: str | None = None) -> list[Coverage]:
        """Documents and outlets of each day."""
        with self._opened.explained():
            return read_coverage(self._opened.store, days=(since, until))

    def days_of(self, claims: Iterable[str]) -> dict[str, str]:
        """The day of each claim: the event's, else the report's; claims without a day are left out."""
        with self._opened.explained():
            return read_days(self._opened.store, claims)

    def dyads(self, *, after: Sequence[str | int] | None = None, limit: int = -1) -> list[Dyad]:
        """The directed dyads that something counts for, those with the most acts and signals first.

        Args:
            after: `place` of the last one of those before.
            limit: how many at most; all without it.
        """
        with self._opened.explained():
            return read_dyads(self._opened.store, after=after, limit=limit)

    # ---- what outlets withdrew

    def withdrawals(self) -> list[Withdrawal]:
        """The claims that their outlets withdrew, also those that somebody says stand all the same."""
        with self._opened.explained():
            return read_withdrawals(self._opened.store)

    def log_standing(self, claim: str, *, stands: bool) -> None:
        """Say that a withdrawn claim stands all the same, or take that back.

        Raises:
            RecordError: no outlet withdrew the claim.
        """
        with self._opened.explained():
            if not write_standing(self._opened.store, self.find(claim).id, stands=stands):
                raise RecordError(f"{claim}: no outlet withdrew it; tocsin corrections lists what was")

    # ---- what changes it

    def withdraw(self, withdrawals: Iterable[Withdrawal], *, of: Iterable[str]) -> None:
        """Keep what outlets withdrew of these documents, in the place of what was kept before; it counts no more."""
        with self._opened.explained():
            write_withdrawals(self._opened.store, withdrawals, of=of)

    def add(self, reading: Reading) -> None:
        """Write one reading, whole or not at all; what is there already is not added again."""
        self.add_all([reading])

    def add_all(self, readings: Iterable[Reading]) -> None:
        """Write all readings or none, which for many small ones is much faster than one by one."""
        with self._opened.explained():
            write_readings(self._opened.store, readings)

    def forget(self, beginning: str) -> Document:
        """Remove a document and everything derived from it; the document that is gone.

        Raises:
            RecordError: the id is of no document, or begins that of several.
        """
        document = self.find(beginning)
        if not isinstance(document, Document):
            owner = self.document_of(document).id
            kind = type(document).__name__.lower()
            raise RecordError(f"{beginning}: is a {kind}; only a document can be forgotten, here {owner}")
        with self._opened.explained():
            forget_document(self._opened.store, document.id)
        return document
