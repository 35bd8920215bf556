"""Writes readings into a record, whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from tocsin.model import Claim, Document, Issue, Reading, Span, Statement, Trigger
from tocsin.model.grade import Grade
from tocsin.model.judgement import Judgement
from tocsin.model.review import Review, outcome_of, standing
from tocsin.model.span import content_id
from tocsin.record.counted import write_counted
from tocsin.record.entries import forget_claims
from tocsin.record.joins import Joins, documents_of, read_joins
from tocsin.record.lean import stored
from tocsin.record.naming import Namings
from tocsin.record.recount import count_again, count_document
from tocsin.record.reviews import is_reviewed, read_reviews
from tocsin.record.store import insert, json, transaction
from tocsin.record.sums import summed

GRADES_OF = """DELETE FROM grades WHERE subject = :document
    OR subject IN (SELECT id FROM claims WHERE document = :document)
    OR subject IN (SELECT id FROM statements WHERE document = :document)"""
JUDGEMENTS_OF = """DELETE FROM judgements WHERE a IN (SELECT id FROM claims WHERE document = :document)
    OR b IN (SELECT id FROM claims WHERE document = :document)"""
SHARING = """SELECT DISTINCT other.document FROM linked
    JOIN matters AS mine ON mine.document = linked.number JOIN matters AS its USING (key)
    JOIN linked AS other ON other.number = its.document WHERE linked.document = ?"""
DERIVED = ("sentences", "statements", "claims", "counted", "issues")
LAST = 999_999_999
"""Beyond the end of every text."""


def write_readings(store: sqlite3.Connection, readings: Iterable[Reading]) -> None:
    """Put readings into the record, all or none; one that is there already adds nothing but new paths."""
    with transaction(store):
        namings = Namings(store, read_joins(store))
        for reading in readings:
            write_reading(store, reading, namings)


def write_reading(store: sqlite3.Connection, reading: Reading, namings: Namings) -> None:
    if reading.document is None:
        write_issues(store, reading.issues)
    else:
        texts = {claim.id: stored(claim) for claim in reading.claims}
        if write_document(store, reading.document, digest(reading, texts)):
            write_findings(store, reading.document, reading, texts=texts, namings=namings)
    write_triggers(store, reading.triggers)


def digest(reading: Reading, texts: Mapping[str, bytes]) -> str:
    """Of everything that reading a document gave."""
    claims = msgspec.Raw(b"[%b]" % b",".join(texts.values()))
    return content_id("reading", reading.statements, claims, reading.issues, reading.sentences)


def write_findings(
    store: sqlite3.Connection,
    document: Document,
    reading: Reading,
    *,
    texts: Mapping[str, bytes],
    namings: Namings,
) -> None:
    """Put what was read of a document in the place of what was there.

    Args:
        store: the database.
        document: the text.
        reading: what was read of it.
        texts: each of its claims, by id, as it is stored.
        namings: who is named in claims, and which parties count as which.
    """
    claims = [namings.joins.claim(claim) for claim in {claim.id: claim for claim in reading.claims}.values()]
    with summed(store, document.id) as anew:
        for table in DERIVED:
            query = f"DELETE FROM {table} WHERE document = ?"  # noqa: S608 - our own tables
            store.execute(query, (document.id,))
        write_statements(store, reading.statements, namings.joins)
        write_claims(store, claims, texts, naming=namings.of(claims, reading.statements))
        write_issues(store, reading.issues)
        write_sentences(store, document, reading.sentences)
        if is_reviewed(store, document.id):
            count_document(store, document.id)
        else:
            write_counted(store, document, claims)
    if anew:
        namings.names.clear()


def write_document(store: sqlite3.Connection, document: Document, digest: str) -> bool:
    """Whether what was read of the document is new to the record."""
    if document.paths:
        paths = ",".join("?" * len(document.paths))
        query = f"DELETE FROM issues WHERE document IS NULL AND path IN ({paths})"  # noqa: S608 - only marks
        store.execute(query, document.paths)
    query = "SELECT digest, record FROM documents WHERE id = ?"
    known = store.execute(query, (document.id,)).fetchone()
    if known is None:
        row = (document.id, document.publisher, document.published, document.title, digest, json(document))
        store.execute("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?)", row)
        return True
    old = msgspec.json.decode(known[1], type=Document)
    paths_now = tuple(dict.fromkeys((*old.paths, *document.paths)))
    merged = msgspec.structs.replace(document, path=old.path or document.path, paths=paths_now)
    if (merged, digest) != (old, known[0]):
        query = "UPDATE documents SET digest = ?, record = ? WHERE id = ?"
        store.execute(query, (digest, json(merged), document.id))
    return bool(digest != known[0])


def write_sentences(store: sqlite3.Connection, document: Document, spans: Iterable[Span]) -> None:
    rows = ((document.id, start, end, document.text[start:end]) for start, end in spans)
    store.executemany("INSERT INTO sentences (document, start, stop, text) VALUES (?, ?, ?, ?)", rows)


def write_statements(store: sqlite3.Connection, statements: Iterable[Statement], joins: Joins) -> None:
    rows = (
        (s.id, s.document, s.content.spans[0][0], s.speaker.resolved or s.speaker.text, joins.speaker(s),
         s.speaker.kind, s.form, s.polarity, s.parent, json(s))
        for s in statements
    )  # fmt: skip
    store.executemany("INSERT OR IGNORE INTO statements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def write_claims(
    store: sqlite3.Connection, claims: Sequence[Claim], texts: Mapping[str, bytes], *, naming: Sequence[int]
) -> None:
    rows = [
        (None, c.id, c.document, c.span[0], c.register, c.kind, c.event_type, c.factuality, c.polarity,
         c.voice, named, texts[c.id].decode())
        for c, named in zip(claims, naming, strict=True)
    ]  # fmt: skip
    insert(store, "claims", rows)


def write_triggers(store: sqlite3.Connection, triggers: Iterable[Trigger]) -> None:
    """What other batches found about a trigger stays."""
    for trigger in triggers:
        query = "SELECT record FROM triggers WHERE id = ?"
        known = store.execute(query, (trigger.id,)).fetchone()
        put_trigger(store, merged(msgspec.json.decode(known[0], type=Trigger), trigger) if known else trigger)


def put_trigger(store: sqlite3.Connection, trigger: Trigger) -> None:
    start = trigger.condition.span[0]
    row = (
        trigger.id,
        trigger.state,
        json(trigger),
        start,
        trigger.state == "open",
        LAST - start,
        trigger.claim,
    )
    query = """INSERT OR REPLACE INTO triggers (id, claim, state, record, document, start, place)
        SELECT ?, c.id, ?, ?, d.id, ?, printf('%d %s %s %09d', ?, coalesce(published, ''), d.id, ?)
        FROM claims AS c JOIN documents AS d ON d.id = c.document WHERE c.id = ?"""
    store.execute(query, row)
    meeting = {(claim, trigger.id) for claim in (*trigger.met_by, *trigger.would_meet)}
    store.executemany("INSERT OR IGNORE INTO meets VALUES (?, ?)", meeting)


def merged(old: Trigger, new: Trigger) -> Trigger:
    return msgspec.structs.replace(
        new,
        state=old.state if new.state == "open" else new.state,
        met_by=tuple(dict.fromkeys((*old.met_by, *new.met_by))),
        would_meet=tuple(dict.fromkeys((*old.would_meet, *new.would_meet))),
        links=tuple(dict.fromkeys((*old.links, *new.links))),
    )


def write_issues(store: sqlite3.Connection, issues: Iterable[Issue]) -> None:
    rows = ((content_id("issue", i), i.document, i.path, i.level, i.code, json(i), i.message) for i in issues)
    store.executemany("INSERT OR IGNORE INTO issues VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def write_grade(store: sqlite3.Connection, grade: Grade) -> None:
    with transaction(store):
        store.execute("INSERT INTO grades (subject, record) VALUES (?, ?)", (grade.subject, json(grade)))


def write_judgement(store: sqlite3.Connection, judgement: Judgement) -> None:
    with transaction(store):
        row = (judgement.a, judgement.b, json(judgement))
        before = read_joins(store)
        store.execute("INSERT INTO judgements (a, b, record) VALUES (?, ?, ?)", row)
        if judgement.of == "actors":
            rejoin(store, judgement, before)


def rejoin(store: sqlite3.Connection, judgement: Judgement, before: Joins) -> None:
    """Find and count again what names one of two parties, by the joins that now stand."""
    joins = read_joins(store)
    namings = Namings(store, joins)
    named = {judgement.a, judgement.b}
    parties = {
        party for j in (before, joins) for key in named for party in (j.party(key, None), j.party(None, key))
    }
    for document in documents_of(store, named | {party for party in parties if party}):
        with summed(store, document):
            said = store.execute("SELECT record FROM statements WHERE document = ?", (document,)).fetchall()
            statements = [msgspec.json.decode(row[0], type=Statement) for row in said]
            rows = [(joins.speaker(statement), statement.id) for statement in statements]
            store.executemany("UPDATE statements SET actor = ? WHERE id = ?", rows)
            query = "SELECT number, record FROM claims WHERE document = ?"
            told = store.execute(query, (document,)).fetchall()
            claims = [joins.claim(msgspec.json.decode(text, type=Claim)) for _, text in told]
            naming = namings.of(claims, statements)
            numbered = [(named, number) for (number, _), named in zip(told, naming, strict=True)]
            store.executemany("UPDATE claims SET naming = ? WHERE number = ?", numbered)
            count_document(store, document)
        namings.names.clear()


def write_review(store: sqlite3.Connection, review: Review, document: str) -> None:
    """Add to the log, keep what it comes to, and count the claim accordingly."""
    with transaction(store):
        row = (review.subject, document, json(review))
        store.execute("INSERT INTO reviews (subject, document, record) VALUES (?, ?, ?)", row)
        outcome = outcome_of(standing(read_reviews(store, [review.subject])))
        store.execute("DELETE FROM reviewed WHERE subject = ?", (review.subject,))
        if outcome is not None:
            store.execute("INSERT INTO reviewed VALUES (?, ?, ?)", (review.subject, document, outcome))
        count_again(store, [review.subject])


def forget_document(store: sqlite3.Connection, document: str) -> None:
    """Remove a document and everything derived from it, down to the bytes in the file."""
    with transaction(store), summed(store, document):
        gone = {row[0] for row in store.execute("SELECT id FROM claims WHERE document = ?", (document,))}
        query = "SELECT claim FROM withdrawn WHERE later = ?"
        standing_again = [row[0] for row in store.execute(query, (document,))]
        mark_sharing(store, document)
        store.execute(GRADES_OF, {"document": document})
        store.execute(JUDGEMENTS_OF, {"document": document})
        store.execute("DELETE FROM documents WHERE id = ?", (document,))
        store.execute("DELETE FROM namings WHERE number NOT IN (SELECT naming FROM claims)")
        left = [
            msgspec.json.decode(row[0], type=Trigger) for row in store.execute("SELECT record FROM triggers")
        ]
        known = {trigger.id for trigger in left}
        for trigger in left:
            rest = without(trigger, gone, known)
            if rest != trigger:
                put_trigger(store, rest)
        forget_claims(store, gone)
        count_again(store, standing_again)
        store.execute("INSERT INTO words (words) VALUES ('optimize')")
    store.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def mark_sharing(store: sqlite3.Connection, document: str) -> None:
    """Have the documents that have something in common with one that is to go held against the others again."""
    query = f"INSERT OR REPLACE INTO unlinked SELECT *, (SELECT changes FROM ledger) FROM ({SHARING})"  # noqa: S608 - our own words
    store.execute(query, (document,))
    store.execute("DELETE FROM unlinked WHERE document = ?", (document,))


def without(trigger: Trigger, gone: set[str], known: set[str]) -> Trigger:
    """The trigger as it stands without the claims that are gone."""
    met_by = tuple(claim for claim in trigger.met_by if claim not in gone)
    return msgspec.structs.replace(
        trigger,
        met_by=met_by,
        state="open" if trigger.met_by and not met_by else trigger.state,
        would_meet=tuple(claim for claim in trigger.would_meet if claim not in gone),
        links=tuple(other for other in trigger.links if other in known),
    )
