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
        ("The quarrel threatens to split the guild.", "prediction"),
        ("Sooner or later the guns will turn on the palace.", "prediction"),
        ("The mayor must go.", "assessment"),
        ("The truce is a fig leaf for the next raid.", "assessment"),
        ("It was greed that sent the guild into the mine.", "motive"),
        ("The sanctions are meant to break the king.", "motive"),
        ("Sooner or later the guild will recognise the province.", "prediction"),
        ("It is only a matter of time before the dam breaks.", "prediction"),
        ("The guild is heading for collapse.", "prediction"),
        ("Civil war looms.", "prediction"),
        ("Expect more arrests by the autumn.", "prediction"),
        ("The minister put the famine down to hoarding by the guild.", "blame"),
        ("The mayor pinned the blame for the fire on the guild.", "blame"),
        ("The governor has turned a blind eye to the famine.", "blame"),
        ("The governor bears responsibility for the famine.", "blame"),
        ("The governor has failed to protect the village.", "blame"),
        ("The closure is a ploy to win votes.", "motive"),
        ("The raid was meant to humiliate the king.", "motive"),
        ("The king closed the strait for fear of losing the crown.", "motive"),
        ("The real aim of the king is to split the league.", "motive"),
        ("There is no excuse for the delay.", "assessment"),
        ("The generals were trying to intimidate the voters.", "motive"),
        ("The convoys that Sorvia says will change the war cross the ford every day.", "state"),
    ],
)
def test_the_author_judges(read: Read, text: str, kind: str) -> None:
    assert (kind, "author") in {(claim.kind, claim.voice) for claim in judgements(read, text)}


@pytest.mark.parametrize(
    "text",
    [
        "The minister put the number at six.",
        "The army laid mines on the road.",
        "The governor turned to the crowd.",
        "The governor failed to reach the village.",
    ],
)
def test_a_plain_report_lays_no_blame(read: Read, text: str) -> None:
    assert [claim for claim in judgements(read, text) if claim.kind == "blame"] == []


def test_what_is_foretold_of_others_is_no_promise(read: Read) -> None:
    (claim,) = read("The minister predicted that Egypt would back down by June.").claims[:1]
    assert (claim.register, claim.kind) == ("judgement", "prediction")


def test_what_a_speaker_thinks_is_the_speakers(read: Read) -> None:
    found = judgements(read, 'The bishop called the siege "an act of savagery".')
    assert found
    assert all(claim.voice != "author" for claim in found)


def test_loaded_words_are_labels(read: Read) -> None:
    text = "The reckless regime shelled a fort."
    (act,) = [claim for claim in read(text).claims if claim.register == "act"]
    assert [text[start:end] for start, end in act.labels] == ["reckless", "regime"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The spineless council signed the treaty.", "spineless"),
        ("The occupation army shelled a fort.", "occupation"),
        ("The terror army shelled a fort.", "terror"),
        ('The king denounced the raid as "an act of piracy".', "piracy"),
    ],
)
def test_loaded_words_are_kept_whatever_their_class(read: Read, text: str, label: str) -> None:
    assert label in {text[start:end] for claim in read(text).claims for start, end in claim.labels}


def test_a_loaded_word_with_a_hyphen_is_a_label(read: Read) -> None:
    text = "The so-called miners' court jailed four clerks."
    (label,) = {span for claim in read(text).claims for span in claim.labels}
    assert text[slice(*label)] == "so-called"


def test_an_occupation_that_describes_nothing_is_no_label(read: Read) -> None:
    text = "The army shelled a fort during the occupation."
    assert [claim.labels for claim in read(text).claims if claim.labels] == []


def test_a_motive_is_no_act(read: Read) -> None:
    acts = [c for c in read("The king bombed the port to crush a revolt.").claims if c.register == "act"]
    assert [claim for claim in acts if "crush" in claim.quote and claim.factuality == "actual"] == []


def test_line_break_at_the_end_of_a_text_belongs_to_no_claim(read: Read) -> None:
    text = "If the mines stay, there will be war by the summer."
    quotes = [[claim.quote for claim in read(text + end).claims] for end in ("", "\n", "\n\nNobody slept.")]
    assert quotes[0]
    assert quotes[0] == quotes[1] == quotes[2][: len(quotes[0])]
