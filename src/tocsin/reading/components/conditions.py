"""What a claim is made to depend on, where a clause or phrase says so."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.model import Condition, Span
from tocsin.model.claim import ConditionType
from tocsin.reading.components.arguments import frame_of
from tocsin.reading.components.clauses import (
    is_finite,
    is_imperative,
    is_infinitive,
    is_inverted_condition,
    is_open,
    is_present,
    is_verb,
    modal,
    subject,
)
from tocsin.reading.components.generics import GENERIC, generic_type, is_any, is_threatened
from tocsin.reading.components.lexicon import lexicon
from tocsin.reading.components.mention import Mention
from tocsin.reading.components.noun_phrases import is_time
from tocsin.reading.components.premises import find_premise
from tocsin.reading.components.roles import roles
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Span as Tokens
from tocsin.reading.tokens import Token

_DATA = load("conditions")
_OPENERS: dict[str, ConditionType] = _DATA["openers"]
_PROSPECTIVE: dict[str, ConditionType] = _DATA["prospective"]
_PHRASES: dict[str, ConditionType] = _DATA["phrases"]
_ASKING = frozenset(_DATA["asking"])
_RESTRICTING = frozenset(_DATA["restricting"])
_ONLY = frozenset(_DATA["only_prepositions"])
_LASTING = frozenset(_DATA["lasting"])
_SUSPENDING = frozenset(_DATA["suspending"])
_CONCEDING = frozenset(_DATA["conceding"])
SUBORDINATE = frozenset({"advcl", "csubj", "csubjpass", "relcl", "acl", "ccomp"})
GOVERNED = frozenset(
    {"xcomp", "ccomp", "conj", "pcomp", "prep", "dobj", "pobj", "attr", "acomp", "acl", "advcl", "relcl"}
)
MEASURES = frozenset({"long", "soon", "moment", "day"})
"""Adverbs that a clause of time may hang on: "as long as ...", "as soon as ..."."""
TERMS = frozenset({"event", "condition", "case", "understanding", "moment", "day", "proviso", "minute"})
"""Nouns that a condition may hang on: "in the event that ...", "on condition that ..."."""
PARTICIPLES = frozenset({"provided", "providing", "assuming", "supposing", "granted"})
LOWER = frozenset({"oprd", "pcomp", "prep", "acomp"})
"""How a word depends on the verb whose clause it belongs to: "keep it *closed*", "go *on training*"."""
PASSED_OVER = frozenset({"advcl", "ccomp", "punct", "parataxis", "cc", "dep", "intj"})
NOBODY = frozenset({"no", "none", "nobody", "nothing", "neither", "never"})
ALONE = frozenset({"alone", "only"})
MOST_STEPS = 5
LONGEST_OPENER = 5


def find_condition(page: Page, head: Token) -> Condition | None:
    """The clause or phrase that the word's clause, or the clause above or below it, depends on."""
    for verb in (*around(head), *shared_with(head)):
        for clause in candidates(verb):
            kind = condition_type(clause)
            span = trimmed(clause) if kind else (head.idx, head.idx + 1)
            if kind and not span[0] <= head.idx < span[1] and not is_before(clause, head, verb):
                return condition_of(page, kind, span, clause)
    premise = find_premise(page, head)
    return condition_of(page, premise.type, premise.span, premise.core) if premise is not None else None


def is_before(clause: Token, head: Token, verb: Token) -> bool:
    """Whether a condition ends before the clause of the word begins: "may wait *as long as it takes*, but they fight"."""
    other = head
    while other != verb and not (other.dep_ == "conj" and other.head == verb):
        if other.head == other:
            return False
        other = other.head
    return other != verb and subject(other) is not None and verb.i < clause.i < other.i


def condition_of(page: Page, kind: ConditionType, span: Span, core: Token) -> Condition:
    event_type, actor, recipient = told_in(page, core)
    return Condition(
        type=kind,
        span=span,
        text=page.text(*span),
        event_type=event_type,
        actor=actor,
        recipient=recipient,
    )


def told_in(page: Page, clause: Token) -> tuple[str | None, str | None, str | None]:
    """What a condition would be met by: the type of event, who does it, and to whom."""
    told = is_verb(clause) or clause.tag_[0] == "N"
    match = next(lexicon().matches(page, clause), None) if told else None
    if match is None:
        agents = frame_of(clause).agents if is_verb(clause) else []
        return None, name_of([page.mentions.of(token) for token in agents]), None
    actors, recipients = roles(page, match)
    return match.sense.event_type, name_of(actors), name_of(recipients)


def name_of(mentions: list[Mention]) -> str | None:
    return next((m.resolution.actor or m.resolved or m.text for m in mentions), None)


def around(head: Token) -> Iterator[Token]:
    """A word, the words that govern it, and the clauses that complete it."""
    yield head
    below = head
    for _ in range(2):
        below = next((c for c in below.children if completes(c)), below)
        if below != head:
            yield below
    above = head
    for _ in range(MOST_STEPS):
        if above.dep_ not in GOVERNED or condition_type(above):
            return
        above = above.head
        yield above


def shared_with(verb: Token) -> Iterator[Token]:
    """The verbs behind one that share its modal word: "will withdraw and *open* the border if they leave"."""
    if modal(verb) is not None:
        yield from (c for c in verb.rights if c.dep_ == "conj" and c.tag_ == "VB" and not has_own(c))


def has_own(verb: Token) -> bool:
    return any(t.dep_ in {"aux", "nsubj", "nsubjpass"} for t in verb.lefts)


def completes(clause: Token) -> bool:
    """Whether a clause says what the word above it holds: "threatened *to leave*", "the threat *to leave*"."""
    if clause.dep_ in {"xcomp", "ccomp", "pcomp"}:
        return True
    return clause.dep_ == "acl" and any(t.tag_ == "TO" or t.lower_ == "that" for t in clause.lefts)


def candidates(verb: Token) -> Iterator[Token]:
    """The clauses and phrases beside or inside the arguments of a verb that may be conditions."""
    for child in verb.children:
        dep = child.dep_
        if (
            dep in {"prep", "agent", "nsubj", "nsubjpass", "dobj", "pobj", "dative", "attr", "oprd", "acomp"}
            or child.lower_ in MEASURES
        ):
            yield from clauses_below(child)
        if (
            dep in SUBORDINATE
            or dep in {"prep", "parataxis", "npadvmod"}
            or (dep == "conj" and (child.tag_ == "IN" or opener_type(child) is not None))
        ):
            yield child
        if dep == "npadvmod" and child.lower_ in TERMS:
            yield from (c for c in child.rights if c.dep_ in {"relcl", "acl"})
        if dep == "parataxis":  # "if they free him, *they said*, we will leave"
            yield from (c for c in child.lefts if c.dep_ == "advcl")
        if child.lower_ in PARTICIPLES:
            yield from (c for c in child.children if c.dep_ in {"ccomp", "pcomp"})
    if verb.dep_ == "conj" and is_imperative(verb.head):
        yield verb.head


def clauses_below(word: Token) -> Iterator[Token]:
    """The clauses on a noun or adverb, or on the object of a preposition."""
    for child in word.children:
        if child.lower_ in MEASURES:
            yield from (c for c in child.children if c.dep_ == "advcl")
        if child.dep_ in {"relcl", "acl", "advcl", "ccomp", "pcomp"} or child.lower_ in _PHRASES:
            yield child
        elif child.dep_ == "pobj":
            yield from (c for c in child.children if c.dep_ in {"relcl", "acl"})


def condition_type(clause: Token) -> ConditionType | None:
    """The type of condition that a clause or phrase sets, if it is one."""
    if clause.tag_ == "IN" and clause.dep_ in {"prep", "conj"}:
        return phrase_type(clause)
    if clause.dep_ == "npadvmod":
        return "if" if promises_after(clause) else None
    if not is_verb(clause) and clause.dep_ != "advcl":
        return None
    if is_imperative(clause) and clause.dep_ != "pcomp":
        if not promises_more(clause):
            return None
        return "unless" if any(c.dep_ == "cc" and c.lower_ == "or" for c in clause.rights) else "if"
    found = opener_type(clause) or ("if" if is_inverted_condition(clause) else None)
    if found is not None or clause.dep_ in {"ccomp", "ROOT", "pcomp"}:
        return found
    if clause.dep_ in {"relcl", "acl"}:
        return generic_type(clause)
    if clause.dep_ not in {"csubj", "csubjpass"}:
        return None
    if clause.left_edge.lower_ in GENERIC:
        return "relative"
    who = subject(clause)  # "*countries lending* money to them will be barred"
    return (
        "participle"
        if clause.tag_ == "VBG" and who is not None and is_any(who) and is_open(clause.head)
        else None
    )


def opener_type(clause: Token) -> ConditionType | None:
    """The type by the words that open the clause."""
    first = opening_of(clause)
    words = [token.lower_ for token in clause.doc[first : first + LONGEST_OPENER]]
    if first > 0 and clause.doc[first - 1].lower_ == "only":
        words = ["only", *words]
    for size in range(len(words), 0, -1):
        opener = " ".join(words[:size])
        if opener in _OPENERS:
            asked = opener == "if" and (clause.dep_ == "ccomp" or asks(clause.head))
            return None if asked and clause.i > clause.head.i else _OPENERS[opener]
        if opener in _PROSPECTIVE:
            return _PROSPECTIVE[opener] if is_prospective(clause, opener) else None
    return None


def asks(word: Token) -> bool:
    """Whether "if" after a word opens a question: "wondered if", "is unclear if"."""
    return word.lower_ in _ASKING or any(c.dep_ == "acomp" and c.lower_ in _ASKING for c in word.rights)


def whole_of(clause: Token) -> Token:
    """The word that a clause hangs on together with its opener: "as *long* as", "*in* the event that"."""
    head = clause.head
    if head.lower_ in MEASURES and head.dep_ == "advmod":
        return head
    if head.lower_ in MEASURES and head.dep_ == "pcomp":
        return head.head
    if head.lower_ in TERMS and head.dep_ in {"pobj", "npadvmod"}:
        return head.head if head.dep_ == "pobj" else head
    return head if head.lower_ in PARTICIPLES else clause


def opening_of(clause: Token) -> int:
    """Where the words that open a clause begin; clauses that stand before it are passed over."""
    whole = whole_of(clause)
    if whole != clause:
        return whole.left_edge.i
    own = next((child for child in clause.lefts if child.dep_ not in PASSED_OVER), clause)
    return own.left_edge.i


def main_of(clause: Token) -> Token:
    """The clause that a condition belongs to: of "closed *until*" in "keep it closed until", keep."""
    whole = whole_of(clause)
    main = whole.head
    while main.dep_ in LOWER and main.tag_ != "TO" and not is_infinitive(main) and main.head != main:
        main = main.head
    told = next((c for c in main.rights if c.dep_ == "ccomp" and c.i > whole.i), None)
    told = told or next((c for c in main.lefts if c.dep_ == "ccomp" and c.i > clause.i), None)
    return told if told is not None and main.tag_ == "VBD" and is_present(clause) else main


def is_prospective(clause: Token, opener: str) -> bool:
    """Whether a clause of time is still to come: the main clause is open, or both state a rule."""
    main = main_of(clause)
    if not is_verb(main):
        return False
    if opener == "while" and clause.lower_ in _CONCEDING:
        return False
    if modal(main) in {"would", "could", "might", "should"} or is_infinitive_past(main):
        return True
    if is_open(main):
        return is_present(clause)
    if opener in _LASTING and is_present(clause) and is_present(main):
        return True
    if opener == "while":
        return is_present(clause) and any(child.dep_ == "neg" for child in main.children)
    return opener == "until" and main.lower_ in _SUSPENDING


def is_infinitive_past(main: Token) -> bool:
    """Whether an infinitive hangs on a verb in the past: "vowed to fight until the siege was lifted"."""
    return main.dep_ == "xcomp" and is_infinitive(main)


def phrase_type(preposition: Token) -> ConditionType | None:
    """The type of a phrase such as "in the event of an attack", "only with our escort"."""
    words = [t.lower_ for t in preposition.doc[preposition.i : preposition.i + 4]]
    for size in range(len(words), 0, -1):
        found = _PHRASES.get(" ".join(words[:size]))
        if found == "unless":  # only "no deal without a pull-out" makes one depend on the other
            if is_any(preposition.head) and is_threatened(preposition.head):
                return "relative"  # "ships *without permits* will be boarded"
            return found if is_denied(preposition.head) else None
        if found and (size > 1 or is_open_around(preposition.head)):
            after = words[size] if size < len(words) else ""
            return None if after == "anonymity" else found
    if preposition.lower_ in {"until", "till"}:
        things = [c for c in preposition.children if c.dep_ == "pobj" and not is_time(c)]
        return "until" if things and is_open_around(preposition.head) else None
    before = preposition.nbor(-1).lower_ if preposition.i > 0 else ""
    things = [c for c in preposition.children if c.dep_ == "pobj"]
    alone = any(t.lower_ in ALONE for t in preposition.rights) or any(
        t.lower_ in ALONE and t.i > thing.i for thing in things for t in thing.rights
    )
    if not (before in _RESTRICTING or alone) or preposition.lower_ not in _ONLY:
        return None
    return "only-if" if not any(c.dep_ == "pobj" and c.tag_ == "CD" for c in preposition.children) else None


def is_denied(word: Token) -> bool:
    """Whether a word, or an argument of it, is negated."""
    return any(
        child.dep_ == "neg" or child.lower_ in NOBODY or any(t.lower_ in NOBODY for t in child.lefts)
        for child in word.children
    )


def is_open_around(verb: Token) -> bool:
    """Whether a verb, or the verb it completes, speaks of what is still to come."""
    return is_verb(verb) and (is_open(verb) or (verb.dep_ == "xcomp" and is_open(verb.head)))


def promises_after(noun: Token) -> bool:
    """Whether a bare noun phrase is followed by what it would bring: "One more shell and we will answer"."""
    after = noun.right_edge.i + 1
    return (
        after < len(noun.doc)
        and noun.doc[after].lower_ == "and"
        and modal(noun.head) in {"will", "'ll", "’ll"}
    )


def promises_more(order: Token) -> bool:
    """Whether an order is followed by what it would bring: "Attack us and we will answer"."""
    return any(
        child.dep_ == "conj"
        and (modal(child) in {"will", "'ll", "’ll"} or (is_finite(child) and subject(child) is not None))
        for child in order.children
    )


def trimmed(clause: Token) -> Span:
    """The clause with the word that opens it, without the marks around it."""
    tokens = clause.doc[opening_of(clause) : clause.right_edge.i + 1]
    if clause.dep_ in {"relcl", "acl"} and whole_of(clause) == clause:  # with whomever it picks out
        tokens = clause.doc[clause.head.left_edge.i : clause.right_edge.i + 1]
    if is_imperative(clause) and promises_more(clause):
        after = next(child for child in clause.children if child.dep_ == "conj")
        tokens = clause.doc[clause.left_edge.i : after.left_edge.i]
    start, end = tokens.start, bounded(clause, tokens.end)
    if start > 0 and clause.doc[start - 1].lower_ == "only":
        start -= 1
    while end > start + 1 and is_edge(clause.doc[end - 1]) and not closes_bracket(clause.doc[start:end]):
        end -= 1
    while start < end - 1 and is_edge(clause.doc[start]):
        start += 1
    found = clause.doc[start:end]
    return found.start_char, found.end_char


def bounded(clause: Token, end: int) -> int:
    """Where a condition in front ends: before a subject that the parser took from the main clause, after brackets."""
    doc, main = clause.doc, main_of(clause)
    if clause.dep_ != "advcl" or clause.i > main.i:
        return end
    bare = not any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in main.children)
    bracketed = any(t.text == "[" for t in doc[clause.left_edge.i : end])
    if not bare and not bracketed:
        return end
    first = clause.i + 1 if bare else end
    return next((t.i for t in doc[first : main.i] if t.text == ","), end)


def closes_bracket(tokens: Tokens) -> bool:
    """Whether the last word closes a bracket that was opened among the others."""
    return tokens[-1].text == "]" and any(token.text == "[" for token in tokens)


def is_edge(token: Token) -> bool:
    return token.is_punct or token.is_space or token.tag_ == "CC"
