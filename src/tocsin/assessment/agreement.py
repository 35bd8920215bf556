"""How far coders agree beyond chance: Krippendorff's alpha, nominal, over what each says of a record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tocsin.model import Claim, Statement
from tocsin.model.review import Agreement, Review, standing
from tocsin.record import Record
from tocsin.record.corrected import values_of
from tocsin.record.reviews import by_subject

FIELDS = ("decision", "kind", "event_type", "factuality", "polarity", "voice", "form", "speaker_kind")
"""Those whose values are few and named; words of the text agree or not, and chance has no part in it."""
Unit = tuple[str, str, str]
"""Who says which value of what."""


def find_agreement(record: Record) -> list[Agreement]:
    """The agreement of a record's coders, field by field, on what two of them or more looked at."""
    logs = by_subject(record.opinions.reviews())
    stand = {subject: standing(log) for subject, log in logs.items()}
    shared = {subject: reviews for subject, reviews in stand.items() if len(reviews) > 1}
    rows = record.rows_of(shared)
    return [agreement_on(field, shared, rows) for field in FIELDS]


def agreement_on(
    field: str, shared: Mapping[str, Sequence[Review]], rows: Mapping[str, Statement | Claim]
) -> Agreement:
    units = list(units_of(field, shared, rows))
    coders: dict[str, set[str]] = defaultdict(set)
    for coder, subject, _ in units:
        coders[subject].add(coder)
    several = {subject: names for subject, names in coders.items() if len(names) > 1}
    return Agreement(
        field=field,
        alpha=alpha_of([unit for unit in units if unit[1] in several]),
        records=len(several),
        coders=len(set().union(*several.values())),
    )


def units_of(
    field: str, shared: Mapping[str, Sequence[Review]], rows: Mapping[str, Statement | Claim]
) -> Iterator[Unit]:
    """What each coder says; who rejects a record says nothing of its fields."""
    for subject, reviews in shared.items():
        read = values_of(rows[subject]) if subject in rows else {}
        for review in reviews:
            if field == "decision":
                yield review.coder, subject, review.decision
            elif field in read and review.decision != "rejected":
                changed = {c.field: c.value for c in review.corrections}
                yield review.coder, subject, changed.get(field, read[field])


def alpha_of(units: Sequence[Unit]) -> float | None:
    """Krippendorff's alpha; null where it is not defined, since all values are one or nobody is compared.

    Source: K. Krippendorff, Content Analysis, 4th ed., chapter 12; computed by NLTK.

    >>> alpha_of([("a", "1", "x"), ("b", "1", "x"), ("a", "2", "y"), ("b", "2", "y")])
    1.0
    >>> alpha_of([("a", "1", "x"), ("b", "1", "x")]) is None
    True
    """
    if len({value for *_, value in units}) < 2:
        return None
    from nltk.metrics.agreement import AnnotationTask

    return round(float(AnnotationTask(data=list(units)).alpha()), 3)
