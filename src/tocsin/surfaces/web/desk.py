"""What pages share: the record, the templates, and whether an answer is still good."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Collection, Sequence
from functools import cache
from hashlib import blake2b
from http import HTTPStatus
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import msgspec
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined, Template
from litestar import MediaType, Request, Response
from litestar.exceptions import HTTPException

from tocsin import __version__
from tocsin.errors import InputError, TocsinError
from tocsin.record import Record
from tocsin.surfaces import wording
from tocsin.surfaces.web.kept import Kept

T = TypeVar("T")
ASSETS = {
    "style.css": ("text/css; charset=utf-8", ["templates/style.css", "web/static/web.css"]),
    "desk.js": ("text/javascript; charset=utf-8", ["web/static/desk.js"]),
}
"""Files that are served, each with its type and what it is made of."""
FAILED = "Tocsin failed at this. What went wrong stands where `tocsin serve` runs; please report it."


@cache
def templates() -> dict[str, Template]:
    """The pages by name, all made ready at once, so that nobody waits for the first one."""
    loaders = [PackageLoader("tocsin.surfaces.web"), PackageLoader("tocsin.surfaces")]
    made = Environment(
        loader=ChoiceLoader(loaders), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    made.globals.update(wording=wording)
    made.filters.update(day=wording.day, plural=wording.plural, number="{:,}".format)
    return {name: made.get_template(name) for name in made.list_templates(("html", "jinja"))}


class Desk:
    """One record on its way to the browser."""

    def __init__(self, path: str, *, hosts: Collection[str], menu: Sequence[Sequence[str]]) -> None:
        Record(path, create=False).close()
        self.path = path
        self.hosts = hosts
        self.answers = Kept()
        self.assets = {
            name: (kind, b"".join((files("tocsin.surfaces") / part).read_bytes() for part in parts))
            for name, (kind, parts) in ASSETS.items()
        }
        self.made = blake2b(b"".join(content for _, content in self.assets.values()), digest_size=8)
        self.menu = menu

    def open(self) -> Record:
        """The record; close it, best by `with`."""
        return Record(self.path, create=False)

    def kept(self, request: Request[Any, Any, Any], name: str, find: Callable[[Record], T]) -> T:
        """What takes long to find in the record; while it changes, an answer may be behind for a while.

        Args:
            request: its answer gets no ETag where what is kept is behind.
            name: of the question.
            find: finds the answer in the record.
        """

        def make() -> T:
            with self.open() as record:
                return find(record)

        value, current = self.answers.get(name, request.state.tag, make)
        if not current:
            request.state.tag = ""
        return value

    def page(self, template: str, *, at: str, status: int = HTTPStatus.OK, **contents: Any) -> Response[str]:
        """A page made of its template.

        Args:
            template: name of the file.
            at: address of the entry of the menu that it belongs to.
            status: of HTTP.
            contents: what the template needs.
        """
        html = templates()[template].render(
            at=at, menu=self.menu, record_name=Path(self.path).name, **contents
        )
        return Response(html, media_type=MediaType.HTML, status_code=status)

    def state(self) -> str:
        """Changes when the record changes, or the program."""
        paths = (Path(self.path), Path(f"{self.path}-wal"))
        stats = [path.stat() for path in paths if path.exists()]
        seen = [(stat.st_mtime_ns, stat.st_size) for stat in stats]
        made = [__version__, self.made.hexdigest(), seen]
        return f'"{blake2b(msgspec.json.encode(made), digest_size=12).hexdigest()}"'

    def receive(self, request: Request[Any, Any, Any]) -> Response[None] | None:
        """Refuse names that are not ours, and changes that other pages ask for; tell a browser what it has."""
        if self.hosts and urlsplit(f"//{request.headers.get('host', '')}").hostname not in self.hosts:
            raise HTTPException("This name is not served here.", status_code=HTTPStatus.BAD_REQUEST)
        if request.method != "GET" and origin_of(request) != request.headers.get("host"):
            raise HTTPException(
                "Only a page of this desk may change the record.", status_code=HTTPStatus.FORBIDDEN
            )
        request.state.tag = self.state()
        if request.method == "GET" and request.headers.get("if-none-match") == request.state.tag:
            return Response(None, status_code=HTTPStatus.NOT_MODIFIED, headers={"ETag": request.state.tag})
        return None

    def tell(self, request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
        """What went wrong, as a page or as JSON, as was asked for."""
        if isinstance(error, HTTPException):
            status, message = error.status_code, error.detail
            if status == HTTPStatus.NOT_FOUND:
                message = f"{request.url.path}: there is no such page"
        elif isinstance(error, TocsinError):
            status = HTTPStatus.BAD_REQUEST if isinstance(error, InputError) else HTTPStatus.NOT_FOUND
            message = str(error)
        else:
            traceback.print_exception(error)
            status, message = HTTPStatus.INTERNAL_SERVER_ERROR, FAILED
        if request.url.path.endswith((".json", ".jsonl", ".csv")):
            return Response({"error": message}, status_code=status)
        return self.page("error.html", at="", status=status, message=message)


def origin_of(request: Request[Any, Any, Any]) -> str:
    """The host and port of the page that asks; empty where the browser hides it."""
    return urlsplit(request.headers.get("origin", "")).netloc
