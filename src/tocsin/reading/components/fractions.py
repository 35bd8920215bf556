"""Shares that are told in words: "two thirds of voters", "half the drivers", "one in five"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tocsin.reading.components.numbers import Bound, Number, bound_before, value_of
from tocsin.reading.languages import load
from tocsin.reading.tokens import Doc, Token

_DATA = load("figures")
_PARTS: dict[str, int] = _DATA["parts"]
_OUT_OF = [phrase.split() for phrase in sorted(_DATA["out_of"], key=len, reverse=True)]
ARTICLES = frozenset({"a", "one"})
ORDINALS = frozenset({"first", "second", "last", "other", "opening", "closing", "latter", "final"})
MOST_WORDS = 5
"""Words from the share to the noun of whom it is."""


@dataclass(frozen=True, slots=True)
class Fraction:
    """A share at the tokens `first` to `last`, in percent; `noun` is of whom or what, with its own words before."""

    first: int
    last: int
    start: int
    value: float
    first_of_noun: int
    noun: int
    bound: Bound | None = None


def find_fractions(doc: Doc) -> Iterator[Fraction]:
    """The shares of a text from left to right."""
    for token in doc:
        found = None
        if token.lower_ in _PARTS:
            found = part_of(doc, token)
        elif token.tag_ == "CD" and token.i + 2 < len(doc):
            found = one_in(doc, token)
        if found is not None:
            yield found


def is_in_fraction(doc: Doc, number: Number) -> bool:
    """Whether a number only belongs to a share: "*two* in *five* drivers"."""
    after, before = number.last + 1, number.start - 1
    if after < len(doc) and (doc[after].lower_ in _PARTS or one_in(doc, doc[number.last]) is not None):
        return True
    links = range(max(0, before - 2), before + 1)
    return any(doc[i].tag_ == "CD" and one_in(doc, doc[i]) is not None for i in links)


def part_of(doc: Doc, part: Token) -> Fraction | None:
    """ "Two *thirds* of the voters", "a *quarter* of them", "*half* the drivers"."""
    before = part.i - 1
    if before > 0 and doc[before].text == "-":
        before -= 1
    told = doc[before] if before >= 0 else part
    how_many = 1.0 if told.lower_ in ARTICLES else value_of(told.text) if told.tag_ == "CD" else None
    half = part.lower_ == "half"
    if told.lower_ in ORDINALS or (how_many is None and not half):
        return None
    after = part.i + 1
    of = after < len(doc) and doc[after].lower_ == "of"
    if not of and not (half and after < len(doc) and doc[after].tag_ in {"DT", "PRP$"} and how_many is None):
        return None
    if not of and doc[after].lower_ in {"a", "an"}:
        return None  # "half a million"
    first = before if how_many is not None else part.i
    return shared(
        doc, first=first, last=part.i, value=(how_many or 1.0) / _PARTS[part.lower_], begin=after + of
    )


def one_in(doc: Doc, number: Token) -> Fraction | None:
    """ "*Two* in five drivers", "*four* out of ten"."""
    words = [t.lower_ for t in doc[number.i + 1 : number.i + 4]]
    link = next((phrase for phrase in _OUT_OF if words[: len(phrase)] == phrase), None)
    if link is None:
        return None
    whole = number.i + 1 + len(link)
    share, of = value_of(number.text), value_of(doc[whole].text) if whole < len(doc) else None
    if share is None or of is None or not 0 < share < of:
        return None
    begin = whole + 1 + (whole + 1 < len(doc) and doc[whole + 1].lower_ == "of")
    return shared(doc, first=number.i, last=whole, value=share / of, begin=begin)


def shared(doc: Doc, *, first: int, last: int, value: float, begin: int) -> Fraction | None:
    """The share with the noun of whom it is, read along the line."""
    noun = next((t for t in doc[begin : begin + MOST_WORDS] if t.tag_ in {"NN", "NNS", "NNP", "NNPS"}), None)
    if noun is None:
        return None
    while noun.dep_ in {"compound", "nmod"} and noun.head.i > noun.i:
        noun = noun.head
    if any(t.is_punct or t.tag_[0] == "V" for t in doc[begin : noun.i]):
        return None
    start, bound = bound_before(doc, first)
    return Fraction(first, last, start, round(100 * value, 1), begin, noun.i, bound)
