"""A record as its users see it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Any, Literal, Self, TypeVar

import msgspec

from tocsin.display.marks import marked
from tocsin.display.notebook import Page, html_of
from tocsin.errors import RecordError
from tocsin.model import Claim, Document, Issue, Reading, Span, Statement, Trigger
from tocsin.model.grade import Grade
from tocsin.model.judgement import Judgement
from tocsin.model.reading import Row
from tocsin.model.review import Outcome, Review
from tocsin.model.revision import Withdrawal
from tocsin.model.series import Coverage, Dyad
from tocsin.record.joins import read_called, read_judgements
from tocsin.record.reviews import read_outcomes, read_reviews
from tocsin.record.rows import Rows, Series
from tocsin.record.selection import (
    NAMED,
    Counts,
    Picked,
    Selection,
    Test,
    matching,
    read_counts,
    read_picked,
    reviewed,
)
from tocsin.record.store import explained, open_store
from tocsin.record.summary import (
    Exchange,
    Listed,
    Seen,
    Tone,
    read_exchanges,
    read_last_day,
    read_listed,
    read_seen,
    read_tones,
    read_totals,
)
from tocsin.record.tallies import (
    Counted,
    read_coverage,
    read_days,
    read_dyads,
    read_tallies,
)
from tocsin.record.withdrawals import read_withdrawals, write_standing, write_withdrawals
from tocsin.record.write import (
    forget_document,
    replace_triggers,
    write_grade,
    write_judgement,
    write_readings,
    write_review,
)  # fmt: skip

R = TypeVar("R", bound=msgspec.Struct)

KINDS: dict[str, type[Document | Statement | Claim | Trigger]] = {
    "documents": Document,
    "statements": Statement,
    "claims": Claim,
    "triggers": Trigger,
}
OF_PARTY = f"""claims.number IN (SELECT claim FROM parties
    WHERE role = ? AND name IN ({NAMED}))"""  # noqa: S608 - our own words
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
        self.path = os.fspath(path)
        self._store = open_store(self.path, create=create or self.path == ":memory:")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        with explained(self.path):
            self._store.close()

    # ---- what is in it

    def documents(self) -> list[Document]:
        """The documents by date, the undated last."""
        return self._select(Document, "documents", order="published IS NULL, published, id")

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
        return self._select(Statement, "statements", tests, order="document, start, id")

    def claims(
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
        return self._select(Claim, "claims", tests, order="document, start, id")

    def pick(self, selection: Selection, *, after: str | None = None, limit: int = 50) -> Picked:
        """Statements or claims, some at a time.

        Args:
            selection: a `StatementSelection` or a `ClaimSelection`.
            after: where the last ones ended.
            limit: how many at most.

        Raises:
            InputError: `after` is of another list.
        """
        with explained(self.path):
            return read_picked(self._store, selection, after=after, limit=limit)

    def counts(self, selection: Selection) -> Counts:
        """How many statements or claims there are of a selection, and what it can be narrowed by."""
        with explained(self.path):
            return read_counts(self._store, selection)

    def triggers(self, *, state: str | None = None) -> list[Trigger]:
        """Stated conditions with their stated responses."""
        return self._select(Trigger, "triggers", equals(state=state), order="id")

    def issues(self, *, document: str | None = None, level: str | None = None) -> list[Issue]:
        """What a reader of the record must know: what was left out, and why."""
        return self._select(
            Issue, "issues", equals(document=document, level=level), order="path, document, id"
        )

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
            found += self._select(kind, table, [test] if beginning else [], order="id LIMIT 3")
        exact = [record for record in found if record.id == beginning]
        if len(exact or found) == 1:
            return (exact or found)[0]
        if not found:
            message = f"{beginning}: no id in {self.path} begins so; tocsin export lists them"
            raise RecordError(message)
        ids = ", ".join(record.id for record in found[:3])
        raise RecordError(f"{beginning!r}: several ids in {self.path} begin so ({ids}, ...); give more of it")

    def search(self, words: str, *, limit: int = 20) -> list[tuple[Document, Span]]:
        """The sentences that hold all the words, in any inflection, the best first."""
        quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
        query = """SELECT documents.record, start, stop FROM words
            JOIN sentences ON sentences.id = words.rowid JOIN documents ON documents.id = document
            WHERE words MATCH ? ORDER BY rank LIMIT ?"""
        rows = self._rows(query, (quoted, limit)) if quoted else []
        return [(msgspec.json.decode(record, type=Document), (start, stop)) for record, start, stop in rows]

    def sentences(self, document: str) -> list[Span]:
        """Where the sentences of a document stand."""
        return self._rows("SELECT start, stop FROM sentences WHERE document = ? ORDER BY start", (document,))

    def reading(self, document: Document) -> Reading:
        """A document with its statements, claims and sentences, as its outlet published it."""
        return Reading(
            document=document,
            statements=tuple(self.statements(document=document.id)),
            claims=tuple(self.claims(document=document.id)),
            sentences=tuple((start, stop) for start, stop in self.sentences(document.id)),
        )

    def page(self, document: Document) -> Page:
        """The text with its voices made visible, for a notebook."""
        whole = self.reading(document)
        return Page(html_of(marked(document, whole.sentences, whole.claims, whole.statements)))

    def document_of(self, row: Document | Statement | Claim | Trigger) -> Document:
        """The document that a record stands in."""
        if isinstance(row, Document):
            return row
        if isinstance(row, Trigger):
            return self.document_of(self.find(row.claim))
        return self._select(Document, "documents", equals(id=row.document), order="id")[0]

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
            unit: `claims`, or `origins` to count the relays of one outlet once.
        """
        with explained(self.path):
            tallies = read_tallies(self._store, (actor, recipient), days=(since, until), unit=unit)
        return Series(tallies, lambda first, last: self.coverage(since=first, until=last))

    def coverage(self, *, since: str | None = None, until: str | None = None) -> list[Coverage]:
        """Documents and outlets of each day."""
        with explained(self.path):
            return read_coverage(self._store, days=(since, until))

    def last_day(self) -> str | None:
        """The last day that a document is dated to."""
        with explained(self.path):
            return read_last_day(self._store)

    def outlets(self, *, since: str, until: str) -> int:
        """How many outlets documents of these days are from; one without an outlet stands for itself."""
        query = (
            "SELECT count(DISTINCT coalesce(publisher, id)) FROM documents WHERE published BETWEEN ? AND ?"
        )
        ((count,),) = self._rows(query, (since, until))
        return int(count)

    def days_of(self, claims: Iterable[str]) -> dict[str, str]:
        """The day of each claim: the event's, else the report's; claims without a day are left out."""
        with explained(self.path):
            return read_days(self._store, claims)

    def dyads(self) -> list[Dyad]:
        """The directed dyads that something counts for, those with the most claims first."""
        with explained(self.path):
            return read_dyads(self._store)

    def listed(self, *, after: Document | None = None, limit: int = 50) -> list[Listed]:
        """Documents with how much stands in their own voice, the newest first.

        Args:
            after: the last one of those before.
            limit: how many at most.
        """
        place = (after.published or "", after.id) if after else None
        with explained(self.path):
            return read_listed(self._store, after=place, limit=limit)

    def tones(self) -> list[Tone]:
        """How many claims of each register stand in the documents' own voice, and how many are relayed."""
        with explained(self.path):
            return read_tones(self._store)

    def totals(self) -> tuple[int, int]:
        """How many documents and statements there are."""
        with explained(self.path):
            return read_totals(self._store)

    def exchanges(self, *, limit: int = 100) -> list[Exchange]:
        """What counts from one party to another, those with the most acts and signals first."""
        with explained(self.path):
            return read_exchanges(self._store, limit)

    def seen(self, *, limit: int = 500) -> list[Seen]:
        """The parties that occur, those that occur most first, with the words that name them."""
        with explained(self.path):
            return read_seen(self._store, limit, self.judgements("actors"))

    # ---- what people think of it

    def grades(self, subject: str) -> list[Grade]:
        """The grades that were given to a document, statement or claim, the oldest first."""
        return self._select(Grade, "grades", equals(subject=subject), order="id")

    def log_grade(self, grade: Grade) -> None:
        """Add a grade to the log; none is ever overwritten."""
        with explained(self.path):
            write_grade(self._store, grade)

    def judgements(self, of: Literal["claims", "actors"] = "claims") -> list[Judgement]:
        """What was said of pairs of claims (one event or two) or of parties, the oldest first."""
        with explained(self.path):
            return [judgement for judgement in read_judgements(self._store) if judgement.of == of]

    def called(self, party: str) -> list[tuple[str, str]]:
        """The ids and words of the parties that have this id or are called so; no id where none was found."""
        with explained(self.path):
            return read_called(self._store, party)

    def log_judgement(self, judgement: Judgement) -> None:
        """Add a judgement to the log; none is ever overwritten."""
        with explained(self.path):
            write_judgement(self._store, judgement)

    def reviews(self, subjects: Iterable[str] | None = None) -> list[Review]:
        """What was said of these statements and claims, or of all, the oldest first."""
        with explained(self.path):
            return read_reviews(self._store, subjects)

    def outcomes(self, subjects: Iterable[str]) -> dict[str, Outcome]:
        """What the reviews of each record come to, of those that somebody looked at."""
        with explained(self.path):
            return read_outcomes(self._store, subjects)

    def rows_of(self, ids: Iterable[str]) -> dict[str, Statement | Claim]:
        """The statements and claims that have these ids."""
        test = ("id IN (SELECT value FROM json_each(?))", (msgspec.json.encode(list(ids)).decode(),))
        found: list[Statement | Claim] = [
            *self._select(Statement, "statements", [test], order="id"),
            *self._select(Claim, "claims", [test], order="id"),
        ]
        return {row.id: row for row in found}

    def log_review(self, review: Review, document: str) -> None:
        """Add a review to the log; none is ever overwritten. What it rejects counts no more."""
        with explained(self.path):
            write_review(self._store, review, document)

    def withdrawals(self) -> list[Withdrawal]:
        """The claims that their outlets withdrew, also those that somebody says stand all the same."""
        with explained(self.path):
            return read_withdrawals(self._store)

    def log_standing(self, claim: str, *, stands: bool) -> None:
        """Say that a withdrawn claim stands all the same, or take that back.

        Raises:
            RecordError: no outlet withdrew the claim.
        """
        with explained(self.path):
            if not write_standing(self._store, self.find(claim).id, stands=stands):
                raise RecordError(f"{claim}: no outlet withdrew it; tocsin corrections lists what was")

    # ---- what changes it

    def withdraw(self, withdrawals: Iterable[Withdrawal]) -> None:
        """Keep what outlets withdrew, in the place of what was kept before; it counts no more."""
        with explained(self.path):
            write_withdrawals(self._store, withdrawals)

    def settle(self, triggers: Iterable[Trigger]) -> None:
        """Put triggers that were held against the whole record in the place of those it has."""
        with explained(self.path):
            replace_triggers(self._store, triggers)

    def add(self, reading: Reading) -> None:
        """Write one reading, whole or not at all; what is there already is not added again."""
        self.add_all([reading])

    def add_all(self, readings: Iterable[Reading]) -> None:
        """Write all readings or none, which for many small ones is much faster than one by one."""
        with explained(self.path):
            write_readings(self._store, readings)

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
        with explained(self.path):
            forget_document(self._store, document.id)
        return document

    def _select(
        self, kind: type[R], table: str, tests: list[Test] | None = None, *, order: str
    ) -> Rows[R]:
        where = " AND ".join(test for test, _ in tests or []) or "TRUE"
        values = tuple(value for _, values in tests or [] for value in values)
        query = f"SELECT record FROM {table} WHERE {where} ORDER BY {order}"  # noqa: S608 - our own columns
        rows = self._rows(query, values)
        decode = msgspec.json.Decoder(kind).decode
        return Rows(decode(row[0]) for row in rows)

    def _rows(self, query: str, values: tuple[Any, ...]) -> list[Any]:
        with explained(self.path):
            return self._store.execute(query, values).fetchall()


def equals(**wanted: str | None) -> list[Test]:
    return [(f"{column} = ?", (value,)) for column, value in wanted.items() if value is not None]
