"""Loaded words and scare quotes, kept as the voice's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tocsin.model import Span
from tocsin.model.span import overlap
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

_DATA = load("labels")
_WORDS, _MODIFIERS = frozenset(_DATA["words"]), frozenset(_DATA["before_a_noun"])
_COMPOUNDS = re.compile(rf"\b(?:{'|'.join(sorted(word for word in _WORDS if '-' in word))})\b", re.IGNORECASE)
"""Loaded words with a hyphen, which the tokenizer takes apart: "so-called"."""
_SCARE_QUOTES = re.compile(r"[\"“‘]([\w’'-]+(?: [\w’'-]+){0,3})[\"”’]")
"""Up to four words in quotation marks without punctuation: no quotation of its own."""


def find_labels(page: Page, span: Span) -> tuple[Span, ...]:
    """The spans of loaded words inside a span of a page."""
    tokens = page.doc.char_span(*span, alignment_mode="expand")
    words = [(token.idx, token.idx + len(token)) for token in tokens or () if is_loaded(token)]
    joined = [(span[0] + m.start(), span[0] + m.end()) for m in _COMPOUNDS.finditer(page.text(*span))]
    words = [*joined, *(word for word in words if not _overlaps(word, joined))]
    quoted = [
        match.span(1)
        for match in _SCARE_QUOTES.finditer(page.text(span[0], span[1] + 1))
        if match.group(1).islower()
    ]
    shifted = [(span[0] + start, span[0] + end) for start, end in quoted]
    return tuple(sorted({*words, *(s for s in shifted if not _overlaps(s, words))}))


def is_loaded(token: Token) -> bool:
    """Whether a word values what it names; a word inside a proper name does not."""
    if token.tag_ in ("NNP", "NNPS") and token.is_title and not token.is_sent_start:
        return False
    if token.tag_[0] == "V" and any(c.dep_ == "prep" and c.lower_ != "about" for c in token.rights):
        return False  # "the blame lies with them"
    if token.lower_ in _MODIFIERS and token.dep_ in {"compound", "amod", "nmod"}:
        return True
    return token.tag_[:1] in "NJRV" and (token.lower_ in _WORDS or token.lemma_ in _WORDS)


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(overlap(span, other) for other in others)
