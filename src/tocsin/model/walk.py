"""Which stated triggers a claim would set off, step by step."""

from __future__ import annotations

import msgspec

from tocsin.model.span import Span
from tocsin.model.statement import Link


class Step(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="step"):
    """A stated response that would follow, on whose word, with the sentence that says so."""

    number: int
    depth: int
    """1 for what the claim itself would set off, 2 for what that would, and so on."""
    trigger: str
    """Id of the trigger."""
    after: str
    """Id of the trigger whose response sets this one off, or of the claim, or the words walked from."""
    condition: str
    response: str
    by: str | None
    """Whose threat, offer or plan it is; null for a judgement, which is only its voice's."""
    voice: str
    chain: tuple[Link, ...]
    document: str
    sentence: str
    span: Span
    """Of the sentence."""
    loop: bool
    """The walk has been here before, and does not go on."""
