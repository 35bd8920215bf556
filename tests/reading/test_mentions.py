"""Whom noun phrases stand for inside one document."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tocsin.model.reading import Reading

Read = Callable[..., Reading]


def speaker(reading: Reading, content: str) -> tuple[str, str | None]:
    found = [s.speaker for s in reading.statements if content in s.content.text]
    assert found, [s.content.text for s in reading.statements]
    return found[-1].kind, found[-1].resolved or found[-1].text


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Rosa Quiroga met envoys on Monday. She said talks had failed.", "person", "Rosa Quiroga"),
        (
            "Tomas Brandt and Helen Moreau met on Monday. She said talks had failed.",
            "person",
            "Helen Moreau",
        ),
        ("Rosa Quiroga leads the party. Quiroga said talks had failed.", "person", "Rosa Quiroga"),
        ("A police chief resigned on Friday. He said talks had failed.", "anonymous", "A police chief"),
        ("Residents fled the town. They said talks had failed.", "group", "Residents"),
        (
            (
                "Four officials in Lund told Ritz of the plan. The king met some of his advisers. "
                "These sources said talks had failed."
            ),
            "group",
            "Four officials",
        ),
    ],
)
def test_later_mention_stands_for_the_first(read: Read, text: str, kind: str, who: str) -> None:
    assert speaker(read(text), "talks had failed") == (kind, who)


def test_pronoun_stays_open_between_two(read: Read) -> None:
    reading = read("The letter to Tomas Brandt mentions Paul Moreau. He said talks had failed.")
    _, who = speaker(reading, "talks had failed")
    assert who == "He"


def test_place_is_no_actor_and_speaking_capital_is_a_government(read: Read) -> None:
    reading = read("Gunmen shelled a market in Lima on Monday. Lima said that six people had died.")
    assert [s.speaker.actor for s in reading.statements] == ["PER.GOV"]
    where = [claim.where for claim in reading.claims if claim.event_type == "ASSAULT" and claim.where]
    assert [(w.place, w.country) for w in where][:1] == [("Lima", "PER")]


def test_town_takes_the_country_that_follows_it(read: Read) -> None:
    reading = read("Gunmen shelled a market in Dolva, Peru, on 3 May 2019.")
    found = next(claim for claim in reading.claims if claim.event_type == "ASSAULT")
    assert found.where is not None
    assert (found.where.place, found.where.country) == ("Dolva", "PER")
    assert found.when is not None
    assert found.when.start == "2019-05-03"


def actors(reading: Reading, quote: str) -> list[str | None]:
    return [party.actor for claim in reading.claims if quote in claim.quote for party in claim.actor]


def test_a_plural_of_two_states_adjectives_is_both_parties(read: Read) -> None:
    reading = read("Swiss and Danish troops attacked the base. Danish troops left it.")
    assert actors(reading, "attacked") == ["CHE.MIL", "DNK.MIL"]


def test_an_office_said_once_is_known_wherever_the_name_recurs(read: Read) -> None:
    reading = read(
        "Jens Stoltenberg met envoys. NATO Secretary-General Jens Stoltenberg criticised Denmark. "
        "Stoltenberg also condemned Chile."
    )
    for quote in ("met", "criticised", "condemned"):
        assert actors(reading, quote)[:1] == ["NATO.SG"]


def test_whoever_reacts_calls_it_so(read: Read) -> None:
    text = "A guard said the mayor had rejected what she described as blackmail."
    assert speaker(read(text), "blackmail") == ("person", "the mayor")
