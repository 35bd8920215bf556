"""Who speaks, from the grammar: subjects, agents, holders of a claim."""

from __future__ import annotations

from itertools import pairwise

from tocsin.reading.tokens import Token

RELATIVES = {"who", "which", "that"}
FINITE = {"VBD", "VBZ", "VBP"}
LIGHT = {
    "made",
    "make",
    "makes",
    "making",
    "gave",
    "give",
    "gives",
    "giving",
    "delivered",
    "repeated",
    "voiced",
}
"""Verbs whose subject owns the noun that they govern: "he made his remarks"."""
CLIMBS = {"conj", "xcomp", "advcl", "pcomp", "ccomp", "prep", "acomp"}
LETS = {"let", "lets", "letting"}
KNOWN = {"know", "known"}
NAMES = {"NNP", "NNPS"}
DEEPEST = 9
"""Words between a verb and whoever speaks: "stopped short of naming them, beyond *saying* ..."."""
PAIR = 2
"""A description and a name."""


def speaker_of(verb: Token) -> Token | None:
    """The head of the subject, also where another verb governs this one: "was heard *saying*"."""
    said = verb
    for _ in range(DEEPEST):
        if is_afterthought(verb):
            verb = verb.head.head
        subject = subject_of(verb)
        if subject is not None and is_participle_misread(subject):
            subject = subject_in_apposition(verb) or subject
        if subject is not None:
            return verb.head if verb.dep_ == "relcl" and subject.lower_ in RELATIVES else subject
        sufferer = next((t for t in verb.lefts if t.dep_ == "nsubjpass"), None)
        if sufferer is not None:
            return sufferer if said.dep_ == "xcomp" and said.tag_ == "VBG" and said.head == verb else None
        if verb.tag_ in FINITE and (taken := subject_in_apposition(verb)) is not None:
            return taken
        if verb.dep_ == "acl":
            if verb.tag_ != "VB":
                return verb.head
            verb = verb.head.head
            continue
        if verb.dep_ not in CLIMBS or verb.head.i == verb.i:
            return None
        if verb.dep_ == "pcomp" and verb.head.lower_ == "as":
            return quoted_as(verb.head.head)
        if verb.dep_ == "xcomp" and (controller := object_before(verb)) is not None:
            return controller
        verb = verb.head
    return None


def is_afterthought(verb: Token) -> bool:
    """ "He argued that they should leave, *adding*: ...": the participle goes on with what he did."""
    inside = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > verb.head.i
    return (
        inside and verb.head.dep_ == "ccomp" and verb.head.head.tag_[0] == "V" and verb.nbor(-1).text == ","
    )


def subject_of(verb: Token) -> Token | None:
    """The subject; the nearest one where the parser found two."""
    found = [t for t in verb.children if t.dep_ == "nsubj"]
    if len(found) > 1:
        nearest = min(found, key=lambda t: abs(t.i - verb.i))
        if is_object_before(nearest):
            return found[0]
        return next(iter(list_of(nearest)), nearest)
    return found[0] if found else None


def is_object_before(subject: Token) -> bool:
    """ "The judges who heard *the case* said": the object of a clause before, taken for a second subject."""
    before = subject.left_edge.i - 1
    return before > 0 and subject.doc[before].dep_ == "relcl" and subject.doc[before].tag_[0] == "V"


def list_of(subject: Token) -> list[Token]:
    """ "*Lund*, *Alba* and Orr said": subjects side by side that are one list of names."""
    if subject.dep_ != "nsubj" or subject.tag_ not in NAMES:
        return []
    found = [t for t in subject.head.lefts if t.dep_ == "nsubj"]
    beside = all(a.i + 2 == b.left_edge.i and a.nbor().text == "," for a, b in pairwise(found))
    listed = len(found) > 1 and beside and all(t.tag_ in NAMES for t in found)
    return found if listed and any(t.dep_ == "conj" for t in found[-1].rights) else []


def is_participle_misread(subject: Token) -> bool:
    """ "Echoing her ally, the envoy said": the parser takes the participle for a subject."""
    return bool(subject.lower_.endswith("ing")) and subject.i == subject.sent.start and subject.tag_[0] == "N"


def subject_in_apposition(verb: Token) -> Token | None:
    """ "In a note to the paper, the envoy wrote": the parser hangs the envoy on the paper."""
    for phrase in verb.lefts:
        if phrase.dep_ == "csubj" and phrase.tag_ == "VBG" and (named := subject_after_comma(verb, phrase)):
            return named
        if phrase.dep_ in ("prep", "nsubj") and phrase.right_edge.i >= verb.i - 2:
            for token in verb.doc[phrase.i + 1 : phrase.right_edge.i + 1]:
                if token.dep_ == "appos" and verb.doc[token.left_edge.i - 1].text == ",":
                    return token
    return subject_in_content(verb)


def subject_after_comma(verb: Token, opening: Token) -> Token | None:
    """ "Writing on the radio's page, the envoy said": the parser takes the envoy for a part of the opening."""
    if opening.i != verb.sent.start or opening.right_edge.i < verb.i - 2:
        return None
    comma = next((t for t in verb.doc[opening.i : verb.i] if t.text == ","), None)
    if comma is None or comma.i + 1 >= verb.i:
        return None
    return next((t for t in reversed(verb.doc.tokens[comma.i + 1 : verb.i]) if t.tag_[0] == "N"), None)


def subject_in_content(verb: Token) -> Token | None:
    """ "The port is shut, its master, Jan Mott, said": the parser hangs the master on the port.

    A description and a name between commas, right before the verb: neither can be part of the content.
    """
    content = next((t for t in verb.lefts if t.dep_ == "ccomp"), None)
    if content is None or verb.nbor(-1).text != ",":
        return None
    hung = [t for t in verb.doc[content.i : verb.i - 1] if t.dep_ == "appos"]
    if len(hung) < PAIR or not hung[-1].tag_.startswith("NNP"):
        return None
    described, name = hung[-PAIR:]
    parted = all(verb.doc[t.left_edge.i - 1].text == "," for t in (described, name))
    return described if parted and name.i == verb.i - 2 and described.i < name.left_edge.i else None


def letting(verb: Token) -> Token | None:
    """The verb of "let it be *known*", "will let you *know*": who lets others know speaks."""
    lets = verb.dep_ == "ccomp" and verb.lower_ in KNOWN and verb.head.lower_ in LETS
    return verb.head if lets else None


def object_before(verb: Token) -> Token | None:
    """ "They asked him to say ...": the one who is asked would speak."""
    return next((t for t in verb.head.rights if t.dep_ == "dobj" and t.i < verb.i), None)


def quoted_as(verb: Token) -> Token | None:
    """ "They quote the general as saying", "the general was quoted as saying"."""
    return next((t for t in verb.children if t.dep_ in ("dobj", "nsubjpass")), None)


def said_through(verb: Token) -> Token | None:
    """The saying of "quoted the general as *saying*"."""
    through = next((t for t in verb.rights if t.dep_ == "prep" and t.lower_ == "as"), None)
    return next((t for t in through.rights if t.dep_ == "pcomp"), None) if through is not None else None


def is_hollow(clause: Token) -> bool:
    """A clause that tells who reports and not what: "..., *the agency reported*", "*quoted him as saying*"."""
    saying = said_through(clause) or clause
    edge = clause.left_edge
    apart = edge.text == "," or (edge.i > 0 and clause.doc[edge.i - 1].text == ",")
    objects = any(t.dep_ in ("dobj", "ccomp", "xcomp", "pobj") for t in saying.rights)
    return apart and not objects and subject_of(clause) is not None


def agent_of(verb: Token) -> Token | None:
    """ "By the ministry", of a passive."""
    agent = next((t for t in verb.rights if t.dep_ == "agent"), None)
    return object_of_preposition(agent) if agent is not None else None


def object_of_preposition(preposition: Token) -> Token | None:
    return next((t for t in preposition.rights if t.dep_ == "pobj"), None)


def is_passive(verb: Token) -> bool:
    """ "Was told", and "asked by the judge" beside a noun or a clause."""
    if verb.tag_ != "VBN":
        return False
    deps = {t.dep_ for t in verb.lefts}
    return bool(deps & {"auxpass", "nsubjpass"}) or (verb.dep_ in ("advcl", "acl") and "aux" not in deps)


def holder_of(noun: Token) -> Token | None:
    """Whose claim, belief or fear a noun is: "his claim", "a claim by ...", "expressed hope"."""
    for child in noun.children:
        if child.dep_ == "poss":
            own = child.tag_ == "PRP$" and noun.dep_ == "dobj" and noun.head.lower_ in LIGHT
            return speaker_of(noun.head) if own else child
        if child.dep_ == "prep" and child.lower_ in ("of", "by", "from", "among"):
            return object_of_preposition(child)
        if child.dep_ == "acl" and child.tag_ == "VBN" and (agent := agent_of(child)) is not None:
            return agent
    if noun.dep_ == "dobj":
        return agent_of(noun.head) if is_passive(noun.head) else speaker_of(noun.head)
    if noun.dep_ == "nsubjpass":
        return agent_of(noun.head)
    return None
