from __future__ import annotations

import pytest

from tests.assessment.crisis import reading_of
from tests.conftest import Read
from tocsin import Record, RecordError, Trigger
from tocsin.assessment.triggers import find_triggers
from tocsin.assessment.walk import walk
from tocsin.model import Link, Reading
from tocsin.model.trigger import TriggerCondition, TriggerResponse

MINES = "If Sorvia lays mines, Marenia will close the strait."
STRAIT = "If Marenia closes the strait, Sorvia will lay mines."


def trigger(reading: Reading, condition: str, response: str, *, links: tuple[str, ...] = ()) -> Trigger:
    assert reading.document is not None
    text = reading.document.text
    spans = [(text.index(part), text.index(part) + len(part)) for part in (condition, response)]
    return Trigger(
        id=response, claim=reading.claims[0].id, voice="author", chain=(Link(kind="author"),),
        condition=TriggerCondition(text=condition, span=spans[0]),
        response=TriggerResponse(text=response, span=spans[1]), links=links,
    )  # fmt: skip


@pytest.fixture
def record() -> Record:
    """Two threats, each of which would set off the other."""
    record = Record(":memory:")
    first = reading_of(MINES, ("Marenia will close the strait", "threat", {}), published="2031-05-02")
    second = reading_of(STRAIT, ("Sorvia will lay mines", "threat", {}), published="2031-05-03")
    closing, laying = "Marenia will close the strait", "Sorvia will lay mines"
    triggers = (
        trigger(first, "If Sorvia lays mines", closing, links=(laying,)),
        trigger(second, "If Marenia closes the strait", laying, links=(closing,)),
    )
    record.add_all([first, second, Reading(document=None, triggers=triggers)])
    return record


def test_a_walk_goes_from_response_to_condition_and_shows_the_loop(record: Record) -> None:
    steps = walk(record, "Sorvia lays more mines")
    assert [(s.number, s.depth, s.response, s.loop) for s in steps] == [
        (1, 1, "Marenia will close the strait", False),
        (2, 2, "Sorvia will lay mines", False),
        (3, 3, "Marenia will close the strait", True),
    ]
    assert [s.after for s in steps] == ["Sorvia lays more mines", steps[0].trigger, steps[1].trigger]


def test_a_walk_is_the_same_each_time_and_quotes_its_sentences(record: Record) -> None:
    steps = walk(record, "Sorvia lays more mines")
    assert steps == walk(record, "Sorvia lays more mines")
    texts = {d.id: d.text for d in record.documents()}
    assert all(texts[s.document][slice(*s.span)] == s.sentence for s in steps)


def test_nothing_follows_from_what_nobody_named(record: Record) -> None:
    assert walk(record, "it rains in Tolvik") == []


def test_an_id_that_is_none_is_told(record: Record) -> None:
    with pytest.raises(RecordError, match="no id"):
        walk(record, "zzzz")


@pytest.mark.parametrize(
    ("condition", "appeal"),
    [
        (
            "giving Serbia missiles to shell Croatia",
            "allies should drop the limits on the rockets they sold to Serbia",
        ),
        ("supplying Chad with drones", "Kenya should let Chad fire the drones it was sent"),
    ],
)
def test_an_appeal_would_meet_a_condition_in_other_words(read: Read, condition: str, appeal: str) -> None:
    threat = f"Officials in Lisbon threatened to attack states {condition}."
    reading = read(f"{threat} The Peruvian foreign minister said {appeal}.", published="2031-05-02")
    claims = {claim.id: claim for claim in reading.claims}
    found = [claims[i] for t in find_triggers([reading]) for i in t.would_meet]
    assert [c for c in found if c.kind in ("appeal", "demand", "permission")], reading.claims


def test_an_appeal_for_another_party_would_not(read: Read) -> None:
    threat = "Officials in Lisbon threatened to attack states giving Serbia missiles."
    appeal = "The minister said allies should drop the limits on the missiles they sold to Chad."
    reading = read(f"{threat} {appeal}", published="2031-05-02")
    assert [t.would_meet for t in find_triggers([reading])] in ([()], [])
