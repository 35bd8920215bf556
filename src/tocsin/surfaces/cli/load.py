"""`tocsin load`: events that others coded, into a record."""

from __future__ import annotations

import gc

import click


@click.command("load")
@click.argument("path")
@click.argument("record", default="tocsin.db")
@click.option("--origin", required=True, metavar="NAME", help="Who coded them; counted as one outlet.")
def command(path: str, record: str, origin: str) -> None:
    """Put coded events into RECORD (tocsin.db), beside what was read in texts.

    PATH is comma-separated, perhaps compressed by gzip, with the columns date, source_polity, cameo and
    target_polity.

    Example: tocsin load events.csv.gz events.db --origin "Example Event Data"
    """
    from tocsin.intake.coded import read_coded
    from tocsin.record import Record

    gc.disable()  # nothing in here has cycles, and looking for them takes a quarter of the time
    with Record(record) as opened:
        opened.add_all(read_coded(path, origin))
    click.echo(f"Record: {record}. Next: tocsin dyads {record}")
