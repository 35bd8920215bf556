from __future__ import annotations

import pytest

from tests.assessment.crisis import reading_of
from tocsin import Record, RecordError, SettingError
from tocsin.assessment.grades import give_grade, grade_of

READING = reading_of("Marenia shelled a port.", ("Marenia shelled a port", "act", {}))
CLAIM = READING.claims[0].id


@pytest.fixture
def record() -> Record:
    record = Record(":memory:")
    record.add(READING)
    return record


def test_what_nobody_graded_cannot_be_judged(record: Record) -> None:
    grade = grade_of(record, CLAIM)
    assert (grade.reliability, grade.credibility, grade.coder) == ("F", "6", None)


def test_a_later_grade_stands_and_the_log_keeps_both(record: Record) -> None:
    give_grade(record, CLAIM[:8], "C3", coder="Ilse Rand")
    give_grade(record, CLAIM[:8], "b2", coder="Tomas Brek", note="saw it")
    grade = grade_of(record, CLAIM)
    assert (grade.reliability, grade.credibility, grade.coder, grade.note) == (
        "B",
        "2",
        "Tomas Brek",
        "saw it",
    )
    assert [g.coder for g in record.opinions.grades(CLAIM)] == ["Ilse Rand", "Tomas Brek"]


@pytest.mark.parametrize("grade", ["", "B", "2B", "G1", "A7", "A0", "B22"])
def test_a_grade_that_does_not_exist_is_refused(record: Record, grade: str) -> None:
    with pytest.raises(SettingError, match="from A to F"):
        give_grade(record, CLAIM, grade, coder="Ilse Rand")
    assert record.opinions.grades(CLAIM) == []


def test_only_what_is_in_the_record_is_graded(record: Record) -> None:
    with pytest.raises(RecordError, match="no id"):
        give_grade(record, "zzz", "B2", coder="Ilse Rand")


def test_forgetting_a_document_forgets_its_grades(record: Record) -> None:
    assert READING.document is not None
    give_grade(record, CLAIM, "B2", coder="Ilse Rand")
    record.forget(READING.document.id)
    assert record.opinions.grades(CLAIM) == []
