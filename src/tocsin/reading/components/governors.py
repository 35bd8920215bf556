"""What a word leaves of the truth of what it governs, looked up in the language's data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

Effect = Literal[
    "planned",
    "hypothetical",
    "possible",
    "averted",
    "excluded",
    "denied",
    "alleged",
    "transparent",
    "factive",
]


def _by_word(section: Mapping[str, list[str]]) -> dict[str, Effect]:
    return {word: effect for effect, words in section.items() for word in words}  # type: ignore[misc]


_DATA = load("governors")
VERBS = _by_word(_DATA["verbs"])
NOUNS = _by_word(_DATA["nouns"])
ADJECTIVES = _by_word(_DATA["adjectives"])
PREPOSITIONS = _by_word(_DATA["prepositions"])
ADVERBS = _by_word(_DATA["adverbs"])
MODALS = _by_word(_DATA["modals"])
NEGATIVE_WORDS = frozenset(_DATA["negative_words"])
PRESUMING = frozenset(_DATA["presuming"])
IMAGINING, FICTION = frozenset(_DATA["imagining"]), frozenset(_DATA["fiction"])
WORKS, FICTIONAL = frozenset(_DATA["works"]), frozenset(_DATA["fictional"])
LEADING = frozenset(_DATA["leading_to_imagining"])
IMPLICATIVE = frozenset(_DATA["implicative"])
UNREAL_THAT = frozenset(_DATA["unreal_that"])
HEARSAY, GOING_ROUND = frozenset(_DATA["hearsay"]), frozenset(_DATA["going_round"])
INSISTING = frozenset(_DATA["insisting"])
JUDGING = frozenset(_DATA["judging"])


def effect_of(page: Page, governor: Token, *, via: Token | None = None) -> Effect | None:
    """The effect of a governor on what it governs, directly or through a preposition.

    A verb or adjective with its particle or preposition goes before the bare word: "call off", "close to". A form of
    "be" leaves what its predicate leaves: "it is possible that", "the plan is to".
    """
    if governor.tag_.startswith("V"):
        lemma = governor.lemma_
        for child in (via, *governor.children):
            if child is not None and (child is via or child.dep_ in {"prt", "prep", "advmod"}):
                found = VERBS.get(f"{lemma} {child.lower_}")
                if found:
                    return found
        told = predicate_of(governor) if lemma == "be" and via is None else None
        return effect_of(page, told) if told is not None else VERBS.get(lemma)
    if governor.tag_.startswith("N"):
        return NOUNS.get(governor.lemma_)
    if governor.tag_.startswith("J"):
        with_link = f"{governor.lower_} {via.lower_}" if via is not None else ""
        return ADJECTIVES.get(with_link) or ADJECTIVES.get(governor.lower_)
    return None


def is_implicative(verb: Token, *, particle: bool = False) -> bool:
    """Whether a verb with an infinitive says that it came about: "managed to", "went on to"."""
    lemma = verb.lemma_
    phrases = [f"{lemma} {child.lower_}" for child in verb.children if child.dep_ == "prt"]
    return any(key in IMPLICATIVE for key in (phrases if phrases or particle else [lemma]))


def is_imagined(word: Token) -> bool:
    """Whether a sentence opens by calling for make-believe: "Imagine for a moment that", "Let us suppose"."""
    words = iter(word.sent)
    first = next((t for t in words if t.lower_ not in LEADING and not t.is_punct), None)
    if first is None or first.lower_ not in IMAGINING or first.i >= word.i:
        return False
    if first.tag_[:2] in {"NN", "JJ"} and first.nbor().lower_ not in {"for", "that", "this", "if"}:
        return False
    return all(child.dep_ not in {"nsubj", "nsubjpass"} or child.i > first.i for child in first.children)


def hearsay_of(verb: Token) -> Effect | None:
    """What the subject of a verb leaves of the clause after it: "*rumour* had it that", "the *fear* is that"."""
    lemma = verb.lemma_
    if lemma not in GOING_ROUND:
        return None
    who = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if who is None or who.tag_[0] != "N":
        return None
    noun = who.lower_ if who.tag_.startswith("NNP") else who.lemma_
    if noun in HEARSAY or noun.removesuffix("s") in HEARSAY:
        return "possible"
    return NOUNS.get(noun) if lemma == "be" else None


def predicate_of(be: Token) -> Token | None:
    """What a form of "be" says of its subject."""
    return next((child for child in be.rights if child.dep_ in {"acomp", "attr"}), None)


def effect_before(preposition: Token) -> Effect | None:
    """The effect of a preposition on its object: "without attacking", "instead of attacking"."""
    end = preposition.i + 1
    for size in (4, 3, 2, 1):
        words = [t.lower_ for t in preposition.doc[max(0, end - size) : end]]
        found = PREPOSITIONS.get(" ".join(words))
        if found:
            return found
    return None
