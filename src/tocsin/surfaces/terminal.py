"""What commands print: tables on a terminal, JSON Lines in a pipe, messages on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import IO, TYPE_CHECKING, Any, TypeVar

import click

from tocsin.errors import TocsinError

if TYPE_CHECKING:
    from tocsin.model import Issue

T = TypeVar("T")
STYLE = "tocsin.style"
LONGEST = 200
"""Letters of the first sentence of a help."""
NARROW = 10
"""Columns with nothing longer are not broken."""


class Commands(click.Group):
    """A command with commands below it; its help tells the first sentence of each whole."""

    def format_commands(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """Write a line for each command."""
        rows = [
            (name, command.get_short_help_str(LONGEST)) for name, command in sorted(self.commands.items())
        ]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


class Day(click.ParamType[str]):
    """A day as YYYY-MM-DD; or also a month or year, where that is enough."""

    name = "date"

    def __init__(self, form: str = "YYYY-MM-DD") -> None:
        self.form = form

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The day, if it is one."""
        whole = value if self.form == "YYYY-MM-DD" else (value + "-01-01")[: len("YYYY-MM-DD")]
        try:
            date.fromisoformat(whole)
        except ValueError:
            self.fail(f"{value} is no date; give one as {self.form}", param, ctx)
        return value


def keep_style(context: click.Context, _: click.Parameter, style: str | None) -> None:
    context.meta[STYLE] = style


FORMAT = click.option(
    "--format", type=click.Choice(["table", "jsonl"]), expose_value=False, callback=keep_style,
    help="A table, or a JSON object a line.  [default: a table on a terminal, JSON Lines in a pipe]",
)  # fmt: skip
"""The option of every command that lists records; `is_table` says what was chosen."""


def is_table() -> bool:
    """Whether people are to read what is printed, and not programs."""
    context = click.get_current_context(silent=True)
    style = context.meta.get(STYLE) if context else None
    return sys.stdout.isatty() if style is None else style == "table"


def print_lines(rows: Iterable[Any]) -> None:
    """A JSON object a line."""
    import msgspec

    encode = msgspec.json.Encoder().encode
    write = sys.stdout.buffer.write
    for row in rows:
        write(encode(row) + b"\n")
    sys.stdout.buffer.flush()


def print_table(
    columns: Sequence[str], rows: Iterable[Sequence[object]], *, title: str | None = None
) -> None:
    """A table; columns of numbers are set to the right."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD, pad_edge=False)
    lines = [list(row) for row in rows]
    for number, name in enumerate(columns):
        counts = any(isinstance(line[number], int) for line in lines)
        narrow = all(len(part) <= NARROW for line in lines for part in str(line[number]).splitlines())
        longest = max((len(str(line[number])) for line in lines), default=0)
        table.add_column(
            name, justify="right" if counts else "left", overflow="fold", no_wrap=counts or narrow,
            min_width=min(longest, NARROW),
        )  # fmt: skip
    for line in lines:
        table.add_row(*(Text("" if cell is None else str(cell)) for cell in line))
    Console().print(table)


def print_either(columns: Sequence[str], pairs: Iterable[tuple[Any, Sequence[object]]]) -> None:
    """Records, each with its line of a table: the table on a terminal, JSON Lines in a pipe, or as asked for."""
    if not is_table():
        print_lines(record for record, _ in pairs)
        return
    lines = [line for _, line in pairs]
    if lines:
        print_table(columns, lines)
    else:
        click.echo("tocsin: there is nothing to list", err=True)


def with_progress(items: Iterable[T], *, total: int, doing: str) -> Iterator[T]:
    """The items, with a progress bar where standard error is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, description=doing, total=total, console=Console(stderr=True), transient=True)


@contextmanager
def writing(target: str) -> Iterator[IO[bytes]]:
    """An open file that takes its name when all is written; standard output for `-`."""
    try:
        with click.open_file(target, "wb", atomic=target != "-") as file:
            yield file
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise TocsinError(f"{target}: cannot be written: {error.strerror}; name a file elsewhere") from error


def print_issues(issues: Iterable[Issue]) -> bool:
    """A line on standard error for each error and warning; whether there was an error."""
    failed = False
    for issue in issues:
        if issue.level != "note":
            click.echo(f"tocsin: {issue.path or 'standard input'}: {issue.message}", err=True)
        failed |= issue.level == "error"
    return failed
