"""`tocsin export`: the record for other tools."""

from __future__ import annotations

import click


@click.command("export")
@click.argument("record", default="tocsin.db")
@click.option(
    "--format",
    "style",
    metavar="NAME",
    default="csv",
    show_default=True,
    help="csv, jsonl, gold or another export.",
)
@click.option("--output", metavar="FILE", default="-", help="Where to write, if not to standard output.")
def command(record: str, style: str, output: str) -> None:
    """Write RECORD (tocsin.db): csv has a row for each statement and claim, jsonl a line for each record.

    gold has what people reviewed, as it should be.

    Example: tocsin export --format csv --output claims.csv
    """
    from tocsin import plugins
    from tocsin.record import Record
    from tocsin.surfaces import terminal

    exports = plugins.discover("tocsin.record.exports")
    if style not in exports:
        raise click.BadParameter(
            f"there is no export {style!r}; choose {' or '.join(exports)}.", param_hint="--format"
        )
    with Record(record, create=False) as opened, terminal.writing(output) as file:
        exports[style].write(opened, file)
