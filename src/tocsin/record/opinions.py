"""What people say of a record: grades, judgements of pairs, reviews; logs of which nothing is overwritten."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from tocsin.model.grade import Grade
from tocsin.model.judgement import Judgement
from tocsin.model.review import Outcome, Review
from tocsin.record.joins import read_called, read_judgements
from tocsin.record.opened import Opened, equals
from tocsin.record.reviews import read_outcomes, read_reviews
from tocsin.record.write import write_grade, write_judgement, write_review


class Opinions:
    """The logs of a record."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def grades(self, subject: str) -> list[Grade]:
        """The grades that were given to a document, statement or claim, the oldest first."""
        return self._opened.select(Grade, "grades", equals(subject=subject), order="id")

    def log_grade(self, grade: Grade) -> None:
        """Add a grade to the log."""
        with self._opened.explained():
            write_grade(self._opened.store, grade)

    def judgements(self, of: Literal["claims", "actors"] = "claims") -> list[Judgement]:
        """What was said of pairs of claims (one event or two) or of parties, the oldest first."""
        with self._opened.explained():
            return [judgement for judgement in read_judgements(self._opened.store) if judgement.of == of]

    def called(self, party: str) -> list[tuple[str, str]]:
        """The ids and words of the parties that have this id or are called so; no id where none was found."""
        with self._opened.explained():
            return read_called(self._opened.store, party)

    def log_judgement(self, judgement: Judgement) -> None:
        """Add a judgement to the log; what it says of parties holds from then on."""
        with self._opened.explained():
            write_judgement(self._opened.store, judgement)

    def reviews(self, subjects: Iterable[str] | None = None) -> list[Review]:
        """What was said of these statements and claims, or of all, the oldest first."""
        with self._opened.explained():
            return read_reviews(self._opened.store, subjects)

    def outcomes(self, subjects: Iterable[str]) -> dict[str, Outcome]:
        """What the reviews of each record come to, of those that somebody looked at."""
        with self._opened.explained():
            return read_outcomes(self._opened.store, subjects)

    def log_review(self, review: Review, document: str) -> None:
        """Add a review to the log; what it rejects counts no more."""
        with self._opened.explained():
            write_review(self._opened.store, review, document)
