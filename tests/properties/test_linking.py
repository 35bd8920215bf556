"""In whatever order documents come, change and go, linking them one by one tells what linking them anew tells."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assessment.crisis import reading_of
from tocsin import Record
from tocsin.assessment.judging import judge_parties
from tocsin.assessment.ledger import find_entries
from tocsin.assessment.linking import link
from tocsin.assessment.reviewing import give_review
from tocsin.model import Condition, Reading

MRN, SRV = {"actor": "MRN.GOV", "recipient": "SRV.GOV"}, {"actor": "SRV.GOV", "recipient": "MRN.GOV"}
FRONT = {"actor": "FRT", "recipient": "MRN.GOV"}
Told = tuple[str, str, dict[str, Any]]
IF_MINES = {"condition": ("If Sorvia lays mines", "ASSAULT", "SRV.GOV")}
IF_CLOSED = {"condition": ("If Marenia closes the strait to ships", "COERCE", "MRN.GOV")}
CLAIMS: list[Told] = [
    (
        "If Sorvia lays mines, Marenia will close the strait",
        "threat",
        MRN | IF_MINES | {"event_type": "COERCE"},
    ),
    ("If Marenia closes the strait to ships, Sorvia will shell the port", "threat", SRV | IF_CLOSED),
    ("Sorvia laid mines", "act", SRV | {"event_type": "ASSAULT"}),
    ("The front laid mines", "act", FRONT | {"event_type": "ASSAULT"}),
    ("Kelland urged Sorvia to close the strait to Marenian ships", "appeal", {"actor": "KLD"}),
    ("Marenia threatened to close the strait to Sorvian ships", "threat", MRN),
    ("Marenia again threatened to close the strait to Sorvian ships", "threat", MRN),
    ("Marenia threatened to recall its envoy on 9 May", "threat", MRN),
    ("Marenia has withdrawn its threat", "act", MRN),
    ("Marenia has dropped its threat to close the strait", "act", MRN),
    ("Marenia closed the strait to Sorvian ships", "act", MRN | {"event_type": "COERCE"}),
    ("Sorvia rejected the threat to close the strait", "denial", SRV),
    ("It rained", "state", {}),
]
SOME = st.lists(st.sampled_from(CLAIMS), min_size=1, max_size=4, unique_by=lambda told: told[0])
TEXT = st.tuples(SOME, st.integers(1, 20), st.integers(0, 3))
"""What a text tells, its day, and the article that it is a version of."""
STEP = st.one_of(
    st.tuples(st.just("read"), TEXT),
    st.tuples(st.just("read anew"), st.integers(0, 9)),
    st.tuples(st.just("forget"), st.integers(0, 9)),
    st.tuples(st.sampled_from(["rejected", "accepted"]), st.integers(0, 99)),
    st.tuples(st.sampled_from(["same", "undone"]), st.just(0)),
    st.tuples(st.just("keep"), st.integers(0, 9)),
)


def made(told: list[Told], day: int, article: int) -> tuple[str, Reading]:
    """The id of a text of several sentences, one for each claim, and what it tells."""
    text = ". ".join(quote for quote, _, _ in told) + "."
    claims = []
    for quote, kind, fields in told:
        known = dict(fields)
        if "condition" in known:
            words, event_type, actor = known["condition"]
            start = text.index(words)
            known["condition"] = Condition(
                type="if", span=(start, start + len(words)), text=words, event_type=event_type, actor=actor
            )
        claims.append((quote, kind, known))
    address = {"url": f"https://veldt.example/{article}"} if article else {"title": text[:9] + str(day)}
    reading = reading_of(text, *claims, published=f"2031-05-{day:02}", **address)
    starts = [text.index(quote) for quote, _, _ in told]
    spans = tuple((start, start + len(told[n][0]) + 1) for n, start in enumerate(starts))
    assert reading.document is not None
    return reading.document.id, msgspec.structs.replace(reading, sentences=spans)


def take(record: Record, step: tuple[str, Any], texts: dict[str, Reading]) -> None:
    """Change a record; `texts` are those that it was given so far."""
    doing, what = step
    documents, claims = record.documents(), record.claims()
    if doing == "read":
        key, reading = made(*what)
        texts[key] = reading
        record.add(reading)
    elif doing in {"same", "undone"}:
        if all(record.opinions.called(party) for party in ("SRV.GOV", "FRT")):
            judge_parties(record, ("SRV.GOV", "FRT"), doing, coder="Ilse Rand")
    elif doing in {"rejected", "accepted"} and claims:
        give_review(record, claims[what % len(claims)].id, doing, coder="Ilse Rand")
    elif doing == "read anew" and documents:
        document = documents[what % len(documents)]
        reading, whole = record.reading(document), texts[document.id]
        shorter = msgspec.structs.replace(whole, claims=whole.claims[1:])
        record.add(shorter if len(reading.claims) == len(whole.claims) else whole)
    elif doing == "forget" and documents:
        record.forget(documents[what % len(documents)].id)
    elif doing == "keep" and record.withdrawals():
        withdrawal = record.withdrawals()[what % len(record.withdrawals())]
        record.log_standing(withdrawal.claim, stands=not withdrawal.stands)


def anew(record: Record) -> Record:
    """The same documents, judgements and reviews, linked at once."""
    fresh = Record()
    fresh.add_all(record.reading(document) for document in reversed(record.documents()))
    for judgement in record.opinions.judgements("actors"):
        fresh.opinions.log_judgement(judgement)
    for review in record.opinions.reviews():
        rows = fresh.rows_of([review.subject])
        if rows:
            fresh.opinions.log_review(review, rows[review.subject].document)
    link(fresh)
    for withdrawal in record.withdrawals():
        if withdrawal.stands:
            fresh.log_standing(withdrawal.claim, stands=True)
    link(fresh)
    return fresh


@settings(max_examples=60)
@given(
    st.lists(TEXT, min_size=2, max_size=6), st.lists(st.tuples(STEP, st.booleans()), min_size=1, max_size=6)
)
def test_linking_piece_by_piece_tells_what_linking_at_once_tells(
    first: list[Any], steps: list[tuple[tuple[str, Any], bool]]
) -> None:
    texts: dict[str, Reading] = {}
    with Record() as record:
        for text in first:
            take(record, ("read", text), texts)
        link(record)
        for step, is_linked in steps:
            take(record, step, texts)
            if is_linked:
                link(record)
        link(record)
        with anew(record) as fresh:
            assert record.withdrawals() == fresh.withdrawals()
            assert record.triggers() == fresh.triggers()
            assert record.ledger.entries() == fresh.ledger.entries() == find_entries(record)
            assert record.dyads() == fresh.dyads()
