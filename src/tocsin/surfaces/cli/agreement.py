"""`tocsin agreement`: how far those who reviewed agree."""

from __future__ import annotations

import click

from tocsin.surfaces.terminal import FORMAT

COLUMNS = ("field", "alpha", "records", "coders")


@click.command("agreement")
@click.argument("record", default="tocsin.db")
@FORMAT
def command(record: str) -> None:
    """Tell how far the coders of RECORD (tocsin.db) agree beyond chance: Krippendorff's alpha for each field.

    Only records that two coders or more reviewed tell anything. 1 is full agreement, 0 that of chance; it is
    empty where all say the same of all records, since chance cannot be told from agreement then.

    Example: tocsin agreement crisis.db
    """
    from tocsin.assessment.agreement import find_agreement
    from tocsin.record import Record
    from tocsin.surfaces import terminal

    with Record(record, create=False) as opened:
        found = find_agreement(opened)
    terminal.print_either(COLUMNS, ((a, (a.field, a.alpha, a.records, a.coders)) for a in found))
