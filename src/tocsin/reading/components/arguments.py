"""Who did what to whom, around one verb or noun of the parse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tocsin.reading.components.clauses import asked_for, is_infinitive
from tocsin.reading.components.noun_phrases import (
    OBJECTS,
    PREPOSITIONS,
    RELATIVES,
    antecedents,
    is_followed,
    is_time,
    spread,
    substance,
)
from tocsin.reading.languages import load
from tocsin.reading.tokens import Token

SUBJECTS = {"nsubj", "csubj"}
CLAUSES = {"xcomp", "ccomp", "advcl", "conj"}
AUXILIARY = {"aux", "auxpass"}
_WORDS = load("arguments")
CARRIED = frozenset(_WORDS["carried"])
"""Objects that only belong to their verb: "took *part* in"."""
DOCUMENTS = frozenset(_WORDS["documents"])
MEANS = frozenset(_WORDS["means"])
BINDING = frozenset(
    noun for kind, nouns in load("signals")["nouns"].items() for noun in nouns
    if kind in {"threat", "offer", "assurance", "intention", "refusal"}
)  # fmt: skip
"""Nouns whose infinitive is done by whoever gives them: "gave them a *promise* to leave"."""
MOST_STEPS = 6


@dataclass(slots=True)
class Frame:
    """The arguments of a predicate, as the tokens that head their noun phrases."""

    head: Token
    passive: bool = False
    agents: list[Token] = field(default_factory=list)
    patients: list[Token] = field(default_factory=list)
    """Direct objects, or the subject of a passive."""
    datives: list[Token] = field(default_factory=list)
    oblique: dict[str, list[Token]] = field(default_factory=dict)
    """Objects of prepositions, by the preposition in lower case."""
    particles: list[str] = field(default_factory=list)
    complement: Token | None = None
    """The verb of a clause that completes the predicate: "refused to *meet*"."""
    purpose: Token | None = None
    """The verb of a clause that says what for: "sent doctors to *help*"."""

    def links(self) -> list[str]:
        """The particles, prepositions and predicative words that complete the predicate."""
        return [*self.particles, *self.oblique, *(["to"] if self.datives else [])]

    def at(self, prepositions: Iterable[str]) -> list[Token]:
        """Objects of the first of the prepositions that has any."""
        return next((self.oblique[p] for p in prepositions if p in self.oblique), [])


def frame_of(token: Token) -> Frame:
    """The arguments of a verb, or of a noun that names what is done.

    An agentless passive has no agent, and nobody is guessed from the place.
    """
    if is_gerund_noun(token):
        return gerund_frame(token)
    return verb_frame(token) if token.tag_.startswith("V") else noun_frame(token)


def is_gerund_noun(token: Token) -> bool:
    """Whether a gerund names its parties as a noun does: "*shelling* of the port", "after *shelling* by rebels"."""
    if token.tag_ != "VBG" or any(
        child.dep_ in AUXILIARY or child.dep_ in OBJECTS for child in token.children
    ):
        return False
    links = {"of", "by"} if token.dep_ in {"pcomp", "pobj"} and token.head.lower_ != "by" else {"of"}
    return any(c.dep_ in PREPOSITIONS and c.lower_ in links and c.i == token.i + 1 for c in token.rights)


def gerund_frame(gerund: Token) -> Frame:
    frame = noun_frame(gerund)
    frame.patients += frame.oblique.pop("of", [])
    frame.oblique.pop("by", None)  # its agents
    return frame


def verb_frame(verb: Token) -> Frame:
    passive = is_passive(verb)
    frame = Frame(verb, passive=passive)
    for child in verb.children:
        add_child(frame, child)
    if "out" in frame.particles and "of" in frame.oblique:
        frame.oblique.setdefault("from", frame.oblique["of"])  # "pulled its troops *out of* the town"
    has_subject = any(child.dep_ in SUBJECTS or child.dep_ == "nsubjpass" for child in verb.children)
    if not passive and not frame.agents and not has_subject:
        frame.agents = governing_agents(verb)
    if passive and not frame.patients and not has_subject:
        frame.patients = governing_agents(verb)
    if verb.dep_ == "relcl" and not passive and not frame.patients and gap_is_object(verb):
        frame.patients = spread(verb.head)
    return frame


def add_child(frame: Frame, child: Token) -> None:
    dep = child.dep_
    if dep in SUBJECTS:
        reduced = frame.passive and (is_reduced(frame.head) or is_absolute(frame.head))
        undergoes = dep == "nsubj" and reduced
        (frame.patients if undergoes else frame.agents).extend(antecedents(child))
    elif dep == "dobj" and child.lower_ in CARRIED and frame.head.lemma_ in {"take", "play"}:
        frame.particles.append(child.lower_)
        for preposition in child.rights:
            add_preposition(frame, preposition)
    elif dep == "nsubjpass" or (dep in OBJECTS and not child.tag_.startswith("JJ")):
        frame.patients += antecedents(child)
        frame.particles += [c.lower_ for c in child.rights if c.dep_ == "amod"]  # "left nine *dead*"
    elif dep == "dative" and child.tag_ not in {"IN", "TO"}:
        frame.datives += spread(child)
    elif dep in PREPOSITIONS:
        add_preposition(frame, child)
    elif dep in {"prt", "acomp", "oprd", "intj"} or (dep == "advmod" and follows(child, frame.head)):
        frame.particles.append(child.lower_)
    elif dep in {"xcomp", "ccomp"} and frame.complement is None:
        frame.complement = child
        if child.tag_.startswith("JJ"):
            frame.particles.append(child.lower_)
            frame.patients += [t for c in child.lefts if c.dep_ == "nsubj" for t in spread(c)]
    elif dep == "advcl" and is_infinitive(child):
        asked = asked_for(child)
        if asked is None:
            frame.purpose = child
        else:
            frame.oblique.setdefault("for", []).extend(antecedents(asked))
            frame.complement = frame.complement or child


def follows(adverb: Token, verb: Token) -> bool:
    """Whether an adverb stands behind a verb, and not behind a comma: "backed it, *down* from half"."""
    return adverb.i > verb.i and adverb.nbor(-1).text != ","


def add_preposition(frame: Frame, preposition: Token) -> None:
    if preposition.lower_ == "according" or (is_denied(preposition) and not is_followed(preposition)):
        return  # "by X, *not by Y*"
    for child in replacing(preposition).children:
        if child.dep_ == "pobj":
            found = antecedents(child)
            if is_time(substance(child)):
                continue
            if frame.passive and preposition.lower_ == "by":
                frame.agents += found
            else:
                frame.oblique.setdefault(preposition.lower_, []).extend(found)
        elif child.dep_ == "pcomp":
            frame.particles.append(preposition.lower_)  # "committed *to* leaving"
        elif child.dep_ == "prep":
            frame.particles.append(preposition.lower_)  # "forced *out* of the country"
            add_preposition(frame, child)


def replacing(preposition: Token) -> Token:
    """ "Not by X but *by* Y": the phrase that stands for the one ruled out, or the phrase itself."""
    other = next((c for c in preposition.rights if c.dep_ == "conj" and c.tag_ in {"IN", "TO"}), None)
    denied = is_denied(preposition) or any(c.dep_ == "neg" for c in preposition.head.children)
    return other if other is not None and denied and is_followed(preposition) else preposition


def is_denied(preposition: Token) -> bool:
    return any(child.lower_ == "not" for child in preposition.lefts)


def noun_frame(noun: Token) -> Frame:
    """Of a noun, the possessor and the by-phrase are its agents, adjectives and nouns before it `others`."""
    frame = Frame(noun)
    for child in noun.children:
        if child.dep_ == "poss" and not is_time(child):
            frame.agents += spread(child)
        elif child.dep_ in PREPOSITIONS:
            add_preposition(frame, child)
        elif child.dep_ in {"acl", "xcomp", "ccomp"} and frame.complement is None:
            frame.complement = child
    by = frame.oblique.get("by")
    if by:
        frame.patients += frame.agents  # "the army's defeat by the rebels"
        frame.agents = by
    return frame


def modifiers(noun: Token) -> list[Token]:
    """The words before a noun that may name a party: "Russian attack", "NATO air strikes"."""
    return [child for child in noun.lefts if child.dep_ in {"amod", "compound", "nmod"}]


def is_passive(verb: Token) -> bool:
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children):
        return True
    if verb.tag_ not in {"VBN", "VBD"}:
        return False
    if is_reduced(verb) or is_absolute(verb):
        return True
    if verb.dep_ in {"acl", "amod"}:
        bare = not any(child.dep_ == "dobj" for child in verb.children)
        return bare or (
            verb.tag_ == "VBN" and verb.sent.root.tag_[0] == "V"
        )  # "some of the men laid down arms"
    bare = verb.tag_ == "VBN" and not any(c.dep_ in AUXILIARY or c.dep_ in SUBJECTS for c in verb.children)
    if not bare:
        return False
    return verb.dep_ == "advcl" or (verb.dep_ == "conj" and is_passive(verb.head))


def is_reduced(verb: Token) -> bool:
    """Whether a participle with its by-phrase was read as a verb: "*fishermen detained by* the navy have left"."""
    labels = {child.dep_ for child in verb.children}
    return "agent" in labels and not labels & {*AUXILIARY, "dobj"}


def is_absolute(verb: Token) -> bool:
    """Whether a participle with a subject tells what had been done to it: "its commander *captured*, the unit fled"."""
    if (
        verb.dep_ not in {"ccomp", "advcl", "nsubj", "dep"}
        or verb.i > verb.head.i
        or verb.tag_ not in {"VBD", "VBN"}
    ):
        return False
    who = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if who is None or any(
        child.dep_ in {*AUXILIARY, *OBJECTS, "ccomp", "xcomp", "prt"} for child in verb.children
    ):
        return False
    after = verb.right_edge.i + 1
    ends = after < len(verb.doc) and verb.doc[after].text == ","
    return ends and any(child.lower_ in {"its", "their", "his", "her"} for child in who.lefts)


def governing_agents(verb: Token) -> list[Token]:
    """The understood subject of a verb that has none of its own, from the words that govern it."""
    for _ in range(MOST_STEPS):
        head, dep = verb.head, verb.dep_
        if dep in {"acl", "relcl"} and head is not verb:
            return noun_control(verb, head)
        if dep == "pcomp":
            return gerund_control(head)
        if dep not in CLAUSES or head is verb or (dep == "ccomp" and verb.tag_ in {"VBZ", "VBP"}):
            return []
        if is_adjective(head) and head.dep_ in {"acomp", "attr", "oprd", "conj"}:
            head = head.head
        if head.lemma_ in MEANS and is_passive(head):
            return [t for by in head.rights if by.dep_ == "agent" for c in by.rights for t in spread(c)]
        found = own_subjects(head, passive_too=True)
        if ((dep == "xcomp" and verb.tag_ != "VBG") or dep == "ccomp") and head.lemma_ not in MEANS:
            objects = [t for child in head.children if child.dep_ == "dobj" for t in spread(child)]
            found = objects or found
        if found:
            return found
        verb = head
    return []


def own_subjects(verb: Token, *, passive_too: bool) -> list[Token]:
    labels = SUBJECTS | {"nsubjpass"} if passive_too else SUBJECTS
    found = [t for child in verb.children if child.dep_ in labels for t in antecedents(child)]
    if not found and verb.dep_ in {"acl", "relcl"}:
        return spread(verb.head)
    return found


def noun_control(verb: Token, noun: Token) -> list[Token]:
    """Of "the troops shelling it" the noun; of "a plan to shell it" whoever has the plan."""
    infinitive = is_infinitive(verb)
    if not infinitive and noun.lower_ in DOCUMENTS and verb.tag_ == "VBG" and noun.dep_ == "dobj":
        return own_subjects(noun.head, passive_too=False) or governing_agents(noun.head)
    if not infinitive:
        return [] if verb.dep_ == "relcl" and gap_is_object(verb) else spread(noun)
    owners = [t for child in noun.children if child.dep_ == "poss" for t in spread(child)]
    if not owners and noun.dep_ == "attr":  # "became the first to leave"
        return own_subjects(noun.head, passive_too=False)
    if owners or noun.dep_ != "dobj":
        return owners or noun_frame(noun).agents
    given = [t for c in noun.head.children if c.dep_ == "dative" and c.tag_[0] in "NP" for t in spread(c)]
    if given and noun.lemma_ not in BINDING:
        return given  # "gave *them* the green light to strike"
    return own_subjects(noun.head, passive_too=False) or governing_agents(noun.head)


def gerund_control(preposition: Token) -> list[Token]:
    """Of "accused X of shelling", "quoted X as saying", X; of "withdrew after shelling", whoever withdrew."""
    head = preposition.head
    if head.dep_ in {"acomp", "attr", "oprd", "advmod"} and head.tag_[0] in "JRV":
        head = head.head  # "stopped short of accusing"
    if head.tag_.startswith("N"):
        owners = [t for child in head.children if child.dep_ == "poss" for t in spread(child)]
        if owners or head.dep_ != "dobj":
            return owners
        return own_subjects(head.head, passive_too=False) or governing_agents(head.head)
    if preposition.lower_ in {"of", "for", "from", "as"}:
        told = [t for c in head.children if c.dep_ in {"dobj", "nsubjpass"} for t in antecedents(c)]
        if told:
            return told
        if is_passive(head):
            return governing_agents(head)
    return own_subjects(head, passive_too=True) or governing_agents(head)


def gap_is_object(verb: Token) -> bool:
    """Whether the noun that a relative clause describes is what is acted on: "the town they shelled"."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    return bool(own) and not any(child.tag_ in RELATIVES for child in own)


def is_adjective(token: Token) -> bool:
    return token.tag_.startswith("JJ") or token.tag_ == "VBN"
