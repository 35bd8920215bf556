"""What kind of speaker or actor a noun phrase names: a person, an organisation, somebody unnamed."""

from __future__ import annotations

from functools import cache

from tocsin.actors import Resolution
from tocsin.actors.people import given_names
from tocsin.model.statement import SpeakerKind
from tocsin.reading.components.calendar_words import MONTHS, WEEKDAYS
from tocsin.reading.languages import load
from tocsin.reading.tokens import Token

NAMES = {"NNP", "NNPS"}
PLACED = {"in", "at", "near", "from", "outside", "across", "around", "into", "to"}
ACTS = {"nsubj", "nsubjpass", "poss", "agent", "conj"}
DOERS = ("ers", "ors", "ists", "ians", "men", "women", "ants", "ees")
"""Endings of nouns for people by what they do or where they are from."""
PLURALS = {"NNS", "NNPS"}


@cache
def load_nouns() -> dict[str, frozenset[str]]:
    """Word lists that tell kinds apart."""
    return {name: frozenset(words.split()) for name, words in load("nouns").items()}


def kind_of(head: Token, resolution: Resolution) -> SpeakerKind:
    """The kind of a noun phrase, by whom it stands for, else by its head noun or the form of its name."""
    nouns = load_nouns()
    word = head.lower_
    if head.tag_ in NAMES:
        return named_kind(head, resolution)
    if word in nouns["documents"]:
        return "document"
    if word in nouns["anonymous"]:
        return "anonymous"
    if resolution.kind == "person":
        definite = any(child.lower_ in nouns["definite"] or child.dep_ == "poss" for child in head.lefts)
        return "person" if definite or resolution.basis in ("office", "person") else "anonymous"
    if resolution.basis == "role":
        return "group" if head.tag_ in PLURALS else "organisation"
    if resolution.kind in ("country", "organisation", "group"):
        return resolution.kind
    if word in nouns["heads"] and head.tag_ == "NN" and is_placed(head):
        return "person"
    if (word in nouns["bodies"] or word in nouns["establishments"]) and head.tag_ == "NN":
        return "organisation"
    several = head.tag_ in PLURALS and resolution.country is not None
    return "group" if several and (word in nouns["parties"] or word.endswith(DOERS)) else "unknown"


def is_placed(head: Token) -> bool:
    """ "The *port's* director", "the head *of* the clinic": of what somebody is the head, so that it is one person."""
    return any(t.dep_ in ("poss", "compound") for t in head.lefts) or any(
        t.dep_ == "prep" and t.i == head.i + 1 for t in head.rights
    )


def named_kind(head: Token, resolution: Resolution) -> SpeakerKind:
    """A proper name: by the gazetteer, by its last word, by the words before it."""
    if resolution.basis in ("country", "capital", "metonym", "region"):
        return "country"
    if resolution.kind == "person" or resolution.basis == "person":
        return "person"
    if resolution.kind in ("organisation", "group"):
        return "organisation" if resolution.basis == "organisation" or head.tag_ == "NNP" else "group"
    nouns = load_nouns()
    if head.lower_ in MONTHS or head.lower_ in WEEKDAYS or head.lower_ in nouns["things"]:
        return "unknown"
    if head.lower_ in nouns["organisations"]:
        return "organisation"
    if head.lower_ in nouns["documents"]:
        return "document"
    if head.tag_ == "NNPS":
        return "group"
    before = [child for child in head.lefts if child.dep_ in ("det", "compound", "nmod", "nn")]
    if any(child.lower_ == "the" for child in before) or (head.text.isupper() and len(head.text) > 1):
        return "organisation"
    return "person" if is_person(head, before) else "unknown"


def is_person(head: Token, before: list[Token]) -> bool:
    """Whether an unknown name reads as a person's: a first name, several words, or one that acts."""
    known = given_names()
    if head.text in known or any(child.text in known for child in before):
        return True
    placed = head.dep_ == "pobj" and head.head.lower_ in PLACED
    return not placed and (bool(before) or head.dep_ in ACTS)
