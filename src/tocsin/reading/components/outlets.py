"""Newspapers, agencies and stations among the noun phrases."""

from __future__ import annotations

from spacy.tokens import Token

from tocsin.reading.components.cue_words import load_cue_words
from tocsin.reading.parse import Page


def is_outlet(page: Page, noun: Token) -> bool:
    """Whether a noun names an outlet, by the gazetteer or by its word."""
    actor = page.mentions.of(noun).resolution.actor
    if actor is not None and "JRN" in actor:
        return True
    words = load_cue_words().outlets
    return noun.tag_ != "NNS" and (noun.lower_ in words or page.lemma(noun) in words)
