"""What ends when somebody stops doing it: a trade, an aid, an attack."""

from __future__ import annotations

from dataclasses import replace

from tocsin.reading.components.arguments import Frame, frame_of
from tocsin.reading.components.lexicon import Lexicon, Match
from tocsin.reading.components.plausibility import is_plausible
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

CEASING = frozenset(load("outlook")["ceasing"])
GOOD = frozenset({"AID", "COOPERATE", "SUPPORT"})
HARM = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})


def ceased(page: Page, verb: Token, words: Lexicon) -> Match | None:
    """A reduction or a concession that is told as done: "*stopped* buying gas from X", "*stopped* shelling X"."""
    if verb.lemma_ not in CEASING or verb.tag_ == "VB":
        return None
    frame = frame_of(verb)
    clause = frame.complement
    if clause is None or clause.tag_ != "VBG" or not frame.agents:
        return None
    inner = next((m for m in words.matches(page, clause) if is_plausible(page, m, words)), None)
    if inner is None or inner.sense.event_type not in GOOD | HARM:
        return None
    if inner.sense.event_type in GOOD:
        sense = replace(inner.sense, event_type="SANCTION", mode="discontinue", cameo="162")
    elif inner.sense.event_type == "ASSAULT":
        sense = replace(inner.sense, event_type="RETREAT", mode="ceasefire", cameo="0871")
    else:
        sense = replace(inner.sense, event_type="CONCEDE", mode=None, cameo="081")
    told = Frame(verb, agents=frame.agents, patients=inner.frame.patients, oblique=inner.frame.oblique)
    return Match(replace(sense, reciprocal=False), told, inner.pattern, inner.slots)
