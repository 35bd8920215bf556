from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assessment.crisis import reading_of
from tocsin import Record
from tocsin.assessment.series import count_units, events_of, hostility
from tocsin.model import Link, Reading, When
from tocsin.model.claim import REGISTER_OF
from tocsin.model.event import Event

TEXT = "Marenia shelled a port of Sorvia. It threatened more."
SHELLED = {"actor": "MRN.MIL", "recipient": "SRV.PTS", "event_type": "ASSAULT", "mode": "heavy-weapons"}
THREAT = {"actor": "MRN.GOV", "recipient": "SRV", "event_type": "THREATEN"}


def record_of(*readings: Reading) -> Record:
    record = Record(":memory:")
    record.add_all(readings)
    return record


def shelled(*, publisher: str = "Veldt Wire", **fields: Any) -> Reading:
    shelling = ("Marenia shelled a port of Sorvia", "act", SHELLED | fields)
    return reading_of(TEXT, shelling, publisher=publisher)


def test_offices_and_bodies_count_for_their_party() -> None:
    with record_of(shelled()) as record:
        (tally,) = record.series("MRN", "SRV")
        assert (tally.day, tally.event_type, tally.quad, tally.count) == ("2031-05-02", "ASSAULT", 4, 1)
        assert tally.score == -9.5
        assert record.series("SRV", "MRN") == []


@pytest.mark.parametrize(
    "fields",
    [
        {"factuality": "planned"},
        {"factuality": "possible"},
        {"factuality": "hypothetical"},
        {"factuality": "counterfactual"},
        {"polarity": "negative"},
        {"historical": True},
    ],
)
def test_nothing_behind_the_firewall_counts(fields: dict[str, Any]) -> None:
    with record_of(shelled(**fields)) as record:
        assert record.dyads() == []


def test_acts_and_signals_are_apart() -> None:
    claims = (("Marenia shelled a port of Sorvia", "act", SHELLED), ("It threatened more", "threat", THREAT))
    with record_of(reading_of(TEXT, *claims)) as record:
        assert [(t.register, t.count) for t in record.series("MRN", "SRV")] == [("act", 1), ("signal", 1)]


def test_what_stands_on_a_speakers_word_is_alleged() -> None:
    shelling = ("Marenia shelled a port of Sorvia", "act", SHELLED)
    told = ("Marenia shelled a port of Sorvia", "act", SHELLED | {"voice": "0" * 24})
    with record_of(reading_of(TEXT, shelling, told)) as record:
        assert [t.standing for t in record.series("MRN", "SRV")] == ["alleged", "asserted"]


def test_relays_of_one_outlet_count_once_by_outlets() -> None:
    relay = (Link(kind="author"), Link(kind="organisation", text="Veldt Wire", actor="JRN.VELDT"))
    readings = [shelled(publisher=name, chain=relay) for name in ("Tolvik Courier", "Harbour Review")]
    with record_of(*readings) as record:
        assert [t.count for t in record.series("MRN", "SRV")] == [2]
        assert [t.count for t in record.series("MRN", "SRV", unit="outlets")] == [1]


def test_an_event_counts_once_where_it_is_asserted_and_first_told() -> None:
    readings = [
        shelled(publisher="Tolvik Courier", voice="0" * 24),
        reading_of(TEXT, ("Marenia shelled a port of Sorvia", "act", SHELLED), published="2031-05-04"),
        reading_of(TEXT, ("Marenia shelled a port of Sorvia", "act", SHELLED), published="2031-05-03"),
    ]
    ids = tuple(reading.claims[0].id for reading in readings)
    event = Event(id="e", register="act", kind="act", event_type="ASSAULT", claims=ids)
    with record_of(*readings) as record:
        tallies = record.series("MRN", "SRV")
    (tally,) = count_units(tallies, events_of([event]), "events")
    assert (tally.day, tally.standing, tally.count, tally.score) == ("2031-05-03", "asserted", 1, -9.5)
    assert tally.evidence == tuple(sorted(ids))
    assert [(t.day, t.count) for t in count_units(tallies, {}, "events")] == [
        (t.day, t.count) for t in tallies
    ]


def test_the_day_of_the_event_goes_before_that_of_the_report() -> None:
    when = When(span=(0, 7), text="Marenia", start="2031-04-30", end="2031-04-30", precision="day")
    with record_of(shelled(when=when)) as record:
        assert [t.day for t in record.series("MRN", "SRV")] == ["2031-04-30"]


def test_what_is_announced_for_a_later_day_counts_on_that_of_the_report() -> None:
    when = When(span=(0, 7), text="Marenia", start="2031-05-09", end="2031-05-09", precision="day")
    with record_of(shelled(when=when)) as record:
        assert [t.day for t in record.series("MRN", "SRV")] == ["2031-05-02"]


def test_without_a_date_nothing_is_counted() -> None:
    reading = reading_of(TEXT, ("Marenia shelled a port of Sorvia", "act", SHELLED), published="2031-05")
    with record_of(reading) as record:
        assert record.dyads() == []


def test_parties_of_a_meeting_count_in_both_directions() -> None:
    meeting = {"actor": ["MRN.GOV", "SRV.GOV"], "event_type": "CONSULT"}
    with record_of(reading_of("They met.", ("They met", "act", meeting))) as record:
        assert [(d.actor, d.recipient) for d in record.dyads()] == [("MRN", "SRV"), ("SRV", "MRN")]


def test_reading_again_counts_nothing_twice_and_forgetting_takes_it_out() -> None:
    reading = shelled()
    with record_of(reading, reading) as record:
        assert [d.claims for d in record.dyads()] == [1]
        assert reading.document is not None
        record.forget(reading.document.id)
        assert record.dyads() == []


def test_hostility_is_zero_on_a_day_that_was_read_and_carried_over_one_that_was_not() -> None:
    quiet = [reading_of("Quiet.", published=day) for day in ("2031-05-03", "2031-05-05")]
    with record_of(shelled(), *quiet) as record:
        found = hostility(record.series("MRN", "SRV"), record.coverage(), register="act")
        assert found is not None
        assert found[0] == date(2031, 5, 2)
        assert found[1].tolist() == [9.5, 0.0, 0.0, 0.0]


KINDS = st.sampled_from(sorted(REGISTER_OF))
PARTY = st.sampled_from(["MRN.GOV", "SRV", "KLD.MIL", "JRN.VELDT"])
CLAIM = st.tuples(
    st.sampled_from(["Marenia shelled a port of Sorvia", "It threatened more"]), KINDS,
    st.fixed_dictionaries({
        "actor": PARTY, "recipient": PARTY, "event_type": st.sampled_from(["ASSAULT", "AID", None]),
        "voice": st.sampled_from(["author", "0" * 24]),
        "polarity": st.sampled_from(["positive", "negative"]),
        "factuality": st.sampled_from(["actual", "planned"]),
    }),
)  # fmt: skip


@given(st.lists(st.lists(CLAIM, max_size=4), min_size=1, max_size=4), st.sampled_from(["claims", "outlets"]))
def test_every_number_lists_evidence_that_exists(days: list[list[Any]], unit: Any) -> None:
    readings = [reading_of(TEXT, *claims, published=f"2031-05-{n + 1:02}") for n, claims in enumerate(days)]
    with record_of(*readings) as record:
        documents, claims = {d.id for d in record.documents()}, {c.id for c in record.claims()}
        for dyad in record.dyads():
            for tally in record.series(dyad.actor, dyad.recipient, unit=unit):
                assert set(tally.evidence) <= claims
                assert 1 <= tally.count <= len(tally.evidence)
        for day in record.coverage():
            assert set(day.evidence) <= documents
            assert day.documents == len(day.evidence)
