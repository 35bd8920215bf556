"""What is put forward, on whose voice, with which status."""

from __future__ import annotations

from tocsin.model import Claim, Statement
from tocsin.reading.parse import Page


def find_claims(page: Page, statements: tuple[Statement, ...]) -> tuple[Claim, ...]:
    """The claims of a page, in order of their spans."""
    return ()
