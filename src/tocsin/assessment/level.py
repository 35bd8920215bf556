"""The level of a dyad: the highest rung of a written ladder that an act or signal in the window stands on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from tocsin.errors import SettingError
from tocsin.model import Claim
from tocsin.model.level import Level, Rung
from tocsin.model.series import Coverage, Standing, Tally
from tocsin.record import Record

FIRM = ("act", "signal")
"""Registers that move a level: judgements and figures never do."""

QUOTED = 50
"""Claims of a rung whose sentences are given; the ids of all are."""


class Sign(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a tally must be; what is not named may be anything."""

    register: str | None = None
    kind: str | None = None
    event_type: str | None = None

    def fits(self, tally: Tally) -> bool:
        wanted = (
            (self.register, tally.register),
            (self.kind, tally.kind),
            (self.event_type, tally.event_type),
        )
        return all(want in (None, has) for want, has in wanted)


class Step(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rung as the ladder's file describes it."""

    name: str
    meaning: str
    any: tuple[Sign, ...]


class Ladder(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Rungs, lowest first, and what must have been read before anything is said."""

    window: int
    documents: int
    outlets: int
    rungs: tuple[Step, ...]


def load_ladder(path: str | None = None) -> Ladder:
    """The shipped ladder, or that of a file.

    Raises:
        SettingError: the file cannot be read, or is no ladder.
    """
    import yaml

    shipped = files("tocsin.assessment") / "data/ladder.yml"
    try:
        raw: Any = yaml.safe_load(
            shipped.read_text("utf-8") if path is None else Path(path).read_text("utf-8")
        )
        return msgspec.convert(raw, Ladder)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, msgspec.ValidationError) as error:
        raise SettingError(
            f"ladder {path}: {error}; copy assessment/data/ladder.yml and change that"
        ) from error


def level_of(record: Record, actor: str, recipient: str, *, until: date, ladder: Ladder) -> Level:
    """The level in the window that ends with a day, or insufficient evidence."""
    since = until - timedelta(days=ladder.window - 1)
    tallies = record.series(actor, recipient, since=str(since), until=str(until))
    undirected = record.series(actor, None, since=str(since), until=str(until))
    coverage = record.coverage(since=str(since), until=str(until))
    documents = sum(day.documents for day in coverage)
    outlets = record.summary.outlets(since=str(since), until=str(until))
    unplaced = highest(record, undirected, ladder=ladder, standing="asserted")
    asserted = highest(record, tallies, ladder=ladder, standing="asserted")
    lacking = lacks(ladder, documents=documents, outlets=outlets)
    if asserted is None and unplaced is not None:
        lacking = f"{unplaced.name} is told of {actor}, towards nobody known"
    if asserted is None and lacking is None:
        asserted = lowest(ladder, coverage)
    return Level(
        actor=actor,
        recipient=recipient,
        since=str(since),
        until=str(until),
        level=None if lacking or asserted is None else asserted.name,
        asserted=asserted,
        alleged=highest(record, tallies, ladder=ladder, standing="alleged"),
        unplaced=unplaced,
        documents=documents,
        outlets=outlets,
        reason=f"insufficient evidence: {lacking}" if lacking else reason_of(asserted),
    )


def highest(record: Record, tallies: Sequence[Tally], *, ladder: Ladder, standing: Standing) -> Rung | None:
    """The highest rung that something of this standing is on."""
    firm = [t for t in tallies if t.standing == standing and t.register in FIRM]
    for number in range(len(ladder.rungs) - 1, -1, -1):
        step = ladder.rungs[number]
        ids = sorted({i for t in firm if any(sign.fits(t) for sign in step.any) for i in t.evidence})
        if ids:
            return Rung(
                number=number, name=step.name, meaning=step.meaning, evidence=tuple(ids),
                sentences=tuple(quotes(record, ids)),
            )  # fmt: skip
    return None


def lowest(ladder: Ladder, coverage: Iterable[Coverage]) -> Rung:
    step = ladder.rungs[0]
    read = tuple(document for day in coverage for document in day.evidence)
    return Rung(number=0, name=step.name, meaning=step.meaning, evidence=read, sentences=())


def quotes(record: Record, ids: Sequence[str]) -> list[str]:
    rows = record.rows_of(ids[:QUOTED])
    return [row.quote for key in ids[:QUOTED] if isinstance(row := rows.get(key), Claim)]


def lacks(ladder: Ladder, *, documents: int, outlets: int) -> str | None:
    """What is missing before anything can be said."""
    if documents >= ladder.documents and outlets >= ladder.outlets:
        return None
    return f"{documents} documents of {outlets} outlets were read, of {ladder.documents} and {ladder.outlets}"


def reason_of(rung: Rung | None) -> str:
    assert rung is not None
    if not rung.sentences:
        return f"{rung.name}: nothing else is told, and {len(rung.evidence)} documents were read"
    return f"{rung.name}: claims that say so: {len(rung.evidence)}"
