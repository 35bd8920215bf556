"""Why somebody is said to act: a purpose or a motive that a voice imputes."""

from __future__ import annotations

from tocsin.reading.components.arguments import frame_of
from tocsin.reading.components.clauses import asked_for, is_finite, is_infinitive, is_verb, modal, subject
from tocsin.reading.components.lexicon import lexicon
from tocsin.reading.components.parties import is_party
from tocsin.reading.components.predicates import predicate_at
from tocsin.reading.components.verdicts import WORDS, Verdict
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

DEEDS = frozenset(
    word
    for name in ("sanction", "restriction", "force_used", "deed", "talk", "demand")
    for word in lexicon().classes[name]
)
DRIVEN = frozenset({"out", "from", "of", "for"})
PURPOSES = frozenset({"xcomp", "ccomp", "advcl", "attr", "acl"})


def motive(page: Page, verb: Token) -> Verdict | None:
    """A purpose imputed to whoever acts: "launched the war to distract voters"."""
    purpose = purpose_of(page, verb)
    if purpose is not None and purpose.lemma_ in WORDS["motives"]:
        main = verb.head if verb.dep_ == "advcl" else acting(verb.head)
        agents = frame_of(main).agents if is_verb(main) else []
        if any(is_party(page, agent) for agent in agents) and is_finite(main) and modal(main) is None:
            return Verdict("motive", verb, 0.6, f"purpose imputed: {purpose.text!r}")
    if is_infinitive(verb):
        return swaying(page, verb)
    return driven(verb) or meant(page, verb) or unmasked(verb)


def swaying(page: Page, verb: Token) -> Verdict | None:
    """Whom somebody is said to want to sway: "were trying to *convince* waverers"."""
    above = verb.head
    if verb.dep_ != "xcomp" or verb.lemma_ not in WORDS["swaying"]:
        return None
    if above.lemma_ not in WORDS["trying"] or not is_finite(above) or modal(above) is not None:
        return None
    if not any(is_party(page, agent) for agent in frame_of(above).agents):
        return None
    return Verdict("motive", above, 0.5, f"purpose imputed: {verb.text!r}")


def acting(noun: Token) -> Token:
    """The verb that the object of an act belongs to: "in a *bid* to", "launched the *raid* to"."""
    return noun.head if noun.dep_ == "dobj" else noun.head.head


def purpose_of(page: Page, verb: Token) -> Token | None:
    """What an infinitive of purpose aims at: "to distract", "to try to distract", "in a bid to distract"."""
    nominal = any(c.lower_ == "by" for c in verb.children) and not any(
        c.dep_ == "dobj" for c in verb.children
    )
    if not is_infinitive(verb) or nominal or asked_for(verb) is not None:
        return None  # "put it down to *sabotage by* rebels"
    above = verb.head
    bid = above.dep_ == "pobj" and above.lower_ in WORDS["motive_frames"] and above.head.lower_ == "in"
    match = predicate_at(page, above.head) if above.dep_ == "dobj" else None
    deed = match is not None and above in match.slots
    if verb.dep_ != "advcl" and not (verb.dep_ == "acl" and (bid or deed)):
        return None
    if verb.lemma_ in WORDS["trying"]:
        return next((c for c in verb.children if c.dep_ == "xcomp"), None)
    return verb


def driven(verb: Token) -> Verdict | None:
    """A feeling that drove it: "out of spite", "for fear of losing", "with one eye on the election"."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    for phrase in (c for word in (verb, *objects) for c in word.children if c.dep_ == "prep"):
        nouns = [t for t in phrase.subtree if t.dep_ == "pobj"]
        felt = [t for t in nouns if t.lemma_ in WORDS["motive_nouns"]] if phrase.lower_ in DRIVEN else []
        eyed = [t for t in nouns if t.lemma_ == "eye" and phrase.lower_ == "with"]
        fitting = [t for t in felt if phrase.lower_ != "for" or t.lemma_ in {"fear", "sake"}] + eyed
        if fitting:
            return Verdict("motive", verb, 0.55, f"motive imputed: {fitting[0].text!r}")
    return None


def meant(page: Page, verb: Token) -> Verdict | None:
    """What a deed was for: "the raid was meant to humiliate them", "calculated to", "aimed at"."""
    if verb.lemma_ not in WORDS["meant"] or not any(c.dep_ == "auxpass" for c in verb.children):
        return None
    if any(is_party(page, c) for c in verb.children if c.dep_ == "nsubjpass"):
        return None
    clauses = [c for c in verb.children if c.dep_ in PURPOSES]
    clauses += [t for c in verb.children if c.dep_ == "prep" for t in c.children if t.dep_ == "pcomp"]
    deed = any(c.lemma_ in DEEDS for c in verb.children if c.dep_ == "nsubjpass")
    aim = next((t for t in clauses if deed or t.lemma_ in WORDS["motives"]), None)
    return Verdict("motive", verb, 0.6, f"purpose imputed: {aim.text!r}") if aim is not None else None


def unmasked(verb: Token) -> Verdict | None:
    """What is said to lie behind it: "its real aim is to split them", "the raid is a ploy to win votes"."""
    if verb.lemma_ not in {"be", "remain"}:
        return None
    who = subject(verb)
    if who is not None and who.lemma_ in WORDS["aims"] and verb.i > who.i:
        return Verdict("motive", verb, 0.55, f"says why: {who.text!r}")
    felt = [c for c in verb.children if c.dep_ == "attr" and c.lower_ in WORDS["motive_nouns"]]
    if (
        felt
        and who is not None
        and who.lower_ == "it"
        and any(c.dep_ in {"relcl", "ccomp"} for c in verb.subtree)
    ):
        return Verdict("motive", verb, 0.55, f"says why: {felt[0].text!r}")  # "it was *greed* that sent them"
    told = [c for c in verb.children if c.dep_ == "attr" and c.lemma_ in WORDS["ploys"]]
    aimed = [t for t in told if any(c.dep_ == "acl" and is_infinitive(c) for c in t.children)]
    return Verdict("motive", verb, 0.55, f"purpose imputed: {aimed[0].text!r}") if aimed else None
