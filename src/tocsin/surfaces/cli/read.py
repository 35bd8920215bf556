"""`tocsin read`: texts in, records out."""

from __future__ import annotations

import sys

import rich_click as click


@click.command("read")
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "style", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
def command(paths: tuple[str, ...], style: str) -> None:
    """Read texts, folders and standard input (-) and say what was found."""
    import msgspec

    from tocsin.pipeline import read_paths
    from tocsin.settings import load_settings

    encode = msgspec.json.Encoder().encode
    for reading in read_paths(paths, load_settings()):
        for row in reading.rows():
            sys.stdout.buffer.write(encode(row) + b"\n")
