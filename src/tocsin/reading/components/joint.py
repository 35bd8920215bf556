"""What parties do together in words that no pattern knows: "A and B run a *joint* visa office"."""

from __future__ import annotations

from dataclasses import replace

from tocsin.reading.components.arguments import Frame, frame_of
from tocsin.reading.components.lexicon import Match
from tocsin.reading.components.outlook import DEMAND
from tocsin.reading.components.parties import stands_for_party
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

_WORDS = load("joint")
JOINT, SAID = frozenset(_WORDS["joint"]), frozenset(_WORDS["said"])
TOGETHER = replace(
    DEMAND,
    event_type="COOPERATE",
    cameo="060",
    kind="act",
    needs="company",
    roles=("with", "alongside"),
    reciprocal=True,
)


def jointly(page: Page, verb: Token) -> Match | None:
    """A cooperation: two parties do something that is called joint, and that is no mere statement."""
    if verb.tag_[0] != "V" or verb.dep_ in {"aux", "auxpass", "amod"}:
        return None
    word = joint_word(verb)
    if word is None:
        return None
    frame = frame_of(verb)
    if len(parties(page, frame)) < 2 or any(t.lemma_ in SAID for t in frame.patients):
        return None
    return Match(TOGETHER, frame, word.lower_)


def joint_word(verb: Token) -> Token | None:
    """The word by which a clause calls what is done joint, at the verb or at its objects."""
    for child in verb.children:
        if child.lower_ in JOINT:
            return child
        if child.dep_ in {"dobj", "nsubjpass", "prep", "attr"}:
            found = next((t for t in child.subtree if t.lower_ in JOINT), None)
            if found is not None:
                return found
    return None


def parties(page: Page, frame: Frame) -> list[Token]:
    """Those who do it, and with whom."""
    company = (*frame.agents, *frame.oblique.get("with", ()), *frame.oblique.get("alongside", ()))
    return [t for t in company if stands_for_party(page, t)]
