"""Whoever a clause or phrase picks out: "any ship that", "countries lending money to them"."""

from __future__ import annotations

from tocsin.model.claim import ConditionType
from tocsin.reading.components.clauses import is_finite, is_open, is_present, is_verb
from tocsin.reading.languages import load
from tocsin.reading.tokens import Token

_DATA = load("conditions")
WHOEVER = ("any", "who", "which", "what")
"""How words begin that name nobody in particular."""
GENERIC = frozenset(_DATA["generic"])
_MANNERS = frozenset(_DATA["manners"])
_BEFALLING = frozenset(load("signals")["befalling"]) | frozenset(load("signals")["harm_to_others"])
_SPEECH_NOUNS = frozenset(noun for nouns in load("signals")["nouns"].values() for noun in nouns)
FACING = frozenset({"face", "risk"})
"""Of several that are still to come to something: "ships that run the blockade *face* seizure"."""
UNTOUCHED = frozenset({"from", "by", "like", "unlike"})
"""Prepositions of whence or by whom something comes, and of what somebody else is like."""
MOST_STEPS = 5


def generic_type(clause: Token) -> ConditionType | None:
    """A clause that picks out whoever it fits, where what will befall them is still open."""
    noun = clause.head
    first = noun.left_edge.lower_
    whoever = first.startswith(WHOEVER) and is_present(clause)
    if not is_verb(clause) or noun.lower_ in _MANNERS or not (whoever or is_threatened(noun)):
        return None
    if acts_itself(noun) and first not in GENERIC and not whoever:
        return None
    if clause.dep_ == "acl":
        return (
            "participle" if clause.tag_ == "VBG" or (clause.tag_ in {"VBN", "VBD"} and is_any(noun)) else None
        )
    if first in GENERIC or noun.lower_ in GENERIC or (is_any(noun) and is_present(clause)):
        return "relative" if is_finite(clause) else None
    return None


def is_any(noun: Token) -> bool:
    """Whether a noun names any of several: "ships", "a driver", "any ship"."""
    bare = not any(c.dep_ in {"det", "poss", "nummod"} for c in noun.lefts)
    first = noun.left_edge.lower_
    return (noun.tag_ in {"NNS", "NNPS"} and bare) or first in {"a", "an"} or first in GENERIC


def acts_itself(noun: Token) -> bool:
    """Whether a noun does something of its own accord: "troops guarding the bridge *will leave*"."""
    active = noun.dep_ == "nsubj" and not any(c.dep_ == "auxpass" for c in noun.head.children)
    return active and noun.tag_ == "NNS" and noun.head.lower_ not in _BEFALLING


def is_generic(verb: Token) -> bool:
    """Whether a predicate only picks out whomever it fits: "a state that *bows* to blackmail will pay"."""
    clause = verb
    while clause.dep_ in {"xcomp", "conj"} and clause.head != clause:
        clause = clause.head
    return clause.dep_ == "relcl" and clause.head.tag_[0] == "N" and generic_type(clause) is not None


def is_threatened(noun: Token) -> bool:
    """Whether a noun is an argument of a clause that is still open."""
    verb = noun.head
    if verb.lower_ in UNTOUCHED:
        return False
    for _ in range(MOST_STEPS):
        if verb.lower_ in _SPEECH_NOUNS:
            return True
        if is_verb(verb):
            return is_open(verb) or verb.lower_ in FACING
        verb = verb.head
    return False
