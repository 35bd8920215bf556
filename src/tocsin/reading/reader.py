"""START HERE in this room: a document goes in, its statements and claims come out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from tocsin.actors import Resolver
from tocsin.model import Document, Reading
from tocsin.reading.components.claims import find_claims
from tocsin.reading.components.statements import find_statements
from tocsin.reading.parse import Page, Parser
from tocsin.settings import Settings


class Reader:
    """Reads documents; the model is loaded once."""

    def __init__(self, settings: Settings) -> None:
        actors = Resolver(Path(settings.actors) if settings.actors else None)
        self.parser = Parser(settings.model, batch=settings.batch, actors=actors)

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """A reading for each document, in order."""
        for page in self.parser.parse(documents):
            yield read_page(page)


def read_page(page: Page) -> Reading:
    statements = find_statements(page)
    claims = find_claims(page, statements)
    sentences: list[tuple[int, int]] = []
    for sent in page.doc.sents:
        if not sent.text.strip():
            continue
        start = sent.start_char + len(sent.text) - len(sent.text.lstrip())
        end = start + len(sent.text.strip())
        if sentences and page.document.text[sentences[-1][1] - 1] == ";":
            start = sentences.pop()[0]  # clauses are parsed apart, and make one sentence
        sentences.append((start, end))
    return Reading(document=page.document, statements=statements, claims=claims, sentences=tuple(sentences))
