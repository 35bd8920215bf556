"""From paths to documents: each input becomes a document, or an issue that says why not."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from tocsin import plugins
from tocsin.errors import InputError
from tocsin.intake.blocks import find_blocks
from tocsin.model.document import Document, document_id
from tocsin.model.issue import Issue


def gather(paths: Iterable[str]) -> tuple[list[Document], list[Issue]]:
    """Documents and issues of all inputs; one text read under two paths is one document.

    Args:
        paths: files, folders (searched for files of the known formats), and `-` for standard input.

    Raises:
        InputError: a path does not exist, or a folder holds no readable file.
    """
    documents: dict[str, Document] = {}
    issues: list[Issue] = []
    for path in expand(paths):
        found = load(path)
        if isinstance(found, Issue):
            issues.append(found)
            continue
        known = documents.get(found.id)
        if known is not None:
            found = msgspec.structs.replace(known, paths=(*known.paths, *found.paths))
        documents[found.id] = found
    return list(documents.values()), issues


def suffixes() -> dict[str, str]:
    """Known file endings, and the name of the format that reads each."""
    formats = plugins.discover("tocsin.intake.formats")
    return {suffix: name for name, module in formats.items() for suffix in module.SUFFIXES}


def expand(paths: Iterable[str]) -> Iterator[str]:
    for name in paths:
        path = Path(name)
        if name == "-" or path.is_file():
            yield name
        elif path.is_dir():
            known = suffixes()
            inside = sorted(str(p) for p in path.rglob("*") if p.suffix.lower() in known and p.is_file())
            if not inside:
                raise InputError(f"{name}: a folder without files that end in {' '.join(sorted(known))}")
            yield from inside
        else:
            raise InputError(f"{name}: no such file or folder; check the path, or use - for standard input")


def load(path: str) -> Document | Issue:
    """One input as a document, or the issue that says why it is none."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        return unreadable(path, "unreadable", f"cannot be read: {error.strerror}; check its permissions")
    try:
        raw = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return unreadable(path, "encoding", f"is not UTF-8 (byte {error.start}); save it as UTF-8")
    if "\0" in raw:
        return unreadable(path, "binary", "is binary; give a text or HTML file")
    name = suffixes().get(Path(path).suffix.lower(), "text")
    text, provenance = plugins.discover("tocsin.intake.formats")[name].load(raw)
    if not text.strip():
        return unreadable(path, "empty", "holds no text; give a file with an article in it")
    where = None if path == "-" else path
    return Document(
        id=document_id(text, provenance),
        text=text,
        path=where,
        paths=(where,) if where else (),
        blocks=find_blocks(text),
        **provenance,
    )


def unreadable(path: str, code: str, message: str) -> Issue:
    return Issue(document=None, path=path, level="error", code=code, message=f"{path}: {message}")
