"""Web pages: main text, title, date, outlet and byline by trafilatura."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from tocsin.intake.blocks import find_blocks
from tocsin.intake.extract import Extract, decode
from tocsin.model.document import Block, BlockKind

SUFFIXES = (".html", ".htm", ".xhtml")
OPENINGS = (b"<!doctype html", b"<html")
CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
DATES = {"original_date": True, "extensive_search": False, "min_date": "1900-01-01", "max_date": "2200-01-01"}
"""Only what the page states, and no limit that moves with the day of reading."""
BLOCKS: dict[str, BlockKind] = {
    "head": "subhead",
    **dict.fromkeys(("p", "quote", "list", "item", "table", "row", "cell"), "body"),
}
"""Trafilatura's elements that end a paragraph."""
Part = tuple[BlockKind, str]


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
    inside = {text for _, text in parts}
    parts += [caption for caption in dict.fromkeys(captions_of(page)) if caption[1] not in inside]
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


def blocks_of(element: Any, kind: BlockKind = "body") -> Iterator[Part]:
    """All words below an element, cut where a block begins or ends."""
    words = element.text or ""
    for child in element:
        if child.tag == "lb":
            words += "\n"
        elif child.tag in BLOCKS:
            yield from part(kind, words)
            yield from blocks_of(child, "headline" if child.get("rend") == "h1" else BLOCKS[child.tag])
            words = ""
        else:
            words += "".join(child.itertext())
        words += child.tail or ""
    yield from part(kind, words)


def part(kind: BlockKind, words: str) -> Iterator[Part]:
    if words.strip():
        yield kind, words.strip()


def captions_of(page: str) -> Iterator[Part]:
    """The captions of the article's pictures, which trafilatura leaves out, each with its credit."""
    from lxml.html import HTMLParser, fromstring

    for caption in fromstring(page.encode(), parser=HTMLParser(encoding="utf-8")).xpath(
        "(//article | //main)//figcaption"
    ):
        words = " ".join(caption.text_content().split())
        for block in find_blocks(words):
            kind: BlockKind = "credit" if block.kind == "credit" else "caption"
            yield kind, words[slice(*block.span)]


def laid_out(parts: list[Part], provenance: dict[str, str | None]) -> Extract:
    blocks: list[Block] = []
    start = 0
    for kind, text in parts:
        blocks.append(Block(kind=kind, span=(start, start + len(text))))
        start += len(text) + 2
    return Extract(text="\n\n".join(text for _, text in parts), provenance=provenance, blocks=tuple(blocks))
