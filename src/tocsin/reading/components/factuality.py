"""Whether something is told as done, planned, possible or imagined, on its own voice.

The rule: walk from the word up the tree to the edge of its voice. Each clause adds what its auxiliaries,
negations and conjunctions say, each governing word what it leaves of the truth of what it governs.
"""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.model import Statement
from tocsin.model.claim import Factuality
from tocsin.model.statement import Polarity
from tocsin.reading.components.arguments import MEANS
from tocsin.reading.components.clauses import (
    asks,
    is_finite,
    is_infinitive,
    is_perfect,
    is_verb,
    modal,
    subject,
)
from tocsin.reading.components.conditions import condition_type
from tocsin.reading.components.governors import (
    INSISTING,
    JUDGING,
    PRESUMING,
    UNREAL_THAT,
    VERBS,
    Effect,
    effect_before,
    effect_of,
    hearsay_of,
    is_imagined,
    is_implicative,
)
from tocsin.reading.components.marks import (
    Marks,
    is_definite,
    is_likened,
    read_condition,
    read_noun,
    read_verb,
)
from tocsin.reading.components.voices import Voices
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

MOST_STEPS = 12
NOMINAL_LINKS = frozenset(
    {"dobj", "nsubj", "nsubjpass", "attr", "pobj", "appos", "compound", "nmod", "dative", "oprd", "poss"}
)
HAVING = frozenset({"have", "use", "call"})
"""Verbs that leave open only what follows as a clause: "have to", "used to"."""
WHOEVER = frozenset({"anyone", "anybody", "whoever", "anything", "whomever"})
RANKS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "last", "latest", "only", "sole", "youngest", "oldest"}
)
DURING = frozenset({"during", "amid"})
FAILING = frozenset({"fall through", "come nothing", "come naught"})
"""Verbs with their particle that say that what their subject names did not take place."""
HAPPENING = frozenset(
    {"happen", "occur", "take", "begin", "start", "materialise", "materialize", "go", "follow", "come", "be"}
)
"""Verbs that only say that what their subject names takes place."""


@dataclass(frozen=True, slots=True)
class Status:
    """How a voice puts something forward; `reason` names the words that made it so."""

    factuality: Factuality = "actual"
    polarity: Polarity = "positive"
    certainty: float = 1.0
    reason: str = ""


def status_of(head: Token, *, page: Page, voices: Voices) -> Status:
    """The status of a predicate on the voice that it stands on: a verb, or a noun that names an act."""
    walk = Walk(page, voices, voices.over(head.idx))
    walk.climb_from(head)
    marks = walk.marks
    polarity: Polarity = "negative" if marks.negative else "positive"
    reason = f"{marks.factuality} {polarity} by {', '.join(marks.reasons)}" if marks.reasons else ""
    return Status(marks.factuality, polarity, max(0.7, 1.0 - 0.03 * len(marks.reasons)), reason)


class Walk:
    """The way up the tree from a predicate to the edge of its voice."""

    def __init__(self, page: Page, voices: Voices, voice: Statement | None) -> None:
        self.page, self.voices, self.voice = page, voices, voice
        self.marks = Marks()
        self.done = False
        self.skip = False
        """Whether the next clause's own marks do not reach down to the word it coordinates."""

    def climb_from(self, head: Token) -> None:
        token = head
        if is_imagined(head):
            self.marks.open("hypothetical", head.sent[0])
        for _ in range(MOST_STEPS):
            self.read(token)
            if self.done or token.head == token:
                break
            above, via = over_prepositions(token)
            crossing = self.voices.over(above.idx) is not self.voice
            self.link(token, above, via=via, crossing=crossing)
            if crossing or self.done:
                break
            token = above
        if self.voice is not None and self.voice.polarity == "negative":
            self.marks.open("possible", head)

    def read(self, token: Token) -> None:
        """Adds what a clause or a noun phrase says by itself."""
        if self.skip:
            self.skip = False
            read_condition(self.marks, token)
        elif is_verb(token) or token.tag_ == "MD":
            read_verb(self.marks, token)
        elif token.tag_.startswith("N"):
            read_noun(self.marks, token)

    def link(self, token: Token, above: Token, *, via: Token | None, crossing: bool) -> None:
        """Adds what the word above leaves of the truth of what it governs."""
        if crossing and self.voice is not None and self.voice.form == "direct":
            return
        dep = token.dep_
        if dep == "conj":
            self.link_conjunct(token, above)
        elif is_cleft(token, above):
            self.skip, self.done = True, not is_denied_cleft(token, above)
            self.marks.negative ^= not self.done
        elif dep in NOMINAL_LINKS and not is_verb(token):
            self.link_noun(token, above, via=via)
        elif dep in {"xcomp", "ccomp", "pcomp", "acl", "advcl", "pobj", "dobj", "relcl"}:
            self.link_clause(token, above, via=via, crossing=crossing)
        elif dep in {"csubj", "csubjpass"} or (dep == "relcl" and is_infinitive(token)):
            feared = subject(token)  # "fears of them attacking grew" may be read with the fears as subject
            if is_infinitive(token) or (not is_finite(token) and above.tag_ != "VBD" and feared is None):
                self.marks.open("hypothetical", token)
            elif feared is not None and not is_finite(token):
                self.marks.apply(effect_of(self.page, feared), feared)
            self.done = True
        elif dep == "parataxis":
            self.done = True

    def link_conjunct(self, token: Token, above: Token) -> None:
        """A coordinated verb with a tense or subject of its own shares no auxiliary or negation."""
        between = [c for c in above.rights if c.dep_ == "cc" and c.i < token.i]
        if between and between[-1].lower_ == "nor":
            self.marks.negate(between[-1])
        own_aux = any(child.dep_ == "aux" for child in token.lefts)
        finite = token.tag_ in {"VBD", "VBZ", "VBP"} and not is_shared_participle(token, above)
        tensed = finite or own_aux or subject(token) is not None
        self.skip = is_verb(token) and (tensed or not is_verb(above))

    def link_noun(self, noun: Token, above: Token, *, via: Token | None) -> None:
        """A definite act is taken for granted, unless what governs it says otherwise."""
        definite = is_definite(noun)
        if via is not None and via.lower_ in DURING:
            return  # as true as the clause that it sets a time for
        if via is not None and not (definite and via.lower_ in {"before", "against", "ahead", "prior"}):
            self.marks.apply(effect_before(via), via)
        effect = effect_of(self.page, above, via=via) if leaves_open(above) else None
        if effect == "factive" or (definite and above.lemma_ in PRESUMING and not is_under_way(above)):
            self.done = True
        elif noun.dep_ != "nsubj" or (not definite and above.lemma_ == "be"):
            self.marks.apply(effect, above)
        if noun.dep_ in {"nsubj", "nsubjpass"} and (outcome := outcome_of(self.page, above)):
            self.marks.apply(outcome, above)
        if noun.dep_ in {"nsubj", "nsubjpass"} and effect in (None, "transparent"):
            self.done = self.done or (definite and above.lemma_ not in HAPPENING)
        elif definite and effect is None:
            self.done = True

    def link_clause(self, clause: Token, above: Token, *, via: Token | None, crossing: bool) -> None:
        """Complements follow their governor; purposes are planned; adverbial clauses stand by themselves."""
        infinitive, finite = is_infinitive(clause), is_finite(clause)
        if infinitive and clause.dep_ in {"acl", "relcl"} and is_ranked(above):
            return  # "became the *first* state to recognise it"
        if via is not None:
            self.marks.apply(effect_before(via), via)
        if infinitive and is_finite(above) and above.lemma_ == "be" and is_perfect(clause):
            self.marks.open("counterfactual", above)  # "was to have left"
        if infinitive and is_judged(above):
            self.done = True  # "was wrong to attack"
            return
        if is_likened(clause.left_edge):
            self.marks.open("hypothetical", clause.left_edge)
        if clause.dep_ == "advcl" and finite and not infinitive:
            self.link_adverbial(clause)
        elif clause.dep_ in {"acl", "relcl"} and not infinitive:
            self.link_modifier(clause, above)
        else:
            effect = self.complement_effect(clause, above, via=via, crossing=crossing)
            self.marks.apply(effect, above)
            self.done = self.done or effect == "factive"

    def complement_effect(
        self, clause: Token, above: Token, *, via: Token | None, crossing: bool
    ) -> Effect | None:
        """What a governor leaves of its complement, by the form of the complement."""
        infinitive = is_infinitive(clause)
        if infinitive and above.lemma_ in MEANS:
            return None
        effect = hearsay_of(above) if clause.dep_ == "ccomp" else None
        if effect not in (None, "alleged", "transparent"):
            return effect
        effect = effect_of(self.page, above, via=via)
        if clause.dep_ == "advcl" and infinitive:
            goes_on = is_implicative(above, particle=True)
            return (
                effect if goes_on or effect not in (None, "transparent", "factive", "alleged") else "planned"
            )
        if clause.dep_ == "advcl":
            return effect if effect not in (None, "possible") and clause.i == first_after(above) else None
        if infinitive and effect == "transparent" and not is_implicative(above):
            return "planned"
        if infinitive and effect in (None, "alleged", "factive"):
            return None if crossing and effect is None else ("possible" if effect else "planned")
        if effect in ("planned", "hypothetical") and is_finite(clause) and not infinitive:
            subjunctive = clause.tag_ == "VB" and not any(c.tag_ == "MD" for c in clause.lefts)
            return effect if subjunctive or above.lemma_ in UNREAL_THAT else None
        return None if effect == "alleged" and crossing else effect

    def link_modifier(self, clause: Token, noun: Token) -> None:
        """A clause on a noun is as true as it says, unless the noun leaves it open: "fears of X attacking"."""
        holders = [noun]
        if noun.dep_ == "pobj":
            holders.append(over_prepositions(noun)[0])
        told = clause.dep_ == "acl" or opens_with_that(clause)
        if clause.tag_ == "VBG" and noun.dep_ == "dobj":
            feared = effect_of(self.page, noun.head)  # "fears a rival shelling it"
            self.marks.apply(feared if feared in {"possible", "denied"} else None, noun.head)
        effects = [effect_of(self.page, holder) for holder in holders if not is_verb(holder)] if told else []
        effect = next((e for e in effects if e not in (None, "factive", "transparent")), None)
        self.marks.apply(effect, noun)
        asked = clause.tag_ in {"VB", "VBP"} and noun.lemma_ in INSISTING
        if is_whoever(noun) or asked:
            self.marks.open("hypothetical", noun)
        self.done = not is_complement(clause)

    def link_adverbial(self, clause: Token) -> None:
        """A clause of time, cause or contrast; after "before" or "as though" it may not have come about."""
        first = clause.left_edge
        if first.lower_ in {"before", "lest"}:
            self.marks.open("possible", first)
        self.done = True


def is_shared_participle(verb: Token, above: Token) -> bool:
    """Whether what looks like a past tense shares the auxiliaries before it: "would have attacked and *burned* it"."""
    past = verb.tag_ == "VBD" and verb.lower_.endswith("ed")
    return past and is_perfect(above) and modal(above) is not None


def leaves_open(verb: Token) -> bool:
    """Whether a verb may say what became of its object: "called *off*", and not "called", "used"."""
    if verb.lemma_ not in HAVING:
        return True
    return any(c.dep_ == "prt" and f"{verb.lemma_} {c.lower_}" in VERBS for c in verb.rights)


def outcome_of(page: Page, verb: Token) -> Effect | None:
    """What became of what a verb's subject names: talks that "fell through", "failed to begin", "have yet to begin"."""
    clause = next((c for c in verb.rights if c.dep_ == "xcomp" and c.lemma_ in HAPPENING), None)
    if clause is None:
        return "averted" if any(f"{verb.lemma_} {c.lower_}" in FAILING for c in verb.rights) else None
    pending = any(c.lower_ == "yet" for c in (*verb.children, *clause.children))
    return "averted" if pending else effect_of(page, verb)


def is_under_way(verb: Token) -> bool:
    """Whether something is just being decided: "is *being considered*"."""
    return any(child.lower_ == "being" for child in verb.lefts)


def is_ranked(noun: Token) -> bool:
    """Whether a noun is picked out by its place among those who did something: "the first", "the only one"."""
    ranked = any(c.lower_ in RANKS for c in noun.lefts) or noun.lower_ in RANKS
    be = noun.head
    told = is_finite(be) and modal(be) is None and not asks(be) and not condition_type(be)
    return ranked and noun.dep_ == "attr" and is_verb(be) and told


def is_judged(word: Token) -> bool:
    """Whether an adjective judges what somebody did: "was *wrong* to attack", "were *quick* to strike"."""
    be = word.head
    who = subject(be) if word.dep_ == "acomp" and word.lower_ in JUDGING else None
    told = be.tag_ == "VBD" and not asks(be) and not condition_type(be)
    return who is not None and who.lower_ != "it" and told


def is_whoever(noun: Token) -> bool:
    """Whether a noun means nobody in particular: "anyone", "any ship"."""
    return noun.lower_ in WHOEVER or any(c.lower_ in {"any", "whichever", "whatever"} for c in noun.lefts)


def is_cleft(clause: Token, above: Token) -> bool:
    """Whether a clause tells what the one named before it did: "It was X that attacked"."""
    return cleft_of(clause, above) is not None


def cleft_of(clause: Token, above: Token) -> Token | None:
    """The "is" or "was" of the sentence that a clause makes a cleft of."""
    if clause.dep_ not in {"ccomp", "relcl", "advcl"} or not is_finite(clause):
        return None
    if is_likened(clause.left_edge):
        return None  # "it is as though they had left"
    be = above
    if clause.dep_ == "relcl" and (is_definite(above) or above.tag_.startswith("NNP")):
        while be.dep_ in {"conj", "appos", "attr"} and not is_be(be):
            be = be.head
    it = subject(be) if is_be(be) else None
    valued = any(child.dep_ == "acomp" for child in be.children)  # "it is possible that"
    return be if it is not None and it.lower_ == "it" and not valued else None


def is_be(word: Token) -> bool:
    return word.lower_ in {"is", "was", "'s", "’s", "were", "be"}


def is_denied_cleft(clause: Token, above: Token) -> bool:
    """Whether it is denied of the only one that is named: "It was not X that attacked"."""
    be = cleft_of(clause, above)
    if be is None or not any(child.dep_ == "neg" for child in be.children):
        return False
    return not any(t.lower_ == "but" for t in be.doc[be.i : be.right_edge.i])


def over_prepositions(token: Token) -> tuple[Token, Token | None]:
    """The word that governs a token, and the preposition between them."""
    above, via = token.head, None
    while is_link(above) and above.head != above:
        via = via or above
        above = above.head
    return above, via


def is_link(word: Token) -> bool:
    """Whether a word only joins another to what governs it."""
    if word.dep_ == "cc":
        return word.tag_ == "IN"
    joins = word.dep_ in {"prep", "agent", "dative", "pcomp"} and word.tag_ in {"IN", "TO", "RB", "VBG"}
    return joins and not is_verb(word)


def first_after(verb: Token) -> int:
    """The first word after a verb and its particle."""
    return verb.i + 1 + any(child.dep_ == "prt" and child.i == verb.i + 1 for child in verb.children)


def opens_with_that(clause: Token) -> bool:
    """Whether "that" joins a clause to a noun and is not itself who acts: "fears that they left"."""
    first = clause.left_edge
    return first.lower_ == "that" and first.dep_ not in {"nsubj", "nsubjpass"}


def is_complement(clause: Token) -> bool:
    """Whether a clause on a noun says what the noun holds: "the claim that they left"."""
    return any(child.dep_ == "mark" and child.lower_ in {"that", "whether"} for child in clause.lefts)
