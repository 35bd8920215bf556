"""A stated condition and the stated response."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.model.span import Span
from tocsin.model.statement import Link


class TriggerCondition(msgspec.Struct, frozen=True, kw_only=True):
    """What would set the response off, as stated."""

    text: str
    """Its words."""
    span: Span
    """Where it stands."""
    actor: str | None = None
    """Id of who would bring it about."""
    event_type: str | None = None
    """PLOVER 2 type."""
    kind: str | None = None
    """Kind of claim that it would be."""


class TriggerResponse(msgspec.Struct, frozen=True, kw_only=True):
    """What is stated to follow."""

    text: str
    """Its words."""
    span: Span
    """Where it stands."""
    actor: str | None = None
    """Id of who would do it."""
    recipient: str | None = None
    """Id of to whom."""
    event_type: str | None = None
    """PLOVER 2 type."""


class Trigger(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="trigger"):
    """An edge from a stated condition to a stated response, on its voice."""

    id: str
    """Content hash."""
    claim: str
    """Id of the claim that states it."""
    condition: TriggerCondition
    """What would set it off."""
    response: TriggerResponse
    """What would follow."""
    voice: str
    """`"author"`, or the id of the statement whose speaker states it."""
    chain: tuple[Link, ...]
    """On whose word, outermost first."""
    state: Literal["open", "met", "lapsed", "withdrawn"] = "open"
    """`met` once a claim says that the condition came about; `lapsed` or `withdrawn` with its reason."""
    because: str | None = None
    """Why it is lapsed or withdrawn."""
    settled_by: tuple[str, ...] = ()
    """Ids of claims by which it lapsed or was withdrawn."""
    met_by: tuple[str, ...] = ()
    """Ids of claims that say that the condition came about."""
    would_meet: tuple[str, ...] = ()
    """Ids of claims whose content would bring it about."""
    links: tuple[str, ...] = ()
    """Ids of triggers whose condition this response would bring about."""
