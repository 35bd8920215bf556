"""What is foretold: what others will do, or what is bound to come."""

from __future__ import annotations

from tocsin.model.claim import Kind
from tocsin.reading.components.clauses import is_finite, is_imperative, modal, subject
from tocsin.reading.components.factuality import is_complement
from tocsin.reading.components.outlook import is_asked
from tocsin.reading.components.parties import is_party
from tocsin.reading.components.phrases import Phrases
from tocsin.reading.components.predicates import predicate_at
from tocsin.reading.components.selves import FIRST, is_own
from tocsin.reading.components.utterances import speech_of
from tocsin.reading.components.verdicts import WORDS, Verdict, has_phrase, valued_in
from tocsin.reading.components.voices import Voices
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

WILL = frozenset({"will", "'ll", "’ll", "wo", "shall"})
WOULD = frozenset({"would", "'d", "’d", "could", "might"})
DUTY = frozenset({"must", "should", "ought"})
TOWARDS = frozenset({"for", "toward", "towards", "into"})
FORESEEN = Phrases(load("judgements")["foreseen"])


def foretold(page: Page, verb: Token, *, voices: Voices) -> Verdict | None:
    """A prediction: what others will do, or what is bound to come."""
    bound = next(
        (c for c in verb.children if c.dep_ in {"acomp", "attr"} and c.lower_ in WORDS["foretelling"]), None
    )
    if {verb.lemma_, verb.lower_} & WORDS["foretelling"] and any(c.dep_ == "auxpass" for c in verb.children):
        bound = verb
    if bound is None and (is_coming(verb) or is_expected(verb)):
        bound = verb
    if bound is not None:
        return Verdict("prediction", verb, 0.6, f"foretells: {bound.text!r}")
    word, who = modal(verb), subject(verb) or (subject(verb.head) if verb.dep_ == "conj" else None)
    voice = voices.over(verb.idx)
    if (
        word is None
        or verb.dep_ in {"relcl", "advcl"}
        or (verb.lemma_ in WORDS["speaking"] and not any(c.dep_ == "auxpass" for c in verb.children))
        or (voice is None and is_complement(verb))
        or is_asked(verb)
    ):
        return None
    if voice is not None and voice.cue is not None and voice.cue.lemma in WORDS["foreseeing"]:
        return Verdict("prediction", verb, 0.65, f"foretold: {voice.cue.text!r} {verb.text!r}")
    if voice is not None and who is not None and (is_own(page, who, voice) or speech_of(page, verb, voice)):
        return None
    match = predicate_at(page, verb)
    if word in WILL and (
        match is None or (voice is None and match.sense.kind != "act" and not match.announced)
    ):
        return Verdict("prediction", verb, 0.6, f"foretells: {word!r} {verb.text!r}")
    if word in WOULD and verb.lemma_ in WORDS["copulas"] and valued_in(verb) is not None:
        return None
    if word in WOULD and (match is None or voice is not None):
        kind: Kind = "prediction" if word in {"would", "'d", "’d"} else "assessment"
        return Verdict(kind, verb, 0.5, f"foretells: {word!r} {verb.text!r}")
    return None


def impending(page: Page, verb: Token) -> Verdict | None:
    """What a thing may bring about: "the quarrel *threatens* to spread", "the plan *risks* a war"."""
    who = subject(verb)
    if verb.lemma_ not in WORDS["threatening"] or who is None or not is_finite(verb):
        return None
    if is_party(page, who) or not any(c.dep_ in {"xcomp", "dobj", "ccomp"} for c in verb.rights):
        return None
    return Verdict("prediction", verb, 0.55, f"thing that may bring it about: {verb.text!r}")


def obliged(page: Page, verb: Token) -> Verdict | None:
    """What a party ought to do, or ought to have done: "the mayor *must* go"."""
    who = subject(verb)
    if modal(verb) not in DUTY or who is None or not is_party(page, who) or who.lower_ in FIRST:
        return None
    if (
        verb.dep_ not in {"ROOT", "conj"}
        or verb.lemma_ in WORDS["copulas"]
        or predicate_at(page, verb) is not None
    ):
        return None
    return Verdict("assessment", verb, 0.5, f"says what ought to be: {verb.text!r}")


def inferred(page: Page, verb: Token) -> Verdict | None:
    """What an author infers may follow: the participle "threatening the outbreak of war"."""
    if verb.tag_ != "VBG" or verb.dep_ not in {"advcl", "acl", "conj"}:
        return None
    if verb.lemma_ not in WORDS["threatening"]:
        return None
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if thing is None or is_party(page, thing):
        return None
    return Verdict("assessment", verb, 0.6, f"participle of a consequence: {verb.text!r}")


def is_coming(verb: Token) -> bool:
    """Whether something is told to be on its way: "war looms", "is heading for collapse", "a matter of time"."""
    lemma = verb.lemma_
    if lemma in WORDS["looming"] or has_phrase(verb, WORDS["looming_phrases"]):
        return True
    if any(c.dep_ == "attr" and c.lower_ in {"matter", "question"} for c in verb.children):
        return any(t.lower_ == "time" for t in verb.subtree if t.head.lower_ == "of")
    goals = [t for c in verb.children if c.dep_ == "prep" and c.lower_ in TOWARDS for t in c.children]
    return lemma in WORDS["heading"] and any(t.lemma_ in WORDS["fates"] for t in goals)


def is_expected(verb: Token) -> bool:
    """Whether readers are told what to reckon with: "Expect more strikes"."""
    return verb.lemma_ in WORDS["reckoning"] and verb.dep_ == "ROOT" and is_imperative(verb)


def is_foreseen(verb: Token) -> bool:
    """Whether a word makes what a clause says of the future a forecast: "sooner or later", "inevitably"."""
    return any(True for _ in FORESEEN.find(verb.doc[verb.left_edge.i : verb.right_edge.i + 1]))
