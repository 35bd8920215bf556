"""Every name with its bearers, found by the first word, and cut up only where a text asks for it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from functools import cached_property

from tocsin.actors.gazetteer import WORD, Entry, plain, split
from tocsin.actors.people import Person

Names = dict[tuple[str, ...], tuple[Entry, ...]]
LOUD = 4
"""Names of so many letters are known in capitals too; a shorter one may be a word or an acronym."""


def is_no_rival(entry: Entry, known: Entry) -> bool:
    """Whether a name needs no second bearer: "US" is noun and adjective, a surname yields to a state."""
    same = entry.actor is not None and entry.actor == known.actor
    return same or (entry.basis == "person" != known.basis)


def first_word(name: str) -> str:
    """The first word of a name, cut as the parser cuts it.

    >>> first_word("U.S. Steel"), first_word("al-Qaeda")
    ('U.S.', 'al')
    """
    found = WORD.search(name)
    return found[0] if found else name


class Index(dict[str, Names]):
    """The names that begin with a word, without accents and in capitals too.

    Args:
        pairs: names and their bearers; of two that cannot both bear a name the first does.
        people: those who bear a name that no other has.
        taken: names that none of the people may bear.
    """

    def __init__(
        self, pairs: Iterable[tuple[str, Entry]], people: Iterable[Person], taken: Container[str]
    ) -> None:
        super().__init__()
        self.lengths: dict[str, tuple[int, ...]] = {}
        """Of how many words the names are that begin with a word, the most first."""
        self._taken = taken
        self._pairs: dict[str, list[tuple[str, Entry]]] = {}
        for name, entry in pairs:
            for spelling in dict.fromkeys((name, plain(name))):
                self._pairs.setdefault(first_word(spelling), []).append((spelling, entry))
        self._people: dict[str, list[Person]] = {}
        for person in people:
            for word in person.words():
                first = word if word.isalpha() else first_word(word)
                self._people.setdefault(first, []).append(person)

    @cached_property
    def _loud(self) -> dict[str, list[str]]:
        """First words by how they look in capitals."""
        found: dict[str, list[str]] = {}
        for word in dict.fromkeys((*self._pairs, *self._people)):
            found.setdefault(word.upper(), []).append(word)
        return found

    def _beginning(self, word: str) -> Iterator[tuple[str, Entry]]:
        """The spellings that begin with a word, with their bearers."""
        yield from self._pairs.get(word, ())
        for person in self._people.get(word, ()):
            for name, entry in person.names():
                for spelling in dict.fromkeys((name, plain(name))):
                    if name not in self._taken and first_word(spelling) == word:
                        yield spelling, entry

    def people_of(self, word: str) -> Iterator[Person]:
        """Those in whose name a word is."""
        yield from self._people.get(word, ())

    def is_surname(self, word: str) -> bool:
        """Whether the word alone is somebody's name."""
        alone = self[word].get((word,))
        return alone is not None and alone[0].basis == "person"

    def __missing__(self, word: str) -> Names:
        found = [(tuple(split(name)), entry) for name, entry in self._beginning(word)]
        for like in self._loud.get(word, ()) if word.isupper() else ():
            for name, entry in self._beginning(like):
                if len(name) >= LOUD and name[0].isupper():
                    found.append((tuple(w.upper() for w in split(name)), entry))
        bearers: dict[tuple[str, ...], dict[Entry, None]] = {}
        for words, entry in sorted(found, key=lambda row: row[1].basis == "person"):
            known = bearers.setdefault(words, {})
            if not any(is_no_rival(entry, other) for other in known):
                known[entry] = None
        self.lengths[word] = tuple(sorted({len(words) for words in bearers}, reverse=True))
        self[word] = names = {words: tuple(entries) for words, entries in bearers.items()}
        return names
