"""A record of an earlier version is brought up to date, and answers like a new one."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec
import pytest

from tests.assessment.crisis import reading_of
from tocsin import Record
from tocsin.model import Reading
from tocsin.record.store import APPLICATION_ID, json, migrations, split

TEXT = "Marenia shelled a port of Sorvia. It shelled a second one. It threatened more."
BOTH = {"actor": ["MRN.MIL", "MRN"], "recipient": "SRV"}


@pytest.fixture
def readings() -> list[Reading]:
    shelled = ("Marenia shelled a port of Sorvia", "act", BOTH | {"event_type": "ASSAULT"})
    second = (
        "It shelled a second one",
        "act",
        {"actor": "MRN.MIL", "recipient": "SRV", "event_type": "ASSAULT"},
    )
    threat = ("It threatened more", "threat", {"actor": "MRN", "factuality": "planned"})
    return [
        reading_of(TEXT, shelled, second, threat),
        reading_of(TEXT, shelled, published="2031-05-03", publisher="Tolvik Courier"),
    ]


def put_ninth(path: Path, readings: list[Reading]) -> None:
    """Write readings as the ninth version did."""
    with sqlite3.connect(path, isolation_level=None) as file:
        for script in migrations()[:9]:
            for statement in split(script):
                file.execute(statement)
        file.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        file.execute("PRAGMA user_version = 9")
        for reading in readings:
            put_reading(file, reading)


def put_reading(file: sqlite3.Connection, reading: Reading) -> None:
    document = reading.document
    assert document is not None
    row = (document.id, document.publisher, document.published, document.title, "", json(document))
    file.execute("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?)", row)
    for claim in reading.claims:
        values = (claim.id, document.id, claim.span[0], claim.register, claim.kind, claim.event_type,
                  claim.factuality, claim.polarity, claim.historical, claim.voice, claim.statement)  # fmt: skip
        query = f"INSERT INTO claims VALUES (NULL, {'?, ' * 11} ?)"
        number = file.execute(query, (*values, json(claim))).lastrowid
        for role, times, parties in (
            ("actor", "acts", claim.actor),
            ("recipient", "receives", claim.recipient),
        ):
            for party in parties:
                query = f"""INSERT INTO names (actor, text, {times}) VALUES (?, ?, 1)
                    ON CONFLICT DO UPDATE SET {times} = {times} + 1"""
                file.execute(query, (party.actor, party.text))
                query = "INSERT INTO parties SELECT number, ?, ? FROM names WHERE actor = ? AND text = ?"
                file.execute(query, (role, number, party.actor, party.text))
        if claim.kind == "act":
            tally = ("MRN", "SRV", document.published, "act", "asserted", "act", "ASSAULT", 4)
            query = f"""INSERT OR IGNORE INTO tallies (actor, recipient, day, register, standing, kind, event_type,
                quad, claims) VALUES ({"?, " * 8} 0)"""
            file.execute(query, tally)
            file.execute("UPDATE tallies SET claims = claims + 1 WHERE day = ?", (document.published,))
            query = "INSERT INTO counted SELECT number, ?, ?, -9, ? FROM tallies WHERE day = ?"
            file.execute(query, (claim.id, document.id, document.publisher, document.published))


def test_a_record_of_the_ninth_version_answers_like_a_new_one(
    tmp_path: Path, readings: list[Reading]
) -> None:
    put_ninth(tmp_path / "old.db", readings)
    with Record(tmp_path / "old.db") as old, Record() as new:
        new.add_all(readings)
        assert list(old.rows()) == list(new.rows())
        for unit in ("claims", "outlets"):
            series = old.series("MRN", "SRV", unit=unit)
            assert series == new.series("MRN", "SRV", unit=unit)
            assert [tally.count for tally in series] == [2 if unit == "claims" else 1, 1]
        for party in ("MRN", "MRN.MIL", "SRV"):
            assert old.claims(actor=party) == new.claims(actor=party)
            assert old.claims(recipient=party) == new.claims(recipient=party)


def test_a_record_of_the_ninth_version_is_read_into_again(tmp_path: Path, readings: list[Reading]) -> None:
    first, second = readings
    put_ninth(tmp_path / "old.db", readings)
    with Record(tmp_path / "old.db") as old, Record() as new:
        old.add(first)
        assert second.document is not None
        old.forget(second.document.id)
        new.add(first)
        assert list(old.rows()) == list(new.rows())
        assert old.series("MRN", "SRV") == new.series("MRN", "SRV")
        assert msgspec.json.encode(old.claims(actor="MRN")) == msgspec.json.encode(new.claims(actor="MRN"))
