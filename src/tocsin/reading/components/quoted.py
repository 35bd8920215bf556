"""Gives quotations to the reports that they belong to, or makes reports of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from tocsin.reading.components.content import cut, joined
from tocsin.reading.components.cue_forms import cue_of, hearer_of, lemma_of
from tocsin.reading.components.cue_words import load_cue_words
from tocsin.reading.components.nearby import Reports
from tocsin.reading.components.parentheses import ASIDES
from tocsin.reading.components.quotations import Quotation
from tocsin.reading.components.report import Range, Report
from tocsin.reading.components.subjects import (
    agent_of,
    holder_of,
    is_passive,
    quoted_as,
    speaker_of,
    subject_of,
)
from tocsin.reading.parse import Page

NEAR = 25
"""A cue stands no further from its quotation than this many words."""
TAIL = 3
FRAMES = {"as", "when", "while", "after", "before", "in", "on", "at", "during"}
FRAGMENT = 5
"""A quotation with fewer words, without a cue, is no statement of its own."""
STOPS = {".", "!", "?"}
NAMED = 10
"""Words from a verb of calling to what it calls something."""
JOINERS = {"and", "or", "but", "also", ","}
LINKS = {",", ":", "-", "–", "—", "--"}


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
        parts = ranges_of(page.doc, quotation) if not quotation.depth else []
        if not parts:
            continue
        owner = give(page, parts, reports, quotation.block, last)
        if owner is not None and owner.form != "title":
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
    owner = by_title(page.doc, start, parts) or by_naming(page, start, end, reports)
    if owner is not None:
        reports.add(owner)
        return owner
    owner = by_near_cue(page, start, end, reports)
    if owner is None and last is not None and last.block == block and goes_on(page.doc, last.end, start):
        owner = last.owner
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


def by_near_cue(page: Page, start: int, end: int, reports: Reports) -> Report | None:
    """The report of a verb right after or right before the quotation; a new one has no content yet."""
    words = load_cue_words()
    for verb in [*after(page.doc, end), *before(page.doc, start, end)]:
        entry = words.verbs.get(lemma_of(page, verb))
        if entry is None or "quote" not in entry.takes or names_itself(verb):
            continue
        known = reports.at(verb.i)
        if known is not None and known.shape in ("quote", "clause") and near(page.doc, known, start):
            if page.doc[start - 1].text == ":":
                break
            return known
        quoted = page.lemma(verb) in words.relays and is_passive(verb)
        speaker = quoted_as(verb) if quoted else speaker_of(verb) or agent_of(verb)
        if known is not None or speaker is None or start <= speaker.i < end:
            continue
        return Report(
            head=verb,
            cue=cue_of(verb),
            lemma=page.lemma(verb),
            speaker=speaker,
            hearer=hearer_of(verb, None) if "hearer" in entry.takes else None,
            content=[],
            shape="quote",
            confidence=0.85,
            reason=f"verb {verb.text!r} beside a quotation",
        )
    return by_colon(page.doc, start, reports.near(start, start))


def near(doc: Doc, report: Report, start: int) -> bool:
    """Whether a report ends right before the quotation, or its cue parts two quotations."""
    first = report.content[0][0]
    return abs(report.content[-1][1] - start) <= 3 or (
        start < report.cue[0].i < first and any(token.is_quote for token in doc[first - 1 : first + 1])
    )


def after(doc: Doc, end: int) -> Iterator[Token]:
    """Verbs whose own clause follows the quotation: "...," he said; "...," said the envoy."""
    if end < len(doc) and doc[end].text not in LINKS and doc[end - 2].text not in "!?,…—-":
        return
    for i in range(end, min(end + NEAR, len(doc))):
        token = doc[i]
        if token.is_quote or token.text in STOPS or "\n" in token.text:
            return
        if token.tag_[0] == "V" and not any(t.dep_ == "mark" for t in token.lefts):
            subject = subject_of(token)
            if subject is not None and subject.i >= end:
                yield token


def before(doc: Doc, start: int, end: int) -> Iterator[Token]:
    """Verbs that precede a quotation, the nearest first: he said: "..."; he added, "..."."""
    if start == 0:
        return
    link = doc[start - 1]
    if link.text not in (":", ",") and link.tag_[0] != "V" and end - start - 2 < FRAGMENT:
        return
    for i in range(start - 1, max(start - NEAR, -1), -1):
        token = doc[i]
        if token.is_quote or token.text in STOPS:
            return
        if token.tag_[0] == "V":
            yield token


def by_colon(doc: Doc, start: int, reports: Iterable[Report]) -> Report | None:
    """ "The minister was blunt: '...'"; "Orla Keane: '...'": who speaks or acts before the colon."""
    at = start - 1
    while at > 0 and doc[at].is_space:
        at -= 1
    if at <= 0 or doc[at].text != ":":
        return None
    sentence = doc[at - 1].sent
    said = [r for r in reports if r.cue and r.speaker and sentence.start <= r.cue[0].i < at]
    subject = said[0].speaker if said else subject_of(sentence.root)
    speaker = subject if subject is not None else sentence.root if sentence.root.tag_[0] == "N" else None
    if speaker is None or speaker.i >= start:
        return None
    return Report(
        head=None,
        cue=[doc[at]],
        lemma=":",
        speaker=speaker,
        content=[],
        shape="colon",
        confidence=0.6,
        reason="colon before a quotation",
    )


def by_title(doc: Doc, start: int, parts: list[Range]) -> Report | None:
    """ "Ran a report titled ...": whoever publishes it speaks, nobody whom it names."""
    at = start - 2 if start > 1 and doc[start - 1].text == "," else start - 1
    cue = doc[at] if at >= 0 else None
    if cue is None or cue.lower_ not in load_cue_words().titles:
        return None
    thing = cue.head
    speaker = holder_of(thing) or thing
    return Report(
        head=cue,
        cue=[cue],
        lemma=cue.lower_,
        speaker=speaker,
        content=parts,
        shape="title",
        form="title",
        confidence=0.8,
        reason=f"title after {cue.text!r}",
    )


def by_naming(page: Page, start: int, end: int, reports: Reports) -> Report | None:
    """ "Called the vote a '...'": what is named belongs to the content."""
    doc = page.doc
    verb = None
    for i in range(start - 1, max(start - NAMED, -1), -1):
        if doc[i].is_punct or doc[i].is_space:
            return None
        if doc[i].tag_[0] == "V" and doc[i].dep_ != "amod":
            verb = doc[i]
            break
    entry = load_cue_words().verbs.get(lemma_of(page, verb)) if verb is not None else None
    if verb is None or entry is None or "as" not in entry.takes or reports.at(verb.i) is not None:
        return None
    speaker = agent_of(verb) if is_passive(verb) else speaker_of(verb)
    if verb.i + 1 == start or speaker is None or speaker.lower_ in ASIDES or names_itself(verb):
        return None
    return Report(
        head=verb,
        cue=cue_of(verb),
        lemma=page.lemma(verb),
        speaker=speaker,
        content=[(verb.i + 1, max(end, doc[end - 2].right_edge.i + 1))],
        shape="as",
        confidence=0.6,
        reason=f"verb {verb.text!r} with what it calls something",
    )


def names_itself(verb: Token) -> bool:
    """ "What he called a '...'": a name that he gives, not a statement of its own."""
    return any(t.lower_ == "what" for t in verb.lefts)


def goes_on(doc: Doc, last_end: int, start: int) -> bool:
    """Only the cue's clause stands between two quotations, or ends between them and a sentence follows."""
    stops = sum(doc[i].text in STOPS for i in range(last_end, start))
    if stops == 0:
        between = {doc[i].lower_ for i in range(last_end, start)}
        return doc[start - 1].text in LINKS or between <= JOINERS
    return stops == 1 and doc[start].is_sent_start is True and begins_large(doc, start)


def begins_large(doc: Doc, mark: int) -> bool:
    """Whether a word with a capital follows a quotation mark."""
    return mark + 1 < len(doc) and doc[mark + 1].text[0].isupper()


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
    ends = [r for r in reports if r.cue and r.shape in shapes and start - 1 <= r.content[-1][1] <= start]
    return min(ends, key=lambda r: r.content[0], default=None)


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
    return subject_of(sentence.root) if page.lemma(sentence.root) in load_cue_words().speeches else None


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
