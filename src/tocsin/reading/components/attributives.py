"""Phrases that attribute the clause around them: "according to the ministry"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from tocsin.reading.components.content import cut, subtree_range
from tocsin.reading.components.cue_forms import lemma_of
from tocsin.reading.components.cue_words import CueWords
from tocsin.reading.components.report import Range, Report
from tocsin.reading.components.subjects import object_of_preposition, speaker_of
from tocsin.reading.parse import Page


def read_according(page: Page, token: Token, words: CueWords, reports: dict[int, Report]) -> Iterator[Report]:
    """ "According to the ministry, the bridge fell"; beside another speaker it names a relay."""
    to = next((t for t in token.rights if t.lower_ == "to"), None)
    speaker = object_of_preposition(to) if to is not None else None
    if to is None or speaker is None or token.head.i == token.i:
        return
    host = token.head
    while host.tag_[0] == "N" and host.head.tag_[0] == "V":
        host = host.head
    said = words.verbs.get(lemma_of(page, host))
    if said is not None and "quote" in said.takes and speaker_of(host) is not None:
        return
    frame = reports.get(token.sent.root.i)
    if frame is not None and frame.speaker is not None and is_last(token):
        frame.relays.append(speaker)
        frame.content = [part for piece in frame.content for part in cut(piece, [phrase_of(token)])]
        return
    yield Report(
        head=token,
        cue=[token, to],
        lemma="according to",
        speaker=speaker,
        content=cut(subtree_range(host), [phrase_of(token)]),
        shape="according",
        confidence=0.85,
        reason="according to",
    )


def is_last(token: Token) -> bool:
    """After a comma, at the end of the sentence: it is said of the whole of it."""
    sentence = token.sent
    return token.i > sentence.start and token.nbor(-1).text == "," and token.right_edge.i >= sentence.end - 2


def phrase_of(token: Token) -> Range:
    """A phrase before its clause ends with its comma, whatever the parser hung on it."""
    start, end = subtree_range(token)
    if token.head.i > token.i:
        comma = next((t.i for t in token.doc[start:end] if t.text == "," and t.i > start + 2), None)
        end = comma + 1 if comma is not None else end
    return start, end
