"""`tocsin show`: any record, with the sentence that it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tocsin.surfaces.terminal import FORMAT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tocsin.model import Document, Span
    from tocsin.model.review import Review
    from tocsin.model.revision import Withdrawal
    from tocsin.record import Record


@click.command("show")
@click.argument("beginning", metavar="ID")
@click.argument("record", default="tocsin.db")
@FORMAT
def command(beginning: str, record: str) -> None:
    """Print a document, statement, claim or trigger of RECORD (tocsin.db) with the sentence around it.

    The first characters of the ID do, where no other id begins so.

    Example: tocsin show 3fa9c2
    """
    from tocsin.record import Record
    from tocsin.surfaces import terminal, wording

    with Record(record, create=False) as opened:
        row = opened.find(beginning)
        document = opened.document_of(row)
        spans = spans_of(row)
        around = around_of(opened, document, spans)
        withdrawn = next((w for w in opened.withdrawals() if w.claim == row.id), None)
        reviews = opened.opinions.reviews([row.id])
    if terminal.is_table():
        show(row, document, spans=spans, around=around)
        if withdrawn is not None and not withdrawn.stands:
            click.secho(withdrawn.reason, bold=True)
        for review in reviews:
            click.echo(wording.review(review))
    else:
        terminal.print_lines([with_sentence(row, document, around, withdrawn) | with_reviews(reviews)])


def spans_of(row: Any) -> tuple[Span, ...]:
    """Where the record stands in its document."""
    from tocsin.model import Claim, Document, Statement, Trigger

    if isinstance(row, Claim):
        return (row.span,)
    if isinstance(row, Statement):
        return row.content.spans
    if isinstance(row, Trigger):
        return (row.condition.span, row.response.span)
    assert isinstance(row, Document)
    return ()


def around_of(record: Record, document: Document, spans: tuple[Span, ...]) -> Span | None:
    """The sentences that the spans touch, as one stretch."""
    if not spans:
        return None
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    touched = [(start, end) for start, end in record.sentences(document.id) if start < last and first < end]
    return (min([first, *(s for s, _ in touched)]), max([last, *(e for _, e in touched)]))


def with_sentence(
    row: Any, document: Document, around: Span | None, withdrawn: Withdrawal | None
) -> dict[str, Any]:
    import msgspec

    fields: dict[str, Any] = msgspec.to_builtins(row)
    if around:
        fields["sentence"] = {"span": around, "text": document.text[slice(*around)]}
    if withdrawn:
        fields["withdrawal"] = msgspec.to_builtins(withdrawn)
    return fields


def with_reviews(reviews: Sequence[Review]) -> dict[str, Any]:
    import msgspec

    return {"reviews": msgspec.to_builtins(reviews)} if reviews else {}


def show(row: Any, document: Document, *, spans: tuple[Span, ...], around: Span | None) -> None:
    import msgspec
    from rich.console import Console
    from rich.text import Text

    from tocsin.surfaces import terminal, wording

    console = Console()
    fields = msgspec.to_builtins(row)
    kind = fields.pop("record")
    console.print(Text(f"{kind} {row.id}", style="bold"))
    console.print(
        Text(f"{wording.heading(document)} · {wording.outlet(document)} · {document.published or 'undated'}")
    )
    if around:
        text = Text(document.text[slice(*around)])
        for start, end in spans:
            text.stylize("bold reverse", start - around[0], end - around[0])
        console.print("", text, sep="\n")
    rows = [(name, plain(value)) for name, value in stated(fields).items()]
    terminal.print_table(("field", "value"), rows)


def stated(value: Any) -> Any:
    """Without the fields that are null or empty."""
    if isinstance(value, dict):
        pairs = ((name, stated(inner)) for name, inner in value.items())
        return {name: inner for name, inner in pairs if inner not in (None, "", [], {}, False)}
    return [stated(inner) for inner in value] if isinstance(value, list | tuple) else value


def plain(value: Any) -> str:
    import msgspec

    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
