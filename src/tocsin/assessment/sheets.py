"""What one document tells that others may change, or that may change others: kept, and found by what it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from zlib import compress, decompress

import msgspec

from tocsin.assessment.corrections import article_of
from tocsin.assessment.deadlines import deadline
from tocsin.assessment.ledger import comes_by, is_entry, utterance, waits_by
from tocsin.assessment.stand import Stand, as_they_stand
from tocsin.assessment.told import Told, tell
from tocsin.assessment.triggers import Deed, Edge, deeds_of, edges_of
from tocsin.model.span import content_id
from tocsin.record import Record
from tocsin.record.links import Key, Known

FAST = 1
"""Level of compression: half the size in a tenth of the time that finding it takes."""


class Sheet(msgspec.Struct, frozen=True, array_like=True):
    """What one document tells that others may change, or that may change others."""

    document: str
    article: tuple[str, ...] = ()
    """What its versions have in common."""
    told: list[Told] = []
    edges: list[Edge] = []
    deeds: list[Deed] = []

    def waits(self) -> Iterator[Key]:
        """By what it is found where something may become of what it tells."""
        if self.article:
            yield article_key(self.article)
        for told in filter(is_entry, self.told):
            yield utterance(told)
            yield from waits_by(told)
        yield from self.edges_wait_for()

    def edges_wait_for(self) -> Iterator[Key]:
        """By what claims are found that may meet a condition."""
        for edge in self.edges:
            yield from edge.waits_for()

    def comes(self) -> Iterator[Key]:
        """By what it is found where it may change what others tell."""
        for told in self.told:
            yield from comes_by(told)
        yield from self.comes_to_edges()

    def comes_to_edges(self) -> Iterator[Key]:
        """By what conditions are found that it may meet, or lead to."""
        for deed in self.deeds:
            yield from deed.content.found_by()
        for edge in self.edges:
            yield from edge.response.found_by()

    def known(self) -> Known:
        """The sheet as a record keeps it."""
        return Known(
            record=mark() + compress(msgspec.msgpack.encode(self), FAST), waits=frozenset(self.waits()), comes=frozenset(self.comes()),
            deadlines=frozenset(day for day in self.deadlines().values() if day),
        )  # fmt: skip

    def deadlines(self) -> dict[str, str | None]:
        """The day after which each entry and each condition lapses, by the id of its claim or trigger."""
        days = {told.claim: told.ends for told in self.told if is_entry(told)}
        for edge in self.edges:
            day = deadline(edge.trigger.condition.text, edge.published or "")
            days[edge.trigger.id] = day.isoformat() if day else None
        return days


def article_key(article: tuple[str, ...]) -> Key:
    return "article", *article


class Sheets:
    """The sheets of a record, those of some documents found anew."""

    def __init__(self, record: Record, documents: Iterable[str]) -> None:
        self._links = record.links
        wanted = list(documents)
        self.former = [decoded(known) for known in self._links.known(wanted).values()]
        stands = as_they_stand(record, self._links.documents(wanted))
        self.fresh = {sheet.document: sheet for sheet in map(sheet_of, stands)}
        self._waits, self._comes = self._index()
        self._loaded = dict(self.fresh)

    def _index(self) -> tuple[dict[Key, set[str]], dict[Key, set[str]]]:
        waits: dict[Key, set[str]] = defaultdict(set)
        comes: dict[Key, set[str]] = defaultdict(set)
        for document, sheet in self.fresh.items():
            for key in sheet.waits():
                waits[key].add(document)
            for key in sheet.comes():
                comes[key].add(document)
        return waits, comes

    def waiting(self, keys: Iterable[Key]) -> list[Sheet]:
        """The sheets of which something may become by what has these keys."""
        return self._find(set(keys), self._waits, waits=True)

    def coming(self, keys: Iterable[Key]) -> list[Sheet]:
        """The sheets that may change what waits by these keys."""
        return self._find(set(keys), self._comes, waits=False)

    def of(self, documents: Iterable[str]) -> list[Sheet]:
        """The sheets of documents."""
        wanted = sorted(set(documents))
        missing = [document for document in wanted if document not in self._loaded]
        for document, known in self._links.known(missing).items() if missing else ():
            self._loaded[document] = decoded(known)
        return [self._loaded[document] for document in wanted if document in self._loaded]

    def _find(self, keys: set[Key], fresh: dict[Key, set[str]], *, waits: bool) -> list[Sheet]:
        found = self._links.found_by(keys, waits=waits) - set(self.fresh)
        return self.of(found.union(*(fresh.get(key, ()) for key in keys)))


def decoded(known: bytes) -> Sheet:
    return msgspec.msgpack.decode(decompress(known[len(mark()) :]), type=Sheet)


@cache
def mark() -> bytes:
    """What stands before each sheet: by other words or with other fields, sheets cannot be compared."""
    data = files("tocsin.assessment") / "data"
    words = [(data / name).read_text("utf-8") for name in ("families.yml", "ledger.yml", "wording.yml")]
    return content_id("sheet", *words, str(msgspec.json.schema(Sheet))).encode()


def sheet_of(stand: Stand) -> Sheet:
    """The sheet of a document; events that others coded have no words to be held against others."""
    document = stand.whole.document
    assert document is not None
    article = article_of(document)
    if not stand.whole.sentences:
        return Sheet(document=document.id, article=article)
    return Sheet(
        document=document.id, article=article, told=list(tell(stand.standing)), edges=list(edges_of(stand.whole)),
        deeds=list(deeds_of(stand.standing)),
    )  # fmt: skip
