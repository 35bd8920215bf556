"""Which states belong to which organisation, and since when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tocsin.actors.gazetteer import covers, table


class Membership(NamedTuple):
    """One state's time in one organisation; dates are `YYYY[-MM[-DD]]`, an empty end is still running."""

    body: str
    state: str
    start: str
    end: str

    def covers(self, day: str) -> bool:
        """Whether the state may have belonged to it on a day, as far as both are known.

        >>> Membership("EU", "GBR", "1973-01-01", "2020-01-31").covers("2020-02-01")
        False
        """
        return covers(self.start, self.end, day)


def members(body: str | None = None, *, on: str | None = None) -> Iterator[Membership]:
    """The memberships of the table: of one body, and of one day.

    >>> "FIN" in {membership.state for membership in members("NATO", on="2020")}
    False
    """
    for row in table("members"):
        membership = Membership(*row)
        if body in (None, membership.body) and (on is None or membership.covers(on)):
            yield membership
