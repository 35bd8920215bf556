"""The triggers of a record as a graph: by what sets them off, and by the words that state them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from tocsin.model import Trigger
from tocsin.record.opened import Opened, among
from tocsin.record.selection import Test

ORDER = "place DESC, id DESC"
"""The open ones first, then the newest, then as in the text."""


class TriggerGraph:
    """Where a walk from trigger to trigger looks."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def listed(self, *, after: str = "", limit: int = 50) -> list[Trigger]:
        """Some triggers, the open ones first, then the newest.

        Args:
            after: the id of the last one of those before.
            limit: how many at most.
        """
        tests: list[Test] = []
        if after:
            tests.append(("(place, id) < (SELECT place, id FROM triggers WHERE id = ?)", (after,)))
        return self._opened.select(Trigger, "triggers", tests, order=ORDER, limit=limit)

    def of(self, ids: Iterable[str]) -> list[Trigger]:
        """The triggers that have these ids."""
        return self._opened.select(Trigger, "triggers", [among("id", ids)], order="id")

    def met_by(self, claim: str) -> list[Trigger]:
        """The triggers whose condition a claim meets or would meet."""
        test = ('id IN (SELECT "trigger" FROM meets WHERE claim = ?)', (claim,))
        return self._opened.select(Trigger, "triggers", [test], order="id")

    def found_by(self, words: str, *, limit: int = -1) -> Iterator[Trigger]:
        """The triggers of the sentences that a query of the full text finds, those read last first."""
        query = """SELECT t.record FROM words CROSS JOIN sentences AS z ON z.id = words.rowid
            CROSS JOIN triggers AS t ON t.document = z.document AND t.start >= z.start AND t.start < z.stop
            WHERE words MATCH ? ORDER BY words.rowid DESC LIMIT ?"""
        with self._opened.explained():
            for (text,) in self._opened.store.execute(query, (words, limit)):
                yield msgspec.json.decode(text, type=Trigger)
