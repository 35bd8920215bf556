"""Pairs quotation marks: nested, curly, straight and guillemets, unbalanced, over several paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tocsin.model import Document, Span

MARK = re.compile("[\"“”„«»‹›‘’']|``|''")
OPENERS = {"“": "”", "„": "”", "«": "»", "‹": "›", "``": "''", "‘": "’"}
CLOSERS = {"”": '“„"', "»": "«", "›": "‹", "''": "``", "’": "‘"}
NOT_BEFORE_OPENER = re.compile(r"[\w.,!?;:%)\]]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks; a span for each paragraph that it runs over, marks included."""

    spans: tuple[Span, ...]
    depth: int
    """0 for an outermost quotation."""
    closed: bool
    block: int
    """Index of the block in which it begins."""

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def end(self) -> int:
        return self.spans[-1][1]


@dataclass(slots=True)
class Open:
    mark: str
    start: int


def pair_quotations(document: Document) -> tuple[Quotation, ...]:
    """The quotations of a document in order, outer before inner.

    One that is left open is carried on where the next paragraph opens with the same mark.
    """
    found: list[Quotation] = []
    for n, block in enumerate(document.blocks):
        start, end = block.span
        if MARK.search(document.text, start, end):
            found += pair_block(document.text, block.span, n)
    return tuple(carried_on(found, document))


def pair_block(text: str, span: Span, block: int) -> Iterator[Quotation]:
    """Pairs the marks of one paragraph with a stack; what stays open ends with the paragraph."""
    stack: list[Open] = []
    found: list[Quotation] = []

    def close(at: int, end: int, closed: bool) -> None:
        opened = stack[at]
        del stack[at:]
        found.append(Quotation(((opened.start, end),), at, closed, block))

    for match in MARK.finditer(text, *span):
        mark, start, end = match.group(), match.start(), match.end()
        role = role_of(text, span, start, end, mark, stack)
        if role == "open":
            stack.append(Open(mark, start))
        elif role == "close":
            at = next(n for n in reversed(range(len(stack))) if closes(mark, stack[n].mark))
            close(at, end, True)
    while stack:
        if stack[-1].mark in "'‘":
            stack.pop()
        else:
            close(len(stack) - 1, span[1], False)
    yield from sorted(found, key=lambda q: (q.start, -q.end))


def closes(mark: str, opener: str) -> bool:
    return mark == opener if mark in "\"'" else opener in CLOSERS.get(mark, "")


def role_of(text: str, span: Span, start: int, end: int, mark: str, stack: list[Open]) -> str:
    """What a mark does here: "open", "close", or "" for an apostrophe or a stray mark."""
    before = text[start - 1] if start > span[0] else " "
    after = text[end] if end < span[1] else " "
    is_open = any(closes(mark, opened.mark) for opened in stack)
    if mark in "'’" and is_apostrophe(text, span, before=before, after=after, end=end, is_open=is_open):
        return ""
    if mark in "\"'":
        if not is_open:
            return "open" if not after.isspace() and not (mark == "'" and before.isalnum()) else ""
        return "close"
    if mark in OPENERS and not (mark == "“" and is_open and NOT_BEFORE_OPENER.match(before)):
        return "open"
    return "close" if is_open else ""


def is_apostrophe(text: str, span: Span, *, before: str, after: str, end: int, is_open: bool) -> bool:
    """Inside a word, before a clipped one ('90s), or after a plural possessive (the ministers’ plan)."""
    if before.isalnum() and after.isalnum():
        return True
    if not is_open:
        opens = not before.isalnum() and (after.isalpha() or after in '[“"') and text[end - 1] == "'"
        return not opens or "'" not in text[end : span[1]]
    if before == "s" and after == " " and text[end + 1 : end + 2].islower():
        later = re.compile(r"[\w.,!?]['’](?!\w)").search(text, end, span[1])
        return later is not None
    return False


def carried_on(found: list[Quotation], document: Document) -> Iterator[Quotation]:
    """Joins an open quotation to the paragraph after it where that opens with a mark too."""
    held: Quotation | None = None
    for quotation in found:
        if quotation.depth:
            yield quotation
            continue
        if held is not None:
            begins = quotation.start == document.blocks[quotation.block].span[0]
            if begins and quotation.block == held.block + len(held.spans):
                held = Quotation(held.spans + quotation.spans, 0, quotation.closed, held.block)
                if quotation.closed:
                    yield held
                    held = None
                continue
            yield held
            held = None
        if quotation.closed:
            yield quotation
        else:
            held = quotation
    if held is not None:
        yield held
