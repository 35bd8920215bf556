"""Stated conditions with their stated responses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from tocsin.assessment.contents import (
    Content,
    Doing,
    Key,
    content_of,
    content_of_condition,
    doing_of,
    meets,
    would_bring_about,
)
from tocsin.assessment.gist import NO_GIST
from tocsin.model import Claim, Link, Reading, Span, Trigger
from tocsin.model.span import content_id, overlap
from tocsin.model.trigger import TriggerCondition, TriggerResponse

PRECEDENCE = {"signal": 0, "judgement": 1, "act": 2, "figure": 3}
WOULD_MEET = frozenset({"appeal", "demand", "permission", "offer", "intention", "agreement"})
"""Signals whose content, if it came about, may be what a condition names."""
JOINTS = frozenset({"", "that", "and", "but", "so", "then"})
"""Words that may stand before a condition that opens a passage: "that if ..."."""
Found = dict[str, set[str]]
"""What was found for each trigger."""


class Edge(msgspec.Struct, frozen=True, array_like=True):
    """A trigger in the making, with what its condition and its response speak of."""

    trigger: Trigger
    condition: Content
    response: Content
    document: str
    published: str | None

    def waits_for(self) -> Iterator[Key]:
        """What the claims that meet its condition are found by."""
        return self.condition.found_by(self.condition.telling_words())


class Deed(msgspec.Struct, frozen=True, array_like=True):
    """An act that happened, or what would happen if a claim came about."""

    claim: str
    document: str
    span: Span
    chain: tuple[Link, ...]
    day: str | None
    is_done: bool
    content: Content


Edges = dict[str, Edge]
"""Edges by the ids of their triggers."""


class Conditions:
    """The conditions of edges, found by what they have in common with something else: of many, few are compared.

    What is told again and again is compared once.
    """

    def __init__(self, edges: Iterable[Edge]) -> None:
        self._edges: dict[Content, list[Edge]] = defaultdict(list)
        self._by_key: dict[Key, list[Content]] = defaultdict(list)
        self._done: dict[Doing, list[Edge]] = {}
        self._told: dict[Content, list[Edge]] = {}
        for edge in edges:
            if edge.condition not in self._edges:
                for key in set(edge.waits_for()):
                    self._by_key[key].append(edge.condition)
            self._edges[edge.condition].append(edge)

    def _near(self, content: Content) -> Iterator[Content]:
        """Those that have something in common with it."""
        yield from dict.fromkeys(near for key in content.found_by() for near in self._by_key.get(key, ()))

    def met_by(self, content: Content) -> list[Edge]:
        """Those that an act of a party meets if it came later."""
        doing = content.doing
        if doing not in self._done:
            near = (condition for condition in self._near(content) if meets(doing, condition.doing))
            self._done[doing] = [edge for condition in near for edge in self._edges[condition]]
        return self._done[doing]

    def brought_about_by(self, content: Content) -> list[Edge]:
        """Those that something would meet if it came about."""
        if content not in self._told:
            near = (condition for condition in self._near(content) if would_bring_about(content, condition))
            self._told[content] = [edge for condition in near for edge in self._edges[condition]]
        return self._told[content]


def find_triggers(readings: Sequence[Reading]) -> tuple[Trigger, ...]:
    """An edge for each claim of the readings that is made to depend on a condition.

    A condition is met by a later act of the same party and type; an appeal, a plan or a permission of it
    only would meet it. Where the parties are not known, nothing is matched by type.
    """
    edges = {edge.trigger.id: edge for reading in readings for edge in edges_of(reading)}
    found = hold(edges, (deed for reading in readings for deed in deeds_of(reading)), edges)
    return tuple(found[key] for key in sorted(found))


def hold(edges: Edges, deeds: Iterable[Deed], others: Edges) -> dict[str, Trigger]:
    """The triggers of edges, as they are met by what happened, and lead to others."""
    met, would = compare(edges.values(), deeds)
    links = follow(edges.values(), others.values())
    return {
        key: held(edge.trigger, met=met[key], would=would[key], links=links[key])
        for key, edge in edges.items()
    }


def compare(edges: Iterable[Edge], deeds: Iterable[Deed]) -> tuple[Found, Found]:
    """The claims that meet each condition, and those that would."""
    conditions = Conditions(edges)
    met: Found = defaultdict(set)
    would: Found = defaultdict(set)
    for deed in deeds:
        if deed.is_done:
            for edge in conditions.met_by(deed.content):
                if is_later(deed.day, edge.published):
                    met[edge.trigger.id].add(deed.claim)
        else:
            for edge in conditions.brought_about_by(deed.content):
                if edge.document != deed.document or not is_its_own(deed, edge):
                    would[edge.trigger.id].add(deed.claim)
    return met, would


def follow(edges: Iterable[Edge], others: Iterable[Edge]) -> Found:
    """For each edge, those others whose condition its response would meet."""
    conditions = Conditions(others)
    found: Found = defaultdict(set)
    for edge in edges:
        near = {other.trigger.id for other in conditions.brought_about_by(edge.response)}
        found[edge.trigger.id] = near - {edge.trigger.id}
    return found


def held(trigger: Trigger, *, met: Iterable[str], would: Iterable[str], links: Iterable[str]) -> Trigger:
    """A trigger with what it was found to be met by and to lead to."""
    met_by = tuple(sorted(met))
    return msgspec.structs.replace(
        trigger, state="met" if met_by else "open", because=None, settled_by=(), met_by=met_by,
        would_meet=tuple(sorted(would)), links=tuple(sorted(links)),
    )  # fmt: skip


def deeds_of(reading: Reading) -> Iterator[Deed]:
    """What happened by a document, and what signals and plans in it speak of; a claim alone speaks of itself."""
    for claim in reading.claims:
        if happened(claim):
            yield deed_of(claim, reading, Content(doing_of(claim), frozenset(), NO_GIST))
        elif claim.polarity == "positive" and claim.register == "act" and claim.factuality == "planned":
            yield deed_of(claim, reading, content_of(claim, claim.quote))
        elif claim.polarity == "positive" and claim.kind in WOULD_MEET:
            acts = [c for c in reading.claims if c.register == "act" and inside(c.span, claim.span)]
            for act in acts or [claim]:
                yield deed_of(claim, reading, content_of(act, claim.quote))


def deed_of(claim: Claim, reading: Reading, content: Content) -> Deed:
    published = reading.document.published if reading.document else None
    day = (claim.when.start if claim.when else None) or published
    return Deed(claim.id, claim.document, claim.span, claim.chain, day, happened(claim), content)


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


def happened(claim: Claim) -> bool:
    counts = claim.factuality == "actual" and claim.polarity == "positive" and not claim.historical
    return claim.register == "act" and counts


def inside(span: Span, whole: Span) -> bool:
    return whole[0] <= span[0] and span[1] <= whole[1]


def is_later(day: str | None, since: str | None) -> bool:
    """Whether an act is known to come after a statement; where a date is missing, it is not known."""
    return since is not None and day is not None and day > since


def is_its_own(deed: Deed, edge: Edge) -> bool:
    """Whether a claim states the condition itself, or stands in its words on the same voice."""
    trigger = edge.trigger
    in_it = deed.chain == trigger.chain and overlap(deed.span, trigger.condition.span)
    return in_it or deed.claim == trigger.claim
