"""Names that the parser reads in place of the parties' own, so that it cannot tell who acts."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.actors.gazetteer import Entry
from tocsin.actors.people import common_surnames

STAND_INS: dict[tuple[str, int], tuple[str, ...]] = {
    ("country", 1): ("China",),
    ("country", 2): ("South", "Africa"),
    ("short", 1): ("US",),
    ("with the", 1): ("Philippines",),
    ("with the", 2): ("United", "States"),
    ("demonym", 1): ("German",),
    ("demonym", 2): ("South", "African"),
    ("collective", 1): ("Chinese",),
    ("people", 1): ("Germans",),
    ("people", 2): ("South", "Africans"),
    ("capital", 1): ("Moscow",),
    ("capital", 2): ("New", "Delhi"),
    ("metonym", 1): ("Kremlin",),
    ("metonym", 2): ("White", "House"),
    ("acronym", 1): ("NATO",),
    ("organisation", 1): ("Hamas",),
    ("person", 1): ("Smith",),
    ("person", 2): ("John", "Smith"),
}
"""One name for all of the same grammar and length; longer names stay as they are."""
AFTER_AN = {"German": "American", "Chinese": "English", "NATO": "EU", "South": "Indian", "US": "EU"}
"""The forms that the article "an" asks for."""
COLLECTIVE = ("sh", "ch", "ese", "ss")
"""Adjectives that name a people as they are: the British, the French, the Chinese, the Swiss."""


def disguised(words: Sequence[str], found: Sequence[tuple[int, int, tuple[Entry, ...]]]) -> list[str]:
    """The words with each found name replaced by one of the same grammar and number of words.

    >>> usa = Entry("USA", "United States", ("USA",), None, "country", "country")
    >>> disguised(["The", "United", "Kingdom", "said"], [(1, 3, (usa,))])
    ['The', 'United', 'States', 'said']
    """
    out = list(words)
    for start, end, entries in found:
        name = words[start:end]
        stand_in = STAND_INS.get((form_of(name, entries[0], words[start - 1] if start else ""), end - start))
        if stand_in is None:
            continue
        if start and words[start - 1] == "an":
            stand_in = tuple(AFTER_AN.get(word, word) for word in stand_in)
        loud = name[0].isupper() and len(name[0]) > 4
        out[start:end] = [word.upper() if loud else word for word in stand_in]
    return out


def form_of(name: Sequence[str], entry: Entry, before: str) -> str:
    """The grammar of a name: what can stand in for it."""
    word = name[-1]
    if entry.basis in ("country", "region"):
        if (word.isupper() and len(word) <= 4) or "." in word:
            return "short"
        return "with the" if before.lower() == "the" else "country"
    if entry.basis == "demonym":
        return "collective" if word.lower().endswith(COLLECTIVE) else "demonym"
    if entry.basis == "organisation" and word.isupper():
        return "acronym"
    if entry.basis == "person" and len(name) == 1 and word in common_surnames():
        return "no name by itself"
    return entry.basis
