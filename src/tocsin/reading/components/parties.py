"""Which words can name somebody who takes part."""

from __future__ import annotations

from collections.abc import Iterable

from tocsin.reading.components.lexicon import lexicon
from tocsin.reading.components.noun_phrases import is_time
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

PRONOUNS = frozenset({"PRP", "WP"})
NAMES = frozenset({"NNP", "NNPS"})
FORCING = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE", "PROTEST"})
PARTIES = ("organisation", "people", "fighter", "crowd", "athlete")
IMPERSONAL = frozenset(load("arguments")["impersonal"])
PERSONAL = ("ist", "man", "woman", "crat", "eer")
"""Endings of words for people."""


def is_party(page: Page, token: Token) -> bool:
    """Whether a word can name somebody who acts: a name, a pronoun, a person, a body, armed men."""
    tag = token.tag_
    if tag in NAMES or tag in PRONOUNS or tag == "PRP$":
        return not is_time(token)
    if tag.startswith("JJ"):
        known = not token.is_sent_start or page.mentions.of(token).resolution.actor is not None
        return token.text[:1].isupper() and known
    words = lexicon().classes
    lemma = token.lemma_
    if (lemma.endswith(PERSONAL) and lemma not in IMPERSONAL) or any(
        lemma in words[name] for name in PARTIES
    ):
        return True
    return page.mentions.of(token).kind not in {"unknown", "document"}


def stands_for_party(page: Page, token: Token) -> bool:
    """Whether a word names a party or something of one: "Ruritanian helicopters"."""
    return is_party(page, token) or any(
        is_party(page, child) for child in token.lefts if child.dep_ in {"poss", "amod", "compound", "nmod"}
    )


def unique(tokens: Iterable[Token]) -> list[Token]:
    return list({t.i: t for t in tokens}.values())


def any_party(page: Page, tokens: Iterable[Token]) -> bool:
    return any(stands_for_party(page, t) for t in tokens)
