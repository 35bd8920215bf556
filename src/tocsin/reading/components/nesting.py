"""Which predicates only complete another: what is demanded, refused, threatened or aimed at is no act."""

from __future__ import annotations

from collections.abc import Mapping

from tocsin.reading.components.clauses import is_infinitive, is_perfect
from tocsin.reading.components.lexicon import Match
from tocsin.reading.tokens import Token

COMPLETING = frozenset({"xcomp", "ccomp", "pcomp", "acl", "prep", "pobj", "dobj", "dative", "agent", "relcl"})
CONDITIONAL = frozenset({"if", "unless", "until", "till", "provided", "once", "should"})
REPAYING = frozenset(
    {
        "revenge",
        "retribution",
        "reprisal",
        "retaliation",
        "vengeance",
        "punishment",
        "compensation",
        "apology",
    }
)
"""Nouns of what is threatened or offered in return for something that took place."""
MOST_STEPS = 8


def is_nested(head: Token, matches: Mapping[int, Match]) -> bool:
    """Whether a predicate stands in what another one demands, refuses, aims at or depends on.

    A purpose ("sent troops *to help*") and a condition ("until they *withdraw*") are not told as done.
    """
    token = head
    for _ in range(MOST_STEPS):
        above, dep = token.head, token.dep_
        if above is token or (dep == "relcl" and token is not head):
            return False
        if dep == "advcl":
            return is_infinitive(token) or is_conditional(token) or demands_in_protest(head, token, matches)
        if dep == "acl" and is_infinitive(token):
            return True
        if dep == "conj":
            token = above
            continue
        if dep not in COMPLETING or dep == "relcl":
            return False
        if dep == "prep" and token.lower_ == "for" and above.lemma_ in REPAYING:
            return False  # "revenge *for the raid*"
        match = matches.get(above.i)
        if (
            match is not None
            and match.sense.kind != "act"
            and not (tells_what(token, dep) and match.sense.kind in {"warning", "accusation"})
            and not (match.sense.kind == "accusation" and is_infinitive(head) and is_perfect(head))
        ):
            return not (
                head.tag_[0] == "N" and match.sense.mode == "disapprove"
            )  # what is condemned took place
        token = above
    return False


def tells_what(clause: Token, dep: str) -> bool:
    """Whether a clause says what was warned of or alleged: "alleged *that they had fled*"."""
    return dep == "ccomp" or (dep == "acl" and any(child.lower_ == "that" for child in clause.lefts))


def demands_in_protest(head: Token, clause: Token, matches: Mapping[int, Match]) -> bool:
    """Whether a clause says what a protest is for: "rallied, *demanding* elections"."""
    above = matches.get(clause.head.i)
    return above is not None and above.sense.event_type == "PROTEST" and matches[head.i].sense.kind != "act"


def is_conditional(verb: Token) -> bool:
    marks = {child.lower_ for child in verb.lefts if child.dep_ in {"mark", "advmod"}}
    return not marks.isdisjoint(CONDITIONAL) or ("before" in marks and verb.tag_ in {"VB", "VBP", "VBZ"})
