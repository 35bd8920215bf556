"""A report: an act or signal in a document with the words that tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby
from math import log
from typing import Literal

from tocsin.assessment.accounts import Account, Story, stations
from tocsin.assessment.occasions import CALENDAR, days_in, named_places
from tocsin.assessment.origins import names_outlet
from tocsin.assessment.words import (
    Status,
    Word,
    akin,
    find_phrases,
    is_full,
    load_wording,
    load_wording_set,
    runs_of_names,
    words_of,
)  # fmt: skip
from tocsin.model import Claim, Party, Span

STATUS_OF: dict[str, Status] = {
    "threat": "threat", "warning": "threat",
    "demand": "wish", "appeal": "wish",
    "intention": "plan", "offer": "plan", "assurance": "plan", "prediction": "plan", "consultation": "plan",
    "denial": "denial", "accusation": "accusation", "blame": "accusation",
    "permission": "other", "restriction": "done", "refusal": "done", "agreement": "done", "act": "done",
}  # fmt: skip
FEW = 5
"""Documents up to which a word that they share is as good as a name for what they tell of."""
STRETCH = 3
"""Sentences without a claim that are taken together: what happened, where and to whom is often spread."""
REPORTED = frozenset(("act", "signal"))


class Names:
    """What capitals mean in a set of documents: names of parties and places, or names of outlets."""

    def __init__(self, stories: Iterable[Story]) -> None:
        self.outlets: set[tuple[str, ...]] = set()
        self.publishers: set[str] = set()
        self.known: set[str] = set()
        self.holders: Counter[str] = Counter()
        self.size = 0
        for story in stories:
            self.size += 1
            self.holders.update(story.stems)
            publisher = story.document.publisher or ""
            self.publishers.add(publisher)
            self.outlets.add(tuple(word.lower for word in words_of(publisher, [(0, len(publisher))])))
            starts = {start for start, _ in story.sentences}
            self.known |= {w.stem for w in story.words if w.is_name and w.start not in starts}
        self.outlets.discard(())
        self.publishers.discard("")

    def rarity(self, stem: str) -> float:
        """1 for a word of a few documents, less the larger the share of the documents that have it."""
        held = max(self.holders[stem], 1)
        if held <= FEW or self.size <= FEW:
            return 1.0
        return 1 - log(held / FEW) / log(self.size / FEW)

    def without_outlets(self, words: list[Word]) -> list[Word]:
        """The words but for names of outlets."""
        lowers, gone = [word.lower for word in words], set()
        for outlet in self.outlets:
            size = len(outlet)
            for n in range(len(words) - size + 1):
                if tuple(lowers[n : n + size]) == outlet and words[n].is_name:
                    gone |= set(range(n, n + size))
        return [word for n, word in enumerate(words) if n not in gone]


@dataclass(eq=False)
class Report:
    """A claim about an act or signal, or sentences without one, with their words."""

    story: Story
    sentences: range
    """Numbers of the sentences in the document."""
    claim: Claim | None
    naming: Names

    @property
    def key(self) -> str:
        return self.claim.id if self.claim is not None else self.story.document.id

    @property
    def span(self) -> Span:
        return self.story.sentences[self.sentences[0]][0], self.story.sentences[self.sentences[-1]][1]

    @cached_property
    def words(self) -> list[Word]:
        """The words that say what happened, without those that say who reports it."""
        words = self.naming.without_outlets(self.story.words_in(self.span))
        reporting = [part for account in self.story.accounts for part in self.reporting_in(account)]
        kept = [w for w in words if not any(start <= w.start < end for start, end in reporting)]
        return [w for w in kept if is_full(w) and w.lower not in CALENDAR]

    def reporting_in(self, account: Account) -> list[Span]:
        """Speaker and cue of a statement, but where the claim is that very speech act."""
        statement = account.statement
        cue = statement.cue.spans if statement.cue else ()
        own = self.claim is not None and any(start <= self.claim.span[0] < end for start, end in cue)
        is_act = self.claim is not None and self.claim.statement == statement.id
        return [] if own or is_act or statement.parent else [*statement.speaker.spans, *cue]

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(word.stem for word in self.words)

    @cached_property
    def names(self) -> frozenset[str]:
        """Stems of names; a first word is one if it is one elsewhere."""
        starts = {self.story.sentences[n][0] for n in self.sentences}
        return frozenset(
            w.stem for w in self.words if w.is_name and (w.start not in starts or self.is_known(w))
        )

    def is_known(self, word: Word) -> bool:
        return any(akin(word.stem, name) for name in self.naming.known)

    @cached_property
    def status(self) -> Status:
        """What is said of the act."""
        if find_phrases(self.story.words_in(self.span), load_wording().responsibility):
            return "responsibility"
        if self.claim is None:
            return self.status_of_words()
        status = STATUS_OF.get(self.claim.kind, "other")
        if status == "done" and self.claim.polarity == "negative":
            return "denial"
        if status == "done" and self.claim.kind == "act" and self.claim.factuality != "actual":
            return "plan"
        return status

    def status_of_words(self) -> Status:
        """What the verbs of sentences without a claim say of the act."""
        words = self.story.words_in(self.span)
        listed = load_wording().statuses.items()
        return next((name for name, verbs in listed if find_phrases(words, verbs, inflected=True)), "done")

    @cached_property
    def day(self) -> tuple[str, str] | None:
        """First and last day of it, ISO, as stated."""
        when = self.claim.when if self.claim is not None else None
        if when is not None and when.start is not None:
            return when.start, when.end or when.start
        found = [
            day["date"]
            for day, _ in days_in(self.story.words_in(self.span), self.story.document)
            if "date" in day
        ]
        return (min(found), max(found)) if found else None

    @cached_property
    def outlets_named(self) -> frozenset[str]:
        """Other outlets that the document names where it tells of this."""
        own, told = self.story.document.publisher, {self.story.document.id: set(self.sentences)}
        others = (publisher for publisher in self.naming.publishers if publisher != own)
        return frozenset(name for name in others if names_outlet(self.story, name, told))

    def words_for(self, role: Literal["actor", "recipient"]) -> frozenset[str]:
        """Stems of the words for the parties in a role."""
        parties: tuple[Party, ...] = getattr(self.claim, role) if self.claim is not None else ()
        spans = [party.span for party in parties]
        return frozenset(w.stem for w in self.words if any(start <= w.start < end for start, end in spans))

    @cached_property
    def actor_words(self) -> frozenset[str]:
        return self.words_for("actor")

    @cached_property
    def actor_names(self) -> frozenset[str]:
        """Names of the actor, but for where it is: "policemen in Osk" may be anybody's."""
        runs = named_places(self.story.words_in(self.span))
        return (self.actor_words & self.names) - {word.stem for run in runs for word in run}

    @cached_property
    def recipient_words(self) -> frozenset[str]:
        return self.words_for("recipient")

    @cached_property
    def places(self) -> frozenset[str]:
        """Names after a preposition of place: in the words of the claim, or else in its sentence."""
        claim, spans = self.claim, [self.span]
        if claim is not None:
            spans = [*([claim.where.span] if claim.where else []), claim.span, self.span]
        found = (
            {w.stem for run in named_places(self.story.words_in(span)) for w in run} & self.naming.known
            for span in spans
        )
        return frozenset(next((names for names in found if names), ()))

    @cached_property
    def called(self) -> dict[str, frozenset[str]]:
        """The names that follow a plain noun for a thing or place: "the steamer Alma", "the town of Osk"."""
        words = self.story.words_in(self.span)
        found: dict[str, set[str]] = {}
        for run in runs_of_names(words):
            at = words.index(run[0])
            noun = next((w for w in reversed(words[max(0, at - 2) : at]) if w.lower != "of"), None)
            is_thing = noun is not None and is_full(noun) and not noun.is_name and noun.lower not in people()
            if noun is not None and is_thing and noun.clause == run[0].clause:
                found.setdefault(noun.stem, set()).update(word.stem for word in run)
        return {noun: frozenset(names) for noun, names in found.items()}

    @cached_property
    def figures(self) -> list[Claim]:
        """Figures of the same sentence."""
        start, end = self.span
        return [c for c in self.story.claims if c.register == "figure" and start <= c.span[0] < end]


@cache
def people() -> frozenset[str]:
    """Nouns for people, who may be many in one place."""
    return stations() | load_wording_set("titles") | load_wording_set("anyone")


def find_reports(story: Story, naming: Names) -> Iterator[Report]:
    """A report for each act and signal, and for each stretch of sentences that have neither."""
    taken = set()
    for claim in story.claims:
        number = next((n for n, s in enumerate(story.sentences) if s[0] <= claim.span[0] < s[1]), None)
        if claim.register in REPORTED and number is not None:
            taken.add(number)
            yield Report(story, range(number, number + 1), claim, naming)
    free = [n for n in range(len(story.sentences)) if n not in taken]
    for _, run in groupby(enumerate(free), key=lambda item: item[1] - item[0]):
        numbers = [number for _, number in run]
        for at in range(0, len(numbers), STRETCH):
            part = numbers[at : at + STRETCH]
            yield Report(story, range(part[0], part[-1] + 1), None, naming)
