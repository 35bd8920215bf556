"""`tocsin grade`: what a person thinks of a report, kept in a log."""

from __future__ import annotations

import click

from tocsin.surfaces.terminal import FORMAT

COLUMNS = ("at", "grade", "coder", "note")


@click.command("grade")
@click.argument("beginning", metavar="ID")
@click.argument("grade", required=False)
@click.option("--into", "record", default="tocsin.db", show_default=True, help="The record that holds it.")
@click.option("--coder", metavar="NAME", envvar="TOCSIN_CODER", help="Who grades; else TOCSIN_CODER.")
@click.option("--note", metavar="TEXT", help="Why.")
@FORMAT
def command(beginning: str, grade: str | None, record: str, coder: str | None, note: str | None) -> None:
    """Grade a document, statement or claim by the Admiralty code: reliability A to F, credibility 1 to 6.

    Without GRADE, print the log of the grades given. What nobody has graded is F6, cannot be judged.

    Example: tocsin grade 3fa9c2 B2 --coder "A. Reader" --note "named witness, on the spot"
    """
    from tocsin.assessment.grades import give_grade, grade_of
    from tocsin.record import Record
    from tocsin.surfaces import terminal

    with Record(record, create=False) as opened:
        if grade is not None:
            if not coder:
                raise click.UsageError("A grade is somebody's: give --coder.")
            give_grade(opened, beginning, grade, coder=coder, note=note)
        subject = opened.find(beginning).id
        log = opened.opinions.grades(subject) or [grade_of(opened, subject)]
    terminal.print_either(COLUMNS, ((g, (g.at, g.reliability + g.credibility, g.coder, g.note)) for g in log))
