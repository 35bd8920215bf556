"""What a verb governs: the shape of a content, and the words that it takes up."""

from __future__ import annotations

from tocsin.reading.components.calendar_words import MONTHS, WEEKDAYS
from tocsin.reading.components.clauses import asked_for, is_inverted_condition
from tocsin.reading.components.content import cut, subtree_range
from tocsin.reading.components.cue_words import load_cue_words
from tocsin.reading.components.report import Range
from tocsin.reading.components.subjects import subject_in_content
from tocsin.reading.tokens import Token

WH = {"WDT", "WP", "WP$", "WRB"}
FINITE = {"VBD", "VBZ", "VBP", "MD"}
WHETHER = {"whether", "if"}
BELONGS = {"as", "for", "of", "over"}
"""Prepositions of what is said about the object: "blamed X for Y", "dismissed X as Y"."""
CARRYING = {"to", "through", "via"}
"""Prepositions of whom a thing is said to or through."""
BLAME = {"blame", "blames", "blamed", "blaming", "pin", "pins", "pinned", "pinning"}
RANK = {"ccomp": 0, "advcl": 3, "xcomp": 1, "dobj": 2, "nsubjpass": 2, "prep": 3}
SUBJECTS = {"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"}


def complement(verb: Token, takes: frozenset[str], *, passive: bool) -> tuple[Token, str] | None:
    """The dependent of a verb that holds the content, with its shape; a clause wins over an object."""
    found = []
    for child in verb.children:
        shape = shape_of(child, verb, passive=passive)
        if passive and shape == "objto" and "reputed" in takes:
            shape = "reputed"
        if shape is not None and shape in takes:
            found.append((RANK[child.dep_], child.i < verb.i, child, shape))
    if not found or all(row[0] > RANK["xcomp"] for row in found):
        hung = hung_on_another(verb, takes) if "clause" in takes and not passive else None
        if hung is not None:
            return hung, "clause"
    if not found:
        return None
    _, _, child, shape = min(found, key=lambda row: row[:2])
    return child, shape


def hung_on_another(verb: Token, takes: frozenset[str]) -> Token | None:
    """ "Went on to lie to them *that* ...": a clause that the parser hung on the verb before, or on a noun."""
    if verb.dep_ == "xcomp":
        told = (t for t in verb.head.rights if t.i > verb.i and t.dep_ == "ccomp" and begins_with_that(t))
        return next(told, None)
    return hung_clause(verb, "hearer" in takes) or hung_in_statement(verb)


def hung_in_statement(verb: Token) -> Token | None:
    """ "Claimed in a note posted on the web *that* ...", "said, citing a clerk, *that* ...": hung on what stands between."""
    for child in verb.rights:
        cited = child.tag_ == "VBG" and child.nbor(-1).text == ","
        noun = next((t for t in child.rights if t.dep_ == ("dobj" if cited else "pobj")), None)
        for part in noun.rights if noun is not None and (cited or child.dep_ == "prep") else ():
            if cited and begins_with_that(part) and part.doc[part.left_edge.i - 1].text == ",":
                return part
            if part.dep_ == "acl" and part.tag_ == "VBN":
                clause = next((t for t in part.rights if t.dep_ == "ccomp" and begins_with_that(t)), None)
                if clause is not None:
                    return clause
    return None


def is_lent(verb: Token) -> bool:
    """Whether a participle only describes the statement in which the clause after it was said."""
    said = verb.head.head.head
    lent = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.dep_ == "pobj" and said.tag_[0] == "V"
    return lent and hung_in_statement(said) is not None and not any(t.dep_ == "ccomp" for t in said.children)


def hung_clause(verb: Token, hearer: bool) -> Token | None:
    """ "Told the paper in an interview *that* ...", "told aides *the envoy had left*": hung on a noun."""
    for child in verb.rights:
        if not hearer and child.lower_ not in CARRYING:
            continue
        noun = child if child.dep_ == "dobj" else next((t for t in child.rights if t.dep_ == "pobj"), None)
        for clause in noun.rights if noun is not None else ():
            told = child.dep_ == "dobj" and is_bare(clause) and not any(t.dep_ == "det" for t in child.lefts)
            if told or (clause.dep_ in ("acl", "relcl") and begins_with_that(clause)):
                return clause
    return None


def is_bare(clause: Token) -> bool:
    """A clause with a subject of its own, and no relative pronoun, right after the noun that it hangs on."""
    pronoun = any(t.tag_ in WH or t.lower_ == "that" for t in clause.lefts)
    return (
        clause.dep_ == "relcl"
        and has_subject(clause)
        and not pronoun
        and clause.left_edge.i == clause.head.i + 1
    )


def begins_with_that(clause: Token) -> bool:
    return any(t.dep_ == "mark" and t.lower_ == "that" for t in clause.lefts)


def shape_of(child: Token, verb: Token, *, passive: bool) -> str | None:
    """The shape of content that a dependent of a cue verb would be."""
    dep = child.dep_
    if dep == "ccomp":
        return clause_shape(child, verb)
    if dep == "xcomp":
        if any(t.tag_ == "TO" for t in child.lefts):
            if any(t.tag_ in WH or t.lower_ in WHETHER for t in child.lefts):
                return "wh"
            return "objto" if passive or object_of(verb) is not None or asks_of(verb, child) else "to"
        if child.tag_ == "VB" and child.i == verb.i + 1:
            return "clause"  # "say thank you"
        return "ing" if child.tag_ == "VBG" or (child.tag_ == "NN" and child.lower_.endswith("ing")) else None
    if dep == "advcl" and child.i > verb.i:
        return late_shape(child, verb)
    if dep == ("nsubjpass" if passive else "dobj") and (passive or child.i > verb.i):
        if child.lower_.endswith(("self", "selves")):
            return None
        return object_shape(child, verb)
    if dep == "prep" and child.i > verb.i and not passive:
        return "as" if child.lower_ == "to" and said_as(verb, child) is not None else child.lower_
    return None


def late_shape(clause: Token, verb: Token) -> str | None:
    """The shape of a clause that the parser hung as an adjunct, since something stands between it and its verb."""
    if begins_with_that(clause):
        return "clause"
    if has_to(clause) and asks_of(verb, clause):
        return "objto"
    if has_to(clause) and is_late(clause, verb):
        return "to"
    return "for" if asked_for(clause) is not None else None


def asks_of(verb: Token, child: Token) -> bool:
    """ "Appealed *to the king* to step in"."""
    asked = (
        t for t in verb.rights if t.dep_ == "prep" and t.lower_ in ("to", "on", "upon") and t.i < child.i
    )
    return any(not is_day(noun) for t in asked for noun in t.rights)


def is_day(noun: Token) -> bool:
    """ "On *Friday*", "on 3 *May*": when somebody was asked, not who."""
    return noun.lower_ in WEEKDAYS or noun.lower_ in MONTHS


def clause_shape(clause: Token, verb: Token) -> str | None:
    lefts = list(clause.lefts)
    if clause.i > verb.i and is_inverted_condition(clause):
        return None
    if clause.i < verb.i and any(t.text in {";", ":"} for t in verb.doc[clause.right_edge.i : verb.i]):
        return None
    if any(t.tag_ == "TO" for t in lefts):
        return "objto" if any(t.dep_ in SUBJECTS for t in lefts) else "to"
    if any(t.tag_ in WH or (t.dep_ == "mark" and t.lower_ in WHETHER) for t in lefts):
        return "wh"
    if clause.tag_ == "VBG" and not any(t.dep_ == "aux" for t in lefts):
        return "ing"
    if clause.tag_ == "VB" and {t.dep_ for t in lefts}.isdisjoint({"aux", "mark"}) and has_subject(clause):
        return "bare"
    if clause.tag_[0] not in "VM" and not any(t.tag_[0] in "VM" for t in clause.children):
        return "as"
    return "clause"


def has_subject(clause: Token) -> bool:
    return any(t.dep_ in SUBJECTS for t in clause.lefts)


def object_shape(thing: Token, verb: Token) -> str:
    """ "np", or "as", "of", "objto" where something is said of the object."""
    for child in verb.rights:
        if child.dep_ == "oprd" or (child.dep_ == "prep" and child.lower_ == "as"):
            return "as"
        if child.dep_ == "prep" and child.lower_ == "of" and child.i > thing.i:
            return "of"
    if verb.lemma_ == "pin":
        return "of" if any(t.lower_ == "on" for t in (*thing.rights, *verb.rights)) else "np"
    if verb.lemma_ in load_cue_words().callings and any(
        t.dep_ == "acl" and t.tag_ == "VBN" for t in thing.rights
    ):
        return "as"  # "called the charges invented"
    return "of" if any(is_charge(t) for t in thing.rights) or charge_behind_day(verb) is not None else "np"


def is_charge(of: Token) -> bool:
    return of.lower_ == "of" and any(v.dep_ == "pcomp" for v in of.rights)


def charge_behind_day(verb: Token) -> Token | None:
    """ "Accused them on Friday *of moving* the fence": hung on the day."""
    days = (day for t in verb.rights if t.dep_ == "prep" for day in t.rights if day.lower_ in WEEKDAYS)
    return next((t for day in days for t in day.rights if is_charge(t)), None)


def said_as(verb: Token, to: Token) -> Token | None:
    """ "Referred to the raid as a mistake": what is said of the thing."""
    return next((t for t in verb.rights if t.i > to.i and t.dep_ == "prep" and t.lower_ == "as"), None)


def object_of(verb: Token) -> Token | None:
    return next((t for t in verb.rights if t.dep_ == "dobj"), None)


def complement_ranges(child: Token, verb: Token, shape: str) -> list[Range]:
    """The words of the content, without the cue's own where those interrupt it."""
    start, end = subtree_range(child)
    if shape == "reputed":
        return [*(subtree_range(t) for t in verb.lefts if t.dep_ == "nsubjpass"), (start, end)]
    if child.dep_ == "prep" or (shape == "for" and child.dep_ == "advcl"):
        start = child.i + 1 if child.dep_ == "prep" else start + 1
        named = said_as(verb, child) if child.lower_ == "to" else None
        end = max(end, named.right_edge.i + 1) if named is not None else end
    elif child.dep_ == "xcomp" and shape == "objto":
        thing = object_of(verb)
        start = thing.left_edge.i if thing is not None else start
    elif child.dep_ in ("dobj", "nsubjpass"):
        said = [t for t in verb.rights if t.dep_ == "oprd" or is_said_of(t)]
        if child.dep_ == "nsubjpass":
            return [(start, end), *(subtree_range(t) for t in said)]
        behind = charge_behind_day(verb) if shape == "of" else None
        end = max([end, *(t.right_edge.i + 1 for t in (*said, behind) if t is not None)])
    elif child.i > verb.i:
        start = without_subject(child, verb, past_object(verb, start))
    if child.dep_ == "ccomp" and child.i > verb.i:
        end = past_would(verb, past_second_verb(verb, end))
    holes = own_ranges(verb, child) if start <= verb.i < end else []
    if child.dep_ == "ccomp" and child.i < verb.i and (hung := subject_in_content(verb)) is not None:
        holes = [*holes, (hung.left_edge.i - 1, verb.i)]
    return [*relative_of(verb, child), *fronted(verb, child), *cut((start, end), holes)]


def relative_of(verb: Token, child: Token) -> list[Range]:
    """ "Which he called a disgrace": the relative pronoun stands for what is spoken of."""
    found = [t for t in verb.lefts if t.tag_ in WH and t.dep_ in ("dobj", "pobj", "attr")]
    subjects = [t for t in verb.lefts if t.dep_ == "nsubj"]
    if len(subjects) > 1 and child.dep_ == "ccomp" and not any(t.dep_ in SUBJECTS for t in child.lefts):
        found += [t for t in subjects if t.tag_ in WH]
    return [(t.i, t.i + 1) for t in found]


def fronted(verb: Token, child: Token) -> list[Range]:
    """ "In the north, he said, the truce held": what stands before a cue between commas is said too."""
    doc = verb.doc
    subject = next((t for t in verb.lefts if t.dep_ == "nsubj"), None)
    if subject is None or child.dep_ != "ccomp" or child.i < verb.i or verb.i + 1 >= len(doc):
        return []
    start = subject.left_edge.i
    if (
        doc[verb.i + 1].text != ","
        or doc[min(verb.i + 2, len(doc) - 1)].is_quote
        or start == 0
        or doc[start - 1].text != ","
        or verb.dep_ != "ROOT"
    ):
        return []
    return [(verb.sent.start, start - 1)]


def past_second_verb(verb: Token, end: int) -> int:
    """ "He said the men found in the water might have left": where the parser stopped, a verb goes on."""
    doc, sentence = verb.doc, verb.sent
    if verb.dep_ == "relcl":
        return end  # "what he said would happen *is* ..." goes on in the clause above
    if end >= sentence.end or doc[end].tag_ not in FINITE or end == verb.i or doc[end - 1].is_punct:
        return end
    return max(
        end,
        int(doc[end].right_edge.i) + 1,
        int(doc[end].head.right_edge.i) + 1 if doc[end].dep_[:3] == "aux" else 0,
    )


def past_would(verb: Token, end: int) -> int:
    """ "He said the guild had erred and *would* pay": without a subject of its own, it goes on with what he said."""
    for beside in verb.rights:
        would = beside.dep_ == "conj" and beside.i > end and not has_subject(beside)
        if would and any(t.lower_ == "would" for t in beside.lefts) and verb.tag_ == "VBD":
            return max(end, int(beside.right_edge.i) + 1)
    return end


def is_said_of(token: Token) -> bool:
    blamed = token.lower_ == "on" and token.head.lower_ in BLAME
    return token.dep_ == "prep" and (blamed or token.lower_ in BELONGS or is_by_others(token))


def has_to(clause: Token) -> bool:
    return clause.tag_ == "VB" and any(t.tag_ == "TO" for t in clause.lefts)


def is_late(clause: Token, verb: Token) -> bool:
    """ "Threatened *on Friday* to close it": a circumstance parts the infinitive from the verb that governs it."""
    before = clause.doc[verb.i + 1 : clause.left_edge.i]
    parts = [t.dep_ for t in verb.rights if t.i < clause.i]
    return set(parts) <= {"prep", "npadvmod", "advmod"} and bool(parts) and all(t.text != "," for t in before)


def is_by_others(by: Token) -> bool:
    """ "Recalled the ramming of the boat *by guards*": an active verb has no agent, so its object has."""
    named = next((t for t in by.rights if t.dep_ == "pobj"), None)
    return by.lower_ == "by" and named is not None and named.tag_ in {"NNS", "NNPS"}


def past_object(verb: Token, start: int) -> int:
    """ "Polls show two in three men and half of the women agree": the first of them is no object of the cue."""
    thing = object_of(verb)
    joined = thing is not None and thing.i < start and verb.doc[start - 1].tag_ == "CC"
    return thing.left_edge.i if thing is not None and joined else start


def without_subject(clause: Token, verb: Token, start: int) -> int:
    """A finite clause that the parser left without a subject begins right after the cue."""
    if any(t.dep_ in SUBJECTS for t in clause.lefts):
        return start
    if clause.tag_ not in FINITE or start <= verb.i + 1:
        return start
    gap = verb.doc[verb.i + 1 : start]
    return verb.i + 1 if not any(t.is_punct or t.dep_ in ("prt", "neg") for t in gap) else start


def own_ranges(verb: Token, content: Token) -> list[Range]:
    """The cue's own clause, where it stands inside the content."""
    own = [subtree_range(t) for t in verb.children if t.i != content.i and t.dep_ != "punct"]
    return [(verb.i, verb.i + 1), *own]
