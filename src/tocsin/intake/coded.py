"""Events that others coded, as documents and claims: a document a day, a claim a line.

The document's text is the file's own lines, so that every claim quotes the line that it was made of.
"""

from __future__ import annotations

import csv
import gzip
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from tocsin.actors import Resolver
from tocsin.errors import InputError
from tocsin.model import Claim, Document, Party, Reading
from tocsin.model.claim import REGISTER_OF, Kind, Register
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
Row = tuple[Sequence[str], str]
"""The cells of the columns, and the line that they stand in."""
Resolve = Callable[[str], str | None]
"""The id of the party that has a name."""


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
    resolver = Resolver()
    resolve = cache(lambda name: resolver.resolve(name).actor)
    cells = itemgetter(*[names.index(name) for name in COLUMNS])
    rows = zip(map(cells, csv.reader(lines[1:])), lines[1:], strict=True)
    for day, group in groupby(rows, key=lambda row: row[0][0]):
        yield reading_of(list(group), day=day, origin=origin, path=path, resolve=resolve)


def read_lines(path: str) -> list[str]:
    try:
        data = Path(path).read_bytes()
        text = (gzip.decompress(data) if path.endswith(".gz") else data).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        advice = "give a CSV file, or one compressed by gzip"
        raise InputError(f"{path}: cannot be read ({error}); {advice}") from error
    return text.replace("\r\n", "\n").rstrip("\n").split("\n")


def reading_of(rows: Sequence[Row], *, day: str, origin: str, path: str, resolve: Resolve) -> Reading:
    """The lines of one day."""
    text = "\n".join([line for _, line in rows])
    said: dict[str, str | None] = {"publisher": origin, "published": day}
    document = Document(
        id=document_id(text, said), text=text, publisher=origin, published=day, path=path, paths=(path,)
    )
    claims, start = [], 0
    for cells, line in rows:
        claims.append(claim_of(cells, line, document=document.id, start=start, resolve=resolve))
        start += len(line) + 1
    return Reading(document=document, claims=tuple(claims))


def claim_of(cells: Sequence[str], line: str, *, document: str, start: int, resolve: Resolve) -> Claim:
    _, actor, cameo, recipient = cells
    register, kind, event_type, reason = coding_of(cameo)
    span = (start, start + len(line))
    return Claim(
        id=content_id("coded", document, span),
        document=document, span=span, quote=line, register=register, kind=kind, event_type=event_type,
        cameo=cameo or None, actor=party(actor, line, start, resolve),
        recipient=party(recipient, line, start, resolve), confidence=1.0, reason=reason,
    )  # fmt: skip


@cache
def coding_of(cameo: str) -> tuple[Register, Kind, str | None, str]:
    """Register, kind and type of what has a code, and the reason to give."""
    event_type = type_of_cameo(cameo)
    kind = KINDS.get(event_type or "", "act" if event_type else "consultation")
    return REGISTER_OF[kind], kind, event_type, f"coded {cameo or 'without a code'} by others"


def party(name: str, line: str, start: int, resolve: Resolve) -> tuple[Party, ...]:
    if not name:
        return ()
    at = start + line.index(name)
    return (Party(text=name, span=(at, at + len(name)), actor=resolve(name)),)
