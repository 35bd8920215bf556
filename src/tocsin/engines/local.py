"""One process on this machine: the next document is read when the last one is done."""

from __future__ import annotations

import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tocsin.model import Document, Issue, Reading

Read = Callable[[Iterable[Document]], Iterator[Reading]]


def run(read: Read, documents: Iterable[Document]) -> Iterator[Reading]:
    """A reading for each document, in order; where reading one fails, an issue that says so.

    Args:
        read: turns documents into readings, in order. It may look ahead, so a failure is laid to the
            document that fails on its own.
        documents: what is to be read.
    """
    left = deque(documents)
    while left:
        try:
            for reading in read(tuple(left)):
                yield reading
                left.popleft()
        except Exception:  # noqa: BLE001 - the one place where a step's failure becomes an issue
            yield read_alone(read, left.popleft())


def read_alone(read: Read, document: Document) -> Reading:
    try:
        return next(iter(read((document,))))
    except Exception as error:  # noqa: BLE001 - see above
        ours = [frame for frame in traceback.extract_tb(error.__traceback__) if "tocsin" in frame.filename]
        where = f"{Path(ours[-1].filename).name} line {ours[-1].lineno}" if ours else "outside Tocsin"
        message = (
            f"could not be read ({type(error).__name__} in {where}: {error});"
            " the rest was; please report it with the text"
        )
        issue = Issue(document=document.id, path=document.path, level="error", code="engine", message=message)
        return Reading(document=document, issues=(issue,))
