"""Whatever a record holds, every number and every state in what it tells lists evidence that is in it."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assessment.crisis import reading_of
from tocsin import Record
from tocsin.assessment.early_warnings import find_warnings
from tocsin.assessment.events import find_events
from tocsin.assessment.ledger import find_entries
from tocsin.assessment.level import level_of, load_ladder
from tocsin.assessment.series import series_by
from tocsin.assessment.watch import watch
from tocsin.model.claim import REGISTER_OF
from tocsin.model.series import Unit

QUOTES = (
    "Marenia will close the strait to Sorvian ships",
    "Marenia closed the strait to Sorvian ships",
    "Marenia again dropped its threat to close the strait",
)
TEXT = ". ".join(QUOTES) + "."
PARTY = st.sampled_from(["MRN.GOV", "SRV", "KLD.MIL", []])
CLAIM = st.tuples(
    st.sampled_from(QUOTES),
    st.sampled_from(sorted(REGISTER_OF)),
    st.fixed_dictionaries({
        "actor": PARTY, "recipient": PARTY,
        "event_type": st.sampled_from(["ASSAULT", "THREATEN", "AID", None]),
        "voice": st.sampled_from(["author", "0" * 24]),
        "factuality": st.sampled_from(["actual", "planned"]),
    }),
)  # fmt: skip


@settings(max_examples=40)
@given(st.lists(st.lists(CLAIM, max_size=4), min_size=1, max_size=5))
def test_all_evidence_is_in_the_record(days: list[list[Any]]) -> None:
    with Record(":memory:") as record:
        record.add_all(
            reading_of(TEXT, *claims, published=f"2031-0{1 + n}-02", publisher=f"Outlet {n}")
            for n, claims in enumerate(days)
        )
        documents = {d.id for d in record.documents()}
        known = {c.id for c in record.claims()} | documents
        for event in find_events([record.reading(d) for d in record.documents()]):
            assert set(event.claims) <= known
            assert {d for origin in event.origins for d in origin.documents} <= documents
        ladder = load_ladder()
        for dyad in record.dyads():
            for unit in get_args(Unit):
                for tally in series_by(record, dyad.actor, dyad.recipient, unit=unit):
                    assert set(tally.evidence) <= known
                    assert 1 <= tally.count <= len(tally.evidence)
                    assert tally.counted_as == unit
            level = level_of(record, dyad.actor, dyad.recipient, until=date(2031, 5, 20), ladder=ladder)
            for rung in (level.asserted, level.alleged, level.unplaced):
                assert rung is None or set(rung.evidence) <= known
        for entry in find_entries(record):
            assert {*entry.told, *(change.by for change in entry.changes)} == set(entry.evidence) <= known
        for warning in find_warnings(watch(record, months=1, least=1)):
            assert warning.evidence
            assert set(warning.evidence) <= known
