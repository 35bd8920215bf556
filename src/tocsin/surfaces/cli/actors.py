"""`tocsin actors`: the parties of a record, and which of them are one, on somebody's word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tocsin.surfaces.terminal import FORMAT, Commands

if TYPE_CHECKING:
    from tocsin.model.judgement import Verdict

COLUMNS = ("actor", "called", "acts", "receives", "speaks", "judged")
LOG = ("at", "stands", "other", "verdict", "coder", "note")
SHOWN = 5
"""So many names of a party are shown in the table."""
RECORD = click.option(
    "--into", "record", default="tocsin.db", show_default=True, help="The record that holds them."
)
CODER = click.option(
    "--coder", metavar="NAME", envvar="TOCSIN_CODER", required=True, help="Who judges; else TOCSIN_CODER."
)
NOTE = click.option("--note", metavar="TEXT", help="Why.")
STANDS = click.argument("stands", metavar="ACTOR")
OTHER = click.argument("other", metavar="NAME")


@click.group("actors", cls=Commands)
def command() -> None:
    """List the parties of a record; say which are one party, or two.

    What was read stays in every claim and statement; lists, series and levels follow what was said last.

    Example: tocsin actors merge UKR.HUR "Budanov's service" --coder "A. Reader" --note "the text says so"
    """


@command.command("list")
@click.argument("record", default="tocsin.db")
@FORMAT
def show(record: str) -> None:
    """List the parties of RECORD (tocsin.db) with the words that name them and what was judged of them.

    Example: tocsin actors list crisis.db
    """
    from tocsin.record import Record
    from tocsin.surfaces import terminal, wording

    with Record(record, create=False) as opened:
        seen = opened.summary.seen()
    terminal.print_either(
        COLUMNS,
        (
            (
                s,
                (
                    s.actor,
                    wording.called(s.names, SHOWN),
                    s.acts,
                    s.receives,
                    s.speaks,
                    wording.judged(s.judged),
                ),
            )
            for s in seen
        ),
    )


@command.command("merge")
@STANDS
@OTHER
@RECORD
@CODER
@NOTE
@FORMAT
def merge(stands: str, other: str, record: str, coder: str, note: str | None) -> None:
    """Count a party, by its id or name, as ACTOR, in all documents.

    Example: tocsin actors merge SDN.RSF "Hemedti's men" --coder "A. Reader"
    """
    judge(stands, other, "same", record=record, coder=coder, note=note)


@command.command("split")
@STANDS
@OTHER
@RECORD
@CODER
@NOTE
@FORMAT
def split(stands: str, other: str, record: str, coder: str, note: str | None) -> None:
    """Say that a name or another id does not stand for ACTOR.

    Example: tocsin actors split GEO "Georgia" --coder "A. Reader" --note "the state of that name"
    """
    judge(stands, other, "different", record=record, coder=coder, note=note)


@command.command("undo")
@STANDS
@OTHER
@RECORD
@CODER
@NOTE
@FORMAT
def undo(stands: str, other: str, record: str, coder: str, note: str | None) -> None:
    """Take back what was said of two parties; the log keeps it.

    Example: tocsin actors undo GEO "Georgia" --coder "A. Reader"
    """
    judge(stands, other, "undone", record=record, coder=coder, note=note)


def judge(stands: str, other: str, verdict: Verdict, *, record: str, coder: str, note: str | None) -> None:
    from tocsin.assessment.judging import judge_parties
    from tocsin.record import Record
    from tocsin.surfaces import terminal

    with Record(record, create=False) as opened:
        judge_parties(opened, (stands, other), verdict, coder=coder, note=note)
        log = opened.opinions.judgements("actors")
    terminal.print_either(LOG, ((j, (j.at, j.a, j.b, j.verdict, j.coder, j.note)) for j in log))
