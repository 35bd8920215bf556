"""What a claim is said to answer."""

from __future__ import annotations

import pytest

from tests.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Marenia retaliated for the raid by closing the border.",
        "Marenia answered the raid by closing the border.",
        "Marenia reacted to the raid by closing the border.",
        "Marenia closed the border in revenge for the raid.",
        "As retaliation for the raid, Marenia closed the border.",
        "Responding to the raid, Marenia closed the border.",
        "To avenge the raid, Marenia closed the border.",
    ],
)
def test_an_act_names_what_it_answers(read: Read, text: str) -> None:
    closed = [c for c in read(text).claims if c.register == "act" and "border" in c.quote]
    assert [text[slice(*c.response_to)] for c in closed if c.response_to is not None] == ["the raid"]


def test_what_is_answered_answers_nothing(read: Read) -> None:
    raids = [
        c for c in read("Marenia answered the raid by Sorvia with a blockade.").claims if c.register == "act"
    ]
    assert [c.response_to for c in raids if c.quote.startswith("the raid")] in ([None], [])
