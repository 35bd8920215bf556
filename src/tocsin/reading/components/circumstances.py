"""To whom, where and through whom something was said."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.model import Aside, Link
from tocsin.reading.components.cue_words import load_cue_words
from tocsin.reading.components.outlets import STATIONS, is_outlet
from tocsin.reading.components.report import Report
from tocsin.reading.components.speakers import read_speaker
from tocsin.reading.components.subjects import (
    agent_of,
    is_hollow,
    is_passive,
    object_of_preposition,
    speaker_of,
)
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

PLACED = {"in", "on", "at", "during", "via", "through", "to", "with", "by", "before"}
AUDIENCES = {"person", "group", "anonymous"}
NOMINAL = {"occasion", "dash"}
"""Shapes of reports whose circumstances hang on a noun."""
STAGED = {"at", "in", "before", "outside", "from", "aboard"}
LOOSE = {"relcl", "acl", "appos", "punct", "cc", "conj"}
"""Dependents that only describe; they are left out of the phrase that names a venue."""


TWO_WAY = {"call", "calls", "conversation", "meeting", "talks", "briefing", "chat"}
"""Occasions whose "with" names the one who is spoken to."""


def addressee_and_venue(page: Page, report: Report) -> tuple[Aside | None, Aside | None]:
    """The party spoken to, and the outlet or occasion."""
    verb = report.head if report.shape != "dash" else report.speaker
    if verb is None or report.shape == "according" or (verb.tag_[0] != "V" and report.shape not in NOMINAL):
        return None, None
    addressee = venue = None
    hearer = report.hearer
    if hearer is not None:
        if is_outlet(page, hearer):
            venue = hearer
        else:
            addressee = hearer
            venue = hearer if is_occasion(hearer) and page.mentions.of(hearer).kind == "unknown" else None
    for preposition, noun in places_of(verb):
        if inside(noun, report):
            continue
        if preposition.lower_ == "to" or preposition is noun:
            if is_outlet(page, noun):
                venue = venue or noun
            else:
                addressee = addressee or noun
        elif preposition.lower_ == "before" and is_audience(page, noun):
            addressee = addressee or noun
        elif is_outlet(page, noun) or is_occasion(noun) or is_stage(page, noun):
            venue = venue or noun
            addressee = addressee or addressed(noun)
    return read_aside(page, addressee), read_aside(page, venue)


def places_of(verb: Token) -> Iterator[tuple[Token, Token]]:
    """Prepositions with their nouns, of the verb and of a "speaking on ..." beside it."""
    for child in verb.children:
        if child.dep_ in ("prep", "dative") and child.lower_ in PLACED:
            noun = object_of_preposition(child)
            if noun is not None:
                yield child, noun
        elif child.dep_ in ("advcl", "csubj") and child.tag_ == "VBG" and child.i < verb.i:
            yield from places_of(child)
            yield from ((t, t) for t in child.rights if t.dep_ == "dobj" and child.lower_ == "addressing")
        elif child.dep_ == "advcl" and child.lemma_ == "ask" and is_passive(child):
            yield from (
                (t, noun) for t in child.rights if (noun := object_of_preposition(t)) and t.dep_ == "agent"
            )


def is_audience(page: Page, noun: Token) -> bool:
    """ "Vowed before *a crowd of parents*": those in front of whom it was said."""
    return page.mentions.of(noun).kind in AUDIENCES or noun.lemma_ in load_cue_words().audiences


def is_occasion(noun: Token) -> bool:
    """ "In an interview", "on X." at the end of a sentence."""
    return not load_cue_words().occasions.isdisjoint({noun.lemma_, noun.lower_.rstrip(".")})


def is_stage(page: Page, noun: Token) -> bool:
    """ "Speaking at a mosque", "said at the council": where somebody stood who spoke; "via" names any channel."""
    preposition = noun.head
    if preposition.lower_ == "via" or (
        preposition.lower_ == "at" and page.mentions.of(noun).kind == "organisation"
    ):
        return True
    return preposition.lower_ in STAGED and preposition.head.lemma_ in load_cue_words().speeches


def addressed(occasion: Token) -> Token | None:
    """ "A letter to the council", "a call with the envoy": the one who is spoken to."""
    links = ("to", "with") if occasion.lower_ in TWO_WAY else ("to",)
    to = next((t for t in occasion.rights if t.dep_ == "prep" and t.lower_ in links), None)
    return object_of_preposition(to) if to is not None else None


def inside(token: Token, report: Report) -> bool:
    return any(start <= token.i < end for start, end in report.content)


def read_aside(page: Page, noun: Token | None) -> Aside | None:
    if noun is None or not noun.text[0].isalnum():
        return None
    end = noun.i + 1
    for child in noun.rights:
        named = child.dep_ == "appos" and child.tag_ == "NNP" and child.left_edge.i == end
        if child.dep_ in LOOSE and not named:
            break
        end = child.right_edge.i + 1
    beside = page.doc[end] if end < len(page.doc) else noun
    if noun.lower_ in STATIONS and beside.tag_ == "NNP" and beside.head is noun.head:
        end = beside.i + 1  # "told the broadcaster *NTV*": two objects to the parser
    span = page.doc[noun.left_edge.i : end]
    return Aside(
        spans=((span.start_char, span.end_char),),
        text=page.text(span.start_char, span.end_char),
        actor=page.mentions.of(noun).resolution.actor,
    )


def relays_of(page: Page, report: Report) -> list[Link]:
    """Who passes it on, outermost first: "told RT", "according to RT", "quoted by RT", "they quote him as"."""
    verb, speaker = report.head, report.speaker
    found = list(report.relays)
    if verb is not None:
        beside = (t for t in verb.rights if is_relay_beside(t, verb))
        found += [noun for t in beside if (noun := speaker_of(t)) is not None]
    if report.hearer is not None and is_outlet(page, report.hearer):
        found.append(report.hearer)
    if verb is not None:
        found += [noun for t in verb.children if (noun := according_to(t)) is not None]
        if is_passive(verb) and verb.lemma_ in load_cue_words().relays:
            found += [t for t in (agent_of(verb),) if t is not None]
        if verb.dep_ == "pcomp" and verb.head.lower_ == "as":
            quoting = verb.head.head
            by = next((t for t in verb.rights if t.dep_ == "prep" and t.lower_ == "by"), None)
            agent = agent_of(quoting) or (object_of_preposition(by) if by is not None else None)
            found += [t for t in (agent, quoter(quoting, speaker)) if t is not None]
        places = (noun for _, noun in places_of(verb) if is_occasion(noun))
        found += [agent for noun in places for agent in quoting_participles(noun)]
    if speaker is not None:
        found += quoting_participles(speaker)
    return [link_to(page, token) for token in found if speaker is None or token.i != speaker.i]


def is_relay_beside(clause: Token, verb: Token) -> bool:
    """ "'...,' the envoy said, *the agency reported*": the last clause only passes on what the first one says."""
    beside = clause.dep_ == "ccomp" and clause.i > verb.i and clause.head == verb
    return beside and clause.lemma_ in load_cue_words().relays and is_hollow(clause)


def according_to(token: Token) -> Token | None:
    """The noun of "according to ..."."""
    if token.lower_ != "according":
        return None
    to = next((t for t in token.rights if t.lower_ == "to"), None)
    return object_of_preposition(to) if to is not None else None


def quoter(verb: Token, speaker: Token | None) -> Token | None:
    found = speaker_of(verb)
    return None if found is None or (speaker is not None and found.i == speaker.i) else found


def quoting_participles(speaker: Token) -> list[Token]:
    """ "The minister, quoted by Interfax", "a statement carried by Interfax"."""
    relays = load_cue_words().relays
    parts = (t for t in speaker.rights if t.dep_ == "acl" and t.tag_ == "VBN" and t.lemma_ in relays)
    return [agent for part in parts if (agent := agent_of(part)) is not None]


def cited_by(page: Page, report: Report) -> list[Link]:
    """ "The paper, citing a report, said": between the speaker and those who speak inside."""
    relays = load_cue_words().relays
    around = [t for t in (report.head, report.speaker) if t is not None]
    parts = (t for a in around for t in a.children if t.dep_ in ("advcl", "acl") and t.tag_ == "VBG")
    things = [o for t in parts if t.lemma_ in relays for o in t.rights if o.dep_ == "dobj"]
    return [link_to(page, token) for token in things if token is not report.speaker]


def link_to(page: Page, token: Token) -> Link:
    speaker = read_speaker(page, token)
    return Link(kind=speaker.kind, text=speaker.text, actor=speaker.actor)
