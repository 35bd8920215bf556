"""Parties that a user names are known like the shipped ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import EXAMPLES
from tocsin.actors import Resolver
from tocsin.errors import SettingError


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return Resolver(EXAMPLES / "actors.yml")


@pytest.mark.parametrize(
    ("mention", "actor"),
    [
        ("Marenia", "MRN"),
        ("Tolvik", "MRN.GOV"),
        ("the Marenian navy", "MRN.MIL"),
        ("President Ivo Tarn", "MRN.GOV.PRES"),
        ("Orsk", "MRN.GOV.FM"),
        ("Kelland's foreign minister", "KLD.GOV.FM"),
        ("the Straits Compact", "STRAITS"),
        ("Anders Holm", "STRAITS.SG"),
        ("Meridian Wire", "MERIDIAN"),
    ],
)
def test_own_party_is_resolved(resolver: Resolver, mention: str, actor: str) -> None:
    assert resolver.resolve(mention, on="2031-03-05").actor == actor


def test_own_party_wins_over_a_shipped_one(tmp_path: Path) -> None:
    path = tmp_path / "actors.yml"
    path.write_text("- {id: XGE, name: Georgia, kind: country, people: [Georgians]}")
    resolver = Resolver(path)
    assert resolver.resolve("Georgia").actor == "XGE"
    assert resolver.resolve("Norway").actor == "NOR"


def test_own_names_are_hidden_from_the_parser(resolver: Resolver) -> None:
    assert "Marenia" not in resolver.disguise(["Marenia", "shelled", "Sorvia"])


@pytest.mark.parametrize(
    "text", ["- {id: X}", "- {id: X, name: Y, kind: planet}", "]", "- {id: X, name: Y, kind: group, nam: Z}"]
)
def test_file_that_does_not_fit_is_named_with_the_fault(tmp_path: Path, text: str) -> None:
    path = tmp_path / "actors.yml"
    path.write_text(text)
    with pytest.raises(SettingError, match=r"actors\.yml.*own-actors"):
        Resolver(path)


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match=r"none\.yml"):
        Resolver(tmp_path / "none.yml")


def test_own_region_settles_whose_a_disputed_place_is(tmp_path: Path) -> None:
    assert Resolver().resolve("Crimea").country is None
    path = tmp_path / "actors.yml"
    path.write_text("- {id: crimea, name: Crimea, kind: region, country: UKR}")
    assert Resolver(path).resolve("Crimea").country == "UKR"
