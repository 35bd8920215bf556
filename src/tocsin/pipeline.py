"""START HERE: paths go in, readings come out, and into a record.

intake (bytes to documents) -> reading (documents to statements and claims) -> assessment -> record.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from types import ModuleType
from typing import Any

import msgspec

from tocsin import plugins
from tocsin.assessment.linking import link
from tocsin.errors import SettingError
from tocsin.intake.gather import gather
from tocsin.model import Reading
from tocsin.record import Record
from tocsin.settings import Settings, load_settings

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


def read(paths: Paths, into: str | os.PathLike[str] | None = None, **settings: Any) -> Record:
    """Read texts into a record, and open it.

    Args:
        paths: a file or folder, or several.
        into: the file of the record, made where there is none; without it the record is in memory.
        settings: see `Settings`.

    Raises:
        RecordError: the record cannot be opened or written.
        SettingError: a setting has no usable value.
    """
    several = [paths] if isinstance(paths, str | os.PathLike) else paths
    inputs = gather(os.fspath(path) for path in several)
    record = Record(":memory:" if into is None else into)
    for reading in read_inputs(inputs, load_settings(**settings)):
        record.add(reading)
    link(record)
    return record


def read_inputs(inputs: Sequence[Reading], settings: Settings) -> Iterator[Reading]:
    """What was gathered, read: first what cannot be, then each document."""
    yield from (taken for taken in inputs if not is_readable(taken))
    readable = [taken for taken in inputs if is_readable(taken)]
    if readable:
        from tocsin.reading import Reader  # spaCy takes a second to import: only when something is read

        engine = engine_of(settings)
        documents = [taken.document for taken in readable]
        for taken, reading in zip(readable, engine.run(Reader(settings).read, documents), strict=True):
            yield msgspec.structs.replace(reading, issues=(*taken.issues, *reading.issues))


def is_readable(taken: Reading) -> bool:
    return taken.document is not None and all(issue.level != "error" for issue in taken.issues)


def engine_of(settings: Settings) -> ModuleType:
    engines = plugins.discover("tocsin.engines")
    if settings.engine not in engines:
        raise SettingError(
            f"engine {settings.engine}: there is none of this name; choose {' or '.join(engines)}"
        )
    return engines[settings.engine]
