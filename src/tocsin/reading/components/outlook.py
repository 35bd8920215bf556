"""What an act that is still to come says: a promise, a threat, a refusal, a demand.

PLOVER has no type for a plan: an announced cooperation is AGREE, an announced harm THREATEN, a
cooperation that will not come REJECT, and what somebody else must do REQUEST.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tocsin.model.claim import Kind
from tocsin.ontologies import mode_by_content
from tocsin.reading.components.arguments import Frame, frame_of
from tocsin.reading.components.clauses import is_infinitive, is_perfect
from tocsin.reading.components.lexicon import Match, lexicon
from tocsin.reading.components.nesting import is_conditional
from tocsin.reading.components.noun_phrases import antecedents
from tocsin.reading.components.parties import is_party, stands_for_party
from tocsin.reading.components.patterns import Sense
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

COOPERATION = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
HARM = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
PLEDGED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
"""Types of which a plan is AGREE."""
YIELDING = frozenset({"CONCEDE", "RETREAT"})
DECIDING = frozenset({"decide", "choose", "opt", "elect"})
"""A concession that has been decided is one already, though nothing has moved yet."""
FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall"})
CONDITIONAL = frozenset({"would", "'d", "’d"})
DUTY = frozenset({"must"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no"})
DEMAND = Sense(
    event_type="REQUEST",
    mode=None,
    cameo="100",
    kind="demand",
    contexts=(),
    needs=None,
    roles=("",),
    reciprocal=False,
    reverse=False,
)
REFUSAL = replace(DEMAND, event_type="REJECT", cameo="120", kind="refusal")
PERMISSION = replace(DEMAND, event_type="RETREAT", mode="access", cameo="0863", kind="permission")
OFFER = replace(DEMAND, event_type="AGREE", cameo="030", kind="offer", needs="party")
HELD_OUT = frozenset({"AID", "RETREAT", "CONCEDE", "COOPERATE", "CONSULT"})
"""Types of what has not come yet when it is offered."""
PROMISE = replace(DEMAND, event_type="AGREE", cameo="030", kind="intention", needs="party")


def announced(page: Page, match: Match) -> Match | None:
    """The match as what its outlook makes of it, itself where it is told as done, none if it is foretold."""
    verb = match.frame.head
    if match.sense.kind not in {"act", "permission"} or verb.tag_[0] != "V":
        return match
    if match.reverse and is_faced(match):
        return None
    if verb.lemma_ == "offer" and match.sense.event_type in HELD_OUT and not is_spoken(match):
        return replace(match, sense=replace(OFFER, roles=match.sense.roles))
    if is_standing(match):
        return replace(match, sense=replace(match.sense, kind="restriction"))
    if not is_to_come(page, verb):
        return match
    if verb.dep_ == "xcomp" and verb.head.lemma_ in DECIDING and match.sense.event_type in YIELDING:
        return replace(
            match,
            sense=replace(match.sense, kind="intention", event_type="CONCEDE", mode=None),
            announced=True,
        )
    if match.sense.event_type in HARM and is_foretold(verb):
        return None
    found = projected(match.sense, negative=is_negative(verb) or has_no_object(match.frame))
    if found is not None and found.event_type == "THREATEN" and is_ultimatum(verb):
        found = replace(found, kind="threat")
    return match if found is None else replace(match, sense=found, announced=True)


def is_spoken(match: Match) -> bool:
    """Whether what is offered is given by the words that offer it: "offered an *apology*"."""
    return any(slot.lemma_ in load("outlook")["spoken"] for slot in match.slots)


def intended(match: Match, found: Mapping[int, Match]) -> Match:
    """An intention with what it is to do: to cooperate is AGREE."""
    clause, sense = match.frame.complement, match.sense
    if sense.kind != "intention" or sense.event_type is not None or clause is None:
        return match
    inner = found.get(clause.i)
    if inner is None or inner.sense.event_type not in PLEDGED or inner.sense.kind != "act":
        return match
    return replace(match, sense=replace(sense, event_type="AGREE", cameo="030", roles=inner.sense.roles))


def is_standing(match: Match) -> bool:
    """Whether a ban is told to be in force, by nobody in particular: "drivers *are barred* from the zone"."""
    verb = match.frame.head
    if verb.lower_ not in load("outlook")["barred"] or not match.frame.passive or match.frame.agents:
        return False
    above = verb.head if verb.dep_ in {"acomp", "oprd", "xcomp"} else verb
    tensed = [above, *(c for c in verb.lefts if c.dep_ == "auxpass")]
    return any(t.tag_ in {"VBZ", "VBP"} for t in tensed) and not any(c.tag_ == "MD" for c in verb.lefts)


def is_faced(match: Match) -> bool:
    """Whether an act is only in store: "drivers *face* arrest"."""
    verb = match.frame.head
    in_store = verb.lemma_ in load("signals")["facing"] and verb.tag_ in {"VBP", "VBZ", "VB"}
    return in_store and match.sense.event_type in {*HARM, "ACCUSE"} - {"PROTEST", "MOBILIZE"}


def is_foretold(verb: Token) -> bool:
    """Whether the text itself says what will come, on no condition: that is a prediction."""
    return modal_of(verb) in FUTURE and not is_on_condition(verb) and not is_reported(verb)


def is_on_condition(verb: Token) -> bool:
    return any(is_conditional(child) for child in verb.children if child.dep_ == "advcl")


def is_ultimatum(verb: Token) -> bool:
    """Whether the harm comes *unless* somebody does something."""
    clauses = [child for child in verb.children if child.dep_ == "advcl"]
    return any(t.lower_ == "unless" for clause in clauses for t in clause.lefts)


def projected(sense: Sense, *, negative: bool) -> Sense | None:
    """The sense of announcing (or, negative, of ruling out) what a sense stands for."""
    kind: Kind
    if sense.event_type in COOPERATION:
        kind, event_type, cameo = ("refusal", "REJECT", "120") if negative else ("intention", "AGREE", "030")
        if sense.event_type == "CONSULT" and not negative:
            kind = "consultation"
    elif sense.event_type in HARM:
        kind, event_type, cameo = (
            ("assurance", "AGREE", "030") if negative else ("intention", "THREATEN", "130")
        )
    else:
        return None
    mode = mode_by_content(event_type, sense.event_type, sense.mode)
    return replace(sense, kind=kind, event_type=event_type, cameo=cameo, mode=mode)


def is_to_come(page: Page, verb: Token) -> bool:
    """Whether a clause announces: "will", a reported "would", "is ready to", "plans to"."""
    modal = modal_of(verb)
    if is_asked(verb):
        return False
    if modal is not None:
        return modal in FUTURE or (modal in CONDITIONAL and is_reported(verb))
    if verb.dep_ == "conj" and verb.head.tag_[0] == "V" and verb.tag_ in {"VB", "VBP"}:
        return is_to_come(page, verb.head)
    if verb.dep_ != "xcomp" or not is_infinitive(verb):
        return False
    above = verb.head
    if above.lemma_ == "be":  # "the army is to leave", and not "the aim is to leave", "was to have left"
        return (
            not is_perfect(verb)
            and any(is_party(page, t) for t in frame_of(verb).agents if t.tag_[0] != "V")
            and not is_negative(above)
        )
    return above.lemma_ in load("outlook")["announcing"] and not is_negative(above)


def is_asked(verb: Token) -> bool:
    """Whether a clause is only asked about: "asked if they would leave"."""
    return verb.dep_ == "ccomp" and any(
        c.dep_ == "mark" and c.lower_ in {"if", "whether"} for c in verb.lefts
    )


def modal_of(verb: Token) -> str | None:
    return next((child.lower_ for child in verb.lefts if child.tag_ == "MD"), None)


def is_negative(verb: Token) -> bool:
    return any(child.lower_ in NEGATIONS for child in verb.children if child.dep_ in {"neg", "advmod"})


def has_no_object(frame: Frame) -> bool:
    """Whether the object is ruled out: "will send *no* troops"."""
    return any(child.lower_ == "no" for token in frame.patients for child in token.lefts)


def is_reported(verb: Token) -> bool:
    return reporting_verb(verb) is not None


def reporting_verb(verb: Token) -> Token | None:
    """The verb of saying whose content a clause is: "*said* it would"."""
    clause = verb
    while clause.dep_ == "conj" and clause.head is not clause:
        clause = clause.head
    if clause.dep_ not in {"ccomp", "parataxis"}:
        return None
    above = clause.head
    return above if above.tag_[0] == "V" and above.lemma_ in load("outlook")["saying"] else None


def is_subjunctive(verb: Token) -> bool:
    """Whether a bare form says what somebody insists on: "insists that Borduria *return* them"."""
    if verb.head.lemma_ not in load("outlook")["insisting"]:
        return False
    if any(c.dep_ == "auxpass" and c.tag_ == "VB" for c in verb.lefts):
        return not any(c.tag_ in {"MD", "TO"} for c in verb.lefts)  # "insists that they *be freed*"
    if verb.tag_ not in {"VB", "VBP"}:
        return False
    if any(c.dep_ in {"aux", "auxpass"} and c.tag_ != "VB" for c in verb.lefts):
        return False
    told = verb.head.tag_ == "VBD" or verb.tag_ == "VB"  # after a past tense the present is no present
    forms = {"NN", "NNP", "NNS", "NNPS", "PRP"} if told else {"NN", "NNP"}
    return any(c.dep_ in {"nsubj", "nsubjpass"} and c.tag_ in forms for c in verb.lefts)


def wanted(page: Page, verb: Token) -> Match | None:
    """A demand in the words of a wish for what others should do: "*wants* its consul released"."""
    if verb.lemma_ not in load("outlook")["wanting"]:
        return None
    frame = frame_of(verb)
    if verb.lemma_ == "expect" and any(t.lemma_ in load("signals")["onlookers"] for t in frame.agents):
        return None  # "analysts expect them to attack"
    clause = frame.complement
    if clause is None and verb.lemma_ == "want":
        deeds = [t for t in frame.patients if t.tag_ == "NN" and t.lower_ in load("outlook")["wanted"]]
        return Match(DEMAND, frame, "want", deeds) if deeds and frame.agents else None
    if clause is None or clause.tag_[0] != "V":
        return None
    who = next((c for c in clause.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if who is None or not frame.agents or clause.tag_ in {"VBD", "VBZ", "VBP"}:
        return None
    hears = stands_for_party(page, who) and who.lemma_ not in lexicon().classes["arsenal"]
    if who.dep_ == "nsubj" and clause.tag_ != "VBN" and not hears:
        return None  # "expect the *shelling* to go on"
    asked = Frame(verb, agents=frame.agents, complement=clause)
    asked.patients = [who]
    return Match(DEMAND, asked, "want", announced=modal_of(verb) in CONDITIONAL)


def let_through(verb: Token) -> Match | None:
    """A permission told by where somebody is let: "let the lorries *through*", "lets fishermen *out*"."""
    if verb.lemma_ != "let" or is_negative(verb):
        return None
    below = [c for c in verb.rights if c.dep_ in {"dobj", "ccomp", "nsubj"} and c.tag_[0] in "NP"]
    below += [t for c in verb.rights if c.dep_ in {"prt", "advmod"} for t in c.lefts if t.dep_ == "nsubj"]
    where = [t for c in (verb, *below) for t in c.rights if t.lower_ in load("outlook")["let"]]
    frame = frame_of(verb)
    if not below or not where or not frame.agents:
        return None
    allowed = Frame(verb, agents=frame.agents)
    allowed.patients = below[:1]
    return Match(PERMISSION, allowed, f"let {where[0].lower_}")


def unwilling(verb: Token) -> Match | None:
    """A refusal by the mood that somebody is in: "is in *no mood* to talk"."""
    if verb.lemma_ not in {"be", "seem", "appear"}:
        return None
    moods = [t for c in verb.rights if c.lower_ == "in" for t in c.rights if t.lower_ in {"mood", "hurry"}]
    frame = frame_of(verb)
    denied = any(c.lower_ == "no" for t in moods for c in t.lefts)
    return Match(REFUSAL, frame, "in no mood", announced=True) if denied and frame.agents else None


def determined(verb: Token) -> Match | None:
    """An intention by the state of whoever has it: "is *bent* on leaving", "was determined to leave"."""
    words = load("outlook")
    states = [verb] if verb.tag_ == "VBN" else [c for c in verb.rights if c.dep_ == "acomp"]
    state = next((t for t in states if t.lower_ in words["bent"]), None)
    if state is None:
        return None
    inner = [c for p in state.rights if p.lower_ in {"on", "upon", "to"} for c in p.children]
    clause = next((c for c in (*state.rights, *inner) if c.dep_ in {"xcomp", "pcomp"}), None)
    frame = frame_of(verb)
    if clause is None or is_negative(verb) or modal_of(verb) is not None:
        return None
    aimed = Frame(verb, agents=frame.agents or frame.patients, complement=clause)
    sense = replace(PROMISE, event_type=None, cameo=None)
    return Match(sense, aimed, state.lower_, announced=True) if aimed.agents else None


def resolved(verb: Token) -> Match | None:
    """A refusal or promise in words that no pattern knows: "did *not* comply", "said it would *seek* peace"."""
    lemma, words, modal = verb.lemma_, load("outlook"), modal_of(verb)
    if is_asked(verb):
        return None
    negative = is_negative(verb)
    held_out = lemma in load("signals")["held_out"] and is_on_condition(verb)
    if not negative and not held_out and lemma not in words["undertaken"]:
        return None
    ahead = modal in FUTURE or (modal in CONDITIONAL and is_reported(verb))
    refuses = negative and lemma in words["withheld"] and modal in {None, *CONDITIONAL}
    if not refuses and (not ahead or lemma in words["states"]):
        return None
    frame = frame_of(verb)
    sense = REFUSAL if negative else PROMISE
    return (
        Match(sense, frame, f"not {lemma}" if negative else lemma, announced=True) if frame.agents else None
    )


def required(verb: Token) -> Match | None:
    """A demand by the speaker on the subject: "Ruritania said that Borduria *must* leave"."""
    said = reporting_verb(verb)
    if said is None or not (modal_of(verb) in DUTY or is_subjunctive(verb)):
        return None
    inner = frame_of(verb)
    frame = Frame(verb, agents=[t for c in said.children if c.dep_ == "nsubj" for t in antecedents(c)])
    frame.patients = inner.patients if inner.passive else inner.agents
    return Match(DEMAND, frame, "must", announced=True)
