"""What is put forward, on whose voice, with which status."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator

import msgspec

from tocsin.model import Claim, Condition, Link, Statement, When
from tocsin.model.claim import REGISTER_OF
from tocsin.model.span import Span, content_id
from tocsin.reading.components.acts import find_acts
from tocsin.reading.components.clauses import PRESENT, is_perfect
from tocsin.reading.components.conditions import find_condition
from tocsin.reading.components.factuality import Status, status_of
from tocsin.reading.components.figures import find_figures
from tocsin.reading.components.finding import Finding
from tocsin.reading.components.hedges import find_hedges, hedges_over
from tocsin.reading.components.historical import is_historical
from tocsin.reading.components.judgements import find_judgements
from tocsin.reading.components.labels import find_labels
from tocsin.reading.components.mention import Mention
from tocsin.reading.components.repeats import merge_repeats
from tocsin.reading.components.responses import find_response_to
from tocsin.reading.components.signals import find_signals
from tocsin.reading.components.voices import Voices
from tocsin.reading.parse import Page

Finder = Callable[[Page, Voices], Iterator[Finding]]
OPEN_SHARE = 0.45
"""By how much rarer the type of an act that is not told as done was right."""
UNMET = frozenset({"if", "unless"})
"""Types of conditions of which the text does not say that they have come about."""
FINDERS: tuple[Finder, ...] = (find_acts, find_signals, find_judgements, find_figures)


def find_claims(page: Page, statements: tuple[Statement, ...]) -> tuple[Claim, ...]:
    """The claims of a page, in order of their spans."""
    voices = Voices(statements)
    claims = [
        claim_of(finding, page=page, voices=voices) for finder in FINDERS for finding in finder(page, voices)
    ]
    unique = {claim.id: claim for claim in sorted(claims, key=lambda claim: claim.confidence)}
    return tuple(
        merge_repeats(page.document, sorted(unique.values(), key=lambda claim: (claim.span, claim.id)))
    )


def claim_of(finding: Finding, *, page: Page, voices: Voices) -> Claim:
    """A finding with its voice, status, condition, time and place."""
    voice, statement, chain = stance(finding, voices)
    when = time_of(finding, page=page, voices=voices)
    status = status_on(finding, page=page, voices=voices)
    condition = find_condition(page, finding.head)
    span = with_condition(page, without_ends(page, finding.span), condition)
    outside = [m.span for m in finding.actors if not span[0] <= m.span[0] < span[1]]
    claim = Claim(
        id="",
        document=page.document.id,
        span=span,
        quote=page.text(*span),
        register=REGISTER_OF[finding.kind],
        kind=finding.kind,
        event_type=finding.event_type,
        mode=finding.mode,
        contexts=finding.contexts,
        cameo=finding.cameo,
        actor=tuple(mention.party() for mention in finding.actors),
        recipient=tuple(mention.party() for mention in finding.recipients if not is_self(mention, finding)),
        factuality="hypothetical" if awaits(finding, status, condition) else status.factuality,
        polarity=status.polarity,
        condition=condition,
        response_to=find_response_to(finding.head),
        when=when,
        where=page.places.of(finding.head),
        voice=voice,
        statement=statement,
        chain=chain,
        hedges=tuple(sorted({*find_hedges(page, [span]), *hedges_over(page, finding.head)})),
        labels=tuple(sorted({s for words in (span, *outside) for s in find_labels(page, words)})),
        figure=finding.figure,
        size=finding.size,
        historical=is_historical(page, finding.head, when),
        confidence=confidence_of(finding, status),
        reason=" ".join("; ".join(filter(None, (finding.reason, status.reason))).split()),
    )
    return msgspec.structs.replace(claim, id=claim_id(claim))


def is_self(mention: Mention, finding: Finding) -> bool:
    """Whether a mention is the actor again: "denied that *it* had attacked"."""
    if mention in finding.actors:
        return True
    pronoun, party = mention.head.tag_[:3] == "PRP", mention.resolution.actor
    return pronoun and party is not None and any(party == m.resolution.actor for m in finding.actors)


def awaits(finding: Finding, status: Status, condition: Condition | None) -> bool:
    """Whether an act in the present tense only follows from a condition: "if the mine shuts, they *march*"."""
    if condition is None or condition.type not in UNMET or finding.kind != "act":
        return False
    head = finding.head
    return status.factuality == "actual" and head.tag_ in PRESENT and not is_perfect(head)


def confidence_of(finding: Finding, status: Status) -> float:
    """How often such a reading was right: of acts that are only planned or denied, less than half as often."""
    told = (status.factuality, status.polarity) == ("actual", "positive")
    sure = OPEN_SHARE if finding.kind == "act" and not told else status.certainty
    return round(finding.confidence * sure, 2)


def time_of(finding: Finding, *, page: Page, voices: Voices) -> When | None:
    """The time of a finding; in somebody's own words it is counted from when they were said."""
    when = page.times.of(finding.head)
    voice = voices.over(finding.head.idx)
    if when is None or voice is None or voice.cue is None or voice.form == "indirect":
        return when
    cue = page.doc.char_span(*voice.cue.spans[0], alignment_mode="expand")
    said = page.times.of(cue.root) if cue is not None else None
    inside = [any(s <= time.span[0] < e for s, e in voice.content.spans) for time in (when, said) if time]
    return page.times.told(when, said) if said is not None and inside == [True, False] else when


def without_ends(page: Page, span: Span) -> Span:
    """A passage without the white space at its ends."""
    words = page.text(*span)
    return span[0] + len(words) - len(words.lstrip()), span[0] + len(words.rstrip())


def with_condition(page: Page, span: Span, condition: Condition | None) -> Span:
    """A passage with the condition that stands right before it, without which it says something else."""
    if condition is None or not condition.span[1] <= span[0]:
        return span
    between = page.text(condition.span[1], span[0])
    return span if any(char.isalnum() for char in between) else (condition.span[0], span[1])


def claim_id(claim: Claim) -> str:
    """Hash of what makes the claim what it is: where it stands, what it says, on whose voice."""
    return content_id(
        "claim",
        claim.document,
        claim.span,
        claim.kind,
        claim.event_type,
        claim.voice,
        [party.span for party in claim.actor],
        [party.span for party in claim.recipient],
        claim.figure,
    )


def stance(finding: Finding, voices: Voices) -> tuple[str, str | None, tuple[Link, ...]]:
    """The voice that vouches for a finding, the statement that it is, and on whose word.

    A speech act that a statement performs is vouched for by whoever reports the statement.
    """
    uttered = finding.utterance
    if uttered is not None:
        return uttered.parent or "author", uttered.id, uttered.chain[:-1]
    voice = voices.over(finding.head.idx)
    performed = voices.by_cue(finding.head.idx) if REGISTER_OF[finding.kind] == "signal" else None
    return voice.id if voice else "author", performed.id if performed else None, voices.chain(voice)


def status_on(finding: Finding, *, page: Page, voices: Voices) -> Status:
    """The status of a finding on its own voice; a signal that was uttered has taken place."""
    if finding.utterance is not None:
        return Status(polarity=finding.utterance.polarity)
    if finding.announced:
        return Status(certainty=0.9, reason="announced")
    judges = REGISTER_OF[finding.kind] == "judgement"
    if judges and (finding.kind == "motive" or not finding.head.tag_.startswith(("V", "M"))):
        return Status()
    status = status_of(finding.head, page=page, voices=voices)
    if finding.kind == "prediction" and status.factuality in ("actual", "planned"):
        return dataclasses.replace(status, factuality="possible")
    return status
