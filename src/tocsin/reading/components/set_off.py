"""Cues between commas whose clause the parser hung elsewhere: "The pass, warns the guild, is shut"."""

from __future__ import annotations

from tocsin.reading.components.attributives import speaks
from tocsin.reading.components.complements import WH
from tocsin.reading.components.content import sentence_end
from tocsin.reading.components.cue_forms import cue_of
from tocsin.reading.components.cue_words import load_cue_words
from tocsin.reading.components.mention import PRONOUNS
from tocsin.reading.components.parentheses import ASIDES, FINITE, STOPS, is_finite
from tocsin.reading.components.report import Range, Report
from tocsin.reading.components.subjects import agent_of
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Doc, Span, Token

TOLD = {"VBD", "VBZ", "VBP", "VB"}
TAKEN = "VBN"
"""Tag that the parser may give a closing cue: "The pass is shut, the guild *charged*"."""
WITHIN = {"mark", "aux", "auxpass"}
"""Dependents of a verb that is no cue of its own."""
NAMING = "NJDPC"
"""First letters of the tags of which noun phrases are made."""
LINKING = {"IN", "TO", "POS", ",", "HYPH", "VBN"}
"""Other tags in the phrase of a speaker: "an aide to the mayor", "Ana Ruiz, the envoy"."""
OPENING = {"DT", "NNP", "NNPS", "PRP$", "NN", "NNS", "CD", "JJ"}
OCCASION = {"on", "in", "at", "during"}
WHO = {"who", "whose", "which"}
FRAMES = {"after", "before", "when", "while", "as", "since", "once"}
"""What opens a clause that tells when or why something was said."""
RESUMING = {"as", "in", "on", "at", "with", "who", "which", "whose", "when", "where", "while"}
"""What may follow the speaker of a turned cue behind another comma."""
PARTICLES = {"RP", "RB", "IN"}
LEADING = {"to", "quick", "keen", "anxious", "careful", "eager"}
"""Words between a verb and the saying that it governs: "hastened *to* add", "was *quick to* add"."""
SUBJECTS = {"nsubj", "nsubjpass"}
LONGEST = 16
"""Words of a speaker at most."""
FRAGMENT = {"DT", "RB", "RBR", "UH", "JJR"}
"""Tags of the first word of what is called out without a verb: "a truce now", "down with the king"."""
GOVERNED = {"ccomp", "xcomp", "dobj"}
SHORTEST = 3
"""Words of a content at least."""
AFTER = {"IN", "HYPH", "NNP", "CD", "RB", "NN", "DT", "JJ", "NNS", "PRP$", "TO", "PRP", "POS", "CC"}
"""Tags of what may follow a closing cue: "on Friday", "in a note to the paper"."""


def read_set_off(page: Page, verb: Token) -> Report | None:
    """A finite cue with its speaker, parted by commas from the clause that they report."""
    is_taken = verb.tag_ == TAKEN and verb.dep_ == "acl"
    first = leading(verb)
    if any(t.dep_ == "auxpass" for t in verb.lefts):
        return read_told(verb)
    if not (is_taken or first.tag_ in TOLD) or (first is verb and is_within(verb)):
        return None
    if first is not verb:
        return read_phrase(page, verb, (first.i, verb.i + 1))
    if not is_taken and verb.doc[verb.i - 1].text == "," and before_relative(verb.doc, verb.i) == verb.i:
        return read_closing(page, verb, (verb.i, verb.i + 1)) or read_turned(page, verb)
    between = None if is_taken else read_between(page, verb, (verb.i, verb.i + 1))
    return between or read_closing(page, verb, (verb.i, verb.i + 1))


def read_phrase(page: Page, verb: Token, cue: Range) -> Report | None:
    """A cue of several words between commas: "hastened to add", "made it known", "let slip"."""
    return read_between(page, verb, cue) or read_closing(page, verb, cue)


def is_within(verb: Token) -> bool:
    return any(t.dep_ in WITHIN for t in verb.lefts)


def leading(verb: Token) -> Token:
    """The verb that begins a cue: "*hastened* to add", "*was* quick to add"; mostly the cue itself."""
    if verb.dep_ != "xcomp" or verb.tag_ != "VB":
        return verb
    first = verb.head if verb.head.tag_[0] == "V" else verb.head.head
    between = verb.doc.tokens[first.i + 1 : verb.i]
    return first if between and all(t.lower_ in LEADING for t in between) else verb


def read_turned(page: Page, verb: Token) -> Report | None:
    """ "The pass, *warns the guild*, is shut"; at the end, "The pass is shut, *warns the guild*"."""
    doc, last = verb.doc, sentence_end(verb)
    end = end_of_phrase(doc, verb.i + 1, last)
    phrase = doc[verb.i + 1 : end]
    before, after = (verb.sent.start, verb.i - 1), (end, last)
    if end >= last or not is_phrase(phrase) or any(t.tag_ == "PRP" for t in phrase):
        return None
    if verb.lemma_ in load_cue_words().informing or any(t.is_quote for t in doc[verb.sent.start : end]):
        return None
    more = doc[end].text == "," and end + 1 < last and doc[end + 1].lower_ in RESUMING
    if doc[end].text == "," and not more:
        inside = is_finite(doc, after) and not is_finite(doc, before)
        return found(page, verb, phrase, [before, after]) if inside else None
    called = doc[before[0]].tag_ in FRAGMENT and verb.dep_ == "ROOT" and not is_finite(doc, before)
    called = called and all(t.text != "," for t in doc[before[0] : before[1]])  # "the envoy, Ana Ruiz, said"
    told = called or (is_whole(doc, before) and not has_own_subject(verb))
    return found(page, verb, phrase, [before]) if told else None


def end_of_phrase(doc: Doc, first: int, last: int) -> int:
    """Where a speaker behind a cue ends: at a mark or relative clause, or behind a name at the end, "..., Ana Ruiz."."""
    end = next((i for i in range(first, last) if doc[i].text in {",", *STOPS} or doc[i].tag_ in WH), last)
    named = next((i for i in range(end + 1, last) if doc[i].tag_ != "NNP"), last)
    closes = end + 1 < named < last and doc[named].text in STOPS
    return named if closes and doc[end].text == "," else end


def has_own_subject(verb: Token) -> bool:
    """Whether its subject stands before the commas before a verb: "*The camp*, I am told, holds a thousand"."""
    for subject in verb.lefts:
        if subject.dep_ in SUBJECTS and subject.tag_ not in FINITE:
            return not is_finite(verb.doc, (verb.sent.start, comma_after(subject)))
    return False


def comma_after(token: Token) -> int:
    return next((t.i for t in token.doc[token.i : token.sent.end] if t.text == ","), token.sent.end)


def is_whole(doc: Doc, part: Range) -> bool:
    """Whether words hold a main clause: a finite verb that no word between the same commas makes a dependent one."""
    within = False
    for i in range(*part):
        token = doc[i]
        if token.text in {",", ";", ":"}:
            within = False
        elif token.tag_ in WH or token.dep_ == "mark":
            within = i > part[0] or token.dep_ == "mark"
        elif token.tag_ in FINITE and not within:
            return True
    return False


def read_between(page: Page, verb: Token, cue: Range) -> Report | None:
    """ "The lorries, *the head of the guild went on*, would leave": the parser takes the speaker for an apposition."""
    doc, last = verb.doc, sentence_end(verb)
    start, end = opening_of(doc, verb, cue[0]), cue[1]
    while end < last and doc[end].tag_ in PARTICLES:
        end += 1
    if start is None or end >= last or doc[end].text != "," or not goes_on_finite(doc, end + 1):
        return None
    before, after = (verb.sent.start, start - 1), (end, last)
    if before[1] <= before[0] or is_finite(doc, before) or any(t.is_quote for t in doc[before[0] : end]):
        return None
    return found(page, verb, doc[start : cue[0]], [before, after], cue)


def goes_on_finite(doc: Doc, at: int) -> bool:
    """Whether a clause goes on with its verb: "..., *would* leave", "..., *never left*"."""
    ahead = [t.tag_ for t in doc[at : at + 2]]
    return any(tag in FINITE for tag in (ahead if ahead[:1] == ["RB"] else ahead[:1]))


def read_told(verb: Token) -> Report | None:
    """ "The dam, *we are told*, will hold", "the camp, *it is said*, is empty": nobody is named who says so."""
    doc, last = verb.doc, sentence_end(verb)
    told = [t for t in verb.lefts if t.dep_ == "nsubjpass" and t.i > verb.sent.start]
    hearer = told[-1] if told else None
    opening = next((t for t in verb.lefts if t.lower_ == "as"), hearer)
    end = next((i for i in range(verb.i + 1, last) if doc[i].text in {",", *STOPS}), last)
    if hearer is None or opening is None or end >= last or not goes_on_finite(doc, end + 1):
        return None
    start = min(opening.i, hearer.left_edge.i)
    before, after = (verb.sent.start, start - 1), (end, last)
    if doc[start - 1].text != "," or before[0] >= before[1] or is_finite(doc, before):
        return None
    return Report(
        head=verb,
        cue=[*(t for t in verb.lefts if t.dep_ == "auxpass"), verb],
        speaker=agent_of(verb),
        hearer=hearer if hearer.lower_ != "it" else None,
        content=[before, after],
        shape="parenthesis",
        confidence=0.7,
        reason=f"verb {verb.text!r} of which nobody says whose word it is",
    )


def read_closing(page: Page, verb: Token, cue: Range) -> Report | None:
    """ "The pass was closed to lorries from the south, *the guild said on Friday*."."""
    doc, last = verb.doc, sentence_end(verb)
    start = opening_of(doc, verb, cue[0])
    if start is None or not ends_sentence(doc, verb, cue[1], last):
        return None
    before = (verb.sent.start, start - 1)
    if before[1] - before[0] < SHORTEST or not is_finite(doc, before) or doc[before[0]].tag_ == "VBN":
        return None
    return found(page, verb, doc[start : before_relative(doc, cue[0])], [before], cue)


def opening_of(doc: Doc, verb: Token, first: int) -> int | None:
    """Where the speaker before a closing cue begins, right after the comma that parts it from the content."""
    last = before_relative(doc, first)
    named = doc[last - 1].text == ","  # "the head of the guild, Ana Ruiz, said"
    for i in range(last - 1 - named, max(verb.sent.start, last - LONGEST), -1):
        if doc[i].tag_ in FINITE or doc[i].is_quote or (doc[i].tag_ == "CC" and not joins_names(doc, i)):
            return None
        if doc[i].text == "," and named:
            named = False
        elif doc[i].text == ",":
            return i + 1 if is_phrase(doc[i + 1 : last]) else None
    return None


def joins_names(doc: Doc, i: int) -> bool:
    """ "*Oslo and Tallinn* said": two names are one speaker."""
    return doc[i - 1].tag_[:3] == "NNP" and doc[min(i + 1, len(doc) - 1)].tag_[:3] == "NNP"


def before_relative(doc: Doc, first: int) -> int:
    """Where the speaker ends, before a clause between commas: "Ana Ruiz, *who runs the clinic*, said"."""
    if doc[first - 1].text != ",":
        return first
    for i in range(first - 2, max(doc[first].sent.start, first - LONGEST), -1):
        if doc[i].text == ",":
            return i if doc[i + 1].lower_ in WHO else first
    return first


def ends_sentence(doc: Doc, verb: Token, end: int, last: int) -> bool:
    """Whether nothing but circumstances follows: "on Friday", "in a note to the paper", "after the guards fled"."""
    framed = next((t.i for t in doc[end:last] if t.lower_ in FRAMES), last)
    if any(t.head is verb and t.dep_ in GOVERNED for t in doc[framed:last]):
        return False
    rest = doc[end:framed]
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


def found(
    page: Page, verb: Token, phrase: Span, content: list[Range], cue: Range | None = None
) -> Report | None:
    """The report of a clause that is set off, where its phrase names somebody who can speak."""
    tops = [
        t
        for t in phrase
        if (t.tag_[0] in "NP" or t.nbor().lower_ == "of")
        and t.tag_ != "POS"
        and not phrase.start <= t.head.i < phrase.end
    ]
    named = [t for t in phrase if t.tag_ == "NNP" and t.dep_ == "appos"]  # "district administrator Ana Ruiz"
    speaker = next((t for t in named if tops and not speaks(page, tops[0]) and speaks(page, t)), None)
    speaker = speaker or (tops[0] if tops else None)
    if speaker is None or speaker.lower_ in ASIDES:
        return None
    if speaker.tag_ not in PRONOUNS and not speaks(page, speaker):
        return None
    words = cue_of(verb) if cue is None or cue[1] - cue[0] == 1 else verb.doc.tokens[cue[0] : cue[1]]
    denied = any(t.dep_ == "neg" and t.i < verb.i for t in words)
    return Report(
        head=verb,
        cue=words,
        speaker=speaker,
        content=content,
        shape="parenthesis",
        polarity="negative" if denied else "positive",
        confidence=0.75,
        reason=f"verb {verb.text!r} set off from its content",
    )
