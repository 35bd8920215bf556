"""What a claim is made to depend on where no clause with a conjunction says so.

An event that will be answered ("a raid will be met with force"), one more of them ("one more raid and"),
whoever is caught at something, and what the sentence before asked for ("Otherwise").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tocsin.model import Span
from tocsin.model.claim import ConditionType
from tocsin.reading.components.clauses import (
    INVERTED,
    SUBJECTS,
    is_imperative,
    is_infinitive,
    is_present,
    is_verb,
    modal,
)
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

_DATA = load("conditions")
_WORDS = {name: frozenset(words) for name, words in _DATA["premises"].items()}
_GENERIC = frozenset(_DATA["generic"])
_FACING = frozenset(load("signals")["facing"])
COMING = frozenset({"will", "'ll", "’ll", "shall", "would", "'d", "’d"})
ASKING = frozenset({"must", "should", "shall", "ought", "need"})
ARTICLES = frozenset({"a", "an"})
MOST_STEPS = 5
MOST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Premise:
    """What something depends on, with the word that heads it."""

    type: ConditionType
    span: Span
    core: Token


def find_premise(page: Page, head: Token) -> Premise | None:
    """What the clause of a word, or one above it, depends on."""
    for verb in lineage(head):
        for rule in RULES:
            found = rule(page, verb)
            if found is not None and not found.span[0] <= head.idx < found.span[1]:
                return found
    return None


def lineage(head: Token) -> Iterator[Token]:
    token = head
    for _ in range(MOST_STEPS):
        yield token
        if token.head is token or token.dep_ in {"advcl", "relcl"}:
            return
        token = token.head


def premise(kind: ConditionType, first: Token, last: Token, core: Token) -> Premise:
    """The words from one to another, without the marks and joints around them."""
    words = [t for t in first.doc[first.i : last.i + 1] if not t.is_space]
    while len(words) > 1 and (words[-1].is_punct or words[-1].tag_ == "CC"):
        words.pop()
    while len(words) > 1 and words[0].is_punct:
        words.pop(0)
    return Premise(kind, (words[0].idx, words[-1].idx + len(words[-1])), core)


def happening(page: Page, verb: Token) -> Premise | None:
    """ "*Any attack on us* will be answered", "*a blockade* would mean war"."""
    if not is_verb(verb) or modal(verb) not in COMING:
        return None
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    lemma = verb.lemma_
    if lemma not in _WORDS["answered" if passive else "bringing"]:
        return None
    noun = next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if noun is None or noun.lemma_ not in _WORDS["happenings"] or not is_indefinite(noun):
        return None
    return premise("if", noun.left_edge, noun.right_edge, noun)


def is_indefinite(noun: Token) -> bool:
    """Whether a noun names no event that has been: "an attack", "any attack", "further attacks"."""
    before = [t for t in noun.lefts if t.dep_ in {"det", "poss", "nummod", "amod", "predet"}]
    if any(t.lower_ in ARTICLES | _GENERIC | _WORDS["further"] for t in before):
        return True
    if any(t.lower_ in _WORDS["slightest"] for t in before):
        return True
    return noun.tag_ in {"NN", "NNS"} and not any(t.dep_ in {"det", "poss", "nummod"} for t in before)


def repeated(page: Page, verb: Token) -> Premise | None:
    """ "*One more raid* and we will answer"."""
    if not is_verb(verb) or not (modal(verb) in COMING or is_present(verb)):
        return None
    nouns = [verb.head] if verb.dep_ == "conj" else [c for c in verb.lefts if c.dep_ in {"nsubj", "npadvmod"}]
    for noun in nouns[:1]:
        joint = next((t for t in noun.doc[noun.i + 1 : verb.i] if t.dep_ == "cc"), None)
        before = [t.lower_ for t in noun.doc[noun.left_edge.i : noun.i] if not t.is_punct]
        once_more = bool({" ".join(before[:size]) for size in (1, 2)} & _WORDS["once_more"])
        if noun.tag_[0] == "N" and once_more and joint is not None and joint.lower_ == "and":
            return premise("if", noun.left_edge, joint, noun)
    return None


def caught(page: Page, verb: Token) -> Premise | None:
    """ "*Anyone caught smuggling* will be jailed": who it is, before a verb that was taken for its clause."""
    found = verb.head
    if found.dep_ == "xcomp" and verb.dep_ == "ccomp":
        found = found.head  # "anyone caught *ferrying* them will go to jail"
    if (
        verb.dep_ not in {"ccomp", "conj"}
        or modal(verb) not in COMING
        or found.lower_ not in _WORDS["caught"]
    ):
        return None
    who = next((c for c in found.lefts if c.dep_ in SUBJECTS), None)
    if who is None or who.right_edge.i + 1 != found.i or any(c.dep_ == "aux" for c in found.lefts):
        return None
    plain = who.tag_ == "NNS" and not any(c.dep_ in {"det", "poss", "nummod"} for c in who.lefts)
    if not plain and who.left_edge.lower_ not in _GENERIC | ARTICLES:
        return None
    words = {"that", "who"} & {t.lower_ for t in page.doc[found.i : verb.i]}
    auxiliary = min(c.i for c in verb.lefts if c.tag_ == "MD")
    return None if words else premise("participle", found, page.doc[auxiliary - 1], found)


def facing(page: Page, word: Token) -> Premise | None:
    """ "Ships *trading with the rebels* face seizure", where the verb was taken for a noun."""
    if word.lower_ not in _FACING or word.tag_ not in {"NN", "VBP"}:
        return None
    words = [t for t in page.doc[word.sent.start : word.i] if not t.is_punct and not t.is_space]
    for token in words[1 : 1 + MOST_WORDS]:
        if token.tag_ in {"WP", "WDT"}:
            return premise("relative", token, words[-1], token)
        gerund = token.tag_ == "NN" and token.lower_.endswith("ing") and words[0].tag_ == "NNS"
        if token.tag_ in {"VBG", "VBN", "VBD"} or gerund:
            return premise("participle", token, words[-1], token)
    return None


def provided(page: Page, verb: Token) -> Premise | None:
    """ "Offered to leave *provided the fleet left*", where it was taken for a second deed."""
    for child in verb.rights:
        before = child.nbor(-1) if child.i > 0 else child
        if child.lower_ in _WORDS["provided"] and child.dep_ in {"conj", "advcl"} and before.tag_ != "CC":
            open_still = modal(verb) in COMING or any(c.dep_ == "xcomp" for c in verb.children)
            return premise("only-if", child, child.right_edge, child) if open_still else None
    return None


def fronted(page: Page, verb: Token) -> Premise | None:
    """ "*Should the drought wear on*, we will act", where the clause in front has no verb of its own."""
    modals = [c for c in verb.lefts if c.tag_ == "MD"]
    if len(modals) < MOST_WORDS - 1 or modals[0].lower_ not in INVERTED:
        return None
    comma = next((t for t in page.doc[modals[0].i : modals[-1].i] if t.text == ","), None)
    return premise("if", modals[0], comma, verb) if comma is not None else None


def otherwise(page: Page, verb: Token) -> Premise | None:
    """ "They must leave. *Otherwise*, we will act": what was asked for before."""
    word = next((c for c in verb.lefts if c.lower_ in _WORDS["otherwise"]), None)
    if word is None or not is_verb(verb):
        return None
    before = next((c for c in verb.lefts if c.dep_ in {"ccomp", "parataxis"} and asks_for(c)), None)
    above = verb.head if verb.dep_ in {"conj", "parataxis"} and asks_for(verb.head) else None
    asked = before or above or asked_before(page, verb)
    if asked is None:
        return None
    last = page.doc[min(asked.right_edge.i, word.i - 1)]
    return premise("unless", asked.left_edge, last, asked)


def depends(page: Page, verb: Token) -> Premise | None:
    """ "Talks could resume. *That depends on whether* they leave": what the next sentence says of it."""
    after = verb.sent.end
    if verb.dep_ != "ROOT" or after >= len(page.doc) or not (is_verb(verb) and modal(verb) is not None):
        return None
    while after < len(page.doc) - 1 and (page.doc[after].is_space or page.doc[after].is_punct):
        after += 1
    if page.doc[after].lower_ not in _WORDS["pointing"]:
        return None
    for word in page.doc[after + 1 : after + MOST_STEPS]:
        link = next((c for c in word.rights if c.lower_ in {"on", "upon"}), None)
        what = next((c for c in link.rights if c.dep_ in {"pcomp", "pobj", "ccomp"}), None) if link else None
        if word.lemma_ in _WORDS["depending"] and what is not None:
            return premise("if", what.left_edge, what.right_edge, what)
    return None


def only_then(page: Page, verb: Token) -> Premise | None:
    """ "The army must leave. *Only then* will talks begin": what the sentence before asked for."""
    start = verb.sent.start
    words = [t.lower_ for t in page.doc[start : start + MOST_WORDS] if not t.is_punct]
    if verb.dep_ not in {"ROOT", "ccomp"} or words[:2] != ["only", "then"] or start == 0:
        return None
    before = page.doc[start - 1].sent.root
    return premise("only-if", before.left_edge, before.right_edge, before) if is_verb(before) else None


def asked_before(page: Page, verb: Token) -> Token | None:
    """What the sentence before asked for."""
    start = verb.sent.start
    previous = page.doc[start - 1].sent if start > 0 else None
    return next((t for t in previous if asks_for(t)), None) if previous is not None else None


def asks_for(verb: Token) -> bool:
    """Whether a clause orders or demands, or says what has to be: "must leave", "have to leave"."""
    if not is_verb(verb):
        return False
    has_to = (
        verb.dep_ == "xcomp" and is_infinitive(verb) and verb.head.lower_ in {"have", "has", "need", "needs"}
    )
    told = verb.dep_ == "xcomp" and is_infinitive(verb) and verb.head.lower_ in _WORDS["told"]
    return is_imperative(verb) or modal(verb) in ASKING or has_to or told


Rule = Callable[[Page, Token], Premise | None]
RULES: tuple[Rule, ...] = (
    happening,
    repeated,
    caught,
    facing,
    provided,
    fronted,
    otherwise,
    depends,
    only_then,
)
