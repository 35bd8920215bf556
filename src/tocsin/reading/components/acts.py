"""What was done: verbs and nouns of the lexicon whose sense is an act."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.reading.components.arguments import frame_of
from tocsin.reading.components.ellipsis import with_elided
from tocsin.reading.components.finding import Finding
from tocsin.reading.components.generics import is_generic
from tocsin.reading.components.lexicon import lexicon
from tocsin.reading.components.numbers import value_of
from tocsin.reading.components.predicates import finding_of, predicates
from tocsin.reading.components.voices import Voices
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token


def find_acts(page: Page, voices: Voices) -> Iterator[Finding]:
    """The acts of a page, one finding each, those included whose verb is left out."""
    for match in predicates(page):
        if match.sense.kind == "act" and not is_generic(match.frame.head):
            finding = finding_of(page, match)
            finding.size = size_of(match.frame.head)
            yield from with_elided(page, match, finding)


def size_of(head: Token) -> dict[str, int] | None:
    """How many an act killed, injured or arrested, by its verb and those that follow from it."""
    outcomes = [head, *(child for child in head.rights if child.dep_ in {"advcl", "conj"})]
    verbs = [*outcomes, *(t for verb in outcomes[1:] for t in verb.rights if t.dep_ == "conj")]
    found: dict[str, int] = {}
    for verb in verbs:
        what = lexicon().sizes.get(verb.lemma_)
        number = next((n for t in frame_of(verb).patients if (n := counted(t)) is not None), None)
        if what is not None and number is not None and verb.tag_[0] == "V":
            found.setdefault(what, number)
    return found or None


def counted(noun: Token) -> int | None:
    """The number before a noun, or the noun as a number: "five guards", "wounding 12"."""
    words = [child.text for child in noun.lefts if child.dep_ == "nummod"] or [noun.text]
    value = value_of(" ".join(words)) if noun.tag_ == "CD" or words != [noun.text] else None
    return int(value) if value is not None else None
