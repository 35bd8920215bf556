"""A reason to look: something rises, happens for the first time in months, or was named as a condition."""

from __future__ import annotations

import msgspec

from tocsin.model.claim import Register


class EarlyWarning(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="warning"):
    """What an indicator found, on which day, and the claims behind it; never a probability."""

    id: str
    indicator: str
    """Name of a file in `tocsin.assessment.indicators`."""
    day: str
    actor: str | None
    recipient: str | None
    register: Register | None
    value: float | None
    threshold: float | None
    reason: str
    evidence: tuple[str, ...]
    """Ids of claims."""
