"""Whose a quotation is: by the verb beside it, a colon, a dash, a headline, a name that is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tocsin.reading.components.content import sentence_end
from tocsin.reading.components.cue_forms import cue_of, hearer_of, lemma_of
from tocsin.reading.components.cue_words import load_cue_words
from tocsin.reading.components.nearby import Reports
from tocsin.reading.components.parentheses import ASIDES, FINITE
from tocsin.reading.components.report import Range, Report
from tocsin.reading.components.subjects import (
    agent_of,
    holder_of,
    is_passive,
    object_of_preposition,
    quoted_as,
    said_through,
    speaker_of,
    subject_of,
)
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Doc, Token

NEAR = 25
"""A cue stands no further from its quotation than this many words."""
FRAGMENT = 5
"""A quotation with fewer words, without a cue, is no statement of its own."""
NAMED = 10
"""Words from a verb of calling to what it calls something."""
STOPS = {".", "!", "?"}
LINKS = {",", ":", "-", "–", "—", "--"}
DASHES = {"-", "–", "—", "--", "―"}
BREAKS = {"!", "?", ",", "…", "...", "—", "-"}
"""What a quotation may end on where its cue follows."""
SIGNED = 15
"""Words of a name and office after a dash."""
ADDRESSED = {"to", "np", "about", "on", "at", "of"}
"""Shapes of what follows a cue behind a quotation, which is then no content of its own."""
RUNS = {"was", "is", "read", "reads", "ran", "runs", "said", "says", "went"}


def by_near_cue(page: Page, start: int, end: int, reports: Reports) -> Report | None:
    """The report of a verb right after or right before the quotation; a new one has no content yet."""
    words = load_cue_words()
    for beside in [*after(page.doc, end), *before(page.doc, start, end)]:
        verb = said_through(beside) or beside
        entry = words.verbs.get(lemma_of(verb))
        if entry is None or "quote" not in entry.takes or names_itself(verb):
            continue
        known = reports.at(verb.i)
        if known is not None and known.shape in ("quote", "clause") and near(page.doc, known, start):
            if page.doc[start - 1].text == ":":
                break
            return known
        if known is not None and is_beside(page.doc, known, end):
            return as_cue_of_quotation(known)
        quoted = verb.lemma_ in words.relays and is_passive(verb)
        speaker = quoted_as(verb) if quoted else speaker_of(verb) or agent_of(verb)
        if speaker is None or start <= speaker.i < end:
            speaker = subject_after(verb, end)
        if known is not None or speaker is None or start <= speaker.i < end:
            continue
        return Report(
            head=verb,
            cue=cue_of(verb),
            lemma=verb.lemma_,
            speaker=speaker,
            hearer=hearer_of(verb, None) if "hearer" in entry.takes else None,
            content=[],
            shape="quote",
            confidence=0.85,
            reason=f"verb {verb.text!r} beside a quotation",
        )
    return (
        by_noun(page, start)
        or by_colon(page.doc, start, reports.near(start, start))
        or by_dash(page.doc, end)
    )


def is_beside(doc: Doc, known: Report, end: int) -> bool:
    """Whether a verb with its subject stands right behind a quotation that ends in a comma."""
    head, speaker = known.head, known.speaker
    if head is None or speaker is None or known.shape not in ADDRESSED or doc[end - 2].text not in "!?,":
        return False
    return min(speaker.left_edge.i, head.i) == end and known.content[0][0] > head.i


def as_cue_of_quotation(known: Report) -> Report:
    """ "'...,' she promised *to the crowd*": what follows the verb is to whom it was said, and nothing that was."""
    hearer = hearer_of(known.head, None) if known.head is not None else None
    told = replace(
        known, content=[], shape="quote", hearer=hearer, reason=f"verb {known.lemma!r} beside a quotation"
    )
    known.content = []
    return told


def near(doc: Doc, report: Report, start: int) -> bool:
    """Whether a report ends right before the quotation, or its cue parts two quotations."""
    first = report.content[0][0]
    return abs(report.content[-1][1] - start) <= 3 or (
        start < report.cue[0].i < first and any(token.is_quote for token in doc[first - 1 : first + 1])
    )


def after(doc: Doc, end: int) -> Iterator[Token]:
    """Verbs whose own clause follows the quotation: "...," he said; "...," said the envoy."""
    if end < len(doc) and doc[end].text not in LINKS and doc[end - 2].text not in BREAKS:
        return
    for i in range(end, min(end + NEAR, len(doc))):
        token = doc[i]
        if token.is_quote or token.text in STOPS or "\n" in token.text:
            return
        if token.tag_[0] == "V" and not any(t.dep_ == "mark" for t in token.lefts):
            subject = subject_after(token, end)
            if subject is None and said_through(token) is not None:
                subject = quoted_as(token)
            if subject is not None and subject.i >= end:
                yield token


def subject_after(verb: Token, end: int) -> Token | None:
    """The subject of a verb that stands behind a quotation: "'No comment,' *snapped the aide*"."""
    own = next((t for t in verb.children if t.dep_ == "nsubj" and t.i >= end), None)
    return own or inverted_subject(verb, end)


def inverted_subject(verb: Token, end: int) -> Token | None:
    """ "...," bristled the speaker: right after a quotation the parser takes the speaker for an object."""
    named = next((t for t in verb.rights if t.dep_ == "dobj"), None)
    stands_next = verb.i == end and named is not None and named.left_edge.i == verb.i + 1
    return named if stands_next and verb.tag_ in FINITE else None


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


def by_noun(page: Page, start: int) -> Report | None:
    """ "The army's answer, '...'"; "her message was '...'": words in quotation marks that a noun of saying names."""
    doc, words = page.doc, load_cue_words()
    link = doc[start - 1] if start > 1 else None
    if link is None or not (link.text in {",", "("} or link.lemma_ == "be"):
        return None
    noun = doc[start - 2] if link.lemma_ != "be" else subject_of(link)
    entry = words.nouns.get(noun.lemma_) if noun is not None and noun.tag_[0] == "N" else None
    if noun is None or entry is None or "speech" not in entry.kinds:
        return None
    speaker = (
        holder_of(noun)
        if any(t.dep_ == "poss" or t.lower_ in {"of", "by", "from"} for t in noun.children)
        else None
    )
    if speaker is None or speaker.i >= start:
        return None
    return Report(
        head=noun,
        cue=[noun],
        lemma=noun.lemma_,
        speaker=speaker,
        content=[],
        shape="noun",
        confidence=0.7,
        reason=f"noun {noun.text!r} beside a quotation",
    )


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


def by_dash(doc: Doc, end: int) -> Report | None:
    """ "'...' — Orla Keane, on the radio": a name after a dash signs the quotation before it."""
    if end >= len(doc) or doc[end].text not in DASHES:
        return None
    signed = doc[end + 1 : min(sentence_end(doc[end]), end + SIGNED)]
    if len(signed) == 0 or sentence_end(doc[end]) > end + SIGNED or any(t.tag_ in FINITE for t in signed):
        return None
    speaker = signed.root
    if speaker.tag_[0] != "N" or not signed[0].text[0].isupper():
        return None
    return Report(
        head=None,
        cue=[doc[end]],
        lemma="—",
        speaker=speaker,
        content=[],
        shape="dash",
        confidence=0.7,
        reason="name after a dash that follows a quotation",
    )


def by_title(page: Page, start: int, parts: list[Range]) -> Report | None:
    """ "Ran a report titled ...", "under the headline ...": its publisher speaks, nobody whom it names."""
    doc, end = page.doc, parts[-1][1]
    at = start - 2 if start > 1 and doc[start - 1].text == "," else start - 1
    cue = doc[at] if at >= 0 else None
    if cue is not None and cue.lower_ in load_cue_words().titles:
        speaker: Token | None = holder_of(cue.head) or cue.head
    else:
        cue = headline_beside(page, at, end)
        speaker = publisher_of(cue) if cue is not None else None
    if cue is None:
        return None
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


def headline_beside(page: Page, at: int, end: int) -> Token | None:
    """The "headline" right before a quotation, or after it: "'...' was the headline in the Courier"."""
    words = load_cue_words().headlines
    if at >= 0 and page.doc[at].lemma_ in words:
        return page.doc[at]
    if end < len(page.doc) and page.doc[end].lower_ in RUNS:
        return next((t for t in page.doc[end + 1 : end + 4] if t.lemma_ in words), None)
    return None


def publisher_of(headline: Token) -> Token | None:
    """Whose headline it is: "in the Courier", "the Courier's", or the subject of its sentence."""
    owner = next((t for t in headline.lefts if t.dep_ == "poss"), None)
    places = [*headline.rights, *headline.head.rights]
    printed = next(
        (t for t in places if t.dep_ == "prep" and t.lower_ in ("in", "of") and t.i > headline.i), None
    )
    named = object_of_preposition(printed) if printed is not None else None
    if owner is not None or named is not None:
        return owner or named
    root = headline.sent.root
    return speaker_of(root) if root.tag_[0] == "V" else None


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
    entry = load_cue_words().verbs.get(lemma_of(verb)) if verb is not None else None
    if verb is None or entry is None or "as" not in entry.takes or reports.at(verb.i) is not None:
        return None
    speaker = agent_of(verb) if is_passive(verb) else speaker_of(verb)
    if verb.i + 1 == start or speaker is None or speaker.lower_ in ASIDES or names_itself(verb):
        return None
    return Report(
        head=verb,
        cue=cue_of(verb),
        lemma=verb.lemma_,
        speaker=speaker,
        content=[(verb.i + 1, max(end, doc[end - 2].right_edge.i + 1))],
        shape="as",
        confidence=0.6,
        reason=f"verb {verb.text!r} with what it calls something",
    )


def names_itself(verb: Token) -> bool:
    """ "What he called a '...'": a name that he gives, not a statement of its own."""
    return any(t.lower_ == "what" for t in verb.lefts)
