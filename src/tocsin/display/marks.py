"""The text of a document with its claims and statements marked, for links to land on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tocsin.model import Block, Claim, Document, Span, Statement


@dataclass(slots=True)
class Piece:
    """Words under the same marks."""

    text: str
    claims: list[Claim] = field(default_factory=list)
    """Those over the words, the smallest first."""
    statements: list[Statement] = field(default_factory=list)
    """Those whose content the words are, the outermost first."""
    signs: set[str] = field(default_factory=set)
    """Of `insertion`, `ellipsis`, `label` and `hedge`."""
    opens: list[str] = field(default_factory=list)
    """Ids of claims and statements that begin here."""

    @property
    def register(self) -> str:
        """That of the smallest claim; empty where there is none."""
        return self.claims[0].register if self.claims else ""

    @property
    def relayed(self) -> bool:
        """Whether somebody other than the author says it."""
        return bool(self.statements)

    @property
    def depth(self) -> int:
        """How many stand between the author and the words: 0 for the author's own."""
        links = self.statements[-1].chain if self.statements else ()
        return max(len(self.statements), sum(link.kind != "author" for link in links))

    @property
    def keys(self) -> list[str]:
        """Ids of the claims, then of the statements from the innermost out."""
        return [claim.id for claim in self.claims] + [s.id for s in reversed(self.statements)]


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
    blocks = [edges_of(block, sentences) for block in document.blocks]
    spans = [span for _, span in signs_of(claims, statements)]
    spans += [claim.span for claim in claims] + [span for s in statements for span in s.content.spans]
    edges = sorted({edge for span in (*blocks, *spans) for edge in span})
    pieces = [Piece(document.text[start:end]) for start, end in pairwise(edges)]
    mark(pieces, edges, claims, statements)
    named: set[str] = set()
    paragraphs = []
    for block, cuts in zip(document.blocks, blocks, strict=True):
        cut = []
        for start, end in pairwise(cuts):
            place = place_of(document, sentences, start)
            here = pieces[bisect_left(edges, start) : bisect_left(edges, end)]
            cut.append(Sentence("" if place in named else place, here))
            named.add(place)
        paragraphs.append(Paragraph(block.kind, cut))
    return paragraphs


def mark(
    pieces: Sequence[Piece], edges: Sequence[int], claims: Sequence[Claim], statements: Sequence[Statement]
) -> None:
    """Tell each piece what lies over it."""

    def under(span: Span) -> Sequence[Piece]:
        return pieces[bisect_left(edges, span[0]) : bisect_left(edges, span[1])]

    for claim in sorted(claims, key=lambda c: c.span[1] - c.span[0]):
        for piece in under(claim.span):
            piece.claims.append(claim)
        opened(under(claim.span), claim.id)
    for statement in sorted(statements, key=lambda s: s.content.spans[0][0] - s.content.spans[-1][1]):
        for span in statement.content.spans:
            for piece in under(span):
                piece.statements.append(statement)
        opened(under(statement.content.spans[0]), statement.id)
    for sign, span in signs_of(claims, statements):
        for piece in under(span):
            piece.signs.add(sign)


def opened(pieces: Sequence[Piece], key: str) -> None:
    if pieces:
        pieces[0].opens.append(key)


def signs_of(claims: Sequence[Claim], statements: Sequence[Statement]) -> Iterator[tuple[str, Span]]:
    """Insertions, ellipses, loaded words and hedges."""
    for claim in claims:
        yield from (("label", span) for span in claim.labels)
        yield from (("hedge", span) for span in claim.hedges)
    for statement in statements:
        yield from (("insertion", span) for span in statement.insertions)
        yield from (("ellipsis", span) for span in statement.ellipses)
        yield from (("hedge", span) for span in statement.hedges)


def edges_of(block: Block, sentences: Sequence[Span]) -> list[int]:
    first, last = block.span
    return sorted({first, last, *(start for start, _ in sentences if first < start < last)})
