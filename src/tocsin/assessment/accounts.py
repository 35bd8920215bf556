"""A statement as an account of an utterance: the words said, and the frame that says who, when and where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from tocsin.assessment.words import (
    Word,
    akin,
    find_phrases,
    is_full,
    load_wording,
    load_wording_set,
    runs_of_names,
    stem_of,
    stems_of,
    words_of,
)
from tocsin.model import Document, Reading, Span, Statement

DASHES = ("—", "–", "-")
"""What a dateline ends with."""
OPENING = 5
"""Words of a sentence that tell whether it goes on about the speaking."""
OCCASION_OPENERS = ("in", "at", "during", "on")
DETERMINERS = ("the", "a", "an", "his", "her", "its", "their", "our", "my")
DESCRIPTION_MOST = 8
"""Words of a description set before a name; a longer stretch is a clause of its own."""
MOVED_OCCASIONS = ("interview", "speech", "press", "letter", "social")
"""Occasions that frame an utterance and are seldom what it is about."""


class Story:
    """One document with its words, sentences and accounts."""

    def __init__(self, reading: Reading) -> None:
        assert reading.document is not None
        self.document: Document = reading.document
        self.sentences = reading.sentences
        self.is_filed = any(self.document.text[a:b].endswith(DASHES) for a, b in self.sentences[:2])
        """Whether a dateline says that it comes from the spot."""
        self.claims = reading.claims
        self.words = words_of(self.document.text, [(0, len(self.document.text))])
        self.starts = [word.start for word in self.words]
        self.stems = {word.stem for word in self.words}
        self.senses = {word.sense for word in self.words}
        self.names = {word.stem for word in self.words if word.is_name}
        self.accounts = [Account(statement, self) for statement in reading.statements]

    def words_in(self, span: Span) -> list[Word]:
        """The words of a stretch of the text."""
        return self.words[bisect_left(self.starts, span[0]) : bisect_left(self.starts, span[1])]

    def tells(self, words: Iterable[Word]) -> bool:
        """Whether most of the words with content stand anywhere in the document."""
        senses = {word.sense for word in words if is_full(word)}
        return bool(senses) and len(senses & self.senses) > len(senses) / 2

    def names_like(self, stem: str) -> bool:
        return any(akin(stem, name) for name in self.stems)


@dataclass(eq=False)
class Account:
    """A statement laid out for comparison."""

    statement: Statement
    story: Story

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences that the statement stands in, in order."""
        cue = self.statement.cue
        spans = [*self.statement.content.spans, *(cue.spans if cue else ()), *self.statement.speaker.spans]
        return [s for s in self.story.sentences if any(a < s[1] and s[0] < b for a, b in spans)]

    @cached_property
    def scene(self) -> frozenset[str]:
        """Senses of the words with content in its sentences, and in one on either side."""
        places = [n for n, span in enumerate(self.story.sentences) if span in self.sentences]
        if not places:
            return frozenset()
        near = self.story.sentences[max(0, places[0] - 1) : places[-1] + 2]
        return frozenset(w.sense for span in near for w in self.story.words_in(span) if is_full(w))

    @cached_property
    def content(self) -> list[Word]:
        words = words_of(self.story.document.text, self.statement.content.spans)
        return words[: self.occasion_start(words)]

    def occasion_start(self, words: list[Word]) -> int:
        """Where a reported content ends and "in a speech to ..." begins, which the parse may join to it."""
        if self.statement.form == "direct":
            return len(words)
        kinds = load_wording().occasions
        for start, end in find_phrases(words, " ".join(kinds[kind] for kind in MOVED_OCCASIONS)):
            for at in range(start - 1, max(1, start - 4), -1):
                if words[at].lower in OCCASION_OPENERS:
                    return at if end - at <= 5 else len(words)
        return len(words)

    @cached_property
    def frame(self) -> list[Word]:
        """The words of its sentences that are neither content nor quoted by somebody else."""
        said = [(word.start, word.end) for word in self.content]
        inside = {n for start, end in said for n in range(start, end)}
        return [w for w in words_of(self.story.document.text, self.sentences) if w.start not in inside]

    @cached_property
    def setting(self) -> list[Word]:
        """The sentences around that tell of the speaking too: that of a pronoun's name, and "He spoke at ..."."""
        named = self.statement.speaker.resolved_span
        last = self.story.sentences.index(self.sentences[-1]) if self.sentences else len(self.story.sentences)
        after = self.story.sentences[last + 1 : last + 2]
        spans = [s for s in self.story.sentences if named is not None and s[0] <= named[0] < s[1]]
        spans += [span for span in after if tells_of_speaking(self.story.words_in(span))]
        said = [span for account in self.story.accounts for span in account.statement.content.spans]
        words = [word for span in spans if span not in self.sentences for word in self.story.words_in(span)]
        return [word for word in words if not any(start <= word.start < end for start, end in said)]

    @cached_property
    def full(self) -> dict[str, list[int]]:
        """Senses of the words with content, and where they stand in it."""
        found: dict[str, list[int]] = {}
        for n, word in enumerate(self.content):
            if is_full(word):
                found.setdefault(word.sense, []).append(n)
        return found

    @property
    def is_quotation(self) -> bool:
        return self.statement.form == "direct"

    @cached_property
    def zone(self) -> list[Word]:
        """The words that name or describe the speaker: the frame around it, up to cue, place and date."""
        speaker = self.statement.speaker
        if speaker.resolved_span is not None:
            return self.introduced(speaker.resolved_span)
        if not speaker.spans or (speaker.text or "").lower() in load_wording_set("pronouns"):
            return []
        return list(self.around(speaker.spans[0]))

    def introduced(self, named: Span) -> list[Word]:
        """The words for whom a pronoun stands for: all by which he is called where he spoke before."""
        before = (
            account
            for account in self.story.accounts
            for start, end in account.statement.speaker.spans
            if account.statement.speaker.resolved_span is None and start <= named[0] and named[1] <= end
        )
        first = next(before, None)
        return first.zone if first is not None else words_of(self.story.document.text, [named])

    def around(self, speaker: Span) -> Iterator[Word]:
        cue = self.statement.cue.spans if self.statement.cue else ()
        others = [*cue, *self.relays]
        frame = [w for w in self.frame if not any(a <= w.start < b for a, b in others)]
        inside = [n for n, w in enumerate(frame) if speaker[0] <= w.start < speaker[1]]
        if not inside:
            return
        low, high = inside[0], inside[-1]
        barriers = [start for start, _ in [*others, *self.statement.content.spans]]
        while high + 1 < len(frame) and self.runs_on(frame[high], frame[high + 1], barriers):
            high += 1
        yield from self.described_before(frame[:low], frame[low], barriers)
        yield from frame[low : high + 1]

    @property
    def relays(self) -> list[Span]:
        """Where its sentences name those who pass the statement on."""
        texts = [link.text for link in self.statement.chain[1:-1] if link.text]
        found = [
            (at, at + len(name))
            for start, end in self.sentences
            for name in texts
            if (at := self.story.document.text.find(name, start, end)) >= 0
        ]
        speaker = self.statement.speaker.spans
        return [(s, e) for s, e in found if not any(s < b and a < e for a, b in speaker)]

    @staticmethod
    def described_before(words: list[Word], speaker: Word, barriers: list[int]) -> list[Word]:
        """A description set before the speaker's name and parted from it by a comma."""
        part = [word for word in words if word.clause == speaker.clause - 1]
        is_described = bool(part) and part[0].lower in DETERMINERS and len(part) <= DESCRIPTION_MOST
        parted = is_described and any(part[0].start < b <= speaker.start for b in barriers)
        return part if is_described and not parted else []

    @staticmethod
    def runs_on(word: Word, following: Word, barriers: list[int]) -> bool:
        cut = any(word.start < b <= following.start for b in barriers)
        return not cut and following.lower not in load_wording_set("after_speaker")

    @cached_property
    def person(self) -> frozenset[str]:
        """Stems of the speaker's own name, without titles; empty where nobody is named."""
        is_body = self.statement.speaker.kind in ("organisation", "country", "document")
        titles, text = load_wording_set("titles"), self.story.document.text
        found: list[Word] = []
        for run in runs_of_names(self.zone):
            at = self.zone.index(run[0])
            last_title = max((n for n, w in enumerate(run) if w.lower in titles), default=-1)
            name = [w for w in run[last_title + 1 :] if w.lower not in DETERMINERS and not w.is_number]
            before = self.zone[at - 1].lower if at else ""
            alone = self.statement.speaker.kind == "person" and len(run) == len(self.zone)
            if before in load_wording_set("before_places") or text[run[-1].end : run[-1].end + 2] in (
                "'s",
                "’s",
            ):
                continue
            if is_body and before not in stations():
                continue
            if len(name) >= 2 or (name and (last_title >= 0 or alone or before in titles)):
                found = name
        return frozenset(word.stem for word in found or self.named_after)

    @property
    def named_after(self) -> list[Word]:
        """The name under which the next sentence goes on about the speaking: "General Ada Roe spoke in Lund"."""
        if not self.sentences or self.statement.speaker.kind != "person":
            return []
        last = self.story.sentences.index(self.sentences[-1])
        after = [self.story.words_in(span) for span in self.story.sentences[last + 1 : last + 2]]
        words = after[0] if after else []
        name = next((run for run in runs_of_names(words) if run[0] is words[0]), [])
        if not name or not goes_on_speaking(words[len(name) : len(name) + OPENING - 1]):
            return []
        return [word for word in name if word.lower not in load_wording_set("titles")]

    @cached_property
    def names(self) -> frozenset[str]:
        """Stems of all names in the description of the speaker."""
        titles = load_wording_set("titles")
        return frozenset(w.stem for w in self.zone if w.is_name and is_full(w) and w.lower not in titles)

    @cached_property
    def called(self) -> frozenset[str]:
        """Stems of the words with content that say who speaks."""
        return frozenset(word.stem for word in self.zone if is_full(word))

    @cached_property
    def described(self) -> frozenset[str]:
        """Those of them that are no number and suit not just anybody."""
        return described(self.zone)

    @cached_property
    def belongings(self) -> frozenset[str]:
        """Stems of the words in the clause of the speaker, but for those that suit anybody."""
        named = {word.start for word in self.zone}
        clauses = {word.clause for word in self.frame if word.start in named}
        cue = self.statement.cue.spans if self.statement.cue else ()
        words = [w for w in self.frame if w.clause in clauses and not any(s <= w.start < e for s, e in cue)]
        return described(words) - stems_of("calendar")

    @cached_property
    def body(self) -> int | None:
        """The sort of body that speaks, by its place in the table; None for whoever speaks for one."""
        end = next((n for n, word in enumerate(self.zone) if word.lower == "of" and n), len(self.zone))
        last = self.zone[end - 1].stem if self.zone else ""
        return next((n for n, group in enumerate(groups_of("bodies")) if last in group), None)

    @cached_property
    def camps(self) -> frozenset[int]:
        """The sorts of people that the speaker is of, by their places in the table."""
        return frozenset(n for n, camp in enumerate(groups_of("camps")) for w in self.zone if w.stem in camp)


def described(words: Iterable[Word]) -> frozenset[str]:
    return frozenset(w.stem for w in words if is_full(w) and not w.is_number) - stems_of("anyone")


@cache
def groups_of(name: Literal["bodies", "camps"]) -> tuple[frozenset[str], ...]:
    """The groups of a table as stems."""
    listed: tuple[str, ...] = getattr(load_wording(), name)
    return tuple(frozenset(map(stem_of, group.split())) for group in listed)


@cache
def stations() -> frozenset[str]:
    """Words for what a person is, by which a name behind one is a person's."""
    return frozenset(word for words in load_wording().stations.values() for word in words.split())


def tells_of_speaking(words: list[Word]) -> bool:
    """Whether a sentence goes on about the one who spoke: "She was speaking at", "They made the statement in"."""
    opening = words[:OPENING]
    subject = bool(opening) and (opening[0].lower in load_wording_set("pronouns") or opening[0].is_name)
    return subject and goes_on_speaking(opening)


def goes_on_speaking(words: list[Word]) -> bool:
    return not {word.stem for word in words}.isdisjoint(stems_of("speaking"))
