"""Nouns that sum up what was said, and who answers it: "..., a claim that the guild denied"."""

from __future__ import annotations

from tocsin.reading.components.content import subtree_range
from tocsin.reading.components.cue_forms import cue_of, polarity_of
from tocsin.reading.components.cue_words import CueWord
from tocsin.reading.components.report import Report
from tocsin.reading.components.subjects import RELATIVES, agent_of, subject_of
from tocsin.reading.tokens import Token

ARTICLES = {"a", "an", "another", "something"}
TOLD = {"dobj", "ccomp", "xcomp", "oprd"}


def resumed_by(verb: Token) -> Token | None:
    """The noun after a comma that a verb in its relative clause answers: "..., *a claim* the guild denied"."""
    noun = verb.head
    start = noun.left_edge.i
    if verb.dep_ not in ("relcl", "acl") or noun.i > verb.i or noun.tag_ not in ("NN", "NNS") or start == 0:
        return None
    sums_up = noun.doc[start].lower_ in ARTICLES or (noun.tag_ == "NNS" and start == noun.i)
    if not sums_up or noun.doc[start - 1].text != ",":
        return None
    own = subject_of(verb)
    answered = own is not None and own.lower_ not in RELATIVES and own.tag_ != "PRP"  # "a man he admired"
    return noun if answered or (verb.tag_ == "VBN" and agent_of(verb) is not None) else None


def read_answer(verb: Token, entry: CueWord) -> Report | None:
    """ "..., a claim the guild *denied*": what is spoken of stands before the clause."""
    noun = resumed_by(verb)
    speaker = agent_of(verb) or subject_of(verb)
    if noun is None or speaker is None:
        return None
    named = next(
        (t for t in verb.rights if t.dep_ == "oprd" or (t.dep_ == "prep" and t.lower_ == "as")), None
    )
    if "as" in entry.takes and named is not None:
        said = [subtree_range(named)]
    elif "np" in entry.takes and not any(t.dep_ in TOLD for t in verb.rights):
        said = []
    else:
        return None
    return Report(
        head=verb,
        cue=cue_of(verb),
        speaker=speaker,
        content=[(noun.left_edge.i, noun.i + 1), *said],
        shape="as" if said else "np",
        polarity=polarity_of(verb),
        confidence=0.7,
        reason=f"verb {verb.text!r} answers what {noun.text!r} sums up",
    )
