"""Finds what verbs, nouns, adjectives and phrases report, from the parse."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from tocsin.model.statement import Polarity
from tocsin.reading.components.complements import complement, complement_ranges
from tocsin.reading.components.content import cut, subtree_range
from tocsin.reading.components.cue_words import CueWord, CueWords, load_cue_words
from tocsin.reading.components.report import Range, Report
from tocsin.reading.components.subjects import (
    RELATIVES,
    agent_of,
    holder_of,
    is_passive,
    object_of_preposition,
    speaker_of,
    subject_of,
)
from tocsin.reading.parse import Page

CLAUSES = {"clause", "wh"}
FINITE = {"VBD", "VBZ", "VBP", "MD"}
CLAUSE_ENDS = {",", ".", "!", "?", ";", ":", "-", "–", "—", "--"}
STOPS = {".", "!", "?"}
PAUSES = {",", "-", "–", "—", "--"}
LONGEST = 15
"""Words of a cue's clause that may stand inside its content."""
NOT_NAMED = {"i", "we", "you", "it", "this", "that", "which", "there"}
"""Subjects of which only a clause is taken as reported: "we want talks" reports nobody else."""


def find_reports(page: Page) -> list[Report]:
    """What is reported on the page, in the order of the cues."""
    words = load_cue_words()
    found: list[Report] = []
    phrases: list[Token] = []
    for token in page.doc:
        tag = token.tag_
        if tag[0] == "V":
            if token.lower_ == "according":
                phrases.append(token)
            elif (report := read_verb(page, token, words)) is not None:
                found.append(report)
        elif tag in ("NN", "NNS"):
            entry = words.nouns.get(page.lemma(token))
            if entry is not None:
                found += read_noun(page, token, words)
        elif tag == "JJ" and token.lower_ in words.adjectives:
            found += read_adjective(token)
    for token in phrases:
        found += read_according(page, token, words)
    return [report for report in found if report.content]


def read_verb(page: Page, verb: Token, words: CueWords) -> Report | None:
    lemma = lemma_of(page, verb)
    refused = refusal_of(page, verb, words)
    if (refused is not None or is_negated(verb)) and lemma in words.silence:
        return read_silence(verb, lemma, refused)
    entry = words.verbs.get(lemma)
    if entry is None or governs_refused(page, verb, lemma, words):
        return None
    report = read_complement(verb, entry) or read_parenthesis(verb, entry)
    if report is not None and is_inference(page, report, entry):
        return None
    if report is not None:
        report.lemma = lemma
        if refused is not None:
            report.cue = [*cue_of(refused), *(t for t in verb.lefts if t.tag_ == "TO"), *report.cue]
            report.polarity = "negative"
            report.speaker = speaker_of(refused)
    return report


def is_inference(page: Page, report: Report, entry: CueWord) -> bool:
    """Whether the author concludes from what somebody said or did: "their comments show that ..."."""
    speaker = report.speaker
    return "evidence" in entry.kinds and speaker is not None and page.lemma(speaker) in load_cue_words().deeds


def lemma_of(page: Page, verb: Token) -> str:
    particle = next((child for child in verb.rights if child.dep_ == "prt"), None)
    return page.lemma(verb) + (f"_{particle.lower_}" if particle is not None else "")


def read_complement(verb: Token, entry: CueWord) -> Report | None:
    """A verb with a complement of a shape that it licenses."""
    passive = is_passive(verb)
    found = complement(verb, entry.takes, passive=passive)
    if found is None:
        return None
    child, shape = found
    speaker = agent_of(verb) if passive else speaker_of(verb)
    if shape not in CLAUSES and shape != "ing" and (speaker is None or speaker.lower_ in NOT_NAMED):
        return None
    if speaker is None and not passive:
        return None
    return Report(
        head=verb,
        cue=cue_of(verb),
        speaker=speaker,
        content=complement_ranges(child, verb, shape),
        shape=shape,
        polarity=polarity_of(verb),
        hearer=hearer_of(verb, child) if "hearer" in entry.takes else None,
        confidence=0.9 if shape in CLAUSES else 0.7,
        reason=f"verb {verb.text!r} with {shape}",
    )


def refusal_of(page: Page, verb: Token, words: CueWords) -> Token | None:
    """The verb that leaves this one undone: "declined to say", "stopped short of saying"."""
    if verb.dep_ == "xcomp" and page.lemma(verb.head) in words.refusals:
        return verb.head
    if verb.dep_ == "pcomp" and verb.head.lower_ == "of":
        short = verb.head.head
        stop = short if short.tag_[0] == "V" else short.head
        if page.lemma(stop) in words.refusals:
            return stop
    return None


def governs_refused(page: Page, verb: Token, lemma: str, words: CueWords) -> bool:
    """Whether a refusal is read at the verb that it governs."""
    if lemma not in words.refusals:
        return False
    below = next((t for t in verb.rights if t.dep_ == "xcomp"), None)
    if below is None:
        return False
    saying = page.lemma(below)
    return saying in words.silence or saying in words.verbs


def read_silence(verb: Token, lemma: str, refused: Token | None) -> Report | None:
    """ "Would not comment on the report": what follows, or else the cue itself, is the content."""
    head = refused if refused is not None else verb
    speaker = speaker_of(head)
    if speaker is None:
        return None
    cue = cue_of(verb)
    if refused is not None:
        cue = [*cue_of(refused), *(t for t in verb.lefts if t.tag_ == "TO"), *cue]
    object_ = next((t for t in verb.rights if t.dep_ in ("ccomp", "dobj")), None)
    about = next(
        (t for t in verb.rights if t.dep_ == "prep" and t.lower_ in ("on", "about", "whether")), None
    )
    if object_ is not None:
        content = [subtree_range(object_)]
    elif about is not None:
        content = [(about.i + 1, about.right_edge.i + 1)]
    elif refused is None and lemma in ("speak", "talk", "discuss", "say", "answer"):
        return None
    else:
        content = [(t.i, t.i + 1) for t in cue]
    return Report(
        head=verb,
        cue=cue,
        lemma=lemma,
        speaker=speaker,
        content=content,
        shape="silence",
        polarity="negative",
        confidence=0.8,
        reason=f"not said: {' '.join(t.text for t in cue)!r}",
    )


def read_parenthesis(verb: Token, entry: CueWord) -> Report | None:
    """ "The truce, he said, would not hold"; "as he said, the truce failed"."""
    subject = subject_of(verb)
    if subject is None or "clause" not in entry.takes or subject.lower_ in RELATIVES:
        return None
    if any(t.dep_ in ("dobj", "xcomp", "acomp", "attr") and t.i > verb.i for t in verb.rights):
        return None
    own = own_clause(verb, subject)
    before, after = (verb.sent.start, own[0]), (own[1], verb.sent.end)
    marks = [t.lower_ for t in verb.lefts if t.dep_ in ("mark", "advmod")]
    if "as" in marks and verb.dep_ == "advcl":
        content = cut(subtree_range(verb.head), [subtree_range(verb)])
    elif not marks and is_set_off(verb.doc, own, before, after, aside=subject.lower_ in NOT_NAMED):
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
        confidence=0.8,
        reason=f"verb {verb.text!r} beside its content",
    )


def own_clause(verb: Token, subject: Token) -> Range:
    """The cue's subject, verb and what stands between them and the next comma."""
    start = min(subject.left_edge.i, verb.i)
    end = max(subject.right_edge.i, verb.i) + 1
    doc, last = verb.doc, verb.sent.end
    while end < last and doc[end].text not in CLAUSE_ENDS:
        end += 1
    return start, end


def is_set_off(doc: Doc, own: Range, before: Range, after: Range, *, aside: bool) -> bool:
    """Between commas with a clause after it, or after a clause at the end of the sentence.

    A mere aside ("you know", "I mean") reports nothing unless it ends the sentence ("..., I think").
    """
    start, end = own
    if start - before[0] < 1 or end - start > LONGEST:
        return False
    if aside:
        return (
            end - start == 2 and doc[start].lower_ == "i" and end >= after[1] - 1 and is_finite(doc, before)
        )
    if doc[start - 1].text not in PAUSES and not doc[start - 1].is_quote:
        return False
    if end < after[1] and doc[end].text in PAUSES and is_finite(doc, after):
        return True
    return end == after[1] - 1 and doc[end].text in STOPS and is_finite(doc, before)


def is_finite(doc: Doc, part: Range) -> bool:
    return any(doc[i].tag_ in FINITE for i in range(*part))


def read_according(page: Page, token: Token, words: CueWords) -> Iterator[Report]:
    """ "According to the ministry, the bridge fell"; beside another speaker it names a relay."""
    to = next((t for t in token.rights if t.lower_ == "to"), None)
    speaker = object_of_preposition(to) if to is not None else None
    if to is None or speaker is None or token.head.i == token.i:
        return
    host = token.head
    while host.tag_[0] == "N" and host.head.tag_[0] == "V":
        host = host.head
    said = words.verbs.get(lemma_of(page, host))
    if said is not None and "quote" in said.takes and speaker_of(host) is not None:
        return
    yield Report(
        head=token,
        cue=[token, to],
        lemma="according to",
        speaker=speaker,
        content=cut(subtree_range(host), [phrase_of(token)]),
        shape="according",
        confidence=0.85,
        reason="according to",
    )


def phrase_of(token: Token) -> Range:
    """A phrase before its clause ends with its comma, whatever the parser hung on it."""
    start, end = subtree_range(token)
    if token.head.i > token.i:
        comma = next((t.i for t in token.doc[start:end] if t.text == "," and t.i > start + 2), None)
        end = comma + 1 if comma is not None else end
    return start, end


def read_noun(page: Page, noun: Token, words: CueWords) -> Iterator[Report]:
    """ "The claim that ...", "his fear that ...", "the fear is that ..."."""
    clause = next((t for t in noun.rights if t.dep_ in ("acl", "ccomp", "relcl") and is_that_clause(t)), None)
    verb = noun.head
    if clause is None and noun.dep_ == "nsubj" and page.lemma(verb) == "be":
        clause = next((t for t in verb.rights if t.dep_ == "ccomp" and is_that_clause(t)), None)
    if clause is None:
        return
    speaker = holder_of(noun)
    if speaker is None and noun.dep_ == "nsubj" and page.lemma(verb) in words.origins:
        origin = next((t for t in verb.rights if t.lower_ == "from"), None)
        speaker = object_of_preposition(origin) if origin is not None else None
    yield Report(
        head=noun,
        cue=[noun],
        lemma=page.lemma(noun),
        speaker=speaker,
        content=[subtree_range(clause)],
        shape="noun",
        confidence=0.7,
        reason=f"noun {noun.text!r} with a that-clause",
    )


def is_that_clause(clause: Token) -> bool:
    return any(t.dep_ == "mark" and t.lower_ == "that" for t in clause.lefts)


def read_adjective(adjective: Token) -> Iterator[Report]:
    """ "Is sure that ..."."""
    verb = adjective.head
    if adjective.dep_ != "acomp" or verb.tag_[0] not in "VM":
        return
    rights = [*adjective.rights, *verb.rights]
    clause = next((t for t in rights if t.dep_ == "ccomp" and t.i > adjective.i), None)
    speaker = speaker_of(verb)
    if clause is None or speaker is None or speaker.lower_ in ("it", "this", "that"):
        return
    yield Report(
        head=adjective,
        cue=[*cue_of(verb), adjective],
        lemma=adjective.lower_,
        speaker=speaker,
        content=[subtree_range(clause)],
        shape="adjective",
        polarity=polarity_of(verb),
        confidence=0.7,
        reason=f"adjective {adjective.text!r} with a clause",
    )


def hearer_of(verb: Token, content: Token | None) -> Token | None:
    """The party spoken to."""
    for child in verb.children:
        if (content is None or child.i != content.i) and child.dep_ in ("dobj", "dative", "nsubjpass"):
            return child
    return None


def cue_of(verb: Token) -> list[Token]:
    lefts = [t for t in verb.lefts if t.dep_ in ("neg", "preconj")]
    return [*lefts, verb, *(t for t in verb.rights if t.dep_ == "prt")]


def polarity_of(verb: Token) -> Polarity:
    return "negative" if is_negated(verb) else "positive"


def is_negated(verb: Token) -> bool:
    """ "Did not say", "never said", "without saying", "neither confirmed nor denied"."""
    if any(t.dep_ == "neg" or (t.dep_ == "preconj" and t.lower_ == "neither") for t in verb.lefts):
        return True
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        return True
    first = verb.head
    return verb.dep_ == "conj" and any(t.lower_ == "neither" for t in first.lefts)
