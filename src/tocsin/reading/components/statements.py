"""START HERE for attribution: who is reported to have said what.

quotations (pairs of marks) -> cues (verbs, nouns, phrases) -> quoted (whose quotation) -> speakers, chains.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tocsin.model import Cue, Link, Piece, Span, Speaker, Statement
from tocsin.model.span import content_id, quoted
from tocsin.model.statement import Form
from tocsin.reading.components.chains import chains_of, find_parents
from tocsin.reading.components.circumstances import addressee_and_venue, cited_by, relays_of
from tocsin.reading.components.content import joined, spans_of, trimmed
from tocsin.reading.components.cues import find_reports
from tocsin.reading.components.hedges import find_hedges
from tocsin.reading.components.nearby import Quoted
from tocsin.reading.components.quotations import pair_quotations
from tocsin.reading.components.quoted import attach, ranges_of
from tocsin.reading.components.report import Report
from tocsin.reading.components.speakers import read_speaker, resolve_selves
from tocsin.reading.parse import Page

INSERTION = re.compile(r"\[[^\[\]]+\]")
SCARE = 3
"""A quotation of this many tokens, marks included, beside other words is a scare quote."""
ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.(?:\s?\.)?")


class Draft(NamedTuple):
    """A report with what is known of it once all reports are."""

    report: Report
    speaker: Speaker
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    chain: tuple[Link, ...]
    form: Form


def find_statements(page: Page) -> tuple[Statement, ...]:
    """The statements of a page, in order of their content."""
    quotations = pair_quotations(page.document)
    ranges = [(part, q.depth) for q in quotations for part in ranges_of(page.doc, q)]
    outer = Quoted((part for part, depth in ranges if not depth), (part for part, depth in ranges if depth))
    reports = attach(page, find_reports(page), quotations)
    ready = []
    for report in reports:
        report.content = [
            part for piece in joined(report.content) if (part := trimmed(page.doc, piece, outer)) is not None
        ]
        if report.content:
            ready.append(report)
    return tuple(build(page, ready, outer))


def build(page: Page, reports: list[Report], outer: Quoted) -> list[Statement]:
    """Statements of the reports, with parents and chains."""
    reports = sorted(reports, key=lambda r: (r.content[0], -r.content[-1][1], r.head.i if r.head else -1))
    contents = [spans_of(page.doc, report.content) for report in reports]
    cues = [spans_of(page.doc, joined((t.i, t.i + 1) for t in report.cue)) for report in reports]
    anchors = [c[0] if c else content[0] for c, content in zip(cues, contents, strict=True)]
    parents = find_parents(anchors, contents)
    named = [read_speaker(page, report.speaker) for report in reports]
    speakers = resolve_selves(page, reports, named, parents)
    chains = chains_of(
        speakers,
        parents,
        relays=[relays_of(page, report) for report in reports],
        cited=[cited_by(page, report) for report in reports],
    )
    found = [
        Draft(report, speakers[n], cues[n], contents[n], chains[n], form_of(report, outer))
        for n, report in enumerate(reports)
    ]
    ids = [identify(page, draft) for draft in found]
    made = (
        (ids[n], finish(page, draft, ids[n], parent=None if parents[n] is None else ids[parents[n] or 0]))
        for n, draft in enumerate(found)
    )
    return list(dict(made).values())


def identify(page: Page, draft: Draft) -> str:
    report = draft.report
    return content_id(
        "statement",
        page.document.id,
        draft.cue,
        draft.content,
        draft.speaker.spans,
        report.polarity,
        draft.form,
    )


def finish(page: Page, draft: Draft, id_: str, *, parent: str | None) -> Statement:
    report, text = draft.report, page.document.text
    addressee, venue = addressee_and_venue(page, report)
    return Statement(
        id=id_,
        document=page.document.id,
        speaker=draft.speaker,
        cue=Cue(spans=draft.cue, text=quoted(text, draft.cue), lemma=report.lemma) if draft.cue else None,
        content=Piece(spans=draft.content, text=quoted(text, draft.content)),
        form=draft.form,
        polarity=report.polarity,
        addressee=addressee,
        venue=venue,
        parent=parent,
        chain=draft.chain,
        insertions=found_in(INSERTION, text, draft.content),
        ellipses=found_in(ELLIPSIS, text, draft.content),
        hedges=find_hedges(page, [*seeming(report), *draft.cue, *draft.content]),
        confidence=report.confidence,
        reason=report.reason,
    )


def seeming(report: Report) -> list[Span]:
    """ "*Appeared* to confirm": the verb above a cue that weakens it."""
    above = report.head.head if report.head is not None and report.head.dep_ == "xcomp" else None
    return [(above.idx, report.head.idx)] if above is not None and report.head is not None else []


def form_of(report: Report, outer: Quoted) -> Form:
    """Direct where all is quoted, mixed where some is; a single quoted word is a scare quote."""
    if report.form is not None:
        return report.form
    content = report.content
    met = {part for start, end in content for part in outer.meeting(start, end)}
    size = sum(end - start for start, end in content)
    inside = sum(
        min(end, high) - max(start, low)
        for start, end in content
        for low, high in met
        if low < end and start < high
    )
    if any(low < content[0][0] and content[-1][1] < high for low, high in met):
        return "indirect"
    if inside >= size - 1 and met:
        return "direct"
    return "mixed" if any(high - low > SCARE for low, high in met) else "indirect"


def found_in(pattern: re.Pattern[str], text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(match.span() for start, end in spans for match in pattern.finditer(text, start, end))
