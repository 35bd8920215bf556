"""Restrictions that stand: "the ban they imposed", "curbs on exports remain in force"."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.reading.components.arguments import frame_of, modifiers
from tocsin.reading.components.clauses import is_perfect, modal, subject
from tocsin.reading.components.finding import Finding
from tocsin.reading.components.marks import is_negative_phrase
from tocsin.reading.components.parties import is_party
from tocsin.reading.components.voices import Voices
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

_DATA = {name: frozenset(words) for name, words in load("signals").items()}
STANDING = frozenset({"force", "place", "effect", "operation"})
ON = frozenset({"on", "against", "over", "of", "to"})


def find_restrictions(page: Page, voices: Voices) -> Iterator[Finding]:
    """Restrictions in force, with the party that imposed them where the text says so.

    A noun names one, or the author says who may not do what; of a speaker's words that is a speech act.
    """
    for token in page.doc:
        if token.dep_ == "neg" and is_barred(page, token.head) and voices.over(token.idx) is None:
            yield barred(page, token.head)
        elif token.lower_ == "may" and is_barred_to_all(token.head) and voices.over(token.idx) is None:
            yield barred(page, token.head)
        if token.tag_ in {"NN", "NNS"} and token.lemma_ in _DATA["restrictions"]:
            clause = imposing_clause(token)
            if clause is not None or stands(token):
                yield standing(page, token, clause)


def is_barred(page: Page, verb: Token) -> bool:
    """Whether the author says what people may not do: "reporters *may not leave* the capital"."""
    if modal(verb) not in {"may", "must", "can", "ca"} or verb.lemma_ not in _DATA["licensed"]:
        return False
    who = subject(verb)
    people = who is not None and who.tag_ in {"NN", "NNS"} and is_party(page, who)
    return people and verb.dep_ in {"ROOT", "conj", "ccomp"} and not is_perfect(verb)


def is_barred_to_all(verb: Token) -> bool:
    """Whether there is nobody who may do it: "*nobody may* leave", "*no boat may* land"."""
    who = subject(verb)
    return (
        who is not None
        and verb.lemma_ in _DATA["licensed"]
        and is_negative_phrase(who)
        and not is_perfect(verb)
    )


def barred(page: Page, verb: Token) -> Finding:
    tokens = page.doc[verb.left_edge.i : verb.right_edge.i + 1]
    words = [t for t in tokens if not (t.is_punct or t.is_space)]
    return Finding(
        kind="restriction",
        head=verb,
        span=(words[0].idx, words[-1].idx + len(words[-1])),
        recipients=[page.mentions.of(token) for token in frame_of(verb).agents],
        announced=True,
        confidence=0.6,
        reason=f"may not: {verb.text!r}",
    )


def imposing_clause(noun: Token) -> Token | None:
    """The clause on the noun that says who set it up."""
    return next((c for c in noun.rights if c.dep_ in {"relcl", "acl"} and c.lemma_ in _DATA["imposed"]), None)


def stands(noun: Token) -> bool:
    """Whether the noun is said to be in force, or whom or what it bars."""
    if noun.dep_ not in {"nsubj", "nsubjpass"} or noun.head.lemma_ not in _DATA["in_force"]:
        return False
    if any(c.lower_ == "in" and t.lower_ in STANDING for c in noun.head.rights for t in c.rights):
        return True
    return any(child.dep_ == "prep" and child.lower_ in ON for child in noun.children) or bool(
        modifiers(noun)
    )


def standing(page: Page, noun: Token, clause: Token | None) -> Finding:
    owners = [c for c in noun.lefts if c.dep_ == "poss"] or [m for m in modifiers(noun) if is_party(page, m)]
    if clause is not None and frame_of(clause).agents:
        owners = frame_of(clause).agents
    on = frame_of(noun).at(("on", "against"))
    tokens = page.doc[noun.left_edge.i : (clause or noun).right_edge.i + 1]
    return Finding(
        kind="restriction",
        head=noun,
        span=(tokens.start_char, tokens.end_char),
        actors=[page.mentions.of(token) for token in owners],
        recipients=[page.mentions.of(token) for token in on if is_party(page, token)],
        confidence=0.7 if owners else 0.6,
        reason=f"restriction in force: {noun.text!r}",
    )
