"""The command line: a file a command, each with its `command`; `main` runs the one that is named."""

from __future__ import annotations

import sys

import rich_click as click

from tocsin import __version__, plugins
from tocsin.errors import SettingError, TocsinError

STATUS_MISUSE = 2
STATUS_UNREAD = 1


def main() -> None:
    """Run `tocsin`; a `TocsinError` becomes one line on standard error."""
    try:
        build()(prog_name="tocsin")
    except TocsinError as error:
        click.echo(f"tocsin: {error}", err=True)
        sys.exit(STATUS_MISUSE if isinstance(error, SettingError) else STATUS_UNREAD)


def build() -> click.RichGroup:
    """The command line with all its commands."""

    @click.group(context_settings={"help_option_names": ["-h", "--help"]})
    @click.version_option(__version__, prog_name="tocsin")
    def tocsin() -> None:
        """Read news about crises into a record that can be checked."""

    for module in plugins.discover(__name__).values():
        tocsin.add_command(module.command)
    return tocsin
