"""What is threatened, allowed, denied, feared, planned or imagined is never read as done."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.conftest import make_document
from tocsin.model import Claim
from tocsin.reading import Reader


class Verb(NamedTuple):
    base: str
    past: str
    gerund: str


VERBS = [
    Verb("shell", "shelled", "shelling"),
    Verb("bomb", "bombed", "bombing"),
    Verb("invade", "invaded", "invading"),
    Verb("attack", "attacked", "attacking"),
    Verb("blockade", "blockaded", "blockading"),
    Verb("sanction", "sanctioned", "sanctioning"),
]
NOT_DONE = [
    "Marenia did not {base} Sorvia.",
    "Marenia has never {past} Sorvia.",
    "Marenia may have {past} Sorvia.",
    "Marenia might {base} Sorvia.",
    "Marenia will {base} Sorvia.",
    "Marenia would {base} Sorvia if the talks failed.",
    "If Marenia {past} Sorvia, the alliance would answer.",
    "Had Marenia {past} Sorvia, there would have been a war.",
    "Marenia denied that it had {past} Sorvia.",
    "Marenia threatened to {base} Sorvia.",
    "Marenia planned to {base} Sorvia in the spring.",
    "Marenia is ready to {base} Sorvia.",
    "Marenia was about to {base} Sorvia when the truce came.",
    "Marenia refused to {base} Sorvia.",
    "Marenia has no intention of {gerund} Sorvia.",
    "Marenia was prevented from {gerund} Sorvia.",
    "Sorvia feared that Marenia would {base} it.",
    "Sorvia warned Marenia against {gerund} its ports.",
    "Sorvia urged Marenia not to {base} its ports.",
    "Kelland allowed Marenia to {base} Sorvia.",
    "Kelland forbade Marenia to {base} Sorvia.",
    "Marenia asked for permission to {base} Sorvia.",
    "Did Marenia {base} Sorvia?",
    "Nobody knows whether Marenia {past} Sorvia.",
    "Analysts expect Marenia to {base} Sorvia within days.",
    "Imagine that Marenia {past} Sorvia.",
    "Marenia debated whether to {base} Sorvia.",
    "Marenia discussed {gerund} Sorvia.",
    "Marenia prepared to {base} Sorvia.",
    "Marenia called off {gerund} Sorvia.",
    "Marenia was on the verge of {gerund} Sorvia.",
    "Marenia was close to {gerund} Sorvia.",
    "Marenia massed troops with a view to {gerund} Sorvia.",
    "Rather than {base} Sorvia, Marenia sent envoys.",
    "A motion that Marenia {base} Sorvia was lost.",
    "Marenia forbade {gerund} Sorvia.",
    "Marenia advocated {gerund} Sorvia.",
    "Marenia let the ultimatum pass without {gerund} Sorvia.",
    "It is as though Marenia had {past} Sorvia.",
    "It looked as if Marenia had {past} Sorvia.",
    "Countries {gerund} Sorvia will be barred, Marenia said.",
]
NOT_DONE_NOUNS = [
    "Marenia called off the {noun} on Sorvia.",
    "Marenia ordered the {noun} on Sorvia.",
    "Marenia ordered a {noun} on Sorvia.",
    "Marenia approved the {noun} on Sorvia.",
    "Marenia debated the {noun} on Sorvia.",
    "Marenia discussed a {noun} on Sorvia.",
    "Marenia rehearsed the {noun} on Sorvia.",
    "Kelland fears a {noun} by Marenia on Sorvia.",
    "A {noun} by Marenia on Sorvia is possible.",
    "The {noun} by Marenia on Sorvia was called off.",
    "The {noun} by Marenia on Sorvia is being considered.",
]
ORDERS = ["Release Sorvia or else, Marenia told Kelland.", "Arrest Sorvia or face war, Marenia told Kelland."]
DONE = [
    "Marenia {past} Sorvia on Tuesday.",
    "Marenia has {past} Sorvia.",
    "Sorvia was {past} by Marenia.",
    "Marenia was {gerund} Sorvia.",
]


def claims_of(reader: Reader, text: str) -> tuple[Claim, ...]:
    (reading,) = reader.read([make_document(text)])
    return reading.claims


def deeds(claims: tuple[Claim, ...], verb: Verb) -> list[str]:
    """Acts of Marenia read as done, in words of the verb."""
    return [
        f"{c.event_type} {c.quote!r} ({c.reason})"
        for c in claims
        if (c.register, c.factuality, c.polarity) == ("act", "actual", "positive")
        and any(form in c.quote for form in verb)
        and "Marenia" in [party.text for party in c.actor]
    ]


@pytest.mark.parametrize("sentence", NOT_DONE)
def test_what_was_not_done_is_no_act(tutorial_reader: Reader, sentence: str) -> None:
    told = [(verb, sentence.format(**verb._asdict())) for verb in VERBS]
    assert {
        text: found for verb, text in told if (found := deeds(claims_of(tutorial_reader, text), verb))
    } == {}


@pytest.mark.parametrize("sentence", NOT_DONE_NOUNS)
def test_what_a_noun_names_is_no_act_where_it_was_not_done(tutorial_reader: Reader, sentence: str) -> None:
    nouns = ["attack", "shelling", "bombing", "invasion", "raid", "blockade"]
    told = [(Verb(noun, noun, noun), sentence.format(noun=noun)) for noun in nouns]
    assert {
        text: found for verb, text in told if (found := deeds(claims_of(tutorial_reader, text), verb))
    } == {}


@pytest.mark.parametrize("sentence", ORDERS)
def test_what_is_ordered_or_else_is_no_act(tutorial_reader: Reader, sentence: str) -> None:
    acts = [claim for claim in claims_of(tutorial_reader, sentence) if claim.register == "act"]
    assert [claim.quote for claim in acts if claim.factuality == "actual"] == []


@pytest.mark.parametrize("sentence", DONE)
def test_what_was_done_is_an_act(tutorial_reader: Reader, sentence: str) -> None:
    told = [(verb, sentence.format(**verb._asdict())) for verb in VERBS]
    assert [text for verb, text in told if not deeds(claims_of(tutorial_reader, text), verb)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Anyone who arms Marenia takes part in the quarrel.",
        "Any state that arms Marenia will be a target.",
        "Whoever arms Marenia will pay for it.",
        "A state that arms Marenia today will regret it tomorrow.",
    ],
)
def test_what_nobody_in_particular_does_is_no_act(tutorial_reader: Reader, sentence: str) -> None:
    acts = [claim for claim in claims_of(tutorial_reader, sentence) if claim.register == "act"]
    assert [claim.quote for claim in acts if claim.factuality == "actual"] == []
