"""Finds the blocks of an article: headline, body, subheads, captions, credits, byline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tocsin.model.document import Block, BlockKind
from tocsin.model.span import Span

WRAPPED = 100
"""Lines no longer than this, that do not end a sentence, are taken as hard-wrapped."""
SHORT = 120
"""A headline or subhead is no longer than this."""

CREDIT = re.compile(
    r"[\[(](?=[^\])]*\b(?:photo|image|picture|reuters|afp|ap|getty|epa|handout|credit)\b)[^\[\]()]{2,80}[\])]\s*$",
    re.IGNORECASE,
)
BYLINE = re.compile(r"By (?:[A-Z][\w.'’-]+,? ?(?:and )?){2,8}\Z")
ENDS = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*\Z")
BREAK = re.compile(r"\n[^\S\n]*\n\s*|\n")


def paragraphs(text: str) -> Iterator[Span]:
    r"""Spans of the paragraphs, white space trimmed.

    A blank line ends a paragraph; so does a single line break, unless the lines are hard-wrapped.

    >>> list(paragraphs("One.\n\nTwo\n"))
    [(0, 4), (6, 9)]
    """
    start = 0
    for match in BREAK.finditer(text):
        line = text[start : match.start()]
        if match.group().count("\n") == 1 and is_wrapped(line.rpartition("\n")[2], text, match.end()):
            continue
        yield from trimmed(text, start, match.start())
        start = match.end()
    yield from trimmed(text, start, len(text))


def is_wrapped(line: str, text: str, next_start: int) -> bool:
    """A long unfinished line, followed by a line, goes on there."""
    follows = text[next_start : next_start + 1]
    unfinished = not ENDS.search(line) and SHORT // 2 < len(line) <= WRAPPED
    return bool(follows.strip()) and (unfinished or follows.islower())


def trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of the text in order; a caption's credit is a block of its own."""
    spans = list(paragraphs(text))
    out: list[Block] = []
    for n, (start, end) in enumerate(spans):
        kind = block_kind(text[start:end], first=n == 0, last=n == len(spans) - 1)
        credit = CREDIT.search(text, start, end) if kind == "caption" else None
        if credit is None:
            out.append(Block(kind=kind, span=(start, end)))
            continue
        out += [Block(kind="caption", span=span) for span in trimmed(text, start, credit.start())]
        out.append(Block(kind="credit", span=(credit.start(), end)))
    return tuple(out)


def block_kind(paragraph: str, *, first: bool, last: bool) -> BlockKind:
    if CREDIT.search(paragraph):
        return "caption"
    if BYLINE.match(paragraph):
        return "byline"
    if len(paragraph) <= SHORT and not ENDS.search(paragraph) and not last:
        return "headline" if first else "subhead"
    return "body"
