"""`tocsin read`: texts in, a record out."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tocsin.model import Reading, Trigger
    from tocsin.record import Record
    from tocsin.settings import Settings

DEFAULT = "tocsin.db"
SHOWN = 30
"""Documents that the table lists one by one."""
REGISTERS = ("act", "signal", "judgement", "figure")
COLUMNS = ("document", "published", "statements", *(f"{register}s" for register in REGISTERS))


@click.command("read")
@click.argument("paths", nargs=-1, required=True)
@click.option("--into", metavar="FILE", help=f"The record to write to, made where there is none: {DEFAULT}.")
@click.option(
    "--format", "style", type=click.Choice(["table", "jsonl"]), default="table", show_default=True,
    help="What to print: a table of what was found, or every record as a JSON object a line (then a"
    " record is written only with --into).",
)  # fmt: skip
@click.option(
    "--actors", metavar="FILE", type=click.Path(exists=True, dir_okay=False), help="Further parties, as YAML."
)
@click.option("--model", metavar="NAME", help="Another installed spaCy pipeline for English.")
def command(
    paths: tuple[str, ...], *, into: str | None, style: str, actors: str | None, model: str | None
) -> None:
    """Read texts, web pages, folders of them and standard input (-) into a record.

    Example: tocsin read dispatches/ --into crisis.db
    """
    from tocsin.record import Record
    from tocsin.settings import load_settings

    settings = load_settings(actors=actors, model=model)
    into = into or (DEFAULT if style == "table" else None)
    record = Record(into) if into else None
    lines, failed = read_all(paths, settings, record=record, printing=style == "jsonl")
    if record:
        record.close()
    if lines:
        show(lines)
        click.echo(f"Record: {into}. Next: tocsin brief {into}")
    sys.exit(1 if failed else 0)


def read_all(
    paths: tuple[str, ...], settings: Settings, *, record: Record | None, printing: bool
) -> tuple[list[Line], bool]:
    """A line for each document, and whether something could not be read."""
    from tocsin.assessment.linking import link
    from tocsin.intake.gather import gather
    from tocsin.pipeline import read_inputs
    from tocsin.surfaces import terminal

    inputs = gather(paths)
    readings = read_inputs(inputs, settings)
    lines, printed, failed = [], [], False
    for reading in terminal.with_progress(readings, total=len(inputs), doing="Reading"):
        if record:
            record.add(reading)
        if printing:
            terminal.print_lines(reading.rows())
            printed.append(reading)
        elif reading.document:
            lines.append(line_of(reading))
        failed |= terminal.print_issues(reading.issues)
    if record:
        link(record)
    terminal.print_lines(triggers_of(printed, record))
    return lines, failed


def triggers_of(readings: list[Reading], record: Record | None) -> Iterable[Trigger]:
    """The triggers of documents: as the whole record has them, else as they are met among themselves."""
    from tocsin.assessment.triggers import find_triggers

    if record is None:
        return find_triggers(readings)
    documents = [reading.document.id for reading in readings if reading.document]
    return record.links.triggers(record.links.triggers_in(documents)).values()


class Line(NamedTuple):
    """What the table says of a document."""

    names: list[str | None]
    numbers: list[int]


def line_of(reading: Reading) -> Line:
    document = reading.document
    assert document is not None
    name = Path(document.path).name if document.path else "standard input"
    counts: Counter[str] = Counter(claim.register for claim in reading.claims)
    numbers = [len(reading.statements), *(counts[register] for register in REGISTERS)]
    return Line([name, document.published], numbers)


def show(lines: list[Line]) -> None:
    """The first documents, and the sum of all."""
    from tocsin.surfaces import terminal

    rows: list[list[object]] = [[*line.names, *line.numbers] for line in lines[:SHOWN]]
    if len(lines) > SHOWN:
        rows.append([f"and {len(lines) - SHOWN} more"] + [None] * (len(COLUMNS) - 1))
    if len(lines) != 1:
        sums = [sum(line.numbers[n] for line in lines) for n in range(len(REGISTERS) + 1)]
        rows.append([f"{len(lines)} documents", None, *sums])
    terminal.print_table(COLUMNS, rows)
