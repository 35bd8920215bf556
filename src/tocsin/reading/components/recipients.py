"""Whom a predicate is done to, wherever around it the text says so."""

from __future__ import annotations

from tocsin.reading.components.arguments import Frame, frame_of, modifiers, noun_frame
from tocsin.reading.components.belongings import HELD, agent_of_participle, is_own, owners_of
from tocsin.reading.components.clauses import is_infinitive
from tocsin.reading.components.lexicon import Match, lexicon, names_of
from tocsin.reading.components.noun_phrases import is_time
from tocsin.reading.components.parties import FORCING, any_party, is_party, stands_for_party
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

UNDERGONE = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE", "REJECT", "SUPPORT"})
"""Types that may be done to a thing."""
DIRECT = ("on", "against", "with", "between", "into", "to", "at", "for")
HANDING = frozenset({"AID", "COOPERATE", "RETREAT"})
"""Types whose verbs say with "to" who gets what they act on."""
CAUSING = frozenset({"let", "allow", "permit", "make", "have", "see", "help"})
"""Verbs whose object acts in the clause behind it."""
GIVING = frozenset({"AID", "COOPERATE", "SUPPORT", "PROTEST"})
"""Types whose purpose says whom they are for, or against."""
OWN_DEEDS = frozenset({"threat", "assurance", "offer", "intention"})
"""Kinds of what is to be done by whoever says so, and not by those to whom it is said."""
CONCRETE = ("building", "place", "people", "fighter", "arsenal", "weapon", "vehicle")
"""Classes of nouns that undergo something themselves, wherever they are."""
INSIDE = ("of", "to", "for", "against", "on", "with", "from")
TOWARDS = ("to", "with", "for", "against", "on", "from", "into", "at", "between")
ELSEWHERE = ("to", "with", "against", "for", "on", "over", "at", "into", "opposite", "facing")
"""Prepositions that may name the recipient of a predicate whose sense names none."""


def partners_of(page: Page, match: Match) -> list[Token]:
    """With whom it is done: whom the sense's prepositions name, else the objects."""
    beside = match.frame.at(match.sense.roles)
    mutual = [t for t in beside if t not in match.slots and not is_means(page, t)]
    if mutual or match.sense.needs == "company":
        return mutual
    return objects_of(match) or [t for slot in match.slots for t in recipients_in_slot(page, match, slot)]


def recipients_of(page: Page, match: Match) -> list[Token]:
    """To whom it is done; of an act a thing only where the type may be done to one."""
    found = [t for t in done_to(page, match) if not (is_venue(match, t) and is_town(page, t))]
    kind, is_act = match.sense.event_type, match.sense.kind == "act"
    if match.sense.reciprocal or not is_act or kind in UNDERGONE:
        return found
    found = [t for t in found if is_party(page, t) or not is_own(t)]  # "shut *their shops*"
    if any_party(page, found):
        return found
    places = lexicon().classes["place"] if kind in {"AID", "RETREAT"} else frozenset()
    return [t for t in found if names_of(page, t) & places] or elsewhere(page, match)


def is_venue(match: Match, place: Token) -> bool:
    """Whether a name only says where a protest was held: "rallied *in Lima*", "marched *through Lima*"."""
    inside = (
        place.head.lower_ in {"in", "through", "across", "around"} and place.head.head == match.frame.head
    )
    return match.sense.event_type == "PROTEST" and inside and place.tag_[:3] == "NNP"


def is_town(page: Page, name: Token) -> bool:
    return page.mentions.of(name).resolution.basis != "country"


def done_to(page: Page, match: Match) -> list[Token]:
    """What or whom it is done to: the first of the places where one may stand that names a party, else the first."""
    if match.sense.reciprocal:
        return partners_of(page, match)
    found = [
        [t for thing in place for t in party_in(page, match, thing) if not is_means(page, t)]
        for place in places_of(page, match)
    ]
    named = [place for place in found if place]
    if not named:
        return elsewhere(page, match)
    if objects_of(match) and match.sense.event_type in FORCING - {"PROTEST"}:
        return named[0]
    return next((place for place in named if any_party(page, place)), named[0])


def places_of(page: Page, match: Match) -> list[list[Token]]:
    """The places where a recipient may stand, the likeliest first."""
    frame, slots = match.frame, match.slots
    clause = recipients_in_clause(page, match)
    linked = [*frame.oblique.get(match.link or "", ())]
    around = [frame.oblique.get(preposition, []) for preposition in orderly(match)]
    accused = [t for slot in match.slots for t in noun_frame(slot).oblique.get(match.link or "", ())]
    return [
        *([accused] if match.sense.kind == "accusation" and match.link == "on" else []),
        objects_of(match),
        *([clause] if match.sense.event_type == "PROTEST" else []),
        [t for t in slots if is_met(page, match, t)],
        [t for slot in slots for t in recipients_in_slot(page, match, slot)],
        [t for t in linked if t not in slots],
        [t for t in slots if match.sense.event_type in FORCING and is_party(page, t) and not is_arm(t)],
        *([t for t in place if t not in slots] for place in around),
        clause,
        [t for t in slots if undergoes(page, match, t)],
    ]


def is_met(page: Page, match: Match, slot: Token) -> bool:
    """Whether the object that the pattern asks for is whom it is done with or for: "endorsed the *candidate*"."""
    kind, people = match.sense.event_type, lexicon().classes["people"]
    return is_party(page, slot) and (kind == "CONSULT" or (kind == "SUPPORT" and slot.lemma_ in people))


def objects_of(match: Match) -> list[Token]:
    """The objects that are no part of the pattern, and name another than the subject."""
    objects = (*match.frame.datives, *match.frame.patients)
    return [t for t in objects if t not in match.slots and not is_time(t) and not is_reflexive(t)]


def is_arm(noun: Token) -> bool:
    """Whether a noun names a weapon, which acts for a party and is none that a deed is done to."""
    return noun.lemma_ in lexicon().classes["arsenal"]


def is_means(page: Page, noun: Token) -> bool:
    """Whether a noun names what a blow is dealt with: "replied *with artillery fire*", "with a volley of *rockets*"."""
    link = noun.head
    while link.tag_[0] == "N" and noun.dep_ == "conj":
        noun, link = link, link.head
    if link.lower_ == "of" and link.head.tag_[0] == "N":
        link = link.head.head
    if link.lower_ != "with":
        return False
    classes = lexicon().classes
    return noun.lemma_ == "fire" or bool(names_of(page, noun) & (classes["arsenal"] | classes["improvised"]))


def is_reflexive(token: Token) -> bool:
    return token.tag_ == "PRP" and token.lower_.endswith(("self", "selves"))


def elsewhere(page: Page, match: Match) -> list[Token]:
    """A party behind a preposition that the sense does not ask for."""
    around = [match.frame.oblique.get(preposition, []) for preposition in ELSEWHERE]
    things = [t for place in around for t in place if t not in match.slots]
    return next((found for t in things if any_party(page, found := party_in(page, match, t))), [])


def protests_in(match: Match) -> list[Token]:
    """The nouns that say that what is done is a protest: "blocked the bridge *in a protest* against X"."""
    nouns = (t for t in match.frame.oblique.get("in", ()) if t not in match.slots)
    return [
        t for t in nouns if any(p.sense.event_type == "PROTEST" for p in lexicon().nouns.get(t.lemma_, ()))
    ]


def undergoes(page: Page, match: Match, slot: Token) -> bool:
    """Whether the object that the pattern asks for is also whom it is done to: "freed *hostages*"."""
    kind = match.sense.event_type
    rescued = kind == "AID" and match.link in {"from", "off", "out"}
    left = kind == "RETREAT" and slot not in match.frame.patients  # "pulled out of *the town*"
    if not (kind in FORCING or match.sense.mode == "release" or rescued or left):
        return False
    return stands_for_party(page, slot) or bool(names_of(page, slot) & lexicon().classes["place"])


def orderly(match: Match) -> list[str]:
    """The prepositions of the recipient; at a noun, "of" comes before the place and the giver."""
    if match.frame.head.tag_[0] == "V":
        return list(match.sense.roles)
    first = [p for p in match.sense.roles if p in DIRECT]
    moved = match.sense.event_type == "MOBILIZE"  # "the dispatch *of* ships"
    return [
        *first,
        *(["of"] if not moved else []),
        *(p for p in match.sense.roles if p not in (*DIRECT, "by", "of")),
    ]


def recipients_in_slot(page: Page, match: Match, slot: Token) -> list[Token]:
    """What the object itself says: "sanctions *on X*", "*X's* offer", "a motion tabled *by X*", "the *X* request"."""
    inner = noun_frame(slot)
    links = ("against", *match.sense.roles) if match.sense.event_type == "PROTEST" else match.sense.roles
    around = [inner.oblique[p] for p in links if p in inner.oblique]
    return (
        [t for t in agent_of_participle(slot, HELD) if is_party(page, t) and t not in match.frame.agents]
        or next((place for place in around if any_party(page, place)), next(iter(around), []))
        or [t for t in inner.agents if t not in match.frame.agents and t.tag_ != "PRP$"]
        or [m for m in modifiers(slot) if is_party(page, m) and not (is_arm(m) or is_arm(slot))]
        or [t for t in inner.oblique.get("of", ()) if not is_arm(t) and (is_party(page, t) or modifiers(t))]
        or parties_beside(page, slot)
    )


def parties_beside(page: Page, place: Token) -> list[Token]:
    """Whom a place lies next to: "the border *with X*"."""
    known = place.lemma_ in lexicon().classes["place"]
    return [t for t in noun_frame(place).oblique.get("with", ()) if known and is_party(page, t)]


def recipients_in_clause(page: Page, match: Match) -> list[Token]:
    """Of "demanded that *X* leave" whoever is to act, of "promised to send aid to *X*" whoever gains."""
    kind = match.sense.kind
    for clause in clauses_of(match):
        inner = frame_of(clause)
        caused = inner.complement if kind != "act" and clause.lemma_ in CAUSING else None
        if caused is not None:
            inner = frame_of(caused)  # "refused to let *X* in"
        others = [t for t in inner.agents if t not in match.frame.agents and is_known(page, t)]
        found = ([] if kind in OWN_DEEDS and caused is None else others) or gainers(page, inner)
        if found:
            return found
    return []


def is_known(page: Page, noun: Token) -> bool:
    """Whether a noun names a party, also by whose it is: "*Ruritanian boats*"."""
    return is_party(page, noun) or page.mentions.of(noun).resolution.actor is not None


def gainers(page: Page, frame: Frame) -> list[Token]:
    """The parties that a clause names beside its subject: to whom, whom, or whose thing."""
    towards = [t for preposition in TOWARDS for t in frame.oblique.get(preposition, ())]
    gives = any(p.sense.event_type in HANDING for p in lexicon().verbs.get(frame.head.lemma_, ()))
    first = frame.at(["to", "for"]) if gives else ()
    undergoers = [t for t in frame.patients if t.dep_ != "attr"]  # "will be *party* to it"
    for place in (frame.datives, first, undergoers, towards):
        found = [t for t in place if is_party(page, t)]
        if found:
            return found
    return next((f for t in (*undergoers, *towards) if (f := parties_inside(page, t))), [])


def clauses_of(match: Match) -> list[Token]:
    """The clauses that say what it is about or, of a gift, what it is for."""
    frame = match.frame
    found = [frame.complement]
    if match.sense.kind != "act":
        links = (p for p in frame.head.rights if p.dep_ == "prep")
        found += [child for link in links for child in link.rights if is_bare_gerund(child)]
    if match.sense.event_type in GIVING:
        found.append(frame.purpose)
    slots = [
        child for slot in match.slots for child in slot.rights if child.dep_ in {"acl", "relcl", "ccomp"}
    ]
    found += [clause for clause in slots if clause.dep_ == "ccomp" or is_infinitive(clause)]
    return [clause for clause in found if clause is not None and clause.tag_[0] == "V"]


def is_bare_gerund(clause: Token) -> bool:
    """Whether a clause behind a preposition has the subject of its verb: "committed to *training* troops"."""
    return clause.dep_ == "pcomp" and not any(child.dep_ == "nsubj" for child in clause.lefts)


def party_in(page: Page, match: Match, thing: Token) -> list[Token]:
    """The party that a noun phrase names: itself, whose thing it is, or of a deed who did it."""
    if is_party(page, thing):
        return [thing]
    owners = owners_of(page, thing)
    if owners or (stands_for_party(page, thing) and not is_own(thing)):
        return owners or [thing]
    if match.sense.kind == "accusation" and thing.lemma_ in lexicon().nouns:
        return [thing]  # whom a deed hit is not the one it is laid at the door of
    return parties_inside(page, thing) or [thing]


def parties_inside(page: Page, thing: Token, steps: int = 1) -> list[Token]:
    """The party that a noun phrase has in it: "sanctions on *X*", "the rights of *X*"; not where a thing is."""
    words, lemma = lexicon().classes, thing.lemma_
    if thing.tag_[0] != "N":
        return []
    frame = noun_frame(thing)
    if any(lemma in words[name] for name in CONCRETE):
        return parties_beside(page, thing)
    around = [frame.oblique.get(p, []) for p in INSIDE]
    named = [[t for t in place if is_party(page, t)] for place in around]
    deeper = (
        [f for t in place if t is not thing for f in parties_inside(page, t, 0)] for place in around if steps
    )
    return next((found for found in (owners_of(page, thing), *named, *deeper) if found), [])
