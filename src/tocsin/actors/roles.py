"""What kind of actor a common noun names: troops are military, lawmakers legislative."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from tocsin.actors.gazetteer import listed, split, table

LESSER = frozenset({"deputy", "vice", "assistant", "under", "junior", "associate", "acting", "first"})
"""Before a role noun they belong to it: "deputy minister of transport"."""
RoleKind = Literal["person", "group", "materiel"]


class Role(NamedTuple):
    """A noun phrase's sector in PLOVER's codes, and where it was found: `words[start:end]`.

    Without a sector it counts only as the title of an office: "head", "chief".
    """

    sector: str
    kind: RoleKind
    plural: bool
    start: int = 0
    end: int = 0


class Roles:
    """The nouns of the table, found in a sequence of words."""

    def __init__(self) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], Role]]] = {}
        for noun, plural, sector, kind in table("roles"):
            self._add(noun, Role(sector, kind, False))  # type: ignore[arg-type]  # the table's own values
            if plural:
                self._add(plural, Role(sector, kind, True))  # type: ignore[arg-type]
        known = {words for names in self._first.values() for words, _ in names}
        for _, titles in table("offices"):
            for title in listed(titles):
                if tuple(split(title)) not in known:
                    self._add(title, Role("", "person", plural=False))
        for names in self._first.values():
            names.sort(key=lambda name: -len(name[0]))

    def _add(self, noun: str, role: Role) -> None:
        words = tuple(split(noun))
        self._first.setdefault(words[0], []).append((words, role))

    @cached_property
    def titles(self) -> frozenset[str]:
        """All words of the nouns that name one person."""
        return frozenset(
            word
            for names in self._first.values()
            for words, role in names
            if role.kind == "person" and not role.plural
            for word in words
        )

    def find(self, words: Sequence[str]) -> list[Role]:
        """The longest role nouns in the words (lower case), left to right, without overlaps."""
        found, i = [], 0
        while i < len(words):
            role = self._at(words, i)
            if role:
                found.append(role)
            i = role.end if role else i + 1
        return found

    def _at(self, words: Sequence[str], i: int) -> Role | None:
        found = None
        for name, role in self._first.get(words[i], ()):
            if tuple(words[i : i + len(name)]) == name:
                found = role._replace(start=i, end=i + len(name))
                break
        lesser = self._at(words, i + 1) if words[i] in LESSER and i + 1 < len(words) else None
        if lesser and lesser.end > (found.end if found else 0):
            return lesser._replace(start=i)
        return found
