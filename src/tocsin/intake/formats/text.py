"""Plain text, with an optional header between `---` lines."""

from __future__ import annotations

import re

from tocsin.intake.extract import Extract, decode
from tocsin.model.document import PROVENANCE

SUFFIXES = (".txt", ".text")
OPENINGS = (b"---",)
HEADER = re.compile(r"---[^\S\n]*\n(?P<rows>(?:[a-z]+:[^\n]*\n)*)---[^\S\n]*(?:\n|\Z)")


def load(data: bytes) -> Extract:
    r"""The text after the header, and what the header says; offsets count from there.

    >>> load(b"---\npublished: 2031-05-02\n---\nQuiet night.").text
    'Quiet night.'
    """
    text = decode(data)
    match = HEADER.match(text)
    if match is None:
        return Extract(text=text)
    pairs = (row.partition(":")[::2] for row in match["rows"].splitlines())
    said = {key: value.strip() or None for key, value in pairs if key in PROVENANCE}
    return Extract(text=text[match.end() :], provenance=said)
