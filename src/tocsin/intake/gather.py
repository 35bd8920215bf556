"""From paths to documents: each input becomes a document, or an issue that says why not."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from types import ModuleType

import msgspec

from tocsin import plugins
from tocsin.errors import InputError
from tocsin.intake.blocks import find_blocks
from tocsin.intake.extract import Extract
from tocsin.intake.language import READ, foreign_language
from tocsin.model import Document, Issue, Reading
from tocsin.model.document import document_id
from tocsin.model.issue import Level

DATE = re.compile(r"(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?:[T ].*)?")
"""A date as `YYYY[-MM[-DD]]`, perhaps with a time after it."""


def gather(paths: Iterable[str]) -> list[Reading]:
    """Each input as a document with its issues, or as the issue that says why there is none.

    One text under two paths is one document. A document that has an issue of level "error" is not
    to be read any further.

    Args:
        paths: files, folders (searched for files of the known formats), and `-` for standard input.
    """
    documents: dict[str, Reading] = {}
    left_out: list[Reading] = []
    for path in expand(paths):
        taken = path if isinstance(path, Reading) else load(path)
        if taken.document is None:
            left_out.append(taken)
            continue
        known = documents.setdefault(taken.document.id, taken)
        if known is not taken and known.document is not None:
            more = (*known.document.paths, *taken.document.paths)
            merged = msgspec.structs.replace(known.document, path=more[0] if more else None, paths=more)
            documents[merged.id] = msgspec.structs.replace(known, document=merged)
    return left_out + list(documents.values())


def expand(paths: Iterable[str]) -> Iterator[str | Reading]:
    """The files, in place of their folders, each once."""
    seen: set[str] = set()
    for found in chain.from_iterable(map(inputs_at, paths)):
        if isinstance(found, Reading):
            yield found
        elif found not in seen:
            seen.add(found)
            yield found


def inputs_at(path: str) -> Iterable[str | Reading]:
    """The file, or the files below the folder."""
    if path == "-":
        return [path]
    try:
        mode = Path(path).stat().st_mode
    except FileNotFoundError:
        return [unreadable(path, "no such file or folder; check the path, or use - for standard input")]
    except OSError as error:
        return [unreadable(path, f"cannot be reached: {error.strerror}; check its permissions")]
    return walk(path) if stat.S_ISDIR(mode) else [path]


def walk(folder: str) -> Iterator[str | Reading]:
    """The files of the known formats below a folder, and what else is there."""
    known = {suffix for module in formats() for suffix in module.SUFFIXES}
    others: Counter[str] = Counter()
    closed: list[OSError] = []
    inside = 0
    for place, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            if Path(name).suffix.lower() in known:
                inside += 1
                yield str(Path(place, name))
            else:
                others[Path(name).suffix.lower() or "no ending"] += 1
    for error in closed:
        yield unreadable(str(error.filename), f"cannot be searched: {error.strerror}; check its permissions")
    endings = ", ".join(sorted(known))
    if not inside:
        yield unreadable(
            folder, f"no readable file in this folder; give files that end in {endings}", "empty"
        )
    elif others:
        counts = ", ".join(f"{count} {suffix}" for suffix, count in sorted(others.items()))
        message = f"files of other kinds were left out ({counts}); only {endings} are read"
        yield unreadable(folder, message, "left-out", "note")


def formats() -> list[ModuleType]:
    return list(plugins.discover("tocsin.intake.formats").values())


def format_of(path: str, data: bytes) -> ModuleType:
    """The format by the file's ending, else by how it begins, else plain text."""
    suffix = Path(path).suffix.lower()
    opening = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    by_ending = [module for module in formats() if suffix in module.SUFFIXES]
    by_opening = [module for module in formats() if opening.startswith(module.OPENINGS)]
    return [*by_ending, *by_opening, plugins.discover("tocsin.intake.formats")["text"]][0]


def load(path: str) -> Reading:
    """One input as a document, or the issue that says why it is none."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        extract = format_of(path, data).load(data)
    except OSError as error:
        return unreadable(path, f"cannot be read: {error.strerror}; check its permissions")
    except InputError as error:
        return unreadable(path, str(error), error.code)
    if not extract.text.strip():
        return unreadable(path, "holds no text; give a file with an article in it", "empty")
    return taken_in(extract, None if path == "-" else printable(path))


def taken_in(extract: Extract, path: str | None) -> Reading:
    """The document, with what must be known about its date and language."""
    provenance = dict(extract.provenance)
    stated = provenance.get("published")
    match = DATE.fullmatch(stated or "")
    provenance["published"] = match[1] if match else None
    document = Document(
        id=document_id(extract.text, provenance),
        text=extract.text,
        path=path,
        paths=(path,) if path else (),
        blocks=find_blocks(extract.text, provenance.get("title"))
        if extract.blocks is None
        else extract.blocks,
        **provenance,
    )
    return Reading(document=document, issues=tuple(issues_of(document, stated)))


def issues_of(document: Document, stated: str | None) -> Iterator[Issue]:
    language = (document.language or "").lower().partition("-")[0] or foreign_language(document.text)
    if language and language not in READ:
        message = f"is in another language ({language}) and was not read: only English is; if it is English, "
        yield issue_of(document, "error", "language", message + "say so in a header (language: en)")
    if document.published is None and stated:
        message = f"the date {stated!r} is not understood and left open; write it as YYYY-MM-DD"
        yield issue_of(document, "warning", "date", message)
    elif document.published is None:
        message = (
            "no date of publication: relative dates stay open; give one in a header (published: YYYY-MM-DD)"
        )
        yield issue_of(document, "note", "undated", message)


def issue_of(document: Document, level: Level, code: str, message: str) -> Issue:
    return Issue(document=document.id, path=document.path, level=level, code=code, message=message)


def unreadable(path: str, message: str, code: str = "unreadable", level: Level = "error") -> Reading:
    issue = Issue(document=None, path=printable(path), level=level, code=code, message=message)
    return Reading(document=None, issues=(issue,))


def printable(path: str) -> str:
    """A path whose odd bytes can be written down."""
    return os.fsencode(path).decode("utf-8", "replace")
