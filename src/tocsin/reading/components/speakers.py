"""Turns a noun phrase into a speaker: kind, count, description, who it stands for."""

from __future__ import annotations

from spacy.tokens import Token

from tocsin.model import Count, Speaker
from tocsin.model.statement import SpeakerKind
from tocsin.reading.components.cue_words import load_cue_words
from tocsin.reading.parse import Page

NOBODY = Speaker()
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "another": 1, "a": 1, "an": 1,
}  # fmt: skip


def read_speaker(page: Page, head: Token | None) -> Speaker:
    """The speaker that a noun phrase names; nobody where there is none."""
    if head is None:
        return NOBODY
    mention = page.mentions.of(head)
    kind = kind_of(page, head, mention.kind)
    return Speaker(
        spans=(mention.span,),
        text=mention.text,
        kind=kind,
        actor=mention.resolution.actor,
        count=count_of(head),
        description=mention.text if kind == "anonymous" else None,
        resolved=mention.resolved,
        resolved_span=mention.resolved_span,
    )


def kind_of(page: Page, head: Token, kind: SpeakerKind) -> SpeakerKind:
    words = load_cue_words()
    lemma = page.lemma(head)
    if lemma in words.documents:
        return "document"
    if lemma in words.anonymous and kind in ("unknown", "person", "group"):
        return "anonymous"
    return kind


def count_of(head: Token) -> Count | None:
    """ "Three sources", "two of the five officials"."""
    number = next((t for t in head.lefts if t.dep_ == "nummod"), None)
    of = next((t for t in head.rights if t.dep_ == "prep" and t.lower_ == "of"), None)
    n = number_of(number if number is not None else head)
    if of is not None and number_of(head) is not None:
        whole = next((t for t in of.rights if t.dep_ == "pobj"), None)
        counted = next((t for t in whole.lefts if t.dep_ == "nummod"), None) if whole is not None else None
        return Count(n=number_of(head), of=number_of(counted) if counted is not None else None)
    return Count(n=n) if n is not None and number is not None else None


def number_of(token: Token) -> int | None:
    return int(token.text) if token.text.isdecimal() else NUMBERS.get(token.lower_)
