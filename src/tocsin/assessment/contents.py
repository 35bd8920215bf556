"""What a condition or a claim speaks of, and whether one may be what the other names."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

import msgspec

from tocsin.assessment.gist import LEAST_NAME, Gist, families, gist
from tocsin.model import Claim, Condition, Party, Trigger
from tocsin.model.claim import root

ENOUGH_WORDS = 3
ENOUGH_SHARE = 0.6
MOST_WORDS = 10
"""Of a question, that are looked for in the sentences of a large record."""
WORD = re.compile(r"[^\W\d_]{4,}")
ENDING = re.compile(r"(?:ing|ed|es|s)$")
Key = tuple[str, ...]
"""What a doing, a gist or a word is found by."""


class Doing(msgspec.Struct, frozen=True, array_like=True):
    """Who does what to whom."""

    event_type: str | None = None
    actor: str | None = None
    recipient: str | None = None


class Content(msgspec.Struct, frozen=True, array_like=True):
    """What a condition or a claim speaks of: a doing, and its words."""

    doing: Doing
    words: frozenset[str]
    gist: Gist

    def found_by(self, words: Iterable[str] | None = None) -> Iterator[Key]:
        """What it is found by: its doing, its gist, and its words or some of them."""
        if self.doing.event_type is not None and self.doing.actor is not None:
            yield "doing", self.doing.event_type, root(self.doing.actor).lower()
        yield from (("gist", *key) for key in product(self.gist.names, self.gist.doings))
        yield from (("word", word) for word in (self.words if words is None else words))

    def telling_words(self) -> list[str]:
        """The longest words, of which one at least stands wherever enough of all of them do."""
        enough = max(ENOUGH_WORDS, math.ceil(ENOUGH_SHARE * len(self.words)))
        ordered = sorted(self.words, key=lambda word: (-len(word), word))
        return ordered[: max(0, len(self.words) - enough + 1)]


def content_of_condition(condition: Condition) -> Content:
    return content(condition.text, Doing(condition.event_type, condition.actor, condition.recipient))


def content_of(claim: Claim, text: str) -> Content:
    return content(text, doing_of(claim))


def content(text: str, doing: Doing) -> Content:
    words = frozenset(ENDING.sub("", word.lower()) for word in WORD.findall(text))
    return Content(doing, words, gist(text))


def doing_of(claim: Claim) -> Doing:
    return Doing(claim.event_type, party(claim.actor), party(claim.recipient))


def party(parties: Sequence[Party]) -> str | None:
    """The resolved party, else its words."""
    return next((p.actor or p.resolved or p.text for p in parties), None)


def brought_about_by(words: str, triggers: Iterable[Trigger]) -> Iterator[Trigger]:
    """The triggers whose condition may be what words say."""
    told = content(words, Doing())
    for trigger in triggers:
        if would_bring_about(told, content(trigger.condition.text, Doing())):
            yield trigger


def query_of(words: str) -> str:
    """A query of the full text that finds the sentences whose condition the words may meet.

    Whatever they meet has a name and a thing in common with them, or three words.

    Of many words, the longest are looked for.

    >>> query_of("Sorvia lays mines")
    '"lays" AND "mines" AND "sorvia"'
    """
    about = gist(words)
    names = alternatives(f'"{name.split()[-1][:LEAST_NAME]}"*' for name in about.names)
    things = alternatives(f'"{word}"' for word, kinds in families().things.items() if kinds & about.things)
    longest = sorted(set(WORD.findall(words.lower())), key=lambda word: (-len(word), word))[:MOST_WORDS]
    told = alternatives(
        " AND ".join(f'"{word}"' for word in three) for three in combinations(sorted(longest), ENOUGH_WORDS)
    )
    return alternatives([f"({names}) AND ({things})" if names and things else "", told]) or '""'


def alternatives(queries: Iterable[str]) -> str:
    found = sorted(filter(None, queries))
    return " OR ".join(f"({query})" for query in found) if len(found) > 1 else "".join(found)


def would_bring_about(content: Content, condition: Content) -> bool:
    """Whether what a claim speaks of, if it came about, may be what a condition names."""
    is_done = meets(content.doing, condition.doing)
    return is_done or tells(content, condition) or content.gist.fits(condition.gist)


def meets(doing: Doing, condition: Doing) -> bool:
    """Whether the same party does a thing of the same type, to the same recipient where both are known."""
    if doing.event_type is None or doing.actor is None or condition.actor is None:
        return False
    same = doing.event_type == condition.event_type and is_one_party(doing.actor, condition.actor)
    known = doing.recipient is not None and condition.recipient is not None
    return same and (not known or is_one_party(str(doing.recipient), str(condition.recipient)))


def tells(content: Content, condition: Content) -> bool:
    """Whether most words of a condition stand in a claim, what is done and to whom included."""
    shared = content.words & condition.words
    return len(shared) >= ENOUGH_WORDS and len(shared) >= ENOUGH_SHARE * len(condition.words)


def is_one_party(one: str, other: str) -> bool:
    return root(one).lower() == root(other).lower()
