"""The text of a document with its claims and statements marked, for links to land on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tocsin.model import Block, Claim, Document, Span, Statement


@dataclass(frozen=True, slots=True)
class Piece:
    """Words under the same marks: register of the smallest claim over them, and whether they are relayed."""

    text: str
    register: str
    relayed: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; a link lands on its place, which is empty where an earlier piece has it."""

    place: str
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the text."""

    kind: str
    sentences: list[Sentence]


def place_of(document: Document, sentences: Sequence[Span], offset: int) -> str:
    """The name of the place that holds an offset."""
    number = bisect_right([start for start, _ in sentences], offset)
    return f"t{document.id[:12]}-{number}"


def marked(
    document: Document, sentences: Sequence[Span], claims: Sequence[Claim], statements: Sequence[Statement]
) -> list[Paragraph]:
    """The paragraphs of a document, cut at the edges of sentences, claims and statements."""
    smallest = sorted(((c.span[1] - c.span[0], *c.span, c.register) for c in claims), reverse=True)
    registers, relayed = [""] * len(document.text), bytearray(len(document.text))
    for length, start, end, register in smallest:
        registers[start:end] = [register] * length
    for statement in statements:
        for start, end in statement.content.spans:
            relayed[start:end] = b"\1" * (end - start)
    named: set[str] = set()
    paragraphs = []
    for block in document.blocks:
        cut = []
        for start, end in pairwise(edges_of(block, sentences)):
            place = place_of(document, sentences, start)
            cut.append(
                Sentence(
                    "" if place in named else place,
                    list(pieces(document.text, (start, end), registers, relayed)),
                )
            )
            named.add(place)
        paragraphs.append(Paragraph(block.kind, cut))
    return paragraphs


def edges_of(block: Block, sentences: Sequence[Span]) -> list[int]:
    first, last = block.span
    return sorted({first, last, *(start for start, _ in sentences if first < start < last)})


def pieces(text: str, span: Span, registers: Sequence[str], relayed: Sequence[int]) -> Iterator[Piece]:
    start, end = span
    for offset in range(start + 1, end + 1):
        if offset == end or (registers[offset], relayed[offset]) != (registers[start], relayed[start]):
            yield Piece(text[start:offset], registers[start], bool(relayed[start]))
            start = offset
