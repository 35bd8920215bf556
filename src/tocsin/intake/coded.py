"""Events that others coded, as documents and claims: a document a day, a claim a line.

The document's text is the file's own lines, so that every claim quotes the line that it was made of.
"""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from tocsin.actors import Resolver
from tocsin.errors import InputError
from tocsin.model import Claim, Document, Party, Reading, Span
from tocsin.model.claim import Kind, Register
from tocsin.model.document import document_id
from tocsin.model.span import content_id
from tocsin.ontologies import type_of_cameo

COLUMNS = ("date", "source_polity", "cameo", "target_polity")
KINDS: dict[str, Kind] = {
    "AGREE": "agreement",
    "REQUEST": "demand",
    "ACCUSE": "accusation",
    "REJECT": "refusal",
    "THREATEN": "threat",
}
"""Types that are something communicated; what is of another type is an act."""


def read_coded(path: str, origin: str) -> Iterator[Reading]:
    """A reading for each day of a file of coded events.

    Args:
        path: comma-separated, perhaps compressed by gzip, with a heading that names `date`, `source_polity`,
            `cameo` and `target_polity`; the lines of a day stand together.
        origin: who coded them; it is the documents' publisher.

    Raises:
        InputError: the file cannot be read, or a column is missing.
    """
    lines = read_lines(path)
    names = next(csv.reader(lines[:1]), [])
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        raise InputError(f"{path}: has no column {', '.join(missing)}; its heading must name {COLUMNS}")
    resolve = cache(Resolver().resolve)
    places = [names.index(name) for name in COLUMNS]
    rows = (
        ([row[place] for place in places], line)
        for row, line in zip(csv.reader(lines[1:]), lines[1:], strict=True)
    )
    for day, group in groupby(rows, key=lambda row: row[0][0]):
        yield reading_of(list(group), day=day, origin=origin, path=path, resolve=resolve)


def read_lines(path: str) -> list[str]:
    try:
        data = Path(path).read_bytes()
        text = (gzip.decompress(data) if path.endswith(".gz") else data).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        advice = "give a CSV file, or one compressed by gzip"
        raise InputError(f"{path}: cannot be read ({error}); {advice}") from error
    return [line.rstrip("\r\n") for line in io.StringIO(text)]


def reading_of(
    rows: Sequence[tuple[list[str], str]], *, day: str, origin: str, path: str, resolve: Any
) -> Reading:
    """The lines of one day."""
    text = "\n".join(line for _, line in rows)
    said: dict[str, str | None] = {"publisher": origin, "published": day}
    document = Document(
        id=document_id(text, said), text=text, publisher=origin, published=day, path=path, paths=(path,)
    )
    claims, start = [], 0
    for cells, line in rows:
        claims.append(claim_of(cells, line, document=document.id, start=start, resolve=resolve))
        start += len(line) + 1
    return Reading(document=document, claims=tuple(claims))


def claim_of(cells: Sequence[str], line: str, *, document: str, start: int, resolve: Any) -> Claim:
    _, actor, cameo, recipient = cells
    event_type = type_of_cameo(cameo)
    kind = KINDS.get(event_type or "", "act" if event_type else "consultation")
    register: Register = "act" if kind == "act" else "signal"
    span = (start, start + len(line))
    return Claim(
        id=content_id("coded", document, span),
        document=document, span=span, quote=line, register=register, kind=kind, event_type=event_type,
        cameo=cameo or None, actor=party(actor, line, start=start, resolve=resolve),
        recipient=party(recipient, line, start=start, resolve=resolve),
        confidence=1.0, reason=f"coded {cameo or 'without a code'} by others",
    )  # fmt: skip


def party(name: str, line: str, *, start: int, resolve: Any) -> tuple[Party, ...]:
    if not name:
        return ()
    at = start + line.index(name)
    span: Span = (at, at + len(name))
    return (Party(text=name, span=span, actor=resolve(name).actor),)
