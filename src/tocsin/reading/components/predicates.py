"""The predicates of a page with a sense in the lexicon, and who takes part in them."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.model import Span
from tocsin.ontologies import mode_by_content, plover
from tocsin.reading.components.ceasing import ceased
from tocsin.reading.components.finding import Finding
from tocsin.reading.components.governors import VERBS, effect_of
from tocsin.reading.components.joint import jointly
from tocsin.reading.components.lexicon import Lexicon, Match, lexicon, names_of
from tocsin.reading.components.mention import Mention
from tocsin.reading.components.nesting import is_nested
from tocsin.reading.components.nominals import is_told
from tocsin.reading.components.outlook import (
    announced,
    determined,
    intended,
    let_through,
    required,
    resolved,
    unwilling,
    wanted,
)
from tocsin.reading.components.parties import stands_for_party
from tocsin.reading.components.plausibility import is_plausible
from tocsin.reading.components.recipients import is_venue, protests_in
from tocsin.reading.components.roles import roles
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

QUANTIFIERS = frozenset(
    {
        "some",
        "many",
        "most",
        "several",
        "all",
        "few",
        "both",
        "half",
        "part",
        "none",
        "dozens",
        "hundreds",
        "scores",
    }
)
PARTICLES = frozenset({"out", "off", "back", "away", "in", "up", "down", "over", "through", "aside", "on"})
"""Particles that the parser may take for adverbs: "walk *out*"."""
SHARES_RIGHT = {(True, True): 0.8, (True, False): 0.73, (False, True): 0.4, (False, False): 0.4}
"""How many of a hundred readings had the right type, by whether an actor and a recipient are named."""
FORGONE = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "SANCTION", "CONSULT"})
"""What is not done when it is called off, put off or given up."""
KEY, HEADS = "predicates", "predicates by head"
DEEDS = frozenset({"ASSAULT", "PROTEST", "MOBILIZE"})
"""What has not happened yet when somebody orders or approves it."""


def predicates(page: Page) -> list[Match]:
    """The matches of a page in order; found once, whoever asks first."""
    known = page.doc.user_data.get(KEY)
    if known is None:
        known = page.doc.user_data[KEY] = list(read_predicates(page))
    return known


def predicate_at(page: Page, token: Token) -> Match | None:
    """The match that a word heads."""
    heads = page.doc.user_data.get(HEADS)
    if heads is None:
        heads = page.doc.user_data[HEADS] = {match.frame.head.i: match for match in predicates(page)}
    return heads.get(token.i)


def read_predicates(page: Page) -> Iterator[Match]:
    """Verbs first, so that a noun which belongs to a verb ("launched an *attack*") is not told twice."""
    words = lexicon()
    found = {t.i: m for t in page.doc if (m := match_at(page, t, words)) is not None}
    taken = {slot.i for match in found.values() if match.frame.head.tag_[0] == "V" for slot in match.slots}
    for match in found.values():
        head = match.frame.head
        if head.i in taken or is_background(page, match, taken):
            continue
        if head.tag_[0] != "V" and not is_told(page, match):
            continue
        names_speech = head.tag_[0] == "N" and match.sense.kind in {"warning", "accusation"}
        if is_nested(head, found) and not names_speech:
            continue
        foretold = announced(page, intended(match, found))
        if foretold is not None:
            yield foretold


def match_at(page: Page, token: Token, words: Lexicon) -> Match | None:
    """A duty laid on somebody, a sense of the lexicon, or what a verb says by the words around it."""
    is_verb = token.tag_[0] == "V"
    duty = (required(token) or wanted(page, token) or ceased(page, token, words)) if is_verb else None
    found = duty or next(
        (m for m in words.matches(page, token) if not is_put_off(m) and is_plausible(page, m, words)),
        None,
    )
    if found is not None and found.sense.event_type == "PROTEST":
        found.slots += protests_in(found)
    if found is not None or not is_verb:
        return found
    found = unlisted(page, token)
    return found if found is not None and is_plausible(page, found, words) else None


def is_put_off(match: Match) -> bool:
    """Whether a particle says that what the verb's object names did not come about: "called *off* a sit-in"."""
    head = match.frame.head
    if match.sense.event_type not in FORGONE or not match.slots or head.tag_[0] != "V":
        return False
    particles = [child.lower_ for child in head.rights if child.dep_ == "prt"]
    return any(VERBS.get(f"{head.lemma_} {word}") in {"averted", "planned"} for word in particles)


def unlisted(page: Page, verb: Token) -> Match | None:
    """What a verb that no pattern knows says by the words around it."""
    told = let_through(verb) or unwilling(verb) or determined(verb) or resolved(verb)
    return told or jointly(page, verb)


def is_background(page: Page, match: Match, taken: set[int]) -> bool:
    """Whether a clause only describes what another verb acts on: "eased sanctions *imposed* in May"."""
    head = match.frame.head
    if head.dep_ == "acl" and head.tag_ == "VBN":
        elsewhere = head.head.i in taken and head.head not in match.slots
        return not match.frame.agents or (elsewhere and not stands_for_party(page, head.head))
    return head.dep_ == "relcl" and match.frame.passive and not match.frame.agents and head.head.i in taken


def finding_of(page: Page, match: Match) -> Finding:
    """A match as a finding: who, to whom, and the smallest passage that says so."""
    sense, frame = match.sense, match.frame
    actors, recipients = roles(page, match)
    return Finding(
        kind=sense.kind,
        head=told_at(page, match),
        span=passage(page, match, [*actors, *recipients]),
        actors=actors,
        recipients=recipients,
        event_type=sense.event_type,
        mode=sense.mode or asked_mode(page, match),
        cameo=sense.cameo,
        contexts=sense.contexts,
        announced=match.announced,
        confidence=confidence(actors, recipients),
        reason=f"lexicon: {' … '.join([frame.head.text, *(slot.text for slot in match.slots)])!r}",
    )


def asked_mode(page: Page, match: Match) -> str | None:
    """The mode of a demand, refusal or threat by the event that it speaks of: "demanded *talks*"."""
    kind, frame = plover().get(match.sense.event_type or ""), match.frame
    if kind is None or not kind.content:
        return None
    spoken_of = [frame.complement, *match.slots, *frame.patients, *frame.oblique.get("for", ())]
    for token in filter(None, spoken_of):
        inner = next(lexicon().matches(page, token), None)
        if inner is not None and inner.sense.event_type is not None:
            return mode_by_content(match.sense.event_type, inner.sense.event_type, inner.sense.mode)
        if names_of(page, token) & lexicon().classes["aid"]:
            return mode_by_content(match.sense.event_type, "AID", None)
    return None


def told_at(page: Page, match: Match) -> Token:
    """The word whose status is that of what is told: of a deed that is only ordered, the noun that names it."""
    head, slots = match.frame.head, match.slots
    if not slots or head.tag_[0] != "V":
        return head
    if match.sense.event_type not in DEEDS and slots[0].lemma_ not in lexicon().classes["deed"]:
        return head
    only_said = effect_of(page, head) == "hypothetical"
    return slots[0] if only_said and slots[0].head == head else head


def passage(page: Page, match: Match, mentions: list[Mention]) -> Span:
    """The smallest passage: the predicate with those of its arguments that stand in its own clause."""
    head = match.frame.head
    left = min([head.left_edge.i if head.tag_[0] == "N" else first_word(head), head.i])
    if head.dep_ == "acl" and head.head in match.slots:
        left = head.head.left_edge.i  # "*a truce* brokered by X"
    right = head.i
    is_act = match.sense.kind == "act"
    for child in head.children:
        if is_act and is_clause(child):
            continue
        carries = child.dep_ == "advmod" and child.i == head.i + 1 and child.lower_ in PARTICLES
        if carries or child.dep_ in {"dobj", "dative", "attr", "oprd", "prt", "agent", "pobj"}:
            right = max(right, last_of(child) if is_act else child.right_edge.i)
        elif not is_act and (child.dep_ in {"xcomp", "ccomp", "acomp"} or child == match.frame.complement):
            right = max(right, child.right_edge.i)
    behind = [t for t in match.slots if t.dep_ == "pobj" and t.head.head == head]
    behind += [t for c in head.rights for t in c.rights if is_venue(match, t)]
    right = max([right, *(last_of(t) for t in behind)])  # "replied with *artillery*"
    start, end = page.doc[left].idx, page.doc[right].idx + len(page.doc[right])
    inside = [measured(page, m) for m in mentions if stands_in(m.head, head, whole=not is_act)]
    return min([start, *(s for s, _ in inside)]), max([end, *(e for _, e in inside)])


def measured(page: Page, mention: Mention) -> Span:
    """A mention with the words that say how many of them: "*some of* the factions"."""
    of = mention.head.head
    if (
        mention.head.dep_ != "pobj"
        or of.lower_ != "of"
        or of.head.tag_ not in {"DT", "JJ", "NN", "CD", "NNS", "JJR", "JJS"}
    ):
        return mention.span
    many = of.head
    return (page.doc[many.left_edge.i].idx, mention.span[1]) if many.lower_ in QUANTIFIERS else mention.span


def last_of(phrase: Token) -> int:
    """Where a phrase ends without the clauses on its noun: what these tell has a status of its own."""
    clause = next((c for c in phrase.rights if c.dep_ in {"acl", "relcl", "ccomp", "xcomp"}), None)
    return max(phrase.i, clause.left_edge.i - 1) if clause is not None else phrase.right_edge.i


def stands_in(word: Token, head: Token, *, whole: bool) -> bool:
    """Whether a word stands in the clause of a predicate; of an act, not in a clause that completes it."""
    if word.sent.start != head.sent.start or not head.left_edge.i <= word.i <= head.right_edge.i:
        return False
    below = next((c for c in head.children if c == word or c.is_ancestor(word)), None)
    return whole or below is None or not is_clause(below)


def is_clause(child: Token) -> bool:
    """Whether a dependent of a predicate is a clause with a status of its own: "prepared *to attack*"."""
    return child.tag_[0] == "V" and child.dep_ in {"xcomp", "ccomp", "advcl", "dobj"}


def first_word(verb: Token) -> int:
    """Where a verb's own words begin: its auxiliaries, or the verb."""
    return min([verb.i, *(child.i for child in verb.lefts if child.dep_ in {"aux", "auxpass", "neg"})])


def confidence(actors: list[Mention], recipients: list[Mention]) -> float:
    """The share of such readings whose type was right, by which parties the words name.

    Counted on sentences with known types (docs/limits.md); a noun tells no less surely than a verb.
    """
    return SHARES_RIGHT[bool(actors), bool(recipients)]
