from __future__ import annotations

import pytest

from tests.conftest import Read
from tocsin.assessment.events import find_events
from tocsin.assessment.judging import judge_pair
from tocsin.errors import RecordError
from tocsin.record import Record

BOMBED = "Karvian jets bombed the depot at Osk on Tuesday, the mayor said."
ALIKE = "On Tuesday the depot at Osk was bombed by jets from Karvia."
OTHER = "Marenia expelled two envoys on Monday."


def acts(record: Record) -> list[str]:
    return [claim.id for claim in record.claims(register="act")]


def sizes(record: Record) -> list[int]:
    readings = [record.reading(document) for document in record.documents()]
    return sorted(len(event.claims) for event in find_events(readings, record.opinions.judgements()))


def filled(read: Read, *texts: str) -> Record:
    record = Record()
    record.add_all(read(text, published="2031-05-14") for text in texts)
    return record


def test_a_merge_is_undone_and_redone_by_hand(read: Read) -> None:
    with filled(read, BOMBED, ALIKE) as record:
        a, b = acts(record)
        assert sizes(record) == [2]
        judge_pair(record, (a, b), "different", coder="A. Reader", note="two depots")
        assert sizes(record) == [1, 1]
        judge_pair(record, (a, b), "undone", coder="B. Reader")
        assert sizes(record) == [2]
        assert [judgement.verdict for judgement in record.opinions.judgements()] == ["different", "undone"]


def test_claims_are_merged_by_hand_with_the_reason_given(read: Read) -> None:
    with filled(read, BOMBED, OTHER) as record:
        a, b = acts(record)
        assert sizes(record) == [1, 1]
        judge_pair(record, (b[:10], a[:10]), "same", coder="A. Reader", note="one reprisal")
        assert sizes(record) == [2]
        readings = [record.reading(document) for document in record.documents()]
        (event,) = find_events(readings, record.opinions.judgements())
        assert [merge.reason for merge in event.merges] == ["said by A. Reader: one reprisal"]


def test_only_two_claims_can_be_judged(read: Read) -> None:
    with filled(read, BOMBED) as record:
        (claim,) = acts(record)
        (document,) = record.documents()
        with pytest.raises(RecordError, match="is no claim"):
            judge_pair(record, (claim, document.id), "same", coder="A. Reader")
        with pytest.raises(RecordError, match="give two"):
            judge_pair(record, (claim, claim), "same", coder="A. Reader")


def test_a_forgotten_document_takes_its_judgements_along(read: Read) -> None:
    with filled(read, BOMBED, ALIKE) as record:
        a, b = acts(record)
        judge_pair(record, (a, b), "different", coder="A. Reader")
        record.forget(record.documents()[0].id)
        assert record.opinions.judgements() == []
