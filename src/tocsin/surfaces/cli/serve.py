"""`tocsin serve`: the record in the browser."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import click

from tocsin.errors import SettingError

if TYPE_CHECKING:
    from socket import socket


@click.command("serve")
@click.argument("record", default="tocsin.db")
@click.option(
    "--host", default="127.0.0.1", show_default=True,
    help="The address to listen at. There is no login: at another than a loopback address, whoever can reach"
    " this machine can read the record, and review and judge in any name.",
)  # fmt: skip
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True,
    help="The port to listen at; 0 for any that is free.",
)  # fmt: skip
def command(record: str, host: str, port: int) -> None:
    """Show RECORD (tocsin.db) in the browser, until interrupted.

    Every page is also data: add .json or .csv to its address. Nothing leaves the machine.

    Example: tocsin serve crisis.db --port 8080
    """
    import uvicorn

    from tocsin.surfaces.web import LOOPBACK, build

    everywhere = host in {"0.0.0.0", "::"}  # noqa: S104 - asked for by name
    app = build(record, hosts=() if everywhere else (*LOOPBACK, host))
    with listening(host, port) as at:
        name = f"[{host}]" if ":" in host else host
        click.echo(f"{record}: http://{name}:{at.getsockname()[1]}/ (stop with Ctrl+C)")
        config = uvicorn.Config(app, log_level="warning", server_header=False)
        uvicorn.Server(config).run(sockets=[at])


def listening(host: str, port: int) -> socket:
    """A socket that is ours.

    Raises:
        SettingError: another program has it, or this one may not.
    """
    import socket

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        match error.errno:
            case errno.EADDRINUSE:
                why = f"port {port}: another program listens there; stop it, or give another, such as --port {port + 1}"
            case errno.EACCES:
                why = (
                    f"port {port}: only the system may listen there; give one from 1024, such as --port 8000"
                )
            case _:
                why = f"host {host}: cannot be listened at ({error.strerror}); give an address of this machine, such as --host 127.0.0.1"
        raise SettingError(why) from error
