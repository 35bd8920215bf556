"""Where the content of a statement begins and ends."""

from __future__ import annotations

from collections.abc import Iterable

from tocsin.model import Span
from tocsin.reading.components.nearby import Quoted
from tocsin.reading.components.report import Range
from tocsin.reading.tokens import Doc, Token

LEADING = {",", ":", ";", "-", "–", "—", "--", ".", "…", "...", ")", "]", "!", "?"}
JOINERS = {"and", "or", "but"}
TRAILING = {",", ":", ";", "-", "–", "—", "--", "(", "[", "."}


def subtree_range(token: Token) -> Range:
    """The words from the left edge to the right edge of a phrase."""
    return token.left_edge.i, token.right_edge.i + 1


def sentence_end(token: Token) -> int:
    """Where the words of a token's sentence end, before the line break after them."""
    end = token.sent.end
    return int(end - 1 if token.doc[end - 1].is_space else end)


def cut(whole: Range, holes: Iterable[Range]) -> list[Range]:
    """What is left of a range without the holes.

    >>> cut((0, 9), [(2, 4), (8, 12)])
    [(0, 2), (4, 8)]
    """
    pieces = [whole]
    for low, high in holes:
        pieces = [
            part
            for start, end in pieces
            for part in ((start, min(end, low)), (max(start, high), end))
            if part[0] < part[1]
        ]
    return pieces


def joined(ranges: Iterable[Range]) -> list[Range]:
    """Ranges in order, overlapping and touching ones made one.

    >>> joined([(5, 7), (0, 2), (1, 4), (4, 5)])
    [(0, 7)]
    """
    out: list[Range] = []
    for start, end in sorted(ranges):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def trimmed(doc: Doc, part: Range, quoted: Quoted) -> Range | None:
    """A range without punctuation at its edges, but with the marks of quotations; None if nothing is left."""
    start, end = part
    edges = quoted.edges
    while start < end and start not in edges and is_edge(doc[start], LEADING):
        start += 1
    while start < end and end - 1 not in edges and is_tail(doc[end - 1], quoted):
        end -= 1
    words = any(not doc[i].is_punct and not doc[i].is_space for i in range(start, end))
    return (start, end) if words else None


def is_tail(token: Token, quoted: Quoted) -> bool:
    """Whether a last word is punctuation or a dangling "and", outside quotation marks."""
    tail = is_edge(token, TRAILING) or token.lower_ in JOINERS
    return tail and not quoted.meeting(token.i, token.i + 1)


def is_edge(token: Token, marks: set[str]) -> bool:
    return token.is_space or token.text in marks or token.is_quote


def spans_of(doc: Doc, ranges: Iterable[Range]) -> tuple[Span, ...]:
    """Ranges of tokens as spans of the document."""
    return tuple((doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) for start, end in ranges)
