"""Cues between commas whose clause the parser hung elsewhere: "The pass, warns the guild, is shut"."""

from __future__ import annotations

from tocsin.reading.components.attributives import speaks
from tocsin.reading.components.content import sentence_end
from tocsin.reading.components.cue_forms import cue_of, polarity_of
from tocsin.reading.components.mention import PRONOUNS
from tocsin.reading.components.parentheses import ASIDES, FINITE, STOPS, is_finite
from tocsin.reading.components.report import Range, Report
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Doc, Span, Token

TOLD = {"VBD", "VBZ", "VBP"}
TAKEN = "VBN"
"""Tag that the parser may give a closing cue: "The pass is shut, the guild *charged*"."""
NAMING = "NJDPC"
"""First letters of the tags of which noun phrases are made."""
LINKING = {"IN", "TO", "POS", ",", "HYPH", "VBN"}
"""Other tags in the phrase of a speaker: "an aide to the mayor", "Ana Ruiz, the envoy"."""
OPENING = {"DT", "NNP", "NNPS", "PRP$", "NN", "NNS", "CD", "JJ"}
OCCASION = {"on", "in", "at", "during"}
WHO = {"who", "whose", "which"}
LONGEST = 16
"""Words of a speaker at most."""
SHORTEST = 3
"""Words of a content at least."""
AFTER = {"IN", "NNP", "CD", "RB", "NN", "DT", "JJ", "NNS", "PRP$", "TO", "PRP", "POS", "CC"}
"""Tags of what may follow a closing cue: "on Friday", "in a note to the paper"."""


def read_set_off(page: Page, verb: Token) -> Report | None:
    """A finite cue with its speaker, parted by commas from the clause that they report."""
    is_taken = verb.tag_ == TAKEN and verb.dep_ == "acl"
    if not (is_taken or verb.tag_ in TOLD) or any(t.dep_ in ("mark", "aux", "auxpass") for t in verb.lefts):
        return None
    if not is_taken and verb.doc[verb.i - 1].text == "," and before_relative(verb.doc, verb) == verb.i:
        return read_turned(page, verb) or read_closing(page, verb)
    return read_closing(page, verb)


def read_turned(page: Page, verb: Token) -> Report | None:
    """ "The pass, *warns the guild*, is shut"; at the end, "The pass is shut, *warns the guild*"."""
    doc, last = verb.doc, sentence_end(verb)
    end = next((i for i in range(verb.i + 1, last) if doc[i].text in {",", *STOPS}), last)
    phrase = doc[verb.i + 1 : end]
    before, after = (verb.sent.start, verb.i - 1), (end, last)
    if end >= last or not is_phrase(phrase) or any(t.tag_ == "PRP" for t in phrase):
        return None
    inside = doc[end].text == "," and is_finite(doc, after) and not is_finite(doc, before)
    if not inside or any(t.is_quote for t in doc[verb.sent.start : end]):
        return None
    return found(page, verb, phrase, [before, after])


def read_closing(page: Page, verb: Token) -> Report | None:
    """ "The pass was closed to lorries from the south, *the guild said on Friday*."."""
    doc, last = verb.doc, sentence_end(verb)
    start = opening_of(doc, verb)
    if start is None or not ends_sentence(doc, verb, last):
        return None
    before = (verb.sent.start, start - 1)
    if before[1] - before[0] < SHORTEST or not is_finite(doc, before) or doc[before[0]].tag_ == "VBN":
        return None
    return found(page, verb, doc[start : before_relative(doc, verb)], [before])


def opening_of(doc: Doc, verb: Token) -> int | None:
    """Where the speaker before a closing cue begins, right after the comma that parts it from the content."""
    last = before_relative(doc, verb)
    named = doc[last - 1].text == ","  # "the head of the guild, Ana Ruiz, said"
    for i in range(last - 1 - named, max(verb.sent.start, last - LONGEST), -1):
        if doc[i].tag_ in FINITE or doc[i].is_quote or doc[i].tag_ == "CC":
            return None
        if doc[i].text == "," and named:
            named = False
        elif doc[i].text == ",":
            return i + 1 if is_phrase(doc[i + 1 : last]) else None
    return None


def before_relative(doc: Doc, verb: Token) -> int:
    """Where the speaker ends, before a clause between commas: "Ana Ruiz, *who runs the clinic*, said"."""
    if doc[verb.i - 1].text != ",":
        return verb.i
    for i in range(verb.i - 2, max(verb.sent.start, verb.i - LONGEST), -1):
        if doc[i].text == ",":
            return i if doc[i + 1].lower_ in WHO else verb.i
    return verb.i


def ends_sentence(doc: Doc, verb: Token, last: int) -> bool:
    """Whether nothing but circumstances follows: "on Friday", "in a note to the paper"."""
    rest = doc[verb.i + 1 : last]
    if verb.tag_ == TAKEN and any(t.tag_ == "IN" and t.lower_ not in OCCASION for t in rest):
        return False  # "the men charged *with* theft"
    return all(t.tag_ in AFTER or t.text in STOPS for t in rest) and not any(
        t.dep_ in ("ccomp", "xcomp", "relcl", "mark") for t in rest
    )


def is_phrase(words: Span) -> bool:
    """Whether words make a noun phrase that may speak: a determiner or a name first, a noun last."""
    if not 0 < len(words) <= LONGEST or words[0].tag_ not in OPENING | PRONOUNS:
        return False
    return all(t.tag_[0] in NAMING or t.tag_ in LINKING for t in words)


def found(page: Page, verb: Token, phrase: Span, content: list[Range]) -> Report | None:
    """The report of a clause that is set off, where its phrase names somebody who can speak."""
    tops = [
        t
        for t in phrase
        if t.tag_[0] in "NP" and t.tag_ != "POS" and not phrase.start <= t.head.i < phrase.end
    ]
    named = [t for t in phrase if t.tag_ == "NNP" and t.dep_ == "appos"]  # "district administrator Ana Ruiz"
    speaker = next((t for t in named if tops and not speaks(page, tops[0]) and speaks(page, t)), None)
    speaker = speaker or (tops[0] if tops else None)
    if speaker is None or speaker.lower_ in ASIDES:
        return None
    if speaker.tag_ not in PRONOUNS and not speaks(page, speaker):
        return None
    return Report(
        head=verb,
        cue=cue_of(verb),
        speaker=speaker,
        content=content,
        shape="parenthesis",
        polarity=polarity_of(verb),
        confidence=0.75,
        reason=f"verb {verb.text!r} set off from its content",
    )
