from __future__ import annotations

import pytest

from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "The council is weighing a ban on grain exports, its chairman, Otto Lamm, said.",
            "its chairman",
            "The council is weighing a ban on grain exports",
        ),
        (
            "The firm will sell its two ships, the Osk and the Lenz, the owner said.",
            "the owner",
            "The firm will sell its two ships, the Osk and the Lenz",
        ),
    ],
)
def test_a_speaker_between_commas_is_no_part_of_what_is_said(
    text: str, speaker: str, content: str, read: Read
) -> None:
    (statement,) = read(text).statements
    assert (statement.speaker.text or "").startswith(speaker)
    assert statement.content.text == content
