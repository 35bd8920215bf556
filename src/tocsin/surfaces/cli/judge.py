"""`tocsin judge`: two claims are one event, or two, on somebody's word."""

from __future__ import annotations

import click

from tocsin.surfaces.terminal import FORMAT

COLUMNS = ("at", "claim", "claim", "verdict", "coder", "note")


@click.command("judge")
@click.argument("a", metavar="ID")
@click.argument("b", metavar="ID")
@click.argument("verdict", type=click.Choice(["same", "different", "undone"]))
@click.option("--into", "record", default="tocsin.db", show_default=True, help="The record that holds them.")
@click.option(
    "--coder", metavar="NAME", envvar="TOCSIN_CODER", required=True, help="Who judges; else TOCSIN_CODER."
)
@click.option("--note", metavar="TEXT", help="Why.")
@FORMAT
def command(*, a: str, b: str, verdict: str, record: str, coder: str, note: str | None) -> None:
    """Merge two claims into one event, keep them apart, or undo what was said of them before.

    Every judgement is kept; of several on one pair the last one counts.

    Example: tocsin judge 3fa9c2 81bd07 different --coder "A. Reader" --note "two bridges"
    """
    from tocsin.assessment.judging import judge_pair
    from tocsin.record import Record
    from tocsin.surfaces import terminal

    with Record(record, create=False) as opened:
        judge_pair(opened, (a, b), verdict, coder=coder, note=note)
        log = opened.opinions.judgements()
    terminal.print_either(COLUMNS, ((j, (j.at, j.a[:8], j.b[:8], j.verdict, j.coder, j.note)) for j in log))
