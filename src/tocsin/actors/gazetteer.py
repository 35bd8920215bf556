"""The names of parties, read from the tables once and indexed by their first word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

Basis = Literal["country", "demonym", "people", "capital", "metonym", "region", "organisation", "person"]
"""What kind of name it is: a capital or a region may be a place, a demonym only qualifies."""
ActorKind = Literal["person", "organisation", "country", "group"]

WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}|(?:[A-Z]|(?i:st|dr|Mr|Mrs|Ms|Gen|Col|Sen|Rep|Gov|Jr|Lt|Maj|Inc))\.(?=\s|$)"
    r"|['’]s\b|\w+(?:['’](?!s\b)\w+|-\d+)*|[^\w\s]"
)
ARTICLE = re.compile(r"^the ", re.IGNORECASE)


class Entry(NamedTuple):
    """One name's bearer; several countries mean that it is open which."""

    actor: str | None
    name: str
    countries: tuple[str, ...]
    sector: str | None
    kind: ActorKind
    basis: Basis


def split(text: str) -> list[str]:
    """The words of a text, cut as the parser cuts them.

    >>> split("the U.S. president's al-Qaeda file")
    ['the', 'U.S.', 'president', "'s", 'al', '-', 'Qaeda', 'file']
    """
    return WORD.findall(text)


def table(name: str) -> Iterator[list[str]]:
    """The rows of a table of the package, without its head."""
    lines = files("tocsin.actors").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    return (line.split("\t") for line in lines[1:] if line)


def listed(cell: str) -> list[str]:
    """The values of a cell.

    >>> listed("Kyiv|Kiev"), listed("")
    (['Kyiv', 'Kiev'], [])
    """
    return cell.split("|") if cell else []


def covers(start: str, end: str, day: str) -> bool:
    """Whether a time may hold a day, as far as both are known; an empty start or end is open.

    >>> covers("2014-10-01", "2024-10", "2024-10-03"), covers("2014", "", "2013-12-31")
    (True, False)
    """
    return start[: len(day)] <= day and (not end or day[: len(end)] <= end)


@cache
def plain(text: str) -> str:
    """A name without accents and with straight apostrophes.

    >>> plain("Élysée")
    'Elysee'
    """
    if text.isascii():
        return text
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return bare.replace("’", "'")


def countries() -> Iterator[tuple[str, Entry]]:
    """Names, adjectives, peoples and capitals of the states."""
    for iso3, _, _, name, aliases, adjectives, people, capitals, _ in table("countries"):

        def entry(
            basis: Basis, kind: ActorKind, *, actor: str = iso3, title: str = name, iso3: str = iso3
        ) -> Entry:
            return Entry(actor, title, (iso3,), "GOV" if basis == "capital" else None, kind, basis)

        for alias in [name, *listed(aliases)]:
            yield ARTICLE.sub("", alias), entry("country", "country")
        for adjective in listed(adjectives):
            yield adjective, entry("demonym", "country")
        for plural in listed(people):
            yield plural, entry("people", "group")
        for capital in listed(capitals):
            yield capital, entry("capital", "country", actor=f"{iso3}.GOV")


def regions() -> Iterator[tuple[str, Entry]]:
    """Parts of states and peoples without a state of their own."""
    for name, states, adjectives, people in table("regions"):
        held = tuple(listed(states))
        actor = held[0] if len(held) == 1 else None
        yield name, Entry(actor, name, held, None, "country", "region")
        for adjective in listed(adjectives):
            yield adjective, Entry(actor, name, held, None, "country", "demonym")
        for plural in listed(people):
            yield plural, Entry(actor, name, held, None, "group", "people")


def organisations() -> Iterator[tuple[str, Entry]]:
    """Organisations, alliances, armed groups, parties, media, and the places that stand for governments."""
    known: dict[str, Entry] = {}
    for actor, name, aliases, sector, country, _ in table("organisations"):
        entry = Entry(actor, name, (country,) if country else (), sector, "organisation", "organisation")
        known[actor] = entry
        for alias in [name, *listed(aliases)]:
            yield alias, entry
            if alias.startswith("The "):  # a title of its own, unlike the bare noun: The Economist
                yield f"the {alias[4:]}", entry
    names = {row[0]: row[3] for row in table("countries")}
    for name, actor in table("metonyms"):
        state, _, rest = actor.partition(".")
        if actor in known:
            yield name, known[actor]._replace(basis="metonym")
        else:
            yield name, Entry(actor, names[state], (state,), rest.split(".")[0], "country", "metonym")
