"""Whether something is told as background, years before the document itself."""

from __future__ import annotations

import re
from datetime import date

from tocsin.model import When
from tocsin.reading.components.phrases import Phrases
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

_DATA = load("historical")
_MARKERS = Phrases(_DATA["markers"])
_OFFICES = frozenset(_DATA["then_offices"])
YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
DATED_BLOCKS = frozenset({"caption", "byline", "credit"})
BESIDE = frozenset({"after", "before", "when", "as", "while", "until"})
KEY = "year of the text"


def is_historical(page: Page, head: Token, when: When | None) -> bool:
    """Whether the text sets what a word tells at least a year before itself, by a date or in words."""
    if when is None and head.dep_ == "advcl" and head.left_edge.lower_ in BESIDE:
        when = page.times.of(head.head)  # "rebuilt in 1997 after they *burned* it"
    last = (when.end or when.start) if when is not None else None
    if last is not None and page.document.published is not None:
        return a_year_before(last, page.document.published)
    if last is not None and (year := year_of_text(page)) is not None:
        return int(last[:4]) < year
    return is_marked(head)


def a_year_before(day: str, published: str) -> bool:
    """Whether a day or year lies at least a year before another.

    >>> a_year_before("2023-05-01", "2024-05-02"), a_year_before("2023-06", "2024-05")
    (True, False)
    """
    if len(day) == 4 or len(published) == 4:
        return int(day[:4]) < int(published[:4])
    return (first_day(published) - first_day(day)).days >= 365


def first_day(day: str) -> date:
    year, month, number = (*(int(part) for part in day.split("-")), 1, 1)[:3]
    return date(year, month, number)


def year_of_text(page: Page) -> int | None:
    """The latest year in an undated text's own captions, which date it at the earliest."""
    known = page.doc.user_data.get(KEY, 0)
    if known == 0:
        blocks = [block for block in page.document.blocks if block.kind in DATED_BLOCKS]
        years = [int(year) for block in blocks for year in YEAR.findall(page.text(*block.span))]
        known = page.doc.user_data[KEY] = max(years, default=None)
    return known  # type: ignore[no-any-return]


def is_marked(head: Token) -> bool:
    """Whether the sentence says in words that it speaks of long ago: "the then president"."""
    sentence = head.sent
    if any(True for _ in _MARKERS.find(sentence)):
        return True
    return any(
        token.lower_ == "then" and token.i + 1 < len(token.doc) and token.nbor().lower_ in _OFFICES
        for token in sentence
    )
