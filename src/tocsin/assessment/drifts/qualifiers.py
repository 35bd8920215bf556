"""Hedges and conditions that one account leaves out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence

from tocsin.assessment.accounts import Account
from tocsin.assessment.alignment import Pair, nearness
from tocsin.assessment.difference import Difference
from tocsin.assessment.drifts import firmness, quantities
from tocsin.assessment.occasions import CALENDAR
from tocsin.assessment.steps import hedges, marks
from tocsin.assessment.words import Word, find_phrases, is_full, load_wording, span_of

POSSIBLE = 1
"""Step of firmness up to which a modal does what a hedge does."""
ENDS = frozenset(("until", "till"))
CLAUSE_LEAST = 3
"""Words of a condition; fewer are a turn of phrase ("if any")."""


def find(pair: Pair) -> Iterator[Difference]:
    """What is left out, where no change of firmness or number says as much already."""
    if (
        pair.is_verbatim
        or pair.speakers == "different"
        or any(firmness.find(pair))
        or any(quantities.find(pair))
    ):
        return
    for full, short in ((pair.a, pair.b), (pair.b, pair.a)):
        hedge = hedge_missing(full, short)
        missing = hedge or condition_missing(full, short)
        if not missing:
            continue
        kept = span_of(stretch(short, pair.shared))
        if hedge and nearness(short) < nearness(full):
            reason = "hedged only in the account that is farther from the utterance"
            yield Difference("weakened", short, full, kept, span_of(hedge), reason)
        else:
            reason = "one account leaves out the words that limit it"
            yield Difference("qualifier-dropped", full, short, span_of(missing), kept, reason)
        return


def hedge_missing(full: Account, short: Account) -> Sequence[Word]:
    """The hedge of one account, where the other has none of any kind."""
    if hedges(short) or any(mark.level <= POSSIBLE for mark in marks(short)):
        return ()
    rounded = bool(find_phrases(short.content, load_wording().rounding))
    missing = (
        words
        for words in hedges(full)
        if not {w.stem for w in words} <= short.story.stems and not (rounded and is_rounding(words))
    )
    return next(
        (words for words in missing if not is_bound(words, full) or is_number_kept(words, full, short)), ()
    )


def is_rounding(words: Sequence[Word]) -> bool:
    return bool(find_phrases(words, load_wording().rounding))


def is_bound(words: Sequence[Word], account: Account) -> bool:
    """Whether words bound the number behind them: "at least 12", but not "at least for tonight"."""
    after = next_word(account, words)
    return bool(find_phrases(words, load_wording().bounds)) and after is not None and after.is_number


def next_word(account: Account, words: Sequence[Word]) -> Word | None:
    return next((w for w in account.content if w.start > words[-1].start), None)


def is_number_kept(bound: Sequence[Word], full: Account, short: Account) -> bool:
    """Whether the other account has the number that a bound stands before: "less than 60", but not "an hour"."""
    after = next_word(full, bound)
    rounded = {end for _, end in find_phrases(short.content, load_wording().rounding)}
    kept = {word.stem for n, word in enumerate(short.content) if n not in rounded}
    return after is not None and after.is_number and after.stem in kept


def condition_missing(full: Account, short: Account) -> Sequence[Word]:
    """The condition of one account, where the other document has none at all."""
    openers = load_wording().conditions
    if find_phrases(short.story.words, openers):
        return ()
    for start, end in find_phrases(full.content, openers):
        if sets_same_end(full.content, start, short):
            continue
        clause = clause_from(full.content, start, shared=short.full.keys())
        if len(clause) == end - start:
            clause = clause_to(full.content, end, shared=short.full.keys())
        whole = [word for word in full.content[start:] if word.clause == full.content[start].clause]
        clause = whole if len(clause) == end - start else clause
        if len(clause) >= CLAUSE_LEAST and not tells_as_often(short, full, clause[1:]):
            return clause
    return ()


def tells_as_often(short: Account, full: Account, words: Sequence[Word]) -> bool:
    """Whether a document has most of the words, and as often: "will not *fire* unless they *fire*" has one twice."""
    told, said = Counter(w.sense for w in short.story.words), Counter(w.sense for w in full.content)
    return short.story.tells(words) and all(told[w.sense] >= said[w.sense] for w in words if w.sense in told)


def sets_same_end(words: Sequence[Word], start: int, short: Account) -> bool:
    """Whether a limit of time names a day or number that the other account has too: "until the end of May"."""
    clause = [word for word in words[start:] if word.clause == words[start].clause]
    timed = words[start].lower in ENDS and any(w.lower in CALENDAR or w.is_number for w in clause)
    return timed and all(w.sense in short.full for w in clause if w.lower in CALENDAR or w.is_number)


def clause_from(words: Sequence[Word], start: int, *, shared: Container[str]) -> Sequence[Word]:
    """The words from an opener on, up to the end of the clause or to where both accounts have all the rest."""
    clause = [word for word in words[start:] if word.clause == words[start].clause]
    while len(clause) > 1 and (clause[-1].sense in shared or not is_full(clause[-1])):
        clause.pop()
    return clause


def clause_to(words: Sequence[Word], end: int, *, shared: Container[str]) -> Sequence[Word]:
    """The words before a limit that closes its clause, from what both accounts have on: "to clinics only"."""
    start = next((n for n in range(end - 2, -1, -1) if words[n].sense in shared), -1) + 1
    return [word for word in words[start:end] if word.clause == words[end - 1].clause]


def stretch(account: Account, shared: Sequence[str]) -> Sequence[Word]:
    """From the first word that both accounts have to the last."""
    places = [n for stem in shared for n in account.full[stem]]
    return account.content[min(places) : max(places) + 1]
