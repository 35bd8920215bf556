"""`tocsin ledger`: what was threatened, offered, asked for or forbidden, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tocsin.surfaces.terminal import FORMAT

if TYPE_CHECKING:
    from tocsin.model.ledger import Entry

COLUMNS = ("day", "kind", "who", "in the words", "what became of it")
KINDS = ("threat", "offer", "demand", "assurance", "permission", "restriction", "refusal")


@click.command("ledger")
@click.argument("record", default="tocsin.db")
@click.option("--kind", type=click.Choice(KINDS), help="Only entries of this kind.")
@click.option("--actor", metavar="PARTY", help="Only entries of this party, such as RUS.")
@FORMAT
def command(record: str, kind: str | None, actor: str | None) -> None:
    """List threats, offers, demands, assurances, permissions, restrictions and refusals of RECORD (tocsin.db).

    Each with what became of it, by which claim. What cannot be told stays open.

    Example: tocsin ledger crisis.db --kind threat
    """
    from tocsin.assessment.ledger import current_entries
    from tocsin.record import Record
    from tocsin.surfaces import terminal

    with Record(record, create=False) as opened:
        entries = [e for e in current_entries(opened) if kind in (None, e.kind) and actor in (None, e.actor)]
    terminal.print_either(COLUMNS, ((entry, line_of(entry)) for entry in entries))


def line_of(entry: Entry) -> tuple[str, ...]:
    kind = entry.kind if entry.standing == "asserted" else f"{entry.kind}, {entry.standing}"
    who = " → ".join(filter(None, (entry.actor, entry.recipient)))
    became = "\n".join(f"{c.day} {c.state}: {c.reason} ({c.by[:8]})" for c in entry.changes)
    return entry.day, kind, who, entry.quote, became or entry.state
