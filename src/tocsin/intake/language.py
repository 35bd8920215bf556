"""Which language a text is in, as far as that decides whether it can be read."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

READ = ("en",)
"""Languages that Tocsin reads."""
SHORTEST = 200
"""Characters below which a text is taken to be in a language that is read."""
SURE = 0.99
"""Probability from which another language is believed."""
LOOKED_AT = 4000
PLAIN = frozenset(["the", "of", "and", "to", "in", "that", "for", "was", "with"])


def foreign_language(text: str) -> str | None:
    """The code of the language, if it surely is one that Tocsin does not read.

    >>> foreign_language("Ja.") is None
    True
    """
    if len(text) <= SHORTEST or is_plain_english(text):
        return None
    language, probability = identifier().classify(text[:LOOKED_AT])
    return str(language) if language not in READ and probability >= SURE else None


def is_plain_english(text: str) -> bool:
    """A sixth of the words being the commonest ones saves loading the models of all languages."""
    words = re.findall(r"\w+", text[:LOOKED_AT].lower())
    return sum(word in PLAIN for word in words) * 6 > len(words)


@cache
def identifier() -> Any:
    """py3langid's model, which takes half a second to load."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
