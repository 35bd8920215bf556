"""`tocsin triggers`: stated conditions with their stated responses, and what would follow from a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tocsin.surfaces.terminal import FORMAT

if TYPE_CHECKING:
    from tocsin.record import Record

COLUMNS = ("id", "condition", "response", "on the word of", "state")
STEPS = ("step", "after", "condition", "response", "on the word of", "sentence")


@click.command("triggers")
@click.argument("record", default="tocsin.db")
@click.option(
    "--if", "start", metavar="CLAIM",
    help="Walk from a claim (its id, or words in quotes) through the triggers that it would set off.",
)  # fmt: skip
@FORMAT
def command(record: str, start: str | None) -> None:
    """List what RECORD (tocsin.db) says would set off what, and on whose word.

    With --if, say which of the stated responses would follow, step by step. Nothing is predicted: every
    step is a sentence of somebody's.

    Example: tocsin triggers crisis.db --if "Kelland sends Marenia missiles"
    """
    from tocsin.record import Record

    with Record(record, create=False) as opened:
        if start is None:
            show_triggers(opened)
        else:
            show_walk(opened, start)


def show_triggers(record: Record) -> None:
    from tocsin.surfaces import terminal, wording

    terminal.print_either(
        COLUMNS,
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
            for t in record.triggers()
        ),
    )


def show_walk(record: Record, start: str) -> None:
    from tocsin.assessment.walk import walk
    from tocsin.surfaces import terminal, wording

    steps = walk(record, start)
    if not steps:
        click.echo("tocsin: nobody in the record says that anything would follow", err=True)
    numbers = {step.trigger: step.number for step in reversed(steps)}
    terminal.print_either(
        STEPS,
        (
            (s, (f"{s.number} (loop to {numbers[s.trigger]})" if s.loop else str(s.number),
                 str(numbers.get(s.after, "")), s.condition, s.response,
                 wording.told_of(s.by, s.chain), s.sentence))
            for s in steps
        ),
    )  # fmt: skip
