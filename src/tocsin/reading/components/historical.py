"""Whether something is told as background, years before the document itself."""

from __future__ import annotations

from spacy.tokens import Token

from tocsin.reading.parse import Page


def is_historical(page: Page, head: Token) -> bool:
    """Whether the text sets what a word tells at least a year before itself."""
    return False
