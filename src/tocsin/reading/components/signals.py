"""signals."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.reading.components.finding import Finding
from tocsin.reading.components.predicates import finding_of, predicates
from tocsin.reading.components.voices import Voices
from tocsin.reading.parse import Page


def find_signals(page: Page, voices: Voices) -> Iterator[Finding]:
    """Findings of this kind on a page."""
    for match in predicates(page):
        if match.sense.kind != "act":
            yield finding_of(page, match)
