"""What became of threats, offers, demands, assurances, permissions, restrictions and refusals.

A change is told only where a later claim is of the parties and of the same doing and thing; a report of the
same utterance on a later day is no repetition. What cannot be told stays `open`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import product
from typing import NamedTuple

from tocsin.assessment.changes import SETTLED, change_by, lapsed, repeated
from tocsin.assessment.ledger_rules import rules
from tocsin.assessment.stand import as_they_stand
from tocsin.assessment.told import Told, tell
from tocsin.model.ledger import Change, Entry
from tocsin.model.span import content_id
from tocsin.record import Record
from tocsin.record.links import Key
from tocsin.record.selection import cursor, read_cursor

SMALL = 2_000
"""Claims of a record whose ledger is found whenever it is looked at."""
SAME = 7
"""Days within which reports in the same words are taken to be of one utterance."""


class Ledger(NamedTuple):
    """Some entries of a ledger."""

    entries: list[Entry]
    after: str | None
    """Where the next ones begin; null where there are none."""
    counts: Counter[tuple[str, str]]
    """How many there are of each kind in each state."""
    behind: bool
    """Texts or reviews came since it was found."""


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
    """The entries of a record by day, each with its changes."""
    stands = as_they_stand(record, record.documents())
    found = Index(told for stand in stands for told in tell(stand.standing))
    return found.entries(found.utterances, last=record.summary.last_day() or "")


class Index:
    """What was told, found by what it is about: of many claims, few are compared."""

    def __init__(self, told: Iterable[Told]) -> None:
        self.utterances: dict[Key, list[Told]] = defaultdict(list)
        self._waits: dict[Key, list[Told]] = defaultdict(list)
        self._comes: dict[Key, list[Told]] = defaultdict(list)
        for one in sorted(told, key=place):
            for key in comes_by(one):
                self._comes[key].append(one)
            if is_entry(one):
                self.utterances[utterance(one)].append(one)
                self._waits[kind_of(one)].append(one)

    def entries(self, utterances: Iterable[Key], *, last: str) -> list[Entry]:
        """The entries of utterances by day: one each, until it is settled; what is said then is another."""
        found = (
            entry for key in utterances for entry in self._entries_of(self.utterances.get(key, []), last)
        )
        return sorted(found, key=lambda entry: (entry.day, entry.claim))

    def _entries_of(self, told: Sequence[Told], last: str) -> Iterator[Entry]:
        if not told:
            return
        coming = (other for key in waits_by(told[0]) for other in self._comes.get(key, ()))
        others = sorted({other.claim: other for other in (*told, *coming)}.values(), key=place)
        said = self._waits[kind_of(told[0])]
        while told:
            entry, told = next_entry(told, others, said=said, last=last)
            yield entry


def is_entry(one: Told) -> bool:
    """Whether a claim makes an entry, or tells of one again."""
    return one.kind in rules().nouns and one.actor is not None and one.takes_back is None


def place(one: Told) -> Key:
    return one.day, one.claim


def waits_by(one: Told) -> Iterator[Key]:
    """What the claims that may change an entry are found by: its parties and its words, its speaker and its kind."""
    parties = {*one.actors, one.recipient} - {None}
    yield from (("about", str(party), word) for party, word in product(parties, one.words))
    yield kind_of(one)


def comes_by(one: Told) -> Iterator[Key]:
    """What a claim that may change an entry is found by; one that takes back "its threat" has no words for which."""
    yield from (("about", *key) for key in product(one.actors, one.words))
    if one.takes_back is not None and not one.words:
        yield "kind", str(one.actor), one.takes_back


def kind_of(one: Told) -> Key:
    return "kind", str(one.actor), one.kind


def utterance(one: Told) -> Key:
    """What reports of one utterance have in common."""
    about = one.gist
    words = (sorted(group) for group in (about.names, about.doings, about.things, about.plain, one.things))
    marks = (
        one.kind,
        one.standing,
        one.actor,
        one.recipient,
        one.ends,
        about.reversed,
        one.modal,
        one.conditional,
    )
    return ("told", *map(str, marks), *map(" ".join, words))


def next_entry(
    told: Sequence[Told], others: Sequence[Told], *, said: Sequence[Told], last: str
) -> tuple[Entry, Sequence[Told]]:
    """The first entry of what was told in the same words, and what was told after it was settled."""
    one, before = told[0], told[0].day
    same = {other.claim for other in told}
    changes: list[Change] = []
    for other in (other for other in others if other.day > one.day):
        change = change_by(one, other, said)
        if other.claim in same:
            is_new = other.dated or other.again or is_long_after(other.day, before)
            change, before = repeated(other) if is_new else None, other.day
        if change is not None:
            changes.append(change)
            if change.state in SETTLED:
                break
    is_settled = bool(changes) and changes[-1].state in SETTLED
    of_it = [other for other in told if not is_settled or other.day <= changes[-1].day]
    changes += [] if is_settled else lapsed(one, last)
    return entry_of(of_it, changes), told[len(of_it) :]


def is_long_after(day: str, before: str) -> bool:
    return date.fromisoformat(day) > date.fromisoformat(before) + timedelta(SAME)


def entry_of(told: Sequence[Told], changes: Sequence[Change]) -> Entry:
    one = told[0]
    ids = tuple(other.claim for other in told)
    return Entry(
        id=content_id("entry", one.claim),
        claim=one.claim,
        told=ids,
        kind=one.kind,
        actor=one.actor,
        recipient=one.recipient,
        day=one.day,
        standing=one.standing,
        quote=one.quote,
        state=changes[-1].state if changes else "open",
        changes=tuple(changes),
        evidence=tuple(dict.fromkeys((*ids, *(change.by for change in changes)))),
    )
