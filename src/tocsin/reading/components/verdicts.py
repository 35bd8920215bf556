"""What a judgement rests on: its words, and whether a word values what it is said of."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.model.claim import Kind
from tocsin.reading.components.labels import is_loaded
from tocsin.reading.languages import load
from tocsin.reading.tokens import Token

COMPLEMENTS = frozenset({"attr", "acomp", "oprd", "xcomp", "dobj", "pobj"})
WORDS = {name: frozenset(words) for name, words in load("judgements").items()}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judgement that a clause passes, with the word that it rests on."""

    kind: Kind
    head: Token
    confidence: float
    reason: str


def valued_in(verb: Token) -> Token | None:
    """The word after a verb that values its subject."""
    told = [c for c in verb.children if c.dep_ in COMPLEMENTS]
    told += [t for c in told for t in c.children if t.dep_ in {"attr", "acomp"}]
    told += [t for c in verb.children if c.dep_ == "prep" for t in c.children]
    return next((t for t in told if values(t)), None)


def values(token: Token) -> bool:
    """Whether a word, or a word that describes it, values what it is said of."""
    return any(
        t.lemma_ in WORDS["evaluative"] or t.lower_ in WORDS["evaluative"] or is_loaded(t)
        for t in (token, *(c for c in token.children if c.dep_ in {"amod", "advmod", "acomp", "compound"}))
    )


def loaded_near(verb: Token) -> bool:
    return any(is_loaded(t) or (t.dep_ == "advmod" and is_loaded(t)) for t in verb.subtree)


def has_phrase(verb: Token, phrases: frozenset[str]) -> bool:
    """Whether a verb stands with the noun or the particle of a set phrase: "turn an eye", "cave in"."""
    objects = [c for c in verb.children if c.dep_ in {"dobj", "attr", "pobj", "npadvmod"}]
    objects += [t for c in verb.children if c.dep_ in {"prep", "prt"} for t in c.children]
    nouns = {f"{verb.lemma_} {t.lemma_}" for t in objects if t.tag_[0] == "N"}
    bare = [
        c for c in verb.children if c.dep_ in {"prt", "advmod"} or (c.dep_ == "prep" and c.right_edge == c)
    ]
    loose = {f"{verb.lemma_} {c.lower_} -" for c in bare}
    return bool((nouns | loose) & phrases)
