"""`tocsin schema`: what a record may hold."""

from __future__ import annotations

import click


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of one line of JSON Lines.

    Example: tocsin schema > tocsin.schema.json
    """
    import msgspec

    from tocsin.model.reading import Row

    schema = msgspec.json.schema(Row)
    click.echo(msgspec.json.format(msgspec.json.encode(schema), indent=2))
