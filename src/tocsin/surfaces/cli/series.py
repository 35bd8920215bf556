"""`tocsin series`: what one party does and says to another, day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tocsin.surfaces.terminal import FORMAT, Day

if TYPE_CHECKING:
    from tocsin.model.series import Tally, Unit

COLUMNS = ("day", "register", "kind", "type")


@click.command("series")
@click.argument("actor")
@click.argument("recipient")
@click.argument("record", default="tocsin.db")
@click.option("--since", type=Day(), help="The first day, as YYYY-MM-DD.")
@click.option("--until", type=Day(), help="The last day.")
@click.option(
    "--by", "unit", type=click.Choice(["claims", "outlets", "origins", "events"]), default="claims", show_default=True,
    help="What to count: every claim, what one outlet reports once, independent reports once, or each event"
    " once.",
)  # fmt: skip
@FORMAT
def command(
    actor: str, recipient: str, record: str, since: str | None, until: str | None, unit: Unit
) -> None:
    """Count acts, signals, judgements and figures from ACTOR to RECIPIENT in RECORD (tocsin.db).

    Each stands apart, asserted and alleged too; how much was read of each day stands beside them.

    Example: tocsin series RUS UKR --since 2024-05-01
    """
    from tocsin.assessment.series import series_by
    from tocsin.record import Record
    from tocsin.surfaces import terminal

    with Record(record, create=False) as opened:
        opened.summary.check(actor, recipient)
        tallies = series_by(opened, actor, recipient, days=(since, until), unit=unit)
        coverage = opened.coverage(since=since, until=until)
    read = {day.day: f"{day.documents}/{day.outlets}" for day in coverage}
    pairs: list[tuple[object, tuple[object, ...]]] = [
        (t, (*line_of(t), t.count, read.get(t.day, "0/0"), " ".join(claim[:8] for claim in t.evidence)))
        for t in tallies
    ]
    if not terminal.is_table():
        pairs += [(day, ()) for day in coverage]
    terminal.print_either((*COLUMNS, unit, "texts/outlets", "evidence"), pairs)


def line_of(tally: Tally) -> tuple[object, ...]:
    register = tally.register if tally.standing == "asserted" else f"{tally.register}, alleged"
    return tally.day, register, tally.kind, tally.event_type
