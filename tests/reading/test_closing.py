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


CLAIMED = "More than forty lorries were turned back"
SPOKE = {
    "the deputy health minister, Abdul Noor,": "the deputy health minister, Abdul Noor",
    "Ruth Lee, the high commissioner,": "Ruth Lee",
    "an aide who would not be named": "an aide",
    "a nurse at the clinic who asked not to be identified": "a nurse",
    "two envoys familiar with the talks": "two envoys",
}
"""Speakers as they stand before a cue, and how what is read of them begins."""
FRAMES = [
    "{content}, {speaker} said on Monday.",
    "{content}, {speaker} told the radio station Sada-e Lund on Monday.",
    "{content}, {speaker} assured envoys on Friday.",
    "{content}, {speaker} wrote on Telegram.",
    "{content}, {speaker} said on Monday, the BBC reported, citing two officials.",
    "According to {speaker}, {content}.",
    "{speaker} said after a meeting with the king that {content}.",
    "{speaker} told parliament's defence committee that {content}.",
    "{speaker} said in an interview with the weekly Herald that {content}.",
    "State radio quoted {speaker} as saying that {content}.",
]


@pytest.mark.parametrize("speaker", SPOKE)
@pytest.mark.parametrize("frame", FRAMES)
def test_what_is_told_is_read_in_whatever_frame(read: Read, frame: str, speaker: str) -> None:
    text = (
        frame.format(speaker=speaker, content=CLAIMED).replace(",,", ",").replace(", as saying", " as saying")
    )
    found = [(s.speaker.text or "", s.content.text.removeprefix("that ")) for s in read(text).statements]
    assert any(who.startswith(SPOKE[speaker]) and said == CLAIMED for who, said in found), found


@pytest.mark.parametrize("cue", ["told the Herald", "assured envoys"])
def test_who_is_told_does_not_speak(read: Read, cue: str) -> None:
    (found,) = read(
        f"The men had carried forged papers, Ruth Lee, the high commissioner, {cue} on Friday."
    ).statements
    assert (found.speaker.text or "").startswith("Ruth Lee")


def test_a_condition_before_what_is_said_is_part_of_it(read: Read) -> None:
    told = "Unless the men are freed, no envoy will travel"
    found = read(f"{told}, an aide who would not be named said.").statements
    assert told in {statement.content.text for statement in found}


def test_who_passes_on_a_closing_cue_is_in_the_chain(read: Read) -> None:
    text = "The rebels will let barges through, their envoy, Jo Oo, said in a message on Sunday, the news site Delta reported."
    (inner,) = [s for s in read(text).statements if s.content.text == "The rebels will let barges through"]
    assert [link.text for link in inner.chain] == [None, "the news site Delta", "their envoy, Jo Oo"]
