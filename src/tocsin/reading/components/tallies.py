"""Numbers that somebody puts forward: "a spokesman put the toll at two", "the police counted 4,000"."""

from __future__ import annotations

from tocsin.reading.components.clauses import is_finite, subject
from tocsin.reading.components.report import Report
from tocsin.reading.languages import load
from tocsin.reading.tokens import Token

_DATA = load("figures")
ESTIMATING, COUNTING = frozenset(_DATA["estimating"]), frozenset(_DATA["counting"])
TALLIES = frozenset(_DATA["tallies"])


def read_tally(verb: Token) -> Report | None:
    """The report that a verb of counting makes of its subject's number."""
    lemma, who = verb.lemma_, subject(verb)
    if who is None or not is_finite(verb) or lemma not in ESTIMATING | COUNTING:
        return None
    things = [c for c in verb.rights if c.dep_ == "dobj"]
    counted = [t for t in things if t.tag_ == "CD"] if lemma in COUNTING else []
    links = [t for t in verb.subtree if t.i > verb.i and t.lower_ == "at" and gives_number(t)]
    named = [t for t in things if t.lemma_ in TALLIES] if lemma in ESTIMATING and links else []
    if not counted and not named:
        return None
    last = max(t.right_edge.i for t in (*counted, *named, *links))
    return Report(
        head=verb,
        cue=[verb],
        lemma=lemma,
        speaker=who,
        content=[(things[0].left_edge.i, last + 1)],
        shape="noun",
        confidence=0.7,
        reason="verb of counting with a number",
    )


def gives_number(at: Token) -> bool:
    """ "Put reserves *at 6.2 billion dollars*"."""
    return any(t.tag_ == "CD" for t in at.subtree)
