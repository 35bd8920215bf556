from __future__ import annotations

from tests.conftest import Read
from tocsin.assessment.triggers import find_triggers


def test_condition_and_response_are_told_apart(read: Read) -> None:
    reading = read('"If they enter the bay, they will regret it," the Marenian admiral said.')
    (trigger,) = find_triggers([reading])
    assert trigger.condition.text == "If they enter the bay"
    assert trigger.response.text == "they will regret it"
    assert trigger.state == "open"


def test_an_appeal_would_meet_the_condition_and_leaves_it_open(read: Read) -> None:
    threat = read("Norway threatened to bomb Chile if Kenya armed Peru.", published="2031-05-02")
    appeal = read("Laos urged Kenya to send weapons to Peru.", published="2031-05-03")
    (trigger,) = [t for t in find_triggers([threat, appeal]) if t.response.event_type == "THREATEN"]
    assert trigger.state == "open"
    assert {c.id for c in appeal.claims if c.kind == "appeal"} & set(trigger.would_meet)


def test_a_later_act_meets_the_condition(read: Read) -> None:
    threat = read("Norway threatened to bomb Chile if Kenya attacked Peru.", published="2031-05-02")
    act = read("Kenya attacked Peru.", published="2031-05-09")
    (trigger,) = [t for t in find_triggers([threat, act]) if t.response.event_type == "THREATEN"]
    assert trigger.state == "met"
    assert trigger.met_by == tuple(claim.id for claim in act.claims if claim.register == "act")


def test_an_earlier_act_does_not(read: Read) -> None:
    act = read("Kenya attacked Peru.", published="2031-04-01")
    threat = read("Norway threatened to bomb Chile if Kenya attacked Peru.", published="2031-05-02")
    assert all(trigger.state == "open" for trigger in find_triggers([act, threat]))


def test_the_order_of_the_readings_does_not_matter(read: Read) -> None:
    readings = [
        read("Norway will bomb Chile if Kenya attacks Peru.", published="2031-05-02"),
        read("Kenya attacked Peru.", published="2031-05-09"),
    ]
    assert find_triggers(readings) == find_triggers(readings[::-1])
