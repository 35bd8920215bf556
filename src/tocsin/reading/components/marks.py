"""What the words of one clause or noun phrase say of its truth."""

from __future__ import annotations

from dataclasses import dataclass, field

from tocsin.model.claim import Factuality
from tocsin.reading.components.clauses import (
    SUBJECTS,
    asks,
    is_imperative,
    is_infinitive,
    is_perfect,
    modal,
    subject,
)
from tocsin.reading.components.conditions import condition_type, main_of
from tocsin.reading.components.governors import (
    ADJECTIVES,
    ADVERBS,
    FICTION,
    FICTIONAL,
    MODALS,
    NEGATIVE_WORDS,
    Effect,
)
from tocsin.reading.components.noun_phrases import is_replaced
from tocsin.reading.tokens import Token

DETERMINERS = frozenset(
    {"the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your", "both"}
)
WEAK_NEGATIONS = frozenset({"only", "just", "merely", "simply", "necessarily", "alone"})
NEVER_NOUNS = frozenset(
    {
        "way",
        "circumstances",
        "circumstance",
        "time",
        "point",
        "means",
        "account",
        "longer",
        "stage",
        "case",
        "occasion",
        "instance",
        "event",
        "condition",
        "conditions",
        "sense",
    }
)
COMPARING = frozenset({"fewer", "less", "more", "small", "doubt", "longer"})
""" "No fewer than": it is only counted."""
NOBODY = frozenset({"nobody", "none", "noone"})
ONLY_ONE = frozenset({"a", "an", "one", "any", "single"})
""" "Not a shot": what follows "not" where a noun phrase names nothing at all."""
FRONTED = frozenset({"no", "not", "never", "neither", "nor", "nowhere"})
JOINING = frozenset({"take", "participate", "engage", "join", "die", "kill"})
"""Verbs of what happens at an exercise, and not in what it makes believe."""
LIMITED = frozenset({"only", "until", "sooner", "least", "without", "alone", "merely", "just"})
""" "Not until", "not only", "no sooner": what opens so did come about."""


@dataclass(slots=True)
class Marks:
    """What has been said of a predicate's truth so far."""

    factuality: Factuality = "actual"
    negative: bool = False
    reasons: list[str] = field(default_factory=list)

    def open(self, factuality: Factuality, word: Token) -> None:
        """The innermost word that leaves it open decides how; a counterfactual beats all."""
        if self.factuality == "actual" or factuality == "counterfactual":
            self.factuality = factuality
        self.because(word)

    def negate(self, word: Token) -> None:
        """Twice negated is no assertion: "did not refuse to leave" does not say that they left."""
        self.negative = not self.negative
        if not self.negative and self.factuality == "actual":
            self.factuality = "possible"
        self.because(word)

    def because(self, word: Token) -> None:
        if word.lower_ not in self.reasons:
            self.reasons.append(word.lower_)

    def apply(self, effect: Effect | None, word: Token) -> None:
        """Adds the effect of a governing word."""
        if effect in ("planned", "hypothetical", "possible"):
            self.open(effect, word)
        elif effect == "alleged":
            self.open("possible", word)
        elif effect in ("averted", "denied"):
            self.negate(word)
        elif effect == "excluded":
            self.open("possible", word)
            self.negate(word)


def read_verb(marks: Marks, verb: Token) -> None:
    """Adds a clause's auxiliaries, negations, adverbs and mood."""
    if [t.lower_ for t in verb.doc[max(0, verb.i - 2) : verb.i]] == ["all", "but"]:
        marks.negate(verb.nbor(-1))
    before = fronted(verb)
    if before and not {t.lower_ for t in before} & LIMITED:
        marks.negate(before[0])
    for child in verb.children:
        if child not in before:
            read_child(marks, verb, child)
    read_mood(marks, verb)


def read_child(marks: Marks, verb: Token, child: Token) -> None:
    """Adds what one dependant of a verb says of its truth."""
    if child.dep_ == "neg" or child.lower_ == "never":
        read_negation(marks, child)
    elif child.dep_ == "mark" and (
        child.lower_ == "whether" or (child.lower_ == "than" and verb.tag_ == "VB")
    ):
        marks.open("possible", child)
    elif child.tag_ == "MD":
        read_modal(marks, child, perfect=is_perfect(verb))
    elif child.dep_ == "advmod" or child.dep_ in {"cc", "preconj"}:
        read_adverb(marks, child)
    elif child.dep_ in SUBJECTS or child.dep_ in {"dobj", "attr", "agent"}:
        if is_negative_phrase(child):
            marks.negate(child)
    elif child.dep_ == "prep" and (is_never(child) or reaches_nobody(child)):
        marks.negate(child)
    elif any(t.dep_ == "prep" and t.lower_ == "in" and tells_fiction(t) for t in (child, *opening(child))):
        marks.open("hypothetical", child)


def fronted(verb: Token) -> list[Token]:
    """The words before an auxiliary that a negation has drawn before its subject: "*At no point* did they"."""
    first, who = next((c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}), None), subject(verb)
    if first is None or who is None or first.i > who.i:
        return []
    words: list[Token] = []
    for token in reversed(first.doc[first.sent.start : first.i]):
        if token.is_punct or token.lower_ in {"and", "but"}:
            break
        words.insert(0, token)
    return words if any(token.lower_ in FRONTED for token in words) else []


def is_never(preposition: Token) -> bool:
    """Whether a phrase excludes every case: "under no circumstances", "at no time"."""
    return any(
        noun.lower_ in NEVER_NOUNS and any(c.lower_ == "no" for c in noun.lefts)
        for noun in preposition.children
    )


def reaches_nobody(preposition: Token) -> bool:
    """Whether a phrase says that it was done to nobody: "fired on *no one*"."""
    return any(
        noun.lower_ in NOBODY or (noun.lower_ == "one" and any(c.lower_ == "no" for c in noun.lefts))
        for noun in preposition.rights
    )


def opening(clause: Token) -> list[Token]:
    """The words of a participle before the main clause: "*In* the film shown in May, they attack"."""
    return list(clause.lefts) if clause.dep_ == "advcl" and clause.tag_ == "VBN" else []


def tells_fiction(preposition: Token) -> bool:
    """Whether a phrase sets a clause in a work of fiction: "in the film"; not who "takes part *in a drill*"."""
    return preposition.head.lemma_ not in JOINING and any(
        noun.lower_ in FICTION or any(c.lower_ in FICTIONAL for c in noun.lefts)
        for noun in preposition.children
    )


def read_mood(marks: Marks, verb: Token) -> None:
    """Adds questions, orders and conditions; "had they attacked" with "would have" did not come about."""
    if asks(verb):
        marks.open("hypothetical", verb)
    if is_imperative(verb):
        marks.open("hypothetical", verb)
    if verb.dep_ == "ROOT" and is_infinitive(verb):
        marks.open("planned", verb)
    if verb.dep_ == "ROOT" and is_likened(verb.left_edge):
        marks.open("hypothetical", verb.left_edge)
    if not fronted(verb):
        read_condition(marks, verb)


def is_likened(first: Token) -> bool:
    """Whether a clause opens with "as if", "as though"."""
    return first.lower_ == "as" and first.nbor().lower_ in {"if", "though"}


def read_condition(marks: Marks, verb: Token) -> None:
    """What is made a condition stays open; "had they attacked" before "would have" did not come about."""
    if condition_type(verb):
        unreal = is_perfect(verb) and modal(main_of(verb)) in {"would", "could", "might", "'d", "’d"}
        marks.open("counterfactual" if unreal else "hypothetical", verb.left_edge)


def read_negation(marks: Marks, word: Token) -> None:
    after = word.nbor().lower_ if word.i + 1 < len(word.doc) else ""
    if after not in WEAK_NEGATIONS and not is_replaced(word.head):
        marks.negate(word)


def read_modal(marks: Marks, word: Token, *, perfect: bool) -> None:
    effect = MODALS.get(word.lower_)
    if perfect and word.lower_ in {"would", "could", "should", "'d", "’d"}:
        marks.open("counterfactual", word)
    elif effect is not None:
        marks.apply(effect, word)


def read_adverb(marks: Marks, word: Token) -> None:
    if word.lower_ == "longer" and word.i > 0 and word.nbor(-1).lower_ == "no":
        marks.negate(word)
    else:
        marks.apply(ADVERBS.get(word.lower_), word)


def is_negative_phrase(noun: Token) -> bool:
    """Whether a noun phrase names nobody or nothing: "no shots", "nobody", "neither side"."""
    if noun.lower_ in NEGATIVE_WORDS:
        return True
    numbers = [t for t in noun.lefts if t.lower_ in ONLY_ONE]
    if any(c.lower_ == "not" for number in numbers for c in number.lefts):
        return True  # "not one village"
    return any(
        child.dep_ in {"det", "neg", "preconj", "cc"}
        and (
            (child.lower_ in {"no", "neither"} and child.nbor().lower_ not in COMPARING)
            or (child.lower_ == "not" and child.nbor().lower_ in ONLY_ONE)
        )
        for child in noun.lefts
    )


def read_noun(marks: Marks, noun: Token) -> None:
    """Adds what the words before a noun say: "no attack", "a planned strike", "any invasion"."""
    for child in noun.lefts:
        if child.lower_ == "no" and child.nbor().lower_ not in COMPARING:
            if noun.dep_ not in {"nsubj", "nsubjpass", "dobj", "attr"}:  # there the verb has it
                marks.negate(child)
        elif child.lower_ == "any":
            marks.open("hypothetical", child)
        elif child.dep_ in {"amod", "compound", "nmod"}:
            marks.apply(ADJECTIVES.get(child.lower_), child)


def is_definite(noun: Token) -> bool:
    """Whether a noun phrase takes what it names for granted: "the shelling", "their raid", "the 1994 war"."""
    return any(child.lower_ in DETERMINERS or child.dep_ == "poss" for child in noun.lefts)
