from __future__ import annotations

from datetime import date, timedelta

from tests.assessment.crisis import reading_of
from tocsin import Record, Trigger
from tocsin.assessment.early_warnings import find_warnings, set_thresholds
from tocsin.assessment.watch import Watch, watch
from tocsin.model import Link, Reading
from tocsin.model.trigger import TriggerCondition, TriggerResponse
from tocsin.model.warning import EarlyWarning

START = date(2031, 1, 1)
TEXT = "Marenia shelled a port."
SHELLED = {"actor": "MRN", "recipient": "SRV", "event_type": "ASSAULT"}


def dispatch(day: int, shellings: int) -> Reading:
    text = " ".join(f"On day {day} Marenia shelled port {n}." for n in range(shellings)) or "A quiet day."
    claims = [(f"Marenia shelled port {n}", "act", SHELLED) for n in range(shellings)]
    return reading_of(text, *claims, published=str(START + timedelta(days=day)))


def seen(shellings: list[int], *, least: int = 1) -> Watch:
    with Record(":memory:") as record:
        record.add_all(dispatch(day, count) for day, count in enumerate(shellings))
        return watch(record, months=3, least=least)


def test_a_rise_is_warned_of_by_both_charts_with_the_claims_behind_it() -> None:
    found = find_warnings(seen([day % 2 for day in range(200)] + [12] * 20))
    assert {w.indicator for w in found} >= {"glr", "ewma"}
    for warning in found:
        assert warning.day >= str(START + timedelta(days=200))
        assert warning.evidence


def test_a_quiet_record_gives_no_warning() -> None:
    assert find_warnings(seen([0] * 200 + [0] * 20)) == []
    assert [
        w for w in find_warnings(seen([day % 2 for day in range(220)])) if w.indicator != "first_in_months"
    ] == []


def followed(days: dict[int, int], *, every: int) -> list[EarlyWarning]:
    """First-warnings of a record of 120 quiet days in which Marenia is told to meet Sorvia every so many days."""
    met = ("Marenia met Sorvia", "act", {"actor": "MRN", "recipient": "SRV", "event_type": "CONSULT"})
    with Record(":memory:") as record:
        record.add_all(
            reading_of(f"Marenia met Sorvia in week {day}.", met, published=str(START + timedelta(days=day)))
            for day in range(0, 120, every)
        )
        record.add_all(dispatch(day, days.get(day, 0)) for day in range(130))
        seen_so = watch(record, months=3, least=1)
    return [warning for warning in find_warnings(seen_so) if warning.indicator == "first_in_months"]


def test_the_first_of_a_type_after_months_of_listening_is_told_once_when_two_claims_tell_of_it() -> None:
    (warning,) = followed({120: 1, 122: 1, 123: 1}, every=7)
    assert (warning.day, len(warning.evidence)) == (str(START + timedelta(days=122)), 2)
    assert warning.reason == "first ASSAULT from MRN to SRV in 3 months"


def test_one_claim_alone_or_a_pair_of_which_little_is_told_has_no_first() -> None:
    assert followed({120: 1}, every=7) == []
    assert followed({110: 1, 121: 1}, every=7) == []
    assert followed({120: 3}, every=30) == []


def test_nothing_is_new_where_nobody_listened() -> None:
    assert find_warnings(seen([1])) == []


def test_a_dyad_with_few_claims_is_not_watched() -> None:
    assert seen([0] * 120 + [1], least=2).strands == ()


def test_a_condition_that_is_met_is_told_with_the_claim_that_meets_it() -> None:
    closing = ("Marenia will close the strait", "threat", {"actor": "MRN", "recipient": "SRV"})
    threat = reading_of("If Sorvia lays mines, Marenia will close the strait.", closing)
    laid = reading_of(
        "Sorvia laid mines.", ("Sorvia laid mines", "act", {"actor": "SRV"}), published="2031-05-09"
    )
    trigger = Trigger(
        id="t", claim=threat.claims[0].id, voice="author", chain=(Link(kind="author"),),
        condition=TriggerCondition(text="If Sorvia lays mines", span=(0, 20)),
        response=TriggerResponse(
            text="Marenia will close the strait", span=(22, 51), actor="MRN", recipient="SRV"
        ),
        state="met", met_by=(laid.claims[0].id,),
    )  # fmt: skip
    with Record(":memory:") as record:
        record.add_all([threat, laid, Reading(document=None, triggers=(trigger,))])
        (warning,) = find_warnings(watch(record, months=3, least=1))
    assert (warning.indicator, warning.day) == ("condition_met", "2031-05-09")
    assert warning.evidence == (threat.claims[0].id, laid.claims[0].id)


def test_thresholds_can_be_set_on_a_record_with_days_held_back() -> None:
    looked = seen([(day * 7919) % 5 for day in range(400)])
    thresholds = set_thresholds(looked, rate=1.0, until=START + timedelta(days=300))
    assert set(thresholds.thresholds) == {"glr", "ewma"}
    assert set(thresholds.measured) == {"glr", "ewma"}
