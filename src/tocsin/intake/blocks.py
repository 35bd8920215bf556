"""Finds the blocks of an article: headline, body, subheads, captions, credits, byline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tocsin.model.document import Block, BlockKind
from tocsin.model.span import Span

WRAPPED = 100
"""Texts with no longer line may be hard-wrapped."""
SHORT = 120
"""A headline or subhead is no longer than this."""
CAPTION = 600
"""A caption is no longer than this."""

CREDIT = re.compile(
    r"""(?:
      [\[(] (?=[^\])]* (?:\b(?:photo|image|picture|handout|credit|courtesy|via)\b | /\s?\w))
      [^\[\]()]{2,80} [\])]
    | \[ (?:reuters|afp|ap|getty|epa)\b [^\[\]()]{0,60} \]
    | (?:photo(?:graph)?|image|picture)s? (?:\ by|\ credit|\ courtesy\ of)? \s? [:/] [^\n]{2,80}
    )\s*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
NAME = r"[A-Z][\w.'’-]*"
BYLINE = re.compile(
    rf"(?:By|BY|Story by|Written by) {NAME}(?:,? (?:{NAME}|and|in|of|for|at|the|de|van|von|al)){{0,15}}\.?\Z"
    r"|\(?(?:Additional r|R)eporting (?:and \w+ )?by [^\n]{3,300}\Z"
    r"|\((?:Writing|Editing) by [^\n]{3,300}\Z"
)
ENDS = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*\Z")
ASKS = re.compile(r"[^.!?]+\?[\"'”’»]*\Z")
BREAK = re.compile(r"\n[^\S\n]*\n\s*|\n")


def paragraphs(text: str) -> Iterator[Span]:
    r"""Spans of the paragraphs, white space trimmed.

    A blank line ends a paragraph; so does a single line break, unless the text is hard-wrapped there.

    >>> list(paragraphs("One.\n\nTwo\n"))
    [(0, 4), (6, 9)]
    """
    width = wrap_width(text)
    start = 0
    for match in BREAK.finditer(text):
        line = text[start : match.start()].rpartition("\n")[2]
        if match.group().count("\n") == 1 and goes_on(line, text[match.end() :][:200], width=width):
            continue
        yield from trimmed(text, start, match.start())
        start = match.end()
    yield from trimmed(text, start, len(text))


def goes_on(line: str, rest: str, *, width: int) -> bool:
    """A full line, or an unfinished one before a small letter, goes on after the break."""
    if rest[:1].islower() and not ENDS.search(line):
        return True
    return bool(width) and is_full(line, rest, width=width)


def is_full(line: str, rest: str, *, width: int) -> bool:
    """No room was left for the next word."""
    words = rest.split(maxsplit=1)
    return bool(words) and len(line.rstrip()) + 1 + len(words[0]) > width


def wrap_width(text: str) -> int:
    """The width that the lines of the text were broken to; 0 where every line is a paragraph."""
    lines = text.split("\n")
    width = max(len(line.rstrip()) for line in lines)
    pairs = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    full = [a for a, b in pairs if is_full(a, b, width=width)]
    cut = any(not ENDS.search(line) for line in full)
    return width if cut and SHORT // 3 < width <= WRAPPED and len(full) >= 0.7 * len(pairs) else 0


def trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def find_blocks(text: str, title: str | None = None) -> tuple[Block, ...]:
    """The blocks of the text in order; a caption's credit is a block of its own."""
    spans = list(paragraphs(text))
    out: list[Block] = []
    for n, (start, end) in enumerate(spans):
        piece = text[start:end]
        kind = "headline" if piece == title else block_kind(piece, first=n == 0, last=n == len(spans) - 1)
        credit = CREDIT.search(text, start, end) if kind == "caption" else None
        if credit is None:
            out.append(Block(kind=kind, span=(start, end)))
            continue
        out += [Block(kind="caption", span=span) for span in trimmed(text, start, credit.start())]
        out.append(Block(kind="credit", span=(credit.start(), end)))
    return tuple(out)


def block_kind(paragraph: str, *, first: bool, last: bool) -> BlockKind:
    if len(paragraph) <= CAPTION and CREDIT.search(paragraph):
        return "caption"
    if BYLINE.match(paragraph):
        return "byline"
    if last or len(paragraph) > SHORT:
        return "body"
    if first and (ASKS.match(paragraph) or is_titled(paragraph)):
        return "headline"
    if not ENDS.search(paragraph):
        return "headline" if first else "subhead"
    return "body"


def is_titled(paragraph: str) -> bool:
    """Written as titles are, with a capital on every longer word.

    >>> is_titled("Council Votes to Reopen the Strait."), is_titled("The council votes today.")
    (True, False)
    """
    longer = re.findall(r"[^\W\d_]{4,}", paragraph)
    return len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)
