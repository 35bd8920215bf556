"""Web pages: main text, title, date, outlet and byline by trafilatura."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from tocsin.intake.extract import Extract, decode
from tocsin.model.document import Block, BlockKind

SUFFIXES = (".html", ".htm", ".xhtml")
OPENINGS = (b"<!doctype html", b"<html")
CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
DATES = {"original_date": True, "extensive_search": False, "min_date": "1900-01-01", "max_date": "2200-01-01"}
"""Only what the page states, and no limit that moves with the day of reading."""
BLOCKS: dict[str, BlockKind] = {
    "head": "subhead",
    "p": "body",
    "quote": "body",
    "item": "body",
    "cell": "body",
}


def load(data: bytes) -> Extract:
    """The article of a page, a paragraph a block, under its headline.

    The page's own encoding counts, where it names one.
    """
    from trafilatura import bare_extraction  # takes a quarter of a second to import

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # an empty page is told as an issue
    named = CHARSET.search(data[:4096])
    page = decode(data, named[1].decode("ascii") if named else "utf-8")
    article: Any = bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        favor_recall=True,
        date_extraction_params=DATES,
    )
    if article is None:
        return Extract(text="")
    parts = list(blocks_of(article.body))
    if article.title and not any(text == article.title for _, text in parts[:3]):
        parts.insert(0, ("headline", article.title))
    provenance = {
        "publisher": article.sitename,
        "published": article.date,
        "title": article.title,
        "url": article.url,
        "byline": article.author,
        "language": None,
    }
    return laid_out(parts, provenance)


def blocks_of(body: Any) -> Iterator[tuple[BlockKind, str]]:
    for element in body.iter(*BLOCKS):
        inner = any(child.tag in BLOCKS for child in element.iterdescendants())
        text = "".join(pieces(element)).strip()
        if text and not inner:
            headline = element.tag == "head" and element.get("rend") == "h1"
            yield ("headline" if headline else BLOCKS[element.tag], text)


def pieces(element: Any) -> Iterator[str]:
    """The words of an element, with a line break where it has one."""
    yield element.text or ""
    for child in element:
        if child.tag == "lb":
            yield "\n"
        else:
            yield from pieces(child)
        yield child.tail or ""


def laid_out(parts: list[tuple[BlockKind, str]], provenance: dict[str, str | None]) -> Extract:
    blocks: list[Block] = []
    start = 0
    for kind, text in parts:
        blocks.append(Block(kind=kind, span=(start, start + len(text))))
        start += len(text) + 2
    return Extract(text="\n\n".join(text for _, text in parts), provenance=provenance, blocks=tuple(blocks))
