"""What speaks for two reports being of one event, and what rules it out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tocsin.assessment.occasions import CALENDAR
from tocsin.assessment.origins import names_outlet
from tocsin.assessment.reports import Report
from tocsin.assessment.words import Word, akin, runs_of_names, stems_of, words_of

NAME, NAMES_MOST = 0.8, 3
"""Weight of a name in common, and how many count."""
WORD, WORDS_MOST = 0.5, 4
"""Weight of any other word in common, and how many count."""
SAME_TYPE, OTHER_TYPE = 1.0, -0.7
"""Weight of the same type of act, and of two known ones."""
SAME_DAY = 0.7
OTHER_TARGET = -0.7
"""Weight of two targets described without a word in common."""
RELAYED = 1.0
"""Weight of one document naming the other's outlet."""
PLACE_WORDS = frozenset(("in", "at", "near", "off", "outside", "around"))
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
    parts = [
        (NAME * min(len(names), NAMES_MOST), f"names {' '.join(names)}"),
        (WORD * min(len(words), WORDS_MOST), f"words {' '.join(words)}"),
        (SAME_DAY if a.day and b.day else 0.0, "the same day"),
        (weigh_types(a, b), "type of act"),
        (weigh_targets(a, b), "targets described otherwise"),
        (RELAYED if names_other(a, b) or names_other(b, a) else 0.0, "one names the other's outlet"),
    ]
    return Likeness(sum(weight for weight, _ in parts), tuple(reason for weight, reason in parts if weight))


def names_other(a: Report, b: Report) -> bool:
    publisher = b.story.document.publisher
    if not publisher or publisher == a.story.document.publisher:
        return False
    return names_outlet(a.story, publisher, {a.story.document.id: set(a.sentences)})


def common(one: Iterable[str], other: Iterable[str]) -> list[str]:
    others = set(other)
    return sorted(x for x in one if x in others or any(akin(x, y) for y in others))


def weigh_types(a: Report, b: Report) -> float:
    """Types of signals that only say what was communicated are no evidence against one event."""
    if a.claim is None or b.claim is None or a.claim.event_type is None or b.claim.event_type is None:
        return 0.0
    if a.claim.event_type == b.claim.event_type:
        return SAME_TYPE
    return OTHER_TYPE if a.claim.register == b.claim.register == "act" else 0.0


def weigh_targets(a: Report, b: Report) -> float:
    """Targets of which neither is spoken of in the other report."""
    one, other = (party_words(report, "recipient") for report in (a, b))
    apart = one and other and not common(one, b.stems) and not common(other, a.stems)
    return OTHER_TARGET if apart else 0.0


def find_conflict(a: Report, b: Report, *, across: bool = False) -> str | None:
    """Why two reports cannot be of one event."""
    if not across and not may_agree(a, b):
        return "an act, a threat, a demand and a denial are different events"
    if a.day and b.day and (a.day[1] < b.day[0] or b.day[1] < a.day[0]):
        return "other days"
    for role in ("actor", "recipient"):
        if differ(party_names(a, role), party_names(b, role)):
            return f"another {role}"
    if is_reversed(a, b):
        return "the other direction"
    if differ(place_names(a), place_names(b)):
        return "another place"
    if differ(occupations(a), occupations(b)):
        return "another occupation"
    return None


def may_agree(a: Report, b: Report) -> bool:
    """Whether both say the same of the act; of a sentence without a claim less is known."""
    if a.status == b.status:
        return True
    return {a.status, b.status} == {"done", "other"} and (a.claim is None or b.claim is None)


def is_reversed(a: Report, b: Report) -> bool:
    """Whether each side acts in one report and suffers in the other."""
    sides = [(party_names(report, "actor"), party_names(report, "recipient")) for report in (a, b)]
    if not all(names for side in sides for names in side):
        return False
    (actor_a, recipient_a), (actor_b, recipient_b) = sides
    crossed = bool(common(actor_a, recipient_b)) and bool(common(recipient_a, actor_b))
    return crossed and not common(actor_a, actor_b)


def differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both name somebody, and nobody who might be the same."""
    beginnings = {name[:STEM_OF_NAME] for name in other}
    return bool(one) and bool(other) and not any(name[:STEM_OF_NAME] in beginnings for name in one)


def party_words(report: Report, role: str) -> frozenset[str]:
    """Stems of the words for the parties in a role."""
    parties = getattr(report.claim, role) if report.claim is not None else ()
    spans = [party.span for party in parties]
    return frozenset(w.stem for w in report.words if any(start <= w.start < end for start, end in spans))


def party_names(report: Report, role: str) -> frozenset[str]:
    """Stems of the names of the parties in a role."""
    return party_words(report, role) & report.names


def occupations(report: Report) -> frozenset[str]:
    """Occupations of those who act."""
    return party_words(report, "actor") & stems_of("occupations")


def place_names(report: Report) -> frozenset[str]:
    """Names after a preposition of place: in the words of the claim, or else in its sentence."""
    text, claim = report.story.document.text, report.claim
    spans = [report.span]
    if claim is not None:
        spans = [*([claim.where.span] if claim.where else []), claim.span, report.span]
    found = (names_after(words_of(text, [span])) for span in spans)
    return next((names & report.naming.known for names in found if names & report.naming.known), frozenset())


def names_after(words: Sequence[Word]) -> frozenset[str]:
    """Stems of the names after "in", "near", "the village of", an article between; a bare name is one."""
    runs = {run[0].start: run for run in runs_of_names(words)}
    places, found = stems_of("places"), set()
    for n, word in enumerate(words[:-1]):
        after = words[n + 2] if words[n + 1].lower == "the" and n + 2 < len(words) else words[n + 1]
        opens = word.lower in PLACE_WORDS or (word.lower == "of" and n and words[n - 1].stem in places)
        if opens and after.lower not in CALENDAR:
            found |= {w.stem for w in runs.get(after.start, ())}
    if not found and all(word.is_name for word in words):
        found = {word.stem for word in words}
    return frozenset(found)
