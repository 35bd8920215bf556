from __future__ import annotations

import pytest

from tests.conftest import Read
from tocsin.model import Claim


def acts(read: Read, text: str) -> list[Claim]:
    return [claim for claim in read(text).claims if claim.register == "act"]


def counted(read: Read, text: str, words: str) -> list[Claim]:
    """Attacks and the like that are told as done and whose passage holds the words."""
    done = [c for c in acts(read, text) if (c.factuality, c.polarity) == ("actual", "positive")]
    return [c for c in done if words in c.quote and c.event_type in {"ASSAULT", "SANCTION"}]


@pytest.mark.parametrize(
    "text",
    [
        "Marenia is to shell the fort.",
        "Marenia stopped short of shelling the fort.",
        "Marenia is far from shelling the fort.",
        "Marenia talked instead of shelling the fort.",
        "Marenia did not rule out shelling the fort.",
        "Marenia is capable of shelling the fort.",
        "It is possible that Marenia shelled the fort.",
        "It is not true that Marenia shelled the fort.",
        "In the film, Marenia shelled the fort.",
        "Suppose Marenia shelled the fort.",
        "Marenia nearly shelled the fort.",
        "Marenia allegedly shelled the fort.",
        "Neither Marenia nor Sorvia shelled the fort.",
        "Marenia no longer shells the fort.",
        "Under no circumstances did Marenia shell the fort.",
        "Marenia sent guns to shell the fort.",
        "The idea of Marenia shelling the fort is absurd.",
        "Marenia would rather talk than shell the fort.",
        "Should Marenia shell the fort, the union would answer.",
        "Marenia has yet to shell the fort.",
        "At no stage did Marenia shell the fort.",
        "Nowhere did Marenia shell the fort.",
        "Not a single gunner shelled the fort.",
        "Picture for a second that Marenia shelled the fort.",
        "Let us suppose that Marenia shelled the fort.",
        "Marenia acts as though Sorvia had shelled the fort.",
        "Marenia came close to shelling the fort.",
        "Marenia all but shelled the fort.",
        "It is a myth that Marenia shelled the fort.",
        "It is false that Marenia shelled the fort.",
        "Two boats took off to shell the fort.",
        "The opera closes with Marenia shelling the fort.",
        "The video game has Marenia shelling the fort.",
        "Rumour has it in Kessel that Marenia shelled the fort.",
        "The story goes that Marenia shelled the fort.",
        "Word in the harbour was that Marenia had shelled the fort.",
        "The fear is that Marenia has shelled the fort.",
        "If the pass shuts, Marenia shells the fort.",
        "Not one village was shelled.",
        "Marenia shelled no one.",
        "The colonel was acquitted of shelling the fort.",
        "The mooted shelling of the fort by Marenia did not come.",
    ],
)
def test_what_was_not_done_is_no_act(read: Read, text: str) -> None:
    assert counted(read, text, "shell") == []


@pytest.mark.parametrize(
    "text",
    [
        "Fears of an attack on Sorvia grew.",
        "Sorvia called for the expulsion of the envoy.",
        "There was no attack on Sorvia.",
        "Marenia called off an attack on Sorvia.",
        "An attack on Sorvia would be a mistake.",
        "An attack on Sorvia is unlikely.",
        "Marenia denied plans for an attack on Sorvia.",
        "The risk of an attack on Sorvia is real.",
        "In the event of an attack on Sorvia, the union will act.",
    ],
)
def test_a_noun_under_what_leaves_it_open_is_no_act(read: Read, text: str) -> None:
    assert counted(read, text, "attack") == counted(read, text, "expulsion") == []


@pytest.mark.parametrize(
    "text",
    [
        "Marenia shelled the fort because the talks failed.",
        "Marenia managed to shell the fort.",
        "Marenia shelled the fort when the truce ended.",
        "Marenia, which shelled the fort, fell silent.",
        "The shelling of the fort by Marenia drew protests.",
        "Sorvia will not leave because Marenia shelled the fort.",
        "Not until Friday did Marenia shell the fort.",
        "Only then did Marenia shell the fort.",
        "The opera house closed after Marenia shelled the fort.",
    ],
)
def test_what_was_done_is_an_act(read: Read, text: str) -> None:
    assert counted(read, text, "shell")


def test_not_x_but_y_denies_nothing_of_y(read: Read) -> None:
    (act,) = acts(read, "It was not Sorvia but Marenia that shelled the fort.")
    assert act.polarity == "positive"


def test_a_cleft_without_another_is_denied(read: Read) -> None:
    (act,) = acts(read, "It was not Sorvia that shelled the fort.")
    assert act.polarity == "negative"


def test_what_would_have_happened_is_counterfactual(read: Read) -> None:
    found = acts(read, "Had Marenia shelled the fort, the garrison would have bombed Sorvia.")
    assert {claim.factuality for claim in found} == {"counterfactual"}


def test_the_reason_names_the_words(read: Read) -> None:
    (act,) = acts(read, "Marenia never shelled the fort.")
    assert "never" in act.reason


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Marenia did not shell the fort but the bridge.", "Marenia", "the bridge"),
        ("The fort was shelled not by Marenia but by Sorvia.", "Sorvia", "The fort"),
        ("The fort was shelled by Marenia, not by Sorvia.", "Marenia", "The fort"),
        ("Sorvia rather than Marenia shelled the fort.", "Sorvia", "the fort"),
    ],
)
def test_a_negation_that_replaces_one_party_by_another_leaves_the_act(
    read: Read, text: str, actor: str, recipient: str
) -> None:
    (act,) = counted(read, text, "shell")
    assert [party.text for party in act.actor] == [actor]
    assert [party.text for party in act.recipient] == [recipient]
