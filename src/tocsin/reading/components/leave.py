"""Leave and what only looks like it: "let them in" orders, "let us end this" appeals, "does not let them" withholds."""

from __future__ import annotations

import dataclasses

from tocsin.model.claim import Kind
from tocsin.reading.components.clauses import is_finite, is_perfect, is_present, modal, subject
from tocsin.reading.components.finding import Finding
from tocsin.reading.components.marks import Marks, read_verb
from tocsin.reading.tokens import Token


def ordered(finding: Finding) -> Finding:
    """What is allowed in the form of an order: "let us end this" appeals, "let them in" demands."""
    if is_exhortation(finding.head):
        return dataclasses.replace(
            finding, kind="appeal", event_type=None, mode=None, cameo=None, recipients=[], announced=True
        )
    return dataclasses.replace(
        finding, kind="demand", event_type="REQUEST", mode=None, cameo="100", announced=True
    )


def is_exhortation(verb: Token) -> bool:
    """ "Let us end this"."""
    after = verb.doc[verb.i + 1 : verb.i + 2]
    return (
        verb.lower_ == "let"
        and subject(verb) is None
        and bool(after)
        and after[0].lower_ in {"us", "'s", "’s"}
    )


def withheld_permission(finding: Finding) -> Finding | None:
    """A permission that is not given: refused once, or a restriction where it stands: "does not let them"."""
    marks = Marks()
    read_verb(marks, finding.head)
    would = modal(finding.head) in {"would", "'d", "’d"}
    if not marks.negative or not (would or marks.factuality == "actual") or not is_finite(finding.head):
        return None
    stands = is_present(finding.head) and not is_perfect(finding.head) and not would
    kind: Kind = "restriction" if stands else "refusal"
    return dataclasses.replace(
        finding, kind=kind, event_type="REJECT", mode=None, cameo="120", announced=True
    )
