from __future__ import annotations

from typing import Any

import msgspec
import pytest

from tests.assessment.crisis import reading_of
from tocsin import Record
from tocsin.assessment.ledger import find_entries
from tocsin.model import Condition, When
from tocsin.model.ledger import Entry

MRN = {"actor": "MRN.GOV", "recipient": "SRV.GOV"}
SRV = {"actor": "SRV.GOV", "recipient": "MRN.GOV"}
Told = tuple[str, str, dict[str, Any]]


def entries(*told: Told) -> list[Entry]:
    """The entries of dispatches of one claim each, a day after the other."""
    with Record(":memory:") as record:
        for day, (quote, kind, fields) in enumerate(told, start=1):
            record.add(reading_of(f"{quote}.", (quote, kind, fields), published=f"2031-05-{day:02}"))
        found = find_entries(record)
        known = {claim.id for claim in record.claims()}
    assert all(set(e.evidence) <= known for e in found)
    return found


def became(*told: Told) -> tuple[str, ...]:
    return tuple(change.state for change in entries(*told)[0].changes)


THREAT = ("Marenia will close the strait to Sorvian ships", "threat", MRN)
OFFER = ("Marenia may free Sorvian prisoners", "offer", MRN)
DEMAND = ("Sorvia must withdraw its boats from the strait", "demand", MRN)
ASSURANCE = ("Marenia will not close the strait", "assurance", MRN)


@pytest.mark.parametrize(
    ("told", "later", "state"),
    [
        (THREAT, ("Marenia closed the strait", "act", MRN), "met"),
        (OFFER, ("Marenia released the prisoners of Sorvia", "act", MRN), "met"),
        (DEMAND, ("Sorvia pulled its boats out of the strait", "act", SRV), "met"),
        (ASSURANCE, ("Marenia closed the strait", "act", MRN), "broken"),
        (THREAT, ("Marenia dropped its threat to close the strait", "agreement", MRN), "withdrawn"),
        (DEMAND, ("Sorvia rejected the demand to withdraw its boats", "refusal", SRV), "answered"),
        (THREAT, ("Marenia again threatened to shut the strait to Sorvian ships", "threat", MRN), "repeated"),
        (OFFER, ("Marenia will again offer to free Sorvian prisoners", "offer", MRN), "strengthened"),
    ],
)
def test_a_later_claim_changes_an_entry(told: Told, later: Told, state: str) -> None:
    assert became(told, later) == (state,)


@pytest.mark.parametrize(
    ("told", "later"),
    [
        (
            THREAT,
            ("Marenia will close the strait to Sorvian ships, it was said", "threat", MRN),
        ),  # told again
        (THREAT, ("Kelland closed the strait", "act", {"actor": "KLD", "recipient": "SRV"})),  # another party
        (THREAT, ("Marenia closed the canal", "act", MRN)),  # another thing
        (THREAT, ("Marenia closed the strait", "act", MRN | {"factuality": "planned"})),  # not done
        (THREAT, ("Marenia did not close the strait", "act", MRN | {"polarity": "negative"})),
        (DEMAND, ("Marenia withdrew its boats from the strait", "act", MRN)),  # not the one spoken to
        (THREAT, ("Marenia dropped its threat to recall its envoy", "agreement", MRN)),  # another threat
        (ASSURANCE, ("Marenia closed the port of Lesk", "act", MRN)),
    ],
)
def test_what_only_looks_like_it_changes_nothing(told: Told, later: Told) -> None:
    assert became(told, later) == ()


def test_a_condition_that_falls_away_strengthens() -> None:
    condition = Condition(type="if", span=(0, 7), text="Marenia")
    again = ("Marenia again threatened to shut the strait to Sorvian ships", "threat", MRN)
    assert became((THREAT[0], "threat", MRN | {"condition": condition}), again) == ("strengthened",)
    assert became(THREAT, (again[0], "threat", MRN | {"condition": condition})) == ("weakened",)


def test_an_offer_lapses_when_its_day_has_passed_and_something_was_read_since() -> None:
    when = When(span=(0, 7), text="Marenia", start="2031-05-02", end="2031-05-02", precision="day")
    offer = (OFFER[0], "offer", MRN | {"when": when})
    quiet: Told = ("All is quiet", "state", {})
    assert became(offer, quiet) == ()
    assert became(offer, quiet, quiet) == ("lapsed",)


def test_nothing_becomes_of_what_is_settled() -> None:
    closed = ("Marenia closed the strait", "act", MRN)
    assert became(THREAT, closed, ("Marenia dropped its threat to close the strait", "agreement", MRN)) == (
        "met",
    )


def test_events_that_others_coded_are_no_entries() -> None:
    with Record(":memory:") as record:
        coded = reading_of(f"{THREAT[0]}.", THREAT)
        record.add(msgspec.structs.replace(coded, sentences=()))
        assert find_entries(record) == []


def test_acts_and_accusations_are_no_entries() -> None:
    assert (
        entries(("Marenia closed the strait", "act", MRN), ("Marenia accused Sorvia", "accusation", MRN))
        == []
    )


def test_a_demand_that_somebody_withdraws_takes_no_demand_back() -> None:
    again = ("Marenia repeated its demand that Sorvia withdraw its boats from the strait", "demand", MRN)
    assert became(DEMAND, again) == ("repeated",)
    assert became(DEMAND, ("Marenia has withdrawn its demand about the boats in the strait", "act", MRN)) == (
        "withdrawn",
    )
    assert became(DEMAND, ("The demand about the boats in the strait was withdrawn", "act", MRN)) == (
        "withdrawn",
    )


def test_who_permits_what_it_refused_takes_the_refusal_back() -> None:
    refusal = ("Marenia refused to let Sorvian ships enter the strait", "refusal", MRN)
    assert became(refusal, ("Marenia allowed Sorvian ships to enter the strait", "permission", MRN)) == (
        "withdrawn",
    )
    assert became(refusal, ("Marenia allowed Sorvian prisoners to go home", "permission", MRN)) == ()


def test_what_no_family_of_words_names_is_known_by_its_own_word() -> None:
    assurance = ("Marenia promised not to expel Sorvian fishermen", "assurance", MRN)
    assert became(assurance, ("Marenia expelled 40 Sorvian fishermen", "act", MRN)) == ("broken",)
    assert became(assurance, ("Marenia expelled a Sorvian singer", "act", MRN)) == ()
    threat = ("it will shut the last bridge", "threat", MRN)
    assert became(threat, ("Marenia shut the bridge to Sorvia", "act", MRN)) == ("met",)
