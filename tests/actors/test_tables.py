"""The tables agree with themselves and with the code lists that they follow."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import pycountry

from tocsin.actors.gazetteer import split, table
from tocsin.actors.members import members
from tocsin.actors.offices import Offices, shipped
from tocsin.actors.people import people, standings
from tocsin.ontologies import sectors

STATES = {row[0] for row in table("countries")}
ORGANISATIONS = {row[0] for row in table("organisations")}
FORMER_STATES = {"SUN", "YUG", "CSK", "DDR"}
SEVERAL_AT_ONCE = {"CHN.GOV.FMSPOX", "USA.LEG.SENATOR"}


def test_every_state_of_the_code_list_is_there_and_no_other() -> None:
    codes = {country.alpha_3 for country in pycountry.countries}
    assert STATES - FORMER_STATES - {"XKX"} == codes


def test_every_row_has_all_its_cells() -> None:
    for name in (
        "countries",
        "regions",
        "organisations",
        "metonyms",
        "roles",
        "offices",
        "holders",
        "heads",
        "members",
        "people",
    ):
        widths = {len(row) for row in table(name)}
        assert len(widths) == 1, name


def test_terms_begin_before_they_end() -> None:
    for office, person, start, end, _ in shipped():
        assert not end or start[: len(end)] <= end, (office, person)


def test_one_person_at_a_time_holds_an_office() -> None:
    held = defaultdict(list)
    for office, person, start, end, _ in shipped():
        held[office].append((start, end, person))
    for office, terms in held.items():
        if office in SEVERAL_AT_ONCE:
            continue
        for (_, end, person), (start, _, successor) in pairwise(sorted(terms)):
            assert end, (office, person, successor)
            assert end[: len(start)] <= start[: len(end)], (office, person, successor)


def test_offices_belong_to_known_parties() -> None:
    for office in Offices(shipped()).of_office:
        body = office.split(".")
        prefixes = {".".join(body[:n]) for n in range(1, len(body))}
        assert prefixes & (STATES | ORGANISATIONS), office


def test_at_least_sixty_states_have_their_heads() -> None:
    tops = {"PRES", "PM", "CHAN", "MON", "SL", "LEADER"}
    heads = {row[0][:3] for row in shipped() if row[0].split(".")[-1] in tops and row[0][:3] in STATES}
    assert len(heads) >= 60


def test_metonyms_and_regions_lead_to_known_states() -> None:
    for _, actor in table("metonyms"):
        assert actor.split(".")[0] in STATES or actor in ORGANISATIONS, actor
    for name, states, *_ in table("regions"):
        assert set(filter(None, states.split("|"))) <= STATES, name


def test_names_are_cut_as_words() -> None:
    assert split("Côte d'Ivoire") == ["Côte", "d'Ivoire"]
    assert split("U.S. Rep. Ana Ruiz") == ["U.S.", "Rep.", "Ana", "Ruiz"]


def test_heads_of_states_and_bodies_are_offices_of_the_table() -> None:
    offices = Offices(shipped()).of_office
    for body, office, start, end in table("heads"):
        assert body in STATES | ORGANISATIONS, body
        assert office in offices, office
        assert not (start and end), body


def test_members_are_states_of_known_organisations() -> None:
    for membership in members():
        assert membership.body in ORGANISATIONS, membership
        assert membership.state in STATES, membership
        assert not membership.end or membership.start < membership.end, membership


def test_members_are_those_of_the_day() -> None:
    assert len(list(members("EU", on="2019-06-01"))) == 28
    assert len(list(members("EU", on="2021-06-01"))) == 27
    assert len(list(members("NATO", on="2024-06-01"))) == 32


def test_members_of_regional_bodies_come_and_go() -> None:
    assert "MAR" not in {m.state for m in members("AU", on="2016-06-01")}
    assert "MAR" in {m.state for m in members("AU", on="2018-06-01")}
    assert len(list(members("ARABLEAGUE", on="2020-01-01"))) == 22
    assert len(list(members("OIC", on="2020-01-01"))) == 57
    assert len(list(members("OPEC", on="2022-01-01"))) == 13
    assert "QAT" not in {m.state for m in members("OPEC", on="2020-01-01")}
    assert "RUS" not in {m.state for m in members("COE", on="2023-01-01")}


def test_nobody_is_twice_a_member_at_once() -> None:
    terms = defaultdict(list)
    for membership in members():
        terms[membership.body, membership.state].append((membership.start, membership.end or "9999"))
    for key, times in terms.items():
        assert all(end <= start for (_, end), (start, _) in pairwise(sorted(times))), key


def test_people_of_public_standing_belong_to_states_or_bodies() -> None:
    for times in standings().values():
        for standing in times:
            assert standing.country in STATES | {"UNO", "IGO", "EUR", "NGO", "ISM"}, standing
            assert standing.sector in sectors() | {"IGO", "NGO"}, standing
            assert not standing.end or standing.start <= standing.end, standing


def test_a_name_is_one_person() -> None:
    named: dict[str, set[str]] = defaultdict(set)
    for person in people(shipped()):
        for name, entry in person.names():
            if " " in name and entry.name in standings():
                named[name].add(entry.name)
    whole = {name for name in named if name in standings()}
    assert not {name for name in whole if len(named[name]) > 1}
