"""Corrections: what an outlet withdraws and changes in a later version of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from msgspec.structs import replace

from tocsin.assessment.accounts import Story
from tocsin.assessment.words import words_of
from tocsin.model import Claim, Document, Reading, Span, Statement
from tocsin.model.revision import Change, Revision, Withdrawal
from tocsin.model.span import content_id
from tocsin.record import Record
from tocsin.record.reviews import by_subject, claims_reviewed

ALIKE_LEAST = 0.5
"""Share of words in order from which a sentence is a changed one, and not one dropped and one added."""

Stems = tuple[str, ...]


def find_revisions(readings: Sequence[Reading]) -> tuple[Revision, ...]:
    """The versions of each article, each with the next.

    Documents are versions of one article if they have one address (`url`), or, without an address, one
    publisher and title. They are ordered by date of publication, then as given.
    """
    articles: dict[tuple[str, ...], list[Reading]] = {}
    for reading in readings:
        key = article_of(reading.document) if reading.document is not None else ()
        if key:
            articles.setdefault(key, []).append(reading)
    found = []
    for key, versions in sorted(articles.items()):
        unique = {r.document.id: r for r in versions if r.document is not None}
        ordered = sorted(unique.values(), key=lambda r: (r.document and r.document.published) or "9")
        found += [revise(earlier, later, " · ".join(key)) for earlier, later in pairwise(ordered)]
    return tuple(found)


def find_withdrawals(readings: Sequence[Reading]) -> tuple[Withdrawal, ...]:
    """The claims that a later version of their article drops or changes, each with what became of its words."""
    claims = {claim.id: claim for reading in readings for claim in reading.claims}
    published = {r.document.id: r.document.published for r in readings if r.document is not None}
    return tuple(
        Withdrawal(
            claim=key, later=revision.later,
            reason=f"withdrawn by the outlet: the version of {published[revision.later] or 'no date'} "
            + ("leaves it out" if is_in(claims[key].span, revision.dropped) else "says otherwise"),
        )
        for revision in find_revisions(readings)
        for key in revision.withdrawn
        if key in claims
    )  # fmt: skip


def standing(record: Record) -> Iterator[Reading]:
    """Every document of a record as it stands, without the claims that its outlet withdrew or people reject."""
    gone = {withdrawal.claim for withdrawal in record.withdrawals() if not withdrawal.stands}
    logs = by_subject(record.opinions.reviews())
    for document in record.documents():
        reading = record.reading(document)
        left = (claim for claim in reading.claims if claim.id not in gone)
        yield replace(reading, claims=tuple(claims_reviewed(left, logs, reading)))


def is_in(span: Span, sentences: Iterable[Span]) -> bool:
    return any(low <= span[0] < high for low, high in sentences)


def article_of(document: Document) -> tuple[str, ...]:
    """What makes versions of one article; empty where nothing says which article it is."""
    if document.url is not None:
        return (document.url,)
    if document.publisher is not None and document.title is not None:
        return (document.publisher, document.title)
    return ()


def revise(earlier: Reading, later: Reading, same: str) -> Revision:
    """What the later version makes of the earlier one."""
    old, new = Story(earlier), Story(later)
    dropped, added, changed = match_sentences(old, new)
    return Revision(
        id=content_id("revision", old.document.id, new.document.id),
        earlier=old.document.id,
        later=new.document.id,
        same=same,
        withdrawn=withdrawn_by(earlier, later, gone=[*dropped, *(change.earlier_span for change in changed)]),
        dropped=tuple(dropped),
        added=tuple(added),
        changed=tuple(changed),
    )


def match_sentences(old: Story, new: Story) -> tuple[list[Span], list[Span], list[Change]]:
    """Sentences that are gone, those that are new, and those that read otherwise."""
    one, other = (dict(zip(story.sentences, stems_of(story), strict=True)) for story in (old, new))
    gone = [span for span, stems in one.items() if stems not in set(other.values())]
    fresh = [span for span, stems in other.items() if stems not in set(one.values())]
    changed = []
    for span in list(gone):
        near = max(fresh, key=lambda candidate: alike(one[span], other[candidate]), default=None)
        if near is not None and alike(one[span], other[near]) >= ALIKE_LEAST:
            gone.remove(span)
            fresh.remove(near)
            texts = old.document.text[slice(*span)], new.document.text[slice(*near)]
            changed.append(
                Change(earlier_span=span, later_span=near, earlier_text=texts[0], later_text=texts[1])
            )
    return gone, fresh, changed


def stems_of(story: Story) -> Iterator[Stems]:
    for span in story.sentences:
        yield tuple(word.stem for word in words_of(story.document.text, [span]))


def alike(one: Stems, other: Stems) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def withdrawn_by(earlier: Reading, later: Reading, *, gone: Sequence[Span]) -> tuple[str, ...]:
    """Claims and statements in sentences that are gone or changed, which the later version does not make."""
    kept = {meaning(row) for row in rows_of(later)}
    return tuple(
        row.id
        for row in rows_of(earlier)
        if meaning(row) not in kept and any(low <= place_of(row) < high for low, high in gone)
    )


def rows_of(reading: Reading) -> list[Claim | Statement]:
    return [*reading.statements, *reading.claims]


def meaning(row: Claim | Statement) -> tuple[str | None, ...]:
    """What a claim or statement says, wherever it stands."""
    if isinstance(row, Claim):
        return row.kind, row.quote, row.factuality, row.polarity
    return row.speaker.resolved or row.speaker.text, row.content.text, row.polarity


def place_of(row: Claim | Statement) -> int:
    return row.span[0] if isinstance(row, Claim) else row.content.spans[0][0]
