"""One person's names in a document: a last name belongs to the full name, an acronym to what it is short for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.reading.components.referents import Referent
from tocsin.reading.tokens import Token


class Names:
    """The fullest form of each name of a document."""

    def __init__(self, referents: Sequence[Referent]) -> None:
        self.referents = referents
        self._by_token = {r.token.i: r for r in referents}
        self._full: dict[str, Token | None] = {}
        for referent in referents:
            name = referent.name
            if len(name) > 1 and referent.mention.kind == "person":
                self._add(name[-1], referent)
        for referent in referents:
            short = in_brackets(referent.token)
            if (short and short[0] == referent.token.text[:1]) or (short and referent.token.text.isupper()):
                self._full.setdefault(short, referent.token)

    def _add(self, last: str, referent: Referent) -> None:
        """The first full name counts, one with an office before it; two people of one last name leave it open."""
        if last not in self._full:
            self._full[last] = referent.token
        elif (token := self._full[last]) is not None:
            known = self._by_token[token.i]
            if known.name[0][:1] != referent.name[0][:1]:
                self._full[last] = None
            elif known.name == referent.name and in_office(referent) and not in_office(known):
                self._full[last] = referent.token

    def completed(self, referent: Referent) -> Referent:
        """A party that is named in short, with kind, gender and words of its full name."""
        head = self.full(referent.token) if referent.name else None
        full = self._by_token.get(head.i) if head is not None else None
        if full is None:
            return referent
        return replace(referent, mention=full.mention, gender=full.gender or referent.gender, name=full.name)

    def full(self, head: Token) -> Token | None:
        """The head of the full form of a name given in short, or with its office; None where it is that or open."""
        own = self._by_token.get(head.i)
        found = self._full.get(head.text)
        if found is None or found.i == head.i:
            return None
        if own is not None and len(own.name) > 1:
            fuller = self._by_token[found.i]
            tells = fuller.name == own.name and in_office(fuller) and not in_office(own)
            return found if tells else None
        return found


def in_office(referent: Referent) -> bool:
    """Whether the words tell somebody's office, not only who it is."""
    resolution = referent.mention.resolution
    return resolution.name is not None and "." in (resolution.actor or "")


def in_brackets(head: Token) -> str | None:
    """The acronym that follows a name: "(SADC)"."""
    doc = head.doc
    rest = [token.text for token in doc[head.i + 1 : head.i + 4]]
    if len(rest) == 3 and rest[0] == "(" and rest[2] == ")" and rest[1].isupper() and len(rest[1]) > 1:
        return rest[1]
    return None
