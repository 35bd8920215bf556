"""Names of states that are also a first name or a part of another state are told by what stands beside them."""

from __future__ import annotations

import pytest

from tocsin.actors import Resolver


@pytest.fixture(scope="module")
def actors() -> Resolver:
    return Resolver()


@pytest.mark.parametrize(
    ("mention", "context", "country"),
    [
        ("Georgia", None, "GEO"),
        ("Georgia", "Officials in Tbilisi said that Georgia had closed the pass.", "GEO"),
        ("Georgia", "The governor of Georgia called out the guard.", "USA"),
        ("Georgia's governor", None, "USA"),
        ("Atlanta, Georgia", None, "USA"),
        ("the Georgian army", None, "GEO"),
        ("Jordan", None, "JOR"),
        ("Jordan Valley", None, "JOR"),
        ("Jordan Whitlock", None, None),
        ("Mr Jordan", None, None),
        ("Chad Whitlock", None, None),
        ("Washington", None, "USA"),
        ("Congo", "Shells fell near Goma.", "COD"),
        ("the Korean army", "It was seen from Pyongyang.", "PRK"),
        ("the Korean army", None, None),
    ],
)
def test_what_stands_beside_a_name_tells_whose_it_is(
    actors: Resolver, mention: str, context: str | None, country: str | None
) -> None:
    assert actors.resolve(mention, context=context).country == country


def test_a_state_far_from_the_word_is_the_state(actors: Resolver) -> None:
    far = "Senators heard on Monday that the army had shelled two border posts in Georgia"
    assert actors.resolve("Georgia", context=far).country == "GEO"


@pytest.mark.parametrize(
    "mention",
    ["Brussels-based analysts", "Moscow-backed rebels", "a London-listed miner", "the Oslo-registered ship"],
)
def test_where_somebody_sits_is_not_whose_he_is(actors: Resolver, mention: str) -> None:
    assert actors.resolve(mention).country is None


def test_a_surname_alone_needs_its_state(actors: Resolver) -> None:
    assert actors.resolve("Wickremaratne").actor is None
    assert actors.resolve("Pevchikh", on="2024-05-05").actor is None
    assert actors.resolve("Pevchikh", on="2024-05-05", context="Pevchikh left Russia.").country == "RUS"
    assert actors.resolve("Paris Pevchikh").name is None
