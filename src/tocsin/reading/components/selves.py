"""Whether a subject stands for the speaker, or for the side that the speaker speaks for."""

from __future__ import annotations

from tocsin.model import Statement
from tocsin.model.claim import root
from tocsin.reading.components.noun_phrases import spread
from tocsin.reading.components.parties import is_party
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

FIRST = frozenset({"i", "we", "us", "our", "my", "ourselves"})
THIRD = frozenset({"it", "he", "she", "they", "its", "his", "her", "their"})
ONLOOKERS = frozenset(load("signals")["onlookers"])
MANY, ONE = frozenset({"they", "their"}), frozenset({"he", "she", "his", "her"})
PICKING = frozenset({"one", "none", "some", "all", "most", "many", "neither", "any", "each"})
OFFICES = frozenset(load("signals")["offices"])
"""Who may speak for a country that the text does not name beside them."""


def is_own(page: Page, subject: Token, statement: Statement) -> bool:
    """Whether the subject of a clause is the speaker, or a party that the speaker speaks for."""
    if subject.lower_ not in FIRST and looks_on(statement):
        return False
    return any(stands_for_speaker(page, token, statement) for token in (*spread(subject), *counted(subject)))


def counted(number: Token) -> list[Token]:
    """Of whom a number or a word for none picks out some: "not one of *our boats*"."""
    picks = number.tag_ in {"CD", "NN", "DT"} and number.lower_ in PICKING
    return [t for c in number.rights if picks and c.lower_ == "of" for t in c.rights if t.dep_ == "pobj"]


def looks_on(statement: Statement) -> bool:
    """Whether the speaker is one who only judges from outside: "analysts", "a historian"."""
    words = str(statement.speaker.text or "").lower().split()
    return any(word.removesuffix("s") in ONLOOKERS for word in words)


def stands_for_speaker(page: Page, token: Token, statement: Statement) -> bool:
    word = token.lower_
    if word in FIRST:
        return True
    owner = next((child for child in token.lefts if child.dep_ == "poss"), None)
    if owner is not None and (owner.lower_ in FIRST or stands_for_speaker(page, owner, statement)):
        return True
    mention = page.mentions.of(token)
    actor, speaker = mention.resolution.actor, statement.speaker
    if actor and speaker.actor:
        return root(actor) == root(speaker.actor)
    if word in THIRD:
        return statement.form != "direct" and is_antecedent(page, token, statement)
    official = holds_office(str(speaker.text or ""))
    if official and word in OFFICES and not speaker.actor:
        return True  # a general speaks for "the army"
    theirs = bool(speaker.text) and str(speaker.text).split()[0].lower() in THIRD
    if theirs and (token.tag_ == "NNS" or (official and token.tag_ in {"NNP", "NNPS"})):
        return is_party(
            page, token
        )  # "Marenia will not sign, its minister said", "pilots will not fly, their union said"
    if actor and speaker.text:
        return not speaker.actor and (official or speaker.text.split()[-1].lower() == actor.lower())
    return bool(speaker.text) and mention.text.lower() == str(speaker.resolved or speaker.text).lower()


def holds_office(speaker: str) -> bool:
    """Whether a speaker is named by an office, with or without the name: "Defence *Minister* Ana Lobo"."""
    words = speaker.split()
    last = max((i for i, word in enumerate(words) if word.lower() in OFFICES), default=None)
    return last is not None and (last + 1 == len(words) or words[last + 1][:1].isupper())


def is_antecedent(page: Page, pronoun: Token, statement: Statement) -> bool:
    """Whether a pronoun in reported speech refers to its speaker: nobody else comes between them."""
    mention, kind = page.mentions.of(pronoun), statement.speaker.kind
    if kind == ("person" if pronoun.lower_ in MANY else "organisation" if pronoun.lower_ in ONE else None):
        return False  # a general is not "they", a ministry not "she"
    if mention.resolved and statement.speaker.text:
        return mention.resolved in (statement.speaker.text, statement.speaker.resolved)
    start = statement.content.spans[0][0]
    before = page.doc[pronoun.sent.start : pronoun.i]
    return pronoun.dep_ != "expl" and not any(t.tag_.startswith("N") for t in before if t.idx >= start)
