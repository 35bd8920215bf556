"""Speech acts that a noun names together with what they are about: "the general's threat to shell the dam"."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.model.claim import Kind
from tocsin.reading.components.arguments import frame_of, modifiers, noun_frame
from tocsin.reading.components.cue_words import load_cue_words
from tocsin.reading.components.finding import Finding
from tocsin.reading.components.governors import effect_of
from tocsin.reading.components.lexicon import lexicon
from tocsin.reading.components.nominals import is_unreal
from tocsin.reading.components.noun_cues import told_by
from tocsin.reading.components.parties import any_party, is_party, stands_for_party
from tocsin.reading.components.predicates import match_at
from tocsin.reading.components.recipients import gainers
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

_KINDS: dict[str, Kind] = {noun: kind for kind, nouns in load("signals")["nouns"].items() for noun in nouns}
EVENT_OF = {
    "threat": "THREATEN",
    "offer": "AGREE",
    "assurance": "AGREE",
    "demand": "REQUEST",
    "appeal": "REQUEST",
    "refusal": "REJECT",
    "accusation": "ACCUSE",
    "permission": "RETREAT",
}
ASKED = frozenset({"demand", "appeal", "accusation", "permission"})
ABOUT = frozenset({"of", "for", "about", "on", "against", "over", "to", "from"})
_ANSWERING = frozenset(load("signals")["answering"])
_HOLDING = frozenset(load("signals")["holding"])


def find_noun_signals(page: Page) -> Iterator[Finding]:
    """The speech acts that nouns with a clause name."""
    for noun in page.doc:
        if noun.tag_ not in {"NN", "NNS"}:
            continue
        kind = _KINDS.get(noun.lemma_)
        if kind is None or is_unreal(page, noun):
            continue
        actors = [t for t in holders(page, noun) if stands_for_party(page, t)]
        clause = told_by(noun) or thing_of(noun)
        if clause is None or (kind == "accusation" and clause.tag_[0] != "V"):
            continue
        if actors and not is_unsure(page, noun):
            yield signal(page, noun, kind=kind, clause=clause, actors=actors)


def signal(page: Page, noun: Token, *, kind: Kind, clause: Token, actors: list[Token]) -> Finding:
    """The finding of a speech act whose content is a clause."""
    inner = frame_of(clause)
    named = gainers(page, inner)
    if kind in ASKED and any_party(page, inner.agents):
        named = [t for t in inner.agents if t not in actors] or named
    named = named or addressed(page, noun, actors)
    last = page.doc[clause.right_edge.i]
    kind = decided(page, noun, kind=kind, clause=clause)
    return Finding(
        kind=kind,
        head=noun,
        span=(page.doc[noun.left_edge.i].idx, last.idx + len(last)),
        actors=[page.mentions.of(t) for t in actors],
        recipients=[page.mentions.of(t) for t in named if t not in actors],
        event_type=EVENT_OF.get(kind),
        announced=True,
        confidence=0.35,
        reason=f"noun {noun.text!r} with a clause",
    )


def decided(page: Page, noun: Token, *, kind: Kind, clause: Token) -> Kind:
    """What a decision decides, where that is a speech act itself: "its decision to *rule out* talks" refuses."""
    match = match_at(page, clause, lexicon()) if kind == "intention" else None
    if match is None:
        return kind
    settled = match.sense.kind == "refusal" or (
        match.sense.kind in {"permission", "restriction"} and noun.lemma_ == "decision"
    )
    return match.sense.kind if settled else kind


def addressed(page: Page, noun: Token, actors: list[Token]) -> list[Token]:
    """To whom it is made: behind "to" or "against", who is given it, or who has to answer it."""
    named = noun_frame(noun).at(("to", "against", "with"))
    named = named or [c for c in noun.lefts if c.dep_ == "nsubj"]
    verb = noun.head if noun.dep_ != "pobj" else noun.head.head
    if not named and verb.tag_[0] == "V" and noun.dep_ in {"dobj", "pobj", "nsubjpass", "oprd"}:
        frame = frame_of(verb)
        answers = verb.lemma_ in _ANSWERING
        named = frame.agents if answers else [*frame.datives, *frame.patients]
    return [t for t in named if is_party(page, t) and t not in actors]


def thing_of(noun: Token) -> Token | None:
    """What the noun of a speech act is about: "the general's pledge of *amnesty*", "a warning from X to *Y*"."""
    links = [c for c in noun.rights if c.dep_ == "prep"]
    held = any(child.dep_ == "poss" for child in noun.lefts) or is_given(noun)
    if not held and not any(c.lower_ in {"from", "by"} for c in links):
        return None
    about = [c for c in links if c.lower_ in ABOUT - {"from", "by"}]
    return next((t for c in about for t in c.rights if t.dep_ == "pobj" and t.tag_[0] == "N"), None)


def is_given(noun: Token) -> bool:
    """Whether somebody is made or given it: "made them an *offer* of"."""
    return noun.dep_ == "ccomp" or (
        noun.dep_ == "dobj" and any(c.dep_ == "dative" and c.tag_ != "TO" for c in noun.head.children)
    )


def holders(page: Page, noun: Token) -> list[Token]:
    """Whose speech act it is: the possessor, the by-phrase, an adjective, or whoever makes it."""
    frame = noun_frame(noun)
    own = frame.agents or frame.at(["by", "from"]) or [m for m in modifiers(noun) if is_party(page, m)]
    verbs = load_cue_words().utterings | (_HOLDING if _KINDS[noun.lemma_] == "intention" else frozenset())
    made = noun.dep_ in {"dobj", "ccomp"} and noun.head.lemma_ in verbs
    return frame_of(noun.head).agents if made and not own else own


def is_unsure(page: Page, noun: Token) -> bool:
    """Whether the speech act itself is only feared, awaited or denied."""
    if any(child.lower_ == "no" for child in noun.lefts):
        return True
    effect = effect_of(page, noun.head) if noun.dep_ == "dobj" else None
    sought = effect in {"planned", "averted"} and _KINDS[noun.lemma_] == "permission"
    return effect in {"possible", "hypothetical", "denied"} or sought
