"""What is reported as not said: "declined to say whether ...", "would not comment"."""

from __future__ import annotations

from tocsin.reading.components.complements import complement, has_to, is_late
from tocsin.reading.components.content import subtree_range
from tocsin.reading.components.cue_forms import cue_of, is_negated
from tocsin.reading.components.cue_words import CueWords
from tocsin.reading.components.report import Range, Report
from tocsin.reading.components.subjects import is_passive, object_of_preposition, speaker_of
from tocsin.reading.tokens import Token

ABOUT = {"about", "of", "on", "for", "to"}
LINKS = {"to", "yet", "short", "of", "from"}
SPOKEN_OTHERWISE = {"speak", "talk", "discuss", "say", "answer"}
"""Verbs that, negated without an object, need not mean silence: "the minister did not speak last"."""


def refusal_of(verb: Token, words: CueWords) -> Token | None:
    """The verb that leaves this one undone: "declined to say", "stopped short of saying"."""
    governed = verb.dep_ == "xcomp" or (verb.dep_ == "advcl" and has_to(verb) and is_late(verb, verb.head))
    if governed and (verb.head.lemma_ in words.refusals or is_pending(verb)):
        return verb.head
    if verb.dep_ == "pcomp" and verb.head.lower_ == "of":
        short = verb.head.head
        stop = short if short.tag_[0] == "V" else short.head
        if stop.lemma_ in words.refusals:
            return stop
    return None


def is_pending(verb: Token) -> bool:
    """ "Has yet to comment"."""
    between = verb.doc[verb.head.i + 1 : verb.i]
    return verb.head.lemma_ in {"have", "be"} and any(t.lower_ == "yet" for t in between)


def governs_refused(verb: Token, lemma: str, words: CueWords) -> bool:
    """Whether a refusal is read at the verb that it governs."""
    if lemma not in words.refusals:
        return False
    below = next((t for t in verb.rights if t.dep_ in ("xcomp", "advcl") and has_to(t)), None)
    below = below or next((t for t in verb.rights if t.dep_ == "xcomp"), None)
    if below is None:
        return False
    saying = below.lemma_
    entry = words.verbs.get(saying)
    return saying in words.silence or (
        entry is not None and complement(below, entry.takes, passive=False) is not None
    )


def goes_on(verb: Token, words: CueWords) -> bool:
    """Whether the next verb tells for this one too: "neither *confirmed* nor denied it"."""
    after = next((t for t in verb.rights if t.dep_ == "conj" and t.lemma_ in words.silence), None)
    return after is not None and not any(t.dep_ in ("ccomp", "dobj") for t in verb.rights)


def cue_refused(verb: Token, refused: Token) -> list[Token]:
    """ "Declined to say", "stopped short of saying"."""
    between = [t for t in verb.doc[refused.i + 1 : verb.i] if t.lower_ in LINKS]
    return [*cue_of(refused), *between, *cue_of(verb)]


def is_unnamed(verb: Token, words: CueWords) -> bool:
    """ "Asked not to be named", "declined to be quoted": how a source is described, nothing that it says."""
    passive = any(t.dep_ == "auxpass" for t in verb.lefts)
    return verb.dep_ == "xcomp" and passive and verb.lemma_ in words.namings


def read_nothing(verb: Token, words: CueWords) -> Report | None:
    """ "Said nothing about the raid", "gave no details of it", "had no comment"."""
    thing = next((t for t in verb.rights if t.dep_ == "dobj"), None)
    if thing is None:
        return read_quiet(verb, words)
    lemma = verb.lemma_
    if f"{lemma}_{thing.lemma_}" in words.dodges:
        return unsaid(verb, [*cue_of(verb), thing], list(thing.rights))
    nothing = thing.lower_ == "nothing" and lemma in words.silence
    no = any(t.lower_ == "no" for t in thing.lefts)
    named = f"{lemma}_{thing.lemma_}"
    unanswered = named in words.unanswered and is_negated(verb)
    if not nothing and not unanswered and not (no and named in words.unsaid):
        return None
    speaker = speaker_of(verb)
    if speaker is None or is_passive(verb):
        return None
    return unsaid(verb, [*cue_of(verb), *thing.lefts, thing], [*thing.rights, *verb.rights])


def read_quiet(verb: Token, words: CueWords) -> Report | None:
    """ "Kept *silent* about the raid", "remained tight-lipped"; "was *not available* for comment"."""
    state = next((t for t in verb.rights if t.dep_ in ("acomp", "oprd")), None)
    if state is None:
        return None
    quiet = verb.lemma_ in words.keepings and state.lower_ in words.quiet and not is_negated(verb)
    for_comment = verb.doc[state.i + 1 : state.i + 3]
    if state.lower_ == "available" and is_negated(verb) and for_comment.text == "for comment":
        return unsaid(verb, [*cue_of(verb), state, *for_comment], [])
    return unsaid(verb, [*cue_of(verb), state], [*state.rights, *verb.rights]) if quiet else None


def unsaid(verb: Token, cue: list[Token], after: list[Token]) -> Report | None:
    """The report of what its cue alone leaves unsaid; what it is about, where that is told, is its content."""
    speaker = speaker_of(verb)
    if speaker is None:
        return None
    last = cue[-1].i
    about = next((t for t in after if t.lower_ in ABOUT and t.i > last), None)
    beyond = about is not None and about.right_edge.i > about.i
    return Report(
        head=verb,
        cue=cue,
        lemma=verb.lemma_,
        speaker=speaker,
        content=[(about.i + 1, about.right_edge.i + 1)] if about is not None and beyond else runs_of(cue),
        shape="silence",
        polarity="negative",
        confidence=0.8,
        reason=f"not said: {' '.join(t.text for t in cue)!r}",
    )


def read_unanswered(verb: Token, words: CueWords) -> Report | None:
    """ "Calls to the embassy *went unanswered*", "messages to the guild *were not returned*"."""
    asked = next((t for t in verb.lefts if t.dep_ in ("nsubj", "nsubjpass")), None)
    if asked is None or asked.lemma_.lower() not in words.askings:
        return None
    left = next((t for t in verb.rights if t.lower_ == "unanswered"), None)
    returned = (
        is_negated(verb) and is_passive(verb) and f"{verb.lemma_}_{asked.lemma_.lower()}" in words.unanswered
    )
    to = next((t for t in asked.subtree if t.dep_ == "prep" and t.lower_ == "to"), None)
    speaker = object_of_preposition(to) if to is not None else None
    if speaker is None or (left is None and not returned):
        return None
    cue = [*cue_of(verb), *([left] if left is not None else [])]
    return Report(
        head=verb,
        cue=cue,
        lemma=verb.lemma_,
        speaker=speaker,
        content=runs_of(cue),
        shape="silence",
        polarity="negative",
        confidence=0.7,
        reason="what was asked went unanswered",
    )


def runs_of(words: list[Token]) -> list[Range]:
    return [(t.i, t.i + 1) for t in words]


def read_silence(verb: Token, lemma: str, refused: Token | None) -> Report | None:
    """ "Would not comment on the report": what follows, or else the cue itself, is the content."""
    head = refused if refused is not None else verb
    speaker = speaker_of(head) or next((t for t in head.lefts if t.dep_ == "nsubjpass"), None)
    if speaker is None:
        return None
    cue = cue_of(verb) if refused is None else cue_refused(verb, refused)
    object_ = next((t for t in verb.rights if t.dep_ in ("ccomp", "dobj")), None)
    about = next(
        (t for t in verb.rights if t.dep_ == "prep" and t.lower_ in ("on", "about", "whether")), None
    )
    if object_ is not None:
        content = [subtree_range(object_)]
    elif about is not None:
        content = [(about.i + 1, about.right_edge.i + 1)]
    elif refused is None and lemma in SPOKEN_OTHERWISE and verb.head.lower_ != "without":
        return None
    else:
        content = runs_of(cue)
    return Report(
        head=verb,
        cue=cue,
        lemma=lemma,
        speaker=speaker,
        content=content,
        shape="silence",
        polarity="negative",
        confidence=0.8,
        reason=f"not said: {' '.join(t.text for t in cue)!r}",
    )
