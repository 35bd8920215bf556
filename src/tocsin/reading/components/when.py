"""When something is told to have happened: the time that its words are bound to."""

from __future__ import annotations

from functools import cached_property

import msgspec

from tocsin.model import When
from tocsin.reading.components.clauses import is_infinitive
from tocsin.reading.components.dates import find_times
from tocsin.reading.tokens import Doc, Token

BINDS = {
    "pobj",
    "prep",
    "npadvmod",
    "advmod",
    "nummod",
    "compound",
    "amod",
    "appos",
    "poss",
    "nmod",
    "pcomp",
    "dep",
}
"""Relations by which a time hangs on the word that it dates."""
SHARES = {
    "conj",
    "xcomp",
    "acomp",
    "advcl",
    "prep",
    "pobj",
    "dobj",
    "nsubj",
    "nsubjpass",
    "agent",
    "pcomp",
    "appos",
    "attr",
}
"""Relations by which a word shares the time of the word above it."""
DUE = {"is", "are", "due", "set", "scheduled", "expected", "planned", "supposed", "poised", "plans", "plan"}
FUTURE = {"will", "shall", "'ll", "’ll", "wo"}
MOST_STEPS = 5


class Times:
    """The times of one document, by the words that they date."""

    def __init__(self, doc: Doc, published: str | None) -> None:
        self.doc, self.published = doc, published

    @cached_property
    def _text(self) -> str:
        return self.doc.text  # spaCy joins the words anew at every call

    def of(self, head: Token) -> When | None:
        """The time of a verb or of a noun that names what was done; None where none is stated."""
        word = head
        if head.dep_ in ("relcl", "advcl", "acl") and any(child.lower_ == "when" for child in head.lefts):
            named = self._named.get(head.head.i)
            if named is not None:
                return named  # "1974, when ..."
        for _ in range(MOST_STEPS):
            found = self._dated.get(word.i)
            if found:
                return self._as_told(min(found, key=lambda w: abs(w.span[0] - head.idx)), word)
            if word.dep_ not in SHARES and not tells_when(word):
                return None
            word = word.head
        return None

    def told(self, when: When, said: When) -> When:
        """A time within somebody's own words, counted from when they were said."""
        start, end = when.span
        on = (said.start or "")[: {"day": 10, "month": 7, "year": 4}.get(said.precision or "", 0)]
        if not on:
            return when
        for anchored in find_times(self._text[start:end], on):
            return msgspec.structs.replace(
                when, start=anchored.start, end=anchored.end, precision=anchored.precision
            )
        return when

    @cached_property
    def _named(self) -> dict[int, When]:
        """The times by the words that head them."""
        found = ((self.doc.char_span(*w.span, alignment_mode="expand"), w) for w in self._times)
        return {span.root.i: when for span, when in found if span is not None}

    @cached_property
    def _times(self) -> tuple[When, ...]:
        return find_times(self._text, self.published)

    @cached_property
    def _dated(self) -> dict[int, list[When]]:
        dated: dict[int, list[When]] = {}
        for i, when in self._named.items():
            word = self.doc[i]
            while word.dep_ in BINDS and word.head.i != word.i:
                word = word.head
                dated.setdefault(word.i, []).append(when)
        return dated

    def _as_told(self, when: When, word: Token) -> When:
        """What will happen on Friday happens on the Friday after, not before."""
        verb = word if word.tag_.startswith("V") else word.head
        if is_ahead(verb):
            start, end = when.span
            for later in find_times(self._text[start:end], self.published, ahead=True):
                return When(
                    span=when.span,
                    text=when.text,
                    start=later.start,
                    end=later.end,
                    precision=later.precision,
                )
        return when


def is_ahead(verb: Token) -> bool:
    """Whether a verb tells what is to come: "will meet", "are to meet", "is due to meet"."""
    if any(child.lower_ in FUTURE for child in verb.lefts if child.dep_ == "aux"):
        return True
    infinitive = verb.dep_ == "xcomp" and is_infinitive(verb)
    return infinitive and verb.head.lower_ in DUE


def tells_when(clause: Token) -> bool:
    """Whether a clause tells what happened at a time: "back to 1974, *when* they invaded"."""
    return clause.dep_ == "relcl" and any(child.lower_ == "when" for child in clause.lefts)
