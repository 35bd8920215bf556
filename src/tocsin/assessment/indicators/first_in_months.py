"""Hostile acts or signals of types that a dyad has not seen for months, though news of it was read.

A warning a day, register and dyad, with all types that are new. An old silence counts only if it was listened
to, from its beginning: how much must have been read, and told of the dyad, stands in `data/firsts.yml`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

import msgspec

from tocsin.assessment.watch import Strand, Watch
from tocsin.model.series import Tally
from tocsin.model.span import content_id
from tocsin.model.warning import EarlyWarning

DAY = timedelta(days=1)
MONTH = 30 * DAY
HOSTILE = (3, 4)
"""PLOVER's quads of verbal and material conflict."""


class Listening(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What must be known of a silence, as `firsts.yml` says."""

    read: float
    told: float
    claims: int
    within: int


def find(watch: Watch) -> Iterator[EarlyWarning]:
    """A warning for each day on which types are told of for the first time in months."""
    read = sorted({day.day for day in watch.coverage})
    for strand in watch.strands:
        told = sorted({tally.day for tally in strand.tallies})
        for day, new in firsts(hostile(strand), watch.months * MONTH).items():
            since = days_before(new[0].day, watch.months * MONTH)
            if was_listened(read, told, since=since, day=new[0].day):
                yield warning(watch, new, day=day)


def firsts(tallies: Sequence[Tally], silence: timedelta) -> dict[str, list[Tally]]:
    """By day, the tallies of types that the time before has none of, once enough claims tell of them."""
    last: dict[str | None, str] = {}
    new: dict[str | None, list[Tally]] = {}
    found: dict[str, list[Tally]] = defaultdict(list)
    for tally in tallies:
        kind, before = tally.event_type, last.get(tally.event_type)
        last[kind] = tally.day
        if before is None or before < days_before(tally.day, silence):
            new[kind] = []
        if kind not in new:
            continue
        new[kind].append(tally)
        if new[kind][0].day < days_before(tally.day, listening().within * DAY):
            del new[kind]
        elif sum(one.count for one in new[kind]) >= listening().claims:
            found[tally.day] += new.pop(kind)
    return found


def days_before(day: str, silence: timedelta) -> str:
    return str(date.fromisoformat(day) - silence)


def was_listened(read: Sequence[str], told: Sequence[str], *, since: str, day: str) -> bool:
    """Whether enough days between two were read, and enough of them told of the dyad."""
    days = (date.fromisoformat(day) - date.fromisoformat(since)).days
    shares = [(bisect_left(of, day) - bisect_left(of, since)) / days for of in (read, told)]
    return read[0] <= since and shares[0] >= listening().read and shares[1] >= listening().told


@cache
def listening() -> Listening:
    import yaml

    raw = yaml.safe_load((files("tocsin.assessment") / "data/firsts.yml").read_text("utf-8"))
    return msgspec.convert(raw, Listening)


def hostile(strand: Strand) -> list[Tally]:
    """What is asserted of conflict, by day."""
    found = (t for t in strand.tallies if t.quad in HOSTILE and t.standing == "asserted")
    return sorted(found, key=lambda tally: tally.day)


def warning(watch: Watch, new: Sequence[Tally], *, day: str) -> EarlyWarning:
    first = new[0]
    types = ", ".join(sorted({str(tally.event_type) for tally in new}))
    return EarlyWarning(
        id=content_id("warning", "first_in_months", first.actor, first.recipient, first.register, day),
        indicator="first_in_months",
        day=day,
        actor=first.actor,
        recipient=first.recipient,
        register=first.register,
        value=float(sum(tally.count for tally in new)),
        threshold=None,
        reason=f"first {types} from {first.actor} to {first.recipient} in {watch.months} months",
        evidence=tuple(claim for tally in new for claim in tally.evidence),
    )
