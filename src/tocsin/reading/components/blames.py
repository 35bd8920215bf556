"""Who is said to be at fault."""

from __future__ import annotations

from tocsin.reading.components.arguments import frame_of
from tocsin.reading.components.clauses import is_finite, is_thanked, modal, subject
from tocsin.reading.components.parties import is_party
from tocsin.reading.components.predicates import predicate_at
from tocsin.reading.components.selves import FIRST
from tocsin.reading.components.verdicts import WORDS, Verdict, has_phrase, loaded_near
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

CAUSE_LINKS = frozenset({"to", "on", "upon", "at"})


def blamed(page: Page, verb: Token) -> Verdict | None:
    """A party that is said to be at fault."""
    lemma, who = verb.lemma_, subject(verb)
    if who is not None and who.lower_ in FIRST:
        return None
    if who is not None and who.lower_ in WORDS["blame_nouns"] and lemma in {"lie", "rest", "fall", "belong"}:
        return Verdict("blame", verb, 0.6, f"lays blame: {who.text!r}")
    particles = [c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod"}]
    faulty = any(key in WORDS["blaming"] for key in (lemma, *(f"{lemma} {p}" for p in particles)))
    if lemma == "lie" and any(c.dep_ == "prep" and c.lower_ not in {"about", "to"} for c in verb.children):
        faulty = False  # "the village lies in ruins"
    to_blame = (
        next((c for c in verb.subtree if c.lower_ in WORDS["blame_words"]), None) if lemma == "be" else None
    )
    if (
        (not faulty and to_blame is None)
        or predicate_at(page, verb) is not None
        or not (is_finite(verb) or verb.dep_ == "advcl")
    ):
        return None
    if not any(is_party(page, t) for agent in frame_of(verb).agents for t in (agent, *agent.lefts)):
        return None
    if (
        to_blame is None
        and lemma in WORDS["mild"]
        and not loaded_near(verb)
        and not any(c.dep_ == "dobj" and c.lemma_ in WORDS["harms"] for c in verb.children)
    ):
        return Verdict("assessment", verb, 0.45, f"says how a party acts: {verb.text!r}")
    return Verdict("blame", verb, 0.6, f"lays blame: {(to_blame or verb).text!r}")


def faulted(page: Page, verb: Token) -> Verdict | None:
    """A party that is said to have brought a harm about, or to have looked on: "turned a blind eye"."""
    if not is_finite(verb) or predicate_at(page, verb) is not None:
        return None
    lemma = verb.lemma_
    named = [c for c in verb.children if c.dep_ in {"dobj", "attr"}]
    if lemma == "be" and any(t.lemma_ in WORDS["culprits"] for t in named):
        return Verdict("blame", verb, 0.55, f"lays blame: {named[0].text!r}")
    if not any(is_party(page, t) for t in frame_of(verb).agents):
        return None
    caused = lemma in WORDS["causing"] and any(t.lemma_ in WORDS["harms"] for t in named)
    borne = lemma in WORDS["bearing"] and any(t.lemma_ in WORDS["blame_nouns"] for t in named)
    shirked = lemma == "fail" and any(
        c.dep_ == "xcomp" and c.lemma_ in WORDS["duties"] for c in verb.children
    )
    itself = lemma == "have" and any(c.dep_ == "xcomp" and c.lemma_ == "blame" for c in verb.children)
    if is_thanked(verb):
        harms = any(t.lemma_ in WORDS["harms"] for t in verb.subtree)
        return Verdict("blame" if harms else "assessment", verb, 0.5, f"gives a cause: {verb.text!r}")
    if caused or borne or shirked or itself or has_phrase(verb, WORDS["blaming_phrases"]):
        return Verdict("blame", verb, 0.55, f"lays blame: {verb.text!r}")
    return None


def attributed(page: Page, verb: Token) -> Verdict | None:
    """A cause that somebody gives for a harm: "put the blackout down to sabotage"."""
    keys = {verb.lemma_, *(f"{verb.lemma_} {c.lower_}" for c in verb.children if c.dep_ == "prt")}
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    lays = keys & WORDS["laying"] and any(t.lemma_ in WORDS["blame_nouns"] for t in things)
    if not lays and not keys & WORDS["attributing"]:
        return None
    if modal(verb) is not None or predicate_at(page, verb) is not None:
        return None
    who = subject(verb)
    links = [t for t in verb.subtree if t.i > verb.i and t.lower_ in CAUSE_LINKS]
    if who is None or not links or who.lower_ in FIRST:
        return None
    if any(t.lemma_ in WORDS["good_things"] for t in things):
        return Verdict("assessment", verb, 0.5, f"gives a cause: {verb.text!r}")
    return Verdict("blame", verb, 0.55, f"gives a cause: {verb.text!r}")
