"""Issues as a reader wants them: what is the same of many texts is told once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple, get_args

from tocsin.model import Issue
from tocsin.model.issue import Level

NAMED = 5
"""Texts that an issue names before it counts them."""


class Told(NamedTuple):
    """One thing to know, of one text or of many."""

    level: str
    message: str
    issues: list[Issue]

    @property
    def named(self) -> list[Issue]:
        """Those whose texts are named."""
        return self.issues[:NAMED]

    @property
    def more(self) -> int:
        """How many are not named."""
        return max(0, len(self.issues) - NAMED)

    @property
    def paths(self) -> str:
        """Whose it is."""
        names = ", ".join(issue.path or "standard input" for issue in self.named)
        return f"{names} and {self.more} more" if self.more else names


def told(issues: Iterable[Issue]) -> list[Told]:
    """What is the same of many texts is told once, errors first."""
    same: dict[tuple[str, str], list[Issue]] = defaultdict(list)
    for issue in sorted(issues, key=lambda issue: get_args(Level).index(issue.level)):
        same[issue.level, issue.message].append(issue)
    return [Told(level, message, found) for (level, message), found in same.items()]
