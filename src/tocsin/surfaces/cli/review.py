"""`tocsin review`: a statement or claim is right, wrong in some fields, or none at all, on somebody's word."""

from __future__ import annotations

import click

from tocsin.surfaces.terminal import FORMAT

COLUMNS = ("at", "subject", "decision", "coder", "corrections", "note")


@click.command("review")
@click.argument("beginning", metavar="[ID]", required=False)
@click.argument(
    "decision", required=False, type=click.Choice(["accepted", "corrected", "rejected", "undone"])
)
@click.option("--into", "record", default="tocsin.db", show_default=True, help="The record that holds it.")
@click.option("--set", "changes", metavar="FIELD=VALUE", multiple=True,
              help="What a field should be, as often as needed; fields as in the CSV export.")  # fmt: skip
@click.option("--coder", metavar="NAME", envvar="TOCSIN_CODER", help="Who reviews; else TOCSIN_CODER.")
@click.option("--note", metavar="TEXT", help="Why.")
@FORMAT
def command(
    beginning: str | None,
    decision: str | None,
    record: str,
    changes: tuple[str, ...],
    coder: str | None,
    note: str | None,
) -> None:
    """Accept, correct or reject a statement or claim; what was read stays beside it.

    Without DECISION, print the log of its reviews, and without ID that of all. Of several reviews by one
    coder the last counts. A rejected claim counts in no series, level or event, a corrected one as corrected.

    Example: tocsin review 3fa9c2 corrected --set kind=warning --coder "A. Reader" --note "no harm is promised"
    """
    from tocsin.assessment.reviewing import give_review
    from tocsin.record import Record
    from tocsin.surfaces import terminal, wording

    values = dict(pair_of(change) for change in changes)
    if values and decision != "corrected":
        raise click.UsageError("--set says what is corrected: give the decision `corrected`.")
    with Record(record, create=False) as opened:
        if beginning is not None and decision is not None:
            if not coder:
                raise click.UsageError("A review is somebody's: give --coder.")
            give_review(opened, beginning, decision, coder=coder, note=note, values=values)
        subjects = [opened.find(beginning).id] if beginning is not None else None
        log = opened.opinions.reviews(subjects)
    terminal.print_either(
        COLUMNS,
        ((r, (r.at, r.subject[:8], r.decision, r.coder, wording.corrections(r), r.note)) for r in log),
    )


def pair_of(change: str) -> tuple[str, str]:
    field, given, value = change.partition("=")
    if not given:
        raise click.BadParameter(
            f"{change}: give a field and its value, such as kind=warning.", param_hint="--set"
        )
    return field.strip(), value.strip()
