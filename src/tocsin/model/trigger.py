"""A stated condition and the stated response."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.model.span import Span
from tocsin.model.statement import Link


class TriggerCondition(msgspec.Struct, frozen=True, kw_only=True):
    """What would set the response off, as stated."""

    text: str
    span: Span
    actor: str | None = None
    event_type: str | None = None
    kind: str | None = None


class TriggerResponse(msgspec.Struct, frozen=True, kw_only=True):
    """What is stated to follow."""

    text: str
    span: Span
    actor: str | None = None
    recipient: str | None = None
    event_type: str | None = None


class Trigger(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="trigger"):
    """An edge from a stated condition to a stated response, on its voice."""

    id: str
    claim: str
    condition: TriggerCondition
    response: TriggerResponse
    voice: str
    chain: tuple[Link, ...]
    state: Literal["open", "met", "lapsed", "withdrawn"] = "open"
    met_by: tuple[str, ...] = ()
    would_meet: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
