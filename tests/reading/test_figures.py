from __future__ import annotations

import pytest

from tests.conftest import Read
from tocsin.model import Figure


def figures(read: Read, text: str) -> list[Figure]:
    return [claim.figure for claim in read(text).claims if claim.figure is not None]


@pytest.mark.parametrize(
    ("text", "value", "bound", "what"),
    [
        ("At least 40 villagers died.", 40, "at-least", "killed"),
        ("No fewer than 60 people were arrested.", 60, "at-least", "arrested"),
        ("About 30 soldiers were wounded.", 30, "about", "wounded"),
        ("More than 2,000 people were displaced.", 2000, "more-than", "displaced"),
        ("Up to 12 sailors are missing.", 12, "at-most", "missing"),
        ("The death toll rose to 44.", 44, None, "killed"),
        ("The raid left nine miners dead.", 9, None, "killed"),
        ("A dozen miners were killed.", 12, None, "killed"),
        ("Half a million people have fled.", 500_000, None, "displaced"),
        ("The number of wounded stands at 70.", 70, None, "wounded"),
        ("The toll has climbed from 14 to 31.", 31, None, "killed"),
        ("The guild said 9,000 marched.", 9000, None, "march"),
        ("The army took over three villages.", 3, None, "village"),
        ("The army has 300 tanks.", 300, None, "tank"),
        ("Twenty-two miners were killed.", 22, None, "killed"),
        ("About 4,000 pensioners marched to the palace.", 4000, "about", "pensioner"),
    ],
)
def test_what_befell_how_many(read: Read, text: str, value: float, bound: str | None, what: str) -> None:
    assert (value, bound, what) in {(f.value, f.bound, f.what) for f in figures(read, text)}


def test_coordinated_shares_keep_their_own_population(read: Read) -> None:
    found = figures(read, "Polls show 41 percent of Marenians and 57 percent of Sorvians back the treaty.")
    assert [(f.value, f.population) for f in found] == [(41, "Marenians"), (57, "Sorvians")]
    assert found[0].provenance == ("pollster", "date", "sample size", "wording")


@pytest.mark.parametrize(
    ("text", "value", "population"),
    [
        ("Two thirds of Marenians back the treaty, a poll found.", 66.7, "Marenians"),
        ("Nearly three-quarters of the farmers refused to pay.", 75, "the farmers"),
        ("A quarter of the army has deserted.", 25, "the army"),
        ("Half the drivers left.", 50, "the drivers"),
        ("One in five voters trusts the court.", 20, "voters"),
        ("Four out of ten miners want the pit shut, a survey showed.", 40, "miners"),
    ],
)
def test_shares_in_words_are_percentages(read: Read, text: str, value: float, population: str) -> None:
    (found,) = figures(read, text)
    assert (found.value, found.unit, found.population) == (value, "percent", population)


@pytest.mark.parametrize(
    "text", ["They met for half an hour.", "The third quarter of the year was hard.", "It won half a point."]
)
def test_what_is_no_share_of_people(read: Read, text: str) -> None:
    assert figures(read, text) == []


def test_what_a_poll_tells_is_not_missing(read: Read) -> None:
    found = figures(read, "A Kessel poll of 1,200 adults in June found that 52 percent of Marenians agree.")
    assert next(f for f in found if f.unit == "percent").provenance == ("wording",)


def test_a_range_is_one_figure(read: Read) -> None:
    (figure,) = figures(read, "Between 200 and 300 migrants are missing.")
    assert (figure.value, figure.bound) == (200, "between")
    assert "300" in (figure.what or "")


def test_money_and_forces(read: Read) -> None:
    found = figures(read, "Marenia lent Sorvia $2.5 billion and 40 tanks.")
    assert {(f.value, f.unit) for f in found} == {(2.5e9, "dollar"), (40, "tank")}


@pytest.mark.parametrize(
    "text", ["Dozens were killed in the raid.", "In 2011 the premier resigned.", "Article 5 applies."]
)
def test_no_number_is_invented(read: Read, text: str) -> None:
    assert figures(read, text) == []


def test_a_number_that_is_put_at_something_stands_on_whose_word_it_is(read: Read) -> None:
    reading = read("The army said it had killed 17 rebels; a guild spokesman put the number at 2.")
    (claim,) = [c for c in reading.claims if c.figure is not None and c.figure.value == 2]
    (statement,) = [s for s in reading.statements if s.id == claim.voice]
    assert statement.speaker.text == "a guild spokesman"
    assert claim.figure is not None
    assert claim.figure.what == "killed"


def test_who_counts_speaks(read: Read) -> None:
    reading = read("The guild said 9,000 marched; police counted 4,000.")
    voices = {s.id: s.speaker.text for s in reading.statements}
    assert [voices[c.voice] for c in reading.claims if c.figure is not None] == ["The guild", "police"]


def test_at_least_so_many_is_no_negation(read: Read) -> None:
    (claim,) = [c for c in read("No fewer than 60 people were arrested.").claims if c.figure is not None]
    assert claim.polarity == "positive"


def test_what_is_said_of_a_share_ends_with_its_clause(read: Read) -> None:
    found = figures(read, "Some 56% of Danes back the treaty and 31% oppose it, a poll found.")
    assert [f.what for f in found] == ["back the treaty", "oppose it"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The clinic took in 31 wounded and 9 dead.", {31, 9}),
        ("Between 300 and 350 people crossed the river, the guild said.", {300}),
        ("Sixty-eight percent of millers back the toll.", {68}),
        ("Corn stocks have fallen to 11 days of consumption.", {11}),
    ],
)
def test_numbers_are_counted_whatever_the_parser_takes_them_for(
    read: Read, text: str, values: set[float]
) -> None:
    assert {c.figure.value for c in read(text).claims if c.figure is not None} == values
