"""Last names that a text spells otherwise are resolved where a title or a state supports it, else open."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.actors import Resolver
from tocsin.actors.misspelt import distance

WORDS = st.text(alphabet="abcde", min_size=1, max_size=8)


@pytest.fixture(scope="module")
def actors() -> Resolver:
    return Resolver()


@pytest.mark.parametrize(
    ("mention", "on", "context", "actor"),
    [
        ("Secretary of State Anthony Blinkin", "2023-01-01", None, "USA.GOV.FM"),
        ("Anthony Blinkin", "2023-01-01", "The United States sent Anthony Blinkin.", "USA.GOV.FM"),
        ("President Medvedyev", "2010-01-01", None, "RUS.GOV.PRES"),
        ("French President Macorn", "2020-01-01", None, "FRA.GOV.PRES"),
        ("Turkey's Erdogen", "2020-01-01", None, "TUR.GOV.PRES"),
        ("German Chancellor Olaf Sholz", "2022-05-01", None, "DEU.GOV.CHAN"),
    ],
)
def test_a_slip_is_mended_beside_a_title_or_a_state(
    actors: Resolver, mention: str, on: str, context: str | None, actor: str
) -> None:
    found = actors.resolve(mention, on=on, context=context)
    assert found.actor == actor
    assert " for " in found.reason


@pytest.mark.parametrize(
    ("mention", "context"),
    [
        ("Anthony Blinkin", None),
        ("President Smithers", None),
        ("James Barker", "The United States sent James Barker."),
        ("Dmitry Smithson", "Russia sent Dmitry Smithson."),
        ("President Barker", None),
    ],
)
def test_likeness_alone_names_nobody(actors: Resolver, mention: str, context: str | None) -> None:
    found = actors.resolve(mention, on="2020-01-01", context=context)
    assert (found.actor, found.name) == (None, None)


def test_several_that_fit_stay_open(tmp_path: Path) -> None:
    own = tmp_path / "actors.yml"
    own.write_text(
        "- {id: XAA, name: Aland, kind: country, offices: [{office: PRES, holder: Ana Torvald}]}\n"
        "- {id: XBB, name: Beland, kind: country, offices: [{office: PRES, holder: Bo Tornald}]}\n"
    )
    found = Resolver(own).resolve("President Torzald")
    assert (found.actor, found.candidates) == (None, ("Ana Torvald", "Bo Tornald"))
    assert Resolver(own).resolve("President Torzald of Beland").actor == "XBB.GOV.PRES"


def test_the_holder_is_not_named_where_the_text_names_another(actors: Resolver) -> None:
    found = actors.resolve("French President Ana Smithers", on="2020-01-01")
    assert (found.actor, found.name) == ("FRA.GOV.PRES", None)


def test_a_title_of_the_text_gives_the_sector(actors: Resolver) -> None:
    assert actors.resolve("Haley Barbour", on="2010-01-01").sector == "GOV"
    assert actors.resolve("Senator Haley Barbour", on="2010-01-01").sector == "LEG"


@given(WORDS, WORDS)
def test_distance_is_that_of_either_to_the_other(a: str, b: str) -> None:
    assert distance(a, b) == distance(b, a)
    assert (distance(a, b) == 0) == (a == b)
    assert abs(len(a) - len(b)) <= distance(a, b) <= max(len(a), len(b))


@given(WORDS, st.integers(0, 7), st.sampled_from("abcde"))
def test_one_letter_put_in_is_one_slip(word: str, place: int, letter: str) -> None:
    assert distance(word, word[:place] + letter + word[place:]) == 1
