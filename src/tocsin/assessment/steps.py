"""The steps of force and firmness that the words of an account set: its verb of reporting, its modals, its hedges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from tocsin.assessment.accounts import Account
from tocsin.assessment.words import Word, find_phrases, is_full, load_wording, stem_of, stems_of, words_of

REACH = 5
"""Words between a modal and the word that it governs."""
PERFECT = frozenset(("has", "have", "had"))
POLITE = 1
"""The step of a wish or chance."""
NEGATIONS = frozenset(("not", "no", "never"))
CLAUSE_LINKS = frozenset(("and", "but", "or", "that", "because"))


IRREGULAR_SUPERLATIVES = frozenset(("best", "worst", "most", "least", "first", "last"))


class Mark(NamedTuple):
    """A step of force or firmness, and the words that set it."""

    level: float
    words: Sequence[Word]


def cue_words(account: Account) -> list[Word]:
    spans = account.statement.cue.spans if account.statement.cue else ()
    return words_of(account.story.document.text, spans)


def cue_mark(account: Account, table: str) -> Mark | None:
    """The step of the verb of reporting in a table."""
    words = cue_words(account)
    excluded = rules_out(account)
    if excluded and table == "cues":  # "did not rule out" leaves a thing possible, and no more
        return Mark(1, excluded)
    level = next((levels_of(table)[w.stem] for w in words if w.stem in levels_of(table)), None)
    return None if level is None else Mark(level, words)


def rules_out(account: Account) -> list[Word]:
    """The words that leave a thing possible: "did not rule out"."""
    words = cue_words(account)
    left = account.statement.polarity == "negative" and find_phrases(words, "rule_out", inflected=True)
    return words if left else []


@cache
def levels_of(table: str) -> dict[str, float]:
    listed: dict[float, str] = getattr(load_wording(), table)
    return {stem_of(word): level for level, words in listed.items() for word in words.split()}


def accusing(account: Account) -> list[Word]:
    """The verb of reporting, if it accuses."""
    words = cue_words(account)
    return words if find_phrases(words, "accuse blame charge", inflected=True) else []


def wondering(account: Account) -> Sequence[Word]:
    """The verb of reporting, if it only asks or wonders."""
    words = cue_words(account)
    return words if find_phrases(words, load_wording().misgivings, inflected=True) else ()


def marks(account: Account) -> list[Mark]:
    words = account.content
    return [Mark(level, words[start:end]) for start, end, level in ranges(words)]


def weakest(account: Account) -> Mark | None:
    return min(marks(account), default=None, key=lambda mark: mark.level)


def strongest(account: Account) -> Mark | None:
    return max(marks(account), default=None, key=lambda mark: mark.level)


def ranges(words: Sequence[Word]) -> Iterator[tuple[int, int, int]]:
    """Words that set a firmness, as start, end and step; May is a month."""
    found = [
        (start, end, step.level)
        for step in load_wording().firmness.values()
        for start, end in find_phrases(words, step.words, inflected=True)
        if not is_noun(words, start, step.level)
    ]
    for start, end, level in found:
        if not any(s <= start and end <= e and e - s > end - start for s, e, _ in found):
            yield start, end, level


def is_noun(words: Sequence[Word], at: int, level: int) -> bool:
    """Whether it is the month of May, or "permits" for what lets somebody do a thing."""
    may = words[at].lower == "may" and words[at].is_name and at > 0
    is_verb = at + 1 < len(words) and words[at + 1].lower == "to"  # "hopes to", but "permits"
    return may or (level == POLITE and words[at].lower.endswith("s") and not is_verb)


def level_of(words: Sequence[Word]) -> int | None:
    """The step of words that are nothing but one modal, None of others."""
    found = list(ranges(words))
    if len(found) != 1:
        return None
    start, end, level = found[0]
    return None if any(is_full(word) for word in (*words[:start], *words[end:])) else level


def governed(account: Account) -> dict[str, Mark]:
    """For the first word with content after each modal in its clause, the modal with the words between."""
    words = account.content
    found: dict[str, Mark] = {}
    for start, end, level in sorted(ranges(words)):
        reach = range(end, min(end + REACH, len(words)))
        n = next((n for n in reach if is_full(words[n])), None)
        weaker = n is None or words[n].sense not in found or level < found[words[n].sense].level
        if n is not None and weaker and holds(words, end, n):  # "may have to" is no more than "may"
            found[words[n].sense] = Mark(level, words[start : n + 1])
    return found


def holds(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether no clause ends between two places."""
    links = any(word.lower in CLAUSE_LINKS for word in words[start:end])
    return words[start - 1].clause == words[end].clause and not links


def graded(account: Account, table: str) -> dict[str, Mark]:
    """For the next word with content after a verb of the table, the verb with the words between."""
    words, skipped = account.content, stems_of("calendar")
    found: dict[str, Mark] = {}
    for n, word in enumerate(words):
        if word.stem in levels_of(table):
            reach = range(n + 1, min(n + 1 + REACH, len(words)))
            m = next((m for m in reach if is_full(words[m]) and words[m].stem not in skipped), None)
            if m is not None and words[m].clause == word.clause:
                found[words[m].sense] = Mark(levels_of(table)[word.stem], words[n : m + 1])
    return found


@cache
def degree_words() -> dict[str, int]:
    return {word: level for level, listed in load_wording().degrees.items() for word in listed.split()}


def degrees(account: Account) -> dict[str, Mark]:
    """For the words with content on either side of an adverb of degree, and behind an adjective, that word's degree."""
    words, found = account.content, {}
    for n, word in enumerate(words):
        level = degree_words().get(word.lower)
        if level is None:
            continue
        near = [words[m] for m in (n - 1, n + 1) if 0 <= m < len(words) and words[m].clause == word.clause]
        found.update({w.sense: Mark(level, [word]) for w in near if is_full(w) and not w.is_number})
    return found


def accomplished(account: Account) -> dict[str, Sequence[Word]]:
    """Words with content that stand in a perfect tense, with the words that set it."""
    words = account.content
    found: dict[str, Sequence[Word]] = {}
    for n, word in enumerate(words):
        if word.lower not in PERFECT:
            continue
        m = next((m for m in range(n + 1, min(n + REACH, len(words))) if is_full(words[m])), None)
        between = {w.lower for w in words[n + 1 : m]}
        if m is not None and between.isdisjoint(("to", "not", "never")) and words[m].clause == word.clause:
            found[words[m].sense] = words[n : m + 1]
    return found


def chances(words: Sequence[Word]) -> Sequence[Word]:
    found = find_phrases(words, load_wording().chances) or guesses(words)
    return words[slice(*found[0])] if found else ()


def guesses(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Verbs by which somebody only takes it that a thing is so: "the navy suspects that", "is believed to"."""
    return [
        (n, n + 2)
        for n, (word, after) in enumerate(pairwise(words))
        if levels_of("certainty").get(word.stem) == 1 and after.lower in ("that", "to")
    ]


def hedges(account: Account) -> list[Sequence[Word]]:
    """Words that make a content less certain or less than whole."""
    words, table = account.content, load_wording()
    found = [
        *find_phrases(words, table.qualifiers),
        *find_phrases(words, table.qualifier_phrases),
        *among(words),
    ]
    return [words[start:end] for start, end in sorted(found) if not is_loose_bound(words, start, end)]


def is_loose_bound(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether what bounds a number bounds none: "close to collapse"; "at least" stands by itself too."""
    bound = bool(find_phrases(words[start:end], load_wording().bounds)) and words[end - 1].lower != "least"
    return bound and not (end < len(words) and words[end].is_number)


def among(words: Sequence[Word]) -> list[tuple[int, int]]:
    """ "*One of the* worst", "*among the* first": no single one."""
    found = find_phrases(words, "one_of_the among_the")
    return [(start, end) for start, end in found if end < len(words) and is_superlative(words[end])]


def is_superlative(word: Word) -> bool:
    return word.lower in IRREGULAR_SUPERLATIVES or word.lower.endswith("est")


def is_negated(account: Account) -> bool:
    return any(word.lower in NEGATIONS for word in account.content)


def word_of(account: Account, stem: str) -> list[Word]:
    return [account.content[account.full[stem][0]]]
