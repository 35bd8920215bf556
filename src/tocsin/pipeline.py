"""START HERE: paths go in, readings come out.

intake (bytes to documents) -> reading (documents to statements and claims) -> record, assessment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tocsin.assessment.triggers import find_triggers
from tocsin.intake import gather
from tocsin.model import Reading
from tocsin.settings import Settings


def read_paths(paths: Iterable[str], settings: Settings) -> Iterator[Reading]:
    """A reading for each document, one for each input that could not be read, and one for the triggers.

    Raises:
        InputError: a path does not exist, or a folder holds no readable file.
    """
    documents, issues = gather(paths)
    for issue in issues:
        yield Reading(document=None, issues=(issue,))
    readings = []
    if documents:
        from tocsin.reading import Reader  # spaCy takes a second to import: only when something is read

        for reading in Reader(settings).read(documents):
            readings.append(reading)
            yield reading
    yield Reading(document=None, triggers=find_triggers(readings))
