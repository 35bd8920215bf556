"""`tocsin serve`: the record in the browser."""

from __future__ import annotations

import rich_click as click


@click.command("serve")
@click.argument("record", default="tocsin.db")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at; others than"
              " this machine can see the record if it is not a loopback address.")  # fmt: skip
@click.option("--port", default=8000, show_default=True, help="The port to listen at.")
def command(record: str, host: str, port: int) -> None:
    """Show RECORD (tocsin.db) in the browser, until interrupted.

    Every page is also data: add .json or .csv to its address. Nothing leaves the machine.

    Example: tocsin serve crisis.db --port 8080
    """
    import uvicorn

    from tocsin.surfaces.web import LOOPBACK, build

    everywhere = host in {"0.0.0.0", "::"}  # noqa: S104 - asked for by name
    app = build(record, hosts=() if everywhere else (*LOOPBACK, host))
    click.echo(f"{record}: http://{host}:{port}/ (stop with Ctrl+C)")
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)
