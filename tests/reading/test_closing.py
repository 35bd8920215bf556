"""Speakers and cues that stand behind what was said."""

from __future__ import annotations

import pytest

from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Most huts have a stove, relief worker Hana Brix said on Thursday.", "relief worker Hana Brix",
         "Most huts have a stove"),
        ("Ferries may reach Lund by March if the ice breaks, harbour chief Sol Petri said.",
         "harbour chief Sol Petri", "Ferries may reach Lund by March if the ice breaks"),
        ("There is no plan to close the bank, the head of the guild, Gabi Montar, told the Herald.",
         "the head of the guild, Gabi Montar", "There is no plan to close the bank"),
        ('"The boats will stay in port," the guards\' leader, Omar Ruiz, said on Monday.',
         "the guards' leader, Omar Ruiz", '"The boats will stay in port,"'),
        ("Guns went by rail, according to two officers quoted by the Herald.", "two officers quoted by the Herald",
         "Guns went by rail"),
        ("The mayor said on Monday rebels had left.", "The mayor", "rebels had left"),
        ("The mayor expressed the hope on Sunday that the troops would leave.", "The mayor",
         "that the troops would leave"),
        ("The engineer put the price of the road at 2 million crowns.", "The engineer",
         "the price of the road at 2 million crowns"),
    ],
)  # fmt: skip
def test_who_stands_behind_or_apart_from_what_he_said_is_its_speaker(
    read: Read, text: str, speaker: str, content: str
) -> None:
    found = [s for s in read(text).statements if s.parent is None]
    assert [(s.speaker.text and speaker.startswith(s.speaker.text), s.content.text) for s in found] == [
        (True, content)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The guild praised the book, the story and the pictures shown on Monday.",
        "They put the men on trial at 12 noon.",
    ],
)
def test_what_only_looks_like_a_cue_behind_its_content_reports_nothing_more(read: Read, text: str) -> None:
    assert all(s.cue is None or s.cue.text == "praised" for s in read(text).statements)
