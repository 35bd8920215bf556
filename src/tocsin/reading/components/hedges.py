"""Words that weaken what is said: might, some, allegedly, looks like."""

from __future__ import annotations

from collections.abc import Iterable

from tocsin.model import Span
from tocsin.reading.components.phrases import Phrases
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Span as Tokens
from tocsin.reading.tokens import Token

_DATA = load("hedges")
_PHRASES = Phrases([*_DATA["phrases"], *_DATA["modals"]])
_MODALS = frozenset(_DATA["modals"])
_BEFORE_NUMBER = frozenset(_DATA["only_before_number"])
QUANTITY_TAGS = frozenset({"CD", "PDT", "$"})


def find_hedges(page: Page, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans of weakening words inside the given spans of a page."""
    return tuple(
        (found.start_char, found.end_char)
        for start, end in spans
        if (tokens := page.doc.char_span(start, end, alignment_mode="expand"))
        for found in _PHRASES.find(tokens)
        if _weakens(found) and start <= found.start_char and found.end_char <= end
    )


def hedges_over(page: Page, head: Token) -> tuple[Span, ...]:
    """The weakening words above an infinitive: "are *alleged* to have fled"."""
    above = head.head
    if head.dep_ != "xcomp" or above.tag_ not in {"VBN", "JJ"}:
        return ()
    first = min([above.i, *(c.i for c in above.lefts if c.dep_ in {"aux", "auxpass"})])
    over = page.doc[first : head.i]
    return find_hedges(page, [(over.start_char, over.end_char)])


def _weakens(found: Tokens) -> bool:
    first, words = found[0], found.text.lower()
    if words in _MODALS:
        return first.tag_ == "MD"
    if words in _BEFORE_NUMBER:
        after = found[-1].i + 1
        return after < len(found.doc) and found.doc[after].tag_ in QUANTITY_TAGS
    return True
