"""START HERE to compare: where two accounts of one utterance differ, each difference with both its spans.

words (stems, tables) -> accounts (content and frame) -> alignment (same utterance) -> drifts/ (a file for
each family of differences).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tocsin.assessment.accounts import Story
from tocsin.assessment.alignment import align
from tocsin.assessment.difference import Difference
from tocsin.assessment.drifts import FAMILIES, paraphrases
from tocsin.assessment.paraphrase import pair_paraphrases
from tocsin.model import Drift, Reading
from tocsin.model.span import content_id, overlap

OF_SPEAKERS = ("speaker-changed", "status-changed", "relay-as-source")


def find_drifts(readings: Sequence[Reading]) -> tuple[Drift, ...]:
    """The drifts between the documents, and those between a document's paraphrases and its quotations."""
    stories = [Story(reading) for reading in unique(readings)]
    pairs = align(stories)
    found = [difference for pair in pairs for find in FAMILIES for difference in find(pair)]
    found += [
        d for story in stories for pair in pair_paraphrases(story) for d in paraphrases.find_stronger(pair)
    ]
    return tuple(drift_of(difference) for difference in one_per_speakers(one_per_place(found)))


def one_per_place(found: Iterable[Difference]) -> list[Difference]:
    """Each difference once: nested statements tell the same words twice."""
    known: dict[tuple[str, ...], list[Difference]] = {}
    for d in found:
        same = known.setdefault((d.kind, d.a.story.document.id, d.b.story.document.id), [])
        if not any(overlap(d.a_span, o.a_span) and overlap(d.b_span, o.b_span) for o in same):
            same.append(d)
    return [d for same in known.values() for d in same]


def one_per_speakers(found: Iterable[Difference]) -> list[Difference]:
    """Two speakers who differ do so once in two documents, where they are named most fully."""
    kept: dict[tuple[object, ...], Difference] = {}
    for d in found:
        sides = sorted((d.a, d.b), key=lambda account: account.story.document.id)
        who = [(account.story.document.id, account.person or account.names) for account in sides]
        named = d.kind in OF_SPEAKERS and all(names for _, names in who)
        key = (d.kind, *who) if named else (d.kind, d.a_span, d.b_span, *who)
        if key not in kept or length(d) > length(kept[key]):
            kept[key] = d
    return list(kept.values())


def length(found: Difference) -> int:
    """Characters that name both sides."""
    return sum(end - start for start, end in (found.a_span, found.b_span))


def unique(readings: Sequence[Reading]) -> list[Reading]:
    """One reading for each document, in the order of their ids."""
    known = {reading.document.id: reading for reading in readings if reading.document is not None}
    return [known[key] for key in sorted(known)]


def drift_of(found: Difference) -> Drift:
    a, b = found.a.statement, found.b.statement
    return Drift(
        id=content_id("drift", found.kind, a.id, b.id, found.a_span, found.b_span),
        kind=found.kind,
        a=a.id,
        b=b.id,
        a_text=found.a.story.document.text[slice(*found.a_span)],
        b_text=found.b.story.document.text[slice(*found.b_span)],
        a_span=found.a_span,
        b_span=found.b_span,
        reason=found.reason,
    )
