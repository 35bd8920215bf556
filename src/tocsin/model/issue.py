"""Something that a reader of the record must know."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.model.span import Span

Level = Literal["error", "warning", "note"]


class Issue(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="issue"):
    """What could not be read, or what must be known about what was read."""

    document: str | None
    path: str | None
    level: Level
    code: str
    message: str
    span: Span | None = None
