"""Grades that people give to who reports and to what is reported, each kept in a log.

Nothing is computed from texts or from other grades: what nobody has graded is F6, cannot be judged.
"""

from __future__ import annotations

from datetime import UTC, datetime

from tocsin.errors import SettingError
from tocsin.model.grade import Grade
from tocsin.ontologies import admiralty
from tocsin.record import Record

LETTERS = 2


def give_grade(record: Record, beginning: str, grade: str, *, coder: str, note: str | None = None) -> Grade:
    """Log a grade; earlier ones stay in the log.

    Args:
        record: that holds what is graded.
        beginning: the id of a document, statement or claim, or how it begins.
        grade: reliability and credibility, such as "B2".
        coder: who grades.
        note: why.

    Raises:
        RecordError: there is no such id.
        SettingError: there is no such grade.
    """
    reliability, credibility = split_grade(grade)
    given = Grade(
        subject=record.find(beginning).id,
        reliability=reliability,
        credibility=credibility,
        coder=coder,
        note=note,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    record.opinions.log_grade(given)
    return given


def grade_of(record: Record, subject: str) -> Grade:
    """The last grade that was given, else the default."""
    given = record.opinions.grades(subject)
    reliability, credibility = split_grade(admiralty().default)
    return given[-1] if given else Grade(subject=subject, reliability=reliability, credibility=credibility)


def split_grade(grade: str) -> tuple[str, str]:
    """Reliability and credibility.

    >>> split_grade("b2")
    ('B', '2')
    """
    code, scales = grade.upper(), admiralty()
    if len(code) != LETTERS or code[0] not in scales.reliability or code[1] not in scales.credibility:
        raise SettingError(f"grade {grade}: give a letter from A to F and a digit from 1 to 6, such as B2")
    return code[0], code[1]
