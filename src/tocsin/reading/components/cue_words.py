"""The words that report, read from the language's data."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Any

import msgspec

from tocsin.reading.languages import load


class CueWord(msgspec.Struct, frozen=True):
    """A word that reports, with the shapes of content that it licenses."""

    kinds: frozenset[str]
    takes: frozenset[str]

    @property
    def stands_beside(self) -> bool:
        """Whether it may stand between commas in what it reports: "the pass, she *went on*, was shut"."""
        return "clause" in self.takes or "aside" in self.takes


class CueWords(msgspec.Struct, frozen=True, kw_only=True):
    """Verbs, nouns and adjectives that report, and the word classes that go with them."""

    verbs: dict[str, CueWord]
    nouns: dict[str, CueWord]
    adjectives: dict[str, CueWord]
    expressions: frozenset[str]
    refusals: frozenset[str]
    silence: frozenset[str]
    origins: frozenset[str]
    people: frozenset[str]
    insights: frozenset[str]
    audiences: frozenset[str]
    quantifiers: frozenset[str]
    outlets: frozenset[str]
    occasions: frozenset[str]
    relays: frozenset[str]
    titles: frozenset[str]
    speeches: frozenset[str]
    manners: frozenset[str]
    deeds: frozenset[str]
    remarks: frozenset[str]
    utterings: frozenset[str]
    reactions: frozenset[str]
    learnings: frozenset[str]
    callings: frozenset[str]
    grants: frozenset[str]
    contests: frozenset[str]
    citings: frozenset[str]
    hearsay: frozenset[str]
    plain: frozenset[str]
    attitudes: frozenset[str]
    surveys: frozenset[str]
    accounts: frozenset[str]
    counts: frozenset[str]
    unanswered: frozenset[str]
    askings: frozenset[str]
    dodges: frozenset[str]
    keepings: frozenset[str]
    quiet: frozenset[str]
    baits: frozenset[str]
    informing: frozenset[str]
    interrogations: frozenset[str]
    namings: frozenset[str]
    unnaming: frozenset[str]
    unsaid: frozenset[str]
    headlines: frozenset[str]


@cache
def load_cue_words() -> CueWords:
    """The cue words of the language, read once."""
    data = load("cues")
    groups = ("verbs", "nouns", "adjectives")
    fields: dict[str, Any] = {name: by_word(data[name]) for name in groups}
    fields |= {name: frozenset(words.split()) for name, words in data.items() if name not in groups}
    return CueWords(**fields)


def by_word(groups: list[dict[str, Any]]) -> dict[str, CueWord]:
    """One entry a word: what all its groups license."""
    kinds: dict[str, set[str]] = defaultdict(set)
    takes: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        for word in group["words"].split():
            kinds[word].add(group["kind"])
            takes[word].update(group["takes"].split())
    return {word: CueWord(frozenset(kinds[word]), frozenset(takes[word])) for word in takes}
