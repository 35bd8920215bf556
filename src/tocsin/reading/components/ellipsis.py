"""Acts whose verb is left out: "Chad shut its border, and Niger its airspace"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from msgspec.structs import replace as changed

from tocsin.reading.components.arguments import Frame
from tocsin.reading.components.finding import Finding
from tocsin.reading.components.lexicon import Match
from tocsin.reading.components.mention import Mention
from tocsin.reading.components.parties import is_party
from tocsin.reading.components.roles import roles
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Span as Tokens
from tocsin.reading.tokens import Token

TIMES = frozenset(load("arguments")["times"])
JOINTS = frozenset({"and", "but", "while", "whereas"})
STOPS = frozenset({".", "!", "?", ";", ",", ":", "”", '"', "’"})
OPENING = frozenset({"DT", "PRP$", "CD"})
INSIDE = frozenset({"JJ", "NN", "NNS", "NNP", "NNPS", "POS", "CD", "HYPH", "VBN", "VBG", "$"})
LONGEST = 40
"""Words after a verb in which a clause without one may follow."""


@dataclass(slots=True)
class Remnant:
    """What is left of a clause whose verb is the one before: who, what, and phrases with a preposition."""

    first: int
    last: int
    who: Token
    what: Token
    phrases: list[Tokens]
    """The noun phrases, as they stand in the line: the parser did not see the clause."""
    oblique: dict[str, list[Token]] = field(default_factory=dict)


def with_elided(page: Page, match: Match, told: Finding) -> Iterator[Finding]:
    """An act with those of the clauses after it that take over its verb: another party, another object."""
    remnants = list(find_remnants(page, match))
    if remnants:
        end = page.doc[remnants[0].first - 1].idx
        words = page.text(told.span[0], end).rstrip(" ,;")
        told.span = (told.span[0], told.span[0] + len(words))
        told.recipients = [m for m in told.recipients if m.head.idx < end]
    yield told
    yield from (finding_of(page, match, remnant) for remnant in remnants)


def find_remnants(page: Page, match: Match) -> Iterator[Remnant]:
    """What follows a verb with its object, up to another verb."""
    verb, frame = match.frame.head, match.frame
    if verb.tag_[0] != "V" or frame.passive or not frame.agents or not frame.patients or match.announced:
        return
    after = min((t.i for t in frame.patients if t.i > verb.i), default=len(page.doc))
    for at in range(after + 1, min(after + LONGEST, len(page.doc))):
        token = page.doc[at]
        if token.tag_ in {"VBD", "VBZ", "VBP", "MD"} or token.text in {".", "!", "?"} or token.is_space:
            return
        found = read_remnant(page, at)
        if found is not None:
            yield found


def read_remnant(page: Page, at: int) -> Remnant | None:
    """ "; Moscow, three Slovaks", ", and Niger its airspace": the noun phrases after what joins them."""
    doc = page.doc
    joint = doc[at]
    if joint.text not in {";", ","} and joint.lower_ not in JOINTS:
        return None
    start = at + 1
    if start < len(doc) and joint.is_punct and doc[start].lower_ in JOINTS:
        return None  # it begins after that word
    middle, who = noun_phrase(page, start)
    parted = middle < len(doc) and doc[middle].text == ","
    begin = middle + parted
    if who is None or not is_party(page, who) or begin >= len(doc) or doc[begin].tag_ not in OPENING:
        return None
    if (parted and joint.text != ";" and doc[begin].tag_ != "CD") or doc[begin].lower_ in {
        "both",
        "each",
        "all",
    }:
        return None
    end, what = noun_phrase(page, begin)
    if what is None or what.lemma_ in TIMES:
        return None
    found = Remnant(start, end - 1, who, what, [doc[start:middle], doc[begin:end]])
    return found if add_phrases(page, found) else None


def add_phrases(page: Page, remnant: Remnant) -> bool:
    """Reads the phrases that follow; false where it turns out to be a clause with a verb of its own."""
    doc = page.doc
    at = remnant.last + 1
    while at < len(doc) and doc[at].tag_ in {"IN", "TO"}:
        end, noun = noun_phrase(page, at + 1)
        if noun is None:
            return False
        remnant.oblique.setdefault(doc[at].lower_, []).append(noun)
        remnant.last, at = end - 1, end
    return at >= len(doc) or doc[at].text in STOPS or doc[at].is_space or doc[at].lower_ in JOINTS


def noun_phrase(page: Page, start: int) -> tuple[int, Token | None]:
    """Where a noun phrase ends, and its last noun."""
    doc = page.doc
    end = start
    if end < len(doc) and doc[end].tag_ in OPENING:
        end += 1
    while end < len(doc) and doc[end].tag_ in INSIDE:
        if doc[end].tag_ == "CD" and any(t.tag_[:2] == "NN" for t in doc[start:end]):
            break
        end += 1
    if end < len(doc) and doc[end - 1].tag_ in {"VBG", "VBN"}:
        return end, None
    nouns = [t for t in doc[start:end] if t.tag_[:2] == "NN" or t.tag_ == "CD"]
    return end, nouns[-1] if nouns else None


def finding_of(page: Page, match: Match, remnant: Remnant) -> Finding:
    frame = Frame(match.frame.head, agents=[remnant.who], oblique=remnant.oblique)
    if remnant.what.tag_ != "CD":  # "two to Italy"
        frame.patients = [remnant.what]
    actors, recipients = roles(page, replace(match, frame=frame, slots=[]))
    words = page.doc[remnant.first : remnant.last + 1]
    return Finding(
        kind=match.sense.kind,
        head=match.frame.head,
        span=(words.start_char, words.end_char),
        actors=[in_line(m, remnant) for m in actors],
        recipients=[in_line(m, remnant) for m in recipients],
        event_type=match.sense.event_type,
        mode=match.sense.mode,
        cameo=match.sense.cameo,
        contexts=match.sense.contexts,
        confidence=0.6,
        reason=f"the verb is left out: {match.frame.head.text!r}",
    )


def in_line(mention: Mention, remnant: Remnant) -> Mention:
    """A mention with the words of its own noun phrase."""
    words = next((w for w in remnant.phrases if w.start <= mention.head.i < w.end), None)
    return (
        mention
        if words is None
        else changed(mention, span=(words.start_char, words.end_char), text=words.text)
    )
