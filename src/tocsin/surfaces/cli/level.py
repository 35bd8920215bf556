"""`tocsin level`: on which rung of the ladder a dyad stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tocsin.surfaces.terminal import FORMAT, Day

if TYPE_CHECKING:
    from tocsin.model.level import Level


@click.command("level")
@click.argument("actor")
@click.argument("recipient")
@click.argument("record", default="tocsin.db")
@click.option("--until", type=Day(), help="Last day of the window; else the last day read.")
@click.option("--ladder", metavar="FILE", help="Another ladder, as YAML.")
@FORMAT
def command(actor: str, recipient: str, record: str, until: str | None, ladder: str | None) -> None:
    """Say on which rung the acts and signals of ACTOR towards RECIPIENT stand in RECORD (tocsin.db).

    What documents assert sets the level; what only speakers say is shown apart. "Insufficient evidence" is
    an answer.

    Example: tocsin level RUS UKR --until 2024-05-25
    """
    from datetime import date

    from tocsin.assessment.level import level_of, load_ladder
    from tocsin.record import Record

    with Record(record, create=False) as opened:
        read = opened.coverage()
        if until is None and not read:
            raise click.ClickException(f"{record} holds no dated document; give --until")
        opened.summary.check(actor, recipient)
        last = date.fromisoformat(until or read[-1].day)
        level = level_of(opened, actor, recipient, until=last, ladder=load_ladder(ladder))
    show(level)


def show(level: Level) -> None:
    """On a terminal the sentences that set each rung, else the record."""
    from tocsin.surfaces import terminal

    if not terminal.is_table():
        terminal.print_lines([level])
        return
    rows = [
        (standing, rung.name, claim[:8], sentence)
        for standing, rung in (
            ("asserted", level.asserted),
            ("alleged", level.alleged),
            ("unplaced", level.unplaced),
        )
        if rung is not None
        for claim, sentence in zip(rung.evidence, rung.sentences or rung.evidence, strict=False)
    ]
    title = f"{level.actor} to {level.recipient}, {level.since} to {level.until}: {level.reason}"
    terminal.print_table(("standing", "rung", "evidence", "sentence"), rows, title=title)
