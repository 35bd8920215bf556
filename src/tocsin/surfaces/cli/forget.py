"""`tocsin forget`: a document out of the record."""

from __future__ import annotations

import click


@click.command("forget")
@click.argument("document", metavar="ID")
@click.argument("record", default="tocsin.db")
def command(document: str, record: str) -> None:
    """Remove a document and everything derived from it from RECORD (tocsin.db).

    The first characters of the ID do. What was exported before stays where it is.

    Example: tocsin forget b07d41
    """
    from tocsin.record import Record
    from tocsin.surfaces import wording

    with Record(record, create=False) as opened:
        gone = opened.forget(document)
    click.echo(f"Forgotten: {gone.id} {wording.heading(gone)}", err=True)
