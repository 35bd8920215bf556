"""`tocsin dyads`: who acts on whom in a record."""

from __future__ import annotations

import click

from tocsin.surfaces.terminal import FORMAT

COLUMNS = (
    "actor", "recipient", "acts asserted", "acts alleged", "signals", "judgements", "first", "last"
)  # fmt: skip


@click.command("dyads")
@click.argument("record", default="tocsin.db")
@FORMAT
def command(record: str) -> None:
    """List the directed dyads of RECORD (tocsin.db), those with the most acts and signals first.

    Example: tocsin dyads crisis.db
    """
    from tocsin.record import Record
    from tocsin.surfaces import terminal

    with Record(record, create=False) as opened:
        dyads = opened.dyads()
    terminal.print_either(
        COLUMNS,
        (
            (d, (d.actor, d.recipient, d.asserted, d.alleged, d.signals, d.judgements, d.first, d.last))
            for d in dyads
        ),
    )
