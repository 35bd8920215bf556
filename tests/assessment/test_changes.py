"""What becomes of what was threatened, offered or asked for, read from two texts a week apart."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.assessment.crisis import reading_of
from tests.conftest import Read
from tocsin import Record
from tocsin.assessment.ledger import find_entries
from tocsin.model import Reading
from tocsin.model.ledger import Entry

STORIES = yaml.safe_load((Path(__file__).parent / "data/changes.yml").read_text("utf-8"))
MRN = {"actor": "MRN.GOV", "recipient": "SRV.GOV"}
THREAT = "Marenia will close the strait to Sorvian ships"
OTHER = "Marenia will recall its envoy from Sorvia"
BACK = "Marenia has withdrawn its threat"


def ledger_of(*readings: Reading) -> list[Entry]:
    with Record() as record:
        record.add_all(readings)
        return find_entries(record)


@pytest.mark.parametrize(("kind", "first", "later", "state"), STORIES)
def test_what_becomes_of_it(read: Read, kind: str, first: str, later: str, state: str) -> None:
    texts = read(first, published="2031-05-02"), read(later, published="2031-05-09")
    made = {claim.id for claim in texts[0].claims if claim.kind == kind}
    entries = [entry for entry in ledger_of(*texts) if entry.claim in made]
    assert [entry.state for entry in entries] == [state]
    changed = {change.by for entry in entries for change in entry.changes}
    assert changed <= {claim.id for claim in texts[state != "lapsed"].claims}


def told(day: int, *quotes: str, kind: str = "threat") -> Reading:
    return reading_of(
        ". ".join(quotes) + ".", *((q, kind, MRN) for q in quotes), published=f"2031-05-{day:02}"
    )


def test_its_threat_is_the_one_that_was_made_last() -> None:
    states = {e.quote: e.state for e in ledger_of(told(2, OTHER), told(3, THREAT), told(9, BACK, kind="act"))}
    assert states == {OTHER: "open", THREAT: "withdrawn"}


def test_of_two_threats_of_one_day_it_is_open_which_is_meant() -> None:
    states = {e.quote: e.state for e in ledger_of(told(2, OTHER, THREAT), told(9, BACK, kind="act"))}
    assert states == {OTHER: "open", THREAT: "open"}


def test_what_is_told_in_the_same_words_is_one_entry() -> None:
    (entry,) = ledger_of(told(2, THREAT), told(3, THREAT), told(6, THREAT))
    assert (len(entry.told), entry.state) == (3, "open")


def test_what_is_said_long_after_in_the_same_words_is_said_again() -> None:
    (entry,) = ledger_of(told(2, THREAT), told(8, THREAT), told(20, THREAT))
    assert [(change.state, change.day) for change in entry.changes] == [("repeated", "2031-05-20")]


def test_what_is_said_after_it_was_settled_is_another_entry() -> None:
    done = told(4, "Marenia closed the strait to Sorvian ships", kind="act")
    entries = ledger_of(told(2, THREAT), done, told(6, THREAT))
    assert [(entry.day, entry.state) for entry in entries] == [("2031-05-02", "met"), ("2031-05-06", "open")]
