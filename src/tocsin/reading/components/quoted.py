"""Gives quotations to the reports that they belong to, or makes reports of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tocsin.reading.components.content import cut, joined
from tocsin.reading.components.cue_words import load_cue_words
from tocsin.reading.components.mixed import begins_large, complete_clause
from tocsin.reading.components.nearby import Reports
from tocsin.reading.components.quotation_cues import FRAGMENT, LINKS, STOPS, by_naming, by_near_cue, by_title
from tocsin.reading.components.quotations import Quotation
from tocsin.reading.components.report import Range, Report
from tocsin.reading.components.subjects import subject_of
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Doc, Token

TAIL = 3
FRAMES = {"as", "when", "while", "after", "before", "in", "on", "at", "during"}
MORE = {"more", "less"}
PERSONS = {"he", "she"}
JOINERS = {"and", "or", "but", "also", ","}


@dataclass(slots=True)
class Last:
    """The quotation before this one: whose it is, where it ends."""

    owner: Report
    end: int
    block: int


def attach(page: Page, found: list[Report], quotations: Sequence[Quotation]) -> list[Report]:
    """Reports with their quotations whole, and new ones for quotations that had none."""
    reports = Reports(found)
    last: Last | None = None
    for quotation in quotations:
        parts = ranges_of(page.doc, quotation)
        if not parts:
            continue
        if quotation.depth:
            give_inner(page, parts, reports)
            continue
        owner = give(page, parts, reports, quotation.block, last)
        if owner is not None and owner.form != "title":
            complete_clause(page.doc, owner, parts)
            widen(reports.near(parts[0][0], parts[0][0]), owner, parts)
            last = Last(owner, parts[-1][1], quotation.block + len(quotation.spans) - 1)
    return reports.all()


def give(page: Page, parts: list[Range], reports: Reports, block: int, last: Last | None) -> Report | None:
    """The report that a quotation belongs to, with the quotation in it; None for scare quotes."""
    start, end = parts[0][0], parts[-1][1]
    owner = owner_of(reports.near(start, end), start, end)
    if owner is not None:
        owner.content = completed(page.doc, owner.content, parts)
        return owner
    owner = by_title(page, start, parts) or by_naming(page, start, end, reports)
    if owner is not None:
        reports.add(owner)
        return owner
    owner = by_near_cue(page, start, end, reports)
    if owner is None and last is not None and last.block == block and goes_on(page.doc, last.end, start):
        turned = turned_to(page, start) if page.doc[last.end - 2].text in STOPS else None
        owner = last.owner if turned is None else floating(turned)
        if turned is not None:
            owner.content = parts
            reports.add(owner)
            return owner
    owner = owner or continued(page.doc, reports.near(start, start), start)
    if owner is not None and owner.content:
        owner.content = joined([*owner.content, *parts])
        return owner
    if owner is None:
        if not is_saying(page.doc, start, end):
            return None
        owner = floating(speaker_before(page, reports.near(start, start), last, start, block))
    owner.content = parts
    reports.add(owner)
    return owner


def give_inner(page: Page, parts: list[Range], reports: Reports) -> None:
    """ "He told us, 'Leave the ferry'": a quotation inside another, where a verb beside it says whose it is."""
    start, end = parts[0][0], parts[-1][1]
    beside = (r for r in reports.near(start, start) if r.cue and abs(r.content[0][0] - start) <= 1)
    owner = next((r for r in beside if r.cue[-1].i < start), None)
    owner = owner or by_near_cue(page, start, end, reports)
    if owner is None or owner.head is None:
        return
    if not owner.content:
        reports.add(owner)
    owner.content, owner.form = parts, "direct"


def widen(reports: list[Report], owner: Report, parts: list[Range]) -> None:
    """What encloses a cue encloses the quotation after it: "he said she told him: '...'"."""
    start = parts[0][0]
    for report in reports:
        holds_cue = owner.cue and any(low <= owner.cue[0].i < high for low, high in report.content)
        if (
            report is not owner
            and holds_cue
            and any(high in (start - 1, start) for _, high in report.content)
        ):
            report.content = joined([*report.content, *((a - 1 if a == start else a, b) for a, b in parts)])


def completed(doc: Doc, content: list[Range], parts: list[Range]) -> list[Range]:
    """The content with the quotation whole; after a colon, without the few words that end its sentence."""
    start, end = parts[0][0], parts[-1][1]
    if doc[start - 1].text == ":" and content[0][0] >= start and end < content[-1][1] <= end + TAIL:
        return parts
    if content[0][0] < start and is_framed(doc, content[0][0], start):
        content = [part for piece in content for part in cut(piece, [(0, start)])]
    return joined([*content, *parts])


def is_framed(doc: Doc, begin: int, start: int) -> bool:
    """ "Said, as he left the hall, '...'": what stands before whole sentences in quotation marks is the author's."""
    if doc[start - 1].text != "," or not begins_large(doc, start) or doc[begin].lower_ not in FRAMES:
        return False
    return not any(doc[i].is_quote for i in range(begin, start))


def ranges_of(doc: Doc, quotation: Quotation) -> list[Range]:
    """The tokens under a quotation, marks included."""
    spans = (doc.char_span(start, end, alignment_mode="expand") for start, end in quotation.spans)
    return [(span.start, span.end) for span in spans if span is not None]


def owner_of(reports: list[Report], start: int, end: int) -> Report | None:
    """The report, cued outside the quotation, whose content meets it; the outermost wins."""
    found = [
        r
        for r in reports
        if r.cue
        and not start <= r.cue[-1].i < end
        and any(low < end and start < high + (r.shape == "as") for low, high in r.content)
    ]
    return min(found, key=lambda r: (-sum(b - a for a, b in r.content), r.cue[-1].i), default=None)


def goes_on(doc: Doc, last_end: int, start: int) -> bool:
    """Only the cue's clause stands between two quotations, or ends between them and a sentence follows."""
    stops = sum(doc[i].text in STOPS for i in range(last_end, start))
    if stops == 0:
        between = {doc[i].lower_ for i in range(last_end, start)}
        return doc[start - 1].text in LINKS or between <= JOINERS
    return stops == 1 and doc[start].is_sent_start is True and begins_large(doc, start)


def continued(doc: Doc, reports: list[Report], start: int) -> Report | None:
    """ "He said the dam would hold. '...'": whose content ends right before the quotation."""
    if (
        not start
        or not doc[start].is_sent_start
        or not begins_large(doc, start)
        or "\n" in doc[start - 1].text
    ):
        return None
    shapes = ("clause", "quote", "parenthesis")
    ends = [r for r in reports if r.cue and r.shape in shapes and start - 1 <= end_of(r) <= start]
    return min(ends, key=lambda r: r.content[0], default=None)


def end_of(report: Report) -> int:
    """Where a report ends, with its cue where that closes its sentence."""
    ends = report.content[-1][1]
    return (
        max(ends, report.head.sent.end) if report.shape == "parenthesis" and report.head is not None else ends
    )


def speaker_before(
    page: Page, reports: list[Report], last: Last | None, start: int, block: int
) -> Token | None:
    """Whose words a quotation without a cue goes on with: those of the sentence or quotation before it."""
    doc, blocks = page.doc, page.document.blocks
    if last is not None and last.block == block - 1 and doc[start].idx == blocks[block].span[0]:
        ends = next((i for i in range(last.end, start) if doc[i].text in STOPS), start)
        return last.owner.speaker if doc[ends + 1 : start].text.strip() == "" else None
    begin = doc[start].sent.start
    if begin == 0 or doc[begin - 1].idx < blocks[block].span[0]:
        return None
    sentence = doc[begin - 1].sent
    said = [r for r in reports if r.head is not None and sentence.start <= r.head.i < sentence.end]
    if said:
        return said[0].speaker
    return turned_to(page, start) or introduced(page, start)


def introduced(page: Page, start: int) -> Token | None:
    """ "The envoy looked tired. 'We have a text ...'": whom the sentence before shows, where it shows one person."""
    sentence = page.doc[start].sent
    if sentence.start != start:
        return None
    subject = subject_of(page.doc[start - 1].sent.root)
    if subject is None or any(t.dep_ == "conj" for t in subject.rights):
        return None
    one = subject.tag_ in ("NN", "NNP") or subject.lower_ in PERSONS
    return subject if one and page.mentions.of(subject).kind in ("person", "anonymous", "document") else None


def turned_to(page: Page, start: int) -> Token | None:
    """ "The envoy was blunter. '...'", "The guild disagreed. '...'": whom the sentence before says to speak so."""
    begin = page.doc[start].sent.start
    if begin == 0:
        return None
    root = page.doc[begin - 1].sent.root
    if root.lemma_ in load_cue_words().speeches or speaks_so(page, root):
        return subject_of(root)
    return None


def speaks_so(page: Page, verb: Token) -> bool:
    """ "Was blunt", "was more careful", "sounded defiant": how somebody speaks."""
    manners = load_cue_words().manners
    told = (t for t in verb.rights if t.dep_ in ("acomp", "oprd"))
    kinds = ("person", "anonymous", "organisation", "country", "group")
    subject = subject_of(verb)
    if subject is None or verb.lemma_ not in {"be", "sound", "remain"}:
        return False
    so = any(
        t.tag_ == "JJR"
        or {t.lower_, t.lower_.removesuffix("er")} & manners
        or any(c.lower_ in MORE for c in t.lefts)
        for t in told
    )
    return so and (page.mentions.of(subject).kind in kinds or subject.lower_ in {"he", "she", "they"})


def floating(speaker: Token | None) -> Report:
    return Report(
        head=None,
        speaker=speaker,
        content=[],
        shape="floating",
        confidence=0.4 if speaker is None else 0.6,
        reason="quotation without a cue" + (", goes on" if speaker is not None else ""),
    )


def is_saying(doc: Doc, start: int, end: int) -> bool:
    """Long enough, with a capital and a finite verb: no scare quote, no title."""
    if end - start - 2 < FRAGMENT or not begins_large(doc, start):
        return False
    return any(doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD", "VB") for i in range(start, end))
