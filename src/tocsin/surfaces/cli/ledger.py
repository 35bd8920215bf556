"""`tocsin ledger`: what was threatened, offered, asked for or forbidden, and what became of it."""

from __future__ import annotations

import rich_click as click

COLUMNS = ("day", "kind", "actor", "recipient", "standing", "quote", "state", "what became of it")
KINDS = ("threat", "offer", "demand", "assurance", "permission", "restriction", "refusal")


@click.command("ledger")
@click.argument("record", default="tocsin.db")
@click.option("--kind", type=click.Choice(KINDS), help="Only entries of this kind.")
@click.option("--actor", metavar="PARTY", help="Only entries of this party, such as RUS.")
def command(record: str, kind: str | None, actor: str | None) -> None:
    """List threats, offers, demands, assurances, permissions, restrictions and refusals of RECORD (tocsin.db).

    Each with what became of it, by which claim. What cannot be told stays open.

    Example: tocsin ledger crisis.db --kind threat
    """
    from tocsin.assessment.ledger import find_entries
    from tocsin.record import Record
    from tocsin.surfaces import terminal

    with Record(record, create=False) as opened:
        entries = [e for e in find_entries(opened) if kind in (None, e.kind) and actor in (None, e.actor)]
    pairs = []
    for e in entries:
        became = "; ".join(f"{c.day} {c.state}: {c.reason} ({c.by[:8]})" for c in e.changes)
        pairs.append((e, (e.day, e.kind, e.actor, e.recipient, e.standing, e.quote, e.state, became)))
    terminal.print_either(COLUMNS, pairs)
