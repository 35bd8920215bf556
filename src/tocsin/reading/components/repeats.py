"""One act told twice in a document is one claim with further mentions."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from tocsin.model import Claim, Document, Party
from tocsin.model.document import BlockKind
from tocsin.reading.parse import block_at

TITLES = frozenset({"headline", "subhead"})
REPEATING = frozenset({*TITLES, "caption"})
DEFINITE = re.compile(r"(?:the|this|that|these|those)\b", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]{4,}")
SAME_WORDS = 0.6
FEW_WORDS = 2
"""Words in common that a repeat needs where the parties that both name are not the same."""


def merge_repeats(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those that only repeat another, whose spans become its `mentions`.

    A headline that says more than its body does is not counted: what it tells is left open.
    """
    kinds = {claim.id: kind_of_block(document, claim) for claim in claims}
    firm = [claim for claim in claims if kinds[claim.id] not in REPEATING]
    kept: list[Claim] = []
    alike: dict[tuple[str, str], list[Claim]] = {}
    mentions: dict[str, list[Claim]] = {}
    for claim in [*firm, *(c for c in claims if kinds[c.id] in REPEATING)]:
        outside = kinds[claim.id] in REPEATING
        same_type = alike.setdefault((claim.register, claim.event_type or claim.kind), [])
        told = next((c for c in reversed(same_type) if repeats(claim, c, outside=outside)), None)
        if told is not None:
            mentions.setdefault(told.id, []).append(claim)
        elif outside and firm and kinds[claim.id] in TITLES:
            kept.append(left_open(claim))
        else:
            kept.append(claim)
            same_type.append(claim)
    return sorted((with_mentions(c, mentions.get(c.id, [])) for c in kept), key=lambda c: (c.span, c.id))


def kind_of_block(document: Document, claim: Claim) -> BlockKind | None:
    block = block_at(document, claim.span[0])
    return block.kind if block else None


def repeats(claim: Claim, told: Claim, *, outside: bool) -> bool:
    """Whether a claim tells again what another tells: the same type, and nobody else takes part."""
    if claim.register not in ("act", "signal") or claim.polarity != told.polarity:
        return False
    if (
        conflict(claim.actor, told.actor)
        or conflict(claim.recipient, told.recipient)
        or elsewhere(claim, told, narrow=not outside)
    ):
        return False
    if outside:
        if claim.when and claim.where and not told.when and not told.where:
            return False  # "after an attack in X, Friday": nothing else tells of that day and place
        pairs = [(claim.actor, told.actor), (claim.recipient, told.recipient)]
        compared = [shared(ours, theirs) for ours, theirs in pairs if ours and theirs]
        fewest = FEW_WORDS if compared and not any(compared) else 1
        return shared(claim.actor, told.actor) or len(words(claim) & words(told)) >= fewest
    if claim.voice != told.voice or claim.factuality != told.factuality or claim.statement != told.statement:
        return False
    return is_recap(claim) or (is_alike(claim, told) and shared(claim.actor, told.actor))


def is_recap(claim: Claim) -> bool:
    """Whether a claim only refers back: "the attack", without a party of its own."""
    return (
        bool(DEFINITE.match(claim.quote)) and not claim.actor and not claim.recipient and claim.where is None
    )


def is_alike(claim: Claim, told: Claim) -> bool:
    """Whether the words are mostly the same."""
    ours, theirs = words(claim), words(told)
    return len(ours & theirs) >= SAME_WORDS * max(len(ours), len(theirs), 1)


def words(claim: Claim) -> frozenset[str]:
    return frozenset(word.lower()[:6] for word in WORD.findall(claim.quote))


def names(parties: Sequence[Party]) -> frozenset[str]:
    return frozenset(
        (party.actor or party.resolved or party.text).partition(".")[0].lower() for party in parties
    )


def shared(ours: Sequence[Party], theirs: Sequence[Party]) -> bool:
    return bool(names(ours) & names(theirs))


def conflict(ours: Sequence[Party], theirs: Sequence[Party]) -> bool:
    """Whether both sides name parties that are known and none is the same."""
    known, others = [p for p in ours if p.actor], [p for p in theirs if p.actor]
    return bool(known) and bool(others) and not shared(known, others)


def elsewhere(claim: Claim, told: Claim, *, narrow: bool) -> bool:
    """Whether both state a time or a place, and it is another one; what is not `narrow` looks at countries."""
    days = [w.start for w in (claim.when, told.when) if w is not None and w.start]
    known = [w for w in (claim.where, told.where) if w is not None]
    places = [w.place if narrow else w.country for w in known]
    return len(set(days)) > 1 or len({place for place in places if place}) > 1


def left_open(claim: Claim) -> Claim:
    """What only a headline tells, as possible at most."""
    if claim.register not in ("act", "signal") or claim.factuality != "actual":
        return claim
    reason = f"{claim.reason}; only the headline tells it"
    return msgspec.structs.replace(claim, factuality="possible", confidence=0.3, reason=reason)


def with_mentions(claim: Claim, again: Sequence[Claim]) -> Claim:
    spans = tuple(sorted({*claim.mentions, *(c.span for c in again)}))
    return msgspec.structs.replace(claim, mentions=spans) if again else claim
