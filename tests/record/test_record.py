"""What a record keeps, finds and forgets."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from tests.conftest import Read, make_document
from tocsin import Record, RecordError
from tocsin.model import Claim, Issue, Party, Reading, Statement, Trigger
from tocsin.model.span import Piece, Span, content_id
from tocsin.model.statement import AUTHOR, Link, Speaker
from tocsin.model.trigger import TriggerCondition, TriggerResponse
from tocsin.record.store import APPLICATION_ID, migrations

TEXT = "If mines are laid, Marenia will close the strait, Rook said. Sorvia shelled Lesk."


def span(words: str) -> Span:
    return (TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture
def reading() -> Reading:
    """A reading made by hand, so that it stays what it is when the rules change."""
    document = msgspec.structs.replace(make_document(TEXT), path="a.txt", paths=("a.txt",))
    content = span("If mines are laid, Marenia will close the strait")
    rook = Speaker(spans=(span("Rook"),), text="Rook", kind="person", actor="MAR.GOV.FM")
    said = Statement(
        id=content_id("statement", document.id, content), document=document.id, speaker=rook, cue=None,
        content=Piece(spans=(content,), text=TEXT[slice(*content)]), form="indirect", polarity="positive",
        addressee=None, venue=None, parent=None, chain=(AUTHOR, Link(kind="person", text="Rook")),
        insertions=(), ellipses=(), hedges=(), confidence=0.9, reason="test",
    )  # fmt: skip
    threat = Claim(
        id=content_id("claim", document.id, content), document=document.id,
        span=content, quote=TEXT[slice(*content)], register="signal", kind="threat",
        voice=said.id, statement=said.id, chain=said.chain,
        actor=(Party(text="Marenia", span=span("Marenia"), actor="MAR"),), confidence=0.9, reason="test",
    )  # fmt: skip
    shelled = span("Sorvia shelled Lesk")
    act = Claim(
        id=content_id("claim", document.id, shelled), document=document.id,
        span=shelled, quote=TEXT[slice(*shelled)], register="act", kind="act", event_type="ASSAULT",
        actor=(Party(text="Sorvia", span=span("Sorvia"), actor="SOR.MIL"),),
        recipient=(Party(text="Lesk", span=span("Lesk")),), chain=(AUTHOR,), confidence=0.9, reason="test",
    )  # fmt: skip
    trigger = Trigger(
        id=content_id("trigger", threat.id), claim=threat.id, voice=said.id, chain=said.chain, state="met",
        condition=TriggerCondition(text="mines are laid", span=span("mines are laid")),
        response=TriggerResponse(text="close the strait", span=span("close the strait")), met_by=(act.id,),
    )  # fmt: skip
    note = Issue(document=document.id, path="a.txt", level="note", code="undated", message="no date")
    return Reading(
        document=document, statements=(said,), claims=(threat, act), triggers=(trigger,), issues=(note,),
        sentences=(span(TEXT[:60]), shelled),
    )  # fmt: skip


@pytest.fixture
def record(tmp_path: Path, reading: Reading) -> Iterator[Record]:
    with Record(tmp_path / "t.db") as record:
        record.add(reading)
        yield record


def counts(record: Record) -> dict[str, int]:
    """Rows of every table, the search index included."""
    with sqlite3.connect(record.path) as file:
        names = [row[0] for row in file.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: file.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}


def test_what_is_put_in_comes_out_as_it_was(record: Record, reading: Reading) -> None:
    assert set(record.rows()) == set(reading.rows())


def test_reading_again_adds_nothing(record: Record, reading: Reading) -> None:
    before = counts(record)
    record.add(reading)
    assert counts(record) == before


def test_reading_under_another_path_adds_only_the_path(record: Record, reading: Reading) -> None:
    before = counts(record)
    assert reading.document
    moved = msgspec.structs.replace(reading.document, path="b.txt", paths=("b.txt",))
    record.add(msgspec.structs.replace(reading, document=moved))
    assert counts(record) == before
    (document,) = record.documents()
    assert (document.path, document.paths) == ("a.txt", ("a.txt", "b.txt"))


def test_a_new_reading_of_a_document_takes_the_place_of_the_old(record: Record, reading: Reading) -> None:
    record.add(msgspec.structs.replace(reading, claims=reading.claims[1:], triggers=()))
    assert record.claims() == [reading.claims[1]]
    assert record.triggers() == []


def test_what_could_not_be_read_is_kept_until_it_is_read(record: Record, reading: Reading) -> None:
    lost = Issue(document=None, path="c.txt", level="error", code="encoding", message="is not UTF-8")
    record.add(Reading(document=None, issues=(lost,)))
    record.add(Reading(document=None, issues=(lost,)))
    assert record.issues(level="error") == [lost]
    assert reading.document
    mended = msgspec.structs.replace(reading.document, path="c.txt", paths=("c.txt",))
    record.add(msgspec.structs.replace(reading, document=mended))
    assert record.issues(level="error") == []


def test_statements_by_who_speaks(record: Record) -> None:
    assert len(record.statements(speaker="MAR")) == len(record.statements(speaker="rook")) == 1
    assert record.statements(speaker="SOR") == record.statements(form="direct") == []


def test_claims_by_what_they_are(record: Record, reading: Reading) -> None:
    threat, act = reading.claims
    assert record.claims(register="signal") == record.claims(actor="MAR") == [threat]
    assert (
        record.claims(voice="author")
        == record.claims(actor="SOR")
        == record.claims(recipient="Lesk")
        == [act]
    )
    assert record.claims(actor="SO") == record.claims(actor="Lesk") == []


def test_a_record_is_found_by_the_beginning_of_its_id(record: Record, reading: Reading) -> None:
    for row in (reading.document, *reading.statements, *reading.claims, *reading.triggers):
        assert row
        assert record.find(row.id) == record.find(row.id[:10]) == row


def test_an_id_that_is_none_or_not_the_only_one_is_told(record: Record) -> None:
    with pytest.raises(RecordError, match=r"no id in .* begins so"):
        record.find("zz")
    with pytest.raises(RecordError, match="several ids"):
        record.find("")


def test_search_finds_words_in_any_inflection(record: Record) -> None:
    ((document, found),) = record.search("closing straits")
    assert document.text[slice(*found)].startswith("If mines are laid")
    assert record.search('"') == record.search("") == record.search("volcano") == []


def test_forgetting_leaves_no_row_and_no_byte(record: Record, reading: Reading) -> None:
    assert reading.document
    record.forget(reading.document.id[:8])
    left = {name: count for name, count in counts(record).items() if not name.startswith(("words", "ledger"))}
    assert set(left.values()) == {0}
    assert record.search("strait") == []
    assert b"strait" not in Path(record.path).read_bytes()


def test_forgetting_a_document_takes_it_out_of_the_triggers_of_others(
    record: Record, reading: Reading
) -> None:
    other = make_document("Sorvia laid mines.")
    laid = msgspec.structs.replace(reading.claims[1], id="c" * 24, document=other.id)
    (trigger,) = reading.triggers
    elsewhere = msgspec.structs.replace(trigger, id="e" * 24, met_by=(laid.id,))
    record.add(Reading(document=other, claims=(laid,)))
    record.add(Reading(document=None, triggers=(elsewhere,)))
    record.forget(other.id)
    assert {(t.id, t.met_by, t.state) for t in record.triggers()} == {
        (trigger.id, trigger.met_by, "met"),
        (elsewhere.id, (), "open"),
    }


def test_a_trigger_keeps_what_another_batch_found(record: Record, reading: Reading) -> None:
    (trigger,) = reading.triggers
    alone = msgspec.structs.replace(trigger, state="open", met_by=(), would_meet=("w" * 24,))
    record.add(Reading(document=None, triggers=(alone,)))
    assert record.triggers() == [msgspec.structs.replace(trigger, would_meet=("w" * 24,))]


def test_only_documents_can_be_forgotten(record: Record, reading: Reading) -> None:
    with pytest.raises(RecordError, match="is a claim; only a document"):
        record.forget(reading.claims[0].id)


def test_the_file_is_marked_as_a_record_of_its_version(record: Record) -> None:
    with sqlite3.connect(record.path) as file:
        assert file.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert file.execute("PRAGMA user_version").fetchone() == (len(migrations()),)
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        strict = file.execute(
            "SELECT count(*) FROM pragma_table_list WHERE strict AND schema = 'main'"
        ).fetchone()
        assert strict == (24,)


def test_what_is_no_record_is_left_as_it_is(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("Marenia closed the strait. " * 100)
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as file:
        file.execute("CREATE TABLE t (x)")
    for path in (text, other):
        before = path.read_bytes()
        with pytest.raises(RecordError, match="is not a record"):
            Record(path)
        assert path.read_bytes() == before


def test_a_record_that_is_not_there_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no such record"):
        Record(tmp_path / "none.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_record_of_a_later_version_is_refused(record: Record) -> None:
    with sqlite3.connect(record.path) as file:
        file.execute("PRAGMA user_version = 99")
    with pytest.raises(RecordError, match=f"version 99, and this Tocsin knows up to {len(migrations())}"):
        Record(record.path)


def test_a_record_in_no_folder_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="cannot be opened; check that its folder exists"):
        Record(tmp_path / "none" / "t.db")
    with pytest.raises(RecordError, match="cannot be opened"):
        Record(tmp_path)


def test_a_damaged_record_is_told_as_one(record: Record) -> None:
    record.close()
    path = Path(record.path)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))
    with pytest.raises(RecordError, match="is damaged"):
        Record(path).documents()


def test_records_are_the_same_after_reading_real_text(tmp_path: Path, read: Read) -> None:
    found = read("“We will close the strait if mines are laid,” Rook said. Sorvia shelled Lesk on Monday.")
    with Record(tmp_path / "t.db") as record:
        record.add(found)
        assert set(record.rows()) == set(found.rows())
        assert record.document_of(found.statements[0]) == found.document
