"""What a family of drifts finds between two accounts."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.assessment.accounts import Account
from tocsin.model import Span
from tocsin.model.drift import DriftKind


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference with the words of both accounts, before it has an id."""

    kind: DriftKind
    a: Account
    b: Account
    a_span: Span
    b_span: Span
    reason: str
