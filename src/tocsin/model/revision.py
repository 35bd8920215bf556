"""A later version of an article, and what it does to the earlier one."""

from __future__ import annotations

import msgspec

from tocsin.model.span import Span


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence as it was and as it is now."""

    earlier_span: Span
    """Where it stood."""
    later_span: Span
    """Where it stands."""
    earlier_text: str
    """As it was."""
    later_text: str
    """As it is."""


class Revision(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="revision"):
    """Two versions of one article, one after the other."""

    id: str
    """Content hash of the two documents."""
    earlier: str
    """Id of the version before."""
    later: str
    """Id of the version after it."""
    same: str
    """What makes them one article: their address, or their publisher and title."""
    withdrawn: tuple[str, ...] = ()
    """Ids of the claims and statements of the earlier version that the later one no longer makes."""
    dropped: tuple[Span, ...] = ()
    """Sentences of the earlier version that the later one leaves out."""
    added: tuple[Span, ...] = ()
    """Sentences that only the later version has."""
    changed: tuple[Change, ...] = ()
    """Sentences that read otherwise."""


class Withdrawal(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="withdrawal"):
    """A claim that its outlet no longer makes; it is kept, but counts no more unless somebody says it stands."""

    claim: str
    """Id of the claim in the earlier version."""
    later: str
    """Id of the later version, which does not make it."""
    reason: str
    """What the later version does with the sentence."""
    stands: bool = False
    """Somebody looked at it and says that it is not withdrawn."""
