"""Gives quotations to the reports that they belong to, or makes reports of their own."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from tocsin.reading.components.content import joined
from tocsin.reading.components.cue_words import load_cue_words
from tocsin.reading.components.cues import agent_of, cue_words_of, lemma_of, speaker_of
from tocsin.reading.components.quotations import Quotation
from tocsin.reading.components.report import Range, Report
from tocsin.reading.parse import Page

NEAR = 12
"""A cue stands no further from its quotation than this many words."""
FRAGMENT = 5
"""A quotation with fewer words, without a cue, is no statement of its own."""


def ranges_of(doc: Doc, quotation: Quotation) -> list[Range]:
    """The tokens under a quotation, marks included."""
    out = []
    for start, end in quotation.spans:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None:
            out.append((span.start, span.end))
    return out


def attach(page: Page, reports: list[Report], quotations: Sequence[Quotation]) -> list[Report]:
    """Reports with their quotations whole, and new ones for quotations that had none."""
    doc = page.doc
    last: Report | None = None
    last_end, last_block = -1, -1
    for quotation in quotations:
        if quotation.depth:
            continue
        parts = ranges_of(doc, quotation)
        if not parts:
            continue
        start, end = parts[0][0], parts[-1][1]
        owner = owner_of(reports, start, end) or by_near_cue(page, start, end, reports)
        if owner is not None:
            if not inside(owner, start, end):
                owner.content = joined([*owner.content, *parts])
        elif end - start - 2 >= FRAGMENT and sentence_like(doc, start, end):
            if last is not None and quotation.block == last_block and near_after(doc, last_end, start):
                last.content = joined([*last.content, *parts])
                owner = last
            else:
                owner = floating(parts)
                reports.append(owner)
        if owner is not None:
            last, last_end, last_block = owner, end, quotation.block
    return reports


def owner_of(reports: list[Report], start: int, end: int) -> Report | None:
    """The report, cued outside the quotation, whose content meets it; the outermost wins."""
    found = [
        r
        for r in reports
        if r.head is not None
        and not start <= r.head.i < end
        and any(low < end and start < high for low, high in r.content)
    ]
    return min(
        found, key=lambda r: (-sum(b - a for a, b in r.content), r.head.i if r.head else 0), default=None
    )


def inside(report: Report, start: int, end: int) -> bool:
    return any(low <= start and end <= high for low, high in report.content)


def by_near_cue(page: Page, start: int, end: int, reports: list[Report]) -> Report | None:
    """A verb of speaking right before or right after the quotation, that has no content yet."""
    taken = {r.head.i for r in reports if r.head is not None}
    for verb in [*after(page.doc, end), *before(page.doc, start)]:
        entry = load_cue_words().verbs.get(lemma_of(page, verb))
        if entry is None or "quote" not in entry.takes or verb.i in taken:
            continue
        speaker = speaker_of(verb) or agent_of(verb)
        if speaker is None or start <= speaker.i < end:
            continue
        report = Report(
            head=verb,
            cue=cue_words_of(verb),
            speaker=speaker,
            content=[(start, end)],
            shape="quote",
            confidence=0.85,
            reason=f"verb {verb.text!r} beside a quotation",
        )
        reports.append(report)
        return report
    return None


def after(doc: Doc, end: int) -> list[Token]:
    """Verbs that follow a quotation in its sentence."""
    out = []
    for i in range(end, min(end + NEAR, len(doc))):
        token = doc[i]
        if token.is_quote or token.text in ".!?" or token.is_space and "\n" in token.text:
            break
        if token.tag_[0] == "V":
            out.append(token)
    return out


def before(doc: Doc, start: int) -> list[Token]:
    """Verbs that precede a quotation, the nearest first."""
    out = []
    for i in range(start - 1, max(start - NEAR, -1), -1):
        token = doc[i]
        if token.is_quote or token.text in ".!?":
            break
        if token.tag_[0] == "V":
            out.append(token)
    return out


def near_after(doc: Doc, last_end: int, start: int) -> bool:
    """No more than the cue's own sentence stands between two quotations."""
    return sum(1 for i in range(last_end, start) if doc[i].text in ".!?") <= 1


def sentence_like(doc: Doc, start: int, end: int) -> bool:
    return any(doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD", "VB") for i in range(start, end))


def floating(parts: list[Range]) -> Report:
    return Report(
        head=None, content=parts, shape="floating", confidence=0.4, reason="quotation without a cue"
    )
