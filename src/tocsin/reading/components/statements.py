"""Who is reported to have said what."""

from __future__ import annotations

from tocsin.model import Statement
from tocsin.reading.parse import Page


def find_statements(page: Page) -> tuple[Statement, ...]:
    """The statements of a page, in order of their content."""
    return ()
