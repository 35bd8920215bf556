"""What kind of speaker or actor a noun phrase names: a person, an organisation, somebody unnamed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from spacy.tokens import Token

from tocsin.actors import Resolution
from tocsin.model.statement import SpeakerKind

NAMES = {"NNP", "NNPS"}
PLURALS = {"NNS", "NNPS"}


@cache
def load_nouns(language: str = "en") -> dict[str, Any]:
    """Word lists of a language that tell kinds apart."""
    text = files(f"tocsin.reading.languages.{language}").joinpath("nouns.yml").read_text("utf-8")
    data = yaml.load(text, yaml.CSafeLoader)
    return {name: frozenset(words.split()) for name, words in data.items()}


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
    return "group" if head.tag_ in PLURALS and resolution.country else "unknown"


def named_kind(head: Token, resolution: Resolution) -> SpeakerKind:
    """A proper name: by the gazetteer, by its last word, by the words before it."""
    if resolution.basis in ("country", "capital", "metonym", "region"):
        return "country"
    if resolution.kind == "person" or resolution.basis == "person":
        return "person"
    if resolution.kind in ("organisation", "group"):
        return "organisation" if resolution.basis == "organisation" or head.tag_ == "NNP" else "group"
    nouns = load_nouns()
    before = [child.lower_ for child in head.lefts]
    if head.lower_ in nouns["organisations"]:
        return "organisation"
    if head.lower_ in nouns["documents"]:
        return "document"
    if head.tag_ == "NNPS":
        return "group"
    if "the" in before or (head.text.isupper() and len(head.text) > 1):
        return "organisation"
    return "person"
