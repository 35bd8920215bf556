"""Nouns that tell an act: "the shelling of X by Y", and not "the fear of shelling"."""

from __future__ import annotations

from spacy.tokens import Token

from tocsin.reading.components.lexicon import Match
from tocsin.reading.parse import Page

DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
ROOM = frozenset({"dobj", "pobj", "conj"})


def is_told(page: Page, match: Match) -> bool:
    """Whether a noun tells that the act took place: it is definite, or says who and to whom."""
    noun = match.frame.head
    frame = match.frame
    said_by = bool(frame.agents) or any(
        m.text[:1].isupper() for m in noun.lefts if m.dep_ in {"amod", "compound"}
    )
    said_to = any(p in frame.oblique for p in match.sense.roles)
    definite = any(child.lower_ in DEFINITE for child in noun.lefts if child.dep_ in {"det", "poss"})
    if not ((said_by and said_to) or (definite and (said_by or said_to))):
        return False
    return not is_open(noun)


def is_open(noun: Token) -> bool:
    """Whether the noun completes another predicate, which then says what becomes of it."""
    return noun.dep_ in {"dobj", "compound"}
