"""Cues that stand beside or inside their content: "The truce, he said, would not hold"."""

from __future__ import annotations

from tocsin.reading.components.content import cut, sentence_end, subtree_range
from tocsin.reading.components.cue_forms import cue_of, hearer_of, polarity_of
from tocsin.reading.components.cue_words import CueWord, load_cue_words
from tocsin.reading.components.report import Range, Report
from tocsin.reading.components.subjects import RELATIVES, quoted_as, subject_of
from tocsin.reading.tokens import Doc, Token

FINITE = {"VBD", "VBZ", "VBP", "MD"}
CLAUSE_ENDS = {",", ".", "!", "?", ";", ":", "-", "–", "—", "--"}
STOPS = {".", "!", "?", ";"}
PAUSES = {",", "-", "–", "—", "--"}
GOVERNED = {"dobj", "xcomp", "acomp", "attr", "intj"}
PARTICIPLES = {"VBN", "VBG"}
LONGEST = 15
"""Words of a cue's clause that may stand inside its content."""
ASIDES = {"i", "we", "you", "it", "this", "that", "which", "there"}
"""Subjects of mere asides: "you know", "it seems"."""


def read_parenthesis(verb: Token, entry: CueWord) -> Report | None:
    """ "The truce, he said, would not hold"; "as he said, the truce failed"."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as":
        return read_quoted_as(verb, entry)
    subject = closing_subject(verb) or subject_of(verb)
    if subject is None or not entry.stands_beside or subject.lower_ in RELATIVES:
        return None
    if any(t.lower_ in {"which", "whom"} for preposition in subject.rights for t in preposition.rights):
        return None  # "the trucks, *the last of which* went on"
    hearer = hearer_of(verb, None) if "hearer" in entry.takes else None
    if any(t.dep_ in GOVERNED and t is not hearer for t in verb.rights):
        return None
    own = own_clause(verb, subject)
    before, after = (verb.sent.start, own[0]), (own[1], sentence_end(verb))
    if goes_on(verb, after):
        after = (after[1], after[1])
    elif is_finite(verb.doc, after):
        before = (clause_start(verb.doc, before), own[0])
    marks = [t.lower_ for t in verb.lefts if t.dep_ == "mark" or t.tag_ == "WRB" or t.lower_ == "as"]
    if "as" in marks and verb.dep_ == "advcl":
        content = cut(subtree_range(verb.head), [subtree_range(verb)])
    elif not marks and subject.lower_ not in ASIDES and is_inside(verb, own, before):
        content = [before, after] if hangs_on(verb.doc, after, before) else [before]
    elif not marks and is_set_off(verb.doc, own, before, after, aside=subject.lower_ in ASIDES):
        content = [before, after]
    else:
        return None
    return Report(
        head=verb,
        cue=cue_of(verb),
        speaker=subject,
        content=content,
        shape="parenthesis",
        polarity=polarity_of(verb),
        hearer=hearer,
        confidence=0.8,
        reason=f"verb {verb.text!r} beside its content",
    )


def is_parted(verb: Token, content: Range) -> bool:
    """ "The convoy, he told us, turned back", "Bread is dear, he said, twice what it was": commas on both sides."""
    doc, start = verb.doc, content[0]
    opening = verb.sent.start
    if start <= verb.i or doc[start - 1].text != "," or doc[start].is_quote or doc[start].lower_ == "that":
        return False
    subject = subject_of(verb)
    before = subject.left_edge.i - 1 if subject is not None else opening
    return before > opening and doc[before].text == "," and doc[opening].tag_ not in PARTICIPLES


def read_as_put(verb: Token) -> Report | None:
    """ "The strait is, *as the admiral put it*, a bottle"."""
    mark = next((t for t in verb.lefts if t.lower_ == "as"), None)
    subject = subject_of(verb)
    if mark is None or subject is None:
        return None
    start = verb.sent.start if mark.i - verb.sent.start > 2 else mark.i
    return Report(
        head=verb,
        cue=[mark, verb, verb.nbor()],
        lemma="put",
        speaker=subject,
        content=cut((start, sentence_end(verb)), [(mark.i, verb.i + 2)]),
        shape="parenthesis",
        confidence=0.7,
        reason="as somebody put it",
    )


def goes_on(verb: Token, after: Range) -> bool:
    """ "The truce holds, he said, *adding that* ...", "..., *the radio reported*": no part of what is said."""
    added = any(
        t.dep_ == "advcl"
        and t.tag_ == "VBG"
        and t.i == after[0] + 1
        and any(c.dep_ == "ccomp" for c in t.rights)
        for t in verb.rights
    )
    return added or is_relay(verb.doc, after)


def is_relay(doc: Doc, after: Range) -> bool:
    """Whether words between commas only tell who passes it on: "the radio reported, citing two aides"."""
    passing = next((t for t in doc[after[0] : after[1]] if t.tag_ in FINITE), None)
    if passing is None or passing.lemma_ not in load_cue_words().relays:
        return False
    outlet = subject_of(passing)
    opens = outlet is not None and outlet.left_edge.i <= after[0] + 1
    return opens and not any(t.dep_ in ("dobj", "ccomp", "xcomp") for t in passing.rights)


def clause_start(doc: Doc, before: Range) -> int:
    """After a colon or semicolon: "Others disagree: *soldiers*, they say, *fired first*"."""
    ends = (i + 1 for i in range(before[1] - 1, before[0] - 1, -1) if doc[i].text in {":", ";"})
    return next(ends, before[0])


def read_quoted_as(verb: Token, entry: CueWord) -> Report | None:
    """ "The truce is dead, the agency quoted the envoy as saying"."""
    quoting = verb.head.head
    first = next((t for t in quoting.lefts if t.dep_ in ("nsubj", "nsubjpass")), None)
    if first is None or "clause" not in entry.takes or any(t.dep_ in ("ccomp", "dobj") for t in verb.rights):
        return None
    start, speaker = first.left_edge.i, quoted_as(quoting)
    content = (verb.sent.start, start)
    if speaker is None or verb.doc[start - 1].text not in PAUSES or not is_finite(verb.doc, content):
        return None
    return Report(
        head=verb,
        cue=cue_of(verb),
        speaker=speaker,
        content=[content],
        shape="parenthesis",
        confidence=0.8,
        reason=f"verb {verb.text!r} beside its content",
    )


def closing_subject(verb: Token) -> Token | None:
    """ "The pass is shut, a survey by the guild found": the parser takes the last clause for a relative one."""
    noun = verb.head
    if verb.dep_ != "relcl" or noun.dep_ != "appos" or verb.i != sentence_end(verb) - 2:
        return None
    relative = any(t.lower_ in RELATIVES for t in verb.lefts)
    set_off = noun.left_edge.i > 0 and verb.nbor(noun.left_edge.i - 1 - verb.i).text == ","
    return noun if set_off and not relative else None


def own_clause(verb: Token, subject: Token) -> Range:
    """The cue's subject, verb and what stands between them and the next comma."""
    start = min(subject.left_edge.i, verb.i)
    end = max(subject.right_edge.i, verb.i) + 1
    doc, last = verb.doc, sentence_end(verb)
    while end < last and (doc[end].text not in CLAUSE_ENDS or doc[end].tag_ == "HYPH"):
        end += 1
    return start, end


def is_inside(verb: Token, own: Range, before: Range) -> bool:
    """ "Bread is dear, *bakers said*, each loaf costing two marks": a clause between commas that the first governs."""
    doc, (start, end) = verb.doc, own
    if verb.dep_ != "parataxis" or not before[0] <= verb.head.i < start or end - start > LONGEST:
        return False
    return doc[start - 1].text == "," == doc[end].text and doc[before[0]].tag_ not in PARTICIPLES


def hangs_on(doc: Doc, part: Range, other: Range) -> bool:
    """Whether the parser hung a part of a sentence on another part."""
    above = [doc[i].head.i for i in range(*part) if not doc[i].is_punct]
    return all(part[0] <= i < part[1] or other[0] <= i < other[1] for i in above)


def is_set_off(doc: Doc, own: Range, before: Range, after: Range, *, aside: bool) -> bool:
    """Between commas with a clause after it, or after a clause at the end of the sentence.

    A mere aside ("you know", "I mean") reports nothing unless it ends the sentence ("..., I think").
    """
    start, end = own
    closing = end >= after[1] - 1
    if start - before[0] < 1 or (end - start > LONGEST and not closing):
        return False
    if aside:
        return closing and end - start == 2 and doc[start].lower_ == "i" and is_finite(doc, before)
    if doc[start - 1].text not in PAUSES and not doc[start - 1].is_quote:
        return False
    if end < after[1] and doc[end].text in PAUSES and is_finite(doc, after):
        return True
    ends = after[0] == after[1] or (end == after[1] - 1 and doc[end].text in STOPS)
    return ends and doc[before[0]].tag_ not in PARTICIPLES and is_finite(doc, before)


def is_finite(doc: Doc, part: Range) -> bool:
    return any(doc[i].tag_ in FINITE for i in range(*part))
