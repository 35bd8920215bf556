"""What was done: verbs and nouns of the lexicon whose sense is an act."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.reading.components.finding import Finding
from tocsin.reading.components.predicates import finding_of, predicates
from tocsin.reading.components.voices import Voices
from tocsin.reading.parse import Page


def find_acts(page: Page, voices: Voices) -> Iterator[Finding]:
    """The acts of a page, one finding each."""
    for match in predicates(page):
        if match.sense.kind == "act":
            yield finding_of(page, match)
