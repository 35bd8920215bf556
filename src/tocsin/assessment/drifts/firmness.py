"""A content made firmer or weaker: the verb of reporting, the modal, the hedge, the condition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tocsin.assessment.accounts import Account
from tocsin.assessment.alignment import Pair
from tocsin.assessment.difference import Difference
from tocsin.assessment.words import Word, find_phrases, is_full, load_wording, phrases_of, span_of, stem_of

REACH = 5
"""Words between a modal or hedge and the word that it governs."""
STEP = 2
"""Steps of firmness that make a difference: "plans to" for "will" is a paraphrase, "may" for "will" is not."""
CERTAIN = 3
"""A content without any modal is put forward as certain."""
CLAUSE_LINKS = frozenset(("and", "but", "or", "that", "because"))
LEVEL_TO_CUE = {0: 1, 1: 1, 2: 2, 3: 3, 4: 3}

Mark = tuple[int, list[Word]]
"""A level and the words that set it."""


def find(pair: Pair) -> Iterator[Difference]:
    if pair.speakers == "different":
        return
    found = by_cues(pair)
    if found is None and not pair.is_verbatim:
        found = by_modals(pair) or by_qualifier(pair) or by_condition(pair)
    if found is not None:
        yield found


def order(pair: Pair, rises: bool, words: tuple[Sequence[Word], Sequence[Word]], reason: str) -> Difference:
    """The difference from the account nearer the utterance; where none is, from the weaker to the firmer."""
    if not rises and is_level(pair):
        pair, words, rises = pair.swapped(), (words[1], words[0]), True
    kind = "strengthened" if rises else "weakened"
    return Difference(kind, pair.a, pair.b, span_of(words[0]), span_of(words[1]), reason)


def is_level(pair: Pair) -> bool:
    """Whether neither account is nearer to the utterance, by form or by date."""
    dates = {account.story.document.published for account in (pair.a, pair.b)}
    return pair.a.is_quotation == pair.b.is_quotation and len(dates) == 1


@cache
def cue_levels(name: str) -> dict[str, int]:
    listed: dict[int, str] = getattr(load_wording(), name)
    return {stem_of(word): level for level, words in listed.items() for word in words.split() if "_" not in word}


def cue_mark(account: Account, name: str) -> Mark | None:
    """The level of the verb of reporting; "did not rule out" is the weakest."""
    cue = account.statement.cue
    if cue is None:
        return None
    words = [w for w in account.frame if any(start <= w.start < end for start, end in cue.spans)]
    out = find_phrases(account.frame, "rule_out")
    if out and name == "cues":
        return 1, list(account.frame[slice(*out[0])])
    level = next((cue_levels(name)[w.stem] for w in words if w.stem in cue_levels(name)), None)
    return None if level is None or not words else (level, words)


def by_cues(pair: Pair) -> Difference | None:
    for name in ("cues", "certainty"):
        one, other = cue_mark(pair.a, name), cue_mark(pair.b, name)
        if one is not None and other is not None:
            one, other = softened(pair.a, one), softened(pair.b, other)
            if one[0] != other[0]:
                return order(pair, one[0] < other[0], (one[1], other[1]), "another force of the verb of reporting")
        elif name == "cues" and (one is not None or other is not None):
            found = cue_and_modal(pair, one, other)
            if found is not None:
                return found
    return None


def softened(account: Account, mark: Mark) -> Mark:
    """A firm verb with a content that is only to be considered is no firmer than the content."""
    lowest = min(marks(account), default=None, key=lambda found: found[0])
    return (1, lowest[1]) if lowest is not None and lowest[0] == 0 else mark


def cue_and_modal(pair: Pair, one: Mark | None, other: Mark | None) -> Difference | None:
    """A forceful verb on one side, a plain one with its modal on the other."""
    if one is None:
        one = implied(pair.a)
    elif other is None:
        other = implied(pair.b)
    if one is None or other is None or abs(one[0] - other[0]) < STEP:
        return None
    return order(pair, one[0] < other[0], (one[1], other[1]), "the force of the verb of reporting is not in the words")


def implied(account: Account) -> Mark | None:
    found = marks(account)
    if not found:
        return None
    level, words = min(found, key=lambda mark: mark[0])
    return LEVEL_TO_CUE[level], words


@cache
def firmness_levels() -> dict[str, int]:
    return {word: step.level for step in load_wording().firmness.values() for word in step.words.split()}


def ranges(words: Sequence[Word]) -> Iterator[tuple[int, int, int]]:
    """Words that set a firmness, as start, end and level."""
    for step in load_wording().firmness.values():
        for start, end in find_phrases(words, step.words):
            if not (words[start].lower == "may" and words[start].is_name):
                yield start, end, step.level


def marks(account: Account) -> list[Mark]:
    words = account.content
    return [(level, list(words[start:end])) for start, end, level in ranges(words)]


def level_of(words: Sequence[Word]) -> int | None:
    """The level of words that are all modal, None of others."""
    found = list(ranges(words))
    return found[0][2] if len(found) == 1 and not any(is_full(w) and not covers(found, n) for n, w in enumerate(words)) else None


def covers(found: Sequence[tuple[int, int, int]], n: int) -> bool:
    return any(start <= n < end for start, end, _ in found)


def governed(account: Account) -> dict[str, Mark]:
    """For stems of the content the firmness that governs them; without a modal, as certain."""
    words = account.content
    steps = list(ranges(words))
    out: dict[str, Mark] = {}
    for n, word in enumerate(words):
        if not is_full(word):
            continue
        near = [(start, end, level) for start, end, level in steps if n - REACH <= start < n and holds(words, end, n)]
        if near:
            start, end, level = near[-1]
            out.setdefault(word.stem, (level, list(words[start : n + 1])))
        else:
            out.setdefault(word.stem, (CERTAIN, [word]))
    return out


def holds(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether no clause ends between two places."""
    between = words[start:end]
    return words[start - 1].clause == words[end].clause and not any(w.lower in CLAUSE_LINKS for w in between)


def by_modals(pair: Pair) -> Difference | None:
    one, other = governed(pair.a), governed(pair.b)
    for stem in pair.shared:
        (level_a, words_a), (level_b, words_b) = one[stem], other[stem]
        modal = [bool(level_of(words[:-1])) or len(words) > 1 for words in (words_a, words_b)]
        if abs(level_a - level_b) >= STEP and all_verbs(pair, stem, modal):
            return order(pair, level_a < level_b, (words_a, words_b), "another modal for the same content")
    weak = [min(marks(account), default=None, key=lambda m: m[0]) for account in (pair.a, pair.b)]
    lows = [mark is not None and mark[0] == 0 for mark in weak]
    if lows[0] == lows[1]:
        return None
    firm = pair.b if lows[0] else pair.a
    certain = [mark for mark in marks(firm) if mark[0] >= CERTAIN]
    low = weak[0] if lows[0] else weak[1]
    if not certain or low is None or firm.story.tells(low[1]):
        return None
    words = (low[1], certain[0][1]) if lows[0] else (certain[0][1], low[1])
    return order(pair, lows[0], words, "to be considered in one account, settled in the other")


def all_verbs(pair: Pair, stem: str, modal: Sequence[bool]) -> bool:
    """Whether the stem is governed by a modal on both sides, or stands bare as the verb of the other."""
    if all(modal):
        return True
    bare = pair.b if modal[0] else pair.a
    return not any(step[1] for step in marks(bare)) and not negated(bare)


def negated(account: Account) -> bool:
    return any(word.lower in ("not", "no", "never") for word in account.content)


def by_qualifier(pair: Pair) -> Difference | None:
    for hedged, plain in ((pair.a, pair.b), (pair.b, pair.a)):
        if qualifiers(plain) or any(level <= 1 for level, _ in marks(plain)):
            continue
        for words in qualifiers(hedged):
            if not {w.stem for w in words} <= plain.story.stems:
                kept = first_shared(plain, pair.shared)
                return Difference("qualifier-dropped", hedged, plain, span_of(words), span_of(kept),
                                  "one account leaves out the words that limit it")  # fmt: skip
    return None


def qualifiers(account: Account) -> list[list[Word]]:
    """Hedges in the same clause as a word with content."""
    words, table = account.content, load_wording()
    found = [*find_phrases(words, table.qualifiers), *find_phrases(words, table.qualifier_phrases)]
    return [list(words[start:end]) for start, end in found]


def first_shared(account: Account, shared: Sequence[str]) -> list[Word]:
    """The stretch of an account from the first to the last word that both have."""
    places = [n for stem in shared for n in account.full[stem]]
    return account.content[min(places) : max(places) + 1]


def by_condition(pair: Pair) -> Difference | None:
    openers = load_wording().conditions
    for full, short in ((pair.a, pair.b), (pair.b, pair.a)):
        if find_phrases(short.story.words, openers):
            continue
        for start, _ in find_phrases(full.content, openers):
            clause = clause_from(full.content, start)
            if len(clause) > 2 and not short.story.tells(clause[1:]):
                kept = first_shared(short, pair.shared)
                return Difference("qualifier-dropped", full, short, span_of(clause), span_of(kept),
                                  "one account leaves out the condition")  # fmt: skip
    return None


def clause_from(words: Sequence[Word], at: int) -> list[Word]:
    return [word for word in words[at:] if word.clause == words[at].clause]
