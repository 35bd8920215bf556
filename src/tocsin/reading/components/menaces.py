"""Harm that is announced: what somebody will do to others, and what is to befall them."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.model import Statement
from tocsin.reading.components.figures_of_speech import names_any
from tocsin.reading.components.generics import GENERIC
from tocsin.reading.components.governors import NEGATIVE_WORDS
from tocsin.reading.components.lexicon import lexicon
from tocsin.reading.components.marks import is_negative_phrase
from tocsin.reading.components.parties import is_party
from tocsin.reading.components.predicates import predicate_at
from tocsin.reading.components.premises import happening
from tocsin.reading.components.selves import FIRST, OFFICES
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

_DATA = {name: frozenset(words) for name, words in load("signals").items()}
CONFLICT = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN"})
SECOND = frozenset({"you", "your", "yours"})
THEM = frozenset({"they", "their", "them", "he", "she", "him", "her", "his"})
DEARLY = frozenset({"dearly", "heavily"})
SURE = frozenset({"regret", "rue", "repent", "burn", "pay"})
SORRY = frozenset({"regret", "rue", "repent", "suffer", "weep", "bleed"})
MADE = frozenset({"make", "live", "come", "have", "force"})
IDLY = frozenset({"idly", "idle", "by", "silent", "silently", "back", "aside", "arms", "hands"})
DYING = frozenset({"die", "perish", "bleed", "drown", "fall", "hang", "suffer", "tremble", "weep", "lose"})


@dataclass(frozen=True, slots=True)
class Foe:
    """Those to whom something is to happen, as the words about them show."""

    page: Page
    subject: Token | None
    statement: Statement

    @property
    def addressed(self) -> bool:
        """Whether they are spoken to, called enemies, or "they"."""
        if self.subject is None:
            return False
        words = {self.subject.lower_, *(c.lower_ for c in self.subject.lefts if c.dep_ == "poss")}
        hostile = self.subject.lemma_ in _DATA["foes"]
        return bool(words & (SECOND | THEM)) or hostile

    @property
    def generic(self) -> bool:
        """Whether it is whoever fits: "anyone who", "drivers without papers"."""
        if self.subject is None:
            return False
        first = self.subject.left_edge.lower_
        picked = any(c.dep_ in {"relcl", "acl", "prep"} for c in self.subject.rights)
        bare = not any(c.dep_ in {"det", "poss", "nummod"} for c in self.subject.lefts)
        plural = self.subject.tag_ == "NNS" and picked and bare
        return first in GENERIC or self.subject.dep_ == "csubj" or plural

    @property
    def wrongs(self) -> bool:
        """Whether it is whoever wrongs the speaker's side: "whoever *touches our* ships"."""
        if self.subject is None or not self.generic:
            return False
        clauses = [c for c in self.subject.rights if c.dep_ == "relcl"]
        clauses += [self.subject] if self.subject.dep_ == "csubj" else []
        return any(is_wrong(clause) for clause in clauses)

    @property
    def unnamed(self) -> bool:
        """Whether it is any of several: "violators"."""
        who = self.subject
        return who is not None and who.tag_ == "NNS" and not any(c.dep_ in {"det", "poss"} for c in who.lefts)

    @property
    def official(self) -> bool:
        """Whether whoever says so speaks for a body that could bring it about."""
        speaker = self.statement.speaker
        words = str(speaker.text or "").lower().split()
        return speaker.actor is not None or bool(OFFICES.intersection(words))


def objects(verb: Token) -> list[Token]:
    """The objects of a verb, and those of its prepositions."""
    nouns = [c for c in verb.children if c.dep_ in {"dobj", "attr", "oprd"}]
    return nouns + [n for c in verb.children if c.dep_ == "prep" for n in c.children if n.dep_ == "pobj"]


def brings_harm(verb: Token) -> bool:
    """Whether the words around a verb make it harm: "make them *pay*", "turn it into a *graveyard*"."""
    lemma = verb.lemma_
    if lemma in _DATA["causing"]:
        made = [c for c in verb.children if c.dep_ in {"ccomp", "xcomp"}]
        if any(c.lemma_ in _DATA["harm_to_others"] for c in made):
            return True
    if lemma in _DATA["dealing"] and any(n.lemma_ in _DATA["ruin"] for n in objects(verb)):
        return True
    after = [c for c in verb.rights if c.dep_ == "prep" and c.lower_ in {"after", "for"}]
    hunted = [n for c in after for n in c.children if n.lower_ in SECOND | THEM or is_foe(n)]
    got = [c for c in verb.rights if c.dep_ == "dobj" and c.lower_ in {"you", "them", "him", "her"}]
    return (lemma in {"come", "go"} and bool(hunted)) or (lemma == "get" and bool(got))


def is_wrong(clause: Token) -> bool:
    """Whether a clause does harm to the speaker's side, or good to its foes."""
    hit = objects(clause)
    own = any(t.lower_ in FIRST for noun in hit for t in (noun, *noun.lefts))
    helped = clause.lemma_ in _DATA["abetting"] and any(is_foe(noun) or is_fighter(noun) for noun in hit)
    return helped or (own and clause.lemma_ in _DATA["wrongs"])


def is_fighter(noun: Token) -> bool:
    return noun.lemma_ in lexicon().classes["fighter"]


def is_spared(verb: Token) -> bool:
    """Whether what is to come to others does them good: "will *get* their *ship* back", "will be *pardoned*"."""
    gains = verb.lemma_ in _DATA["gaining"] and any(n.lemma_ in _DATA["boons"] for n in objects(verb))
    return gains or verb.lemma_ in _DATA["granted"]


def is_made_to_regret(verb: Token) -> bool:
    """Whether others are to be sorry: "will be *made to regret*", "will *live to rue*"."""
    if verb.lemma_ not in MADE:
        return False
    made = [c for c in verb.rights if c.dep_ in {"xcomp", "ccomp", "advcl"}]
    return any(c.lemma_ in SORRY or pays(c) for c in made)


def pays(verb: Token) -> bool:
    """Whether others are to pay for what they did: "will *pay* for this"."""
    if verb.lemma_ != "pay" or any(c.dep_ == "dobj" for c in verb.children):
        return False
    after = [c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "for"]
    return any(
        n.lemma_ in _DATA["misdeeds"] or n.lower_ in _DATA["misdeeds"] for c in after for n in c.children
    )


def speaks_by_arms(verb: Token, subject: Token | None) -> bool:
    """Whether arms are to give the answer: "the *guns* will *speak*"."""
    if subject is None or verb.lemma_ not in _DATA["arming"]:
        return False
    classes = lexicon().classes
    return subject.lemma_ in classes["arsenal"] | classes["weapon"]


def is_party_or_foe(page: Page, foe: Foe) -> bool:
    return foe.generic or foe.addressed or (foe.subject is not None and is_party(page, foe.subject))


def is_foe(noun: Token) -> bool:
    return noun.lemma_ in _DATA["foes"]


def is_harmless(verb: Token) -> bool:
    """Whether a verb of harm only hits a thing that cannot be hurt, or the own: "strike a *balance*"."""
    hit = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    hit += [n for c in verb.children if c.dep_ == "dative" for n in (c, *c.children)] if not hit else []
    classes = lexicon().classes
    if any(noun.lemma_ in _DATA["unhurt"] | classes["agreement"] for noun in hit):
        return True
    if verb.lemma_ in classes["stop"] and any(noun.lemma_ in classes["hostility"] for noun in hit):
        return True  # "freeze the war"
    if verb.lemma_ in _DATA["seizing"]:  # of a town, not of children to school
        return not any(noun.lemma_ in classes["place"] or noun.tag_[:3] == "NNP" for noun in hit)
    if names_any(verb, _DATA["sporting"] | classes["unserious"]):
        return True
    own = any(c.lower_ in FIRST for noun in hit for c in noun.lefts if c.dep_ == "poss")
    return own and verb.lemma_ in _DATA["undone"]


def is_boast(page: Page, verb: Token, statement: Statement) -> bool:
    """Whether whoever announces harm competes in a game: "I will destroy him, the *boxer* said"."""
    classes = lexicon().classes
    cue = page.doc.char_span(*statement.cue.spans[0], alignment_mode="expand") if statement.cue else None
    said = [verb, *([cue.root] if cue is not None else [])]
    return any(names_any(word, classes["unserious"] | classes["athlete"]) for word in said)


def befalls(page: Page, verb: Token, foe: Foe) -> bool:
    """Whether what is to happen to others is harm from the speaker's side."""
    lemma, passive = verb.lemma_, any(c.dep_ == "auxpass" for c in verb.children)
    match = predicate_at(page, verb)
    conflict = match is not None and match.sense.event_type in CONFLICT
    harmful = lemma in _DATA["harm_to_others"] | _DATA["harmed"] | _DATA["harm_by_self"]
    first = verb.left_edge
    if harmful and first.i > 0 and first.nbor(-1).lower_ == "or":
        return True  # "leave or you will die"
    struck = conflict and foe.subject is not None and is_party(page, foe.subject)
    if foe.wrongs and not is_spared(verb):
        return True
    if (
        is_made_to_regret(verb)
        or speaks_by_arms(verb, foe.subject)
        or (pays(verb) and is_party_or_foe(page, foe))
    ):
        return True
    if lemma == "hear" and any(n.lower_ in FIRST for n in objects(verb)):
        return foe.addressed  # "you will hear from us"
    struck = struck or (lemma in _DATA["harm_by_self"] and foe.addressed)
    if passive and (lemma in _DATA["harmed"] or struck):
        return not any(c.dep_ == "agent" for c in verb.children) and not is_harmless(verb)
    if happening(page, verb) is not None and (passive or names_harm(verb)):
        return True
    if lemma in _DATA["befalling"] and (
        names_harm(verb)
        or is_deserved(verb)
        or (
            (foe.generic or foe.addressed or foe.official)
            and any(n.lemma_ in _DATA["penalties"] for n in objects(verb))
            and not is_spared(verb)
        )
    ):
        return True
    if lemma not in _DATA["harm_to_others"]:
        return False
    bad = any(c.lower_ in DEARLY for c in verb.children) or names_harm(verb)
    answers = lemma == "answer" and any(c.dep_ == "prep" and c.lower_ == "for" for c in verb.children)
    return (
        bad
        or answers
        or (lemma in SURE - _DATA["befalling"] and not is_harmless(verb) and not is_arson(verb))
        or (lemma in DYING and (is_foe_or_you(foe) or foe.generic))
    )


def is_arson(verb: Token) -> bool:
    """Whether they are to burn something, and not to burn themselves."""
    return verb.lemma_ == "burn" and any(c.dep_ == "dobj" for c in verb.rights)


def is_foe_or_you(foe: Foe) -> bool:
    subject = foe.subject
    return subject is not None and (
        subject.lower_ in SECOND
        or is_foe(subject)
        or any(c.lower_ in SECOND for c in subject.lefts if c.dep_ == "poss")
    )


def names_harm(verb: Token) -> bool:
    return any(noun.lemma_ in _DATA["harm_outcomes"] for noun in objects(verb))


def is_deserved(verb: Token) -> bool:
    """Whether they are to get "what they deserve"."""
    return any(c.dep_ == "ccomp" and c.lemma_ in {"deserve", "come"} for c in verb.children)


def is_vowed_harm(clause: Token) -> bool:
    """Whether what somebody vows to do hurts others: "vowed to *drag* him from his palace"."""
    harms = brings_harm(clause) or clause.lemma_ in _DATA["harmed"] | _DATA["ousting"]
    return harms and not is_harmless(clause)


def looks_away(verb: Token) -> bool:
    """Whether a verb is one of leaving others alone, which threatens where it is denied: "sit idly by"."""
    if verb.lemma_ == "hesitate":
        return any(
            is_vowed_harm(c) or c.lemma_ in _DATA["harm_by_self"] for c in verb.children if c.dep_ == "xcomp"
        )
    idle = any(t.lower_ in IDLY for t in verb.subtree if t.i > verb.i and t.i <= verb.i + len(IDLY))
    return verb.lemma_ in _DATA["idling"] and idle


def is_veiled(verb: Token, subject: Token | None) -> bool:
    """Whether force is only alluded to: "all *options* are on the table"."""
    named = subject is not None and subject.lower_ in {"option", "options"}
    return named and any(t.lower_ == "table" for t in verb.subtree)


def faces_harm(verb: Token, foe: Foe) -> bool:
    """Whether others are said to face a penalty: "face arrest", "risk being shot"."""
    named = foe.subject is not None and not (foe.generic or foe.addressed or foe.unnamed)
    if verb.lemma_ not in _DATA["facing"] or named:
        return False
    if any(n.lemma_ in _DATA["penalties"] | _DATA["harm_outcomes"] for n in objects(verb)):
        return True
    clauses = [c for c in verb.children if c.dep_ in {"xcomp", "pcomp", "ccomp"}]
    return any(c.lemma_ in _DATA["harmed"] | _DATA["harm_by_self"] for c in clauses)


def spares_none(verb: Token, foe: Foe) -> bool:
    """Whether others are denied safety: "will not go unpunished", "you will never leave alive"."""
    if any(c.lower_ in _DATA["unpunished"] for c in verb.children):
        return True
    if verb.lemma_ == "have" and is_foe_or_you(foe):  # "you will have no harbour"
        return any(t.lower_ == "no" for c in verb.rights if c.dep_ == "dobj" for t in c.lefts)
    if verb.lemma_ not in _DATA["denied_to_others"]:
        return False
    subject = foe.subject
    if subject is None or not is_negative_phrase(subject):
        return is_foe_or_you(foe)
    travels = subject.lower_ in NEGATIVE_WORDS or bool({subject.lemma_} & lexicon().classes["vehicle"])
    travels = travels or is_party(foe.page, subject)  # and no coin
    return travels and any(c.dep_ in {"relcl", "prep", "acl"} for c in subject.rights)
