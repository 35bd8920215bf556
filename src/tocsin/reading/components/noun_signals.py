"""Speech acts that a noun names together with what they are about: "the general's threat to shell the dam"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from tocsin.model.claim import Kind
from tocsin.reading.components.arguments import frame_of, modifiers, noun_frame
from tocsin.reading.components.cue_words import load_cue_words
from tocsin.reading.components.finding import Finding
from tocsin.reading.components.governors import effect_of
from tocsin.reading.components.nominals import is_unreal
from tocsin.reading.components.noun_cues import told_by
from tocsin.reading.components.parties import any_party, is_party, stands_for_party
from tocsin.reading.languages import load
from tocsin.reading.parse import Page

_KINDS: dict[str, Kind] = {noun: kind for kind, nouns in load("signals")["nouns"].items() for noun in nouns}
EVENT_OF = {
    "threat": "THREATEN",
    "offer": "AGREE",
    "assurance": "AGREE",
    "demand": "REQUEST",
    "appeal": "REQUEST",
    "refusal": "REJECT",
}
ASKED = frozenset({"demand", "appeal"})


def find_noun_signals(page: Page) -> Iterator[Finding]:
    """The speech acts that nouns with a clause name."""
    for noun in page.doc:
        if noun.tag_ not in {"NN", "NNS"}:
            continue
        kind = _KINDS.get(page.lemma(noun))
        clause = (told_by(noun) or thing_of(noun)) if kind is not None else None
        if kind is None or clause is None or is_unreal(page, noun):
            continue
        actors = [t for t in holders(page, noun) if stands_for_party(page, t)]
        if actors and not is_unsure(page, noun):
            yield signal(page, noun, kind=kind, clause=clause, actors=actors)


def signal(page: Page, noun: Token, *, kind: Kind, clause: Token, actors: list[Token]) -> Finding:
    """The finding of a speech act whose content is a clause."""
    inner = frame_of(clause)
    named = [t for t in (*inner.datives, *inner.patients) if is_party(page, t)]
    if kind in ASKED and any_party(page, inner.agents):
        named = [t for t in inner.agents if t not in actors] or named
    last = page.doc[clause.right_edge.i]
    return Finding(
        kind=kind,
        head=noun,
        span=(page.doc[noun.left_edge.i].idx, last.idx + len(last)),
        actors=[page.mentions.of(t) for t in actors],
        recipients=[page.mentions.of(t) for t in named if t not in actors],
        event_type=EVENT_OF.get(kind),
        announced=True,
        confidence=0.65,
        reason=f"noun {noun.text!r} with a clause",
    )


def thing_of(noun: Token) -> Token | None:
    """What the noun of a speech act names as its content: "the general's pledge of *amnesty*"."""
    if not any(child.dep_ == "poss" for child in noun.lefts):
        return None
    links = [c for c in noun.rights if c.dep_ == "prep" and c.lower_ in {"of", "for"} and c.i == noun.i + 1]
    return next((t for c in links for t in c.rights if t.dep_ == "pobj" and t.tag_[0] == "N"), None)


def holders(page: Page, noun: Token) -> list[Token]:
    """Whose speech act it is: the possessor, the by-phrase, an adjective, or whoever makes it."""
    frame = noun_frame(noun)
    own = frame.agents or frame.at(["by", "from"]) or [m for m in modifiers(noun) if is_party(page, m)]
    if own or noun.dep_ != "dobj" or page.lemma(noun.head) not in load_cue_words().utterings:
        return own
    return frame_of(noun.head).agents


def is_unsure(page: Page, noun: Token) -> bool:
    """Whether the speech act itself is only feared, awaited or denied."""
    if any(child.lower_ == "no" for child in noun.lefts):
        return True
    return noun.dep_ == "dobj" and effect_of(page, noun.head) in {"possible", "hypothetical", "denied"}
