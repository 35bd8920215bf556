"""`tocsin completion`: what makes a shell complete commands and options."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_TOCSIN_COMPLETE"


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the lines by which SHELL completes the commands and options of tocsin when Tab is pressed.

    Bash wants `eval "$(tocsin completion bash)"` in ~/.bashrc, Zsh the same in ~/.zshrc; Fish wants the lines
    in ~/.config/fish/completions/tocsin.fish.

    Example: tocsin completion bash
    """
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(context.find_root().command, {}, "tocsin", VARIABLE).source())
