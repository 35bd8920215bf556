"""Who says "I" inside quotation marks: the speaker next to them."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from tocsin.model import Document
from tocsin.reading.components.quotations import pair_quotations
from tocsin.reading.tokens import Doc, Token

SUBJECTS = {"nsubj", "nsubjpass"}
REACH = 12
"""Words around a quotation in which its speaker is sought."""


class Speech:
    """The quotations of one document, and who speaks in them."""

    def __init__(self, doc: Doc, document: Document) -> None:
        self.doc = doc
        self._text = doc.text  # spaCy joins the words anew at every call
        spans = [q.spans for q in pair_quotations(document) if q.depth == 0]
        self._spans = sorted((start, end, n) for n, parts in enumerate(spans) for start, end in parts)
        self._starts = [start for start, _, _ in self._spans]
        self._speakers: dict[int, Token | None] = {}

    def quotation_at(self, offset: int) -> int:
        """Number of the quotation that holds an offset, or -1."""
        n = bisect_right(self._starts, offset) - 1
        return self._spans[n][2] if n >= 0 and offset < self._spans[n][1] else -1

    def speaker_of(self, quotation: int) -> Token | None:
        """The subject of the verb next to a quotation, else the speaker of the one before."""
        if quotation not in self._speakers:
            self._speakers[quotation] = None
            self._speakers[quotation] = self._sought(quotation)
        return self._speakers[quotation]

    def _sought(self, quotation: int) -> Token | None:
        for start, end, n in self._spans:
            if n == quotation:
                found = self._after(end) or self._before(start)
                if found is not None:
                    return found
        return self.speaker_of(quotation - 1) if quotation else None

    def _after(self, end: int) -> Token | None:
        if self._text[end - 2 : end - 1] == ".":
            return None  # the sentence ends with the quotation
        i = bisect_right(self._offsets, end - 1)
        for token in self.doc[i : i + REACH]:
            if token.text in {".", "!", "?"} or "\n" in token.text or self.quotation_at(token.idx) >= 0:
                return None
            if token.dep_ in SUBJECTS and token.head.tag_.startswith("V"):
                return token
        return None

    def _before(self, start: int) -> Token | None:
        i = bisect_right(self._offsets, start - 1)
        for token in reversed(self.doc[max(0, i - REACH * 2) : i]):
            if token.text in {".", "!", "?"} or "\n" in token.text or self.quotation_at(token.idx) >= 0:
                return None
            if token.dep_ in SUBJECTS and token.head.tag_.startswith("V"):
                return token
        return None

    @cached_property
    def _offsets(self) -> list[int]:
        return [token.idx for token in self.doc]
