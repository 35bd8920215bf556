"""A noun phrase that names, describes or points to somebody or something."""

from __future__ import annotations

import msgspec

from tocsin.actors import Resolution
from tocsin.model import Party, Span
from tocsin.model.statement import SpeakerKind
from tocsin.reading.tokens import Token

WHOSE = frozenset({"of", "for", "in", "from", "at"})
"""Prepositions whose noun says of which the head is one: "officials *in* the capital"."""
NAMES = frozenset({"NNP", "NNPS"})
PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT"})
MOST_WORDS = 12
LONGEST = 8
"""Words after its head that still name somebody."""


class Mention(msgspec.Struct, frozen=True):
    """A noun phrase: who it stands for, and how that is known."""

    head: Token
    span: Span
    text: str
    kind: SpeakerKind
    resolution: Resolution
    resolved: str | None = None
    """Text of the antecedent, for a pronoun or a description."""
    resolved_span: Span | None = None

    def whole(self) -> Span:
        """The phrase with the name in apposition to it: "the minister, *Rosa Quiroga*"."""
        named = name_in_apposition(self.head)
        return self.span if named is None else (self.span[0], named.idx + len(named))

    def party(self) -> Party:
        """The mention as an actor or recipient of a claim, with the phrase that says whose or of where it is."""
        first, last = self.span[0], last_word(self.head)
        end = max(self.span[1], last.idx + len(last))
        whole = self.head.doc.char_span(first, end, alignment_mode="expand")
        text = self.text if end == self.span[1] or whole is None else whole.text
        return Party(
            text=text,
            span=(first, end),
            actor=self.resolution.actor,
            sector=self.resolution.sector,
            resolved=self.resolved or self.resolution.name,
            candidates=self.resolution.candidates,
        )


def name_in_apposition(head: Token) -> Token | None:
    """ "The minister, Rosa Quiroga": the name, by its last word."""
    if head.tag_ in NAMES and not any(t.dep_ in ("det", "poss") for t in head.lefts):
        return None
    return next(
        (t for t in head.rights if t.dep_ == "appos" and t.tag_ in NAMES and t.i - head.i < LONGEST), None
    )


def last_word(head: Token) -> Token:
    """Where a noun phrase ends with the phrase that says which it is: "the governor of the *province*"."""
    if head.tag_ in PRONOUNS:
        return head
    for child in head.rights:
        if child.dep_ != "prep" or child.i != head.i + 1 or child.lower_ not in WHOSE:
            continue
        noun = next((t for t in child.rights if t.dep_ == "pobj"), None)
        if noun is None or noun.i - head.i > MOST_WORDS or not tells_which(head, child, noun):
            return head
        return max([last_word(noun), *(t for t in noun.conjuncts if t.i > noun.i)], key=lambda t: t.i)
    return head


def tells_which(head: Token, preposition: Token, noun: Token) -> bool:
    """Whether a phrase says whose or which a noun is; of a name only "of" does, and places have names."""
    if preposition.lower_ == "of":
        return True
    names = any(t.text[:1].isupper() for t in noun.doc[noun.left_edge.i : noun.i + 1])
    return names and head.tag_ not in NAMES
