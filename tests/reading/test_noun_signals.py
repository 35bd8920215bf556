"""Speech acts named by a noun, what is left unsaid, and who can strike a blow."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tocsin.model.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "kind", "actor", "condition"),
    [
        ("The admiral's threat to sink the ferries unless the toll is paid shook Dolva.", "threat", "The admiral", "unless"),
        ("Vestria's offer to free the sailors surprised Marenia.", "offer", "Vestria", None),
        ("A pledge by Vestria to send tents came late.", "assurance", "Vestria", None),
    ],
)  # fmt: skip
def test_a_noun_with_a_clause_is_a_speech_act_of_its_holder(
    read: Read, text: str, kind: str, actor: str, condition: str | None
) -> None:
    reading = read(text)
    (claim,) = [c for c in reading.claims if c.kind == kind]
    assert [party.text for party in claim.actor] == [actor]
    assert (claim.condition.type if claim.condition else None) == condition
    assert claim.factuality == "actual"
    assert not [c for c in reading.claims if c.register == "act" and c.factuality == "actual"]
    assert any(s.speaker.text == actor for s in reading.statements)


@pytest.mark.parametrize(
    "text",
    [
        "There was no threat to close the canal.",
        "Marenia fears a threat to close the canal.",
        "The threat of rain kept the fleet in port.",
    ],
)
def test_a_threat_that_nobody_uttered_is_none(read: Read, text: str) -> None:
    assert not [c for c in read(text).claims if c.kind == "threat" and c.actor]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The envoy stopped short of accusing Vestria of theft.", "The envoy"),
        ("Neither Vestria nor Marenia has confirmed the sinking.", "Neither Vestria nor Marenia"),
        ("The harbour master never confirmed the losses.", "The harbour master"),
    ],
)
def test_what_is_left_unsaid_has_its_speaker(read: Read, text: str, speaker: str) -> None:
    (statement,) = read(text).statements
    assert (statement.polarity, statement.speaker.text) == ("negative", speaker)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Ostrava killed six guards at the mill.", "Ostrava"),
        ("The self-styled defenders burned a granary.", "The self-styled defenders"),
        ("Dolvans shelled the harbour.", "Dolvans"),
    ],
)
def test_an_unknown_party_can_strike_a_blow(read: Read, text: str, actor: str) -> None:
    (act,) = [c for c in read(text).claims if c.register == "act"]
    assert (act.event_type, [party.text for party in act.actor]) == ("ASSAULT", [actor])


@pytest.mark.parametrize(
    "text",
    [
        "A ferry struck a sandbank on Monday.",
        "About 61 percent of Marenians oppose the treaty.",
        "Two thirds of voters back the minister.",
        "A town that surrenders to raiders will lose its walls.",
        "The scheme is meant to deny Vestria the use of the canal.",
    ],
)
def test_what_is_no_act_and_no_signal_of_a_party(read: Read, text: str) -> None:
    assert not [c for c in read(text).claims if c.register in ("act", "signal")]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy was asked if Vestria would return the island.",
        "Reporters asked whether Marenia would attack.",
    ],
)
def test_a_question_announces_nothing(read: Read, text: str) -> None:
    assert not [c for c in read(text).claims if c.register == "signal"]


def test_an_act_announced_on_a_condition_is_no_prediction(read: Read) -> None:
    (claim,) = read("Vestria will only resume deliveries once Marenia opens the lock.").claims
    assert claim.kind in ("intention", "offer")
    assert claim.condition is not None


@pytest.mark.parametrize(
    ("text", "kind", "event_type"),
    [
        ("Vestria waved the lorries through.", "permission", "RETREAT"),
        ("Marenia sought clearance to overfly the strait.", "appeal", None),
        ("Vestria put two ferries at the disposal of the islanders.", "offer", "AGREE"),
        ("The minister's promise of safe passage calmed the crews.", "assurance", "AGREE"),
    ],
)
def test_what_is_held_out_sought_or_allowed_in_other_words(
    read: Read, text: str, kind: str, event_type: str | None
) -> None:
    (claim,) = [c for c in read(text).claims if c.register == "signal"]
    assert (claim.kind, claim.event_type) == (kind, event_type)


@pytest.mark.parametrize(
    "text",
    [
        "Typhoon Mirra laid waste to the port.",
        "The winger attacked the goal in stoppage time.",
        "In the exercise held last week, Vestria shells the port.",
    ],
)
def test_weather_games_and_exercises_are_no_acts(read: Read, text: str) -> None:
    acts = [c for c in read(text).claims if c.register == "act"]
    assert not [c for c in acts if c.factuality == "actual"]


def test_a_participle_after_a_report_goes_on_with_its_speaker(read: Read) -> None:
    said = read("The envoy argued that Vestria should withdraw, adding: “The war is lost.”").statements
    assert {s.speaker.text for s in said} == {"The envoy"}


def test_a_condition_in_front_ends_before_the_subject_that_follows(read: Read) -> None:
    claims = read("If Vestria attacks Marenia, Dolva will be swept up in the war.").claims
    assert {c.condition.text for c in claims if c.condition} == {"If Vestria attacks Marenia"}
