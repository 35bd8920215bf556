"""Nouns that tell an act: "the shelling of X by Y", and not "the fear of shelling"."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.reading.components.arguments import frame_of
from tocsin.reading.components.belongings import movers_of
from tocsin.reading.components.governors import effect_of
from tocsin.reading.components.lexicon import Match, lexicon, names_of
from tocsin.reading.components.parties import is_party
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SPOKEN = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "REJECT", "THREATEN", "AGREE", "AID"})
"""Types whose nouns say with "from" who speaks or gives: "a rebuke from the palace"."""
SIGNED, TERMS = "057", frozenset({"under", "by"})
"""An agreement that is named is told where the text says what holds by it: "*under* a deal between"."""
ALONE = frozenset({"CONSULT", "PROTEST", "RETREAT"})
HAPPENING = frozenset({"ASSAULT", "PROTEST"})
BREAKING = frozenset({"erupt", "break", "flare", "rage", "ensue", "intensify", "escalate", "spread"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})


def is_told(page: Page, match: Match) -> bool:
    """Whether a noun tells that the act took place: it is definite, or says who and to whom."""
    noun = match.frame.head
    frame = match.frame
    said_by = (
        bool(frame.agents)
        or (match.sense.event_type in SPOKEN and "from" in frame.oblique)
        or any(m.text[:1].isupper() for m in noun.lefts if m.dep_ in {"amod", "compound"})
    )
    if match.sense.kind in {"warning", "accusation"} and (said_by or match.sense.kind == "warning"):
        return any(link in frame.oblique for link in ("of", "about", "against", "from", "that"))
    if match.sense.reciprocal and (len(frame.agents) > 1 or are_several(frame.oblique.get("between", ()))):
        concluded = match.sense.cameo != SIGNED or noun.head.lower_ in TERMS
        return concluded and noun.dep_ != "compound" and not is_unreal(page, noun)
    if (takes_place(noun) or sets_time(noun)) and match.sense.event_type in HAPPENING:
        return True
    if match.sense.event_type == "PROTEST" and (frame.agents or goers(page, match)):
        return noun.dep_ != "compound" and not is_unreal(page, noun)  # a rally may be against nobody
    said_to = any(p in frame.oblique for p in (*match.sense.roles, "of"))
    said_to = said_to or (noun.dep_ in SUBJECTS and "by" in frame.oblique) or is_dealt(noun)
    definite = any(
        child.lower_ in DEFINITE or (is_past(child) and match.sense.event_type == "PROTEST")
        for child in noun.lefts
        if child.dep_ in {"det", "poss"}
    )
    if not ((said_by and said_to) or (definite and (said_by or said_to))):
        return False
    if noun.dep_ == "compound" or is_unreal(page, noun):
        return False
    return noun.dep_ != "dobj" or (said_by and said_to)


def goers(page: Page, match: Match) -> list[Token]:
    """Of a noun for what one does alone or several together, whom its "of" names: "the visit *of X* to Y"."""
    told = [t for t in match.frame.oblique.get("of", ()) if is_party(page, t)]
    if match.sense.event_type in ALONE:
        return told or marchers(page, match)
    return told if match.sense.reciprocal and are_several(told) else []


def marchers(page: Page, match: Match) -> list[Token]:
    """Who does something "in protest": the people who are the subject of the verb."""
    noun = match.frame.head
    verb = noun.head.head
    if match.sense.event_type != "PROTEST" or noun.head.lower_ != "in" or verb.tag_[0] != "V":
        return []
    crowd = lexicon().classes["crowd"] | lexicon().classes["marcher"]
    agents = [mover for t in frame_of(verb).agents for mover in movers_of(page, t)]
    return [t for t in agents if t.lower_ in {"they", "who"} or names_of(page, t) & crowd]


def takes_place(noun: Token) -> bool:
    """Whether a past verb says of a noun just that it took place: "protests *erupted*"."""
    verb = noun.head
    return noun.dep_ == "nsubj" and verb.tag_ == "VBD" and verb.lemma_ in BREAKING


def is_past(word: Token) -> bool:
    """Whether a word in front says that it has been: "*last week*'s march", "*yesterday*'s"."""
    return word.lower_ == "yesterday" or any(child.lower_ == "last" for child in word.lefts)


def sets_time(noun: Token) -> bool:
    """Whether something else came about while it lasted: "two died *during* a rally"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in {"during", "amid"} and noun.head.head.tag_ == "VBD"


def are_several(parties: Sequence[Token]) -> bool:
    """Whether a phrase names more than one: "Ruritania and Borduria", "the ministers of both"."""
    return len(parties) > 1 or any(t.tag_ in {"NNS", "NNPS"} for t in parties)


def is_dealt(noun: Token) -> bool:
    """Whether the noun's verb says whom it reached: "a rebuke *awaited the minister*"."""
    return noun.dep_ == "nsubj" and noun.head.lemma_ in lexicon().reaching


def is_unreal(page: Page, noun: Token) -> bool:
    """Whether a noun stands under one that leaves it open: "fears of an attack", "an attack would"."""
    above = noun.head
    if noun.dep_ == "nsubj":
        return any(child.tag_ == "MD" for child in above.lefts)
    if noun.dep_ != "pobj" or above.head.tag_[:1] not in {"N", "J"}:
        return False
    return effect_of(page, above.head, via=above) not in {None, "factive", "transparent"}
