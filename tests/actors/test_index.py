"""Names are found by their first word, in every spelling that a text may have."""

from __future__ import annotations

import pytest

from tocsin.actors.gazetteer import Entry
from tocsin.actors.index import Index
from tocsin.actors.people import Person

PERU = Entry("PER", "Peru", ("PER",), None, "country", "country")
SAO = Entry("BRA", "São Tomé Hill", ("BRA",), None, "country", "region")
DIAZ = Person("Ana Díaz-Ruiz", ("PER",), ("Ana Díaz-Ruiz", "Anita Diaz"))
ASSAF = Person("Omar al-Assaf", ("JOR",), ("Omar al-Assaf",))


@pytest.fixture
def index() -> Index:
    return Index([("Peru", PERU), ("São Tomé Hill", SAO)], [DIAZ, ASSAF], frozenset({"Anita Diaz"}))


def names(index: Index, word: str) -> list[str]:
    return sorted(" ".join(words) for words in index[word])


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("Peru", ["Peru"]),
        ("PERU", ["PERU"]),
        ("Sao", ["Sao Tome Hill"]),
        ("Ana", ["Ana Diaz - Ruiz", "Ana Díaz - Ruiz"]),
        ("Diaz", ["Diaz", "Diaz - Ruiz"]),
        ("al", ["al - Assaf"]),
        ("Assaf", ["Assaf"]),
        ("ASSAF", ["ASSAF"]),
        ("Lima", []),
    ],
)
def test_names_begin_with_the_word_in_every_spelling(index: Index, word: str, found: list[str]) -> None:
    assert names(index, word) == found


def test_a_name_that_is_taken_is_nobody_elses(index: Index) -> None:
    assert "Anita Diaz" not in names(index, "Anita")


def test_the_longest_names_are_looked_for_first() -> None:
    long = PERU._replace(actor="X", name="Peru North")
    index = Index([("Peru", PERU), ("Peru North", long)], [], frozenset())
    assert names(index, "Peru") == ["Peru", "Peru North"]
    assert index.lengths["Peru"] == (2, 1)


def test_a_surname_yields_to_a_state() -> None:
    index = Index([("Peru", PERU)], [Person("Ana Peru", ("BRA",), ("Ana Peru",))], frozenset())
    assert [entry.actor for entries in index["Peru"].values() for entry in entries] == ["PER"]
