"""Cues that stand beside what they report: turned, between commas, of several words, without a speaker."""

from __future__ import annotations

import pytest

from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Wheat prices are going to double before Easter, forecasts the union of millers, which has its own silos.",
            "the union of millers",
            "Wheat prices are going to double before Easter",
        ),
        (
            "The border post reopens on Tuesday, announces the customs service in a notice on its website.",
            "the customs service",
            "The border post reopens on Tuesday",
        ),
        (
            "Nobody will be allowed past the second checkpoint after dark, decreed the garrison commander.",
            "the garrison commander",
            "Nobody will be allowed past the second checkpoint after dark",
        ),
        (
            "A truce now, plead the bishops from their pulpits, as if one could be bought.",
            "the bishops",
            "A truce now",
        ),
        (
            "Whoever shelters a deserter loses his house, the security bureau in Marana decreed after the raid.",
            "the security bureau",
            "Whoever shelters a deserter loses his house",
        ),
        (
            "The trucks, the mayor of the lower town went on, would leave at dawn.",
            "the mayor of the lower town",
            "The trucks would leave at dawn",
        ),
        (
            "The ferry will sail again on 3 June, Oslo and Tallinn made known in identical notes.",
            "Oslo and Tallinn",
            "The ferry will sail again on 3 June",
        ),
        ("The offer, she made plain, stood until Friday.", "she", "The offer stood until Friday"),
        (
            "The strikes, he hastened to add, had spared the hospital.",
            "he",
            "The strikes had spared the hospital",
        ),
    ],
)
def test_a_cue_beside_its_content_reports_it(read: Read, text: str, speaker: str, content: str) -> None:
    (statement,) = read(text).statements
    assert (statement.speaker.text, statement.content.text) == (speaker, content)
    assert statement.polarity == "positive"


@pytest.mark.parametrize(
    ("text", "content", "addressee"),
    [
        ("The dam, we are told, is perfectly safe.", "The dam is perfectly safe", "we"),
        ("The dam, it is widely believed, will not hold.", "The dam will not hold", None),
        ("The road, as we were told at the gate, was mined.", "The road was mined", "we"),
        (
            "The camp, I am reliably told, holds nine thousand people.",
            "The camp holds nine thousand people",
            "I",
        ),
    ],
)
def test_what_nobody_named_is_said_to_say_has_no_speaker(
    read: Read, text: str, content: str, addressee: str | None
) -> None:
    (statement,) = read(text).statements
    assert (statement.speaker.kind, statement.content.text) == ("unknown", content)
    assert (statement.addressee.text if statement.addressee else None) == addressee


@pytest.mark.parametrize(
    "text",
    [
        "The convoy turned back at noon, followed the river and reached the camp of the engineers.",
        "The rains came late, ruined the millet of the southern districts and filled the wells.",
        "The trucks, the last of which went on to the border, carried flour.",
        "The river, the longest in the province, went on rising.",
        "The bridge, we crossed it at noon, was unguarded.",
        "The boats, we are proud of them, will sail.",
        "Sanctions drafted in haste threaten to ruin the port.",
        "The heatwave promises to break records.",
    ],
)
def test_what_stands_between_commas_or_bodes_something_need_not_report(read: Read, text: str) -> None:
    assert read(text).statements == ()


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "The ministry's excuse, that the radios had failed, convinced nobody.",
            "The ministry",
            "that the radios had failed",
        ),
        (
            "The prime minister's line, that “calm has returned” to the islands, will surprise the widows.",
            "The prime minister",
            "that “calm has returned” to the islands",
        ),
        (
            "The army's stock answer, “operational reasons”, satisfied no one.",
            "The army",
            "“operational reasons”",
        ),
        (
            "The gist of the note was that the envoy would not come.",
            "the note",
            "that the envoy would not come",
        ),
    ],
)
def test_a_noun_of_saying_reports_what_stands_beside_it(
    read: Read, text: str, speaker: str, content: str
) -> None:
    (statement,) = read(text).statements
    assert (statement.speaker.text, statement.content.text) == (speaker, content)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Halima Sow, 34, lost her shop in the fire. “They came with petrol. They knew the doors.”",
            "Halima Sow",
        ),
        ("The letter ran to three pages. “You will leave the valley by the new moon.”", "The letter"),
    ],
)
def test_whom_the_sentence_before_shows_speaks_in_a_quotation_without_a_cue(
    read: Read, text: str, speaker: str
) -> None:
    assert read(text).statements[0].speaker.text == speaker


def test_two_who_are_shown_together_are_not_taken_for_the_speaker(read: Read) -> None:
    (statement,) = read(
        "The guard and the driver argued at the barrier. “Open it. I have orders.”"
    ).statements
    assert statement.speaker.text is None


def test_those_in_front_of_whom_something_is_said_are_spoken_to(read: Read) -> None:
    (first,) = read("Addressing the council, the mayor warned that the dam would break.").statements
    (second,) = read("The school will be rebuilt, the colonel vowed before a crowd of parents.").statements
    assert first.addressee is not None
    assert second.addressee is not None
    assert (first.addressee.text, second.addressee.text) == ("the council", "a crowd of parents")


def test_a_name_between_commas_leaves_the_cue_to_who_bears_it(read: Read) -> None:
    (statement,) = read("“We kept the keys,” the harbour master, Ivo Lind, told public radio.").statements
    assert (statement.form, statement.speaker.text) == ("direct", "the harbour master, Ivo Lind")
