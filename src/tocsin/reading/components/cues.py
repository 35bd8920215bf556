"""Finds what verbs, nouns, adjectives and phrases report, from the parse."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.reading.components.attributives import (
    read_according,
    read_headline,
    read_in_account,
    read_in_survey,
    read_in_words,
    speaks,
)
from tocsin.reading.components.circumstances import is_relay_beside
from tocsin.reading.components.clauses import asked_for
from tocsin.reading.components.complements import (
    begins_with_that,
    complement,
    complement_ranges,
    is_lent,
    object_of,
)
from tocsin.reading.components.content import cut, subtree_range
from tocsin.reading.components.cue_forms import cue_of, hearer_of, is_negated, lemma_of, polarity_of
from tocsin.reading.components.cue_words import CueWord, CueWords, load_cue_words
from tocsin.reading.components.noun_cues import read_adjective, read_made_plain, read_noun, read_occasion
from tocsin.reading.components.numbers import is_share
from tocsin.reading.components.outlets import is_outlet
from tocsin.reading.components.parentheses import ASIDES, is_parted, read_as_put, read_parenthesis
from tocsin.reading.components.parties import is_party
from tocsin.reading.components.report import Report
from tocsin.reading.components.resumed import read_answer
from tocsin.reading.components.set_off import read_set_off
from tocsin.reading.components.silence import (
    cue_refused,
    goes_on,
    governs_refused,
    is_unnamed,
    read_nothing,
    read_silence,
    read_unanswered,
    refusal_of,
)
from tocsin.reading.components.subjects import (
    agent_of,
    is_passive,
    letting,
    object_of_preposition,
    speaker_of,
    subject_of,
)
from tocsin.reading.components.tallies import read_tally
from tocsin.reading.components.tangles import untangle
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

CLAUSES = {"clause", "wh"}
PEOPLE = {"person", "anonymous", "group"}
OFFERED = {"promise", "threaten"}
HEARERS = {*PEOPLE, "country", "organisation"}
SPREADING = {"had", "has", "put", "puts", "let", "lets"}
POINTERS = {"this", "that", "all"}
OWN = {"clause", "wh", "ing"}
"""Shapes that report also where the subject is "I" or "we"; others then only tell what somebody does."""

NOTHING = CueWord(frozenset(), frozenset())


def find_reports(page: Page) -> list[Report]:
    """What is reported on the page, in the order of the cues."""
    words = load_cue_words()
    found: list[Report] = []
    phrases: list[Token] = []
    for token in page.doc:
        tag = token.tag_
        if tag[0] == "V":
            if token.lower_ == "according":
                phrases.append(token)
            elif (report := read_verb(page, token, words)) is not None:
                found.append(report)
            elif (report := read_tally(token)) is not None:
                found.append(report)
            elif tag == "VBN" and token.lower_ in words.adjectives:
                found += read_adjective(token, words)
        elif tag in ("NN", "NNS"):
            found += read_common_noun(page, token, words)
        elif tag == "JJ" and token.lower_ in words.adjectives:
            found += read_adjective(token, words)
        if token.lower_ in words.plain:
            found += read_made_plain(page, token)
    found += read_headline(page)
    by_head = {report.head.i: report for report in found if report.head is not None}
    for token in phrases:
        found += read_according(token, words, by_head)
    cite(page, found)
    untangle(found)
    return [report for report in found if report.content]


def cite(page: Page, found: list[Report]) -> None:
    """ "The paper, *citing the envoy*, said ...": whom an outlet cites speaks, and the outlet passes it on."""
    words = load_cue_words()
    hosts = {r.head.i: r for r in found if r.head is not None and r.speaker is not None}
    for report in hosts.values():
        speaker, verb = report.speaker, report.head
        if speaker is None or verb is None or "clause" not in words.verbs.get(report.lemma, NOTHING).takes:
            continue
        told = [
            *verb.children,
            *speaker.rights,
            *(c for t in verb.rights if t.dep_ in ("ccomp", "advcl") for c in t.children),
        ]
        for citing in told:
            source = object_of(citing) if citing.tag_ == "VBG" else None
            outlet = report.lemma == "report" or is_outlet(page, speaker)
            if source is None or citing.lemma_ not in words.citings:
                continue
            if speaks(page, source):
                if outlet:
                    report.relays.append(speaker)
                    report.speaker = source
                start, end = subtree_range(citing)
                begins = report.content[0][0] if report.content else end
                hole = start, begins if citing.i < begins < end else end
                report.content = [part for piece in report.content for part in cut(piece, [hole])]
                if citing.i in hosts:
                    hosts[citing.i].content = []


def read_common_noun(page: Page, noun: Token, words: CueWords) -> Iterator[Report]:
    lemma = noun.lemma_
    if lemma in words.nouns:
        yield from read_noun(page, noun, words)
    if lemma in words.remarks:
        yield from read_occasion(page, noun, words)
    if noun.lower_ == "words":
        yield from read_in_words(noun)
    if lemma in words.accounts or lemma in words.counts:
        yield from read_in_account(noun)
    if lemma in words.surveys:
        yield from read_in_survey(noun)


def read_verb(page: Page, verb: Token, words: CueWords) -> Report | None:
    """What a verb reports as said, or as not said."""
    lemma = lemma_of(verb)
    if is_unnamed(verb, words) or any(is_unnamed(t, words) for t in verb.rights):
        return None
    refused = refusal_of(verb, words)
    evaded = lemma in words.silence or (lemma in words.baits and any(t.dep_ == "auxpass" for t in verb.lefts))
    if (refused is not None or is_negated(verb)) and evaded:
        return None if goes_on(verb, words) else read_silence(verb, lemma, refused)
    if (nothing := read_nothing(verb, words) or read_unanswered(verb, words)) is not None:
        return nothing
    if is_unreal(verb):
        return None
    goes_with_it = verb.lower_ in SPREADING and verb.i + 1 < len(page.doc) and verb.nbor().lower_ == "it"
    if goes_with_it and (spread := read_spread(verb) or read_as_put(verb)) is not None:
        return spread
    entry = words.verbs.get(lemma)
    if entry is None or governs_refused(verb, lemma, words):
        return None
    telling = verb.head.head if verb.dep_ == "pcomp" else verb
    if is_relay_beside(telling, telling.head):
        return None
    report = read_said(page, verb, entry, refused)
    if report is None or is_aside(report, verb) or is_inference(report, entry):
        return None
    if entry.kinds == {"stance"} and is_no_attitude(page, report):
        return None
    report.lemma = lemma
    beside = [subtree_range(t) for t in verb.rights if is_relay_beside(t, verb)]
    report.content = [part for piece in report.content for part in cut(piece, beside)]
    if refused is not None:
        report.cue = cue_refused(verb, refused)
        report.polarity = "negative"
    return report


def read_said(page: Page, verb: Token, entry: CueWord, refused: Token | None) -> Report | None:
    """What a verb of saying reports: by what it governs, by commas, or by the noun that its clause answers."""
    report = read_complement(page, verb, entry, refused)
    if report is None or precedes(report, verb) or is_parted(verb, report.content[0]):
        report = read_parenthesis(verb, entry) or report
    if entry.stands_beside and (report is None or is_after(report, verb)):
        report = read_set_off(page, verb) or report
    if report is None or report.shape not in OWN:
        report = read_answer(verb, entry) or report
    return report


def is_after(report: Report, verb: Token) -> bool:
    """Whether a clause without quotation marks follows its cue."""
    return report.shape != "parenthesis" and report.content[-1][0] > verb.i


def is_aside(report: Report, verb: Token) -> bool:
    """Whether a participle only describes its noun: "the plan, *announced the day before*, would cost"."""
    speaker = report.speaker
    if speaker is None or verb.tag_ not in {"VBD", "VBN"}:
        return False
    after = speaker.i == verb.i - 2 and verb.nbor(-1).text == ","
    return after and not any(t.is_quote or (t.tag_ == "IN" and t.lower_ == "that") for t in verb.subtree)


def read_spread(verb: Token) -> Report | None:
    """ "Rumour *has it* that ...", "they *put it about* that ...", "he *let it slip* that ..."."""
    clause = next((t for t in verb.subtree if t.i > verb.i and begins_with_that(t)), None)
    if clause is None:
        return None
    it, after = verb.nbor(), verb.nbor(2)
    speaker = speaker_of(verb)
    nobody = speaker is not None and speaker.lower_ in load_cue_words().hearsay
    if not (nobody if verb.lower_[0] == "h" else after.lower_ in {"about", "slip", "out"}):
        return None
    return Report(
        head=verb,
        cue=[*([speaker] if nobody and speaker is not None else []), verb, it, *([] if nobody else [after])],
        lemma=verb.lemma_,
        speaker=None if nobody else speaker,
        content=[subtree_range(clause)],
        shape="clause",
        confidence=0.7,
        reason=f"verb {verb.text!r} with 'it' and a clause",
    )


def precedes(report: Report, verb: Token) -> bool:
    """Whether the content stands before its cue, without quotation marks: then it is all of what stands there."""
    ends = report.content[-1][1] if report.content else verb.i
    if report.shape != "clause" or ends > verb.i:
        return False
    return not any(token.is_quote for token in verb.doc[verb.sent.start : verb.i])


def is_unreal(verb: Token) -> bool:
    """Whether nothing was said: "would have answered"."""
    words = {child.lower_ for child in verb.lefts if child.dep_ == "aux"}
    return "have" in words and not words.isdisjoint({"would", "could", "should"})


def is_no_attitude(page: Page, report: Report) -> bool:
    """Whether a thing would have it, or nothing says towards what: "the *technology* supports it"."""
    held = [t for start, end in report.content for t in page.doc[start:end] if not t.is_punct]
    who = report.speaker
    if who is not None and is_share(who):
        return False
    if all(t.tag_ == "PRP" for t in held):
        return True
    return who is not None and who.tag_ == "NN" and not speaks(page, who) and not is_party(page, who)


def is_inference(report: Report, entry: CueWord) -> bool:
    """Whether the author concludes from what somebody said or did: "their comments show that ..."."""
    speaker = report.speaker
    if speaker is None:
        return False
    concludes = "evidence" in entry.kinds and speaker.lemma_ in load_cue_words().deeds
    return concludes or speaker.lower_ in POINTERS  # "that said, ..."


def read_complement(page: Page, verb: Token, entry: CueWord, refused: Token | None) -> Report | None:
    """A verb with a complement of a shape that it licenses; of what is refused, the refuser speaks."""
    passive = is_passive(verb)
    found = complement(verb, entry.takes, passive=passive) or named_by(verb, refused)
    if found is None or is_lent(verb) or asked_for(verb) is not None:
        return None  # "it is time for them *to consider* whether": nobody has
    child, shape = found
    if is_relay_beside(child, verb):
        return None
    if (shape == "np" and does_otherwise(page, verb, child)) or (shape == "to" and bodes(page, verb)):
        return None
    lets = letting(verb)
    if lets is not None:
        return read_letting(verb, lets, child, shape)
    speaker = agent_of(verb) if passive else speaker_of(refused if refused is not None else verb)
    speaker = person_above(page, verb, speaker) if speaker is not None else None
    teller = teller_of(verb)
    reputed = speaker is None and shape == "reputed"
    if shape not in OWN and not reputed and (speaker is None or speaker.lower_ in ASIDES):
        return None
    if speaker is None and not passive:
        return None
    return Report(
        head=verb,
        cue=cue_of(verb),
        speaker=teller or speaker,
        content=complement_ranges(child, verb, shape),
        shape=shape,
        polarity=polarity_of(verb),
        hearer=speaker if teller else hearer_of(verb, child) if "hearer" in entry.takes else None,
        confidence=0.9 if shape in CLAUSES else 0.7,
        reason=f"verb {verb.text!r} with {shape}",
    )


def person_above(page: Page, verb: Token, noun: Token) -> Token:
    """ "The imam of the mosque, *who* said ...": of a person and a place the clause tells of the person."""
    if verb.dep_ != "relcl" or not any(t.lower_ == "who" for t in verb.lefts):
        return noun
    place = noun
    while (
        place.dep_ == "pobj" and page.mentions.of(place).kind not in PEOPLE and place.head.head.tag_[0] == "N"
    ):
        place = place.head.head
    return place if page.mentions.of(place).kind in PEOPLE else noun


def does_otherwise(page: Page, verb: Token, thing: Token) -> bool:
    """ "Denied them access", "the paper reported the story", "recalled its envoy": no word is passed on."""
    words, lemma = load_cue_words(), verb.lemma_
    if lemma == "deny":
        given = any(t.dep_ == "dative" for t in verb.rights)
        return given or any(t.lemma_ in words.grants for t in (thing, *verb.rights))
    if lemma == "report":
        speaker = speaker_of(verb)
        return verb.tag_ not in {"VBD", "VBN"} or (speaker is not None and is_outlet(page, speaker))
    if lemma == "threaten" and is_menace_of_things(page, verb):
        return True
    kind = page.mentions.of(thing).kind
    if lemma == "contest" and (thing.lemma_ in words.contests or kind != "unknown"):
        return True
    asked = lemma in words.interrogations or "hearer" in words.verbs[lemma_of(verb)].takes
    return (asked and kind in PEOPLE) or (lemma in OFFERED and kind in HEARERS)


def bodes(page: Page, verb: Token) -> bool:
    """ "The drought *threatens* to empty the villages", "the vote *promises* to be close": no thing says so."""
    subject = speaker_of(verb) if verb.lemma_ in OFFERED else None
    thing = subject is not None and subject.tag_ in ("NN", "NNS") and not speaks(page, subject)
    return thing and subject is not None and not is_party(page, subject)


def is_menace_of_things(page: Page, verb: Token) -> bool:
    """ "Drought *threatens* the harvest", "drive the war, *threatening* chaos": what comes of something, not a word."""
    menacing = speaker_of(verb)
    follows = verb.tag_ == "VBG" and not any(t.dep_ == "aux" for t in verb.lefts)
    return follows or menacing is None or not speaks(page, menacing)


def named_by(verb: Token, refused: Token | None) -> tuple[Token, str] | None:
    """ "Stopped short of calling the raid a crime": the parser takes thing and name for one object."""
    if refused is None or verb.lemma_ not in load_cue_words().callings:
        return None
    thing = object_of(verb)
    return (thing, "as") if thing is not None else None


def teller_of(verb: Token) -> Token | None:
    """ "They heard *from the envoy* that ...": their source speaks."""
    if verb.lemma_ not in load_cue_words().learnings:
        return None
    told = next((t for t in verb.rights if t.dep_ == "prep" and t.lower_ == "from"), None)
    return object_of_preposition(told) if told is not None else None


def read_letting(verb: Token, lets: Token, child: Token, shape: str) -> Report:
    """ "Let it be known that ...", "let us know whether ..."."""
    told = subject_of(verb)
    return Report(
        head=verb,
        cue=[*cue_of(lets), *(t for t in verb.lefts if t.dep_ == "auxpass"), verb],
        speaker=speaker_of(lets),
        content=complement_ranges(child, verb, shape),
        shape=shape,
        polarity=polarity_of(lets),
        hearer=told,
        confidence=0.8,
        reason=f"verb {lets.text!r} with {verb.text!r}",
    )
