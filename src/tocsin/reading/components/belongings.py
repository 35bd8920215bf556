"""Whose a thing is, and who makes it act."""

from __future__ import annotations

from tocsin.reading.components.arguments import frame_of, noun_frame
from tocsin.reading.components.lexicon import lexicon
from tocsin.reading.components.parties import is_party
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

_WORDS = load("arguments")
SENT, HELD = frozenset(_WORDS["sent"]), frozenset(_WORDS["sent"] + _WORDS["held"])
"""Participles that say who makes a thing act, and whose it is."""


def owners_of(page: Page, thing: Token) -> list[Token]:
    """Whose thing it is, or of a deed who did it."""
    if thing.tag_[0] != "N":
        return []
    owners = [t for t in noun_frame(thing).agents if t.tag_ != "PRP$"] or agent_of_participle(thing, HELD)
    return [t for t in owners if is_party(page, t)]


def whose(page: Page, troops: Token) -> list[Token]:
    """Whose troops they are: "battalions *of the army* were moved"."""
    of = noun_frame(troops).oblique.get("of", ())
    return owners_of(page, troops) or [t for t in of if is_party(page, t)]


def movers_of(page: Page, agent: Token) -> list[Token]:
    """Who makes a thing or a weapon act: "drones launched by *X*"; else the agent itself."""
    acts_itself = is_party(page, agent) and agent.lemma_ not in lexicon().classes["arsenal"]
    return [agent] if acts_itself else agent_of_participle(agent, SENT) or [agent]


def agent_of_participle(thing: Token, verbs: frozenset[str]) -> list[Token]:
    """By whom it is, in a participle of certain verbs on a noun: "a mine run *by X*"."""
    told = (c for c in thing.rights if c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in verbs)
    return next((frame_of(participle).agents for participle in told), [])


def is_own(thing: Token) -> bool:
    """Whether a pronoun says whose a thing is: "*its* border with X"."""
    return any(child.tag_ == "PRP$" for child in thing.lefts)
