"""Sentence boundaries that quotation marks decide, set before the parser reads."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.attrs import SENT_START
from spacy.tokens import Doc

from tocsin.reading.components.quotations import marks_of, pair_marks

BEFORE = {",", ":", ".", "!", "?", "…", "...", "—", "–", "-", ";"}
ENDS = {",", ".", "!", "?", "…", "...", "—", "–", "-", "--"}
STOPS = {".", "!", "?", ":", ";"}
LOOK_BACK = 15
FEWEST = 4
"""A quotation with fewer words stays in the sentence around it."""
LONG = 4
"""Letters of a word that a title would capitalise."""
LONGEST = 300
"""Words after which a text without full stops is cut: rules look at whole sentences."""
Starts = list[int]
"""Of each word whether it begins a sentence: 1 for yes, -1 for no, 0 where the parser is to tell."""


def preset_sentences(doc: Doc) -> Doc:
    """Makes a quotation of whole sentences stand by itself, and lets no sentence begin inside brackets.

    The parser reads "he said" and what he said apart, each better than both together.
    """
    text = doc.text
    spans = [q.spans[0] for q in pair_marks(marks_of(text, (0, len(text))), len(text), 0) if not q.depth]
    ranges = [(s.start, s.end) for a, b in spans if (s := doc.char_span(a, b, alignment_mode="expand"))]
    whole = [stands_alone(doc, start, end) for start, end in ranges]
    starts = [0] * len(doc)
    for n, (start, end) in enumerate(ranges):
        if whole[n] and not (n + 1 < len(ranges) and is_resumed(doc, end, ranges[n + 1][0])):
            starts[start], starts[start + 1] = 1, -1
            if end < len(doc):
                starts[end] = 1
    part_at_semicolons(doc, starts, ranges)
    keep_brackets(doc, starts)
    keep_together(doc, starts)
    cut_endless(doc, starts)
    values: Any = np.array(starts, dtype=np.int64).astype(np.uint64)
    return doc.from_array([SENT_START], values)


def stands_alone(doc: Doc, start: int, end: int) -> bool:
    """Whole sentences: a capital first, a stop or a comma last, no title."""
    words = [doc[i].text for i in range(start + 1, end - 1) if doc[i].text[0].isalpha()]
    if len(words) < FEWEST or not words[0][0].isupper():
        return False
    if start and doc[start - 1].text not in BEFORE and not doc[start - 1].is_space:
        return False
    if start and doc[start - 1].text == "," and is_within_clause(doc, start):
        return False
    closed = doc[end - 2].text in ENDS or (end < len(doc) and doc[end].text in ENDS)
    long = [word for word in words if len(word) > LONG]
    return closed and not (long and all(word[0].isupper() for word in long))


def is_within_clause(doc: Doc, start: int) -> bool:
    """ "Said that, for years, '...'": the quotation is part of a clause begun before."""
    for i in range(start - 2, max(start - LOOK_BACK, -1), -1):
        if doc[i].text in STOPS:
            return False
        if doc[i].lower_ == "that":
            return True
    return False


def is_resumed(doc: Doc, end: int, start: int) -> bool:
    """ "Our patience," he said, "is not endless": the second half begins small, in the same sentence."""
    first = next((doc[i].text for i in range(start, len(doc)) if doc[i].text[0].isalpha()), "")
    return first[:1].islower() and not any(doc[i].text in ".!?" for i in range(end, start))


def part_at_semicolons(doc: Doc, starts: Starts, quoted: list[tuple[int, int]]) -> None:
    """A clause after a semicolon is parsed by itself: "The guild denied it; the mayor did not"."""
    for token in doc[: len(doc) - 1]:
        if token.text == ";" and not any(start <= token.i < end for start, end in quoted):
            starts[token.i + 1] = 1


def keep_brackets(doc: Doc, starts: Starts) -> None:
    open_at: list[int] = []
    for token in doc:
        if token.text in "([":
            open_at.append(token.i)
        elif token.text in ")]" and open_at:
            for i in range(open_at.pop() + 1, token.i + 1):
                starts[i] = -1


def keep_together(doc: Doc, starts: Starts) -> None:
    """No sentence begins with a small letter right after a word or a comma."""
    goes_on = False
    for token in doc:
        text = token.text
        if goes_on and text[0].islower() and not starts[token.i]:
            starts[token.i] = -1
        goes_on = text[-1].isalnum() or text == ","


def cut_endless(doc: Doc, starts: Starts) -> None:
    """Cuts a list or table without full stops, so that reading time grows with its length only."""
    last = 0
    for token in doc:
        if token.text in STOPS or starts[token.i] == 1:
            last = token.i
        elif token.i - last >= LONGEST:
            starts[token.i] = 1
            last = token.i
