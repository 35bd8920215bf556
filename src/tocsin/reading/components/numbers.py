"""Numbers in running text, with the words that bound them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tocsin.reading.languages import load
from tocsin.reading.tokens import Doc, Token

_DATA = load("figures")
_WORDS: dict[str, int] = _DATA["numbers"]
_MULTIPLIERS: dict[str, int] = _DATA["multipliers"]
_BOUNDS = {tuple(phrase.split()): bound for phrase, bound in _DATA["bounds"].items()}
_SHARES = frozenset(_DATA["shares"])
_LONGEST = max(map(len, _BOUNDS))
_CHANGING = frozenset(_DATA["changing"])
FIGURES = re.compile(r"(\d[\d,]*(?:\.\d+)?)(m|bn|k)?")

Bound = Literal["at-least", "at-most", "about", "between", "more-than", "less-than"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number at the tokens `first` to `last`; `start` is where the words that bound it begin."""

    first: int
    last: int
    start: int
    value: float
    bound: Bound | None = None
    upper: float | None = None
    """The other end of a range."""


def is_share(noun: Token) -> bool:
    """Whether a noun phrase is a share of a population: "27 percent", "two thirds of", "one in three voters"."""
    if noun.lower_ in _SHARES:
        return True
    before = [t.lower_ for t in noun.doc[noun.left_edge.i : noun.i]]
    return "in" in before or any(word in _SHARES for word in before)


def find_numbers(doc: Doc) -> Iterator[Number]:
    """The numbers of a text from left to right; a range is one number."""
    at = 0
    while at < len(doc):
        if doc[at].tag_ != "CD" and not is_one_dozen(doc, at) and not is_opened(doc, at):
            at += 1
            continue
        last = run_end(doc, at)
        value = value_of(doc[at : last + 1].text)
        if value is not None and at > 1 and [t.lower_ for t in doc[at - 2 : at]] == ["half", "a"]:
            at, value = at - 2, value / 2  # "half a million"
        if value is not None:
            number = bounded(doc, Number(at, last, at, value))
            last = number.last
            yield number
        at = last + 1


def is_one_dozen(doc: Doc, at: int) -> bool:
    """ "A dozen fighters": twelve, and no measure of more."""
    return doc[at].lower_ == "dozen" and at > 0 and doc[at - 1].lower_ in {"a", "one"}


def is_opened(doc: Doc, at: int) -> bool:
    """ "*Sixty*-eight percent": the first of two words of a number, which the parser may take for a noun."""
    after = at + 2
    return (
        doc[at].lower_ in _WORDS
        and after < len(doc)
        and doc[at + 1].text == "-"
        and is_word_number(doc, after)
    )


def run_end(doc: Doc, at: int) -> int:
    """The last token of a number of several words: "two hundred thousand"."""
    while at + 1 < len(doc):
        hyphen = doc[at + 1].text == "-" and doc[at].lower_ in _WORDS  # "forty-eight"
        after = at + 1 + hyphen
        multiplies = not hyphen and doc[after].lower_.rstrip(".") in _MULTIPLIERS
        if not multiplies and (after >= len(doc) or not is_word_number(doc, after)):
            break
        at = after
    return at


def is_word_number(doc: Doc, at: int) -> bool:
    return doc[at].tag_ == "CD" and doc[at].lower_ in _WORDS


def value_of(words: str) -> float | None:
    """The value of a number in figures or words.

    >>> value_of("1,015"), value_of("2.5 million"), value_of("40m"), value_of("two hundred"), value_of("A-10")
    (1015.0, 2500000.0, 40000000.0, 200.0, None)
    """
    total, part = 0.0, 0.0
    for part_of in words.lower().replace("-", " ").replace("$", " ").split():
        word = part_of.rstrip(".")
        if word in _MULTIPLIERS:
            part = (part or 1) * _MULTIPLIERS[word]
            if _MULTIPLIERS[word] >= 1000:
                total, part = total + part, 0.0
        elif word in _WORDS:
            part += _WORDS[word]
        else:
            found = FIGURES.fullmatch(word)
            if found is None:
                return None
            part += float(found[1].replace(",", "")) * _MULTIPLIERS.get(found[2], 1)
    return total + part


def bounded(doc: Doc, number: Number) -> Number:
    """A number with the words before it that bound it: "at least", "between 20 and 30"."""
    start, bound = bound_before(doc, number.first)
    joint = doc[number.last + 1].lower_ if number.last + 2 < len(doc) else ""
    other = number.last + 2
    other += other + 1 < len(doc) and doc[other].tag_ == "$"
    if bound == "between" and doc[start].lower_ == "from" and is_change(doc, start):
        return Number(number.first, number.last, number.first, number.value)
    if joint in {"and", "to", "-", "–", "or"} and doc[other].tag_ == "CD":
        last = run_end(doc, other)
        upper = value_of(doc[other : last + 1].text) or 0.0
        if upper > number.value and (bound == "between" or joint in {"to", "-", "–"}):
            return Number(number.first, last, start, number.value, "between", upper)
    if bound == "between":
        start, bound = number.first, None
    return Number(number.first, number.last, start, number.value, bound)


def bound_before(doc: Doc, first: int) -> tuple[int, Bound | None]:
    """Where the bounding words before a number begin, and what they say."""
    if first > 0 and doc[first - 1].tag_ == "$":
        first -= 1
    for size in range(min(_LONGEST, first), 0, -1):
        bound = _BOUNDS.get(tuple(token.lower_ for token in doc[first - size : first]))
        if bound is not None and not is_particle(doc, first - size, bound):
            return first - size, bound
    return first, None


def is_change(doc: Doc, at: int) -> bool:
    """Whether "from" tells where a change began: "rose from 14 to 31"."""
    words = " ".join(token.lower_ for token in doc[max(0, at - 4) : at])
    return any(re.search(rf"\b{stem}", words) for stem in _CHANGING)


def is_particle(doc: Doc, at: int, bound: Bound) -> bool:
    """Whether "over" belongs to the verb before it: "took *over* three villages"."""
    if bound != "more-than" or doc[at].lower_ != "over" or at == 0:
        return False
    return doc[at].tag_ == "RP" or doc[at].dep_ == "prt"
