from __future__ import annotations

import pytest

from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("The union will act if Marenia shells the fort.", "if", "if Marenia shells the fort"),
        ("Should Marenia shell the fort, the union will act.", "if", "Should Marenia shell the fort"),
        ("In the event that Marenia leaves, the union will act.", "if", "In the event that Marenia leaves"),
        ("The union will act in the event of a raid.", "if", "in the event of a raid"),
        ("Unless Marenia leaves, the union will act.", "unless", "Unless Marenia leaves"),
        ("The union will stay until Marenia leaves.", "until", "until Marenia leaves"),
        ("The union will talk only if Marenia leaves.", "only-if", "only if Marenia leaves"),
        ("The union will talk provided that Marenia leaves.", "only-if", "provided that Marenia leaves"),
        (
            "The union will talk on condition that Marenia leaves.",
            "only-if",
            "on condition that Marenia leaves",
        ),
        ("The union will talk once Marenia leaves.", "when", "once Marenia leaves"),
        ("As long as Marenia stays, the union will wait.", "while", "As long as Marenia stays"),
        ("The union will punish states arming Marenia.", "participle", "states arming Marenia"),
        ("The union will punish any state that arms Marenia.", "relative", "any state that arms Marenia"),
        ("Marenia let the convoy pass, but only over the old bridge.", "only-if", "only over the old bridge"),
        ("Talks may resume. That depends on whether Marenia leaves.", "if", "whether Marenia leaves"),
        ("Marenia must leave. Only then will talks begin.", "only-if", "Marenia must leave"),
        ("Boats without a pass will be boarded, the navy said.", "relative", "without a pass"),
        (
            "Any driver without papers will be jailed, the army said.",
            "relative",
            "without papers",
        ),
        (
            "Anyone caught ferrying rebels over the river will go to jail, the army said.",
            "participle",
            "caught ferrying rebels over the river",
        ),
        (
            "Marenia will let the tanker dock, though by daylight alone, the army said.",
            "only-if",
            "by daylight alone",
        ),
        ('"Any raid will be answered," the army said.', "if", "Any raid"),
        ('"A blockade would mean war," the army said.', "if", "A blockade"),
        ('"One more raid and we will burn the bridge," the army said.', "if", "One more raid"),
        (
            "Anyone found carrying a knife will be jailed, the army said.",
            "participle",
            "found carrying a knife",
        ),
        ("Marenia vowed to expel the envoys should the talks fail.", "if", "should the talks fail"),
        ("The road stays shut until Marenia leaves, the army said.", "until", "until Marenia leaves"),
        ("Marenia closed the strait until the wreck was cleared.", "until", "until the wreck was cleared"),
        ("Marenia will go on arming them for as long as they fight.", "while", "for as long as they fight"),
        ("Marenia will reopen the pass the day the men go, it said.", "when", "the day the men go"),
        (
            "Any vessel found inside the line will be towed off, the navy said.",
            "participle",
            "Any vessel found inside the line",
        ),
        (
            "States lending money to Marenia will forfeit their licences, the union said.",
            "participle",
            "States lending money to Marenia",
        ),
        ("If the court frees him, the villagers said, they will hang him.", "if", "If the court frees him"),
        (
            "The rebels must leave the town. Otherwise, the army will shell it.",
            "unless",
            "The rebels must leave the town",
        ),
    ],
)
def test_a_claim_keeps_what_it_depends_on(read: Read, text: str, kind: str, words: str) -> None:
    found = {(c.condition.type, c.condition.text) for c in read(text).claims if c.condition is not None}
    assert (kind, words) in found


@pytest.mark.parametrize(
    "text",
    [
        "Marenia left when the talks ended.",
        "Marenia will leave on Friday.",
        "Marenia will stay until Friday.",
        "The officer spoke on condition of anonymity.",
        "Nobody knows if Marenia left.",
        "It is unclear if Marenia will leave.",
        "Troops guarding the bridge will leave on Monday, the army said.",
        "The raid on the port will be remembered, the mayor said.",
        "While the union welcomes the plan, Marenia will not sign it.",
        "Marenia shelled a fort that guards the pass.",
        "The worm could be sent from machines run in Marenia.",
        "Sorvia, like other states whose leaders fear Marenia, will stay out.",
    ],
)
def test_time_and_description_are_no_condition(read: Read, text: str) -> None:
    assert [claim.condition for claim in read(text).claims if claim.condition is not None] == []


def test_verbs_that_share_a_modal_share_a_condition(read: Read) -> None:
    text = "Norway will withdraw and open the border if the rebels leave."
    assert {c.condition and c.condition.text for c in read(text).claims} == {"if the rebels leave"}


def test_what_the_first_of_two_clauses_waits_for_the_other_does_not(read: Read) -> None:
    text = (
        '"Norway can wait for as long as Chile wants, but Norway is also ready for a truce," the king said.'
    )
    (offer,) = [claim for claim in read(text).claims if claim.kind == "offer"]
    assert offer.condition is None
