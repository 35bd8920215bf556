"""Something that a reader of the record must know."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.model.span import Span

Level = Literal["error", "warning", "note"]


class Issue(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="issue"):
    """What could not be read, or what must be known about what was read."""

    document: str | None
    """The document it is about; null where none could be read."""
    path: str | None
    """The input it is about."""
    level: Level
    """`error`: not read; `warning`: read, but mind it; `note`: good to know."""
    code: str
    """One word for this kind of issue."""
    message: str
    """The thing, the value and the fix."""
    span: Span | None = None
    """The passage it is about."""
