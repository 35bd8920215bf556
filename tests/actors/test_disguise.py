"""What the parser reads in place of the parties' names."""

from __future__ import annotations

import pytest

from tocsin.actors import Resolver


@pytest.fixture(scope="module")
def actors() -> Resolver:
    return Resolver()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peru said that Peruvian jets had left Lima", "Kenya said that Kenyan jets had left Nairobi"),
        ("the United States and the US", "the United Kingdom and the UK"),
        ("the French told the Swedes", "the Turkish told the Poles"),
        ("NATO warned Emmanuel Macron", "SADC warned Cyril Ramaphosa"),
    ],
)
def test_names_of_one_grammar_read_alike(actors: Resolver, one: str, other: str) -> None:
    assert actors.disguise(one.split()) == actors.disguise(other.split())


def test_number_of_words_stays(actors: Resolver) -> None:
    words = "The Democratic Republic of the Congo thanked Saudi Arabia and Ursula von der Leyen".split()
    assert len(actors.disguise(words)) == len(words)


def test_common_words_stay_themselves(actors: Resolver) -> None:
    words = "They may polish the turkey in May".split()
    assert actors.disguise(words) == words
