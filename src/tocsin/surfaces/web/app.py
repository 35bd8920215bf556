"""The application: pages found in their folder, one record, and what every answer carries."""

from __future__ import annotations

import gc
import sys
from collections.abc import Collection

from litestar import Litestar, Response, get
from litestar.datastructures import MutableScopeHeaders
from litestar.di import NamedDependency, Provide
from litestar.exceptions import HTTPException, NotFoundException
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.params import FromPath
from litestar.status_codes import HTTP_200_OK
from litestar.types import Message, Scope

from tocsin import __version__, plugins
from tocsin.surfaces.web.desk import Desk, templates

LOOPBACK = ("127.0.0.1", "localhost", "::1")
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-cache",
}
"""On every answer, also on errors."""
TURN = 0.0005
"""Seconds that one thread goes on while another waits."""


def build(path: str, *, hosts: Collection[str] = LOOPBACK) -> Litestar:
    """The application that serves a record.

    Args:
        path: the file of the record, which must exist.
        hosts: names under which it may be asked, so that no other page can ask by a name of its own;
            none for all.

    Raises:
        RecordError: there is no such record.
    """
    modules = plugins.discover("tocsin.surfaces.web.pages").values()
    desk = Desk(
        path, hosts=hosts, menu=[entry for _, *entry in sorted(m.NAV for m in modules if hasattr(m, "NAV"))]
    )
    return Litestar(
        [handler for module in modules for handler in module.handlers] + [static],
        dependencies={"desk": Provide(lambda: desk, sync_to_thread=False)},
        before_request=desk.receive,
        before_send=[harden],
        exception_handlers={Exception: desk.tell, HTTPException: desk.tell},
        openapi_config=OpenAPIConfig(
            title="Tocsin", version=__version__, path="/api", render_plugins=[JsonRenderPlugin()],
            description="The record as JSON: the same records as `tocsin read --format jsonl` prints.",
        ),
        on_startup=[settle],
        logging_config=None,
        pdb_on_exception=False,
    )  # fmt: skip


def settle() -> None:
    """Make the pages ready, and leave what is there for good out of every later search for garbage.

    What takes long is found beside the pages. They wait for it wherever they ask the record, some thirty times
    each, for as long as Python lets one thread go on: five thousandths of a second unless told otherwise.
    """
    templates()
    gc.freeze()
    sys.setswitchinterval(TURN)


async def harden(message: Message, scope: Scope) -> None:
    """Put the headers on whatever is sent."""
    if message["type"] != "http.response.start":
        return
    headers = MutableScopeHeaders.from_message(message)
    for name, value in HEADERS.items():
        headers[name] = value
    tag = scope["state"].get("tag")
    if tag and message["status"] == HTTP_200_OK:
        headers["ETag"] = tag


@get("/static/{name:str}", include_in_schema=False, sync_to_thread=False)
def static(desk: NamedDependency[Desk], name: FromPath[str]) -> Response[bytes]:
    """The stylesheet and the script."""
    if name not in desk.assets:
        raise NotFoundException
    kind, content = desk.assets[name]
    return Response(content, media_type=kind)
