"""What is communicated: threats, warnings, offers, demands, permissions, refusals and the rest."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from tocsin.model import Span, Statement
from tocsin.model.claim import Kind, root
from tocsin.reading.components.arguments import frame_of, modifiers
from tocsin.reading.components.clauses import (
    is_finite,
    is_imperative,
    is_infinitive,
    modal,
    subject,
)
from tocsin.reading.components.cue_words import load_cue_words
from tocsin.reading.components.factuality import status_of
from tocsin.reading.components.figures_of_speech import names_any
from tocsin.reading.components.finding import Finding
from tocsin.reading.components.generics import is_generic
from tocsin.reading.components.governors import NEGATIVE_WORDS
from tocsin.reading.components.kinds import DOERS
from tocsin.reading.components.leave import ordered, withheld_permission
from tocsin.reading.components.lexicon import Match, lexicon
from tocsin.reading.components.menaces import is_boast, is_vowed_harm
from tocsin.reading.components.mention import Mention
from tocsin.reading.components.noun_signals import find_noun_signals
from tocsin.reading.components.parties import is_party
from tocsin.reading.components.predicates import finding_of, predicate_at, predicates
from tocsin.reading.components.predictions import is_foreseen
from tocsin.reading.components.recipients import gainers
from tocsin.reading.components.restrictions import find_restrictions
from tocsin.reading.components.selves import is_own, looks_on
from tocsin.reading.components.spoken import Speech
from tocsin.reading.components.ultimatums import find_penalties, find_ultimatums
from tocsin.reading.components.utterances import foretells, main_clauses, speech_of
from tocsin.reading.components.voices import Voices
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

TOPICS = frozenset({"about", "over", "of", "against", "for", "from", "at", "on", "with", "to"})
VOWING = frozenset({"vow", "swear", "threaten", "pledge", "promise"})
YET = frozenset({"has", "have", "had", "is", "are", "was", "were"})
NEAR = 3
"""How many marks and spaces may stand between a quotation and the clause that reports it."""
SPEAKING = frozenset(load("judgements")["speaking"])
COMMITTING = frozenset(
    {"threat", "assurance", "intention", "offer", "warning", "refusal", "denial", "appeal", "demand"}
)
"""Kinds of a reporting verb that only name what the words reported do: "We will leave", he promised."""


def find_signals(page: Page, voices: Voices) -> Iterator[Finding]:
    """Speech acts named by a verb or noun, and those that a statement performs by what it says."""
    spoken = {finding.head.i: finding for finding in read_utterances(page, voices)}
    by_statement = {finding.utterance.id: finding for finding in spoken.values() if finding.utterance}
    nouns = {f.head.i: f for f in find_noun_signals(page) if not is_answered(page, f)}
    for match in predicates(page):
        if match.sense.kind == "act" or any(t.i in nouns for t in (match.frame.head, *match.slots)):
            continue  # the noun tells more: "repeated its *threat* to leave"
        named = refined(page, finding_of(page, match), voices)
        cue = voices.by_cue(match.frame.head.idx)
        twin = spoken.get(match.frame.head.i)
        if twin is None and named is not None and named.kind in COMMITTING:
            voice = voices.over(named.head.idx)
            inner = by_statement.get(voice.id) if voice is not None else None
            twin = by_statement.get(cue.id) if cue is not None else None
            if twin is None and introduces(named, inner):
                twin = inner
        if twin is not None and named is not None:
            complete(twin, named)
        elif named is not None and not is_offered(page, match):
            yield named
    yield from nouns.values()
    yield from spoken.values()
    yield from find_restrictions(page, voices)
    yield from find_ultimatums(page)
    yield from find_penalties(page)


def is_answered(page: Page, named: Finding) -> bool:
    """Whether another predicate tells what became of a speech act: "*rejected* the demand to leave"."""
    noun = named.head
    verb = noun.head if noun.dep_ != "pobj" else noun.head.head
    match = predicate_at(page, verb) if noun.dep_ in {"dobj", "nsubjpass", "pobj"} else None
    if match is None or named.kind == "accusation":
        return False
    carried = noun in match.slots and match.sense.kind == named.kind
    if carried or (match.sense.kind == "act" and match.sense.event_type != "CONCEDE"):
        return False
    return verb.lemma_ not in load_cue_words().utterings


def is_offered(page: Page, match: Match) -> bool:
    """Whether the words above offer what a clause announces, and so tell it already: "is *ready* to talk"."""
    clause = match.frame.head
    if not match.announced or clause.dep_ != "xcomp" or match.sense.event_type == "THREATEN":
        return False
    above = clause.head.head if clause.head.dep_ == "acomp" else clause.head
    offer = predicate_at(page, above)
    return offer is not None and offer.sense.kind == "offer"


def introduces(named: Finding, spoken: Finding | None) -> bool:
    """Whether a verb of readiness introduces a speech act: "*is* ready to strike"."""
    if spoken is None or named.kind not in {"offer", "intention"}:
        return False
    return spoken.head != named.head and named.head.is_ancestor(spoken.head)


def complete(spoken: Finding, named: Finding) -> None:
    """Adds what the lexicon knows of a speech act that the words themselves perform."""
    if spoken.event_type is None:
        spoken.event_type = named.event_type
    if spoken.event_type == named.event_type:
        spoken.mode, spoken.cameo = spoken.mode or named.mode, spoken.cameo or named.cameo
    spoken.recipients = spoken.recipients or named.recipients
    named_first = named.span[0] < spoken.span[0] and spoken.head.sent.start == named.head.sent.start
    if named.kind == spoken.kind and named_first:
        spoken.span = (named.span[0], max(named.span[1], spoken.span[1]))


def read_utterances(page: Page, voices: Voices) -> Iterator[Finding]:
    """The speech acts that clauses of statements perform."""
    for statement in voices.statements:
        if statement.polarity == "positive" and statement.form != "title":
            for verb in main_clauses(page, statement):
                speech = speech_of(page, verb, statement)
                if speech is not None and not (speech.kind == "threat" and is_boast(page, verb, statement)):
                    yield uttered(page, verb, statement=statement, speech=speech)


def uttered(page: Page, verb: Token, *, statement: Statement, speech: Speech) -> Finding:
    """The finding of a speech act that a clause performs: the speaker's side is the actor."""
    frame = frame_of(verb)
    subjects = [page.mentions.of(token) for token in frame.agents or frame.patients]
    speaker = speaker_of(page, statement)
    if speech.own:
        actors = [m if m.resolution.actor or speaker is None else speaker for m in subjects]
        recipients = [page.mentions.of(t) for t in gainers(page, frame) if t not in frame.agents]
        recipients = recipients or heard_by(page, statement, speaker)
    else:
        actors, recipients = [], addressed(page, subjects, statement=statement, kind=speech.kind)
    return Finding(
        kind=speech.kind,
        head=speech.core,
        span=clause_span(page, verb, statement),
        actors=actors or ([speaker] if speaker is not None else []),
        recipients=recipients,
        event_type=speech.event_type,
        utterance=statement,
        confidence=speech.confidence,
        reason=speech.reason,
    )


def addressed(page: Page, subjects: list[Mention], *, statement: Statement, kind: Kind) -> list[Mention]:
    """To whom a speech act is: those it speaks of; "you", and who is assured, are the ones spoken to."""
    listener = listeners(page, statement)
    if kind == "assurance":
        return listener
    return [
        listener[0] if listener and mention.head.lower_ in {"you", "your"} else party
        for mention in subjects
        if (party := party_of(page, mention)) is not None
    ]


def listeners(page: Page, statement: Statement) -> list[Mention]:
    """The mention that is spoken to."""
    found = mention_at(page, statement.addressee.spans if statement.addressee is not None else ())
    return [found] if found is not None else []


def heard_by(page: Page, statement: Statement, speaker: Mention | None) -> list[Mention]:
    """Which other state or its people a speech act is told: "told *Ruritania* that it would fire"."""
    home = speaker.resolution.country if speaker is not None else None
    return [m for m in listeners(page, statement) if m.resolution.country not in {None, home}]


def speaker_of(page: Page, statement: Statement) -> Mention | None:
    """The mention that speaks."""
    return mention_at(page, statement.speaker.spans)


def mention_at(page: Page, spans: Sequence[Span]) -> Mention | None:
    if not spans:
        return None
    tokens = page.doc.char_span(*spans[0], alignment_mode="expand")
    return page.mentions.of(tokens.root) if tokens is not None else None


def clause_span(page: Page, verb: Token, statement: Statement) -> tuple[int, int]:
    """A clause with its dependants, inside the statement's own words."""
    home = next(s for s in statement.content.spans if s[0] <= verb.idx < s[1])
    inside = [t for t in page.doc[verb.left_edge.i : verb.right_edge.i + 1] if home[0] <= t.idx < home[1]]
    words = [t for t in inside if not (t.is_punct or t.is_space)] or [verb]
    return words[0].idx, words[-1].idx + len(words[-1])


def refined(page: Page, finding: Finding, voices: Voices) -> Finding | None:
    """A named speech act, its kind corrected by what it is said to do and by who says so."""
    if (finding.kind == "threat" and not is_uttered_threat(page, finding)) or is_generic(finding.head):
        return None
    if is_no_speech(finding) or is_undenied(page, finding, voices):
        return None
    if finding.kind == "accusation" and is_infinitive(finding.head) and finding.head.head.lemma_ == "be":
        return None  # "is to blame" is a judgement
    if finding.kind == "permission" and is_imperative(finding.head):
        return ordered(finding)
    finding.span = with_content(with_topic(page, finding), voices.by_cue(finding.head.idx))
    if finding.kind == "permission" and is_infinitive(finding.head) and finding.head.head.lower_ in YET:
        return None  # "has yet to allow"
    if finding.kind == "permission" and (withheld := withheld_permission(finding)) is not None:
        return withheld
    complement = frame_of(finding.head).complement
    negated = complement is not None and any(c.dep_ == "neg" for c in complement.children)
    vows = finding.kind == "assurance" and finding.head.lemma_ in VOWING
    if vows and complement is not None and not negated and is_vowed_harm(complement):
        return dataclasses.replace(finding, kind="threat", event_type="THREATEN", mode=None, cameo="130")
    if finding.kind == "threat" and negated:
        return dataclasses.replace(finding, kind="assurance", event_type="AGREE", mode=None)
    if is_unsaid(page, finding, voices):
        return None
    named = [(mention, party_of(page, mention)) for mention in finding.recipients]
    blames = finding.kind == "accusation"  # what is condemned may be a deed
    told = frame_of(finding.head).patients if complement is not None and complement.dep_ == "xcomp" else []
    finding.recipients = [party or m for m, party in named if party is not None or blames or m.head in told]
    if finding.kind in {"intention", "offer"} and is_told_below(page, finding, complement):
        return None
    finding.actors = speakers_of(page, finding, voices)
    if finding.announced and is_foretold(page, finding, voices):
        return dataclasses.replace(
            finding, kind="prediction", announced=False, event_type=None, mode=None, cameo=None
        )
    return finding


def is_unsaid(page: Page, finding: Finding, voices: Voices) -> bool:
    """Whether nobody asks, offers or refuses: "nothing suggests that", "a pest that resists every poison"."""
    impersonal = finding.actors and not any(is_party(page, m.head) for m in finding.actors)
    written = any(m.kind == "document" for m in finding.actors)
    if finding.kind == "refusal":
        return bool(impersonal) and not written and all(m.head.tag_ == "NN" for m in finding.actors)
    if finding.kind not in {"appeal", "offer", "demand"}:
        return False
    nobody = any(m.head.lower_ in NEGATIVE_WORDS for m in finding.actors)
    return nobody or bool(impersonal and not (written and voices.by_cue(finding.head.idx) is not None))


def speakers_of(page: Page, finding: Finding, voices: Voices) -> list[Mention]:
    """Whose speech act it is: the actors found, or where the verb has no subject of its own whoever speaks."""
    head, uttering = finding.head, voices.by_cue(finding.head.idx)
    speaker = speaker_of(page, uttering) if uttering is not None else None
    if speaker is not None and speaker.head.i > head.i:
        return [speaker]  # "the mine, *warns* the envoy, leaks"
    if uttering is not None and head.dep_ == "conj" and subject(head) is None:
        return [speaker] if speaker is not None else finding.actors
    if finding.kind == "offer" and finding.actors and all(m.kind == "document" for m in finding.actors):
        clause = frame_of(head).complement  # "*Xia* is ready to talk, the note proposes"
        offering = frame_of(clause).agents if clause is not None and is_finite(clause) else []
        return [page.mentions.of(t) for t in offering if is_party(page, t)] or finding.actors
    if not finding.actors and head.dep_ == "advcl":
        return [page.mentions.of(t) for t in frame_of(head.head).agents]
    return finding.actors


def is_no_speech(finding: Finding) -> bool:
    """Whether it only asks a question, or withholds a thing: "asked if", "denied them a hearing"."""
    children = list(finding.head.children)
    if finding.kind == "intention" and frame_of(finding.head).passive:
        return not finding.actors  # "is meant to"
    if finding.kind == "denial":
        return any(child.dep_ == "dative" for child in children) and finding.head.tag_[0] == "V"
    if finding.kind not in {"appeal", "demand"} or finding.head.lemma_ not in {"ask", "inquire"}:
        return False
    clauses = [child for child in children if child.dep_ in {"ccomp", "advcl"} and child.i > finding.head.i]
    return any(t.dep_ == "mark" and t.lower_ in {"if", "whether"} for c in clauses for t in c.lefts)


def is_undenied(page: Page, finding: Finding, voices: Voices) -> bool:
    """Whether something is left open: "neither confirmed nor *denied*", "did not deny"."""
    return (
        finding.kind == "denial" and status_of(finding.head, page=page, voices=voices).polarity == "negative"
    )


def party_of(page: Page, mention: Mention) -> Mention | None:
    """The party that a speech act is aimed at, also where it only modifies the deed: "Xish attacks"."""
    if mention.resolution.actor is not None or is_party(page, mention.head):
        return mention
    words = [word for word in modifiers(mention.head) if is_party(page, word)]
    parties = [t for t in words if t.tag_[:2] != "JJ" or page.mentions.of(t).resolution.actor is not None]
    return page.mentions.of(parties[0]) if parties else None


def with_topic(page: Page, finding: Finding) -> Span:
    """The passage of a speech act with the phrases that say what it is about."""
    head, (start, end) = finding.head, finding.span
    if not head.tag_.startswith("V") or finding.announced:
        return finding.span
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in TOPICS:
            edge = page.doc[child.right_edge.i]
            end = max(end, edge.idx + len(edge))
    return start, end


def with_content(span: Span, statement: Statement | None) -> Span:
    """The passage of a speech act with what is said in it, where that stands beside it: "...", she warned."""
    if statement is None:
        return span
    start, end = statement.content.spans[0][0], statement.content.spans[-1][1]
    if start <= span[0] and span[1] < end:  # "the mine, *she warned*, leaks"
        return start, end
    if len(statement.content.spans) != 1:
        return span
    beside = abs(start - span[1]) <= NEAR or abs(span[0] - end) <= NEAR
    return (min(span[0], start), max(span[1], end)) if beside else span


def is_told_below(page: Page, finding: Finding, clause: Token | None) -> bool:
    """Whether the clause itself announces it: "plans to *send* troops", "is ready to *cut* off the gas"."""
    match = predicate_at(page, clause) if clause is not None else None
    if match is None or not match.announced:
        return False
    return match.sense.event_type == "THREATEN" if finding.kind == "offer" else finding.event_type is None


def is_foretold(page: Page, finding: Finding, voices: Voices) -> bool:
    """Whether what is to come is foretold by somebody else, not announced by the party itself."""
    voice, who = voices.over(finding.head.idx), subject(finding.head)
    if finding.kind in {"demand", "threat"} or modal(finding.head) is None:
        return False
    speaks = finding.head.lemma_ in SPEAKING  # "he will not say" refuses nothing
    if (
        finding.kind == "refusal"
        and voice is not None
        and not (speaks or looks_on(voice) or foretells(voice))
    ):
        return False  # what others report that a party will not do, it has refused
    if voice is None:
        return finding.event_type == "THREATEN" or is_foreseen(finding.head)
    if finding.event_type == "AGREE" and not is_foreign(finding, voice):
        return False  # its own officials, or nobody in particular, announce a visit
    return who is not None and not is_own(page, who, voice)


def is_foreign(finding: Finding, voice: Statement) -> bool:
    """Whether the speaker is known to belong to another country than whoever is to act."""
    countries = {mention.resolution.country for mention in finding.actors} - {None}
    home = root(voice.speaker.actor or "")
    return bool(home) and bool(countries) and home not in countries


def can_threaten(page: Page, noun: Token) -> bool:
    """Whether a word names somebody, also by what they do: "hauliers"."""
    doers = noun.tag_ == "NNS" and noun.lower_.endswith(DOERS)
    classes = lexicon().classes
    things = any(noun.lemma_ in classes[name] for name in ("natural", "place", "vehicle", "weapon"))
    return is_party(page, noun) or (doers and not things)


def is_uttered_threat(page: Page, finding: Finding) -> bool:
    """Whether somebody threatens: no thing or process, and no participle by which an author infers."""
    head = finding.head
    if not head.tag_.startswith("V"):
        return True
    if finding.actors and not any(can_threaten(page, mention.head) for mention in finding.actors):
        return False
    if modal(head) in {"could", "may", "might", "can"}:
        return False  # "could threaten the harvest"
    if names_any(head, lexicon().classes["unserious"]):
        return False
    participle = head.tag_ == "VBG" and head.dep_ in {"advcl", "acl", "conj"}
    return not participle or any(child.dep_ == "xcomp" for child in head.children)
