"""Pairs quotation marks: nested, curly, straight and guillemets, unbalanced, over several paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tocsin.model import Document, Span

Role = Literal["open", "close", "nested", "afresh", ""]

MARK = re.compile("''|``|[\"“”„«»‹›‘’']")
OPENERS = {"“", "„", "«", "‹", "``", "‘"}
CLOSERS = {"”": '“„"', "»": "«", "«": "»", "›": "‹", "’": "‘", "“": "„“"}
STRAIGHT = {'"', "'", "''"}
BEFORE_OPENER = re.compile(r"[\s(\[{—–/\-…]")
AFTER_CLOSER = re.compile(r"[\s.,;:!?)\]}—–\-…'’\"”]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks; a span for each paragraph that it runs over, marks included."""

    spans: tuple[Span, ...]
    depth: int
    """0 for an outermost quotation."""
    closed: bool
    block: int
    """Index of the block in which it begins."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark and where it stands."""

    text: str
    start: int
    end: int
    looks: Literal["open", "close", "any"]
    """What its neighbours say: space before and none after looks like an opening mark."""


def pair_quotations(document: Document) -> tuple[Quotation, ...]:
    """The quotations of a document in order, outer before inner.

    One that is left open is carried on where the next paragraph opens with a mark too.
    """
    found: list[Quotation] = []
    for n, block in enumerate(document.blocks):
        marks = marks_of(document.text, block.span)
        if marks:
            found += pair_marks(marks, block.span[1], n)
    return tuple(carried_on(found, document))


def marks_of(text: str, span: Span) -> list[Mark]:
    """The quotation marks of a paragraph, apostrophes left out."""
    found: list[Mark] = []
    opened = False
    for match in MARK.finditer(text, *span):
        mark, start, end = match.group(), match.start(), match.end()
        before = text[start - 1] if start > span[0] else " "
        after = text[end] if end < span[1] else " "
        if mark in "'’" and is_apostrophe(text, end, span[1], before=before, after=after, opened=opened):
            continue
        if mark in "'‘’":
            opened = mark == "‘" or (mark == "'" and not opened)
        opens = (BEFORE_OPENER.match(before) or (found and found[-1].end == start)) and not after.isspace()
        closes = not before.isspace() and AFTER_CLOSER.match(after)
        found.append(
            Mark(mark, start, end, "any" if bool(opens) == bool(closes) else "open" if opens else "close")
        )
    return found


def is_apostrophe(text: str, end: int, limit: int, *, before: str, after: str, opened: bool) -> bool:
    """Inside a word, before a clipped one ('90s), or after a plural possessive (the ministers' plan)."""
    if before.isalnum() and after.isalnum():
        return True
    closing = re.compile(r"[\w.,!?]['’](?!\w)")
    if not opened:
        return (
            text[end - 1] == "’"
            or before.isalnum()
            or after.isspace()
            or not closing.search(text, end, limit)
        )
    if before == "s" and after == " " and text[end + 1 : end + 2].islower():
        return closing.search(text, end, limit) is not None
    return False


def pair_marks(marks: Sequence[Mark], limit: int, block: int) -> list[Quotation]:
    """Pairs the marks of one paragraph with a stack; what stays open ends with the paragraph."""
    stack: list[Mark] = []
    found: list[Quotation] = []

    def close(at: int, end: int, closed: bool) -> None:
        if closed or stack[at].text not in "'‘":
            found.append(Quotation(((stack[at].start, end),), at, closed, block))
        del stack[at:]

    for n, mark in enumerate(marks):
        at = next((i for i in reversed(range(len(stack))) if closes(mark.text, stack[i].text)), None)
        role = role_of(mark, marks[n + 1 :], is_open=at is not None)
        if role == "close" and at is not None:
            close(at, mark.end, True)
        elif role == "afresh" and at is not None:
            del stack[at:]
        if role in ("open", "nested", "afresh"):
            stack.append(mark)
    while stack:
        close(len(stack) - 1, limit, False)
    return sorted(found, key=lambda q: (q.spans[0][0], -q.spans[0][1]))


def closes(mark: str, opener: str) -> bool:
    return mark == opener if mark in {'"', "'"} else opener in CLOSERS.get(mark, ("``", "''"))


def role_of(mark: Mark, later: Sequence[Mark], *, is_open: bool) -> Role:
    """What a mark does: opens, closes, opens inside its own kind, opens afresh, or nothing."""
    if mark.text in OPENERS and not (mark.looks == "close" and is_open):
        return "open"
    if mark.text not in STRAIGHT:
        return "close" if is_open else "open" if mark.text == "»" and mark.looks == "open" else ""
    if not is_open:
        return "" if mark.looks == "close" else "open"
    if mark.looks != "open":
        return "close"
    following = [m.looks for m in later if m.text == mark.text][:2]
    return (
        "nested" if following == ["close", "close"] else "afresh" if following[:1] == ["close"] else "close"
    )


def carried_on(found: list[Quotation], document: Document) -> Iterator[Quotation]:
    """Joins an open quotation to the paragraph after it where that opens with a mark too."""
    held: Quotation | None = None
    for quotation in found:
        if quotation.depth:
            yield quotation
            continue
        begins = quotation.spans[0][0] == document.blocks[quotation.block].span[0]
        if held is not None and begins and quotation.block == held.block + len(held.spans):
            held = Quotation(held.spans + quotation.spans, 0, quotation.closed, held.block)
        else:
            if held is not None:
                yield held
            held = quotation
        if held.closed:
            yield held
            held = None
    if held is not None:
        yield held
