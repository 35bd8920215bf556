"""Nouns and adjectives that report: "the claim that ...", "her opposition to ...", "is sure that ..."."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.reading.components.circumstances import is_occasion
from tocsin.reading.components.clauses import is_infinitive
from tocsin.reading.components.content import sentence_end, subtree_range
from tocsin.reading.components.cue_forms import cue_of, polarity_of
from tocsin.reading.components.cue_words import CueWords
from tocsin.reading.components.outlets import is_outlet
from tocsin.reading.components.parentheses import ASIDES
from tocsin.reading.components.report import Range, Report
from tocsin.reading.components.resumed import TOLD, resumed_by
from tocsin.reading.components.set_off import goes_on_finite, read_phrase
from tocsin.reading.components.subjects import holder_of, object_of_preposition, speaker_of
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

THINGS = {"it", "this", "that"}
INFINITIVES = {"to", "perfect"}
"""Shapes of what a noun reports in an infinitive: "the threat to go", "the claim to have gone"."""
FAR_OFF = {"about", "over", "against", "at"}
"""Prepositions of what a view is about that may stand apart: "voiced concern on Monday *over* the dam"."""


def read_noun(page: Page, noun: Token, words: CueWords) -> Iterator[Report]:
    """ "The claim that ...", "his fear that ...", "the fear is that ..."."""
    clause, verb = told_by(noun) or told_apart(noun, words), noun.head
    apposed = apposed_clause(noun) if clause is None else None
    clause = clause or (noun.doc[apposed[0]].head if apposed is not None else None)
    if (
        clause is not None
        and not is_that_clause(clause)
        and INFINITIVES.isdisjoint(words.nouns[noun.lemma_].takes)
    ):
        clause = None
    if clause is not None and resumed_by(clause) is not None and answers(clause, words):
        return
    summed = noun.dep_ == "attr" and any(t.lower_ == "it" for t in verb.lefts)  # "it is *the fear* that ..."
    if clause is None and (summed or noun.dep_ == "nsubj") and verb.lemma_ == "be":
        clause = next((t for t in verb.rights if t.dep_ == "ccomp" and is_that_clause(t)), None)
    if clause is None:
        yield from read_stance(noun, words)
        return
    speaker = utterer_of(page, noun, words) if has_to(clause) else claimant_of(page, noun, words)
    if speaker is None and has_to(clause):
        return
    if speaker is None and noun.dep_ == "nsubj" and verb.lemma_ in words.origins:
        origin = next((t for t in verb.rights if t.lower_ == "from"), None)
        speaker = object_of_preposition(origin) if origin is not None else None
    yield Report(
        head=noun,
        cue=[noun],
        lemma=noun.lemma_,
        speaker=speaker,
        content=[apposed or subtree_range(clause)],
        shape="noun",
        confidence=0.7,
        reason=f"noun {noun.text!r} with a clause",
    )


def answers(clause: Token, words: CueWords) -> bool:
    """ "A claim that the guild *denied*": a relative clause, which tells nothing of what was claimed."""
    entry = words.verbs.get(clause.lemma_)
    return entry is not None and "np" in entry.takes and not any(t.dep_ in TOLD for t in clause.rights)


def utterer_of(page: Page, noun: Token, words: CueWords) -> Token | None:
    """Whose threat, offer or demand it is; the object of any other verb is not its subject's."""
    named = name_before(page, noun)
    if named is not None:
        return named
    uttered = noun.dep_ == "dobj" and noun.head.lemma_ in words.utterings
    return holder_of(noun) if is_owned(noun) or uttered else None


def claimant_of(page: Page, noun: Token, words: CueWords) -> Token | None:
    """Whose claim or belief it is; who rejects, hears or spreads it need not hold it."""
    named = name_before(page, noun)
    if named is not None:
        return named
    passed = noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_ in words.reactions
    holder = holder_of(noun) if is_owned(noun) or not passed else None
    if holder is None or holder.tag_ not in ("NN", "NNS") or holder.lemma_ not in words.occasions:
        return holder
    return next((t for t in holder.lefts if t.dep_ == "poss"), holder)


def name_before(page: Page, noun: Token) -> Token | None:
    """ "An *Alban* offer to leave", "*UN* warnings that ..."."""
    named = next((t for t in noun.lefts if t.dep_ in ("amod", "compound") and t.text[:1].isupper()), None)
    if named is None or noun.left_edge.dep_ == "poss":
        return None
    opens = named.is_sent_start and page.mentions.of(named).resolution.actor is None
    return None if opens else named


def is_owned(noun: Token) -> bool:
    return any(t.dep_ == "poss" or t.lower_ in ("by", "from", "of", "among") for t in noun.children)


def told_by(noun: Token) -> Token | None:
    """The clause that says what a noun of saying holds: "that they left", "to leave"."""
    return next(
        (
            t
            for t in noun.rights
            if t.dep_ in ("acl", "ccomp", "relcl", "advcl") and (is_that_clause(t) or has_to(t))
        ),
        None,
    )


def told_apart(noun: Token, words: CueWords) -> Token | None:
    """ "Expressed the hope on Sunday *that* ...": a clause that the parser gives to the verb."""
    if noun.dep_ != "dobj" or noun.head.lemma_ not in words.expressions:
        return None
    return next((t for t in noun.head.rights if t.dep_ in ("ccomp", "advcl") and is_that_clause(t)), None)


def apposed_clause(noun: Token) -> Range | None:
    """ "The guild's excuse, *that the pumps had failed*, convinced nobody": between commas, wherever it was hung."""
    doc, start, last = noun.doc, noun.i + 2, sentence_end(noun)
    if start >= last or doc[start - 1].text != "," or doc[start].lower_ != "that" or doc[start].tag_ != "IN":
        return None
    ends = (i for i in range(start + 2, last - 1) if doc[i].text == ",")
    end = next((i for i in ends if goes_on_finite(doc, i + 1)), None)
    return (start, end) if end is not None else None


def has_to(clause: Token) -> bool:
    return clause.tag_ in {"VB", "VBN"} and is_infinitive(clause)


def read_stance(noun: Token, words: CueWords) -> Iterator[Report]:
    """ "Her opposition to the dam", "voiced concern about the dam": where somebody holds the view."""
    takes = words.nouns[noun.lemma_].takes
    if any(t.lower_ == "no" for t in noun.lefts):
        return  # "made no mention of" is read at its verb
    uttered = noun.dep_ == "dobj" and noun.head.lemma_ in words.expressions
    places = [
        *noun.rights,
        *(t for t in noun.head.rights if uttered and t.lower_ in FAR_OFF and is_towards(t, noun)),
    ]
    about = next((t for t in places if t.dep_ == "prep" and t.lower_ in takes), None)
    if about is None and "to" in takes:
        about = next((t for t in noun.rights if t.dep_ == "acl" and is_infinitive(t)), None)
    speaker = next((t for t in noun.lefts if t.dep_ == "poss"), None)
    if speaker is None and uttered:
        speaker = speaker_of(noun.head)
    if about is None or speaker is None or speaker.lower_ in ASIDES:
        return
    start, end = subtree_range(about)
    yield Report(
        head=noun,
        cue=[noun],
        lemma=noun.lemma_,
        speaker=speaker,
        content=[(start + 1, end)],
        shape="stance",
        confidence=0.6,
        reason=f"noun {noun.text!r} with what it is about",
    )


def is_towards(about: Token, noun: Token) -> bool:
    """Whether what stands apart is what a view is about, and not where it was voiced: "at the briefing"."""
    thing = object_of_preposition(about)
    return about.i > noun.i and not (about.lower_ == "at" and thing is not None and is_occasion(thing))


def is_that_clause(clause: Token) -> bool:
    return any(t.dep_ == "mark" and t.lower_ == "that" for t in clause.lefts)


def read_occasion(page: Page, noun: Token, words: CueWords) -> Iterator[Report]:
    """ "Interviews with five officials", "his remarks to the paper": somebody spoke; what is not told."""
    lemma = noun.lemma_
    speaker = None
    for preposition in noun.rights:
        thing = object_of_preposition(preposition) if preposition.dep_ == "prep" else None
        if thing is None:
            continue
        if preposition.lower_ == "with" and lemma == "interview" and is_plural(thing):
            speaker = thing
        elif preposition.lower_ == "to" and lemma in words.remarks and is_outlet(page, thing):
            speaker = holder_of(noun)
    if speaker is None:
        return
    yield Report(
        head=noun,
        cue=[noun],
        lemma=lemma,
        speaker=speaker,
        content=[(noun.i, noun.i + 1)],
        shape="occasion",
        confidence=0.5,
        reason=f"noun {noun.text!r} tells that somebody spoke",
    )


def is_plural(noun: Token) -> bool:
    """Several unnamed people: their number and description are worth keeping."""
    return noun.tag_ == "NNS" and any(t.dep_ == "nummod" for t in noun.lefts)


def read_adjective(adjective: Token, words: CueWords) -> Iterator[Report]:
    """ "Is sure that ...", "is convinced that ...", "is critical of the plan"."""
    passive = adjective.tag_ == "VBN" and adjective.dep_ != "acomp"
    verb = adjective if passive else adjective.head
    if not passive and (adjective.dep_ != "acomp" or verb.tag_[0] not in "VM"):
        return
    rights = [*adjective.rights, *verb.rights]
    takes = words.adjectives[adjective.lower_].takes
    clause = next((t for t in rights if t.dep_ == "ccomp" and t.i > adjective.i), None)
    about = next((t for t in adjective.rights if t.dep_ == "prep" and t.lower_ in takes), None)
    speaker = sufferer_of(verb) if passive else speaker_of(verb)
    told = clause if "clause" in takes and clause is not None else about
    if told is None or speaker is None or speaker.lower_ in THINGS:
        return
    yield Report(
        head=adjective,
        cue=cue_of(verb) if passive else [*cue_of(verb), adjective],
        lemma=adjective.lower_,
        speaker=speaker,
        content=[subtree_range(told) if told is clause else (told.i + 1, told.right_edge.i + 1)],
        shape="adjective",
        polarity=polarity_of(verb),
        confidence=0.7,
        reason=f"adjective {adjective.text!r} with {'a clause' if told is clause else told.text}",
    )


def read_made_plain(page: Page, adjective: Token) -> Iterator[Report]:
    """ "Made it clear that ...", "made known that ..."."""
    verb = adjective.head
    if adjective.dep_ not in ("ccomp", "acomp", "oprd", "advmod") or verb.lemma_ != "make":
        return
    clause = next((t for t in [*adjective.rights, *verb.rights] if is_that_clause(t)), None)
    speaker = speaker_of(verb)
    if clause is None and (told := read_phrase(page, verb, (verb.i, adjective.i + 1))) is not None:
        told.lemma = f"make_{adjective.lower_}"
        yield told
    if clause is None or speaker is None or speaker.lower_ in THINGS:
        return
    yield Report(
        head=verb,
        cue=[*cue_of(verb), *(t for t in adjective.lefts if t.lower_ == "it"), adjective],
        lemma=f"make_{adjective.lower_}",
        speaker=speaker,
        content=[subtree_range(clause)],
        shape="clause",
        polarity=polarity_of(verb),
        confidence=0.8,
        reason=f"verb {verb.text!r} with {adjective.text!r}",
    )


def sufferer_of(verb: Token) -> Token | None:
    """The subject of "is convinced", also where the parser hung it on the auxiliary."""
    hosts = [verb, *(t for t in verb.lefts if t.dep_ in ("auxpass", "aux"))]
    return next((t for host in hosts for t in host.lefts if t.dep_ in ("nsubjpass", "nsubj")), None)
