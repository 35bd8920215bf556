"""Reports that contradict one another: a negation more, an opposite, another name in the same place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tocsin.assessment.accounts import Account
from tocsin.assessment.alignment import Pair
from tocsin.assessment.difference import Difference
from tocsin.assessment.drifts import quantities
from tocsin.assessment.steps import cue_mark
from tocsin.assessment.words import Word, is_full, load_wording, span_of, stem_of, stems_of

REACH = 4
PREFIXES = ("dis", "un", "non", "ir", "il", "im", "in")
LEAST_WORD = 4
"""Letters of a word that a prefix turns round."""
ASKED = 2
"""Force of a verb of reporting from which it asks for something or promises it."""


def find(pair: Pair) -> Iterator[Difference]:
    if pair.is_verbatim or pair.speakers == "different":
        return
    denied = by_negation(pair)
    if denied is not None and any(d.kind == "quantifier-changed" for d in quantities.find(pair)):
        denied = None  # "few" and "none" say as much
    found = denied or by_opposite(pair) or by_name(pair)
    if found is not None:
        yield found


def by_negation(pair: Pair) -> Difference | None:
    """The same word negated in one account only, where the accounts have their words in common."""
    one, other = negated(pair.a), negated(pair.b)
    if bool(one) == bool(other) or bool(asking(pair.a)) != bool(asking(pair.b)):
        return None
    holder, plain, found = (pair.a, pair.b, one) if one else (pair.b, pair.a, other)
    if any(word.stem in stems_of("negations") for word in plain.content):
        return None
    for stem, words in found.items():
        if stem in plain.full and not set(plain.full) - set(holder.full):
            n = plain.full[stem][0]
            return Difference("words-changed", holder, plain, span_of(words), span_of([plain.content[n]]),
                              "negated in one account only")  # fmt: skip
    return None


def asking(account: Account) -> bool:
    """Whether it asks for something, and does not say that it is so."""
    mark = cue_mark(account, "cues")
    return mark is not None and mark.level >= ASKED


def negated(account: Account) -> dict[str, list[Word]]:
    """Stems that a negation stands before, with the words from it on."""
    words = account.content
    found: dict[str, list[Word]] = {}
    for n, word in enumerate(words):
        start = n if word.stem in stems_of("negations") else beyond(words, n)
        if start is not None:
            for m in range(start + 1, min(start + 1 + REACH, len(words))):
                if is_full(words[m]) and words[m].clause == word.clause:
                    found.setdefault(words[m].sense, list(words[n : m + 1]))
                    break
    return found


def beyond(words: Sequence[Word], at: int) -> int | None:
    """The link of "too soft *for* planes", "too weak *to* stand", which denies what follows it."""
    if words[at].lower != "too":
        return None
    near = range(at + 1, min(at + 1 + REACH, len(words)))
    return next((n for n in near if words[n].lower in ("for", "to")), None)


@cache
def opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in load_wording().antonyms:
        first, *others = (stem_of(word) for word in line.split())
        for other in others:
            found.setdefault(first, set()).add(other)
            found.setdefault(other, set()).add(first)
    return {stem: frozenset(others) for stem, others in found.items()}


def by_opposite(pair: Pair) -> Difference | None:
    if negated(pair.a) or negated(pair.b):
        return None
    for word in pair.a.content:
        for other in pair.b.content:
            if are_opposite(word, other) and is_alone(pair, word, other) and not is_turned(pair, word, other):
                return Difference("words-changed", pair.a, pair.b, span_of([word]), span_of([other]),
                                  f"{word.lower} in one account, {other.lower} in the other")  # fmt: skip
    return None


def is_turned(pair: Pair, word: Word, other: Word) -> bool:
    """Whether one thing is told from two sides: "Osk bought boats from Lund", "Lund sold Osk boats"."""
    if word.stem not in stems_of("converses"):
        return False
    before, behind = (
        {w.sense for w in pair.a.content if (w.start < word.start) is side} for side in (True, False)
    )
    ahead, after = (
        {w.sense for w in pair.b.content if (w.start < other.start) is side} for side in (True, False)
    )
    shared = set(pair.shared)
    return bool(shared & before & after) and bool(shared & behind & ahead)


def are_opposite(word: Word, other: Word) -> bool:
    """By the table, or by a prefix: "obeyed" and "disobeyed"."""
    if other.stem in opposites().get(word.stem, ()):
        return True
    short, full = sorted((word.lower, other.lower), key=len)
    return len(short) >= LEAST_WORD and any(full == prefix + short for prefix in PREFIXES)


def is_alone(pair: Pair, word: Word, other: Word) -> bool:
    """Whether neither document has the other's word anywhere."""
    return other.sense not in pair.a.story.senses and word.sense not in pair.b.story.senses


def by_name(pair: Pair) -> Difference | None:
    one, other = strangers(pair.a, pair.b), strangers(pair.b, pair.a)
    if len(one) != 1 or len(other) != 1 or not same_place(pair, one[0], other[0]):
        return None
    return Difference(
        "words-changed", pair.a, pair.b, span_of(one), span_of(other), "another name in the same place"
    )


def strangers(account: Account, other: Account) -> list[Word]:
    """Names in the content that nothing in the other document resembles."""
    words = account.content[1:] if account.content and account.content[0].is_name else account.content
    return [w for w in words if w.is_name and is_full(w) and not other.story.names_like(w.stem)]


def same_place(pair: Pair, one: Word, other: Word) -> bool:
    """Whether the same word stands before both names, or after both."""
    sides = [neighbours(pair.a.content, one), neighbours(pair.b.content, other)]
    return any(x is not None and y is not None and x == y for x, y in zip(*sides, strict=True))


def neighbours(words: Sequence[Word], word: Word) -> tuple[str | None, str | None]:
    n = words.index(word)
    before = words[n - 1].stem if n else None
    after = words[n + 1].stem if n + 1 < len(words) else None
    return before, after
