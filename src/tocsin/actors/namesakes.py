"""Names of states that are also a first name or a part of another state."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from tocsin.actors.gazetteer import Entry, listed, table
from tocsin.actors.phrase import Found

NEAR = 4
"""So many words on either side tell which bearer of a name is meant."""


class Namesake(NamedTuple):
    """What else a name may be."""

    country: str
    """The state that it is a part of; empty for a first name."""
    words: frozenset[str]
    """Words beside it, in lower case, that tell of the part; of a first name, those that follow the state."""


class Namesakes:
    """The names of the table, settled by the words beside them."""

    @cached_property
    def _of(self) -> dict[str, list[Namesake]]:
        found: dict[str, list[Namesake]] = {}
        for name, country, words in table("namesakes"):
            found.setdefault(name, []).append(Namesake(country, frozenset(listed(words))))
        return found

    def settle(
        self, found: Sequence[Found], words: Sequence[str], *, text: Sequence[str] = ()
    ) -> Sequence[Found]:
        """The names with a part of another state in place of the state, and without first names.

        Args:
            found: names in the words.
            words: those that hold the names.
            text: the words of the text around, which tell too where it has the name.
        """
        if not any(words[start] in self._of for start, *_ in found):
            return found
        return [one for one in (self._settled(one, words, text) for one in found) if one]

    def _settled(self, one: Found, words: Sequence[str], text: Sequence[str]) -> Found | None:
        start, end, _entries = one
        if end - start > 1 or words[start] not in self._of:
            return one
        beside = near(start, words)
        if words[start] in text:
            beside |= near(text.index(words[start]), text)
        after = words[end] if end < len(words) else ""
        for other in self._of[words[start]]:
            if other.country and beside & other.words:
                part = Entry(other.country, words[start], (other.country,), None, "country", "region")
                return start, end, (part,)
            if not other.country and after[:1].isupper() and after.lower() not in other.words:
                return None
        return one


def near(place: int, words: Sequence[str]) -> set[str]:
    """The words around a place, in lower case.

    >>> sorted(near(1, ["The", "Georgia", "governor"]))
    ['georgia', 'governor', 'the']
    """
    return {word.lower() for word in words[max(0, place - NEAR) : place + NEAR + 1]}
