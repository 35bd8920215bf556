"""Towns to countries, read only when a text names a place that is no party."""

from __future__ import annotations

from functools import cache

from tocsin.actors.gazetteer import plain, table

CLEAR = 5
"""A town that has so many times the people of its namesakes is meant where nothing else tells."""


@cache
def rows() -> dict[str, list[list[str]]]:
    """The rows of the table by the first letter of the name."""
    found: dict[str, list[list[str]]] = {}
    for row in table("cities"):
        found.setdefault(row[0][0], []).append(row)
    return found


@cache
def towns(initial: str) -> dict[str, dict[str, int]]:
    """Name to country to inhabitants in thousands, of the names with one first letter."""
    found: dict[str, dict[str, int]] = {}
    like = (letter for letter in rows() if plain(letter) == initial)
    for name, country, thousands in (row for letter in like for row in rows()[letter]):
        for spelling in {name, plain(name)}:
            people = found.setdefault(spelling, {})
            people[country] = max(people.get(country, 0), int(thousands))
    return found


def country_of(place: str, around: tuple[str, ...] = ()) -> str | None:
    """The country of a town: its only one, the one named around it, or that of by far the largest.

    >>> country_of("Kharkiv")
    'UKR'
    >>> country_of("Tripoli", around=("LBN",))
    'LBN'
    """
    known = towns(plain(place[:1]))
    bearers = known.get(place) or known.get(plain(place))
    if not bearers:
        return None
    near = [country for country in around if country in bearers]
    if near:
        return near[0] if len(near) == 1 else None
    first, *others = sorted(bearers.items(), key=lambda item: -item[1])
    return first[0] if not others or first[1] >= CLEAR * others[0][1] else None


def as_listed(place: str) -> str:
    """A town's name as the table has it, accents and all.

    >>> as_listed("Medellin")
    'Medellín'
    """
    known = towns(plain(place[:1]))
    return next((name for name in known if name != place and plain(name) == place), place)
