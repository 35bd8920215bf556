"""Inside one document: an indirect statement beside the quotation that it rests on."""

from __future__ import annotations

from tocsin.assessment.accounts import Account, Story
from tocsin.assessment.alignment import SHARED_LEAST, Pair
from tocsin.assessment.drifts.firmness import CONSIDERED
from tocsin.assessment.identity import relation
from tocsin.assessment.steps import accusing, weakest

SENTENCES_NEAR = 2
"""Sentences between a paraphrase and its quotation at most."""


def pair_paraphrases(story: Story) -> list[Pair]:
    """Quotations with the indirect statements of the same speaker near them that share their words."""
    quoted = [a for a in story.accounts if a.statement.form in ("direct", "mixed")]
    indirect = [a for a in story.accounts if a.statement.form == "indirect"]
    return [
        Pair(quotation, told, 1.0, "same")
        for quotation in quoted
        for told in indirect
        if is_near(quotation, told)
        and (relation(quotation, told) == "same" or is_introduced(quotation, told))
        and len(quotation.full.keys() & told.full.keys()) >= least_in_common(quotation, told)
    ]


def least_in_common(quotation: Account, told: Account) -> int:
    """Words that tie a paraphrase to its quotation: one where a charge or a mere thought leaves few to choose from."""
    thought = weakest(quotation)
    is_open = thought is not None and thought.level == CONSIDERED
    return 1 if accusing(told) or is_open else SHARED_LEAST["same"]


def is_introduced(quotation: Account, told: Account) -> bool:
    """ "The fisheries minister said so. '...,' Ada Roe told them": a first bare name is that of whom stands before."""
    places = [account.story.sentences.index(account.sentences[0]) for account in (told, quotation)]
    before = told.story.words_in((0, quotation.sentences[0][0]))
    named = quotation.person and len(quotation.zone) == len(quotation.person)
    described = told.statement.speaker.kind == "person" and not told.person and bool(told.zone)
    first = quotation.person.isdisjoint(word.stem for word in before)
    return bool(named) and described and first and places[0] + 1 == places[1]


def is_near(one: Account, other: Account) -> bool:
    places = {span: n for n, span in enumerate(one.story.sentences)}
    if not one.sentences or not other.sentences:
        return False
    return 0 < abs(places[one.sentences[0]] - places[other.sentences[0]]) <= SENTENCES_NEAR
