"""Newspapers, agencies and stations among the noun phrases."""

from __future__ import annotations

from tocsin.reading.components.cue_words import load_cue_words
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

STATIONS = {"radio", "newspaper", "daily", "broadcaster", "weekly", "website", "magazine", "tv", "channel"}
"""Words before the name of an outlet: "Radio Tolvik", "the newspaper Courier"."""


def is_outlet(page: Page, noun: Token) -> bool:
    """Whether a noun names an outlet, by the gazetteer or by its word."""
    actor = page.mentions.of(noun).resolution.actor
    if actor is not None and "JRN" in actor:
        return True
    words = load_cue_words().outlets
    named = noun.tag_ == "NNP" and any(t.lower_ in STATIONS for t in noun.lefts)
    return named or (noun.tag_ != "NNS" and (noun.lower_ in words or noun.lemma_ in words))
