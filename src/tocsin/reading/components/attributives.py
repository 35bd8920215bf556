"""Phrases that attribute the clause around them: "according to the ministry"."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.reading.components.content import cut, sentence_end, subtree_range
from tocsin.reading.components.cue_forms import lemma_of
from tocsin.reading.components.cue_words import CueWords, load_cue_words
from tocsin.reading.components.mention import Mention
from tocsin.reading.components.parentheses import is_finite
from tocsin.reading.components.report import Range, Report
from tocsin.reading.components.subjects import object_of_preposition, speaker_of
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Doc, Token

FARTHEST = 8
"""Words before the colon of a headline."""
HEADLINE = 30
"""Words of a first paragraph that may be a headline."""
NOMINAL = "NJPD"
"""First letters of the tags of a noun phrase."""
PHRASE = {"prep", "agent"}
OWN = {"my", "our", "your"}
OFFICES = {"person", "organisation", "anonymous"}
"""Who speaks before the colon of a headline without a verb: "Premier: no talks"."""
SPEAKING = {"person", "organisation", "country", "document", "anonymous", "group"}


def speaks(page: Page, noun: Token) -> bool:
    """Whether a noun names somebody or something that can say a thing."""
    return page.mentions.of(noun).kind in SPEAKING or noun.lemma_ in load_cue_words().people


def read_according(token: Token, words: CueWords, reports: dict[int, Report]) -> Iterator[Report]:
    """ "According to the ministry, the bridge fell"; beside another speaker it names a relay."""
    to = next((t for t in token.rights if t.lower_ == "to"), None)
    speaker = object_of_preposition(to) if to is not None else None
    if to is None or speaker is None or token.head.i == token.i:
        return
    host = token.head
    while host.tag_[0] == "N" and host.head.tag_[0] == "V":
        host = host.head
    said = words.verbs.get(lemma_of(host)) if host.i in reports else None
    if said is not None and "quote" in said.takes and speaker_of(host) is not None:
        return
    frame = reports.get(token.sent.root.i)
    utters = frame is not None and frame.lemma not in words.attitudes
    if frame is not None and frame.speaker is not None and utters and is_last(token):
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


def read_in_words(words: Token) -> Iterator[Report]:
    """ "In the words of the elder, the base is ..."."""
    inside = words.head
    of = next((t for t in words.rights if t.lower_ == "of"), None)
    speaker = object_of_preposition(of) if of is not None else None
    if of is not None and speaker is not None and begins_clause(inside):
        yield phrase_report(inside, [inside, *words.lefts, words, of], speaker)


def read_in_account(account: Token) -> Iterator[Report]:
    """ "In the general's telling, the rebels fled", "by her account", "in the view of the guild"."""
    inside = account.head
    links = {"by", "on"} if account.lemma_ in load_cue_words().counts else {"in", "by", "on"}
    if inside.lower_ not in links or inside.dep_ not in PHRASE or inside.head.tag_[0] not in "VM":
        return
    of = next((t for t in account.rights if t.lower_ == "of"), None)
    owner = next((t for t in account.lefts if t.dep_ == "poss"), None)
    speaker = owner or (object_of_preposition(of) if of is not None else None)
    opens = inside.i == inside.sent.start and any(
        t.text == "," for t in inside.doc[account.i : account.i + FARTHEST]
    )
    opens = opens or is_between_commas(inside)
    topic = owner is not None and (of is not None or owner.lower_ in OWN)  # "in his account of the war"
    if speaker is not None and not topic and (opens or is_last(inside)):
        yield phrase_report(inside, [inside, account], speaker)


def read_in_survey(survey: Token) -> Iterator[Report]:
    """ "In a poll by the institute, most farmers opposed the tax"."""
    inside = survey.head
    if begins_clause(inside) and inside.i == inside.sent.start and phrase_of(inside)[1] > survey.i + 1:
        yield phrase_report(inside, [inside], survey)


def begins_clause(inside: Token) -> bool:
    return inside.lower_ == "in" and inside.dep_ == "prep" and inside.head.tag_[0] in "VM"


def phrase_report(inside: Token, cue: list[Token], speaker: Token) -> Report:
    """What the clause says that a phrase with "in" belongs to."""
    text = " ".join(t.lower_ for t in cue)
    return Report(
        head=cue[-2] if len(cue) > 1 else inside,
        cue=cue,
        lemma=text,
        speaker=speaker,
        content=cut(subtree_range(inside.head), [phrase_of(inside)]),
        shape="according",
        confidence=0.7,
        reason=text,
    )


def read_headline(page: Page) -> Iterator[Report]:
    """ "Minister: the dam will hold": in a headline the noun phrase before a colon speaks."""
    block = page.document.blocks[0]
    words = page.doc.char_span(*block.span, alignment_mode="expand")
    colon = next((t for t in words[:FARTHEST] if t.text == ":"), None) if words is not None else None
    if words is None or colon is None or len(words) > HEADLINE or colon.i <= words.start:
        return
    speaker = colon.nbor(-1)
    if any(t.tag_[0] not in NOMINAL for t in words[: colon.i - words.start]) or speaker.tag_[0] != "N":
        return
    mention = page.mentions.of(speaker)
    told = is_finite(page.doc, (colon.i + 1, words.end)) and not is_place(mention)
    holds_office = mention.kind in OFFICES and mention.resolution.actor is not None
    if mention.kind not in SPEAKING or not (told or (holds_office and words[-1].text != "?")):
        return
    yield Report(
        head=None,
        cue=[colon],
        lemma=":",
        speaker=speaker,
        content=[(colon.i + 1, words.end)],
        shape="headline",
        confidence=0.6,
        reason="noun phrase before a colon in a headline",
    )


def is_place(mention: Mention) -> bool:
    """ "BEIRUT: ...": a capital in capitals says where a report comes from."""
    return mention.resolution.basis == "capital" and mention.text.isupper()


def is_between_commas(token: Token) -> bool:
    """ "The village, *in the army's telling*, was empty"."""
    end = token.right_edge.i + 1
    return token.i > 0 and token.nbor(-1).text == "," and end < len(token.doc) and token.doc[end].text == ","


def is_last(token: Token) -> bool:
    """After a comma, at the end of the sentence: it is said of the whole of it."""
    return (
        token.i > token.sent.start
        and token.nbor(-1).text == ","
        and token.right_edge.i >= sentence_end(token) - 2
    )


def phrase_of(token: Token) -> Range:
    """A phrase before its clause ends with its comma, whatever the parser hung on it."""
    start, end = subtree_range(token)
    if token.head.i > token.i:
        comma = next((t.i for t in token.doc[start + 3 : end + 1] if t.text == ","), None)
        end = end_of_description(token.doc, start + 2, comma + 1) if comma is not None else end
    return start, end


def end_of_description(doc: Doc, start: int, first: int) -> int:
    """Where a second phrase for the same speaker ends: "according to the mayor, *Jo Lee*, the bridge fell"."""
    second = next((i for i in range(first, len(doc) - 1) if doc[i].text == ","), first)
    names = [all(t.tag_ == "NNP" for t in part) for part in (doc[start : first - 1], doc[first:second])]
    described = second > first + 1 and all(t.tag_[0] in NOMINAL or t.tag_ == "IN" for t in doc[first:second])
    listed = doc[second + 1].tag_ == "CC" or doc[min(second + 2, len(doc) - 1)].tag_ == "CC"
    return second + 1 if described and names[0] != names[1] and not listed else first
