from __future__ import annotations

import pytest

from tests.assessment.crisis import reading_of
from tests.conftest import Read
from tocsin import InputError, Record, RecordError
from tocsin.assessment.agreement import find_agreement
from tocsin.assessment.corrections import standing
from tocsin.assessment.reviewing import give_review
from tocsin.model import Reading

TEXT = "Marenia shelled a port on Thursday. Marenia will answer Sorvia, Tarn said."
READING = reading_of(
    TEXT,
    ("Marenia shelled a port", "act", {"actor": "MRN", "recipient": "SRV", "event_type": "ASSAULT"}),
    ("Marenia will answer Sorvia", "threat", {"actor": "MRN", "recipient": "SRV", "event_type": "THREATEN"}),
)
ACT, THREAT = (claim.id for claim in READING.claims)


@pytest.fixture
def record() -> Record:
    record = Record(":memory:")
    record.add(READING)
    return record


def counted(record: Record) -> dict[str, int]:
    return {tally.kind: tally.count for tally in record.series("MRN", "SRV")}


def test_review_is_logged_with_who_and_when_and_changes_nothing_that_was_read(record: Record) -> None:
    before = record.claims()
    give_review(record, ACT[:8], "accepted", coder="Ilse Rand")
    given = give_review(record, ACT, "rejected", coder="Tomas Brek", note="a drill")
    assert record.claims() == before
    assert [(r.coder, r.decision) for r in record.opinions.reviews([ACT])] == [
        ("Ilse Rand", "accepted"), ("Tomas Brek", "rejected"),
    ]  # fmt: skip
    assert (given.note, str(given.at)[-6:]) == ("a drill", "+00:00")
    assert record.opinions.outcomes([ACT, THREAT]) == {ACT: "disputed"}


def test_what_is_rejected_counts_no_more_until_that_is_undone(record: Record) -> None:
    give_review(record, ACT, "rejected", coder="Ilse Rand")
    assert counted(record) == {"threat": 1}
    assert [c.id for reading in standing(record) for c in reading.claims] == [THREAT]
    give_review(record, ACT, "undone", coder="Ilse Rand")
    assert counted(record) == {"act": 1, "threat": 1}
    assert record.opinions.outcomes([ACT]) == {}


def test_what_is_corrected_counts_as_corrected_also_after_reading_again(record: Record) -> None:
    values = {"kind": "warning", "event_type": "REQUEST", "polarity": "positive"}
    given = give_review(record, THREAT, "corrected", coder="Ilse Rand", values=values)
    assert [(c.field, c.was, c.value) for c in given.corrections] == [
        ("kind", "threat", "warning"), ("event_type", "THREATEN", "REQUEST"),
    ]  # fmt: skip
    assert counted(record) == {"act": 1, "warning": 1}
    record.add(reading_of(TEXT, ("Marenia shelled a port", "act", {"actor": "MRN", "recipient": "SRV"})))
    record.add(READING)
    assert counted(record) == {"act": 1, "warning": 1}


def test_last_review_counts_where_coders_differ(record: Record) -> None:
    give_review(record, ACT, "rejected", coder="Ilse Rand")
    give_review(record, ACT, "accepted", coder="Tomas Brek")
    assert counted(record)["act"] == 1
    give_review(record, ACT, "accepted", coder="Ilse Rand")
    assert record.opinions.outcomes([ACT]) == {ACT: "accepted"}


def test_corrected_words_and_parties_are_found_in_the_text(record: Record) -> None:
    values = {"quote": "shelled  a port on\nThursday", "recipient": "Sorvia; port", "recipient_id": "SRV"}
    give_review(record, ACT, "corrected", coder="Ilse Rand", values=values)
    (claim, _) = (c for reading in standing(record) for c in reading.claims)
    assert TEXT[slice(*claim.span)] == claim.quote == "shelled a port on Thursday"
    assert [(p.text, p.actor, TEXT[slice(*p.span)]) for p in claim.recipient] == [
        ("Sorvia", "SRV", "Sorvia"), ("port", None, "port"),
    ]  # fmt: skip
    assert [p.actor for p in claim.actor] == ["MRN"]


@pytest.mark.parametrize(
    ("decision", "values", "told"),
    [
        ("maybe", {}, "accepted, corrected, rejected or undone"),
        ("corrected", {}, "nothing is corrected"),
        ("corrected", {"kind": "act"}, "nothing is corrected"),
        ("corrected", {"kind": "quarrel"}, "kind=quarrel"),
        ("corrected", {"colour": "red"}, "colour: cannot be corrected"),
        ("corrected", {"quote": "Marenia shelled a town"}, "does not stand in the text"),
        ("corrected", {"event_type": "QUARREL"}, "no type of PLOVER"),
        ("corrected", {"mode": "loud"}, "no mode of ASSAULT"),
        ("corrected", {"recipient": "port", "recipient_id": "A; B"}, "2 ids for 1 parties"),
        ("corrected", {"voice": "zzz"}, "id of a statement"),
        ("corrected", {"historical": "maybe"}, "give 1"),
    ],
)
def test_review_that_says_nothing_usable_is_refused(
    record: Record, decision: str, values: dict[str, str], told: str
) -> None:
    with pytest.raises(InputError, match=told):
        give_review(record, ACT, decision, coder="Ilse Rand", values=values)
    assert record.opinions.reviews() == []


def test_only_statements_and_claims_are_reviewed_and_by_somebody(record: Record) -> None:
    assert READING.document is not None
    with pytest.raises(RecordError, match="is a document"):
        give_review(record, READING.document.id, "accepted", coder="Ilse Rand")
    with pytest.raises(InputError, match="give a name"):
        give_review(record, ACT, "accepted", coder=" ")


def test_forgetting_a_document_forgets_its_reviews_also_of_what_it_has_no_more(record: Record) -> None:
    assert READING.document is not None
    give_review(record, ACT, "rejected", coder="Ilse Rand")
    record.add(Reading(document=READING.document))
    assert [r.subject for r in record.opinions.reviews()] == [ACT]
    record.forget(READING.document.id)
    assert record.opinions.reviews() == []


def test_statement_and_voice_are_corrected_by_the_text(read: Read) -> None:
    reading = read("“We will talk,” Ana Rook said. Sorvia shelled a port, Ivo Tarn said.")
    with Record() as record:
        record.add(reading)
        first, second = record.statements()
        (act,) = (c for c in record.claims() if c.kind == "act")
        give_review(record, first.id, "corrected", coder="Ilse Rand", values={"speaker": "Ivo Tarn"})
        give_review(record, act.id, "corrected", coder="Ilse Rand", values={"voice": first.id})
        (stands,) = (c for r in standing(record) for c in r.claims if c.id == act.id)
    assert act.voice == second.id
    assert (stands.voice, stands.chain) == (first.id, first.chain)


def test_alpha_is_told_of_what_two_coders_looked_at(record: Record) -> None:
    for coder, decision in (("Ilse Rand", "accepted"), ("Tomas Brek", "rejected")):
        give_review(record, ACT, "accepted", coder=coder)
        give_review(record, THREAT, decision, coder=coder)
    found = {a.field: a for a in find_agreement(record)}
    assert (found["decision"].alpha, found["decision"].records, found["decision"].coders) == (0.0, 2, 2)
    assert (found["kind"].alpha, found["kind"].records) == (None, 1)


def test_alpha_is_that_of_the_textbook() -> None:
    from tocsin.assessment.agreement import alpha_of

    coders = ["1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .",
              "1 2 3 3 2 4 4 1 2 5 1 ."]  # fmt: skip
    units = [
        (str(coder), str(unit), value)
        for coder, values in enumerate(coders)
        for unit, value in enumerate(values.split())
        if value != "."
    ]
    assert alpha_of(units) == pytest.approx(0.743, abs=0.001)


def test_alpha_is_null_where_nobody_differs(record: Record) -> None:
    for coder in ("Ilse Rand", "Tomas Brek"):
        give_review(record, ACT, "accepted", coder=coder)
    assert {a.alpha for a in find_agreement(record)} == {None}
