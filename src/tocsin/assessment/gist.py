"""What a passage is about, in families of words, so that an appeal can be held against a condition.

Nothing is concluded from words alone: two passages fit only if they name a party, a doing and a thing in
common, and neither turns the meaning of the other round.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from tocsin.assessment.words import load_wording_set

WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:-[a-z]+)?")
ENDINGS = (
    ("ied", "y"),
    ("ies", "y"),
    ("ing", "e"),
    ("ing", ""),
    ("ed", ""),
    ("ed", "e"),
    ("es", ""),
    ("s", ""),
)
"""Of inflected forms, and what stands in their place."""
LEAST_STEM = 3
DEMONYM = re.compile(r"(?:ians?|ans?|ese|ish|ns?|ia|[aeis])$")
LEAST_PLAIN = 5
"""Letters of a word that tells what a passage is about."""
LEAST_NAME = 4
"""Letters of a name that an ending must leave."""


@dataclass(frozen=True, slots=True)
class Families:
    """For each word, the families that it belongs to."""

    doings: Mapping[str, frozenset[str]]
    things: Mapping[str, frozenset[str]]
    reversing: frozenset[str]
    not_names: frozenset[str]
    first_parts: frozenset[str]
    names_apart: Mapping[str, str]


class Gist(msgspec.Struct, frozen=True, array_like=True):
    """The parties, doings and things that a passage names, and whether it is turned round."""

    names: frozenset[str]
    doings: frozenset[str]
    things: frozenset[str]
    plain: frozenset[str]
    """Other words with content, which tell what it is about where no thing of a family is named."""
    reversed: bool

    def fits(self, other: Gist) -> bool:
        """Whether both may speak of one thing.

        >>> wish = gist("Kelland should lift the limits on the missiles it has given to Marenia")
        >>> wish.fits(gist("arming Marenia")), wish.fits(gist("arming Sorvia"))
        (True, False)
        >>> gist("Kelland must stop arming Marenia").fits(gist("arming Marenia"))
        False
        """
        return self.reversed == other.reversed and self._shares(other)

    def opposes(self, other: Gist) -> bool:
        """Whether one says what the other turns round."""
        return self.reversed != other.reversed and self._shares(other)

    def _shares(self, other: Gist) -> bool:
        by_family = self.things and other.things
        pairs = (
            (self.names, other.names),
            (self.doings, other.doings),
            (self.things, other.things) if by_family else (self.plain, other.plain),
        )
        return all(mine & its for mine, its in pairs)


NO_GIST = Gist(names=frozenset(), doings=frozenset(), things=frozenset(), plain=frozenset(), reversed=False)
"""Of no words."""


def gist(text: str) -> Gist:
    """What a passage is about."""
    known = families()
    words = WORD.findall(text)
    named = places_of_names(words, known)
    bases = [base_forms(word.lower()) for number, word in enumerate(words) if number not in set(named)]
    turns = sum(any(form in known.reversing for form in forms) for forms in bases)
    return Gist(
        names=frozenset(names_of([(number, words[number]) for number in named], known)),
        doings=gathered(bases, known.doings),
        things=gathered(bases, known.things),
        plain=frozenset(plain_words(bases, known)),
        reversed=turns % 2 == 1,
    )


def names_in(text: str) -> frozenset[str]:
    """The names that a passage has."""
    words, known = WORD.findall(text), families()
    return frozenset(names_of([(n, words[n]) for n in places_of_names(words, known)], known))


def places_of_names(words: Sequence[str], known: Families) -> list[int]:
    return [number for number, word in enumerate(words) if is_name(word, known, first=number == 0)]


def plain_words(bases: Iterable[tuple[str, ...]], known: Families) -> Iterator[str]:
    """The words that are in no table and no mere turns of speech, in their shortest likely form."""
    tables = (known.doings, known.things, known.reversing, known.not_names)
    for forms in bases:
        is_known = any(form in table for form in forms for table in tables)
        is_full = len(forms[0]) >= LEAST_PLAIN and forms[0] not in load_wording_set("calendar")
        if is_full and not is_known and load_wording_set("empty").isdisjoint(forms):
            yield forms[-1]


def names_of(named: Iterable[tuple[int, str]], known: Families) -> Iterator[str]:
    """The names among the words with a capital; a first part goes with the word behind it."""
    before, place = "", -1
    for number, word in named:
        if word.lower() in known.first_parts:
            before, place = word.lower(), number
        else:
            yield f"{before} {name_of(word)}" if number == place + 1 and before else name_of(word)
            before = ""


def is_name(word: str, known: Families, *, first: bool) -> bool:
    """Whether a word with a capital names somebody; the first of a passage may have it for another reason."""
    if not word[0].isupper() or word.lower() in known.not_names:
        return False
    return not (first and is_common(word.lower(), known))


def is_common(word: str, known: Families) -> bool:
    """Whether the first word of a passage is no name, though it has a capital."""
    tables = (known.doings, known.things, known.reversing, known.not_names)
    return any(form in table for form in base_forms(word) for table in tables)


def gathered(bases: Iterable[tuple[str, ...]], table: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The families of the words, each by its longest form that has one."""
    found = (next((table[form] for form in forms if form in table), frozenset()) for forms in bases)
    return frozenset().union(*found)


@lru_cache(maxsize=100_000)
def base_forms(word: str) -> tuple[str, ...]:
    """The word, and what it may be an inflection of.

    >>> base_forms("supplied")
    ('supplied', 'supply', 'suppl', 'suppli', 'supplie')
    """
    forms = [word]
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            stem = word.removesuffix(ending)
            doubled = len(stem) > LEAST_STEM and stem[-1] == stem[-2]
            forms += [stem + instead, stem[:-1] if doubled else stem]
    return tuple(dict.fromkeys(forms))


def name_of(word: str) -> str:
    """A name and its adjective as one.

    >>> name_of("Marenia") == name_of("Marenian"), name_of("Austria") == name_of("Australia")
    (True, False)
    """
    apart = families().names_apart.get(word.lower())
    stem = DEMONYM.sub("", word)
    return apart or (stem if len(stem) >= LEAST_NAME else word).lower()


@cache
def families() -> Families:
    import yaml

    raw = yaml.safe_load((files("tocsin.assessment") / "data/families.yml").read_text("utf-8"))
    return Families(
        doings=inverted(raw["doings"]),
        things=inverted(raw["things"]),
        reversing=frozenset(str(word) for word in raw["reversing"]),
        not_names=frozenset(str(word) for word in raw["not_names"]),
        first_parts=frozenset(str(word) for word in raw["first_parts"]),
        names_apart=raw["names_apart"],
    )


def inverted(table: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    words = {str(word) for members in table.values() for word in members}
    return {word: frozenset(name for name, members in table.items() if word in members) for word in words}
