"""The brief: what a record says, on one page that opens anywhere and asks for nothing."""

from __future__ import annotations

import re

from tocsin.record import Record
from tocsin.surfaces import wording

FORMATS = ("html", "md")
MARKDOWN = re.compile(r"([\\`*_\[\]<>#|])")


def brief(record: Record, style: str = "html") -> str:
    """The brief of a record, as a whole HTML page or as Markdown.

    Args:
        record: what was read.
        style: `html` or `md`.
    """
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    from tocsin.surfaces.brief.contents import contents_of

    environment = Environment(
        loader=ChoiceLoader([PackageLoader("tocsin.surfaces.brief"), PackageLoader("tocsin.surfaces")]),
        autoescape=style == "html",  # noqa: S701 - Markdown has its own, below
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["day"] = wording.day
    environment.filters["escaped"] = escaped
    environment.filters["plain"] = lambda text: escaped(" ".join(text.split()))
    return environment.get_template(f"brief.{style}").render(contents=contents_of(record))


def escaped(text: str) -> str:
    r"""Text whose signs Markdown leaves alone.

    >>> print(escaped("5 * 3"))
    5 \* 3
    """
    return MARKDOWN.sub(r"\\\g<0>", text)
