"""`tocsin compare`: where documents give different accounts of one utterance."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tocsin.model import Document, Drift, Reading, Statement
    from tocsin.model.reading import Row

COLUMNS = ("drift", "in one account", "from", "in the other", "from", "why")


@click.command("compare")
@click.argument("things", metavar="PATH|ID...", nargs=-1, required=True)
@click.option("--record", metavar="FILE", default="tocsin.db", show_default=True, help="Where the ids are.")
@click.option(
    "--format", "style", type=click.Choice(["table", "jsonl"]), default="table", show_default=True,
    help="A table, or the drifts with the documents and statements that they name as JSON Lines.",
)  # fmt: skip
def command(things: tuple[str, ...], record: str, style: str) -> None:
    """Show where texts (PATH) or documents of a record (ID) differ about what somebody said.

    Example: tocsin compare wire.txt tabloid.txt
    """
    from tocsin.assessment.drift import find_drifts
    from tocsin.surfaces import terminal

    paths = [thing for thing in things if is_path(thing)]
    readings = [*read_paths(paths), *recorded([thing for thing in things if thing not in paths], record)]
    failed = terminal.print_issues(issue for reading in readings for issue in reading.issues)
    drifts = find_drifts(readings)
    if style == "jsonl":
        terminal.print_lines(rows_of(readings, drifts))
    else:
        terminal.print_table(COLUMNS, table_of(readings, drifts))
    sys.exit(1 if failed else 0)


def is_path(thing: str) -> bool:
    """Whether a text is meant, there or not, and no id."""
    return thing == "-" or not thing.isalnum() or Path(thing).exists()


def read_paths(paths: Sequence[str]) -> list[Reading]:
    """The readings of files and folders."""
    from tocsin.intake.gather import gather
    from tocsin.pipeline import read_inputs
    from tocsin.settings import load_settings

    return list(read_inputs(gather(paths), load_settings())) if paths else []


def recorded(ids: Sequence[str], file: str) -> Iterator[Reading]:
    """The readings of documents in a record, by the beginnings of their ids."""
    from tocsin.record import Record

    if not ids:
        return
    with Record(file, create=False) as record:
        for beginning in ids:
            yield record.reading(record.document_of(record.find(beginning)))


def by_id(readings: Sequence[Reading]) -> dict[str, tuple[Document, Statement]]:
    return {
        statement.id: (reading.document, statement)
        for reading in readings
        if reading.document is not None
        for statement in reading.statements
    }


def rows_of(readings: Sequence[Reading], drifts: Sequence[Drift]) -> Iterator[Row | Drift]:
    """The documents that were compared, the statements that drifts name, and the drifts."""
    known = by_id(readings)
    documents = {
        reading.document.id: reading.document for reading in readings if reading.document is not None
    }
    yield from documents.values()
    yield from named_by(drifts, known)
    yield from drifts
    yield from (issue for reading in readings for issue in reading.issues)


def named_by(drifts: Sequence[Drift], known: Mapping[str, tuple[Document, Statement]]) -> Iterator[Statement]:
    """The statements that drifts name, and those that enclose them."""
    open_ = [key for drift in drifts for key in (drift.a, drift.b)]
    seen: set[str] = set()
    while open_:
        key = open_.pop(0)
        if key not in seen:
            seen.add(key)
            statement = known[key][1]
            yield statement
            open_ += [statement.parent] if statement.parent else []


def table_of(readings: Sequence[Reading], drifts: Sequence[Drift]) -> Iterator[tuple[str, ...]]:
    from tocsin.surfaces import wording

    known = by_id(readings)
    for drift in drifts:
        one, other = (wording.outlet(known[key][0]) for key in (drift.a, drift.b))
        yield drift.kind, drift.a_text, one, drift.b_text, other, drift.reason
