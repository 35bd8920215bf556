"""Names of people: the spellings by which a text may call somebody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from tocsin.actors.gazetteer import Entry, covers, listed, plain, table
from tocsin.actors.offices import Row

FAMILY_FIRST = {"CHN", "TWN", "HKG", "KOR", "PRK", "KHM"}
PARTICLES = {
    "al",
    "bin",
    "bint",
    "da",
    "de",
    "del",
    "den",
    "der",
    "di",
    "dos",
    "du",
    "el",
    "la",
    "le",
    "ter",
    "van",
    "von",
}
REGNAL = {"I", "II", "III", "IV", "V", "VI", "X", "XIV", "XVI", "Jr", "Jr.", "Sr."}
RANKS = frozenset(
    (
        "King Queen Pope Emperor Empress Prince Princess Sheikh Sheik Sultan Mullah Maulana Imam Ayatollah Lord Abu"
        " Patriarch Metropolitan Cardinal Bishop Mother Crown Chief Colonel Subcomandante Dalai Karmapa Panchen Baba"
    ).split()
)
ALIKE = 0.65
"""Likeness of two first names that may be spellings of one."""


class Standing(NamedTuple):
    """One person's public standing outside the dated offices; an empty start or end is open."""

    name: str
    country: str
    sector: str
    role: str
    start: str
    end: str
    aliases: tuple[str, ...]

    def covers(self, day: str) -> bool:
        """Whether the person may have had it on a day.

        >>> Standing("A. Person", "PER", "PTY", "party leader", "2001", "2006", ()).covers("2007-01-01")
        False
        """
        return covers(self.start, self.end, day)


@cache
def standings() -> dict[str, tuple[Standing, ...]]:
    """People who matter without an office of the table, by name."""
    found: dict[str, tuple[Standing, ...]] = {}
    for name, country, sector, role, start, end, aliases, _ in table("people"):
        standing = Standing(name, country, sector, role, start, end, tuple(listed(aliases)))
        found[name] = (*found.get(name, ()), standing)
    return found


@cache
def common_surnames() -> frozenset[str]:
    """Surnames that name nobody by themselves, first names among them."""
    return frozenset(row[0] for row in table("common_surnames")) | given_names().keys()


@cache
def given_names() -> dict[str, str]:
    """First names with `m`, `f` or nothing where both bear them."""
    return {row[0]: row[1] for row in table("given_names")}


def surnames(name: str, countries: Iterable[str]) -> set[str]:
    """The last names that a person may be called by.

    >>> sorted(surnames("Ursula von der Leyen", ["DEU"]))
    ['Leyen', 'von der Leyen']
    >>> surnames("Xi Jinping", ["CHN"])
    {'Xi'}
    """
    words = name.replace(" al-", " al ").split() if " al-" in name else name.split()
    if len(words) < 2 or words[-1] in REGNAL or words[0] in RANKS:
        return set()
    western = len(words) == 2 and "-" not in words[-1] and words[0] in given_names()
    if FAMILY_FIRST & set(countries) and not western:
        return {words[0]}
    first = next((n for n, word in enumerate(words[1:], 1) if word.lower() in PARTICLES), len(words) - 1)
    whole = " ".join(name.split()[first:]) if " al-" not in name else name[name.rindex(" al-") + 1 :]
    bound = words[-2].lower() in {"bin", "bint"}
    return {whole} if bound else {whole, words[-1]}


class Person(NamedTuple):
    """Somebody of the tables with all spellings of the name."""

    name: str
    countries: tuple[str, ...]
    spellings: tuple[str, ...]

    @property
    def entry(self) -> Entry:
        """The bearer of the names."""
        return Entry(None, self.name, self.countries, None, "person", "person")

    def words(self) -> set[str]:
        """The words with which one of the names may begin, without accents too."""
        told = " ".join(self.spellings)
        told = told if told.isascii() else f"{told} {plain(told)}"
        return set(told.replace(" al-", " al- ").split())

    def names(self) -> Iterator[tuple[str, Entry]]:
        """The spellings and last names of the person."""
        entry = self.entry
        last: set[str] = set()
        for name in self.spellings:
            yield name, entry
            last |= surnames(name, self.countries)
        for name in last:
            yield name, entry


def people(rows: Iterable[Row]) -> Iterator[Person]:
    """Those who held an office or have public standing without one, each once with all spellings."""
    bodies = {row[0]: row[4] for row in table("organisations")}
    countries: dict[str, dict[str, None]] = {}
    spellings: dict[str, dict[str, None]] = {}
    for actor, person, _, _, aliases in rows:
        first = actor.partition(".")[0]
        countries.setdefault(person, {})[bodies.get(first, first)] = None
        spellings.setdefault(person, {}).update(dict.fromkeys([person, *aliases]))
    for person, times in standings().items():
        countries.setdefault(person, {}).update(dict.fromkeys(standing.country for standing in times))
        names = [person, *(alias for standing in times for alias in standing.aliases)]
        spellings.setdefault(person, {}).update(dict.fromkeys(names))
    for person, known in spellings.items():
        yield Person(person, tuple(countries[person]), tuple(known))


def may_be(first: str, name: str) -> bool:
    """Whether a first name in a text may be another spelling of a person's.

    >>> may_be("Sergey", "Sergei Lavrov"), may_be("V.", "Vladimir Putin"), may_be("Ann", "Sergei Lavrov")
    (True, True, False)
    """
    known, said = plain(name.split(maxsplit=1)[0]).lower(), plain(first).lower().rstrip(".")
    if not said or said[0] != known[0]:
        return False
    return len(said) == 1 or SequenceMatcher(None, said, known).ratio() >= ALIKE
