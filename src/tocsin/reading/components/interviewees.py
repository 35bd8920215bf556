"""Who says "I" in an interview that is printed as questions and answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from tocsin.model import Document, Span
from tocsin.reading.components.calendar_words import WEEKDAYS
from tocsin.reading.components.cue_words import load_cue_words
from tocsin.reading.components.mention import Mention
from tocsin.reading.tokens import Doc, Token

OPENING = 250
"""Words at the beginning in which an interview names its guest."""
FEWEST_SELVES = 3
"""Times that "I" and "you" stand in an interview at least."""
FEWEST_QUESTIONS = 2
MANY_QUESTIONS = 3
"""Paragraphs that ask, from which a text that does not call itself an interview is one."""
LONG = 15
"""Words that a name and its apposition take at most."""
MEETING = (" with", " interviewed", " interviews")
ME, YOU = {"i", "me", "my", "myself"}, {"you", "your"}


class Surroundings(Protocol):
    """The document, and whom its names stand for."""

    doc: Doc
    document: Document

    def of(self, head: Token) -> Mention: ...


@dataclass(frozen=True, slots=True)
class Interview:
    """The guest, and the paragraphs that are questions."""

    guest: Mention
    described: Span
    """The guest's name with what stands in apposition to it."""
    questions: tuple[Span, ...]

    def stands_for(self, pronoun: Token) -> bool:
        """Whether a first or second person outside quotation marks is the guest."""
        asked = any(start <= pronoun.idx < end for start, end in self.questions)
        return pronoun.lower_ in (YOU if asked else ME)


def find_interview(around: Surroundings) -> Interview | None:
    """The interview that a document prints; None where it is no interview or names no guest."""
    text = around.document.text
    spans = (block.span for block in around.document.blocks)
    questions = tuple(span for span in spans if text[slice(*span)].rstrip("”\"' ").endswith("?"))
    if len(questions) < FEWEST_QUESTIONS or sum(t.lower_ in ME | YOU for t in around.doc) < FEWEST_SELVES:
        return None
    says_so = any(t.lower_.startswith("interview") for t in around.doc[:OPENING])
    guest = find_guest(around) if says_so or len(questions) >= MANY_QUESTIONS else None
    return Interview(guest, described(guest), questions) if guest is not None else None


def described(guest: Mention) -> Span:
    """ "Ana Holm, keeper of the lighthouse": the whole of it."""
    head = guest.head
    added = next((t for t in head.rights if t.dep_ == "appos" and t.right_edge.i - head.i < LONG), None)
    last = added.right_edge if added is not None else head
    return guest.span[0], max(guest.span[1], last.idx + len(last))


def find_guest(around: Surroundings) -> Mention | None:
    """The first full name of the headline, else one spoken with, else the one that comes back most often."""
    names = list(full_names(around))
    headline = around.document.blocks[0].span[1]
    if names and names[0].head.idx < headline:
        return names[0]
    met = next((m for m in names if around.document.text[: m.span[0]].rstrip().endswith(MEETING)), None)
    if met is not None:
        return met
    told = Counter(token.text for token in around.doc[:OPENING])
    return max(names, key=lambda mention: told[mention.head.text], default=None)


def full_names(around: Surroundings) -> Iterator[Mention]:
    """Persons named in the opening by two words or more."""
    outlets = load_cue_words().outlets
    for is_name, run in groupby(around.doc[:OPENING], key=is_part_of_name):
        words = list(run) if is_name else []
        if len(words) > 1 and outlets.isdisjoint(word.lower_ for word in words):
            mention = around.of(words[-1])
            if mention.kind == "person":
                yield mention


def is_part_of_name(token: Token) -> bool:
    return token.tag_ == "NNP" and token.text[0].isupper() and token.lower_ not in WEEKDAYS
