"""Resolves a mention to a party, or leaves it open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path

from tocsin.actors import gazetteer
from tocsin.actors.disguise import disguised
from tocsin.actors.gazetteer import Entry, plain, split, table
from tocsin.actors.index import Index
from tocsin.actors.namesakes import Namesakes
from tocsin.actors.offices import Offices, Row, shipped
from tocsin.actors.officials import HONORIFICS
from tocsin.actors.own import load_own
from tocsin.actors.people import common_surnames, people
from tocsin.actors.phrase import Found, Phrase
from tocsin.actors.phrases import Composer
from tocsin.actors.places import as_listed, country_of
from tocsin.actors.resolution import Match, Resolution
from tocsin.actors.roles import Roles

DETERMINERS = frozenset(
    "the a an this that these those some any all both each every its his her their our my".split()
)
BEFORE_TOWN = frozenset({"in", "at", "near", "around", "outside"})
INDEFINITE = frozenset({"a", "an", "another", "any", "some", "every", "each"})


def year_of(words: Sequence[str]) -> str | None:
    """The only year that a text names.

    >>> year_of(["In", "2003", "the", "then", "minister", "left"])
    '2003'
    """
    years = {word for word in words if len(word) == 4 and word.isdigit() and "1900" <= word <= "2100"}
    return years.pop() if len(years) == 1 else None


class Resolver:
    """Names to parties, by a gazetteer and by dated offices."""

    def __init__(self, extra: Path | None = None) -> None:
        self.own = load_own(extra)
        self._namesakes = Namesakes()
        self._read: dict[tuple[object, ...], Resolution] = {}

    @cached_property
    def _rows(self) -> list[Row]:
        return [*shipped(), *(row for actor in self.own for row in actor.holders())]

    @cached_property
    def offices(self) -> Offices:
        return Offices(self._rows)

    def names(self) -> Iterator[tuple[str, Entry]]:
        """Every name of the tables with its bearer; the user's own first, and they win."""
        yield from self._parties()
        taken = self._own_names
        for person in people(self._rows):
            yield from (pair for pair in person.names() if pair[0] not in taken)

    @cached_property
    def _own_names(self) -> frozenset[str]:
        return frozenset(name for actor in self.own for name, _ in actor.names())

    def _parties(self) -> Iterator[tuple[str, Entry]]:
        """The names of all but the people of the tables."""
        for actor in self.own:
            yield from actor.names()
        tables = gazetteer.countries(), gazetteer.regions(), gazetteer.organisations()
        yield from (pair for pair in chain(*tables) if pair[0] not in self._own_names)

    @cached_property
    def _index(self) -> Index:
        return Index(self._parties(), people(self._rows), self._own_names)

    @cached_property
    def _composer(self) -> Composer:
        states = {row[0]: row[3] for row in table("countries")}
        states |= {actor.id: actor.name for actor in self.own if actor.kind == "country"}
        return Composer(self.offices, Roles(), states, self._index)

    def resolve(self, mention: str, *, on: str | None = None, context: str | None = None) -> Resolution:
        """The party that a mention stands for.

        Args:
            mention: a name, description or office, such as "the Kremlin" or "President Putin".
            on: the date of the document, `YYYY[-MM[-DD]]`.
            context: the sentence or text around it.
        """
        words, sentence = split(mention), split(context or "")
        if "then" in words and (year := year_of(sentence)):
            words, on = [word for word in words if word != "then"], year
        around = self.countries_in(sentence)
        found = self._compose(words, None, on=on, around=around, text=sentence)
        unclear = not found.actor and (found.basis == "role" or found.candidates)
        seats = self.seats_in(sentence) if unclear else ()
        if seats:
            found = self._compose(words, None, on=on, around=seats, text=sentence)
        if found.basis or found.actor:
            return found
        place = mention.strip()
        country = None if place in common_surnames() else country_of(place, around)
        if country is None:
            return found
        return Resolution(
            actor=country, name=as_listed(place), country=country, reason=f"a town of {country}"
        )

    def read(
        self,
        words: Sequence[str],
        *,
        head: int | None = None,
        on: str | None = None,
        around: tuple[str, ...] = (),
    ) -> Resolution:
        """The party of a noun phrase by its words; with `head`, the head's place in it, only that counts."""
        key = (tuple(words), head, on, around)
        known = self._read.get(key)
        if known is None:
            known = self._read[key] = self._compose(list(words), head, on=on, around=around)
        return known

    def _compose(
        self,
        words: list[str],
        head: int | None,
        *,
        on: str | None,
        around: tuple[str, ...],
        text: Sequence[str] = (),
    ) -> Resolution:
        found = self._namesakes.settle(self._scan(words), words, text=text)
        indefinite = words[0].lower() in INDEFINITE if words else False
        cut = 0
        while (
            cut < len(words) - 1 and words[cut].lower() in DETERMINERS and not any(f[0] == cut for f in found)
        ):
            cut += 1
        words = words[cut:]
        found = [(start - cut, end - cut, entries) for start, end, entries in found]
        if words and words[-1] in {"'s", "’s", "'", "’"}:
            words.pop()
        if not words:
            return Resolution(reason="no word in it")
        lower = [word.lower() for word in words]
        place = (
            self._composer.head_of(lower, found) if head is None else min(max(head - cut, 0), len(words) - 1)
        )
        phrase = Phrase(
            words=words,
            lower=lower,
            head=place,
            found=found,
            on=on,
            around=around,
            loose=head is None,
            indefinite=indefinite,
        )
        return self._composer.read(phrase)

    def countries_in(self, words: Sequence[str]) -> tuple[str, ...]:
        """The countries that the words name without doubt, in order."""
        named = self._namesakes.settle(self._scan(words), words)
        found = (f for f in named if len(f[2]) == 1 and len(f[2][0].countries) == 1)
        entries = (f[2][0] for f in found if self.is_whole(f, words))
        states = self._composer.states
        return tuple(dict.fromkeys(e.countries[0] for e in entries if e.countries[0] in states))

    def is_whole(self, found: Found, words: Sequence[str]) -> bool:
        """Whether a name is told in full: a surname alone does so only for who held an office, and not in "in Lagos"."""
        start, end, (entry, *_) = found
        if entry.basis != "person" or end - start > 1:
            return True
        placed = start > 0 and words[start - 1].lower() in BEFORE_TOWN
        return entry.name in self.offices.of_person and not placed

    def seats_in(self, words: Sequence[str]) -> tuple[str, ...]:
        """The countries whose government or parliament is named, or a town at which the words begin."""
        entries = (e[0] for _, _, e in self._scan(words) if len(e) == 1 and e[0].sector in ("GOV", "LEG"))
        seats = dict.fromkeys(
            state for e in entries for state in e.countries if state in self._composer.states
        )
        place = next((i for i, word in enumerate(words) if word.lower() in BEFORE_TOWN), None)
        town = country_of(words[place + 1]) if place is not None and place + 1 < len(words) else None
        return tuple(dict.fromkeys([*seats, *([town] if town else [])]))

    @cached_property
    def titles(self) -> frozenset[str]:
        """Words, in lower case, that stand before a name without being part of it."""
        return self._composer.roles.titles | HONORIFICS

    def is_open(self, words: Sequence[str]) -> bool:
        """Whether a word may name several states ("Congo", "Korean"), or somebody whom only a state tells."""
        return not self._ambiguous.isdisjoint(words) or any(self._index.is_surname(word) for word in words)

    @cached_property
    def _ambiguous(self) -> frozenset[str]:
        several = (name for name, entry in gazetteer.regions() if len(entry.countries) > 1)
        spellings = {like for name in several for like in (name, plain(name), name.upper())}
        return frozenset(
            word
            for word in spellings
            for name, entries in self._index[word].items()
            if len(name) == 1 and len(entries[0].countries) > 1 and entries[0].basis != "person"
        )

    def find(self, words: Sequence[str]) -> list[Match]:
        """The longest names of the gazetteer in the words, left to right, without overlaps."""
        return [Match(start, end, self.read(words[start:end])) for start, end, _ in self._scan(words)]

    def _scan(self, words: Sequence[str]) -> list[Found]:
        found: list[Found] = []
        index, skip = self._index, 0
        for i, word in enumerate(words):
            names = index[word] if i >= skip else None
            if not names:
                continue
            for length in index.lengths[word]:
                entries = names.get(tuple(words[i : i + length]))
                if entries and i + length <= len(words):
                    skip = i + length
                    found.append((i, skip, entries))
                    break
        return found

    def disguise(self, words: Sequence[str]) -> list[str]:
        """The words that the parser reads in place of these.

        One name stands for all of the same grammar (country nouns, adjectives, plural peoples,
        capitals, ...), so that the parse, and with it the coding, cannot depend on who is named.
        """
        found = self._scan(words)
        return disguised(words, found) if found else list(words)
