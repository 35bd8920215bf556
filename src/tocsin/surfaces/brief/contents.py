"""What a brief says, in the order in which it says it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import get_args

from tocsin.display.marks import Paragraph, marked
from tocsin.model import Claim, Document, Statement, Trigger
from tocsin.model.claim import Kind, Register
from tocsin.record import Record
from tocsin.record.summary import Notice
from tocsin.surfaces import wording
from tocsin.surfaces.lines import Line, Split, Text, line_of, line_of_statement, split_of

CHARTS = 4
"""Dyads whose series is drawn."""


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading: a kind of signal, or a speaker."""

    name: str
    note: str
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class Page:
    """One document as it stands at the end of the brief."""

    document: Document
    split: Split
    paragraphs: list[Paragraph]

    @property
    def name(self) -> str:
        """What the document is called."""
        return wording.heading(self.document)

    @property
    def headed(self) -> bool:
        """Whether its headline stands in its text."""
        return any(paragraph.kind == "headline" for paragraph in self.paragraphs)


@dataclass(slots=True)
class Contents:
    """All that the templates need."""

    title: str
    pages: list[Page] = field(default_factory=list)
    statements: int = 0
    split: Split = field(default_factory=lambda: Split("all claims", 0, 0))
    registers: list[Split] = field(default_factory=list)
    asserted: list[Line] = field(default_factory=list)
    alleged: list[Line] = field(default_factory=list)
    uncounted: list[Line] = field(default_factory=list)
    signals: list[Group] = field(default_factory=list)
    judgements: list[Group] = field(default_factory=list)
    speakers: list[Group] = field(default_factory=list)
    figures: list[Line] = field(default_factory=list)
    triggers: list[tuple[Trigger, Line]] = field(default_factory=list)
    issues: list[Notice] = field(default_factory=list)
    charts: list[tuple[str, str, int]] = field(default_factory=list)
    """Of the dyads of which most is told: their names, the drawing, and how many claims it is of."""

    @property
    def outlets(self) -> list[str]:
        """Who published the documents, as far as they say."""
        return sorted({page.document.publisher for page in self.pages if page.document.publisher})


def contents_of(record: Record) -> Contents:
    """What the brief of a record says."""
    documents = record.documents()
    contents = Contents(
        title=title_of(documents), issues=record.summary.notices(limit=-1), charts=list(charts_of(record))
    )
    claims: list[tuple[Claim, Line]] = []
    speakers: dict[tuple[str, ...], list[tuple[Statement, Line]]] = defaultdict(list)
    for document in documents:
        sentences = record.sentences(document.id)
        said = record.statements(document=document.id)
        found = record.claims(document=document.id)
        contents.pages.append(Page(document, split_of("", found), marked(document, sentences, found, said)))
        contents.statements += len(said)
        outcomes = record.opinions.outcomes([s.id for s in said] + [claim.id for claim in found])
        text = Text(document, sentences, {statement.id: statement for statement in said}, outcomes)
        claims += [(claim, line_of(claim, text)) for claim in found]
        for statement in said:
            speakers[identity(statement)].append((statement, line_of_statement(statement, text)))
    fill(contents, claims)
    contents.speakers = by_speaker(speakers.values())
    lines = {claim.id: line for claim, line in claims}
    contents.triggers = [(t, lines[t.claim]) for t in record.triggers() if t.claim in lines]
    return contents


def title_of(documents: Sequence[Document]) -> str:
    if len(documents) == 1:
        return wording.heading(documents[0])
    days = wording.days(document.published for document in documents if document.published)
    return f"{len(documents)} documents{', ' if days else ''}{days}"


def fill(contents: Contents, claims: list[tuple[Claim, Line]]) -> None:
    """Sort the claims into the sections."""
    every = [claim for claim, _ in claims]
    contents.split = split_of("all claims", every)
    for register in get_args(Register):
        contents.registers.append(
            split_of(wording.plural(register), [c for c in every if c.register == register])
        )
    for claim, line in claims:
        if claim.register == "act" and wording.status(claim):
            contents.uncounted.append(line)
        elif claim.register == "act":
            (contents.asserted if claim.voice == "author" else contents.alleged).append(line)
        elif claim.register == "figure":
            contents.figures.append(line)
    contents.signals = by_kind((c, line) for c, line in claims if c.register == "signal")
    contents.judgements = by_kind(
        (c, line) for c, line in claims if c.register == "judgement" and c.voice == "author"
    )


def charts_of(record: Record) -> Iterator[tuple[str, str, int]]:
    for one in record.dyads(limit=CHARTS):
        series = record.series(one.actor, one.recipient)
        yield f"{one.actor} → {one.recipient}", series.plot().inline, sum(tally.count for tally in series)


def by_kind(claims: Iterable[tuple[Claim, Line]]) -> list[Group]:
    groups: dict[str, list[Line]] = {kind: [] for kind in get_args(Kind)}
    for claim, line in claims:
        groups[claim.kind].append(line)
    return [Group(wording.plural(kind), "", lines) for kind, lines in groups.items() if lines]


def identity(statement: Statement) -> tuple[str, ...]:
    """Who speaks; only what is resolved, or a full name, is the same in two documents."""
    said, name = statement.speaker, wording.speaker(statement)
    if said.actor:
        return (said.actor,)
    full = said.kind in {"person", "organisation", "country"} and " " in name
    return (name.lower(),) if full else (name.lower(), statement.document)


def by_speaker(said: Iterable[list[tuple[Statement, Line]]]) -> list[Group]:
    """The speakers, who says most first, each by the fullest name that the texts give."""
    groups = []
    for statements in said:
        names = Counter(wording.speaker(statement) for statement, _ in statements)
        name = max(names, key=lambda name: (names[name], len(name)))
        kind = statements[0][0].speaker.kind
        note = kind if kind in {"anonymous", "document", "group"} else ""
        groups.append(Group(name, note, [line for _, line in statements]))
    return sorted(groups, key=lambda group: -len(group.lines))
