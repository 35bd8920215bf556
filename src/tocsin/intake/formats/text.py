"""Plain text, with an optional header between `---` lines."""

from __future__ import annotations

import re

from tocsin.model.document import PROVENANCE

SUFFIXES = (".txt", ".text", ".md")
HEADER = re.compile(r"---[^\S\n]*\n(?P<rows>(?:[a-z]+:[^\n]*\n)*)---[^\S\n]*(?:\n|\Z)")


def load(data: str) -> tuple[str, dict[str, str | None]]:
    r"""The text after the header, and what the header says; offsets count from there.

    >>> load("---\npublished: 2031-05-02\n---\nQuiet night.")
    ('Quiet night.', {'published': '2031-05-02'})
    """
    match = HEADER.match(data)
    if match is None:
        return data, {}
    pairs = (row.partition(":")[::2] for row in match["rows"].splitlines())
    return data[match.end() :], {k: v.strip() or None for k, v in pairs if k in PROVENANCE}
