"""`tocsin triggers`: stated conditions with their stated responses."""

from __future__ import annotations

import rich_click as click


@click.command("triggers")
@click.argument("record", default="tocsin.db")
def command(record: str) -> None:
    """List what RECORD (tocsin.db) says would set off what, and on whose word.

    Example: tocsin triggers crisis.db
    """
    from tocsin.record import Record
    from tocsin.surfaces import terminal, wording

    with Record(record, create=False) as opened:
        triggers = opened.triggers()
    terminal.print_either(
        ("id", "condition", "response", "on the word of", "state"),
        (
            (
                t,
                (
                    t.id[:8],
                    t.condition.text,
                    t.response.text,
                    wording.chain(t.chain) or "the author",
                    t.state,
                ),
            )
            for t in triggers
        ),
    )
