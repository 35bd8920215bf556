"""Harm that is announced, and what only sounds like it."""

from __future__ import annotations

import pytest

from tests.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        '"You will answer for this," the colonel told the miners.',
        '"We will make them pay for the raid," Marenia\'s president said.',
        '"We will turn their camp into a graveyard," Marenia\'s president said.',
        '"This crime will not go unpunished," Marenia\'s president said.',
        '"The traitors will get what they deserve," the colonel said.',
        '"Whoever hides the plotters will share their cell," the police chief said.',
        '"Any attack on the port will be answered," Marenia\'s army said.',
        "A raid on the dam would be met with force, Marenia's army said.",
        "Boats carrying arms to the fort face seizure, Marenia's navy warned.",
        "Drivers who ignore the curfew face arrest, the police chief said.",
        "The rebels gave the garrison two days to surrender.",
        "The rebels gave the garrison until noon to surrender.",
        "Marenia's threat to close the canal was met with a shrug in Sorvia.",
    ],
)
def test_harm_that_a_party_announces_is_a_threat(read: Read, text: str) -> None:
    claims = read(text).claims
    assert [c for c in claims if c.kind == "threat"]
    assert not [
        c for c in claims if c.register == "act" and c.factuality == "actual" and c.polarity == "positive"
    ]


@pytest.mark.parametrize(
    "text",
    [
        '"We will strike a balance between growth and debt," the governor said.',
        '"We will cut taxes on bread," the minister said.',
        '"We will hit our targets for wheat," the minister said.',
        '"We will answer your questions after lunch," the minister said.',
        '"We will destroy our stockpile of mines," Marenia\'s army said.',
        '"We will arrest the decline in fish stocks," the minister said.',
        '"You will pay less for bread," the minister said.',
        '"The children will never go hungry again," the minister said.',
        '"We will take the children to school," the teacher said.',
        '"Our side will crush them in the cup final," the coach said.',
        "The court said the suspects would face trial in June.",
        "The drought could threaten the harvest, farmers said.",
        "The storm will hit the port on Sunday, the weather bureau said.",
    ],
)
def test_harm_in_a_manner_of_speaking_is_no_threat(read: Read, text: str) -> None:
    assert not [c for c in read(text).claims if c.kind == "threat"]


@pytest.mark.parametrize(
    "text",
    [
        '"Whoever lays a hand on our pilots will find his own airfields in ruins," the general said.',
        '"Every ship that ignores our signals will end up on the seabed," the admiral said.',
        '"Any hamlet that hides the gunmen will pay for it," the colonel told the elders.',
        '"The guns will speak," a rebel delegate promised.',
        '"Our drones will find you," the commander told the smugglers.',
        "Sorvia will be made to regret it, the general said.",
        '"They will live to rue the day," the rebel leader said.',
        '"You will hear from us," the masked man told the cameras.',
        '"Do that again and you will have no harbour," the admiral told them.',
        '"We are not afraid to use force," the marshal said.',
        "Rebels have sworn to bring the capital to its knees.",
        '"Give back the oxen or we fetch them," the chief told the farmers.',
        "Unless the wages are paid, the pilots will ground every plane, their union warned.",
    ],
)
def test_what_others_have_coming_from_the_own_side_is_a_threat(read: Read, text: str) -> None:
    assert [c for c in read(text).claims if c.kind == "threat" and c.factuality == "actual"]


@pytest.mark.parametrize(
    "text",
    [
        '"Whoever finds my dog will get a reward," the minister said.',
        '"Any hamlet that plants trees will be paid for it," the minister said.',
        '"The voters will speak on Sunday," the candidate said.',
        '"Our frigates will escort the ferries," the admiral said.',
        '"If they free the crew, they get the ship back," the captain said.',
        "The army will collapse, the Sorvian defence minister said.",
    ],
)
def test_what_does_others_no_harm_is_no_threat(read: Read, text: str) -> None:
    assert not [c for c in read(text).claims if c.kind == "threat"]
