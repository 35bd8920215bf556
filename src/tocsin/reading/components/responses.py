"""What a claim is said to answer."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.model import Span
from tocsin.reading.languages import load
from tocsin.reading.tokens import Token

_WORDS = {name: frozenset(words) for name, words in load("conditions")["responses"].items()}
GOVERNED = frozenset({"xcomp", "dobj", "conj", "pobj", "prep", "ccomp", "pcomp", "advcl"})
TOWARDS = frozenset({"to", "for", "against", "at", "over"})
MEANS = frozenset({"by", "with"})
MOST_STEPS = 5


def find_response_to(head: Token) -> Span | None:
    """The span of what a word's clause answers: "In response to the tariffs", "retaliated for them by"."""
    verb = head
    for _ in range(MOST_STEPS):
        for noun in answered_by(verb):
            found = noun.doc[noun.left_edge.i : noun.right_edge.i + 1]
            if not found.start <= head.i < found.end:
                return found.start_char, found.end_char
        named = verb.dep_ == "nsubj" and verb.head.lemma_ == "be"
        if verb.dep_ not in GOVERNED and not named:
            return None
        verb = verb.head
    return None


def answered_by(verb: Token) -> Iterator[Token]:
    """What a verb, or a phrase beside it, says is answered."""
    if verb.tag_[0] == "V":
        yield from answered_by_verb(verb)
    for child in verb.children:
        if child.dep_ == "prep":
            yield from (t for noun in response_nouns(child) for t in answered_by_noun(noun))
        elif child.dep_ == "attr" and child.lower_ in _WORDS["nouns"]:
            yield from answered_by_noun(child)
        elif child.dep_ == "advcl":
            yield from answered_by_verb(child)


def answered_by_verb(verb: Token) -> Iterator[Token]:
    """The object of answering: "answered *the raid* with", "retaliated for *the raid*", "to avenge *it*"."""
    lemma = verb.lemma_
    direct = [c for c in verb.children if c.dep_ == "dobj"]
    if lemma in _WORDS["avenging"] or (lemma in _WORDS["meeting"] and has_means(verb)):
        yield from direct
    if lemma in _WORDS["verbs"]:
        yield from answered_by_noun(verb)
    back = any(c.lower_ == "back" for c in verb.children)
    if back and lemma in _WORDS["striking"]:
        yield from answered_by_noun(verb)


def has_means(verb: Token) -> bool:
    """Whether it is said with what, or by what, it is done."""
    direct = [c for c in verb.children if c.dep_ == "dobj"]
    return any(c.dep_ == "prep" and c.lower_ in MEANS for t in (verb, *direct) for c in t.rights)


def answered_by_noun(word: Token) -> Iterator[Token]:
    """What stands behind the preposition of a word of answering."""
    for child in word.rights:
        if child.dep_ == "prep" and child.lower_ in TOWARDS:
            yield from (t for t in child.children if t.dep_ in {"pobj", "pcomp"})


def response_nouns(preposition: Token) -> Iterator[Token]:
    """Nouns of answering under "in" or "as": "in retaliation for", "in what it called an answer to"."""
    if preposition.lower_ in {"in", "as", "by", "with"}:
        yield from (t for t in preposition.subtree if t.lower_ in _WORDS["nouns"] and t.i > preposition.i)
