"""`tocsin corrections`: what outlets withdrew and changed in later versions of their articles."""

from __future__ import annotations

import click

from tocsin.surfaces.terminal import FORMAT

COLUMNS = ("article", "withdrawn", "dropped", "added", "before", "now")


@click.command("corrections")
@click.argument("record", default="tocsin.db")
@click.option("--keep", metavar="CLAIM", help="Say that a withdrawn claim stands: it counts again.")
@click.option("--withdraw", metavar="CLAIM", help="Take that back: it does not count.")
@FORMAT
def command(record: str, keep: str | None, withdraw: str | None) -> None:
    """List the versions of articles in RECORD (tocsin.db) and what the later ones withdraw and change.

    What an outlet withdraws is kept and can be shown, but counts no more in series, levels and events.

    Example: tocsin corrections crisis.db
    """
    from tocsin.assessment.corrections import find_revisions
    from tocsin.record import Record
    from tocsin.surfaces import terminal

    with Record(record, create=False) as opened:
        for claim, stands in ((keep, True), (withdraw, False)):
            if claim is not None:
                opened.log_standing(claim, stands=stands)
        kept = {withdrawal.claim for withdrawal in opened.withdrawals() if withdrawal.stands}
        revisions = find_revisions([opened.reading(document) for document in opened.documents()])
    terminal.print_either(
        COLUMNS,
        (
            (
                r,
                (
                    r.same,
                    " ".join(f"{row[:8]} (kept)" if row in kept else row[:8] for row in r.withdrawn),
                    len(r.dropped),
                    len(r.added),
                    "\n".join(change.earlier_text for change in r.changed),
                    "\n".join(change.later_text for change in r.changed),
                ),
            )
            for r in revisions
        ),
    )
