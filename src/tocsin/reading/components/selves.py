"""Whether a subject stands for the speaker, or for the side that the speaker speaks for."""

from __future__ import annotations

from tocsin.model import Statement
from tocsin.model.claim import root
from tocsin.reading.components.arguments import spread
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

FIRST = frozenset({"i", "we", "us", "our", "my", "ourselves"})
THIRD = frozenset({"it", "he", "she", "they", "its", "his", "her", "their"})
OFFICES = frozenset(load("signals")["offices"])
"""Who may speak for a country that the text does not name beside them."""


def is_own(page: Page, subject: Token, statement: Statement) -> bool:
    """Whether the subject of a clause is the speaker, or a party that the speaker speaks for."""
    return any(stands_for_speaker(page, token, statement) for token in spread(subject))


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
    official = bool(speaker.text) and str(speaker.text).split()[-1].lower() in OFFICES
    if official and word in OFFICES and not speaker.actor:
        return True  # a general speaks for "the army"
    if official and token.tag_ in {"NNP", "NNPS"} and str(speaker.text).split()[0].lower() in THIRD:
        return not actor or not speaker.actor  # "Marenia will not sign", its minister said
    if actor and speaker.text:
        return not speaker.actor and speaker.text.split()[-1].lower() in OFFICES | {actor.lower()}
    return bool(speaker.text) and mention.text.lower() == str(speaker.resolved or speaker.text).lower()


def is_antecedent(page: Page, pronoun: Token, statement: Statement) -> bool:
    """Whether a pronoun in reported speech refers to its speaker: nobody else comes between them."""
    mention = page.mentions.of(pronoun)
    if mention.resolved and statement.speaker.text:
        return mention.resolved in (statement.speaker.text, statement.speaker.resolved)
    start = statement.content.spans[0][0]
    before = page.doc[pronoun.sent.start : pronoun.i]
    return pronoun.dep_ != "expl" and not any(t.tag_.startswith("N") for t in before if t.idx >= start)
