"""Finds what verbs, nouns, adjectives and phrases report, from the parse."""

from __future__ import annotations

from spacy.tokens import Token

from tocsin.reading.components.attributives import read_according, read_headline
from tocsin.reading.components.complements import complement, complement_ranges
from tocsin.reading.components.content import cut
from tocsin.reading.components.cue_forms import cue_of, hearer_of, is_negated, lemma_of, polarity_of
from tocsin.reading.components.cue_words import CueWord, CueWords, load_cue_words
from tocsin.reading.components.noun_cues import read_adjective, read_noun, read_occasion
from tocsin.reading.components.parentheses import ASIDES, own_clause, read_parenthesis
from tocsin.reading.components.report import Report
from tocsin.reading.components.silence import cue_refused, goes_on, governs_refused, read_silence, refusal_of
from tocsin.reading.components.subjects import agent_of, is_passive, speaker_of
from tocsin.reading.parse import Page

CLAUSES = {"clause", "wh"}
BESIDE = 8
"""Reports before and after one that may stand in its sentence."""
OWN = {"clause", "wh", "ing"}
"""Shapes that report also where the subject is "I" or "we"; others then only tell what somebody does."""


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
            elif tag == "VBN" and token.lower_ in words.adjectives:
                found += read_adjective(token)
        elif tag in ("NN", "NNS"):
            lemma = page.lemma(token)
            if lemma in words.nouns:
                found += read_noun(page, token, words)
            if lemma in words.remarks:
                found += read_occasion(page, token, words)
        elif tag == "JJ" and token.lower_ in words.adjectives:
            found += read_adjective(token)
    found += read_headline(page)
    by_head = {report.head.i: report for report in found if report.head is not None}
    for token in phrases:
        found += read_according(page, token, words, by_head)
    untangle(found)
    return [report for report in found if report.content]


def untangle(reports: list[Report]) -> None:
    """ "A clerk said the gate was shut, the police said": the last clause is no part of what the clerk said."""
    for n, outer in enumerate(reports):
        if outer.shape != "parenthesis" or outer.head is None or outer.speaker is None:
            continue
        own = own_clause(outer.head, outer.speaker)
        for inner in reports[max(0, n - BESIDE) : n + BESIDE]:
            if inner.head is not None and inner is not outer and holds(outer, inner.head.i):
                inner.content = [part for piece in inner.content for part in cut(piece, [own])]


def holds(report: Report, i: int) -> bool:
    return any(low <= i < high for low, high in report.content)


def read_verb(page: Page, verb: Token, words: CueWords) -> Report | None:
    lemma = lemma_of(page, verb)
    refused = refusal_of(page, verb, words)
    if (refused is not None or is_negated(verb)) and lemma in words.silence:
        return None if goes_on(page, verb, words) else read_silence(verb, lemma, refused)
    entry = words.verbs.get(lemma)
    if is_unreal(verb):
        return None
    if entry is None or governs_refused(page, verb, lemma, words):
        return None
    report = read_complement(verb, entry, refused)
    if report is None or precedes(report, verb):
        report = read_parenthesis(verb, entry) or report
    if report is not None and is_inference(page, report, entry):
        return None
    if report is not None:
        report.lemma = lemma
        if refused is not None:
            report.cue = cue_refused(verb, refused)
            report.polarity = "negative"
    return report


def precedes(report: Report, verb: Token) -> bool:
    """Whether the content stands before its cue, without quotation marks: then it is all of what stands there."""
    ends = report.content[-1][1] if report.content else verb.i
    if report.shape != "clause" or ends > verb.i:
        return False
    return not any(token.is_quote for token in verb.doc[verb.sent.start : verb.i])


def is_unreal(verb: Token) -> bool:
    """Whether nothing was said: "would have answered"."""
    words = {child.lower_ for child in verb.lefts if child.dep_ == "aux"}
    return "have" in words and not words.isdisjoint({"would", "could", "should"})


def is_inference(page: Page, report: Report, entry: CueWord) -> bool:
    """Whether the author concludes from what somebody said or did: "their comments show that ..."."""
    speaker = report.speaker
    return "evidence" in entry.kinds and speaker is not None and page.lemma(speaker) in load_cue_words().deeds


def read_complement(verb: Token, entry: CueWord, refused: Token | None) -> Report | None:
    """A verb with a complement of a shape that it licenses; of what is refused, the refuser speaks."""
    passive = is_passive(verb)
    found = complement(verb, entry.takes, passive=passive)
    if found is None:
        return None
    child, shape = found
    speaker = agent_of(verb) if passive else speaker_of(refused if refused is not None else verb)
    reputed = speaker is None and shape == "reputed"
    if shape not in OWN and not reputed and (speaker is None or speaker.lower_ in ASIDES):
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
