from __future__ import annotations

import pytest

from tests.conftest import Read


def kinds(read: Read, text: str) -> set[str]:
    return {claim.kind for claim in read(text).claims if claim.register == "signal"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"We shall strike back at dawn," the Marenian general vowed.', "threat"),
        ('"If they enter the bay, they will regret it," the Marenian admiral said.', "threat"),
        ("Marenia threatened to blockade the port.", "threat"),
        ("The rebels warned they would burn the refinery.", "threat"),
        ("The harbour office warned of a storm surge.", "warning"),
        ('"Our planes will not bomb the dam," the Marenian minister said.', "assurance"),
        ('"Nobody will touch your boats," the governor assured the fishermen.', "assurance"),
        ("Marenia vowed not to fire first.", "assurance"),
        ("Marenia said it would free the crew if Sorvia returned the ship.", "offer"),
        ('"We are ready to reopen the pass," the Sorvian minister said.', "offer"),
        ('"Ships must turn back," the harbour master told captains.', "demand"),
        ('"Leave our waters now," the Marenian navy told the trawlers.', "demand"),
        ("Sorvia urged Marenia to lift the siege.", "appeal"),
        ("The Sorvian minister called for Marenia to lift the siege.", "appeal"),
        ("Dockers pleaded for the army to leave their town.", "appeal"),
        ('"The trucks can cross," the Sorvian colonel said.', "permission"),
        ("Lorries may not enter the zone unless the police escort them, Sorvia said.", "restriction"),
        ("The curbs on grain that Sorvia imposed remain in place.", "restriction"),
        ("Sorvia said it would not recognise the vote.", "refusal"),
        ("Sorvia denied that its men had crossed the river.", "denial"),
        ("Sorvia accused Marenia of shelling the fort.", "accusation"),
        ("Sorvia says Marenia is behind the blast.", "accusation"),
        ("Sorvia's accusation that Marenia had shelled the fort was rejected.", "accusation"),
        ("Marenia rejected claims that it had shelled the fort.", "denial"),
        ("Marenia said it had nothing to do with the blast.", "denial"),
        ('"That is a lie," the Marenian minister said of the report.', "denial"),
        ("The rebels have vowed to drag the governor from his palace.", "threat"),
        ("Marenia said it would not sit idly by if the fort was touched.", "threat"),
        ('"All options are on the table," the Marenian minister said.', "threat"),
        ("Hauliers are threatening a blockade of the tunnel.", "threat"),
        ("The kidnappers want the release of three comrades.", "demand"),
        ("Let the inspectors in, the agency told Marenia.", "demand"),
        ("Marenia let the lorries through.", "permission"),
        ("The rebels let the nurses out for two hours a day.", "permission"),
        ("Foreign reporters may not leave the port without a minder.", "restriction"),
        ("A curfew is in force in the port.", "restriction"),
        ("The militia is in no mood to talk.", "refusal"),
        ("Lorries are barred from entering the zone.", "restriction"),
        ("Sorvia's decision to rule out talks with the rebels angered the envoys.", "refusal"),
        ("Sorvia would not hear of a loan, two senators said.", "refusal"),
        ("The dockers will not load another boat, a union official said.", "refusal"),
        ('"If there is no pay by noon, we block the road," the Sorvian general said.', "threat"),
        ('"Unless the guards go, we stop work," the union said.', "threat"),
        ("Anyone caught stealing grain will go to jail, the Sorvian police said.", "threat"),
        ("Marenia does not let Sorvian monitors visit the plant.", "restriction"),
        ("Marenia has not allowed Sorvian jets to cross.", "refusal"),
        ("Marenia said no to a Sorvian base.", "refusal"),
        ("The Sorvian navy will escort the ferries, Defence Minister Ana Lobo said.", "assurance"),
        ("The coastguard will train Sorvian gunners from May, Defence Minister Ana Lobo said.", "intention"),
        ("Two bridges will be reopened on Friday, the mayor said.", "intention"),
        ('"If you lay down your guns, you get a pardon," the governor told the rebels.', "offer"),
        ("Marenia offered a truce on Monday.", "offer"),
        ("Marenia offered Sorvia two million dollars.", "offer"),
        ('"They may hunt the killers as far as the river," the governor said.', "permission"),
        ("Marenia told its fishermen that they could cross the line.", "permission"),
        ("Nobody may leave the valley without a pass.", "restriction"),
        ("No aircraft may cross the parallel.", "restriction"),
        ("The law bans the wearing of uniforms.", "restriction"),
        ("Marenia called the report an invention.", "denial"),
        ('"It was not us," the rebel spokesman said.', "denial"),
        ('"You have my word," the governor told the widows.', "assurance"),
        ('"We do not talk to kidnappers," the minister said.', "refusal"),
        ("The minister said there was no truth in the story.", "denial"),
        ("The rebels insist they never touched the pipeline.", "denial"),
        ("Sorvia insisted that the militia be disarmed.", "demand"),
        ("The bishop begged the gangs to spare the school.", "appeal"),
        ('"Marenia cannot accept this treaty," its minister said.', "refusal"),
        ('"There will be no Sorvian base on our soil," the Marenian minister said.', "refusal"),
        ("Marenia wants its consul released.", "demand"),
        ("Marenia is bent on leaving the pact.", "intention"),
        ("Marenia said it was determined to hold the vote.", "intention"),
        ("Marenia announced plans to leave the pact.", "intention"),
        ("Marenia stands ready to take in the wounded.", "offer"),
        ("Marenia insists that Sorvia return the relics.", "demand"),
        ('"You are free to leave," the Sorvian colonel told the monks.', "permission"),
        ("Marenia has put out feelers about a swap of prisoners.", "offer"),
        ("Sorvia has granted Marenia permission to use its airspace.", "permission"),
        ("The Sorvian and Marenian ministers will meet on Monday.", "consultation"),
    ],
)
def test_the_kind_of_a_speech_act(read: Read, text: str, kind: str) -> None:
    assert kind in kinds(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "The drought threatens millions of farmers.",
        "Fog threatened to delay the ferry.",
        "The army is driving the war, threatening the collapse of the province.",
        "Sorvia voiced fear of a famine.",
        "Marenia promised never to shell the fort.",
    ],
)
def test_no_threat(read: Read, text: str) -> None:
    assert "threat" not in kinds(read, text)


def test_a_quoted_threat_is_told_by_whoever_reports_it(read: Read) -> None:
    reading = read('"We will burn the port," the Marenian general said.')
    (threat,) = [claim for claim in reading.claims if claim.kind == "threat"]
    (statement,) = reading.statements
    assert (threat.voice, threat.statement) == ("author", statement.id)
    assert (threat.factuality, threat.polarity) == ("actual", "positive")


def test_what_others_will_do_is_foretold_not_announced(read: Read) -> None:
    reading = read("The junta will attack the north, the historian said.")
    assert {claim.kind for claim in reading.claims} == {"prediction"}


def test_where_more_is_named_more_readings_were_right(read: Read) -> None:
    texts = ("Marenia shelled the fort.", "The fort was shelled.", "Marenia tried to shell the fort.")
    sure, unnamed, planned = (
        next(c.confidence for c in read(text).claims if c.event_type == "ASSAULT") for text in texts
    )
    assert planned <= unnamed < sure <= 0.82


@pytest.mark.parametrize(
    ("text", "event_type", "mode"),
    [
        ("Vestria demanded that Marenia release the pilots.", "REQUEST", "yield"),
        ("Vestria asked Marenia for food aid.", "REQUEST", "assist"),
        ("Vestria refused to meet the Marenian envoy.", "REJECT", "meet"),
        ("Vestria threatened to bomb the port of Dolva.", "THREATEN", "violence"),
        ("Vestria threatened to sever ties with Marenia.", "THREATEN", "relations"),
        ("The miners demanded higher wages.", "REQUEST", None),
    ],
)
def test_a_demand_a_refusal_and_a_threat_have_the_mode_of_what_they_speak_of(
    read: Read, text: str, event_type: str, mode: str | None
) -> None:
    assert [(c.event_type, c.mode) for c in read(text).claims if c.event_type] == [(event_type, mode)]


@pytest.mark.parametrize(
    "text",
    [
        "The minister neither confirmed nor denied that two drones had been lost.",
        "The general would neither confirm nor deny the raid.",
        "The admiral did not deny that the ship had been hit.",
    ],
)
def test_what_is_left_open_is_no_denial(read: Read, text: str) -> None:
    assert "denial" not in kinds(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "The Sorvian navy will escort the ferries, an analyst in the capital said.",
        "Rain will delay the ferries, the Sorvian defence minister said.",
        "Prices will rise, their union said.",
    ],
)
def test_what_is_nobody_s_own_deed_is_not_announced(read: Read, text: str) -> None:
    assert not kinds(read, text) & {"intention", "assurance", "offer", "threat"}


def test_the_future_of_a_speech_act_is_foretold(read: Read) -> None:
    claims = read("The generals will be told to retreat.").claims
    assert "prediction" in {claim.kind for claim in claims}


def test_who_demands_is_whoever_says_so_and_not_who_must_act(read: Read) -> None:
    claims = read("Marenian rebels announced that the Sorvian premier must agree to a vote.").claims
    (demand,) = (claim for claim in claims if claim.kind == "demand")
    assert [party.text for party in demand.actor] == ["Marenian rebels"]
    assert [party.text for party in demand.recipient] == ["the Sorvian premier"]


def test_who_warns_behind_the_verb_warns(read: Read) -> None:
    claims = read("The mine, warns the Marenian ombudsman, is leaking acid into a river.").claims
    (warning,) = (claim for claim in claims if claim.kind == "warning")
    assert [party.text for party in warning.actor] == ["the Marenian ombudsman"]
    assert not warning.recipient
