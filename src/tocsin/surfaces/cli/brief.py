"""`tocsin brief`: the record on one page."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("brief")
@click.argument("record", default="tocsin.db")
@click.option(
    "--format",
    "style",
    type=click.Choice(["html", "md"]),
    default="html",
    show_default=True,
    help="A web page, or Markdown.",
)
@click.option(
    "--output", metavar="FILE", help="Where to write; - is standard output.  [default: beside RECORD]"
)
def command(record: str, style: str, output: str | None) -> None:
    """Write a page on what RECORD (tocsin.db) holds: acted, signalled, asserted, relayed, on whose word.

    The page is one file that needs no network and no script; every line links to its sentence.

    Example: tocsin brief crisis.db --output crisis.html
    """
    from tocsin.record import Record
    from tocsin.surfaces import terminal
    from tocsin.surfaces.brief import brief

    with Record(record, create=False) as opened:
        page = brief(opened, style)
    target = output or str(Path(record).with_suffix(f".{style}"))
    with terminal.writing(target) as file:
        file.write(page.encode())
    if target != "-":
        click.echo(f"Brief: {target}")
