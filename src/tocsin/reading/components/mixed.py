"""Clauses that quotation marks hold in part: "told them that the dam would 'not hold' through the night"."""

from __future__ import annotations

from tocsin.reading.components.content import joined, sentence_end
from tocsin.reading.components.parentheses import is_finite
from tocsin.reading.components.report import Range, Report
from tocsin.reading.tokens import Doc, Token

ENDS = {",", ".", "!", "?", ";", ":", "…", "...", "-", "–", "—", "--", "(", ")", "[", "]"}
LONGEST = 20
"""Words of a clause outside its quotation."""


def complete_clause(doc: Doc, owner: Report, parts: list[Range]) -> None:
    """Gives a quotation that begins in the middle of a clause the words of the clause around it."""
    start, end = parts[0][0], parts[-1][1]
    if (
        not owner.cue
        or owner.head is None
        or begins_large(doc, start)
        or owner.shape not in ("quote", "clause")
    ):
        return
    if owner.content[0][0] < start and owner.content[-1][1] > end:
        return
    cue = owner.cue[-1].i
    if cue > start:
        opening = opening_of(doc, start, end)
        owner.content = joined([*owner.content, *([opening] if opening is not None else [])])
    elif owner.shape == "quote" and (lead := lead_of(doc, cue, start)) is not None:
        owner.content = joined([lead, *owner.content, (start, close_of(doc, end))])


def begins_large(doc: Doc, mark: int) -> bool:
    """Whether a word with a capital follows a quotation mark."""
    return mark + 1 < len(doc) and bool(doc[mark + 1].text[0].isupper())


def lead_of(doc: Doc, cue: int, start: int) -> Range | None:
    """The words between a cue and the quotation, from "that" on where it stands there."""
    words = doc[cue + 1 : start]
    if len(words) == 0 or len(words) > LONGEST or any(is_end(t) for t in words):
        return None
    that = next((t.i for t in words if t.lower_ == "that" and t.tag_ == "IN"), None)
    if that is None and any(t.i < start and t.dep_ in ("dobj", "prep") for t in doc[cue].rights):
        return None
    return (that if that is not None else cue + 1), start


def opening_of(doc: Doc, start: int, end: int) -> Range | None:
    """The words before the quotation, where the cue follows it: "The men 'saw nothing', the guard said"."""
    if start == 0 or is_end(doc[start - 1]) or doc[start - 1].is_quote or not is_finite(doc, (start, end)):
        return None
    first = doc[start - 1].sent.start
    words = doc[first:start]
    return (first, start) if len(words) <= LONGEST and not any(t.is_quote for t in words) else None


def close_of(doc: Doc, end: int) -> int:
    """Where the clause ends that goes on after the quotation."""
    if end >= len(doc) or is_end(doc[end - 2]):
        return end
    last, limit = end, min(sentence_end(doc[end]), end + LONGEST)
    while last < limit and not is_end(doc[last]) and not doc[last].is_quote:
        last += 1
    return last


def is_end(token: Token) -> bool:
    return token.text in ENDS or token.is_space
