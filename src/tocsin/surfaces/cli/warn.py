"""`tocsin warn`: what rises, what is new, and which named condition has come about."""

from __future__ import annotations

import click

from tocsin.surfaces.terminal import FORMAT

COLUMNS = ("day", "indicator", "actor", "recipient", "reason", "evidence")
SHOWN = 5
"""Ids of claims in the table; all are in the JSON Lines."""


@click.command("warn")
@click.argument("record", default="tocsin.db")
@click.option(
    "--months", default=6, show_default=True, help="How long a thing must not have happened to be new."
)
@click.option("--least", default=30, show_default=True, help="Claims that a dyad must have to be watched.")
@click.option("--since", metavar="DATE", help="Only warnings from this day on.")
@click.option(
    "--rate",
    type=float,
    metavar="N",
    help="Set thresholds on this record instead, at N new alarms in a year of a dyad; needs --held-back.",
)
@click.option("--held-back", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE",
              help="With --rate: the first day that has no part in setting them.")  # fmt: skip
@FORMAT
def command(
    record: str, months: int, least: int, since: str | None, rate: float | None, held_back: object
) -> None:
    """List early warnings from RECORD (tocsin.db), each with its reason and the claims behind it.

    Example: tocsin warn crisis.db --since 2024-05-01
    """
    from dataclasses import replace
    from datetime import datetime

    from tocsin.assessment.early_warnings import find_warnings, set_thresholds
    from tocsin.assessment.watch import watch
    from tocsin.record import Record
    from tocsin.surfaces import terminal

    if (rate is None) != (held_back is None):
        raise click.UsageError("--rate and --held-back belong together.")
    with Record(record, create=False) as opened:
        seen = watch(opened, months=months, least=least)
    if rate is not None and isinstance(held_back, datetime):
        seen = replace(seen, thresholds=set_thresholds(seen, rate=rate, until=held_back.date()))
        click.echo(
            f"Thresholds: {seen.thresholds.thresholds}; held-back rate: {seen.thresholds.measured}", err=True
        )
    found = [warning for warning in find_warnings(seen) if since is None or warning.day >= since]
    terminal.print_either(
        COLUMNS,
        (
            (
                w,
                (
                    w.day,
                    w.indicator,
                    w.actor,
                    w.recipient,
                    w.reason,
                    " ".join(c[:8] for c in w.evidence[:SHOWN]),
                ),
            )
            for w in found
        ),
    )
