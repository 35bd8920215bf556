"""What became of threats, offers, demands, assurances, permissions, restrictions and refusals.

A change is told only where a later claim is of the parties and of the same doing and thing; a report of the
same utterance on a later day is no repetition. What cannot be told stays `open`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import product
from typing import NamedTuple

import msgspec

from tocsin.assessment.corrections import standing
from tocsin.assessment.gist import WORD, Gist, base_forms, families, gist
from tocsin.model import Claim, Party
from tocsin.model.ledger import Change, Entry, State
from tocsin.model.span import content_id
from tocsin.record import Record
from tocsin.record.counted import counts, party_of
from tocsin.record.selection import cursor, read_cursor

FIRM = ("act", "signal")
SMALL = 2_000
"""Claims of a record whose ledger is found whenever it is looked at."""
REACH = 5
"""Words within which a word of taking back stands before its noun."""
SETTLED = ("met", "broken", "withdrawn")
"""States after which nothing becomes of an entry any more."""


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
    undone_by: dict[str, frozenset[str]]
    passive: frozenset[str]


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
    takes_back: frozenset[str]
    """The nouns that a word of taking back governs: the demand that somebody withdraw takes nothing back."""
    things: frozenset[str]
    """The words that name a thing: a strait is no canal, though both are waterways."""

    def is_about(self, other: Told) -> bool:
        """Whether both name one thing, or share another word where one names none that is known."""
        if self.things and other.things:
            return not self.things.isdisjoint(other.things)
        return not self.gist.plain.isdisjoint(other.gist.plain)

    def party(self, role: str) -> str | None:
        return self.actor if role == "actor" else self.recipient


class Ledger(NamedTuple):
    """Some entries of a ledger."""

    entries: list[Entry]
    after: str | None
    """Where the next ones begin; null where there are none."""
    counts: Counter[tuple[str, str]]
    """How many there are of each kind in each state."""
    behind: bool
    """Texts or reviews came since it was found."""


def keep_ledger(record: Record) -> list[Entry]:
    """Find the entries of a record, and keep them with it."""
    now, _ = record.ledger.changes()
    entries = find_entries(record)
    record.ledger.keep(entries, found=now)
    return entries


def current_entries(record: Record) -> list[Entry]:
    """All entries of a record as they stand; found only where what is kept is behind."""
    return find_entries(record) if is_behind(record) else record.ledger.entries()


def is_behind(record: Record) -> bool:
    """Whether texts or reviews came since the ledger was kept."""
    now, found = record.ledger.changes()
    return now != found


def is_large(record: Record) -> bool:
    """Whether finding the ledger takes so long that pages show it as it was kept."""
    return sum(tone.own + tone.relayed for tone in record.summary.tones()) > SMALL


def read_ledger(
    record: Record, *, kind: str | None = None, state: str | None = None, after: str | None = None, limit: int
) -> Ledger:
    """Some entries by day: of a small record as they stand, of a large one as they were found last.

    Args:
        record: that is looked at.
        kind: such as `threat`.
        state: what became of it, such as `met`.
        after: where the last ones ended.
        limit: how many at most.

    Raises:
        InputError: `after` is of another list.
    """
    place = tuple(map(str, read_cursor(after, 2))) if after else None
    behind = is_behind(record)
    if behind and not is_large(record):
        every, behind = find_entries(record), False
        numbers = Counter((str(entry.kind), str(entry.state)) for entry in every)
        some = [e for e in every if kind in {None, e.kind} and state in {None, e.state}]
        some = [e for e in some if place is None or (e.day, e.claim) > place][: limit + 1]
    else:
        numbers = record.ledger.count()
        some = record.ledger.entries(kind=kind, state=state, after=place, limit=limit + 1)
    last = some[limit - 1] if len(some) > limit else None
    return Ledger(some[:limit], cursor((last.day, last.claim)) if last else None, numbers, behind)


def find_entries(record: Record) -> list[Entry]:
    """The entries of a record by day, each with its changes; events that others coded have no words for it."""
    read = [claim for reading in standing(record) if reading.sentences for claim in reading.claims]
    claims = [claim for claim in read if claim.register in FIRM and counts(claim)]
    days = record.days_of(claim.id for claim in claims)
    told = sorted((tell(c, days[c.id]) for c in claims if c.id in days), key=lambda t: (t.day, t.claim.id))
    speaking_of: dict[tuple[str | None, str], list[Told]] = defaultdict(list)
    for one in told:
        for word in one.things | one.gist.plain:
            speaking_of[one.actor, word].append(one)
    last = max((day.day for day in record.coverage()), default="")
    return [
        entry_of(one, later_claims(one, speaking_of), last=last)
        for one in told
        if one.claim.kind in rules().nouns and one.actor is not None
    ]


def tell(claim: Claim, day: str) -> Told:
    forms = [base_forms(word.lower()) for word in WORD.findall(claim.quote)]
    words = frozenset(form for several in forms for form in several)
    about, actor = gist(claim.quote), party(claim.actor)
    return Told(
        claim=claim,
        day=day,
        dated=claim.when is not None and claim.when.start == day,
        actor=actor,
        recipient=party(claim.recipient),
        gist=replace(about, names=about.names | {actor}) if actor else about,  # "it" names nobody
        words=words,
        takes_back=frozenset(taken_back(forms)),
        things=frozenset(word for word in words if word in families().things),
    )


def taken_back(forms: Sequence[Sequence[str]]) -> Iterator[str]:
    """The words soon after one of taking back, or those before it where it is passive: "the ban was lifted"."""
    for n, verb in enumerate(forms):
        if not rules().taken_back.isdisjoint(verb):
            is_passive = n > 0 and not rules().passive.isdisjoint(forms[n - 1])
            near = forms[:n] if is_passive else forms[n + 1 : n + REACH]
            yield from (form for several in near for form in several)


def party(parties: Iterable[Party]) -> str | None:
    return next((party_of(p.actor) for p in parties if p.actor is not None), None)


def later_claims(one: Told, speaking_of: dict[tuple[str | None, str], list[Told]]) -> list[Told]:
    """What either party did or said about the same thing on a later day, in order."""
    keys = product({one.actor, one.recipient} - {None}, one.things | one.gist.plain)
    found = {
        t.claim.id: t for key in keys for t in speaking_of.get(key, ()) if t.day > one.day and one.is_about(t)
    }
    return sorted(found.values(), key=lambda t: (t.day, t.claim.id))


def entry_of(one: Told, later: Iterable[Told], *, last: str) -> Entry:
    changes = []
    for other in later:
        change = change_by(one, other)
        if change is not None:
            changes.append(change)
            if change.state in SETTLED:
                break
    else:
        changes += lapsed(one, last)
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
    if one.actor != other.actor:
        return None
    if other.takes_back & rules().nouns[one.claim.kind]:
        back = other.words & rules().taken_back
        return "withdrawn", f"{one.actor} takes it back ({', '.join(sorted(back))})"
    if other.claim.kind in rules().undone_by.get(one.claim.kind, ()) and one.gist.opposes(other.gist):
        return "withdrawn", f"{one.actor} takes it back by {other.claim.kind}"
    return None


def met(one: Told, other: Told) -> tuple[State, str] | None:
    """What was announced or asked for is done, by the one who would do it."""
    if one.claim.kind not in rules().done_by or other.claim.register != "act":
        return None
    doer = one.party(rules().done_by[one.claim.kind])
    if doer and other.actor == doer and one.gist.fits(other.gist):
        return "met", f"{doer} does what was {'asked for' if one.claim.kind == 'demand' else 'announced'}"
    return None


def broken(one: Told, other: Told) -> tuple[State, str] | None:
    """What would not or should not be done is done."""
    if one.claim.kind not in rules().broken_by or other.claim.register != "act":
        return None
    doer = one.party(rules().broken_by[one.claim.kind])
    if doer and other.actor == doer and one.gist.reversed and one.gist.opposes(other.gist):
        return "broken", f"{doer} does what was ruled out"
    return None


def restated(one: Told, other: Told) -> tuple[State, str] | None:
    """Its speaker says it again, more or less strongly; only where it is another utterance."""
    same = other.claim.kind == one.claim.kind and other.actor == one.actor and one.gist.fits(other.gist)
    if not same or not (other.dated or other.words & rules().again):
        return None
    if one.claim.condition and not other.claim.condition:
        return "strengthened", "said again, without its condition"
    if other.claim.condition and not one.claim.condition:
        return "weakened", "said again, under a condition"
    before, after = strength(one), strength(other)
    if before != after and 0 not in (before, after):
        return ("strengthened" if after > before else "weakened"), "said again, with another modal word"
    return "repeated", "said again"


def strength(told: Told) -> int:
    return bool(told.words & rules().strong) - bool(told.words & rules().weak)


def answered(one: Told, other: Told) -> tuple[State, str] | None:
    """The party spoken to answers its speaker, on the same matter."""
    kinds = rules().answers.get(one.claim.kind, frozenset())
    between = one.recipient is not None and other.actor == one.recipient and other.recipient == one.actor
    if between and other.claim.kind in kinds:
        return "answered", f"{other.actor} answers with {other.claim.kind}"
    return None


def lapsed(one: Told, last: str) -> list[Change]:
    """The day that it names has passed, and nothing that was read says that it came about."""
    when = one.claim.when
    end = (when.end or when.start) if when and when.precision == "day" else None
    if one.claim.kind in rules().done_by and end and one.day < end < last:
        reason = f"{end} has passed"
        return [Change(state="lapsed", day=end, by=one.claim.id, quote=one.claim.quote, reason=reason)]
    return []


@cache
def rules() -> Rules:
    import yaml

    raw = yaml.safe_load((files("tocsin.assessment") / "data/ledger.yml").read_text("utf-8"))
    return msgspec.convert(raw, Rules)
