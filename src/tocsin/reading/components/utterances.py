"""What a statement does by what it says: "We will answer", "The convoys can pass"."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.model import Statement
from tocsin.reading.components.clauses import (
    is_finite,
    is_imperative,
    is_verb,
    subject,
)
from tocsin.reading.components.conditions import promises_more
from tocsin.reading.components.marks import Marks, read_verb
from tocsin.reading.components.selves import FIRST, is_own
from tocsin.reading.components.spoken import FUTURE, Clause, Speech
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

FORESEEING = frozenset(load("judgements")["foreseeing"])
CAUGHT = frozenset(load("conditions")["premises"]["caught"])


def main_clauses(page: Page, statement: Statement) -> Iterator[Token]:
    """The verbs that head the main clauses of a statement's content, the coordinated ones included."""
    for start, end in statement.content.spans:
        tokens = page.doc.char_span(start, end, alignment_mode="contract")
        for token in tokens or ():
            if heads_clause(token, start, end) and not is_parted(token, statement):
                yield token


def is_parted(token: Token, statement: Statement) -> bool:
    """Whether only the cue stands between a clause and the one it hangs on: "*If they leave*, he said, we will"."""
    above = token.head
    return token.dep_ == "advcl" and any(s <= above.idx < e for s, e in statement.content.spans)


def heads_clause(token: Token, start: int, end: int) -> bool:
    """Whether a verb stands at the top of a stretch of text, or beside the verb that does."""
    if not is_verb(token) and token.tag_ != "MD":
        return False
    above = token.head
    outside = above == token or not start <= above.idx < end or is_lone(above)
    if outside:
        return token.dep_ not in {"aux", "auxpass", "amod", "compound"}
    if is_imperative(token) and token.dep_ not in {"conj", "parataxis", "ccomp"}:
        return True
    if token.dep_ in {"conj", "parataxis"} or (
        token.dep_ == "ccomp" and above.dep_ == "ROOT" and token.i < above.i
    ):
        if not is_verb(above):  # "one more raid and we will answer"
            return above.dep_ == "ROOT" and subject(token) is not None and is_finite(token)
        return heads_clause(above, start, end)
    return False


def is_lone(mark: Token) -> bool:
    """Whether a mark was taken for the root of a sentence, as an opening quotation mark is."""
    return mark.is_punct and mark.head is mark


def speech_of(page: Page, verb: Token, statement: Statement) -> Speech | None:
    """The speech act that a clause of a statement performs, if any."""
    marks = Marks()
    read_verb(marks, verb)
    clause = Clause(page, verb, statement, negative=marks.negative)
    if any(child.text == "?" for child in verb.children) or foretells(statement):
        return None
    if is_imperative(verb):
        return clause.order() if not promises_more(verb) else None
    if (found := caught(verb)) is not None:
        who, clause = clause.subject, Clause(page, found, statement, negative=marks.negative)
        clause.subject = who
    if clause.subject is None:
        return None
    if clause.calls_time():
        return clause.found("appeal", 0.6, "it is time to")
    clause.own = is_own(page, clause.subject, statement)
    undergoes = clause.subject.lower_ not in FIRST and any(c.dep_ == "auxpass" for c in verb.children)
    if undergoes and clause.menaces():
        clause.own = False  # what is to be done to a party is not its own deed
    allows = clause.modal == "may" and not statement.speaker.actor and clause.subject.lower_ not in FIRST
    return clause.of_self() if clause.own and not allows else clause.of_others()


def caught(verb: Token) -> Token | None:
    """The main verb after a participle that was taken for it: "anyone *caught* stealing will go to jail"."""
    if verb.lower_ not in CAUGHT or verb.tag_ not in {"VBD", "VBN"}:
        return None
    below = (t for c in verb.rights if c.dep_ in {"xcomp", "ccomp"} for t in (c, *c.rights))
    return next((t for t in below if is_verb(t) and any(c.lower_ in FUTURE for c in t.lefts)), None)


def foretells(statement: Statement) -> bool:
    """Whether the speaker only foretells what will come, and undertakes nothing."""
    return statement.cue is not None and statement.cue.lemma in FORESEEING
