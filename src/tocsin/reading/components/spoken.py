"""A main clause of a statement, read as a speech act of its speaker."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.model import Statement
from tocsin.model.claim import Kind
from tocsin.reading.components.clauses import (
    PRESENT,
    is_imperative,
    is_perfect,
    is_present,
    is_verb,
    modal,
    subject,
)
from tocsin.reading.components.conditions import find_condition, promises_more
from tocsin.reading.components.marks import is_negative_phrase
from tocsin.reading.components.menaces import (
    CONFLICT,
    Foe,
    befalls,
    brings_harm,
    faces_harm,
    is_harmless,
    is_veiled,
    looks_away,
    objects,
    spares_none,
    speaks_by_arms,
)
from tocsin.reading.components.parties import is_party
from tocsin.reading.components.predicates import predicate_at
from tocsin.reading.components.selves import FIRST
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

_DATA = {name: frozenset(words) for name, words in load("signals").items()}
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


class Clause:
    """A main clause of a statement, read as a speech act of its speaker."""

    def __init__(self, page: Page, verb: Token, statement: Statement, *, negative: bool) -> None:
        self.page, self.verb, self.statement, self.negative = page, verb, statement, negative
        self.subject = subject(verb) or (
            subject(clause_before(verb, statement)) if verb.dep_ == "conj" else None
        )
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
        if self.is_fearless():
            return self.found("threat", 0.55, "own side is not afraid to")
        if self.modal in FUTURE or self.is_resolved():
            return self.refused() if self.negative else self.announced()
        if self.negative and self.plans_nothing():
            return self.refused()
        if self.has_no_part() or self.did_not():
            return self.found("denial", 0.6, "own side did not")
        withheld = self.lemma in _DATA["refused"]
        never = (
            self.modal in ABLE
            or self.verb.tag_ == "VBG"
            or (is_present(self.verb) and self.verb.tag_ == "VB")
        )
        if self.negative and withheld and never:
            return self.found("refusal", 0.55, "own side is not")
        if self.modal in ABLE and not self.negative and self.lemma in _DATA["held_out"]:
            return self.found("offer", 0.5, "own side might")
        return None

    def readied(self) -> Speech:
        if self.negative:
            return self.found("refusal", 0.6, "no readiness to")
        harms = self.core != self.verb and self.harms()
        return self.found("threat" if harms else "offer", 0.6, "readiness to")

    def is_fearless(self) -> bool:
        """Whether the own side says that nothing keeps it from doing harm: "we are not *afraid to use force*"."""
        states = [c for c in self.verb.children if c.dep_ == "acomp" and c.lower_ in _DATA["afraid"]]
        deeds = [c for state in states for c in state.children if c.dep_ == "xcomp"]
        harms = any(brings_harm(c) or c.lemma_ in _DATA["harm_by_self"] for c in deeds)
        return self.negative and self.modal is None and harms

    def plans_nothing(self) -> bool:
        """Whether the own side says that it has no plan, no intention, no wish."""
        return any(c.dep_ == "dobj" and c.lemma_ in _DATA["planning"] for c in self.verb.children)

    def has_no_part(self) -> bool:
        """Whether the own side says that it had no hand in something: "had *nothing* to do with"."""
        if self.modal is not None:
            return False
        if any(c.lower_ == "nowhere" for c in self.verb.children):
            return True
        if not self.negative:
            return False
        told = [c for c in self.verb.children if c.dep_ in {"dobj", "attr", "acomp", "prep", "advmod"}]
        lemma = self.verb.lemma_
        return (lemma == "have" and any(c.lower_ in _DATA["parts"] for c in told)) or (
            lemma == "be" and any(c.lower_ in _DATA["involved"] for c in told)
        )

    def did_not(self) -> bool:
        """Whether the own side says that it has not done a deed."""
        told = is_perfect(self.verb) or self.verb.tag_ in {"VBD", "VB"}
        deed = self.is_act or self.lemma in _DATA["harm_by_self"] | _DATA["harmed"] | _DATA["wrongs"]
        return self.negative and deed and told and self.modal is None

    def refused(self) -> Speech:
        if looks_away(self.core):
            return self.found("threat", 0.6, "own side will not look on:")
        promised = self.statement.cue is None or self.statement.cue.lemma in {"promise", "pledge", "vow"}
        objects = [c for c in self.core.children if c.dep_ == "dobj"]
        stands_by = self.lemma in _DATA["deserted"] and any(is_party(self.page, t) for t in objects)
        peaceful = stands_by or brings_harm(self.core)
        awaits = not self.harms() and find_type(self.page, self.core) in {"until", "unless", "only-if"}
        if (self.lemma in _DATA["refused"] and not promised and not peaceful) or (awaits and not peaceful):
            return self.found("refusal", 0.65, "own side will not")
        return self.found("assurance", 0.65, "own side will not")

    def announced(self) -> Speech:
        agreeable = "AGREE" if self.event_type in AGREEABLE else None
        if self.harms():
            sure = 0.55 if self.lemma in _DATA["mild_harm"] else 0.7
            return self.found("threat", sure, "own side will")
        condition = find_type(self.page, self.core)
        ordered = self.verb.dep_ == "conj" and is_imperative(self.verb.head)  # "leave or we *come*"
        if condition == "unless" and (ordered or self.lemma in _DATA["withdrawn"]):
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
        if self.lemma in _DATA["kept_up"]:
            return False
        if brings_harm(self.core) or speaks_by_arms(self.core, self.subject):
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
        if self.gives_answer():
            return self.found("threat", 0.55, "on a condition, there will be")
        if self.holds_out():
            return self.found("offer", 0.6, "on a condition, others will", "AGREE")
        if self.modal in self.announcing() | {None, "can"} and self.menaces():
            return self.found("threat", 0.6, "others will")
        if is_veiled(self.verb, self.subject) and self.modal is None:
            return self.found("threat", 0.5, "force is not ruled out:")
        if self.gives_word():
            return self.found("assurance", 0.6, "others have the word:", "AGREE")
        if self.is_denied():
            return self.found("denial", 0.55, "untrue:")
        if self.is_accused():
            return self.found("accusation", 0.55, "others are", "ACCUSE")
        if self.is_free():
            return self.found("permission", 0.55, "others are free to")
        if (licence := self.licence()) is not None:
            return licence
        if self.modal in {"must", "should", "ought"} and not self.is_state():
            kind: Kind = "demand" if self.modal == "must" else "appeal"
            return self.found(kind, 0.5, f"others {self.modal}")
        if (self.negative or self.names_nobody()) and self.modal in FUTURE:
            return self.none_will()
        return self.decreed()

    def decreed(self) -> Speech | None:
        """What officials say will be done, by whom they need not say: "the troops *will be pulled out*"."""
        done = any(c.dep_ == "auxpass" for c in self.core.children) and not any(
            c.dep_ == "agent" for c in self.core.children
        )
        if self.modal not in FUTURE or not done or not Foe(self.page, self.subject, self.statement).official:
            return None
        good = _DATA["held_out"] | _DATA["kept_up"] | _DATA["granted"]
        if self.lemma not in good and self.event_type not in COOPERATION:
            return None
        return self.found(
            "intention", 0.5, "others will be", "AGREE" if self.event_type in AGREEABLE else None
        )

    def gives_answer(self) -> bool:
        """Whether a deed that is not done yet is to be answered: "if they land, the *answer* will be swift"."""
        what = self.subject
        if what is None or what.lemma_ not in _DATA["answers"] or self.lemma not in {"be", "come", "follow"}:
            return False
        able = Foe(self.page, what, self.statement).official and not self.negative
        return able and self.modal in FUTURE and find_type(self.page, self.core) == "if"

    def licence(self) -> Speech | None:
        """What others may or may not do: "they may pass", "told them that they could leave"."""
        if self.lemma not in _DATA["licensed"] or self.lemma == "be":
            return None
        told = self.modal == "could" and self.statement.form != "direct" and self.is_listener()
        if self.modal not in {"may", "can", "ca", "must"} and not told:
            return None
        if self.negative:
            return self.found("restriction", 0.6, "others may not")
        if self.modal != "must" and self.statement.speaker.kind != "anonymous":
            return self.found("permission", 0.5, "others may")
        return None

    def is_listener(self) -> bool:
        """Whether the clause speaks of those spoken to: "told *them* that *they* could leave"."""
        return (
            self.statement.addressee is not None and self.subject is not None and self.subject.tag_ == "PRP"
        )

    def holds_out(self) -> bool:
        """Whether others are to gain something by doing what is asked: "if they come down, they get land"."""
        if self.negative or self.modal not in FUTURE:
            return False
        gains = self.lemma in _DATA["gaining"] and any(n.lemma_ in _DATA["boons"] for n in objects(self.core))
        passive = any(c.dep_ == "auxpass" for c in self.core.children)
        if not gains and not (passive and self.lemma in _DATA["granted"]):
            return False
        return find_type(self.page, self.core) not in {None, "unless", "until"}

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
        untrue = untrue or (self.negative and what == "it" and self.names_self())
        if self.negative and what == "there" and self.modal is None:
            return any(
                c.lemma_ in _DATA["substance"] for c in self.verb.children
            )  # "there is no *truth* in it"
        return untrue and self.verb.lemma_ == "be" and what in _DATA["alleged"]

    def gives_word(self) -> bool:
        """Whether the speaker gives a word of honour: "you have *my word*"."""
        words = [
            c for c in self.verb.rights if c.dep_ == "dobj" and c.lemma_ in {"word", "promise", "guarantee"}
        ]
        return self.lemma == "have" and any(t.lower_ in FIRST for noun in words for t in noun.lefts)

    def names_self(self) -> bool:
        """Whether the own side is named as who it was: "it was not *us*"."""
        named = [c for c in self.verb.children if c.dep_ == "attr"]
        return any(t.lower_ in FIRST for noun in named for t in (noun, *noun.lefts))

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


def clause_before(verb: Token, statement: Statement) -> Token:
    """The verb whose subject a coordinated verb shares; where its cue stands between, the one reported before."""
    cue = statement.cue
    if cue is None or not cue.spans[0][0] <= verb.head.idx < cue.spans[0][1]:
        return verb.head
    return next((c for c in verb.head.lefts if c.dep_ == "ccomp"), verb.head)


def hangs_on_condition(verb: Token) -> bool:
    """Whether a clause in the present tells what follows from a condition: "if they shell us, we *answer*"."""
    clauses = [c for c in verb.children if c.dep_ == "advcl" and c.left_edge.lower_ in {"if", "unless"}]
    return verb.tag_ in {*PRESENT, "VB"} and bool(clauses)


def find_type(page: Page, verb: Token) -> str | None:
    """The type of the condition that a clause depends on."""
    condition = find_condition(page, verb)
    return condition.type if condition is not None else None


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
