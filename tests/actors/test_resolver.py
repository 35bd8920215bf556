"""Who a mention stands for: names, metonyms, offices by date, and what stays open."""

from __future__ import annotations

import pytest

from tocsin.actors import Resolver


@pytest.fixture(scope="module")
def actors() -> Resolver:
    return Resolver()


@pytest.mark.parametrize(
    ("mention", "actor", "sector"),
    [
        ("Peru", "PER", None),
        ("the Peruvian navy", "PER.MIL", "MIL"),
        ("Lima", "PER.GOV", "GOV"),
        ("the Kremlin", "RUS.GOV", "GOV"),
        ("Downing Street", "GBR.GOV", "GOV"),
        ("NATO", "NATO", "IGO"),
        ("the Lima regime", "PER.GOV", "GOV"),
        ("two Norwegian frigates", "NOR.MIL", "MIL"),
        ("Kenyan lawmakers", "KEN.LEG", "LEG"),
        ("EU lawmakers", "EU.LEG", "LEG"),
        ("Hezbollah fighters", "LBN.HEZBOLLAH", "REB"),
        ("the Ministry of Defence of Chile", "CHL.GOV", "GOV"),
        ("Chile's Defense Department", "CHL.GOV", "GOV"),
        ("Oslo police", "NOR.COP", "COP"),
    ],
)
def test_names_and_nouns_give_party_and_sector(
    actors: Resolver, mention: str, actor: str, sector: str | None
) -> None:
    found = actors.resolve(mention)
    assert (found.actor, found.sector) == (actor, sector)


def test_role_without_a_country_keeps_its_sector_only(actors: Resolver) -> None:
    found = actors.resolve("the rebels")
    assert (found.actor, found.country, found.sector) == (None, None, "REB")


@pytest.mark.parametrize(
    ("mention", "on", "office", "name"),
    [
        ("the French president", "2010-06-01", "FRA.GOV.PRES", "Nicolas Sarkozy"),
        ("the French president", "2013-06-01", "FRA.GOV.PRES", "François Hollande"),
        ("Canada's prime minister", "1999-03", "CAN.GOV.PM", "Jean Chrétien"),
        ("the secretary general of the United Nations", "2001-01-01", "UN.SG", "Kofi Annan"),
        ("the head of the IMF", "2021-05-01", "IMF.MD", "Kristalina Georgieva"),
        ("the Pope", "2000-01-01", "VAT.GOV.MON", "John Paul II"),
        ("the German foreign minister", "2011-01-01", "DEU.GOV.FM", "Guido Westerwelle"),
    ],
)
def test_office_is_held_by_whoever_held_it_on_the_day(
    actors: Resolver, mention: str, on: str, office: str, name: str
) -> None:
    found = actors.resolve(mention, on=on)
    assert (found.actor, found.name) == (office, name)


def test_successor_counts_on_the_day_of_the_change(actors: Resolver) -> None:
    assert actors.resolve("the US president", on="2001-01-20").name == "George W. Bush"


def test_office_stays_open_where_a_year_saw_two_holders(actors: Resolver) -> None:
    found = actors.resolve("the US president", on="2001")
    assert found.name is None
    assert found.candidates == ("Bill Clinton", "George W. Bush")


def test_office_without_a_date_names_nobody(actors: Resolver) -> None:
    found = actors.resolve("the Italian prime minister")
    assert (found.actor, found.name) == ("ITA.GOV.PM", None)


def test_former_holder_speaks_for_himself(actors: Resolver) -> None:
    found = actors.resolve("Gerhard Schröder", on="2015-01-01")
    assert (found.actor, found.country, found.sector) == ("gerhard-schröder", "DEU", "ELI")
    former = actors.resolve("former Chilean president Michelle Bachelet", on="2019-01-01")
    assert not (former.actor or "").startswith("CHL")


@pytest.mark.parametrize(
    "spelling", ["Volodymyr Zelenskyy", "Volodymyr Zelenskiy", "Zelensky", "Mr Zelenskiy"]
)
def test_spellings_of_one_name_are_one_party(actors: Resolver, spelling: str) -> None:
    assert actors.resolve(spelling, on="2023-01-01").actor == "UKR.GOV.PRES"


@pytest.mark.parametrize("mention", ["Anna Putin", "Ferdinand Macron", "Brown", "May"])
def test_namesake_of_a_known_person_is_nobody_known(actors: Resolver, mention: str) -> None:
    assert actors.resolve(mention, on="2023-01-01").actor is None


def test_title_tells_namesakes_apart(actors: Resolver) -> None:
    assert actors.resolve("Prime Minister Brown", on="2008-01-01").actor == "GBR.GOV.PM"


def test_ambiguous_country_is_open_without_context(actors: Resolver) -> None:
    found = actors.resolve("Congo")
    assert found.actor is None
    assert set(found.candidates) == {"COD", "COG"}
    assert actors.resolve("Congo", context="Fighters near Goma were seen by Kinshasa.").country == "COD"


def test_disputed_territory_is_nobodys(actors: Resolver) -> None:
    found = actors.resolve("Crimea")
    assert found.actor is None
    assert set(found.candidates) == {"UKR", "RUS"}


def test_town_gives_its_country_only_where_it_is_clear(actors: Resolver) -> None:
    assert actors.resolve("Gothenburg").country == "SWE"
    assert actors.resolve("San Pedro").country is None


def test_any_holder_is_not_the_holder(actors: Resolver) -> None:
    found = actors.resolve("a French president", on="2013-06-01")
    assert (found.actor, found.name) == ("FRA.GOV", None)


def test_the_office_that_the_words_name_beats_the_day() -> None:
    resolver = Resolver()
    assert resolver.resolve("NATO Secretary-General Jens Stoltenberg").actor == "NATO.SG"
    assert resolver.resolve("NATO Secretary-General Jens Stoltenberg", on="2025-05-05").actor == "NATO.SG"
    assert resolver.resolve("President Obama", on="2020-01-01").actor == "barack-obama"


def test_a_person_of_several_offices_stays_a_person_where_no_day_is_known() -> None:
    assert Resolver().resolve("Jens Stoltenberg").actor == "jens-stoltenberg"


def test_who_leads_a_state_depends_on_its_constitution_and_the_day() -> None:
    resolver = Resolver()
    assert resolver.resolve("the Turkish leader", on="2010-01-01").actor == "TUR.GOV.PM"
    assert resolver.resolve("the Turkish leader", on="2020-01-01").actor == "TUR.GOV.PRES"
    assert resolver.resolve("the Turkish leader").name is None


def test_the_chief_of_a_ministry_is_its_minister_and_of_another_body_its_own() -> None:
    resolver = Resolver()
    assert resolver.resolve("the State Department chief", on="2010-01-01").actor == "USA.GOV.FM"
    assert resolver.resolve("the Mossad chief").actor == "ISR.MOSSAD"


def test_then_is_the_time_of_the_context_and_never_today() -> None:
    resolver = Resolver()
    then = "the then prime minister"
    context = "The book tells how in 1995 the then prime minister of Canada was visited."
    assert resolver.resolve(then, on="2020-05-05", context=context).name == "Jean Chrétien"
    assert resolver.resolve("the then Canadian prime minister", on="2020-05-05").name is None


def test_allies_and_members_of_an_alliance_are_its_own() -> None:
    assert Resolver().resolve("the NATO allies").actor == "NATO"


def test_another_first_name_is_another_person() -> None:
    assert Resolver().resolve("Kamal Khan", on="2022-10-20").actor is None
    assert Resolver().resolve("Muhammad Morsi", on="2013-01-01").actor == "EGY.GOV.PRES"


def test_a_town_that_a_president_is_named_like_is_no_word_for_his_state(actors: Resolver) -> None:
    assert actors.countries_in("Police in Lagos arrested six men".split()) == ()
    assert actors.countries_in("Supporters of Lagos arrested six men".split()) == ("CHL",)
