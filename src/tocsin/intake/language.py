"""Which language a text is in, as far as that decides whether it can be read."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

READ = ("en",)
"""Languages that Tocsin reads."""
SHORTEST = 200
"""Characters below which a text is taken to be in a language that is read."""
UNLIKELY = 1e-4
"""Probability that a text must have of being English, not to be refused; stretches of 250 characters of
English news have 0.002 and more, other languages 0.000004 and less."""
LOOKED_AT = 4000
PLAIN = frozenset(["the", "of", "and", "to", "in", "that", "for", "was", "with"])


def foreign_language(text: str) -> str | None:
    """The code of the language, if it surely is one that Tocsin does not read.

    >>> foreign_language("Ja.") is None
    True
    """
    if len(text) <= SHORTEST or is_plain_english(text):
        return None
    likely: dict[str, float] = dict(identifier().rank(text[:LOOKED_AT]))
    return None if max(likely[code] for code in READ) > UNLIKELY else max(likely, key=likely.__getitem__)


def is_plain_english(text: str) -> bool:
    """A sixth of the words being the commonest ones saves loading the models of all languages."""
    words = re.findall(r"\w+", text[:LOOKED_AT].lower())
    return sum(word in PLAIN for word in words) * 6 > len(words)


@cache
def identifier() -> Any:
    """py3langid's model, which takes half a second to load."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
