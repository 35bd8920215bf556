"""Whether those who take part make a sense likely, and nothing near makes it a figure of speech."""

from __future__ import annotations

import re

from tocsin.reading.components.arguments import OBJECTS, RELATIVES, frame_of, noun_frame
from tocsin.reading.components.governors import WORKS
from tocsin.reading.components.kinds import DOERS
from tocsin.reading.components.lexicon import Lexicon, Match, names_of, whole_word
from tocsin.reading.components.numbers import is_share
from tocsin.reading.components.parties import FORCING, any_party, is_party, stands_for_party
from tocsin.reading.components.recipients import recipients_of
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

OPINIONS = frozenset({"SUPPORT", "REJECT", "AGREE", "REQUEST", "ACCUSE"})
FORCES = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})
DEALINGS = frozenset({"RETREAT", "CONCEDE", "SANCTION", "MOBILIZE", "AID"})
ARMS = frozenset({"explosion", "blast", "bomb", "shell", "missile", "rocket", "bullet", "fire", "market"})
"""What says nothing."""
FIRMS, WORDED, ILLS = (frozenset(load("judgements")[name]) for name in ("firms", "worded", "ills"))
SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
WINNING = frozenset(
    {
        "beat",
        "thrash",
        "trounce",
        "edge",
        "outplay",
        "whitewash",
        "outclass",
        "crush",
        "defeat",
        "hammer",
        "rout",
        "overwhelm",
        "demolish",
        "stun",
        "sink",
        "down",
        "humble",
        "overpower",
        "smash",
        "conquer",
        "vanquish",
        "eliminate",
        "batter",
        "pummel",
        "destroy",
    }
)
SAID = frozenset(noun for nouns in load("signals")["nouns"].values() for noun in nouns)
HEADING, FATES = (frozenset(load("judgements")[name]) for name in ("heading", "fates"))
JOINT = frozenset(load("joint")["joint"])
MOST_STEPS = 6
VICTIMS = ("people", "fighter", "place", "building")


def is_plausible(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether those who take part make the sense likely, and nothing near makes it a figure of speech."""
    frame, needs = match.frame, match.sense.needs
    agents = frame.agents
    if match.sense.kind == "permission" and is_impersonal(match):
        return False
    if is_polled(match) or is_accident(match, words) or is_nature(match, words):
        return False
    if is_trade(page, match, words):
        return False
    if is_of_things(page, match, words) or is_of_oneself(match):
        return False
    if is_fiction(frame.head) or is_fated(match) or is_metaphor(page, match, words):
        return False
    if match.sense.kind == "act" and (is_game(page, frame.head, words) or is_weather(match, words)):
        return False
    if match.announced and match.sense.kind in {"refusal", "intention"} and not any_party(page, agents):
        return False  # "this will not involve the army"
    vague = match.sense.kind == "act" and (not match.slots or match.sense.event_type in FORCING)
    if vague and agents and not any(can_act(page, t, words) for t in agents):
        return is_bodily(page, match, words) and any(t.lower_.endswith(DOERS) for t in agents)
    if needs is None:
        return True
    causes = (*agents, *frame.oblique.get("in", ()), *frame.oblique.get("from", ()))
    if any(t.lemma_ in words.classes["natural"] for t in causes):
        return False
    return not is_unserious(page, frame.head, words) and has_needed(page, match, words)


def has_needed(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether those are there whom the sense needs."""
    frame, needs = match.frame, match.sense.needs
    agents, patients = frame.agents, frame.patients
    if needs == "counterpart":
        named_so = sum(child.dep_ in OBJECTS for child in frame.head.children) > 1  # "called him a master"
        holders = [frame, *(noun_frame(slot) for slot in match.slots)]
        met = [
            t for holder in holders for link in ("with", "to", "for") for t in holder.oblique.get(link, ())
        ]
        undergoing = [t for t in patients if t not in match.slots] or met
        return not named_so and any(stands_for_party(page, t) for t in undergoing if t.tag_ not in RELATIVES)
    if needs == "both":
        undergoing = [t for t in patients if t not in match.slots] or recipients_of(page, match)
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
        return any(stands_for_party(page, t) for t in (*agents, *patients, *recipients_of(page, match)))
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


def is_shared(noun: Token) -> bool:
    """Whether a noun says that others take part in what it names: "a drill *with* X", "*joint* drills"."""
    return any(c.lower_ in {"with", "between"} for c in noun.rights) or any(
        c.lower_ in JOINT for c in noun.lefts
    )


def is_figurative(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether a blow is dealt only in words: by one who bears no arms, or to a market, a title, a plan."""
    agents, frame = match.frame.agents, match.frame
    if is_bodily(page, match, words):
        return False
    if frame.passive and not agents and frame.head.lemma_ in words.classes["outcomes"]:
        return True
    hit = [t for t in frame.patients if t not in match.slots] or recipients_of(page, match)
    if frame.head.tag_[0] == "N" and not agents:
        return not any(can_be_hit(page, t, words) for t in hit)
    if not match.slots and all(is_civil(page, t, words) for t in agents):
        return bool(agents) or not frame.passive
    return bool(hit) and all(is_intangible(t, words) for t in hit)


def is_bodily(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether a blow can only be meant so: its verb is no word for criticism, and it hits people or places."""
    if match.frame.head.lemma_ not in words.classes["bodily"]:
        return False
    return any(can_be_hit(page, t, words) for t in match.frame.patients if t.tag_ in {"NN", "NNS"})


def can_be_hit(page: Page, token: Token, words: Lexicon) -> bool:
    """Whether a word names people or places: a common noun of the lists, or a name that no person has."""
    if token.tag_[:3] == "NNP":
        return page.mentions.of(token).kind != "person"
    return any(token.lemma_ in words.classes[name] for name in VICTIMS)


def is_polled(match: Match) -> bool:
    """Whether those who hold an opinion are a share of those asked: "90 percent of voters oppose it"."""
    if match.sense.event_type not in OPINIONS:
        return False
    subjects = [child for child in match.frame.head.children if child.dep_ in {"nsubj", "agent"}]
    return any(is_share(child) for child in (*subjects, *match.frame.agents))


def is_nature(match: Match, words: Lexicon) -> bool:
    """Whether those who would act are weather, illness or, of what is said, weapons: "a storm ripped through"."""
    agents = match.frame.agents
    things = words.classes["natural"] | (ARMS if match.sense.kind == "accusation" else frozenset())
    return bool(agents) and all(t.tag_ in {"NN", "NNS"} and t.lemma_ in things for t in agents)


def is_trade(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether firms, and nobody else, deal with their own: "the retailer returned cash to shareholders"."""
    if match.sense.kind != "act" or match.sense.event_type not in DEALINGS:
        return False
    trade = words.classes["business"] | words.classes["intangible"]
    those = (*match.frame.agents, *recipients_of(page, match))
    return bool(match.frame.agents) and all(t.tag_ in {"NN", "NNS"} and t.lemma_ in trade for t in those)


def is_accident(match: Match, words: Lexicon) -> bool:
    """Whether a vehicle only runs into something: "a ferry struck a mine"."""
    agents = match.frame.agents
    if match.sense.event_type != "ASSAULT" or match.frame.head.lemma_ not in {"strike", "hit"}:
        return False
    return bool(agents) and all(t.lemma_ in words.classes["vehicle"] for t in agents)


def is_intangible(token: Token, words: Lexicon) -> bool:
    """Whether a word names what no blow can hit."""
    return token.tag_[:3] != "NNP" and token.lemma_ in words.classes["intangible"]


def parties_in(page: Page, match: Match) -> list[Token]:
    """Those who meet: several, or one word for several."""
    found = [t for t in (*match.frame.agents, *recipients_of(page, match)) if stands_for_party(page, t)]
    return [copy for t in found for copy in ([t, t] if t.tag_ in {"NNS", "NNPS"} else [t])]


def can_act(page: Page, token: Token, words: Lexicon) -> bool:
    """Whether a word can name whoever or whatever acts for a party, and be it a weapon."""
    if token.lemma_ in SAID and token.tag_ in {"NN", "NNS"}:
        return False  # "rebel *threats* kept the lorries away"
    if stands_for_party(page, token) or names_of(page, token) & words.classes["armed"]:
        return True
    return token.tag_[0] == "N" and any(is_party(page, t) for t in noun_frame(token).agents)


def is_civil(page: Page, token: Token, words: Lexicon) -> bool:
    """Whether a word names a person who bears no arms, as far as the text says."""
    lemma = token.lemma_
    if lemma in words.classes["business"] or lemma in words.classes["politician"]:
        return True
    if lemma in words.classes["armed"] or lemma in words.classes["crowd"]:
        return False
    return token.tag_ in {"PRP", "WP"} or page.mentions.of(token).kind == "person"


def is_impersonal(match: Match) -> bool:
    """Whether it is only a turn of speech: "let *it* be known"."""
    clause = match.frame.complement
    return clause is not None and any(c.lower_ == "it" and c.dep_ == "nsubjpass" for c in clause.children)


def is_of_things(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether only things take part: a plane that lands, washing that is *hung* out."""
    frame, kind = match.frame, match.sense.event_type
    if kind == "CONSULT":
        craft = words.classes["vehicle"] | words.classes["arsenal"]
        return bool(frame.agents) and all(t.lemma_ in craft for t in frame.agents)
    handled = kind == "ASSAULT" and frame.head.lemma_ in words.classes["handled"]
    return handled and not any(can_be_hit(page, t, words) or t.tag_[:3] == "NNP" for t in frame.patients)


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


def is_weather(match: Match, words: Lexicon) -> bool:
    """Whether nature does it, also under a name: "Cyclone Ida"."""
    agents = match.frame.agents
    named = [t for agent in agents for t in agent.lefts if t.dep_ in {"compound", "nmod"}]
    return any(t.lower_ in words.classes["natural"] for t in named if t.head.tag_ == "NNP")


def is_fiction(head: Token) -> bool:
    """Whether it happens in a story: "the novel opens with X attacking", "in the film, X attacks"."""
    word = head
    for _ in range(MOST_STEPS):
        told_in = [t for c in word.children if c.dep_ == "prep" and c.lower_ == "in" for t in c.children]
        subjects = [c for c in word.children if c.dep_ in {"nsubj", "nsubjpass"}]
        if word.tag_[0] == "V" and any(is_work(t) for t in (*told_in, *subjects)):
            return True
        if word.head == word or word.dep_ == "advcl":
            break
        word = word.head
    return False


def is_metaphor(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether force is used of nobody: firms at war over prices, a war on inflation, a siege by snow."""
    frame, sense = match.frame, match.sense
    if sense.kind != "act" or sense.event_type not in FORCES or frame.head.tag_[0] != "V":
        return False
    hit = [t for t in frame.patients if t not in match.slots] or recipients_of(page, match)
    told = frame.oblique.get("with", ())
    if any(t.lemma_ in WORDED for t in told) or any(
        t.lemma_ in words.classes["natural"] for t in frame.agents
    ):
        return True
    if sense.event_type == "COERCE" and frame.head.lemma_ not in {"besiege", "blockade"}:
        return False
    hurt = any(t.lemma_ in words.classes[name] for t in hit for name in VICTIMS)
    if frame.agents and not hurt and all(t.lemma_ in FIRMS for t in frame.agents):
        return True
    ills = words.classes["intangible"] | words.classes["natural"] | ILLS
    return bool(hit) and not hurt and all(t.tag_ in {"NN", "NNS"} and t.lemma_ in ills for t in hit)


def is_fated(match: Match) -> bool:
    """Whether somebody only moves towards what will befall them: "is heading for collapse"."""
    goals = [t for link in ("for", "towards", "toward", "into") for t in match.frame.oblique.get(link, ())]
    return match.frame.head.lemma_ in HEADING and any(t.lemma_ in FATES for t in goals)


def is_work(noun: Token) -> bool:
    """Whether a noun, alone or with the word before it, names a story that is made up."""
    lemma = noun.lemma_
    return lemma in WORKS or (noun.i > 0 and f"{noun.nbor(-1).lower_}_{lemma}" in WORKS)


def is_game(page: Page, head: Token, words: Lexicon) -> bool:
    """Whether the sentence speaks of a match: by its words, by a score, or by countries that beat one another."""
    lemma = head.lemma_
    if lemma in WINNING and SCORE.search(head.sent.text):
        return True
    frame = frame_of(head)
    nations = [page.mentions.of(t).kind == "country" for t in (*frame.agents, *frame.patients)]
    if lemma in {"beat", "thrash", "trounce", "edge"} and len(nations) > 1 and all(nations):
        return True
    return names_any(head, words.classes["sport"])


def is_unserious(page: Page, head: Token, words: Lexicon) -> bool:
    """Whether the sentence speaks of sport, film or business."""
    return names_any(head, words.classes["unserious"]) or is_game(page, head, words)


def names_any(head: Token, wanted: frozenset[str]) -> bool:
    """Whether a noun of the sentence, alone or with the word before it, is one of those wanted."""
    start = head.sent.start
    for token in head.sent:
        if token.tag_[0] != "N":
            continue
        lemma = token.lemma_
        if token.lower_ in wanted or lemma in wanted:
            return True
        if token.i > start and (
            f"{token.nbor(-1).lower_}_{lemma}" in wanted
            or (token.nbor(-1).text == "-" and whole_word(token) in wanted)
        ):
            return True
    return False
