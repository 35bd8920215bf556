"""Claims and statements as lines of a page, each with the place in the text that it links to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tocsin.display.marks import place_of
from tocsin.model import Claim, Document, Span, Statement
from tocsin.model.review import Outcome
from tocsin.surfaces import wording

READABLE = 150
"""Characters up to which a quote is shown with the words around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A claim or statement in the brief, with the place in the text that it links to."""

    key: str
    """Id of the claim or statement."""
    place: str
    quote: str
    before: str = ""
    """Words of the sentence before a short quote; the cue of a statement."""
    after: str = ""
    who: str = ""
    what: str = ""
    tags: Sequence[str] = ()
    condition: str = ""
    word: str = ""
    """On whose word; empty where the author vouches."""
    labels: Sequence[str] = ()
    """Loaded words in it."""
    missing: Sequence[str] = ()
    """What is not stated about a figure."""
    reviewed: str = ""
    """What people say of it; empty where nobody looked."""
    document: Document


class Text(NamedTuple):
    """What lines are made of."""

    document: Document
    sentences: Sequence[Span]
    statements: Mapping[str, Statement]
    outcomes: Mapping[str, Outcome] = {}
    """What people say of its statements and claims."""


@dataclass(frozen=True, slots=True)
class Split:
    """How much stands in the outlet's own voice, and how much on the word of others."""

    name: str
    own: int
    relayed: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.own + self.relayed

    @property
    def share(self) -> int:
        """The own voice, in per cent."""
        return round(100 * self.own / self.total) if self.total else 0


def split_of(name: str, claims: Sequence[Claim]) -> Split:
    own = sum(claim.voice == "author" for claim in claims)
    return Split(name, own, len(claims) - own)


def line_of(claim: Claim, text: Text) -> Line:
    figure = claim.figure
    voice = text.statements.get(claim.voice)
    before, after = context_of(claim.span, text)
    return Line(
        key=claim.id,
        place=place_of(text.document, text.sentences, claim.span[0]),
        quote=claim.quote,
        before=before,
        after=after,
        who=wording.dyad(claim),
        what=wording.amount(figure) if figure else wording.event(claim),
        tags=wording.status(claim),
        condition=claim.condition.text if claim.condition else "",
        word=wording.word_of(voice, text.statements) if voice else "",
        labels=tuple(dict.fromkeys(text.document.text[start:end] for start, end in claim.labels)),
        missing=figure.provenance if figure else (),
        reviewed=text.outcomes.get(claim.id, ""),
        document=text.document,
    )


def line_of_statement(statement: Statement, text: Text) -> Line:
    above, cue = text.statements.get(statement.parent or ""), statement.cue
    return Line(
        key=statement.id,
        place=place_of(text.document, text.sentences, statement.content.spans[0][0]),
        quote=statement.content.text,
        before=f"{cue.text} " if cue and cue.text != statement.content.text else "",
        what=statement.form,
        tags=["not said"] if statement.polarity == "negative" else [],
        word=wording.word_of(above, text.statements) if above else wording.chain(statement.chain[:-1]),
        reviewed=text.outcomes.get(statement.id, ""),
        document=text.document,
    )


def context_of(span: Span, text: Text) -> tuple[str, str]:
    """What stands around a short quote in its sentence, cut at words."""
    start, end = span
    first, last = next((s for s in text.sentences if s[0] <= start < s[1]), span)
    room = max(0, READABLE - (end - start)) // 2
    before, after = text.document.text[first:start], text.document.text[end : max(end, last)]
    if len(before) > room:
        before = "…" + before[len(before) - room :].partition(" ")[2] if room else "…"
    if len(after) > room:
        after = after[:room].rpartition(" ")[0] + "…" if room else "…"
    return before, after
