"""`tocsin series`: what one party does and says to another, day by day."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from tocsin.record.tallies import Counted

COLUMNS = ("day", "register", "standing", "kind", "type", "quad")


@click.command("series")
@click.argument("actor")
@click.argument("recipient")
@click.argument("record", default="tocsin.db")
@click.option("--since", metavar="DATE", help="The first day, as YYYY-MM-DD.")
@click.option("--until", metavar="DATE", help="The last day.")
@click.option(
    "--by", "unit", type=click.Choice(["claims", "origins", "events"]), default="claims", show_default=True,
    help="What to count: every claim, the relays of one outlet once, or each event once.",
)  # fmt: skip
def command(actor: str, recipient: str, record: str, since: str | None, until: str | None, unit: str) -> None:
    """Count acts, signals, judgements and figures from ACTOR to RECIPIENT in RECORD (tocsin.db).

    Each stands apart, asserted and alleged too; how much was read of each day stands beside them.

    Example: tocsin series RUS UKR --since 2024-05-01
    """
    from tocsin.assessment.corrections import standing
    from tocsin.assessment.events import find_events
    from tocsin.assessment.series import count_events
    from tocsin.record import Record
    from tocsin.surfaces import terminal

    with Record(record, create=False) as opened:
        counted: Counted = "origins" if unit == "origins" else "claims"
        tallies = opened.series(actor, recipient, since=since, until=until, unit=counted)
        if unit == "events":
            tallies = count_events(tallies, find_events(list(standing(opened))))
        coverage = opened.coverage(since=since, until=until)
    read = {day.day: day for day in coverage}
    columns = (*COLUMNS, unit, "documents read", "outlets", "evidence")
    pairs: list[tuple[object, tuple[object, ...]]] = []
    for t in tallies:
        day = read.get(t.day)
        seen = (day.documents, day.outlets) if day else (0, 0)
        line = (t.day, t.register, t.standing, t.kind, t.event_type, t.quad, t.count, *seen)
        pairs.append((t, (*line, " ".join(claim[:8] for claim in t.evidence))))
    if not sys.stdout.isatty():
        pairs += [(day, ()) for day in coverage]
    terminal.print_either(columns, pairs)
