"""On whose voice a passage stands."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.model import Link, Statement
from tocsin.model.statement import AUTHOR


class Voices:
    """The statements of a document, by the offsets of their contents and cues.

    Nobody vouches for the words of a statement that has no others than its cue: "declined to comment".
    """

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.statements = statements
        vouched = [s for s in statements if s.cue is None or s.content.spans != s.cue.spans]
        spans = [(start, end, s) for s in vouched for start, end in s.content.spans]
        last = max((end for _, end, _ in spans), default=0)
        self._over: list[Statement | None] = [None] * last
        for start, end, statement in sorted(spans, key=lambda row: row[0] - row[1]):
            self._over[start:end] = [statement] * (end - start)
        self._cues = {start: s for s in statements if s.cue for start, _ in s.cue.spans}

    def over(self, offset: int) -> Statement | None:
        """The innermost statement whose content holds the offset; None is the author."""
        return self._over[offset] if offset < len(self._over) else None

    def by_cue(self, offset: int) -> Statement | None:
        """The statement whose cue has a word that starts at the offset."""
        return self._cues.get(offset)

    def chain(self, voice: Statement | None) -> tuple[Link, ...]:
        """On whose word, outermost first."""
        return (AUTHOR,) if voice is None else voice.chain
