"""Conditions are held against all that a record has, in whatever pieces it was read."""

from __future__ import annotations

from pathlib import Path

import pytest

import tocsin
from tests.assessment.crisis import reading_of
from tocsin import Record
from tocsin.assessment import linking, sheets
from tocsin.assessment.judging import judge_parties
from tocsin.assessment.linking import link
from tocsin.assessment.reviewing import give_review
from tocsin.model import Condition, Reading

THREAT = "Officials in Lisbon threatened to attack states giving Serbia missiles."
APPEAL = (
    "The Peruvian foreign minister said allies should drop the limits on the rockets they sold to Serbia."
)


def test_texts_read_one_by_one_link_as_those_read_together(tmp_path: Path) -> None:
    paths = [tmp_path / "threat.txt", tmp_path / "appeal.txt"]
    for path, text in zip(paths, (THREAT, APPEAL), strict=True):
        path.write_text(text)
    for path in paths:
        tocsin.read(path, into=tmp_path / "pieces.db").close()
    with tocsin.read(paths) as together, tocsin.Record(tmp_path / "pieces.db") as pieces:
        assert pieces.triggers() == together.triggers()
        assert [len(trigger.would_meet) for trigger in pieces.triggers()] == [1]


def record_of(*readings: Reading) -> Record:
    """A record to which texts came one by one."""
    record = Record()
    for reading in readings:
        record.add(reading)
        link(record)
    return record


def told(day: int, quote: str, kind: str, actor: str = "MRN.GOV") -> Reading:
    return reading_of(f"{quote}.", (quote, kind, {"actor": actor}), published=f"2031-05-{day:02}")


CLOSE = told(2, "Marenia threatened to close the strait to Sorvian ships", "threat")
RECALL = told(2, "Marenia threatened to recall its envoy on 9 May", "threat")
BACK = told(5, "Marenia has withdrawn its threat", "act")


def states(record: Record) -> list[str]:
    return [entry.state for entry in record.ledger.entries()]


def test_a_day_that_passes_changes_what_nobody_spoke_of_since() -> None:
    later = told(20, "It rained", "state", actor="KLD")
    with record_of(RECALL) as record:
        assert states(record) == ["open"]
        record.add(later)
        link(record)
        assert states(record) == ["lapsed"]
        record.forget(record.documents()[-1].id)
        link(record)
        assert states(record) == ["open"]


def test_a_second_threat_leaves_it_open_which_one_was_taken_back_before() -> None:
    with record_of(CLOSE, BACK) as record:
        assert states(record) == ["withdrawn"]
        record.add(RECALL)
        link(record)
        assert states(record) == ["open", "open"]


def test_what_people_reject_or_join_is_held_against_the_rest_again() -> None:
    stated = Condition(
        type="if", span=(0, 20), text="If Sorvia lays mines", event_type="ASSAULT", actor="SRV"
    )
    words = "If Sorvia lays mines, Marenia will close the strait"
    threat = reading_of(
        f"{words}.", (words, "threat", {"actor": "MRN", "recipient": "SRV", "condition": stated})
    )
    fields = {"actor": "FRT", "event_type": "ASSAULT"}
    act = reading_of("The front laid mines.", ("The front laid mines", "act", fields), published="2031-05-09")
    with record_of(threat, act) as record:
        assert met_by(record) == ()
        judge_parties(record, ("SRV", "FRT"), "same", coder="Ilse Rand")
        assert met_by(record) == (act.claims[0].id,)
        give_review(record, act.claims[0].id, "rejected", coder="Ilse Rand")
        assert met_by(record) == ()
        give_review(record, act.claims[0].id, "accepted", coder="Ilse Rand")
        judge_parties(record, ("SRV", "FRT"), "undone", coder="Ilse Rand")
        assert met_by(record) == ()


def met_by(record: Record) -> tuple[str, ...]:
    link(record)
    (trigger,) = record.triggers()
    return trigger.met_by


def test_what_was_known_by_other_rules_is_found_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    with record_of(CLOSE, BACK) as record:
        before = record.ledger.entries()
        monkeypatch.setattr(linking, "mark", lambda: b"other rules")
        monkeypatch.setattr(sheets, "mark", lambda: b"other rules")
        link(record)
        assert record.ledger.entries() == before
        link(record)
        assert record.links.unlinked() == []
