"""Who takes part in a predicate, in PLOVER's terms: actors and recipients."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from tocsin.reading.components.arguments import modifiers, noun_frame
from tocsin.reading.components.belongings import movers_of, whose
from tocsin.reading.components.lexicon import Match, lexicon
from tocsin.reading.components.mention import Mention
from tocsin.reading.components.nominals import SPOKEN, goers
from tocsin.reading.components.noun_phrases import spread
from tocsin.reading.components.outlook import reporting_verb
from tocsin.reading.components.parties import is_party, unique
from tocsin.reading.components.recipients import (
    partners_of,
    party_in,
    recipients_in_clause,
    recipients_of,
)
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

BEFORE = frozenset({"amod", "compound", "nmod", "poss"})
"""Dependencies of words that say whose the noun behind them is: "*Ruritanian* troops"."""
CAUSES = frozenset({"after", "amid", "before", "despite", "following", "for", "over", "since"})
"""Prepositions of what is done elsewhere: "arrested *after* a raid by X"."""


def roles(page: Page, match: Match) -> tuple[list[Mention], list[Mention]]:
    """Actors and recipients, in PLOVER's terms."""
    sense, frame = match.sense, match.frame
    if frame.passive and not frame.agents:
        if sense.kind == "assurance":  # "is committed to sending"
            frame.agents, frame.patients = frame.patients, []
        else:
            frame.agents = doers(page, match)
    agents, undergoing = frame.agents, recipients_of(page, match)
    if match.reverse or sense.reverse:
        agents, undergoing = givers(match), [p for t in agents for p in party_in(page, match, t)]
    if frame.head.tag_[0] == "N" and not agents:
        spoken = frame.oblique.get("from", []) if sense.event_type in SPOKEN else []
        agents = spoken or namers(page, match) or goers(page, match)
    agents = [mover for t in agents for mover in movers_of(page, t)]
    undergoing = [t for t in undergoing if t not in agents and not (t.dep_ in BEFORE and t.head in agents)]
    if sense.reciprocal:
        partners = [*partners_of(page, match), *undergoing] if match.reverse else partners_of(page, match)
        agents = [*agents, *(t for t in partners if t not in agents and is_party(page, t))]
        undergoing = [t for t in recipients_in_clause(page, match) if t not in agents]
    return parties_of(page, unique(agents)), parties_of(page, unique(undergoing))


def doers(page: Page, match: Match) -> list[Token]:
    """Of a passive, whom the noun of its pattern names as doing it: "was granted an audience *by X*"."""
    kind = match.sense.event_type
    for slot in match.slots:
        inner = noun_frame(slot)
        same = any(p.sense.event_type == kind for p in lexicon().nouns.get(slot.lower_, ()))
        found = inner.agents if same else inner.oblique.get("by", [])
        if found:
            return found
    own = match.slots if kind == "MOBILIZE" else []  # troops that are moved act for their state
    return agents_far_off(page, match.frame.head) or [t for s in own for t in (whose(page, s) or [s])]


def agents_far_off(page: Page, verb: Token) -> list[Token]:
    """By whom, where the phrase was hung on a noun before it: "was shot in the street *by gunmen*"."""
    for by in page.doc[verb.i + 1 : verb.right_edge.i + 1]:
        if by.lower_ == "by" and by.dep_ in {"prep", "agent"} and is_inside(by.head, verb):
            found = [t for child in by.rights if child.dep_ == "pobj" for t in spread(child)]
            if any(is_party(page, t) for t in found):
                return found
    return []


def is_inside(noun: Token, verb: Token) -> bool:
    """Whether a noun stands in a phrase of a verb that says where, how or what, and not why or after what."""
    while noun.dep_ == "pobj" and noun.tag_[0] == "N":
        preposition = noun.head
        if preposition.lower_ in CAUSES:
            return False
        if preposition.head == verb:
            return True
        noun = preposition.head
    return False


def namers(page: Page, match: Match) -> list[Token]:
    """Of a noun, the words before it that name a party: "the *Ruritanian* drone strike"."""
    arsenal = lexicon().classes["arsenal"]
    return [m for m in modifiers(match.frame.head) if m.lemma_ not in arsenal and is_party(page, m)]


def givers(match: Match) -> list[Token]:
    """From whom it comes that the subject gains or undergoes."""
    inner = [noun_frame(slot) for slot in match.slots]
    return next((found for f in (match.frame, *inner) if (found := f.at(["from", "by", "of"]))), [])


def parties_of(page: Page, tokens: Iterable[Token]) -> list[Mention]:
    """The mentions of words, a plural of two parties as both."""
    return [m for t in tokens for m in (page.mentions.each(t) if t.tag_ == "NNS" else [party_of(page, t)])]


def party_of(page: Page, token: Token) -> Mention:
    """The mention of a word; of a pronoun in what somebody says, with the speaker that it stands for."""
    mention = page.mentions.of(token)
    if token.tag_ != "PRP" or mention.resolved is not None or mention.resolution.actor is not None:
        return mention
    speaker = speaker_over(token)
    if speaker is None or not agrees(token, speaker):
        return mention
    named = page.mentions.of(speaker)
    if named.resolution.name is None and speaker.tag_ == "PRP":
        return mention
    return replace(mention, resolution=named.resolution, resolved=named.text, resolved_span=named.span)


def speaker_over(token: Token) -> Token | None:
    """The subject of the verb of saying whose content begins with a pronoun as its subject."""
    if token.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    said = reporting_verb(token.head)
    return next((c for c in said.children if c.dep_ == "nsubj"), None) if said is not None else None


def agrees(pronoun: Token, noun: Token) -> bool:
    """Whether a pronoun may stand for a noun: he or she for one, they for several, it for a body."""
    plural = noun.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in noun.rights)
    if pronoun.lower_ in {"they", "we"}:
        return plural or noun.tag_ == "NN" or pronoun.lower_ == "we"
    return pronoun.lower_ in {"he", "she", "it", "i"} and not plural
