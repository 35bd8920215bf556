"""What a statement does by what it says: "We will answer", "The convoys can pass"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tocsin.model import Statement
from tocsin.model.claim import Kind
from tocsin.reading.components.clauses import (
    PRESENT,
    is_finite,
    is_imperative,
    is_perfect,
    is_present,
    is_verb,
    modal,
    subject,
)
from tocsin.reading.components.conditions import find_condition, promises_more
from tocsin.reading.components.marks import Marks, is_negative_phrase, read_verb
from tocsin.reading.components.menaces import (
    CONFLICT,
    Foe,
    befalls,
    brings_harm,
    faces_harm,
    is_harmless,
    is_veiled,
    looks_away,
    spares_none,
)
from tocsin.reading.components.parties import is_party
from tocsin.reading.components.predicates import predicate_at
from tocsin.reading.components.selves import FIRST, is_own
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

_DATA = {name: frozenset(words) for name, words in load("signals").items()}
FORESEEING = frozenset(load("judgements")["foreseeing"])
CAUGHT = frozenset(load("conditions")["premises"]["caught"])
FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d"})
ABLE = frozenset({"can", "ca", "could", "may", "might"})
COOPERATION = frozenset({"AID", "COOPERATE", "CONSULT", "SUPPORT", "CONCEDE", "RETREAT", "AGREE"})
AGREEABLE = frozenset({"AID", "COOPERATE", "CONSULT", "SUPPORT", "AGREE"})
EVENT_OF = {"threat": "THREATEN", "refusal": "REJECT", "demand": "REQUEST"}


@dataclass(frozen=True, slots=True)
class Speech:
    """A speech act that a clause performs, with how sure the rule is and what it rests on."""

    kind: Kind
    event_type: str | None
    confidence: float
    reason: str
    own: bool
    """Whether it speaks of what the speaker's own side will do."""
    core: Token
    """The verb that carries the meaning."""


def main_clauses(page: Page, statement: Statement) -> Iterator[Token]:
    """The verbs that head the main clauses of a statement's content, the coordinated ones included."""
    for start, end in statement.content.spans:
        tokens = page.doc.char_span(start, end, alignment_mode="contract")
        for token in tokens or ():
            if heads_clause(token, start, end):
                yield token


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


class Clause:
    """A main clause of a statement, read as a speech act of its speaker."""

    def __init__(self, page: Page, verb: Token, statement: Statement, *, negative: bool) -> None:
        self.page, self.verb, self.statement, self.negative = page, verb, statement, negative
        self.subject = subject(verb) or (subject(verb.head) if verb.dep_ == "conj" else None)
        self.core = core_of(verb)
        self.lemma = self.core.lemma_
        coming = self.core != verb and verb.lemma_ == "go"
        coming = coming or (verb.dep_ == "conj" and is_imperative(verb.head) and promises_more(verb.head))
        coming = coming or (is_present(verb) and not is_perfect(verb) and hangs_on_condition(verb))
        self.modal = modal(verb) or ("will" if coming else None)
        match = predicate_at(page, self.core)
        self.own = False
        self.event_type = match.sense.event_type if match else None
        self.is_act = match is not None and match.sense.kind == "act"

    def found(self, kind: Kind, confidence: float, why: str, event_type: str | None = None) -> Speech:
        event_type = event_type or EVENT_OF.get(kind)
        return Speech(kind, event_type, confidence, f"said: {why} {self.core.text!r}", self.own, self.core)

    def order(self) -> Speech | None:
        if self.lemma in _DATA["talk_orders"]:
            return None
        return self.found("demand", 0.6, "an order to")

    def of_self(self) -> Speech | None:
        """What the speaker says of the own side's deeds."""
        if self.is_ready():
            return self.readied()
        if self.modal in FUTURE or self.is_resolved():
            return self.refused() if self.negative else self.announced()
        if self.negative and self.plans_nothing():
            return self.refused()
        if self.has_no_part() or self.did_not():
            return self.found("denial", 0.6, "own side did not")
        withheld = self.lemma in _DATA["refused"]
        if self.negative and withheld and (self.modal in ABLE or self.verb.tag_ == "VBG"):
            return self.found("refusal", 0.55, "own side is not")
        if self.modal in ABLE and not self.negative and self.lemma in _DATA["held_out"]:
            return self.found("offer", 0.5, "own side might")
        return None

    def readied(self) -> Speech:
        if self.negative:
            return self.found("refusal", 0.6, "no readiness to")
        harms = self.core != self.verb and self.harms()
        return self.found("threat" if harms else "offer", 0.6, "readiness to")

    def plans_nothing(self) -> bool:
        """Whether the own side says that it has no plan, no intention, no wish."""
        return any(c.dep_ == "dobj" and c.lemma_ in _DATA["planning"] for c in self.verb.children)

    def has_no_part(self) -> bool:
        """Whether the own side says that it had no hand in something: "had *nothing* to do with"."""
        if not self.negative or self.modal is not None:
            return False
        told = [c for c in self.verb.children if c.dep_ in {"dobj", "attr", "acomp", "prep", "advmod"}]
        lemma = self.verb.lemma_
        return (lemma == "have" and any(c.lower_ in _DATA["parts"] for c in told)) or (
            lemma == "be" and any(c.lower_ in _DATA["involved"] for c in told)
        )

    def did_not(self) -> bool:
        """Whether the own side says that it has not done a deed."""
        told = is_perfect(self.verb) or self.verb.tag_ in {"VBD", "VB"}
        return self.negative and self.is_act and told and self.modal is None

    def refused(self) -> Speech:
        if looks_away(self.core):
            return self.found("threat", 0.6, "own side will not look on:")
        promised = self.statement.cue is None or self.statement.cue.lemma in {"promise", "pledge", "vow"}
        objects = [c for c in self.core.children if c.dep_ == "dobj"]
        stands_by = self.lemma in _DATA["deserted"] and any(is_party(self.page, t) for t in objects)
        peaceful = stands_by or brings_harm(self.core)
        if self.lemma in _DATA["refused"] and not promised and not peaceful:
            return self.found("refusal", 0.65, "own side will not")
        return self.found("assurance", 0.65, "own side will not")

    def announced(self) -> Speech:
        agreeable = "AGREE" if self.event_type in AGREEABLE else None
        if self.harms():
            sure = 0.55 if self.lemma in _DATA["mild_harm"] else 0.7
            return self.found("threat", sure, "own side will")
        condition = find_condition(self.page, self.core)
        if condition is not None and condition.type == "unless" and self.lemma in _DATA["withdrawn"]:
            return self.found("threat", 0.6, "unless they do, own side will")
        if condition is not None and (self.lemma in _DATA["held_out"] or self.event_type in COOPERATION):
            return self.found("offer", 0.65, "on a condition, own side will", agreeable)
        if self.lemma in _DATA["kept_up"]:
            return self.found("assurance", 0.6, "own side will", agreeable)
        return self.found("intention", 0.6, "own side will", agreeable)

    def harms(self) -> bool:
        """Whether what the own side will do hurts somebody."""
        if self.lemma == "be" and self.subject is not None:
            return self.subject.lemma_ in _DATA["harm_outcomes"] | _DATA["answers"]
        if brings_harm(self.core):
            return True
        if is_harmless(self.core):
            return False
        return self.event_type in CONFLICT or (
            self.lemma in _DATA["harm_by_self"] and self.event_type not in COOPERATION
        )

    def is_ready(self) -> bool:
        """Whether the own side is said to be ready for something, and not just open or happy."""
        states = [c for c in self.verb.children if c.dep_ in {"acomp", "attr"} and c.lower_ in _DATA["ready"]]
        return any(c.dep_ in {"xcomp", "prep"} for state in states for c in state.children)

    def is_resolved(self) -> bool:
        """Whether the own side is said to be determined to do something."""
        return self.core != self.verb and any(
            t.lower_ in _DATA["resolved"] for t in (self.verb, *self.verb.children)
        )

    def of_others(self) -> Speech | None:
        """What the speaker says others will, must, may or should do."""
        if self.modal in self.announcing() | {None, "can"} and self.menaces():
            return self.found("threat", 0.6, "others will")
        if is_veiled(self.verb, self.subject) and self.modal is None:
            return self.found("threat", 0.5, "force is not ruled out:")
        if self.is_denied():
            return self.found("denial", 0.55, "untrue:")
        if self.is_accused():
            return self.found("accusation", 0.55, "others are", "ACCUSE")
        if self.is_free():
            return self.found("permission", 0.55, "others are free to")
        if (
            self.modal in {"may", "can", "ca", "must"}
            and self.lemma in _DATA["licensed"]
            and self.lemma != "be"
        ):
            if self.negative:
                return self.found("restriction", 0.6, "others may not")
            if self.modal != "must" and self.statement.speaker.kind != "anonymous":
                return self.found("permission", 0.5, "others may")
        if self.modal in {"must", "should", "ought"} and not self.is_state():
            kind: Kind = "demand" if self.modal == "must" else "appeal"
            return self.found(kind, 0.5, f"others {self.modal}")
        if (self.negative or self.names_nobody()) and self.modal in FUTURE:
            return self.none_will()
        return None

    def none_will(self) -> Speech | None:
        """That nobody will do something, or that there will be none of it."""
        if not self.names_nobody() and self.subject is not None and self.subject.dep_ != "expl":
            return None
        nouns = [c.lemma_ for c in self.verb.children if c.dep_ == "attr"]
        if self.names_nobody() or any(noun in _DATA["spared_others"] for noun in nouns):
            return self.found("assurance", 0.5, "nobody will")
        withheld = any(noun in _DATA["withheld"] for noun in nouns)
        return self.found("refusal", 0.5, "there will be no") if withheld else None

    def menaces(self) -> bool:
        """Whether it foretells others harm that the speaker's side would bring."""
        foe = Foe(self.page, self.subject, self.statement)
        if self.modal in {None, "can"}:
            return not self.negative and faces_harm(self.core, foe)
        if self.negative:
            return spares_none(self.core, foe)
        return befalls(self.page, self.core, foe) or faces_harm(self.core, foe)

    def is_denied(self) -> bool:
        """Whether what was said of the own side is called untrue."""
        told = {c.lower_ for c in self.verb.children if c.dep_ in {"attr", "acomp"}}
        what = self.subject.lower_ if self.subject is not None else ""
        untrue = not self.negative and self.modal is None and bool(told & _DATA["untrue"])
        return untrue and self.verb.lemma_ == "be" and what in _DATA["alleged"]

    def is_free(self) -> bool:
        """Whether others are said to be free to do something: "you are *free* to leave"."""
        states = [c for c in self.verb.children if c.dep_ == "acomp" and c.lower_ in _DATA["free"]]
        allowed = any(c.dep_ == "xcomp" for state in states for c in state.children)
        return allowed and not self.negative and self.modal in {None, *FUTURE}

    def is_accused(self) -> bool:
        """Whether a party is said to be at fault: "they are *behind* the blast"."""
        if self.negative or self.modal is not None or self.subject is None:
            return False
        told = [c for c in self.verb.children if c.dep_ in {"acomp", "prep", "attr", "advmod", "xcomp"}]
        guilty = any(t.lower_ in _DATA["guilty"] for t in told) and self.verb.lemma_ == "be"
        return guilty and is_party(self.page, self.subject)

    def announcing(self) -> frozenset[str]:
        """The auxiliaries of what is to come: in reported speech "would" too."""
        return FUTURE if self.statement.form != "direct" else FUTURE - {"would", "'d", "’d"}

    def is_state(self) -> bool:
        return self.lemma in {"be", "have", "remain", "know", "say"} and not any(
            c.dep_ == "auxpass" for c in self.verb.children
        )

    def names_nobody(self) -> bool:
        who = self.subject
        none_of = who is not None and any(c.dep_ == "neg" for c in who.lefts)  # "not one soldier"
        return who is not None and (none_of or is_negative_phrase(who))

    def calls_time(self) -> bool:
        subject_noun = self.subject
        nouns = [subject_noun] if subject_noun is not None else []
        nouns += [c for c in self.verb.children if c.dep_ == "attr"]
        if not any(noun.lower_ in _DATA["time_nouns"] for noun in nouns):
            return False
        return any(t.tag_ == "TO" for t in self.verb.subtree)


def hangs_on_condition(verb: Token) -> bool:
    """Whether a clause in the present tells what follows from a condition: "if they shell us, we *answer*"."""
    clauses = [c for c in verb.children if c.dep_ == "advcl" and c.left_edge.lower_ in {"if", "unless"}]
    return verb.tag_ in {*PRESENT, "VB"} and bool(clauses)


def core_of(verb: Token) -> Token:
    """The verb that carries the meaning: of "is going to leave" and "is ready to leave", leave."""
    if (verb.lemma_ == "go" and verb.tag_ == "VBG") or verb.lower_ in _DATA["resolved"]:
        return next((c for c in verb.children if c.dep_ == "xcomp"), verb)
    for child in verb.children:
        if child.dep_ == "acomp" and child.lower_ in _DATA["ready"] | _DATA["resolved"]:
            return next((c for c in child.children if c.dep_ == "xcomp"), verb)
        if child.dep_ == "dobj" and child.lemma_ in _DATA["planning"]:
            return next((c for c in child.subtree if is_verb(c)), verb)
    return verb
