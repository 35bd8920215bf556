"""Whether a claim tells that its speaker takes something back: a threat, an offer, a demand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import msgspec

from tocsin.actors.gazetteer import countries
from tocsin.assessment.gist import WORD, base_forms, names_in
from tocsin.assessment.ledger_rules import rules
from tocsin.model import Claim, Party, Reading
from tocsin.record.counted import counts, party_of

REACH = 5
"""Words within which a word of taking back stands before its noun."""
AHEAD = 3
"""Words before a noun within which that of taking it back stands: "has *given up* its demand"."""
BETWEEN = 2
"""Words before a verb that tell whether it is done."""
Forms = Sequence[Sequence[str]]
"""The base forms of each word."""


class Retraction(msgspec.Struct, frozen=True):
    """That a claim takes something back."""

    kind: str
    """Of what it takes back."""
    text: str
    """Words that tell what that was about."""
    noun: Claim | None
    """The claim that only names what is taken back: "*its threat to close the strait*"."""
    actors: tuple[str, ...]
    """Who takes it back: who does it, else whose the noun is, else who speaks."""
    recipient: str | None
    """Whom that was directed at."""


@cache
def form_words() -> frozenset[str]:
    """Words that tell that something is taken back, not what it is about."""
    particles = (frozenset({verb, *behind}) for verb, behind in rules().particles.items())
    return frozenset().union(
        *rules().nouns.values(), rules().taken_back, rules().stands, rules().no_more, *particles
    )


def retraction(claim: Claim, reading: Reading) -> Retraction | None:
    """What a claim takes back, if it tells that it is done: no threat, refusal or hope to take it back."""
    if claim.historical or claim.factuality != "actual":
        return None
    before, behind = around(claim, reading)
    words = WORD.findall(before)
    forms = [base_forms(word.lower()) for word in (*words, *WORD.findall(claim.quote))]
    kind = kind_taken_back(claim, forms, len(words))
    if kind is None:
        return None
    sentence = (claim.span[0] - len(before), claim.span[1] + len(behind))
    nouns = [c for c in reading.claims if c.kind == kind and sentence[0] <= c.span[0] < sentence[1]]
    noun = next((c for c in nouns if c.id != claim.id and counts(c)), None)
    spoken = [s.speaker.actor for s in reading.statements if s.id == claim.voice and s.speaker.actor]
    actors = parties(claim.actor) or parties(noun.actor if noun else ()) or list(map(party_of, spoken))
    recipients = [*parties(claim.recipient), *parties(noun.recipient if noun else ())]
    told = claim.quote if nouns else f"{before} {claim.quote}"
    return Retraction(
        kind=kind, text=without_form(f"{told} {noun.quote if noun else ''}"), noun=noun, actors=tuple(actors),
        recipient=next((party for party in recipients if party not in actors[:1]), None),
    )  # fmt: skip


def without_form(text: str) -> str:
    """The words that tell what is taken back, and not that it is."""
    words = WORD.findall(text)
    return " ".join(word for word in words if form_words().isdisjoint(base_forms(word.lower())))


def kind_taken_back(claim: Claim, forms: Forms, start: int) -> str | None:
    """The kind of what a claim takes back, by the words of its sentence up to its end."""
    if claim.polarity == "negative":
        if all(rules().no_more.isdisjoint(word) for word in forms[start:]):
            return None
        if claim.kind in rules().nouns:
            return claim.kind
        stands = any(not rules().stands.isdisjoint(word) for word in forms[start:])
        return first_kind(forms) if stands else None
    told = range(start, len(forms)) if claim.kind in rules().tells_of else ()
    ahead = range(max(0, start - AHEAD), start) if claim.kind in rules().nouns else ()
    found = [*(governed(forms, n) for n in told), *(same_kind(governed(forms, n), claim) for n in ahead)]
    return next(filter(None, found), None)


def same_kind(kind: str | None, claim: Claim) -> str | None:
    """The verb before a claim that only names what is taken back: "has given up *its demand that ...*"."""
    return kind if kind == claim.kind else None


def governed(forms: Forms, n: int) -> str | None:
    """The kind of signal that a word takes back, where it tells that this is done.

    The demand that somebody withdraw takes nothing back.
    """
    if any(not rules().undone.isdisjoint(word) for word in forms[max(0, n - BETWEEN) : n]):
        return None
    behind = forms[n + 1 : n + 1 + REACH]
    if "off" in forms[n] and any("table" in word for word in behind[:2]):
        return first_kind(forms[:n])
    particles = {p for verb in forms[n] for p in rules().particles.get(verb, ())}
    has_particle = any(not particles.isdisjoint(word) for word in behind)
    if rules().taken_back.isdisjoint(forms[n]) and not has_particle:
        return None
    is_passive = any(not rules().passive.isdisjoint(word) for word in forms[max(0, n - BETWEEN) : n])
    return first_kind(forms[:n] if is_passive else behind)


def first_kind(forms: Forms) -> str | None:
    """The kind of signal whose noun stands first."""
    for word in forms:
        for kind, nouns in rules().nouns.items():
            if not nouns.isdisjoint(word):
                return kind
    return None


def around(claim: Claim, reading: Reading) -> tuple[str, str]:
    """What stands in the sentence before a quote, and behind it."""
    assert reading.document is not None
    text, (start, end) = reading.document.text, claim.span
    low, high = next(((s, e) for s, e in reading.sentences if s <= start < e), claim.span)
    return text[low:start], text[end : max(end, high)]


def parties(named: Iterable[Party]) -> list[str]:
    return [party_of(p.actor) for p in named if p.actor is not None]


def named_in(text: str) -> frozenset[str]:
    """The names in a text, those of a state and of its people as one."""
    return names_in(" ".join(states().get(word, word) for word in WORD.findall(text)))


@cache
def states() -> dict[str, str]:
    """The state of each word that names one, its people or its capital."""
    known = {called: entry.name.split()[-1] for called, entry in countries()}
    return {called: name for called, name in known.items() if " " not in called}
