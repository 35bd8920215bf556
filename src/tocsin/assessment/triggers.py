"""Stated conditions with their stated responses."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

import msgspec

from tocsin.assessment.gist import LEAST_NAME, Gist, families, gist
from tocsin.model import Claim, Condition, Party, Reading, Span, Trigger
from tocsin.model.claim import root
from tocsin.model.span import content_id
from tocsin.model.trigger import TriggerCondition, TriggerResponse

PRECEDENCE = {"signal": 0, "judgement": 1, "act": 2, "figure": 3}
WOULD_MEET = frozenset({"appeal", "demand", "permission", "offer", "intention", "agreement"})
"""Signals whose content, if it came about, may be what a condition names."""
JOINTS = frozenset({"", "that", "and", "but", "so", "then"})
"""Words that may stand before a condition that opens a passage: "that if ..."."""
ENOUGH_WORDS = 3
ENOUGH_SHARE = 0.6
MOST_WORDS = 10
"""Of a question, that are looked for in the sentences of a large record."""
WORD = re.compile(r"[^\W\d_]{4,}")
ENDING = re.compile(r"(?:ing|ed|es|s)$")
Key = tuple[str, str]
"""What a doing or a gist is found by."""


@dataclass(frozen=True, slots=True)
class Doing:
    """Who does what to whom."""

    event_type: str | None = None
    actor: str | None = None
    recipient: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a condition or a claim speaks of: a doing, and its words."""

    doing: Doing
    words: frozenset[str]
    gist: Gist


@dataclass(frozen=True, slots=True)
class Edge:
    """A trigger in the making, with what its condition and its response speak of."""

    trigger: Trigger
    condition: Content
    response: Content
    document: str
    published: str | None


class Conditions:
    """The conditions of edges, found by what they have in common with something else: of many, few are compared."""

    def __init__(self, edges: Iterable[Edge]) -> None:
        self._edges = {edge.trigger.id: edge for edge in edges}
        self._frequency = Counter(word for edge in self._edges.values() for word in edge.condition.words)
        self._by_doing: dict[Key, list[Edge]] = defaultdict(list)
        self._by_gist: dict[Key, list[Edge]] = defaultdict(list)
        self._by_word: dict[str, list[Edge]] = defaultdict(list)
        for edge in self._edges.values():
            self._by_doing[key_of(edge.condition.doing)].append(edge)
            for key in keys_of(edge.condition.gist):
                self._by_gist[key].append(edge)
            for word in self._rare(edge.condition.words):
                self._by_word[word].append(edge)

    def _rare(self, words: frozenset[str]) -> list[str]:
        """The rarest words of a condition, of which one at least stands wherever enough of all of them do."""
        enough = max(ENOUGH_WORDS, math.ceil(ENOUGH_SHARE * len(words)))
        ordered = sorted(words, key=lambda word: (self._frequency[word], word))
        return ordered[: max(0, len(words) - enough + 1)]

    def met_by(self, doing: Doing) -> Iterator[Edge]:
        """Those that an act of a party meets."""
        for edge in self._by_doing.get(key_of(doing), ()):
            if meets(doing, edge.condition.doing):
                yield edge

    def brought_about_by(self, content: Content) -> Iterator[Edge]:
        """Those that something would meet if it came about."""
        near = [
            *self._by_doing.get(key_of(content.doing), ()),
            *(edge for key in keys_of(content.gist) for edge in self._by_gist.get(key, ())),
            *(edge for word in content.words for edge in self._by_word.get(word, ())),
        ]
        for key in {edge.trigger.id for edge in near}:
            if would_bring_about(content, self._edges[key].condition):
                yield self._edges[key]


def key_of(doing: Doing) -> Key:
    return doing.event_type or "", root(doing.actor or "").lower()


def keys_of(gist: Gist) -> Iterable[Key]:
    return product(gist.names, gist.doings)


def find_triggers(readings: Sequence[Reading]) -> tuple[Trigger, ...]:
    """An edge for each claim of the readings that is made to depend on a condition.

    A condition is met by a later act of the same party and type; an appeal, a plan or a permission of it
    only would meet it. Where the parties are not known, nothing is matched by type.
    """
    found = [edge for reading in readings for edge in edges_of(reading)]
    conditions = Conditions(found)
    met: dict[str, set[str]] = defaultdict(set)
    would: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for claim in filter(happened, reading.claims):
            for edge in conditions.met_by(doing_of(claim)):
                if reading.document and later(claim, reading.document.published, edge.published):
                    met[edge.trigger.id].add(claim.id)
        for wish, content in contents_of_wishes(reading.claims):
            for edge in conditions.brought_about_by(content):
                if wish.id != edge.trigger.claim and not same_place(wish, edge):
                    would[edge.trigger.id].add(wish.id)
    links: dict[str, set[str]] = {
        edge.trigger.id: {other.trigger.id for other in conditions.brought_about_by(edge.response)}
        for edge in found
    }
    return tuple(
        msgspec.structs.replace(
            trigger,
            state="met" if met[trigger.id] else "open",
            met_by=tuple(sorted(met[trigger.id])),
            would_meet=tuple(sorted(would[trigger.id])),
            links=tuple(sorted(links[trigger.id] - {trigger.id})),
        )
        for trigger in sorted((edge.trigger for edge in found), key=lambda trigger: trigger.id)
    )


def edges_of(reading: Reading) -> Iterator[Edge]:
    """The edges of one document; of several claims on one condition, those that overlap give one."""
    by_condition: dict[Span, list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        if claim.condition is not None and claim.register != "figure":
            by_condition[claim.condition.span].append(claim)
    for claims in by_condition.values():
        kept: list[Claim] = []
        for claim in sorted(claims, key=lambda c: (PRECEDENCE[c.register], -c.confidence, c.span)):
            if not any(overlap(claim.span, other.span) for other in kept):
                kept.append(claim)
                yield edge_of(claim, reading)


def edge_of(claim: Claim, reading: Reading) -> Edge:
    assert claim.condition is not None
    assert reading.document is not None
    named = next((c for c in reading.claims if inside(c.span, claim.condition.span)), None)
    start, end = response_span(claim)
    condition = content_of_condition(claim.condition)
    response = content_of(claim, reading.document.text[start:end])
    trigger = Trigger(
        id=content_id("trigger", claim.id, claim.condition.span),
        claim=claim.id,
        condition=TriggerCondition(
            text=claim.condition.text,
            span=claim.condition.span,
            actor=condition.doing.actor,
            event_type=condition.doing.event_type,
            kind=named.kind if named else None,
        ),
        response=TriggerResponse(
            text=reading.document.text[start:end],
            span=(start, end),
            actor=response.doing.actor,
            recipient=response.doing.recipient,
            event_type=response.doing.event_type,
        ),
        voice=claim.voice,
        chain=claim.chain,
    )
    return Edge(trigger, condition, response, reading.document.id, reading.document.published)


def response_span(claim: Claim) -> Span:
    """The claim's passage without the condition at its beginning or end."""
    assert claim.condition is not None
    (start, end), (opens, closes) = claim.span, claim.condition.span
    quote = claim.quote
    before = quote[: max(0, opens - start)].strip().lower()
    if before in JOINTS and start < closes < end:
        start, quote = closes, quote[closes - start :]
    elif start < opens < end <= closes:
        end, quote = opens, quote[: opens - start]
    lead = len(quote) - len(quote.lstrip(" ,;:—–-\n"))
    tail = len(quote) - len(quote.rstrip(" ,;:—–-\n"))
    return (start + lead, end - tail) if len(quote) > lead + tail else claim.span


def contents_of_wishes(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Content]]:
    """Signals and plans with the acts that they speak of; a claim alone speaks of itself."""
    for claim in claims:
        if claim.polarity == "negative":
            continue
        if claim.register == "act" and claim.factuality == "planned":
            yield claim, content_of(claim, claim.quote)
        elif claim.kind in WOULD_MEET:
            acts = [c for c in claims if c.register == "act" and inside(c.span, claim.span)]
            for act in acts or [claim]:
                yield claim, content_of(act, claim.quote)


def content_of_condition(condition: Condition) -> Content:
    return content(condition.text, Doing(condition.event_type, condition.actor, condition.recipient))


def content_of(claim: Claim, text: str) -> Content:
    return content(text, doing_of(claim))


def content(text: str, doing: Doing = Doing()) -> Content:
    words = frozenset(ENDING.sub("", word.lower()) for word in WORD.findall(text))
    return Content(doing, words, gist(text))


def doing_of(claim: Claim) -> Doing:
    return Doing(claim.event_type, party(claim.actor), party(claim.recipient))


def party(parties: Sequence[Party]) -> str | None:
    """The resolved party, else its words."""
    return next((p.actor or p.resolved or p.text for p in parties), None)


def brought_about_by(words: str, triggers: Iterable[Trigger]) -> Iterator[Trigger]:
    """The triggers whose condition may be what words say."""
    told = content(words)
    for trigger in triggers:
        if would_bring_about(told, content(trigger.condition.text)):
            yield trigger


def query_of(words: str) -> str:
    """A query of the full text that finds the sentences whose condition the words may meet.

    Whatever they meet has a name and a thing in common with them, or three words.

    Of many words, the longest are looked for.

    >>> query_of("Sorvia lays mines")
    '"lays" AND "mines" AND "sorvia"'
    """
    about = gist(words)
    names = alternatives(f'"{name.split()[-1][:LEAST_NAME]}"*' for name in about.names)
    things = alternatives(f'"{word}"' for word, kinds in families().things.items() if kinds & about.things)
    longest = sorted(set(WORD.findall(words.lower())), key=lambda word: (-len(word), word))[:MOST_WORDS]
    told = alternatives(
        " AND ".join(f'"{word}"' for word in three) for three in combinations(sorted(longest), ENOUGH_WORDS)
    )
    return alternatives([f"({names}) AND ({things})" if names and things else "", told]) or '""'


def alternatives(queries: Iterable[str]) -> str:
    found = sorted(filter(None, queries))
    return " OR ".join(f"({query})" for query in found) if len(found) > 1 else "".join(found)


def would_bring_about(content: Content, condition: Content) -> bool:
    """Whether what a claim speaks of, if it came about, may be what a condition names."""
    is_done = meets(content.doing, condition.doing)
    return is_done or tells(content, condition) or content.gist.fits(condition.gist)


def meets(doing: Doing, condition: Doing) -> bool:
    """Whether the same party does a thing of the same type, to the same recipient where both are known."""
    if doing.event_type is None or doing.actor is None or condition.actor is None:
        return False
    same = doing.event_type == condition.event_type and is_one_party(doing.actor, condition.actor)
    known = doing.recipient is not None and condition.recipient is not None
    return same and (not known or is_one_party(str(doing.recipient), str(condition.recipient)))


def tells(content: Content, condition: Content) -> bool:
    """Whether most words of a condition stand in a claim, what is done and to whom included."""
    shared = content.words & condition.words
    return len(shared) >= ENOUGH_WORDS and len(shared) >= ENOUGH_SHARE * len(condition.words)


def is_one_party(one: str, other: str) -> bool:
    return root(one).lower() == root(other).lower()


def happened(claim: Claim) -> bool:
    counts = claim.factuality == "actual" and claim.polarity == "positive" and not claim.historical
    return claim.register == "act" and counts


def later(claim: Claim, published: str | None, since: str | None) -> bool:
    """Whether an act is known to come after a statement; where a date is missing, it is not known."""
    day = (claim.when.start if claim.when else None) or published
    return since is not None and day is not None and day > since


def same_place(claim: Claim, edge: Edge) -> bool:
    """Whether a claim stands in the words of a condition itself, on the same voice."""
    trigger = edge.trigger
    here = claim.document == edge.document and claim.chain == trigger.chain
    return here and overlap(claim.span, trigger.condition.span)


def inside(span: Span, whole: Span) -> bool:
    return whole[0] <= span[0] and span[1] <= whole[1]


def overlap(span: Span, other: Span) -> bool:
    return span[0] < other[1] and other[0] < span[1]
