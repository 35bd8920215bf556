"""The reading view: a text with its marks, and a note on each claim and statement beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from tocsin.display.marks import Paragraph, marked
from tocsin.model import Claim, Document, Issue, Reading, Statement
from tocsin.model.review import Outcome
from tocsin.surfaces import wording
from tocsin.surfaces.lines import Line, Split, Text, line_of, line_of_statement, split_of


@dataclass(frozen=True, slots=True)
class Note:
    """What is known of a claim or statement."""

    line: Line
    record: Claim | Statement
    links: list[str]
    """On whose word, outermost first."""
    details: dict[str, str]

    @property
    def title(self) -> str:
        """Which kind of thing it is."""
        return self.record.kind if isinstance(self.record, Claim) else "statement"

    @property
    def classes(self) -> str:
        """What it is filtered by."""
        if isinstance(self.record, Statement):
            return "statement relayed actual"
        voice = "own" if self.record.voice == "author" else "relayed"
        return f"{self.record.register} {voice} {'uncounted' if self.line.tags else 'actual'}"


@dataclass(frozen=True, slots=True)
class View:
    """A document as the reading view shows it."""

    document: Document
    paragraphs: list[Paragraph]
    notes: list[Note]
    split: Split
    statements: int
    issues: tuple[Issue, ...]

    @property
    def name(self) -> str:
        """What the document is called."""
        return wording.heading(self.document)

    @property
    def headed(self) -> bool:
        """Whether its headline stands in its text."""
        return any(paragraph.kind == "headline" for paragraph in self.paragraphs)

    @property
    def counts(self) -> Counter[str]:
        """How many notes there are of each class."""
        return Counter(name for note in self.notes for name in note.classes.split())


def view_of(reading: Reading, outcomes: Mapping[str, Outcome]) -> View:
    """What the reading view of a document shows, with what people say of its records."""
    document, statements, claims = reading.document, reading.statements, reading.claims
    assert document is not None
    notes = notes_of(reading, outcomes)
    return View(
        document=document,
        paragraphs=marked(document, reading.sentences, claims, statements),
        notes=notes,
        split=split_of("claims", claims),
        statements=len(statements),
        issues=reading.issues,
    )


def notes_of(reading: Reading, outcomes: Mapping[str, Outcome]) -> list[Note]:
    """What is known of each claim and statement, in the order of the text."""
    assert reading.document is not None
    said = {statement.id: statement for statement in reading.statements}
    text = Text(reading.document, reading.sentences, said, outcomes)
    notes = [note_of_statement(s, text) for s in reading.statements]
    notes += [note_of(claim, text) for claim in reading.claims]
    return sorted(notes, key=lambda note: place_of(note.record))


def place_of(row: Claim | Statement) -> tuple[int, int, str]:
    """The order of the text, what is longer first."""
    start, end = row.span if isinstance(row, Claim) else (row.content.spans[0][0], row.content.spans[-1][1])
    return start, -end, row.id


def note_of(claim: Claim, text: Text) -> Note:
    codes = [wording.event(claim), f"CAMEO {claim.cameo}" if claim.cameo else "", *claim.contexts]
    details = {
        "register": claim.register,
        "factuality": claim.factuality,
        "event": ", ".join(filter(None, codes)),
        "when": f"{claim.when.text}{dated(claim.when.start, claim.when.end)}" if claim.when else "",
        "where": ", ".join(filter(None, (claim.where.text, claim.where.country))) if claim.where else "",
        "answers": text.document.text[slice(*claim.response_to)] if claim.response_to else "",
        "hedges": wording.hedges(text.document, claim.hedges),
        "told again": wording.times(len(claim.mentions)) if claim.mentions else "",
        "reason": claim.reason,
        "confidence": f"{claim.confidence:.2f}",
    }
    return Note(
        line_of(claim, text), claim, passed_on(text.statements.get(claim.voice), text), filled(details)
    )


def note_of_statement(statement: Statement, text: Text) -> Note:
    speaker = statement.speaker
    details = {
        "speaker": f"{speaker.text or 'nobody named'} ({speaker.kind})",
        "who that is": speaker.resolved or "",
        "described as": speaker.description or "",
        "cue": statement.cue.text if statement.cue else "",
        "to": statement.addressee.text if statement.addressee else "",
        "at": statement.venue.text if statement.venue else "",
        "hedges": wording.hedges(text.document, statement.hedges),
        "inserted": ", ".join(text.document.text[slice(*span)] for span in statement.insertions),
        "reason": statement.reason,
        "confidence": f"{statement.confidence:.2f}",
    }
    return Note(line_of_statement(statement, text), statement, passed_on(statement, text), filled(details))


def passed_on(voice: Statement | None, text: Text) -> list[str]:
    """Who passes it on, the outlet first, pronouns by those they stand for; who goes on speaking is named once."""
    links = wording.word_of(voice, text.statements).split(wording.BETWEEN) if voice else []
    return [name for name, _ in groupby([wording.outlet(text.document), *links])]


def dated(start: str | None, end: str | None) -> str:
    days = wording.days(day for day in (start, end) if day)
    return f" ({days})" if days else ""


def filled(details: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in details.items() if value}
