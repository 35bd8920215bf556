"""Last names that a text spells otherwise than the tables: whom they may name, never guessed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property

from tocsin.actors.gazetteer import Entry, plain
from tocsin.actors.index import Index
from tocsin.actors.offices import Holding, Offices
from tocsin.actors.people import common_surnames, may_be, surnames
from tocsin.actors.phrase import Phrase

SHORTEST, LONG = 5, 8
"""Of a shorter name a slip makes another name; a long one may have two."""


class Misspelt:
    """Whom a word that is nobody's name may stand for.

    A title or a state must stand beside it: a first name alone, or a likeness alone, tells nothing.
    """

    def __init__(self, offices: Offices, index: Index) -> None:
        self._offices, self._index = offices, index

    def bearers(self, phrase: Phrase, first: str, codes: Collection[str]) -> tuple[Entry, ...]:
        """Those whose last name is a slip away from the word at the head.

        Args:
            phrase: the noun phrase.
            first: the first name before the head, if there is one.
            codes: the offices that a title before the name may mean.
        """
        said = phrase.words[phrase.head]
        states = {s for _, _, of in phrase.found for e in of if e.basis != "person" for s in e.countries}
        states |= set(phrase.around)
        if not (codes or states) or not self._is_unknown(said):
            return ()
        known = {e for e in self._holders(states, codes, phrase.on) if not first or may_be(first, e.name)}
        if first and not codes:
            known |= {p.entry for p in self._index.people_of(first) if states & set(p.countries)}
        near = {
            e.name: e for e in known if any(is_slip(said, last) for last in surnames(e.name, e.countries))
        }
        return tuple(near[name] for name in sorted(near))

    def _is_unknown(self, word: str) -> bool:
        proper = word.isalpha() and word.istitle() and len(word) >= SHORTEST
        return proper and not self._index[word] and word not in common_surnames()

    @cached_property
    def _terms(self) -> dict[str, list[Holding]]:
        """The terms in offices by state, and by what the office is."""
        found: dict[str, list[Holding]] = {}
        for office, held in self._offices.of_office.items():
            for key in (office.partition(".")[0], f".{office.rpartition('.')[2]}"):
                found.setdefault(key, []).extend(held)
        return found

    def _holders(self, states: set[str], codes: Collection[str], on: str | None) -> Iterator[Entry]:
        """Those in an office of the states on the day, or in one of the codes anywhere where no state is named."""
        for key in states or {f".{code}" for code in codes}:
            for held in self._terms.get(key, ()):
                state, _, rest = held.actor.partition(".")
                fits = not codes or rest.rpartition(".")[2] in codes
                if fits and (on is None or held.covers(on)):
                    yield Entry(None, held.person, (state,), None, "person", "person")


def is_slip(said: str, known: str) -> bool:
    """Whether a word is a name with a slip or two: a letter left out, put in, changed or swapped.

    >>> is_slip("Medvedyev", "Medvedev"), is_slip("Macorn", "Macron"), is_slip("Kelly", "Kerry")
    (True, True, False)
    """
    a, b = plain(said).lower(), plain(known).lower()
    most = 1 if min(len(a), len(b)) < LONG else 2
    if len(b) < SHORTEST or abs(len(a) - len(b)) > most or a[0] != b[0]:
        return False
    return 0 < distance(a, b) <= most


def distance(a: str, b: str) -> int:
    """How many letters must be left out, put in, changed or swapped with the next.

    >>> distance("Macorn", "Macron"), distance("Blinkin", "Blinken"), distance("Kelly", "Kerry")
    (1, 1, 2)
    """
    before, last = [0] * (len(b) + 1), list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        row = [i]
        for j, other in enumerate(b, 1):
            least = min(last[j] + 1, row[-1] + 1, last[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                least = min(least, before[j - 2] + 1)
            row.append(least)
        before, last = last, row
    return last[-1]
