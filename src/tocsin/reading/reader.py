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
    sentences = tuple(
        (start, start + len(sent.text.rstrip()))
        for sent in page.doc.sents
        if sent.text.strip()
        for start in [sent.start_char + len(sent.text) - len(sent.text.lstrip())]
    )
    return Reading(document=page.document, statements=statements, claims=claims, sentences=sentences)
