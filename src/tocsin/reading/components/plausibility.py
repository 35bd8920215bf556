"""Whether those who take part make a sense likely, and nothing near makes it a figure of speech."""

from __future__ import annotations

from tocsin.reading.components.arguments import noun_frame
from tocsin.reading.components.clauses import is_infinitive, is_thanked
from tocsin.reading.components.figures_of_speech import (
    can_be_hit,
    is_bodily,
    is_fated,
    is_fiction,
    is_figurative,
    is_game,
    is_metaphor,
    is_nature,
    is_unserious,
)
from tocsin.reading.components.kinds import DOERS
from tocsin.reading.components.lexicon import Lexicon, Match, names_of
from tocsin.reading.components.noun_phrases import OBJECTS, RELATIVES
from tocsin.reading.components.numbers import is_share
from tocsin.reading.components.parties import FORCING, any_party, is_party, stands_for_party
from tocsin.reading.components.recipients import done_to, is_means
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

OPINIONS = frozenset({"SUPPORT", "REJECT", "AGREE", "REQUEST", "ACCUSE"})
DEALINGS = frozenset({"RETREAT", "CONCEDE", "SANCTION", "MOBILIZE", "AID"})
SAID = frozenset(noun for nouns in load("signals")["nouns"].values() for noun in nouns)
PLAYED = frozenset({"act", "agreement", "demand", "intention", "threat"})
"""What teams do as parties do: they attack, sign, press for a goal, vow to win."""
DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
JOINT = frozenset(load("joint")["joint"])
TERMS = frozenset(
    {"ultimatum", "time", "moment", "chance", "opportunity", "anniversary", *load("signals")["terms"]}
)
"""What is let pass, and nobody is allowed anything."""


def is_plausible(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether those who take part make the sense likely, and nothing near makes it a figure of speech."""
    frame, needs = match.frame, match.sense.needs
    agents = frame.agents
    if match.sense.kind == "permission" and is_impersonal(match):
        return False
    if (
        is_bare_readiness(match)
        or is_cause(frame.head)
        or is_polled(match)
        or is_accident(match, words)
        or is_nature(match, words)
    ):
        return False
    if is_trade(page, match, words):
        return False
    if is_of_things(page, match, words) or is_of_oneself(match) or holds_nobody(match, words):
        return False
    if is_treaty_of_one(page, match):
        return False
    if match.sense.event_type == "PROTEST" and (any(is_armed(t) for t in agents) or is_fought(page, match)):
        return False
    if takes_time(match) or is_fiction(frame.head) or is_fated(match) or is_metaphor(page, match, words):
        return False
    if match.sense.kind in PLAYED and is_game(page, match, words):
        return False
    if match.announced and match.sense.kind in {"refusal", "intention"} and not any_party(page, agents):
        return False  # "this will not involve the army"
    vague = match.sense.kind == "act" and (not match.slots or match.sense.event_type in FORCING)
    if vague and agents and not any(can_act(page, t, words) for t in agents):
        return is_bodily(page, match, words) and any(t.lower_.endswith(DOERS) for t in agents)
    if needs is None:
        return True
    return not is_unserious(page, match, words) and has_needed(page, match, words)


def is_bare_readiness(match: Match) -> bool:
    """Whether somebody is ready, and not for anything: "when the children are *ready*"."""
    if match.sense.kind != "offer" or match.frame.head.lemma_ != "be":
        return False
    states = [c for c in match.frame.head.rights if c.lower_ in {"ready", "prepared", "available"}]
    return bool(states) and not any(c.dep_ in {"xcomp", "prep", "ccomp"} for t in states for c in t.rights)


def is_armed(party: Token) -> bool:
    """Whether it is said of those who act that they bear arms: "*armed* men stormed the hall"."""
    return any(c.lower_ == "armed" for c in party.lefts)


def is_fought(page: Page, match: Match) -> bool:
    """Whether what they clash "with" are only their weapons: "fought *with clubs*"."""
    foes = match.frame.oblique.get("with", ()) if match.link == "with" else ()
    return bool(foes) and all(is_means(page, t) for t in foes)


def is_cause(thank: Token) -> bool:
    """Whether those who are thanked are only the cause: "has the owner *to thank* for the flood"."""
    above = [thank.head, thank.head.head] if thank.lemma_ == "thank" and is_infinitive(thank) else []
    return any(is_thanked(have) for have in above)


def has_needed(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether those are there whom the sense needs."""
    frame, needs = match.frame, match.sense.needs
    agents, patients = frame.agents, frame.patients
    if needs == "counterpart":
        objects = sum(child.dep_ in OBJECTS for child in frame.head.children)
        named_so = objects + is_left_out(frame.head) > 1  # "called him a master", "a man it called a spy"
        holders = [frame, *(noun_frame(slot) for slot in match.slots)]
        met = [
            t for holder in holders for link in ("with", "to", "for") for t in holder.oblique.get(link, ())
        ]
        undergoing = [t for t in patients if t not in match.slots] or met
        return not named_so and any(stands_for_party(page, t) for t in undergoing if t.tag_ not in RELATIVES)
    if needs == "both":
        undergoing = [t for t in patients if t not in match.slots] or done_to(page, match)
        return any(stands_for_party(page, t) for t in undergoing if t.tag_ != "PRP") and bool(agents)
    if needs == "mutual":
        if frame.head.tag_[0] == "V" and patients and not match.slots and not any_party(page, patients):
            return False  # "met the *deadline*"
        return bool(match.slots) or frame.head.tag_[0] == "N" or len(parties_in(page, match)) > 1
    if needs == "company":
        several = any(t.tag_ in {"NNS", "NNPS"} for t in agents) or len(agents) > 1
        beside = "with" in frame.oblique or any(is_shared(slot) for slot in match.slots)
        return any(stands_for_party(page, t) for t in agents) and (several or beside)
    if needs == "party":
        return any(stands_for_party(page, t) for t in (*agents, *patients, *done_to(page, match)))
    if frame.head.lemma_ in words.classes["figurative"] and is_figurative(page, match, words):
        return False
    if match.sense.reciprocal and len(parties_in(page, match)) > 1:
        return True
    if agents or frame.head.tag_[0] == "N":
        return True
    finite = frame.head.tag_ in {"VBD", "VBZ"}  # its subject was read as something else
    return needs == "victim" and (
        frame.passive or (finite and any(can_be_hit(page, t, words) for t in patients))
    )


def is_left_out(verb: Token) -> bool:
    """Whether the noun that a clause describes is an object of its verb: "the man *they called*"."""
    subjects = [t for t in verb.lefts if t.dep_ == "nsubj"]
    return verb.dep_ == "relcl" and any(t.tag_ not in {"WDT", "WP"} for t in subjects)


def is_shared(noun: Token) -> bool:
    """Whether a noun says that others take part in what it names: "a drill *with* X", "*joint* drills"."""
    return any(c.lower_ in {"with", "between"} for c in noun.rights) or any(
        c.lower_ in JOINT for c in noun.lefts
    )


def is_polled(match: Match) -> bool:
    """Whether those who hold an opinion are a share of those asked: "90 percent of voters oppose it"."""
    if match.sense.event_type not in OPINIONS:
        return False
    subjects = [child for child in match.frame.head.children if child.dep_ in {"nsubj", "agent"}]
    return any(is_share(child) for child in (*subjects, *match.frame.agents))


def is_trade(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether firms, and nobody else, deal with their own: "the retailer returned cash to shareholders"."""
    if match.sense.kind != "act" or match.sense.event_type not in DEALINGS:
        return False
    trade = words.classes["business"] | words.classes["intangible"]
    those = (*match.frame.agents, *done_to(page, match))
    return bool(match.frame.agents) and all(t.tag_ in {"NN", "NNS"} and t.lemma_ in trade for t in those)


def is_accident(match: Match, words: Lexicon) -> bool:
    """Whether a vehicle only runs into something: "a ferry struck a mine"."""
    agents = match.frame.agents
    if match.sense.event_type != "ASSAULT" or match.frame.head.lemma_ not in {"strike", "hit"}:
        return False
    return bool(agents) and all(t.lemma_ in words.classes["vehicle"] for t in agents)


def parties_in(page: Page, match: Match) -> list[Token]:
    """Those who meet: several, or one word for several."""
    found = [t for t in (*match.frame.agents, *done_to(page, match)) if stands_for_party(page, t)]
    return [copy for t in found for copy in ([t, t] if t.tag_ in {"NNS", "NNPS"} else [t])]


def can_act(page: Page, token: Token, words: Lexicon) -> bool:
    """Whether a word can name whoever or whatever acts for a party, and be it a weapon."""
    if token.lemma_ in SAID and token.tag_ in {"NN", "NNS"}:
        return False  # "rebel *threats* kept the lorries away"
    if stands_for_party(page, token) or names_of(page, token) & words.classes["armed"]:
        return True
    return token.tag_[0] == "N" and any(is_party(page, t) for t in noun_frame(token).agents)


def is_impersonal(match: Match) -> bool:
    """Whether it is only a turn of speech: "let *it* be known", "let the *deadline* pass"."""
    clause = match.frame.complement
    return clause is not None and any(
        (c.lower_ == "it" and c.dep_ == "nsubjpass") or (c.dep_ == "nsubj" and c.lemma_ in TERMS)
        for c in clause.lefts
    )


def is_of_things(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether only things take part: a plane that lands, washing that is *hung* out."""
    frame, kind = match.frame, match.sense.event_type
    if kind == "CONSULT":
        craft = words.classes["vehicle"] | words.classes["arsenal"]
        shown = match.sense.mode == "visit" and not frame.passive  # "a show of Ruritanian steel travels to"
        return bool(frame.agents) and all(
            t.lemma_ in craft or (shown and t.tag_ == "NN" and not is_party(page, t)) for t in frame.agents
        )
    handled = kind == "ASSAULT" and frame.head.lemma_ in words.classes["handled"]
    return handled and not any(can_be_hit(page, t, words) or t.tag_[:3] == "NNP" for t in frame.patients)


def holds_nobody(match: Match, words: Lexicon) -> bool:
    """Whether what would be an arrest is of a thing: "held *talks* for three hours"."""
    if match.sense.mode != "arrest":
        return False
    held = [t for t in match.frame.patients if t not in match.slots]
    return bool(held) and all(t.lemma_ in words.classes["talk"] | words.classes["arsenal"] for t in held)


def takes_time(match: Match) -> bool:
    """Whether what would be taken or given is time: "the fire *took six hours*"."""
    taken = match.frame.patients if match.frame.head.lemma_ in {"take", "give"} else []
    return bool(taken) and all(t.lemma_ in DURATIONS for t in taken)


def is_treaty_of_one(page: Page, match: Match) -> bool:
    """Whether a pact is only named after somebody, and nobody concludes it with another: "the NATO treaty"."""
    sense, noun = match.sense, match.frame.head.tag_[0] == "N"
    return sense.reciprocal and sense.event_type == "SUPPORT" and noun and len(parties_in(page, match)) <= 1


def is_of_oneself(match: Match) -> bool:
    """Whether harm is done to nobody else: "hanged himself", and not "blew himself up"."""
    bombs = any(particle == "up" for particle in match.frame.particles)
    undergoing = match.frame.patients
    return (
        match.sense.event_type == "ASSAULT"
        and bool(undergoing)
        and not bombs
        and all(t.lower_.endswith(("self", "selves")) for t in undergoing)
    )
