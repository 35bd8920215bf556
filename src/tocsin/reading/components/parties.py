"""Who takes part in a predicate, in PLOVER's terms: actors, recipients, and who can be either."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace
from spacy.tokens import Token

from tocsin.reading.components.arguments import frame_of, is_time, modifiers, noun_frame
from tocsin.reading.components.lexicon import Match, lexicon, names_of
from tocsin.reading.components.mention import Mention
from tocsin.reading.components.outlook import reporting_verb
from tocsin.reading.parse import Page

PRONOUNS = frozenset({"PRP", "WP"})
NAMES = frozenset({"NNP", "NNPS"})
DIRECT = ("on", "against", "with", "between", "into", "to", "at", "for")
FORCING = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE", "PROTEST"})
PARTIES = ("organisation", "people", "fighter", "crowd")
PERSONAL = ("ist", "man", "woman", "crat", "eer")
"""Endings of words for people."""
TOWARDS = ("to", "with", "for", "against", "on", "from", "into", "at")


def roles(page: Page, match: Match) -> tuple[list[Mention], list[Mention]]:
    """Actors and recipients, in PLOVER's terms."""
    sense, frame = match.sense, match.frame
    agents, undergoing = frame.agents, recipients_of(page, match)
    if match.reverse or sense.reverse:
        agents, undergoing = givers(match), agents
    if frame.head.tag_[0] == "N" and not agents:
        agents = [m for m in modifiers(frame.head) if is_party(page, m)]
    if sense.reciprocal:
        agents = [*agents, *(t for t in undergoing if t not in agents and is_party(page, t))]
        undergoing = []
    return parties_of(page, unique(agents)), parties_of(page, unique(undergoing))


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
    speaker = speaker_over(page, token)
    if speaker is None or not agrees(token, speaker):
        return mention
    named = page.mentions.of(speaker)
    if named.resolution.name is None and speaker.tag_ == "PRP":
        return mention
    return replace(mention, resolution=named.resolution, resolved=named.text, resolved_span=named.span)


def speaker_over(page: Page, token: Token) -> Token | None:
    """The subject of the verb of saying whose content begins with a pronoun as its subject."""
    if token.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    said = reporting_verb(page, token.head)
    return next((c for c in said.children if c.dep_ == "nsubj"), None) if said is not None else None


def agrees(pronoun: Token, noun: Token) -> bool:
    """Whether a pronoun may stand for a noun: he or she for one, they for several, it for a body."""
    plural = noun.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in noun.rights)
    if pronoun.lower_ in {"they", "we"}:
        return plural or noun.tag_ == "NN" or pronoun.lower_ == "we"
    return pronoun.lower_ in {"he", "she", "it", "i"} and not plural


def recipients_of(page: Page, match: Match) -> list[Token]:
    """Whoever it is done to: objects that are no slot, else what the sense's prepositions name."""
    frame = match.frame
    mutual = frame.at(match.sense.roles) if match.sense.reciprocal else []
    named = mutual or [
        t for t in (*frame.datives, *frame.patients) if t not in match.slots and not is_time(t)
    ]
    named = named or named_beside(page, match)
    if not named and match.link is not None:
        named = [t for t in frame.oblique.get(match.link, ()) if t not in match.slots]
    if not named:
        named = [t for t in frame.at(orderly(match)) if t not in match.slots]
    named = (
        named or recipients_in_clause(page, match) or [t for t in match.slots if undergoes(page, match, t)]
    )
    return [t for thing in named for t in party_in(page, thing)]


def named_beside(page: Page, match: Match) -> list[Token]:
    """What the objects say, unless only the verb's own phrase names a party: "laid the blame for it *on X*"."""
    inside = [t for slot in match.slots for t in recipients_in_slot(page, match, slot)]
    outside = [t for t in match.frame.at(orderly(match)) if t not in match.slots and is_party(page, t)]
    return outside if outside and not any(is_party(page, t) for t in inside) else inside


def undergoes(page: Page, match: Match, slot: Token) -> bool:
    """Whether the object that the pattern asks for is also whom it is done to: "freed *hostages*"."""
    if match.sense.event_type not in FORCING and match.sense.mode != "release":
        return False
    return stands_for_party(page, slot) or bool(names_of(page, slot) & lexicon().classes["place"])


def orderly(match: Match) -> list[str]:
    """The prepositions of the recipient; at a noun, "of" comes before the place and the giver."""
    if match.frame.head.tag_[0] == "V":
        return list(match.sense.roles)
    first = [p for p in match.sense.roles if p in DIRECT]
    return [*first, "of", *(p for p in match.sense.roles if p not in (*DIRECT, "by", "of"))]


def recipients_in_slot(page: Page, match: Match, slot: Token) -> list[Token]:
    """What the object itself says: "sanctions *on X*", "*X's* offer", "the *X* request"."""
    inner = noun_frame(slot)
    return (
        inner.at(match.sense.roles)
        or [t for t in inner.agents if t not in match.frame.agents and t.tag_ != "PRP$"]
        or [m for m in modifiers(slot) if is_party(page, m)]
        or [t for t in inner.oblique.get("of", ()) if is_party(page, t) or modifiers(t)]
    )


def recipients_in_clause(page: Page, match: Match) -> list[Token]:
    """Of "demanded that *X* leave" whoever is to act, of "promised to send aid to *X*" whoever gains."""
    clause = match.frame.complement
    if clause is None or not clause.tag_.startswith("V"):
        return []
    inner = frame_of(clause)
    others = [t for t in inner.agents if t not in match.frame.agents and is_party(page, t)]
    if others and match.sense.kind != "accusation":
        return others
    named = [*inner.datives, *inner.at(TOWARDS)]
    return [t for t in named if is_party(page, t)] or [t for t in inner.patients if is_party(page, t)]


def party_in(page: Page, thing: Token) -> list[Token]:
    """The party that a noun phrase names: itself, or whose thing it is."""
    if is_party(page, thing):
        return [thing]
    owners = [c for c in thing.children if c.dep_ == "poss" and c.tag_ != "PRP$" and is_party(page, c)]
    return owners or [thing]


def is_party(page: Page, token: Token) -> bool:
    """Whether a word can name somebody who acts: a name, a pronoun, a person, a body, armed men."""
    tag = token.tag_
    if tag in NAMES or tag in PRONOUNS or tag == "PRP$":
        return not is_time(token)
    if tag.startswith("JJ"):
        known = not token.is_sent_start or page.mentions.of(token).resolution.actor is not None
        return token.text[:1].isupper() and known
    words = lexicon().classes
    lemma = page.lemma(token)
    if lemma.endswith(PERSONAL) or any(lemma in words[name] for name in PARTIES):
        return True
    return page.mentions.of(token).kind not in {"unknown", "document"}


def stands_for_party(page: Page, token: Token) -> bool:
    """Whether a word names a party or something of one: "Ruritanian helicopters"."""
    return is_party(page, token) or any(
        is_party(page, child) for child in token.lefts if child.dep_ in {"poss", "amod", "compound", "nmod"}
    )


def unique(tokens: Iterable[Token]) -> list[Token]:
    return list({t.i: t for t in tokens}.values())


def any_party(page: Page, tokens: Iterable[Token]) -> bool:
    return any(stands_for_party(page, t) for t in tokens)
