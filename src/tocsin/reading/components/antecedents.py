"""Whom a pronoun or a description stands for: the nearest fitting party, or nobody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, islice
from typing import Protocol

from tocsin.reading.components.kinds import load_nouns
from tocsin.reading.components.referents import Gender, Referent
from tocsin.reading.tokens import Token

HE = {"he", "him", "his", "himself"}
SHE = {"she", "her", "hers", "herself"}
THEY = {"they", "them", "their", "theirs", "themselves"}
IT = {"it", "its", "itself"}
FIRST = {"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"}
SECOND = {"you", "your", "yours", "yourself"}
BE = {"is", "was", "be", "been", "'s", "’s"}
"""After these, "it" mostly stands for what follows: "it is clear that"."""
ASKS = {"asked", "asks", "ask", "pressed", "quizzed", "questioned"}
ANSWERS = {"replied", "replies", "answered", "answers", "responded", "responds", "retorted"}
SAYS = {
    "said",
    "says",
    "added",
    "adds",
    "warned",
    "warns",
    "noted",
    "notes",
    "found",
    "finds",
    "concluded",
    "concludes",
    "stated",
}
"""After these "it" may stand for what somebody wrote."""
UNNAMED = {"anonymous", "group"}
RELATIVE = {"WP", "WP$", "WDT"}
POINTERS = {"the", "this", "that", "these", "those"}
FAR = 4
"""Sentences back that "he" may reach."""
NEAR = 1
"""Sentences back that "it" and "they" may reach."""
MOST = 30
"""Parties back that a description may reach."""
Fits = Callable[[Referent], bool]


class Surroundings(Protocol):
    """What the document tells of the place where a word stands."""

    @property
    def interviewee(self) -> Token | None: ...
    def sentence_of(self, token: Token) -> int: ...
    def quotation_at(self, offset: int) -> int: ...
    def speaker_at(self, token: Token) -> Token | None: ...


class Antecedents:
    """The parties of one document, searched backwards."""

    def __init__(self, around: Surroundings, referents: Sequence[Referent]) -> None:
        self.around, self.referents = around, referents
        self._places = [r.token.i for r in referents]

    def of_pronoun(self, pronoun: Token) -> Token | None:
        """The noun that a pronoun stands for; None where that is not clear."""
        word = pronoun.lower_
        if pronoun.tag_ in RELATIVE:
            return relative(pronoun)
        if word in FIRST:
            return self.around.speaker_at(pronoun)
        if word in SECOND:
            return self.around.interviewee if self.around.quotation_at(pronoun.idx) < 0 else None
        found = self._asked(pronoun) or self._coining(pronoun)
        if found is not None:
            return found
        if word in HE or word in SHE:
            return self._person(pronoun, "m" if word in HE else "f")
        if word in THEY:
            return self._nearest(pronoun, several, reach=NEAR) or (
                self._nearest(pronoun, lambda r: r.mention.kind == "organisation", reach=NEAR)
            )
        if word in IT and pronoun.dep_ != "expl" and pronoun.head.lower_ not in BE:
            if pronoun.head.lower_ in SAYS and (written := document_before(pronoun)) is not None:
                return written
            return self._nearest(pronoun, lambda r: r.body, reach=NEAR, subjects=True)
        return None

    def _asked(self, pronoun: Token) -> Token | None:
        """ "The paper asked the minister. 'No,' he replied": whoever was asked answers."""
        if pronoun.head.lower_ not in ANSWERS or pronoun.dep_ != "nsubj":
            return None
        sentence = self.around.sentence_of(pronoun)
        for referent in islice(self._before(pronoun.i), MOST):
            if sentence - referent.sentence > FAR:
                return None
            token = referent.token
            fits = referent.person if pronoun.lower_ in HE | SHE else not referent.plural
            if fits and token.dep_ in ("dobj", "nsubjpass") and token.head.lower_ in ASKS:
                return token
        return None

    def _coining(self, pronoun: Token) -> Token | None:
        """ "A guard said the *king* decried what *he* called a plot": whoever reacts to it calls it so."""
        verb = pronoun.head
        if pronoun.dep_ != "nsubj" or not any(t.lower_ == "what" for t in verb.lefts):
            return None
        while verb.head != verb:
            verb = verb.head
            subject = next((t for t in verb.lefts if t.dep_ == "nsubj"), None)
            if subject is not None:
                return subject if self._fits(subject, pronoun) else None
        return None

    def _fits(self, noun: Token, pronoun: Token) -> bool:
        """Whether a noun is one of the parties that "he", "she" or "they" can stand for."""
        referent, word = self._at(noun), pronoun.lower_
        if referent is None:
            return False
        gender = "m" if word in HE else "f"
        return several(referent) if word in THEY else referent.person and referent.gender in ("", gender)

    def _person(self, pronoun: Token, gender: Gender) -> Token | None:
        """The nearest person; in one sentence, one known to be of that gender before one who may be."""
        able = self._nearest(pronoun, lambda r: r.person and r.gender in ("", gender), reach=FAR)
        sure = self._nearest(pronoun, lambda r: r.person and r.gender == gender, reach=FAR)
        if able is None or sure is None:
            return able
        return sure if self.around.sentence_of(sure) == self.around.sentence_of(able) else able

    def of_description(self, head: Token) -> Token | None:
        """The party that "the minister" or "this group" was named as before."""
        nouns = load_nouns()
        word = head.lower_
        for referent in islice(self._before(head.i), MOST):
            if referent.token.lower_ == word and not self._points(referent.token):
                return referent.token
            if word in titles_of(referent.token) and referent.person:
                return referent.token
            if word in nouns["bodies"] and referent.mention.resolution.basis == "organisation":
                return referent.token
            anyone = word in nouns["anyone"] or {word, referent.token.lower_} <= nouns["tellers"]
            if anyone and referent.mention.kind in UNNAMED and alike(head, referent):
                return referent.token
            if word in nouns["states"] and referent.mention.resolution.basis == "country":
                return referent.token
        return None

    def _points(self, token: Token) -> bool:
        return any(child.lower_ in POINTERS for child in token.lefts) and not token.rights

    def _before(self, i: int) -> Iterator[Referent]:
        for n in range(bisect_left(self._places, i) - 1, -1, -1):
            yield self.referents[n]

    def _nearest(self, pronoun: Token, fits: Fits, *, reach: int, subjects: bool = False) -> Token | None:
        """The nearest subject that fits, sentence by sentence; else the only party that does."""
        clause = clause_of(pronoun)
        governed = self._governing(clause, fits)
        if governed is not None:
            return governed
        start = self.around.sentence_of(pronoun)
        quoted = self.around.quotation_at(pronoun.idx)
        for sentence, group in groupby(self._before(pronoun.i), key=lambda r: r.sentence):
            if start - sentence > reach:
                return None
            fitting = [
                r for r in group
                if fits(r) and self._heard(r, quoted, pronoun) and not is_told_by(r.token, pronoun)
                and not (r.subject and clause_of(r.token) == clause and pronoun.dep_ != "poss")
            ]  # fmt: skip
            leading = [r for r in fitting if r.subject]
            if leading:
                return (leading[0] if sentence == start else leading[-1]).token
            if fitting and not subjects:
                named = [r for r in fitting if r.name] or fitting
                same = {r.name[-1:] or (r.token.lower_,) for r in named}
                return named[0].token if len(same) == 1 else None
        return None

    def _heard(self, referent: Referent, quoted: int, pronoun: Token) -> bool:
        """Outside quotation marks nobody inside them is meant; inside them not their speaker."""
        if quoted < 0:
            return referent.quoted < 0
        return referent.quoted == quoted or referent.token != self.around.speaker_at(pronoun)

    def _governing(self, clause: Token, fits: Fits) -> Token | None:
        """ "After he left, the minister said": the subject of the clause that follows."""
        if clause.dep_ != "advcl" or clause.head.i < clause.i:
            return None
        for child in clause.head.lefts:
            if child.dep_ in ("nsubj", "nsubjpass") and child.i > clause.i:
                referent = self._at(child)
                if referent is not None:
                    return child if fits(referent) else None
        return None

    def _at(self, noun: Token) -> Referent | None:
        """The party that a noun names, if it names one."""
        place = bisect_left(self._places, noun.i)
        found = self.referents[place] if place < len(self.referents) else None
        return found if found is not None and found.token == noun else None


def is_told_by(token: Token, pronoun: Token) -> bool:
    """ "The guard, *he* said, had left": whoever says it is nobody whom it names."""
    if pronoun.dep_ != "nsubj" or token.i > pronoun.i or token.sent.start != pronoun.sent.start:
        return False
    verb, inside = pronoun.head, token
    while inside.head is not inside and inside.head is not verb:
        inside = inside.head
    if inside.head is verb:
        return inside.dep_ == "ccomp"
    return verb.dep_ == "parataxis" and verb.head.is_ancestor(token)


def document_before(pronoun: Token) -> Token | None:
    """ "The report blamed the pilot, but *it* said ...": the document that the clause before tells of."""
    verb, start = pronoun.head, pronoun.sent.start
    if verb.dep_ == "conj":
        first: Token | None = verb.head
    else:
        first = pronoun.doc[start - 1].sent.root if start else None
    subject = next((t for t in first.lefts if t.dep_ == "nsubj"), None) if first is not None else None
    written = subject is not None and subject.tag_ == "NN" and subject.lower_ in load_nouns()["documents"]
    return subject if written else None


def alike(head: Token, referent: Referent) -> bool:
    """Whether both are one or both are several."""
    return (head.tag_ == "NNS") == (referent.token.tag_ == "NNS")


def several(referent: Referent) -> bool:
    """Whether "they" can stand for it: people, a group, or two that are joined by "and"."""
    return referent.plural or referent.mention.kind == "group" or bool(referent.token.conjuncts)


def clause_of(token: Token) -> Token:
    """The verb of the clause that a word stands in."""
    while token.dep_ != "ROOT" and token.head.i != token.i and not token.tag_.startswith(("V", "MD")):
        token = token.head
    return token


def relative(pronoun: Token) -> Token | None:
    """The noun that a relative clause belongs to."""
    verb = pronoun
    while verb.dep_ != "relcl":
        if verb.dep_ == "ROOT" or verb.head.i == verb.i or verb.dep_ in ("ccomp", "advcl", "csubj"):
            return None
        verb = verb.head
    return verb.head


def titles_of(token: Token) -> set[str]:
    """The common nouns by which a phrase calls its party: "minister" of "Minister Ruiz"."""
    words = {child.lower_ for child in token.lefts if child.dep_ in ("compound", "nmod", "nn")}
    return words | {child.lower_ for child in token.rights if child.dep_ == "appos"}
