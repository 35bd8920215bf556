"""Parts reports that the parser tangled: whose a clause is that stands inside another's content."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.reading.components.complements import begins_with_that
from tocsin.reading.components.content import cut
from tocsin.reading.components.parentheses import own_clause
from tocsin.reading.components.report import Range, Report
from tocsin.reading.components.resumed import resumed_by
from tocsin.reading.components.subjects import subject_of
from tocsin.reading.tokens import Token

BESIDE = 8
"""Reports before and after one that may stand in its sentence."""
SET_AGAINST = {"while", "whereas"}
PRESENT = {"VBZ", "VBP"}


def untangle(reports: Sequence[Report]) -> None:
    """Takes out of the content of a report the clauses that tell of another."""
    part_asides(reports)
    part_coordinated(reports)
    part_resumed(reports)


def part_asides(reports: Sequence[Report]) -> None:
    """ "A clerk said the gate was shut, the police said": the last clause is no part of what the clerk said."""
    for n, outer in reversed(list(enumerate(reports))):  # who is named last passes on what the others say
        if outer.shape != "parenthesis" or outer.head is None or outer.speaker is None:
            continue
        own = own_clause(outer.head, outer.speaker)
        for inner in reports[max(0, n - BESIDE) : n + BESIDE]:
            if inner.head is not None and inner is not outer and holds(outer, inner.head.i):
                inner.content = [part for piece in inner.content for part in cut(piece, [own])]


def holds(report: Report, i: int) -> bool:
    return any(low <= i < high for low, high in report.content)


def part_coordinated(reports: Sequence[Report]) -> None:
    """ "He said the gate was shut and warned that ...", "..., while a guard said that ..."."""
    by_head = {report.head.i: report for report in reports if report.head is not None}
    for report in reports:
        head = report.head
        if head is None or head.tag_[0] != "V":
            continue
        part_contrast(report, head)
        first = first_of(head)
        outer = by_head.get(first.head.i) if first.dep_ == "ccomp" else None
        if outer is None or outer.head is None or not stands_beside(head, first, outer.head):
            continue
        if head.dep_ == "conj" and subject_of(head) is None:
            report.speaker = outer.speaker
        clause = clause_range(head)
        outer.content = [part for piece in outer.content for part in cut(piece, [clause])]


def part_resumed(reports: Sequence[Report]) -> None:
    """ "He said the gate was shut, *a claim that the guild denied*": the author sums up and tells who answers."""
    for n, answer in enumerate(reports):
        noun = resumed_by(answer.head) if answer.head is not None else None
        if noun is None or answer.head is None:
            continue
        hole = noun.left_edge.i - 1, max(noun.right_edge.i, answer.content[-1][1] - 1) + 1
        for outer in reports[max(0, n - BESIDE) : n + BESIDE]:
            if outer is not answer and outer.head is not None and outer.head.i < hole[0]:
                outer.content = [part for piece in outer.content for part in cut(piece, [hole])]


def part_contrast(report: Report, head: Token) -> None:
    """ "He said the gate would open, *while the guild sent guards*": told in the tense of the cue, it is no part."""
    for first in head.rights:
        if first.dep_ != "ccomp" or tense_of(first) == tense_of(head):
            continue
        for beside in first.rights:
            against = beside.dep_ == "advcl" and beside.tag_[0] == "V" and first_of(beside) is first
            if against and tense_of(beside) == tense_of(head) and stands_beside(beside, first, head):
                holes = [clause_range(beside)]
                report.content = [part for piece in report.content for part in cut(piece, holes)]


def first_of(verb: Token) -> Token:
    """The verb that a coordinated or contrasted one is hung on."""
    if verb.dep_ == "advcl" and any(t.lower_ in SET_AGAINST for t in verb.lefts if t.dep_ == "mark"):
        return verb.head
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    return verb


def stands_beside(verb: Token, first: Token, outer: Token) -> bool:
    """Whether a clause goes with the reporting verb, and not with what it reports, by tense or by "that"."""
    if verb.i == first.i:
        return False
    if verb.dep_ == "advcl":
        told = tense_of(verb) == tense_of(first) != tense_of(outer)
        return not told and verb.doc[verb.left_edge.i - 1].text == ","
    apart = tense_of(verb) == tense_of(outer) != tense_of(first)
    own = next((t for t in verb.lefts if t.dep_ in ("nsubj", "nsubjpass")), None)
    if own is not None:
        return apart and own.tag_ != "PRP" and verb.doc[verb.left_edge.i - 2].text == ","
    told = any(t.dep_ == "ccomp" and begins_with_that(t) for t in verb.rights)
    return apart or (begins_with_that(first) and told)


def tense_of(verb: Token) -> str:
    """What the finite word of a clause says of its time: "had left" and "left" differ."""
    helpers = [t for t in verb.lefts if t.dep_ in ("aux", "auxpass")]
    finite = helpers[0] if helpers else verb
    perfect = "perfect" if helpers and finite.lower_ in ("had", "has", "have") else ""
    return perfect + ("present" if finite.tag_ in PRESENT else finite.tag_)


def clause_range(verb: Token) -> Range:
    """The words of a clause with its "and"."""
    start = verb.left_edge.i
    if verb.doc[start - 1].tag_ == "CC":
        start -= 1
    return start, verb.right_edge.i + 1
