"""Two quotations of the same words that are not the same words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from tocsin.assessment.accounts import Account
from tocsin.assessment.alignment import Pair
from tocsin.assessment.difference import Difference
from tocsin.assessment.drifts.meanings import opposites
from tocsin.assessment.steps import level_of
from tocsin.assessment.words import Word, find_phrases, is_full, load_wording, load_wording_set, span_of
from tocsin.model.drift import DriftKind

ALIKE_LEAST = 0.6
"""Share of words in order that two quotations have in common before a differing word is a change of wording
and not another passage of the same speech."""
SCATTERED = 2.5
"""Words from the first common one to the last, for each common one, above which they are common by chance."""
EDGE_MOST = 3
"""Words at either end that may be a change of wording; more are another sentence."""
OPENING = 4
"""Words at the end of a quotation among which a limit must open to limit what stands before them."""
SENTENCE_END = re.compile(r"[.!?]")
COORDINATORS = frozenset(("and", "so", "or"))
"""Words that open a clause of its own, which may be left out; one with "but" takes something back."""
NEGATIONS = frozenset(("not", "never", "no", "nobody", "none", "nothing"))
RELATIVES = frozenset(("that", "who", "whose", "whom", "which"))
FINITE = frozenset(("is", "are", "was", "were", "has", "have", "had", "will", "can", "do", "does"))
"""Words of a clause that is no mere phrase of time."""


def find(pair: Pair) -> Iterator[Difference]:
    one, other = spoken(pair.a), spoken(pair.b)
    if pair.is_verbatim and are_exchanged(one, other):
        spans = span_of(one), span_of(other)
        yield Difference("words-changed", pair.a, pair.b, *spans, "the same words in each other's place")
        return
    blocks = common_blocks(one, other)
    if not blocks and pair.a.statement.form == pair.b.statement.form == "mixed":
        one, other = pair.a.content, pair.b.content
        blocks = common_blocks(one, other)
    low_a = low_b = 0
    for block in blocks:
        part_a, part_b = Part(one, low_a, block.a), Part(other, low_b, block.b)
        found = difference_of(pair, *at_gap(pair, part_a, part_b))
        if found is not None:
            yield found
        low_a, low_b = block.a + block.size, block.b + block.size


def are_exchanged(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether two quotations of the same words part them otherwise into clauses: "bread, not guns"."""
    clauses = [
        sorted(sorted(w.stem for w in clause) for _, clause in groupby(words, key=lambda w: w.clause))
        for words in (one, other)
    ]
    same = Counter(w.stem for w in one) == Counter(w.stem for w in other)
    return same and len(clauses[0]) == len(clauses[1]) and clauses[0] != clauses[1]


def common_blocks(one: Sequence[Word], other: Sequence[Word]) -> list[Match]:
    """The stretches in common; none where the words are too different for one passage."""
    matcher = SequenceMatcher(None, [w.stem for w in one], [w.stem for w in other], autojunk=False)
    blocks = matcher.get_matching_blocks()
    matched = sum(block.size for block in blocks)
    alike = matched and matched / min(len(one), len(other)) >= ALIKE_LEAST
    return blocks if alike and not is_scattered(blocks) else []


def is_scattered(blocks: Sequence[Match]) -> bool:
    """Whether the common words stand far apart in one of the quotations: chance, and no passage of both."""
    found = [block for block in blocks if block.size]
    matched = sum(block.size for block in found)
    first, last = found[0], found[-1]
    return max(last.a - first.a, last.b - first.b) + last.size > SCATTERED * matched


class Part(NamedTuple):
    """A stretch of the words of a quotation."""

    words: Sequence[Word]
    low: int
    high: int

    @property
    def is_edge(self) -> bool:
        return self.low == 0 or self.high == len(self.words)

    @property
    def inside(self) -> Sequence[Word]:
        return self.words[self.low : self.high]


def at_gap(pair: Pair, part_a: Part, part_b: Part) -> tuple[Part, Part]:
    """The parts moved to where one account breaks off, if the word before is as good as the last one left out."""
    if bool(part_a.inside) == bool(part_b.inside):
        return part_a, part_b
    full, short, account = (part_a, part_b, pair.b) if part_a.inside else (part_b, part_a, pair.a)
    while full.low and short.low and full.words[full.low - 1].stem == full.words[full.high - 1].stem:
        full = Part(full.words, full.low - 1, full.high - 1)
        short = Part(short.words, short.low - 1, short.high - 1)
        if is_gap(account, short):
            return (full, short) if part_a.inside else (short, full)
    return part_a, part_b


def difference_of(pair: Pair, part_a: Part, part_b: Part) -> Difference | None:
    """What stands between two stretches that both quotations have."""
    sizes = len(part_a.inside), len(part_b.inside)
    if all(sizes):
        at_edge = part_a.is_edge or part_b.is_edge
        return None if at_edge and max(sizes) > EDGE_MOST else replacement(pair, part_a, part_b)
    return omission(pair, part_a, part_b) if any(sizes) and pair.is_verbatim else None


def spoken(account: Account) -> list[Word]:
    """The words between the marks, without those that an editor put in."""
    inside = account.statement.insertions
    words = [w for w in account.content if not any(start <= w.start < end for start, end in inside)]
    return words if account.is_quotation else [w for w in words if is_quoted(account, w)]


def is_quoted(account: Account, word: Word) -> bool:
    """Whether a word of a partly quoted content stands between marks."""
    text = account.story.document.text
    start = next(start for start, end in account.statement.content.spans if start <= word.start < end)
    opened = sum(text.count(mark, start, word.start) for mark in "“«")
    closed = sum(text.count(mark, start, word.start) for mark in "”»")
    return opened > closed or text.count('"', start, word.start) % 2 == 1


def replacement(pair: Pair, part_a: Part, part_b: Part) -> Difference | None:
    """Other words in the same place."""
    one, other = part_a.inside, part_b.inside
    if touches_insertion(pair.a, one) or touches_insertion(pair.b, other):
        return None
    if is_gap(pair.a, part_a) or is_gap(pair.b, part_b):
        return None
    if not (are_quoted(pair.a, one) and are_quoted(pair.b, other)):
        return None
    if not any(has_weight(w) for w in (*one, *other)) and not are_opposite(one, other):
        return None
    spans = span_of(one), span_of(other)
    return Difference("words-changed", pair.a, pair.b, *spans, "other words in the quotation")


def are_quoted(account: Account, words: Sequence[Word]) -> bool:
    return account.is_quotation or all(is_quoted(account, word) for word in words)


def has_weight(word: Word) -> bool:
    """Whether another word in its place is another thing said."""
    return (
        is_full(word)
        or word.lower in NEGATIONS
        or level_of([word]) is not None
        or word.lower in load_wording_set("persons")
    )


def are_opposite(one: Sequence[Word], other: Sequence[Word]) -> bool:
    return any(y.stem in opposites().get(x.stem, ()) for x in one for y in other)


def touches_insertion(account: Account, words: Sequence[Word]) -> bool:
    """Whether an editor's words stand within or beside the words."""
    start, end = span_of(words)
    return any(low <= end + 2 and start - 2 <= high for low, high in account.statement.insertions)


def is_gap(account: Account, part: Part) -> bool:
    """Whether the account marks at this place that words are left out, or breaks the quotation off."""
    if part.is_edge:
        return False
    start, end = part.words[part.low - 1].end, part.words[part.high].start
    statement = account.statement
    marks = [*(mark for mark, _ in statement.ellipses), *(stop for _, stop in statement.content.spans[:-1])]
    return any(start <= mark <= end for mark in marks)


def omission(pair: Pair, part_a: Part, part_b: Part) -> Difference | None:
    """Words that one of two quotations leaves out where that changes what was said."""
    longer, shorter, full, short = (
        (pair.a, pair.b, part_a, part_b) if part_a.inside else (pair.b, pair.a, part_b, part_a)
    )
    missing = full.inside
    limits = limits_it(missing) or closes_denial(full) or sets_time(full) or narrows(full)
    kept = restricts if restricts(missing) else limits_it
    if shorter.story.tells(missing) and (not limits or kept(shorter.story.words)):
        return None
    marked = is_gap(shorter, short)
    if not limits and (full.is_edge or marked or not any(is_full(word) for word in missing)):
        return None
    at_end = full.low and full.high == len(full.words)
    if at_end and not (
        opens_limit(longer, missing) or closes_denial(full) or sets_time(full) or narrows(full)
    ):
        return None
    kind: DriftKind = "qualifier-dropped" if marked else "words-omitted"
    reason = "words that limit it are left out" if limits else "words are left out unmarked"
    if longer is pair.b and not marked and not full.is_edge and turns_round(missing):
        kind, reason = "words-changed", "a negation is put in"
    return Difference(kind, longer, shorter, span_of(missing), shorter.statement.content.spans[0], reason)


def turns_round(words: Sequence[Word]) -> bool:
    """Whether words are a bare negation: "not", "did not"."""
    return any(w.lower in NEGATIONS for w in words) and not any(
        is_full(w) and w.lower not in NEGATIONS for w in words
    )


def limits_it(words: Sequence[Word]) -> bool:
    return restricts(words) or any(word.lower in NEGATIONS for word in words)


def closes_denial(part: Part) -> bool:
    """Whether the words close a clause that denies something, and narrow it: "will not fire first"."""
    before = [w for w in part.words[: part.low] if w.clause == part.inside[0].clause]
    closes = find_phrases(part.inside, load_wording().closers)[:1]
    return any(start == 0 for start, _ in closes) and any(word.lower in NEGATIONS for word in before)


def narrows(part: Part) -> bool:
    """Whether a relative clause without a comma goes on from the last word: "every house *that was hit*"."""
    first = part.inside[0]
    return part.low > 0 and first.lower in RELATIVES and first.clause == part.words[part.low - 1].clause


def sets_time(part: Part) -> bool:
    """Whether a clause of time is set to what is announced: "will sign after the men have been freed"."""
    first, *rest = part.inside
    ahead = any(level_of([word]) is not None for word in part.words[: part.low])
    return ahead and first.lower in load_wording_set("time_openers") and any(w.lower in FINITE for w in rest)


def opens_limit(account: Account, words: Sequence[Word]) -> bool:
    """Whether the words, or a clause of theirs in the same sentence, open with a limit to what stands before."""
    text = account.story.document.text
    for n, word in enumerate(words):
        if n and SENTENCE_END.search(text, words[n - 1].end, word.start):
            return False
        opens = n == 0 or word.clause != words[n - 1].clause
        if opens and word.lower not in COORDINATORS and restricts(words[n : n + OPENING]):
            return True
    return False


def restricts(words: Sequence[Word]) -> bool:
    """Whether words set a condition or a limit, or make a content less certain."""
    table = load_wording()
    lists = (table.restrictions, table.qualifiers, table.qualifier_phrases)
    return any(find_phrases(words, listed) for listed in lists)
