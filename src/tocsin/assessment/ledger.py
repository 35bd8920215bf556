"""What became of threats, offers, demands, assurances, permissions, restrictions and refusals.

A change is told only where a later claim is of the parties and of the same doing and thing; a report of the
same utterance on a later day is no repetition. What cannot be told stays `open`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from tocsin.assessment.gist import WORD, Gist, base_forms, families, gist
from tocsin.model import Claim, Party
from tocsin.model.ledger import Change, Entry, State
from tocsin.model.span import content_id
from tocsin.record import Record
from tocsin.record.counted import counts, party_of


class Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words and kinds of `ledger.yml`."""

    again: frozenset[str]
    weak: frozenset[str]
    strong: frozenset[str]
    taken_back: frozenset[str]
    nouns: dict[str, frozenset[str]]
    answers: dict[str, frozenset[str]]
    done_by: dict[str, str]
    broken_by: dict[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """A claim that counts, with its day, its parties and what it is about."""

    claim: Claim
    day: str
    dated: bool
    """Whether the text gives the day of the event, and not only the report's."""
    actor: str | None
    recipient: str | None
    gist: Gist
    words: frozenset[str]

    def party(self, role: str) -> str | None:
        return self.actor if role == "actor" else self.recipient


def find_entries(record: Record) -> list[Entry]:
    """The entries of a record by day, each with its changes."""
    claims = [claim for claim in record.claims() if claim.register in ("act", "signal") and counts(claim)]
    days = record.days_of(claim.id for claim in claims)
    told = sorted((tell(c, days[c.id]) for c in claims if c.id in days), key=lambda t: (t.day, t.claim.id))
    by_party: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        by_party[one.actor or ""].append(one)
    last = max((day.day for day in record.coverage()), default="")
    return [
        entry_of(one, later_claims(one, by_party), last=last)
        for one in told
        if one.claim.kind in rules().nouns and one.actor is not None
    ]


def tell(claim: Claim, day: str) -> Told:
    return Told(
        claim=claim,
        day=day,
        dated=claim.when is not None and claim.when.start == day,
        actor=party(claim.actor),
        recipient=party(claim.recipient),
        gist=gist(claim.quote),
        words=frozenset(form for word in WORD.findall(claim.quote) for form in base_forms(word.lower())),
    )


def party(parties: Iterable[Party]) -> str | None:
    return next((party_of(p.actor) for p in parties if p.actor is not None), None)


def later_claims(one: Told, by_party: dict[str, list[Told]]) -> Iterator[Told]:
    """What either party did or said on a later day, in order."""
    parties = {one.actor, one.recipient} - {None}
    found = [t for name in parties for t in by_party.get(str(name), ()) if t.day > one.day]
    yield from sorted(found, key=lambda t: (t.day, t.claim.id))


def entry_of(one: Told, later: Iterable[Told], *, last: str) -> Entry:
    changes = [change for other in later if (change := change_by(one, other)) is not None]
    settled = any(change.state in ("met", "broken", "withdrawn") for change in changes)
    if not settled and (passed := lapsed(one, last)) is not None:
        changes.append(passed)
    claim = one.claim
    return Entry(
        id=content_id("entry", claim.id),
        claim=claim.id,
        kind=claim.kind,
        actor=one.actor,
        recipient=one.recipient,
        day=one.day,
        standing="asserted" if claim.voice == "author" else "alleged",
        quote=claim.quote,
        state=changes[-1].state if changes else "open",
        changes=tuple(changes),
        evidence=tuple(dict.fromkeys((claim.id, *(change.by for change in changes)))),
    )


def change_by(one: Told, other: Told) -> Change | None:
    """What a later claim makes of an entry; the weightiest, if it makes anything of it."""
    for find in (withdrawn, met, broken, restated, answered):
        found = find(one, other)
        if found is not None:
            state, reason = found
            return Change(
                state=state, day=other.day, by=other.claim.id, quote=other.claim.quote, reason=reason
            )
    return None


def withdrawn(one: Told, other: Told) -> tuple[State, str] | None:
    """Its speaker takes it back, by its name."""
    back, names = other.words & rules().taken_back, other.words & rules().nouns[one.claim.kind]
    if one.actor == other.actor and back and names and one.gist.touches(other.gist):
        return "withdrawn", f"{one.actor} takes it back ({', '.join(sorted(back))})"
    return None


def met(one: Told, other: Told) -> tuple[State, str] | None:
    """What was announced or asked for is done, by the one who would do it."""
    if one.claim.kind not in rules().done_by or other.claim.register != "act":
        return None
    doer = one.party(rules().done_by[one.claim.kind])
    if doer and other.actor == doer and one.gist.fits(other.gist) and same_thing(one, other):
        return "met", f"{doer} does what was {'asked for' if one.claim.kind == 'demand' else 'announced'}"
    return None


def broken(one: Told, other: Told) -> tuple[State, str] | None:
    """What would not or should not be done is done."""
    if one.claim.kind not in rules().broken_by or other.claim.register != "act":
        return None
    doer = one.party(rules().broken_by[one.claim.kind])
    ruled_out = one.gist.reversed and one.gist.opposes(other.gist) and same_thing(one, other)
    if doer and other.actor == doer and ruled_out:
        return "broken", f"{doer} does what was ruled out"
    return None


def restated(one: Told, other: Told) -> tuple[State, str] | None:
    """Its speaker says it again, more or less strongly; only where it is another utterance."""
    same = other.claim.kind == one.claim.kind and other.actor == one.actor and one.gist.fits(other.gist)
    another_time = other.dated or other.words & rules().again
    if not (same and another_time and same_thing(one, other)):
        return None
    if one.claim.condition and not other.claim.condition:
        return "strengthened", "said again, without its condition"
    if other.claim.condition and not one.claim.condition:
        return "weakened", "said again, under a condition"
    before, after = strength(one), strength(other)
    if before != after and 0 not in (before, after):
        return ("strengthened" if after > before else "weakened"), "said again, with another modal word"
    return "repeated", "said again"


def same_thing(one: Told, other: Told) -> bool:
    """Whether one word of both names a thing: a strait is no canal, though both are waterways."""
    return any(word in families().things for word in one.words & other.words)


def strength(told: Told) -> int:
    return bool(told.words & rules().strong) - bool(told.words & rules().weak)


def answered(one: Told, other: Told) -> tuple[State, str] | None:
    """The party spoken to answers its speaker, on the same matter."""
    kinds = rules().answers.get(one.claim.kind, frozenset())
    between = one.recipient is not None and other.actor == one.recipient and other.recipient == one.actor
    if between and other.claim.kind in kinds and one.gist.touches(other.gist):
        return "answered", f"{other.actor} answers with {other.claim.kind}"
    return None


def lapsed(one: Told, last: str) -> Change | None:
    """The day that it names has passed, and nothing that was read says that it came about."""
    when = one.claim.when
    end = (when.end or when.start) if when and when.precision == "day" else None
    if one.claim.kind in rules().done_by and end and one.day < end < last:
        return Change(
            state="lapsed", day=end, by=one.claim.id, quote=one.claim.quote, reason=f"{end} has passed"
        )
    return None


@cache
def rules() -> Rules:
    import yaml

    raw = yaml.safe_load((files("tocsin.assessment") / "data/ledger.yml").read_text("utf-8"))
    return msgspec.convert(raw, Rules)
