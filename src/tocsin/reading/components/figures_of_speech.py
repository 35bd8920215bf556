"""Whether words that name force or a deed are a figure of speech, or tell of nature, of a story or of a game."""

from __future__ import annotations

import re

from tocsin.reading.components.governors import WORKS
from tocsin.reading.components.lexicon import Lexicon, Match, whole_word
from tocsin.reading.components.recipients import done_to
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

FORCES = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})
SPEECHLESS = frozenset(
    {"explosion", "blast", "bomb", "shell", "missile", "rocket", "bullet", "fire", "market"}
)
"""What says nothing."""
FIRMS, WORDED, ILLS, HEADING, FATES = (
    frozenset(load("judgements")[name]) for name in ("firms", "worded", "ills", "heading", "fates")
)
SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
MOST_STEPS = 6
SEVERAL_WORDS = 3
"""Words that a match shares with other news, and of which so many tell of one."""
NOUNS = "nouns by sentence"
VICTIMS = ("people", "fighter", "place", "building")


def is_figurative(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether a blow is dealt only in words: by one who bears no arms, or to a market, a title, a plan."""
    agents, frame = match.frame.agents, match.frame
    if is_bodily(page, match, words):
        return False
    if frame.passive and not agents and frame.head.lemma_ in words.classes["outcomes"]:
        return True
    hit = [t for t in frame.patients if t not in match.slots] or done_to(page, match)
    if frame.head.tag_[0] == "N" and not agents:
        return not any(can_be_hit(page, t, words) for t in hit)
    if not match.slots and all(is_civil(page, t, words) for t in agents):
        return bool(agents) or not frame.passive
    armed = any(t.lemma_ in words.classes["arsenal"] | words.classes["armed"] for t in agents)
    return bool(hit) and all(
        is_intangible(t, words) and not (armed and can_be_hit(page, t, words)) for t in hit
    )


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


def is_intangible(token: Token, words: Lexicon) -> bool:
    """Whether a word names what no blow can hit."""
    return token.tag_[:3] != "NNP" and token.lemma_ in words.classes["intangible"]


def is_civil(page: Page, token: Token, words: Lexicon) -> bool:
    """Whether a word names a person who bears no arms, as far as the text says."""
    lemma = token.lemma_
    if lemma in words.classes["business"] or lemma in words.classes["politician"]:
        return True
    if lemma in words.classes["armed"] or lemma in words.classes["crowd"]:
        return False
    return token.tag_ in {"PRP", "WP"} or page.mentions.of(token).kind == "person"


def is_nature(match: Match, words: Lexicon) -> bool:
    """Whether those who would act are weather, illness or, of what is said, weapons: "a storm ripped through"."""
    frame, natural = match.frame, words.classes["natural"]
    things = natural | SPEECHLESS if match.sense.kind == "accusation" else natural
    causes = frame.agents
    if match.sense.needs is not None:
        causes = [*causes, *frame.oblique.get("in", ()), *frame.oblique.get("from", ())]
    if any(t.lemma_ in things for t in causes):
        return True
    named = [t for agent in frame.agents if agent.tag_ == "NNP" for t in agent.lefts]  # "Cyclone Ida"
    return any(t.lower_ in natural for t in named if t.dep_ in {"compound", "nmod"})


def is_metaphor(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether force is used of nobody: firms at war over prices, a war on inflation, a siege by snow."""
    frame, sense = match.frame, match.sense
    if sense.kind != "act" or sense.event_type not in FORCES or frame.head.tag_[0] != "V":
        return False
    hit = [t for t in frame.patients if t not in match.slots] or done_to(page, match)
    told = frame.oblique.get("with", ())
    if any(t.lemma_ in WORDED for t in told):
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


def is_fiction(head: Token) -> bool:
    """Whether it happens in a story: "the novel opens with X attacking", "in the film, X attacks"."""
    word = head
    for _ in range(MOST_STEPS):
        told_in = [t for c in word.children if c.dep_ == "prep" and c.lower_ == "in" for t in c.children]
        subjects = [c for c in word.children if c.dep_ in {"nsubj", "nsubjpass"}]
        if word.tag_[0] == "V" and any(is_work(t) for t in (*told_in, *subjects)):
            return True
        if word.dep_ == "relcl" and is_work(word.head):
            return any(c.lower_ in {"in", "where"} for c in word.lefts)  # "a film *in which* X attacks"
        if word.head == word or word.dep_ == "advcl":
            break
        word = word.head
    return False


def is_work(noun: Token) -> bool:
    """Whether a noun, alone or with the word before it, names a story that is made up."""
    lemma = noun.lemma_
    return lemma in WORKS or (noun.i > 0 and f"{noun.nbor(-1).lower_}_{lemma}" in WORKS)


def is_game(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether the sentence speaks of a match: by its words, by a score, or by who takes part."""
    frame, classes = match.frame, words.classes
    head = frame.head
    if head.lemma_ in classes["winning"] and SCORE.search(head.sent.text):
        return True
    if any(t.lemma_ in classes["earnest"] for t in frame.agents):
        return False
    if names_any(head, classes["sport"]) or any(t.lemma_ in classes["athlete"] for t in frame.agents):
        return True
    nations = [page.mentions.of(t).kind == "country" for t in (*frame.agents, *frame.patients)]
    if head.lemma_ in {"beat", "thrash", "trounce", "edge"} and len(nations) > 1 and all(nations):
        return True
    return len(nouns_near(head) & classes["matchday"]) >= SEVERAL_WORDS


def is_unserious(page: Page, match: Match, words: Lexicon) -> bool:
    """Whether the sentence speaks of sport, film or business."""
    return names_any(match.frame.head, words.classes["unserious"]) or is_game(page, match, words)


def names_any(head: Token, wanted: frozenset[str]) -> bool:
    """Whether a noun of the sentence, alone or with the word before it, is one of those wanted."""
    return not nouns_near(head).isdisjoint(wanted)


def nouns_near(head: Token) -> frozenset[str]:
    """The nouns of a word's sentence, alone and with the word before them; gathered once."""
    start, known = head.sent.start, head.doc.user_data.setdefault(NOUNS, {})
    found: frozenset[str] | None = known.get(start)
    if found is None:
        found = known[start] = frozenset(
            name for t in head.sent if t.tag_[0] == "N" for name in forms(t, start)
        )
    return found


def forms(noun: Token, start: int) -> set[str]:
    found = {noun.lower_, noun.lemma_}
    if noun.i > start:
        found.add(f"{noun.nbor(-1).lower_}_{noun.lemma_}")
        if noun.nbor(-1).text == "-":
            found.add(whole_word(noun))
    return found
