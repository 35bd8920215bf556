"""What a clause shows by itself: its auxiliaries, its subject, its tense, its mood."""

from __future__ import annotations

from tocsin.reading.languages import load
from tocsin.reading.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
ASKING, INVERTED = (frozenset(load("conditions")[name]) for name in ("asking", "inverted"))
PRESENT = frozenset({"VBZ", "VBP"})
PAST = frozenset({"VBD"})
OPEN_MODALS = frozenset(
    {
        "will",
        "'ll",
        "’ll",
        "wo",
        "shall",
        "would",
        "'d",
        "’d",
        "can",
        "ca",
        "could",
        "may",
        "might",
        "must",
        "should",
    }
)


def is_verb(token: Token) -> bool:
    return token.tag_.startswith("V")


def auxiliaries(verb: Token) -> list[Token]:
    """The auxiliaries of a verb, those it shares with the verb that it is coordinated to included."""
    own = [child for child in verb.lefts if child.dep_ in {"aux", "auxpass"}]
    own += [child for child in verb.rights if child.dep_ in {"aux", "auxpass"}]
    if own or verb.dep_ != "conj" or subject(verb) is not None or verb.tag_ in PRESENT | PAST:
        return own
    return auxiliaries(verb.head) if is_verb(verb.head) else own


def modal(verb: Token) -> str | None:
    """The modal verb of a clause, lower case."""
    return next((a.lower_ for a in auxiliaries(verb) if a.tag_ == "MD"), None)


def is_infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" and child.dep_ in {"aux", "mark"} for child in verb.lefts)


def asked_for(clause: Token) -> Token | None:
    """Who is to do it: "called *for X to* withdraw", "for *the bridge* to be mended"."""
    marked = any(t.lower_ == "for" and t.dep_ == "mark" for t in clause.lefts)
    subjects = (t for t in clause.lefts if t.dep_ in {"nsubj", "nsubjpass"})
    return next(subjects, None) if marked and is_infinitive(clause) else None


def is_thanked(have: Token) -> bool:
    """Whether somebody is given as the cause: "we *have* the owner *to thank*", "*for* the flood we *have to thank* him"."""
    if have.lemma_ == "have" and any(c.lower_ == "for" and c.dep_ == "prep" for c in have.lefts):
        return any(c.lemma_ == "thank" for c in have.rights)
    below = [c for c in have.rights if c.dep_ in {"dobj", "xcomp", "ccomp"}] if have.lemma_ == "have" else []
    who = [c for c in below if c.dep_ == "dobj" or any(t.dep_ == "nsubj" for t in c.lefts)]
    return any(t.lemma_ == "thank" and is_infinitive(t) for c in who for t in (c, *c.rights))


def is_perfect(verb: Token) -> bool:
    return any(
        a.lower_ in {"have", "'ve", "’ve", "had", "has", "'d", "’d"} and a.tag_ != "MD"
        for a in auxiliaries(verb)
    )


def subject(verb: Token) -> Token | None:
    """The word that heads the subject of a verb."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def is_finite(verb: Token) -> bool:
    """Whether a verb has a tense of its own, by its form or its auxiliaries."""
    return verb.tag_ in PRESENT | PAST or any(
        a.tag_ in {"MD", "VBZ", "VBP", "VBD"} for a in auxiliaries(verb)
    )


def is_present(verb: Token) -> bool:
    """Whether a clause is in no past tense and has no modal."""
    forms = {a.tag_ for a in auxiliaries(verb)} | {verb.tag_}
    return not forms & {"VBD", "MD"}


def is_imperative(verb: Token) -> bool:
    """Whether a verb orders: a bare form without a subject, at the head of its sentence or before it."""
    if verb.tag_ not in {"VB", "VBP"} or subject(verb) is not None:
        return False
    if any(a.tag_ in {"MD", "TO"} for a in auxiliaries(verb)):
        return False
    if verb.dep_ in {"ROOT", "ccomp", "parataxis"}:
        return True
    return is_imperative(verb.head) if verb.dep_ == "conj" else opens_sentence(verb)


def opens_sentence(verb: Token) -> bool:
    """Whether a bare form is the first word of a sentence or quotation: "*Free* our consul"."""
    before = verb.nbor(-1) if verb.i > 0 else None
    first = before is None or verb.is_sent_start or before.is_space or before.is_quote
    return first and verb.tag_ == "VB" and verb.text[:1].isupper()


def is_open(verb: Token) -> bool:
    """Whether a clause speaks of what is still to come: a modal, an order, an infinitive."""
    word = modal(verb)
    if word is not None:
        return word in OPEN_MODALS
    return is_infinitive(verb) or is_imperative(verb)


def asks(verb: Token) -> bool:
    """Whether a clause is a question."""
    return any(child.text == "?" for child in verb.children) or (
        verb.dep_ == "ROOT" and any(token.text == "?" for token in verb.sent[-2:])
    )


def is_inverted_condition(clause: Token) -> bool:
    """Whether a clause opens with should, had or were before its subject: "Had they attacked, ...".

    One that follows what depends on it is no question: "will strike back *should they attack*".
    """
    first = clause.left_edge
    if first.lower_ not in INVERTED or clause.dep_ not in {"advcl", "ccomp"}:
        return False
    if clause.i > clause.head.i and (first.nbor(-1).is_punct or clause.head.lower_ in ASKING):
        return False
    return any(c.dep_ in SUBJECTS and c.i > first.i for c in clause.children)
