"""Claims that are picked are those that fit, all of them and in order, whichever way they are found."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from tests.assessment.crisis import reading_of
from tocsin import Record
from tocsin.model import Claim
from tocsin.record.selection import ClaimSelection

TEXT = "Marenia shelled a port of Sorvia. It threatened more."
SHELLED, THREATENED = "Marenia shelled a port of Sorvia", "It threatened more"
PAIRS = [("MRN.MIL", "SRV"), ("SRV", "MRN"), ("KLD", []), ("MRN", "KLD"), (["KLD", "SRV.GOV"], "MRN.GOV")]
DAYS: list[dict[str, Any]] = [
    {}, {"since": "2031-05-02", "until": "2031-05-03"}, {"since": "2031-05-03"}, {"until": "2031-05-02"},
    {"since": "2031-05-01", "until": "2031-05-31"}, {"since": "2032"},
]  # fmt: skip
PARTIES: list[dict[str, Any]] = [
    {}, {"actor": "MRN"}, {"actor": "SRV", "recipient": "MRN"}, {"actor": "KLD", "recipient": "SRV"},
    {"recipient": "Nobody"},
]  # fmt: skip


@pytest.fixture(scope="module")
def filled() -> Iterator[Record]:
    with Record() as record:
        for number, (actor, recipient) in enumerate(PAIRS * 4):
            day: dict[str, Any] = {"published": f"2031-05-0{number % 4}" if number % 4 else None}
            named = {"actor": actor, "recipient": recipient}
            record.add(
                reading_of(
                    TEXT, (SHELLED, "act", named), (THREATENED, "threat", named), **day, title=str(number)
                )
            )
        yield record


@pytest.mark.parametrize("few", [0, 3, 5_000])
@pytest.mark.parametrize("sort", ["text", "date", "newest", "kind"])
def test_what_is_picked_is_what_fits(
    filled: Record, few: int, sort: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tocsin.record.selection.FEW", few)
    days = {document.id: document.published or "" for document in filled.documents()}
    for asked, parties in product(DAYS, PARTIES):
        selection = ClaimSelection(sort=sort, **asked, **parties)  # type: ignore[arg-type]
        picked = list(pages(filled, selection))
        fitting = [c for c in filled.claims() if is_within(days[c.document], **asked) and names(c, **parties)]
        assert sorted(c.id for c in picked) == sorted(c.id for c in fitting), selection
        if sort in {"date", "newest"}:
            told = [days[c.document] for c in picked]
            assert told == sorted(told, reverse=sort == "newest"), selection


def pages(record: Record, selection: ClaimSelection) -> Iterator[Claim]:
    after = None
    while True:
        picked = record.pick(selection, after=after, limit=3)
        yield from picked.rows
        after = picked.after
        if after is None:
            return


def is_within(day: str, since: str = "", until: str = "") -> bool:
    return (bool(day) or not (since or until)) and day >= since and (not until or day <= until)


def names(claim: Claim, **parties: str) -> bool:
    return all(
        any(f"{party.actor}.".startswith(f"{asked}.") for party in getattr(claim, role))
        for role, asked in parties.items()
    )
