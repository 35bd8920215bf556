"""`tocsin corrections`: what outlets withdrew and changed in later versions of their articles."""

from __future__ import annotations

import rich_click as click

COLUMNS = ("article", "withdrawn", "dropped", "added", "before", "now")


@click.command("corrections")
@click.argument("record", default="tocsin.db")
def command(record: str) -> None:
    """List the versions of articles in RECORD (tocsin.db) and what the later ones withdraw and change.

    Example: tocsin corrections crisis.db
    """
    from tocsin.assessment.corrections import find_revisions
    from tocsin.record import Record
    from tocsin.surfaces import terminal

    with Record(record, create=False) as opened:
        revisions = find_revisions([opened.reading(document) for document in opened.documents()])
    terminal.print_either(
        COLUMNS,
        (
            (
                r,
                (
                    r.same,
                    len(r.withdrawn),
                    len(r.dropped),
                    len(r.added),
                    "\n".join(change.earlier_text for change in r.changed),
                    "\n".join(change.later_text for change in r.changed),
                ),
            )
            for r in revisions
        ),
    )
