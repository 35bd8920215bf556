"""START HERE for attribution: who is reported to have said what.

quotations (pairs of marks) -> cues (verbs, nouns, phrases) -> quoted (whose quotation) -> speakers, chains.
"""

from __future__ import annotations

import re

from tocsin.model import Cue, Piece, Span, Statement
from tocsin.model.span import content_id, quoted
from tocsin.model.statement import Form
from tocsin.reading.components.chains import chains_of, find_parents, link_of
from tocsin.reading.components.content import joined, spans_of, trimmed
from tocsin.reading.components.cues import find_reports
from tocsin.reading.components.quotations import pair_quotations
from tocsin.reading.components.quoted import attach, ranges_of
from tocsin.reading.components.report import Range, Report
from tocsin.reading.components.speakers import read_speaker
from tocsin.reading.parse import Page

INSERTION = re.compile(r"\[[^\[\]]+\]")
ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.(?:\s?\.)?")


def find_statements(page: Page) -> tuple[Statement, ...]:
    """The statements of a page, in order of their content."""
    quotations = pair_quotations(page.document)
    outer = [part for q in quotations if not q.depth for part in ranges_of(page.doc, q)]
    reports = attach(page, find_reports(page), quotations)
    ready = []
    for report in reports:
        report.content = [
            part for piece in joined(report.content) if (part := trimmed(page.doc, piece, outer)) is not None
        ]
        if report.content:
            ready.append(report)
    return tuple(build(page, ready, outer))


def build(page: Page, reports: list[Report], outer: list[Range]) -> list[Statement]:
    doc, text = page.doc, page.document.text
    reports = sorted(reports, key=lambda r: (r.content[0], -r.content[-1][1], r.head.i if r.head else -1))
    contents = [spans_of(doc, report.content) for report in reports]
    cues = [spans_of(doc, [(t.i, t.i + 1) for t in report.cue]) for report in reports]
    speakers = [read_speaker(page, report.speaker) for report in reports]
    anchors = [c[0] if c else content[0] for c, content in zip(cues, contents, strict=True)]
    parents = find_parents(anchors, contents)
    relays = [[link_of(read_speaker(page, t)) for t in report.relays] for report in reports]
    chains = chains_of(speakers, relays, parents)
    ids = [
        content_id(
            "statement", page.document.id, cues[n], contents[n], speakers[n].spans, r.polarity, r.shape
        )
        for n, r in enumerate(reports)
    ]
    out = {}
    for n, report in enumerate(reports):
        parent = parents[n]
        out[ids[n]] = Statement(
            id=ids[n],
            document=page.document.id,
            speaker=speakers[n],
            cue=Cue(
                spans=cues[n],
                text=quoted(text, cues[n]),
                lemma=report.lemma or (page.lemma(report.head) if report.head is not None else ""),
            )
            if cues[n]
            else None,
            content=Piece(spans=contents[n], text=quoted(text, contents[n])),
            form=report.form or form_of(report.content, outer),
            polarity=report.polarity,
            addressee=None,
            venue=None,
            parent=ids[parent] if parent is not None else None,
            chain=chains[n],
            insertions=found_in(INSERTION, text, contents[n]),
            ellipses=found_in(ELLIPSIS, text, contents[n]),
            hedges=(),
            confidence=report.confidence,
            reason=report.reason,
        )
    return list(out.values())


def form_of(content: list[Range], outer: list[Range]) -> Form:
    """Direct where all is quoted, mixed where some is."""
    inside = sum(max(0, min(end, high) - max(start, low)) for start, end in content for low, high in outer)
    size = sum(end - start for start, end in content)
    if not inside:
        return "indirect"
    covered = any(low <= content[0][0] and content[-1][1] <= high for low, high in outer)
    if covered and not any(low == content[0][0] for low, high in outer):
        return "indirect"
    return "direct" if inside >= size - 1 else "mixed"


def found_in(pattern: re.Pattern[str], text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(match.span() for start, end in spans for match in pattern.finditer(text, start, end))
