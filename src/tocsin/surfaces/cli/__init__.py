"""The command line: a file a command, each with its `command`; `main` runs the one that is named."""

from __future__ import annotations

import sys

import click

from tocsin import __version__, plugins
from tocsin.errors import SettingError, TocsinError
from tocsin.surfaces.terminal import Commands

STATUS_UNREAD = 1
STATUS_MISUSE = 2
WIDEST = 110
"""Letters of a line of help."""


def main() -> None:
    """Run `tocsin`; what goes wrong is told in one line on standard error."""
    try:
        sys.exit(build().main(prog_name="tocsin", standalone_mode=False))
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(STATUS_MISUSE)
    except click.UsageError as error:
        name = error.ctx.command_path if error.ctx else "tocsin"
        message = " ".join(error.format_message().split()).rstrip(".")
        stop(f"{message}. See: {name} --help", STATUS_MISUSE)
    except click.ClickException as error:
        stop(error.format_message(), STATUS_UNREAD)
    except click.Abort:
        stop("interrupted; what was read until then is kept", STATUS_UNREAD)
    except SettingError as error:
        stop(str(error), STATUS_MISUSE)
    except TocsinError as error:
        stop(str(error), STATUS_UNREAD)
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone; nobody is left to tell
        sys.exit(STATUS_UNREAD)


def stop(message: str, status: int) -> None:
    click.echo(f"tocsin: {message}", err=True)
    sys.exit(status)


def build() -> click.Group:
    """The command line with all its commands."""

    @click.group(
        cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": WIDEST}
    )
    @click.version_option(__version__, prog_name="tocsin")
    def tocsin() -> None:
        """Read news about crises into a record that can be checked.

        Lists are tables on a terminal and JSON Lines in a pipe, or as --format says. NO_COLOR turns colours
        off. Exit status: 0 done; 1 something could not be read or found, what could be is kept; 2 misused.

        Example: tocsin read dispatches/ && tocsin brief
        """

    for module in plugins.discover(__name__).values():
        tocsin.add_command(module.command)
    return tocsin
