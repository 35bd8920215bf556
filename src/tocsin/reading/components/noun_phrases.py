"""Whom a noun phrase stands for: those coordinated in it, those that "not" leaves, what a relative refers to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tocsin.reading.languages import load
from tocsin.reading.tokens import Token

OBJECTS = {"dobj", "attr", "oprd"}
RELATIVES = {"WDT", "WP"}
PREPOSITIONS = {"prep", "dative", "agent"}
COPULAS = {"was", "is", "'s", "’s", "were"}
SEVERAL = frozenset(load("arguments")["several"])
"""Heads that only measure what their of-phrase names: "dozens of protesters"."""
TIMES = frozenset(load("arguments")["times"])
MOST_STEPS = 6


def antecedents(token: Token) -> list[Token]:
    """The noun phrases that a word stands for: itself with its coordinates, or what a relative refers to."""
    if token.tag_ not in RELATIVES or token.lower_.startswith("what"):
        return spread(token)
    clause = clause_of(token)
    if clause.dep_ == "relcl":
        return spread(clause.head)
    if clause.dep_ in {"ccomp", "advcl"} and clause.head.lower_ in COPULAS:
        return cleft_focus(clause.head)
    return []


def cleft_focus(copula: Token) -> list[Token]:
    """Who is meant by "it was *X* that", "it was not X but *Y* that", "it was *X*, not Y, that"."""
    named = [t for child in copula.children if child.dep_ in {"attr", "conj"} for t in coordinated(child)]
    replaced = any(c.dep_ == "neg" for c in copula.children) and any(
        c.lower_ == "but" for c in copula.children
    )
    nouns = [t for t in named if t.tag_[0] == "N"]
    return [substance(t) for t in (nouns[1:] if replaced else nouns) if not is_ruled_out(t)]


def clause_of(token: Token) -> Token:
    for _ in range(MOST_STEPS):
        if token.dep_ in {"relcl", "ccomp", "advcl", "ROOT"}:
            break
        token = token.head
    return token


def spread(token: Token) -> list[Token]:
    """A noun with the nouns coordinated to it, without those that "not" rules out."""
    return [
        substance(t) for t in coordinated(token) if not is_ruled_out(t) and (t == token or not is_time(t))
    ]


def coordinated(token: Token) -> Iterator[Token]:
    yield token
    for child in token.rights:
        if child.dep_ == "conj" or (child.dep_ == "appos" and is_ruled_out(child)):
            yield from coordinated(child)


def is_ruled_out(token: Token) -> bool:
    """Whether "not" stands at the noun or its verb, where another noun follows: "not X but Y", "Y, not X"."""
    start = token.left_edge
    if any(child.dep_ == "neg" for child in token.lefts) or start.lower_ == "not":
        return True
    before = start.nbor(-1) if start.i > start.sent.start else None
    if token.dep_ in OBJECTS and is_followed(token) and any(c.dep_ == "neg" for c in token.head.lefts):
        return True
    if before is not None and before.lower_ == "than" and before.i > 0 and before.nbor(-1).lower_ == "rather":
        return True
    if before is None or before.lower_ != "not":
        return False
    return is_followed(token) or token.dep_ in {"appos", "conj"}


def is_followed(token: Token) -> bool:
    """Whether "but" puts another in the place of a word: "X but Y"."""
    return any(c.lower_ == "but" for c in token.rights) and any(c.dep_ == "conj" for c in token.rights)


def is_replaced(verb: Token) -> bool:
    """Whether "not" denies only what is acted on, or why: "did not shell the port but the airfield"."""
    if any(c.dep_ in {*OBJECTS, *PREPOSITIONS} and is_followed(c) and c.i > verb.i for c in verb.children):
        return True
    causes = [c for c in verb.rights if c.dep_ in {"advcl", "prep"} and c.left_edge.lower_ == "because"]
    last = causes[0].right_edge.i if causes else verb.i
    words = [t.lower_ for t in verb.doc[verb.i : last + 4]]
    return any(pair == ("but", "because") for pair in pairwise(words))


def substance(token: Token) -> Token:
    """The noun that a measuring noun counts: protesters in "dozens of protesters", talks in "a week of talks"."""
    if token.tag_[:3] == "NNP" or (token.lower_ not in SEVERAL and token.lower_ not in TIMES):
        return token
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            counted = next((t for t in child.rights if t.dep_ == "pobj"), token)
            return token if is_time(counted) else counted
    return token


def is_time(token: Token) -> bool:
    return (
        token.tag_ == "CD" and len(token.text) == len("1999") and token.text.isdigit()
    ) or token.lower_.removesuffix("s") in TIMES
