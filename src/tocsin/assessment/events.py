"""START HERE for events: claims of many documents about one act or signal become one event.

reports (an act or signal with the words around it) -> likeness (what speaks for and against one event)
-> events (the best matches first, never across a contradiction) -> origins.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from tocsin.assessment.accounts import Story
from tocsin.assessment.likeness import Likeness, compare, find_conflict
from tocsin.assessment.origins import find_copies, group_origins, relays_of
from tocsin.assessment.reports import Names, Report, find_reports
from tocsin.model import Claim, Party, Reading
from tocsin.model.event import Event, FigureRange, Merge, Retelling
from tocsin.model.judgement import Judgement, standing
from tocsin.model.span import content_id

LIKE_LEAST = 1.9
"""Likeness from which two reports are of one event; see the weights in `likeness`."""
LINK_LEAST = 1.2
"""Likeness that most pairs of reports of one event have: a chain of likenesses makes no event."""
SHARED_LEAST, COMMON = 2, 40
"""Words that two reports share to be compared; words that more reports have do not count."""
BY_HAND = float("inf")
"""Likeness of what somebody said is one event; written into the merge as 0, for nothing was weighed."""

Judged = Mapping[frozenset[str], Judgement]


@dataclass(eq=False)
class Group:
    """Reports that are taken for one event, and why."""

    reports: list[Report]
    merges: list[Merge] = field(default_factory=list)

    def is_kept_from(self, other: Group, judged: Judged) -> bool:
        """Whether somebody said of a claim of each that these are two events."""
        pairs = (frozenset((a.key, b.key)) for a in self.reports for b in other.reports)
        return any(pair in judged and judged[pair].verdict == "different" for pair in pairs)

    def join(self, other: Group, merge: Merge) -> None:
        self.merges += [*other.merges, merge]
        self.reports += other.reports

    def takes(self, other: Group) -> bool:
        """Whether no report contradicts one of the other group, and most are like one another."""
        pairs = [(a, b) for a in self.reports for b in other.reports]
        if any(find_conflict(a, b) for a, b in pairs):
            return False
        near = sum(compare(a, b).score >= LINK_LEAST for a, b in pairs)
        return near >= len(pairs) / 2


def find_events(readings: Sequence[Reading], judgements: Iterable[Judgement] = ()) -> tuple[Event, ...]:
    """The events that the claims of the readings tell of, each with its reports, origins and denials.

    Args:
        readings: the documents with their claims.
        judgements: what people said of pairs of claims, the oldest first; it goes before all likeness.
    """
    known = {reading.document.id: reading for reading in readings if reading.document is not None}
    stories = {key: Story(known[key]) for key in sorted(known)}
    naming = Names(stories.values())
    reports = [report for story in stories.values() for report in find_reports(story, naming)]
    groups = gather(reports, standing(judgements))
    told = [group for group in groups if any(report.claim is not None for report in group.reports)]
    copies = find_copies(list(stories.values()))
    denials = [report for report in reports if report.status == "denial"]
    events = [event_of(group, stories=stories, copies=copies, denials=denials) for group in told]
    return tuple(sorted(events, key=lambda event: (event.start or "9", event.id)))


def gather(reports: Sequence[Report], judged: Judged) -> list[Group]:
    """Groups of reports of one event: the likest are joined first, and none that contradict each other."""
    home = {id(report): Group([report]) for report in reports}
    found = [(like, a, b) for a, b in candidates(reports) if (like := compare(a, b)).score >= LIKE_LEAST]
    found.sort(key=lambda item: (-item[0].score, item[1].key, item[2].key))
    for like, a, b in [*joined_by_hand(reports, judged), *found]:
        one, other = home[id(a)], home[id(b)]
        if one is other or one.is_kept_from(other, judged):
            continue
        if like.score == BY_HAND or one.takes(other):
            one.join(other, merge_of(like, a, b))
            home.update({id(report): one for report in other.reports})
    return list({id(group): group for group in home.values()}.values())


def joined_by_hand(reports: Sequence[Report], judged: Judged) -> Iterator[tuple[Likeness, Report, Report]]:
    """Pairs of which somebody said that they are one event."""
    known = {report.key: report for report in reports if report.claim is not None}
    for judgement in judged.values():
        if judgement.verdict == "same" and {judgement.a, judgement.b} <= known.keys():
            reason = f"said by {judgement.coder}" + (f": {judgement.note}" if judgement.note else "")
            yield Likeness(BY_HAND, (reason,)), known[judgement.a], known[judgement.b]


def candidates(reports: Sequence[Report]) -> Iterator[tuple[Report, Report]]:
    """Pairs of different documents that have two uncommon words in common."""
    holders: dict[str, list[int]] = {}
    for number, report in enumerate(reports):
        for stem in report.stems:
            holders.setdefault(stem[:4], []).append(number)
    uncommon = (sorted(set(numbers)) for numbers in holders.values() if len(numbers) <= COMMON)
    shared = Counter(pair for numbers in uncommon for pair in combinations(numbers, 2))
    for (one, other), times in sorted(shared.items()):
        a, b = reports[one], reports[other]
        if times >= SHARED_LEAST and a.story is not b.story:
            yield a, b


def merge_of(like: Likeness, a: Report, b: Report) -> Merge:
    return Merge(
        a=a.key,
        b=b.key,
        score=0.0 if like.score == BY_HAND else round(like.score, 2),
        reason=", ".join(like.reasons),
    )


def event_of(
    group: Group, *, stories: dict[str, Story], copies: set[tuple[str, str]], denials: Sequence[Report]
) -> Event:
    claims = sorted((r.claim for r in group.reports if r.claim is not None), key=lambda claim: claim.id)
    told_in: dict[str, set[int]] = {}
    for report in group.reports:
        told_in.setdefault(report.story.document.id, set()).update(report.sentences)
    inside = [stories[key] for key in sorted(told_in)]
    origins = group_origins(inside, told_in, copies)
    days = [day for report in group.reports if report.day for day in report.day]
    first = min(group.reports, key=lambda report: (report.claim is None, report.key))
    assert first.claim is not None
    return Event(
        id=content_id("event", [claim.id for claim in claims]),
        register=first.claim.register,
        kind=first.claim.kind,
        event_type=most_common(claim.event_type for claim in claims),
        claims=tuple(claim.id for claim in claims),
        retold=tuple(
            Retelling(document=r.story.document.id, span=r.span) for r in group.reports if r.claim is None
        ),
        actors=parties(claim.actor for claim in claims),
        recipients=parties(claim.recipient for claim in claims),
        places=tuple(sorted({p for c in claims if c.where and (p := c.where.place or c.where.text)})),
        start=min(days, default=None),
        end=max(days, default=None),
        figures=figures_of(group),
        origins=origins,
        relays=relays_of(origins, {s.document.id: s.document.published for s in inside}),
        denied_by=denials_of(group, denials),
        merges=tuple(group.merges),
    )


def most_common(values: Iterable[str | None]) -> str | None:
    known = sorted(value for value in values if value is not None)
    return max(known, key=known.count, default=None)


def parties(several: Iterable[Sequence[Party]]) -> tuple[str, ...]:
    """Parties by id, or by name where they are not resolved."""
    return tuple(sorted({p.actor or p.resolved or p.text for side in several for p in side}))


def figures_of(group: Group) -> tuple[FigureRange, ...]:
    """What the accounts of the event count, from the lowest number to the highest."""
    found: dict[str, list[Claim]] = {}
    for report in group.reports:
        for claim in report.figures:
            if claim.figure is not None and claim.figure.value is not None:
                found.setdefault(claim.figure.what or claim.figure.unit or "", []).append(claim)
    ranges = []
    for what, claims in sorted(found.items()):
        values = [claim.figure.value for claim in claims if claim.figure and claim.figure.value is not None]
        ids = tuple(sorted({claim.id for claim in claims}))
        ranges.append(FigureRange(what=what or None, low=min(values), high=max(values), claims=ids))
    return tuple(ranges)


def is_like(denial: Report, report: Report) -> bool:
    return compare(denial, report, across=True).score >= LIKE_LEAST


def denials_of(group: Group, denials: Sequence[Report]) -> tuple[str, ...]:
    """Denials of an act of the group: like it in all but that they deny it."""
    if any(report.status == "denial" for report in group.reports):
        return ()
    return tuple(
        sorted(
            {
                denial.claim.id
                for denial in denials
                if denial.claim is not None
                and any(denial.names & r.names and is_like(denial, r) for r in group.reports)
            }
        )
    )
