from __future__ import annotations

import pytest

from tests.conftest import Read
from tocsin.model import Claim


def judgements(read: Read, text: str) -> list[Claim]:
    return [claim for claim in read(text).claims if claim.register == "judgement"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The pact is doomed.", "prediction"),
        ("Sooner or later the province will break away.", "prediction"),
        ("The verdict was a travesty.", "assessment"),
        ("Marenia has no appetite for a long war.", "assessment"),
        ("The governor is to blame for the famine.", "blame"),
        ("It is Marenia, not Sorvia, that is dragging out the siege.", "blame"),
        ("The general invaded the province to stay in power.", "motive"),
        ("The rapid disintegration of the garrison continues.", "state"),
    ],
)
def test_the_author_judges(read: Read, text: str, kind: str) -> None:
    assert (kind, "author") in {(claim.kind, claim.voice) for claim in judgements(read, text)}


def test_what_a_speaker_thinks_is_the_speakers(read: Read) -> None:
    found = judgements(read, 'The bishop called the siege "an act of savagery".')
    assert found
    assert all(claim.voice != "author" for claim in found)


def test_loaded_words_are_labels(read: Read) -> None:
    text = "The reckless regime shelled a fort."
    (act,) = [claim for claim in read(text).claims if claim.register == "act"]
    assert [text[start:end] for start, end in act.labels] == ["reckless", "regime"]


def test_a_motive_is_no_act(read: Read) -> None:
    acts = [c for c in read("The king bombed the port to crush a revolt.").claims if c.register == "act"]
    assert [claim for claim in acts if "crush" in claim.quote and claim.factuality == "actual"] == []


def test_line_break_at_the_end_of_a_text_belongs_to_no_claim(read: Read) -> None:
    text = "If the mines stay, there will be war by the summer."
    quotes = [[claim.quote for claim in read(text + end).claims] for end in ("", "\n", "\n\nNobody slept.")]
    assert quotes[0]
    assert quotes[0] == quotes[1] == quotes[2][: len(quotes[0])]
