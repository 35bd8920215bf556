"""`tocsin search`: sentences by their words."""

from __future__ import annotations

import click

from tocsin.surfaces.terminal import FORMAT


@click.command("search")
@click.argument("words")
@click.argument("record", default="tocsin.db")
@click.option("--limit", default=20, show_default=True, help="How many sentences at most.")
@FORMAT
def command(words: str, record: str, limit: int) -> None:
    """Find the sentences of RECORD (tocsin.db) that hold all the words, in any inflection, the best first.

    Example: tocsin search "mine strait" crisis.db
    """
    from tocsin.record import Record
    from tocsin.surfaces import terminal, wording

    with Record(record, create=False) as opened:
        found = opened.search(words, limit=limit)
    terminal.print_either(
        ("sentence", "document", "id"),
        (
            (
                {"document": document.id, "span": span, "text": document.text[slice(*span)]},
                (document.text[slice(*span)], wording.heading(document), document.id[:8]),
            )
            for document, span in found
        ),
    )
