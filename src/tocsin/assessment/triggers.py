"""Stated conditions with their stated responses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

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


@dataclass(frozen=True, slots=True)
class Content:
    """What a condition or a claim speaks of: who does what to whom, and its words."""

    event_type: str | None
    actor: str | None
    recipient: str | None
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


def find_triggers(readings: Sequence[Reading]) -> tuple[Trigger, ...]:
    """An edge for each claim of the readings that is made to depend on a condition.

    A condition is met by a later act of the same party and type; an appeal, a plan or a permission of it
    only would meet it. Where the parties are not known, nothing is matched by type.
    """
    edges = [edge for reading in readings for edge in edges_of(reading)]
    acts = [(c, r.document.published) for r in readings if r.document for c in r.claims if happened(c)]
    wishes = [(wish, content) for r in readings for wish, content in contents_of_wishes(r.claims)]
    return tuple(
        linked(edge, acts=acts, wishes=wishes, others=edges)
        for edge in sorted(edges, key=lambda edge: edge.trigger.id)
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
            actor=condition.actor,
            event_type=condition.event_type,
            kind=named.kind if named else None,
        ),
        response=TriggerResponse(
            text=reading.document.text[start:end],
            span=(start, end),
            actor=response.actor,
            recipient=response.recipient,
            event_type=response.event_type,
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


def linked(
    edge: Edge,
    *,
    acts: Iterable[tuple[Claim, str | None]],
    wishes: Iterable[tuple[Claim, Content]],
    others: Iterable[Edge],
) -> Trigger:
    """The trigger with what meets its condition, what would, and what its response would set off."""
    trigger = edge.trigger
    met = [
        c.id
        for c, on in acts
        if later(c, on, edge.published) and meets(content_of(c, c.quote), edge.condition)
    ]
    would = [
        c.id
        for c, content in wishes
        if c.id != trigger.claim and not same_place(c, edge) and would_bring_about(content, edge.condition)
    ]
    links = [
        other.trigger.id
        for other in others
        if other.trigger.id != trigger.id and would_bring_about(edge.response, other.condition)
    ]
    return msgspec.structs.replace(
        trigger,
        state="met" if met else "open",
        met_by=tuple(sorted(met)),
        would_meet=tuple(sorted(set(would))),
        links=tuple(sorted(set(links))),
    )


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
    content = content_of(None, condition.text)
    return Content(condition.event_type, condition.actor, condition.recipient, content.words, content.gist)


def content_of(claim: Claim | None, text: str) -> Content:
    words = frozenset(ENDING.sub("", word.lower()) for word in WORD.findall(text))
    if claim is None:
        return Content(None, None, None, words, gist(text))
    return Content(claim.event_type, party(claim.actor), party(claim.recipient), words, gist(text))


def party(parties: Sequence[Party]) -> str | None:
    """The resolved party, else its words."""
    return next((p.actor or p.resolved or p.text for p in parties), None)


def brought_about_by(words: str, triggers: Iterable[Trigger]) -> Iterator[Trigger]:
    """The triggers whose condition may be what words say."""
    content = content_of(None, words)
    for trigger in triggers:
        if would_bring_about(content, content_of(None, trigger.condition.text)):
            yield trigger


def query_of(words: str) -> str:
    """A query of the full text that finds the sentences whose condition the words may meet.

    Whatever they meet has a name and a thing in common with them, or three words.

    Of many words, the longest are looked for.

    >>> query_of("Sorvia lays mines")
    '"lays" AND "mines" AND "sorvia"'
    """
    content = content_of(None, words)
    names = alternatives(f'"{name.split()[-1][:LEAST_NAME]}"*' for name in content.gist.names)
    things = alternatives(
        f'"{word}"' for word, kinds in families().things.items() if kinds & content.gist.things
    )
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
    return meets(content, condition) or tells(content, condition) or content.gist.fits(condition.gist)


def meets(content: Content, condition: Content) -> bool:
    """Whether the same party does a thing of the same type, to the same recipient where both are known."""
    if content.event_type is None or content.actor is None or condition.actor is None:
        return False
    same = content.event_type == condition.event_type and is_one_party(content.actor, condition.actor)
    known = content.recipient is not None and condition.recipient is not None
    return same and (not known or is_one_party(str(content.recipient), str(condition.recipient)))


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
