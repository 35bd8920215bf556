"""The words of a cue, whether it is negated, and to whom it is addressed."""

from __future__ import annotations

from tocsin.model.statement import Polarity
from tocsin.reading.tokens import Token

AWAY = {"aside", "away", "off"}
NONE = {"neither", "no"}
NOBODY = {"nobody", "none", "neither", "no-one"}


def lemma_of(verb: Token) -> str:
    """The dictionary form of a verb with its particle, such as `point_out`."""
    particle = particle_of(verb)
    return verb.lemma_ + (f"_{particle.lower_}" if particle is not None else "")


def particle_of(verb: Token) -> Token | None:
    """ "Pointed *out*", "brushed it *aside*", which the parser may take for an adverb."""
    return next(
        (t for t in verb.rights if t.dep_ == "prt" or (t.dep_ == "advmod" and t.lower_ in AWAY)), None
    )


def hearer_of(verb: Token, content: Token | None) -> Token | None:
    """The party spoken to."""
    for child in verb.children:
        if (content is None or child.i != content.i) and child.dep_ in ("dobj", "dative", "nsubjpass"):
            return child if child.tag_ != "IN" else None  # "to the crowd" is found as a circumstance
    return None


def cue_of(verb: Token) -> list[Token]:
    lefts = [t for t in verb.lefts if t.dep_ in ("neg", "preconj")]
    particle = particle_of(verb)
    return [*lefts, verb, *([particle] if particle is not None else [])]


def polarity_of(verb: Token) -> Polarity:
    return "negative" if is_negated(verb) else "positive"


def is_negated(verb: Token) -> bool:
    """ "Did not say", "never said", "without saying", "neither confirmed nor denied"."""
    if any(t.dep_ == "neg" or (t.dep_ == "preconj" and t.lower_ == "neither") for t in verb.lefts):
        return True
    if verb.lemma_ == "be" and any(t.dep_ == "neg" and t.i == verb.i + 1 for t in verb.rights):
        return True
    if any(is_nobody(t) for t in verb.lefts if t.dep_ == "nsubj"):
        return True
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        return True
    if is_inverted(verb) and any(is_at_no_point(t) for t in verb.lefts):
        return True
    first = verb.head
    return verb.dep_ == "conj" and any(t.lower_ == "neither" for t in first.lefts)


def is_inverted(verb: Token) -> bool:
    """ "At no point did he say": the helping verb before the subject."""
    deps = [t.dep_ for t in verb.lefts]
    return "aux" in deps and "nsubj" in deps and deps.index("aux") < deps.index("nsubj")


def is_at_no_point(phrase: Token) -> bool:
    """ "At no point did he say", "in no way"."""
    nouns = (t for t in phrase.rights if phrase.dep_ == "prep" and t.dep_ == "pobj")
    return any(t.lower_ == "no" for noun in nouns for t in noun.lefts)


def is_nobody(subject: Token) -> bool:
    """ "Neither side has confirmed it", "nobody confirmed it", "no official would say"."""
    return subject.lower_ in NOBODY or any(t.lower_ in NONE for t in subject.lefts)
