"""What speaks for two reports being of one event, and what rules it out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from tocsin.assessment.reports import Report
from tocsin.assessment.words import akin, stems_of

NAME, NAMES_MOST = 0.8, 3
"""Weight of a name in common, and how many count."""
WORD, WORDS_MOST = 0.5, 4
"""Weight of any other word in common, and how many count."""
WORDS_ALONE = 3
"""Words in common that can stand for an event without any name."""
SAME_TYPE, OTHER_TYPE = 1.0, -0.7
"""Weight of the same type of act, and of two known ones."""
SAME_DAY = 0.7
OTHER_TARGET = -0.7
"""Weight of two targets described without a word in common."""
RELAYED = 1.0
"""Weight of one document naming the other's outlet."""
UNDATED_APART = 10
"""Days between publications above which reports that state no day are not taken for one event."""
STEM_OF_NAME = 4
"""Letters that a capital or people may share with its country."""


class Likeness(NamedTuple):
    """The sum of the weights, and what was weighed."""

    score: float
    reasons: tuple[str, ...]


NOTHING = Likeness(0.0, ())


def compare(a: Report, b: Report, *, across: bool = False) -> Likeness:
    """How much speaks for one event.

    Args:
        a: a report.
        b: a report of another document.
        across: whether a denial may be compared with what it denies.
    """
    if find_conflict(a, b, across=across):
        return NOTHING
    names = common(a.names, b.names)
    words = common(a.stems - a.names, b.stems - b.names)
    if not names and len(words) < WORDS_ALONE:
        return NOTHING
    parts = [
        (weigh(a, names, weight=NAME, most=NAMES_MOST), f"names {' '.join(names)}"),
        (weigh(a, words, weight=WORD, most=WORDS_MOST), f"words {' '.join(words)}"),
        (SAME_DAY if a.day and b.day else 0.0, "the same day"),
        (weigh_types(a, b), "type of act"),
        (weigh_targets(a, b), "targets described otherwise"),
        (RELAYED if names_other(a, b) or names_other(b, a) else 0.0, "one names the other's outlet"),
    ]
    return Likeness(sum(weight for weight, _ in parts), tuple(reason for weight, reason in parts if weight))


def names_other(a: Report, b: Report) -> bool:
    return b.story.document.publisher in a.outlets_named


def weigh(report: Report, stems: Sequence[str], *, weight: float, most: int) -> float:
    """The weight of words in common, the rarest first."""
    rarities = sorted((report.naming.rarity(stem) for stem in stems), reverse=True)
    return weight * sum(rarities[:most])


def common(one: Iterable[str], other: Iterable[str]) -> list[str]:
    """Stems of one side that the other has, or has in another form."""
    beginnings: dict[str, list[str]] = {}
    for stem in other:
        beginnings.setdefault(stem[:STEM_OF_NAME], []).append(stem)
    return sorted(x for x in one if any(akin(x, y) for y in beginnings.get(x[:STEM_OF_NAME], ())))


def weigh_types(a: Report, b: Report) -> float:
    """Types of signals that only say what was communicated are no evidence against one event."""
    if a.claim is None or b.claim is None or a.claim.event_type is None or b.claim.event_type is None:
        return 0.0
    if a.claim.event_type == b.claim.event_type:
        return SAME_TYPE
    return OTHER_TYPE if a.claim.register == b.claim.register == "act" else 0.0


def weigh_targets(a: Report, b: Report) -> float:
    """Targets of which neither is spoken of in the other report."""
    one, other = a.recipient_words, b.recipient_words
    apart = one and other and not common(one, b.stems) and not common(other, a.stems)
    return OTHER_TARGET if apart else 0.0


def find_conflict(a: Report, b: Report, *, across: bool = False) -> str | None:
    """Why two reports cannot be of one event."""
    if not across and not may_agree(a, b):
        return "an act, a threat, a demand and a denial are different events"
    if are_other_days(a, b):
        return "other days"
    if differ(a.actor_names, b.actor_names):
        return "another actor"
    if differ(a.recipient_words & a.names, b.recipient_words & b.names):
        return "another recipient"
    if is_reversed(a, b):
        return "the other direction"
    if are_elsewhere(a, b):
        return "another place"
    if any(differ(a.called[noun], b.called[noun]) for noun in a.called.keys() & b.called.keys()):
        return "another of the same sort"
    if differ(a.actor_words & stems_of("occupations"), b.actor_words & stems_of("occupations")):
        return "another occupation"
    return None


def are_other_days(a: Report, b: Report) -> bool:
    """Whether the days stated differ, or one was published before the other's day, or long after it."""
    if a.day and b.day:
        return a.day[1] < b.day[0] or b.day[1] < a.day[0]
    published = [report.story.document.published for report in (a, b)]
    for stated, other in ((a.day, published[1]), (b.day, published[0])):
        if stated and other and other < stated[0][: len(other)]:
            return True
    days = [date.fromisoformat(day) for day in published if day and len(day) == len("2031-05-14")]
    return not a.day and not b.day and len(days) == 2 and abs((days[0] - days[1]).days) > UNDATED_APART


def may_agree(a: Report, b: Report) -> bool:
    """Whether both say the same of the act; of a sentence without a claim less is known.

    Who lets a prisoner go permits it and does it: of one type, both are one act.
    """
    if a.status == b.status:
        return True
    if {a.status, b.status} != {"done", "other"}:
        return False
    return a.claim is None or b.claim is None or a.claim.event_type == b.claim.event_type is not None


def are_elsewhere(a: Report, b: Report) -> bool:
    """Whether two places are named, neither of them in the parties of the other report."""
    parties = [report.actor_words | report.recipient_words for report in (a, b)]
    is_told = common(a.places, parties[1]) or common(b.places, parties[0])
    return differ(a.places, b.places) and not is_told


def is_reversed(a: Report, b: Report) -> bool:
    """Whether each side acts in one report and suffers in the other."""
    sides = [(report.actor_words & report.names, report.recipient_words & report.names) for report in (a, b)]
    if not all(names for side in sides for names in side):
        return False
    (actor_a, recipient_a), (actor_b, recipient_b) = sides
    crossed = bool(common(actor_a, recipient_b)) and bool(common(recipient_a, actor_b))
    return crossed and not common(actor_a, actor_b)


def differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both name somebody, and nobody who might be the same."""
    beginnings = {name[:STEM_OF_NAME] for name in other}
    return bool(one) and bool(other) and not any(name[:STEM_OF_NAME] in beginnings for name in one)
