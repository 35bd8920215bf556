"""Two quotations of the same words that are not the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from tocsin.assessment.accounts import Account
from tocsin.assessment.alignment import Pair
from tocsin.assessment.difference import Difference
from tocsin.assessment.drifts.firmness import Mark, differ, level_of
from tocsin.assessment.words import Word, find_phrases, is_full, load_wording, span_of
from tocsin.model.drift import DriftKind

ALIKE_LEAST = 0.6
"""Share of words in order that two quotations have in common before a differing word is a change of wording
and not another passage of the same speech."""
NEGATIONS = frozenset(("not", "never", "no"))


def find(pair: Pair) -> Iterator[Difference]:
    if not pair.is_verbatim or (pair.speakers == "different" and not pair.shared):
        return
    one, other = spoken(pair.a), spoken(pair.b)
    matcher = SequenceMatcher(None, [w.stem for w in one], [w.stem for w in other], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    matched = sum(block.size for block in blocks)
    if not blocks or matched / min(len(one), len(other)) < ALIKE_LEAST:
        return
    first, last = blocks[0], blocks[-1]
    edges = (0, first.a, 0, first.b), (last.a + last.size, len(one), last.b + last.size, len(other))
    for low_a, high_a, low_b, high_b in edges:
        left_out = omission(pair, (one, low_a, high_a), (other, low_b, high_b), at_edge=True)
        if left_out is not None:
            yield left_out
    for before, after in pairwise(blocks):
        part_a = (one, before.a + before.size, after.a)
        part_b = (other, before.b + before.size, after.b)
        if part_a[1] < part_a[2] and part_b[1] < part_b[2]:
            changed = replacement(pair, part_a, part_b)
        else:
            changed = omission(pair, part_a, part_b, at_edge=False)
        if changed is not None:
            yield changed


Part = tuple[Sequence[Word], int, int]


def spoken(account: Account) -> list[Word]:
    """The words between the marks, without those that an editor put in."""
    inside = account.statement.insertions
    return [w for w in account.content if not any(start <= w.start < end for start, end in inside)]


def replacement(pair: Pair, part_a: Part, part_b: Part) -> Difference | None:
    """Other words in the same place; a modal that is firmer or weaker is named so."""
    one, other = (words[low:high] for words, low, high in (part_a, part_b))
    if touches_insertion(pair.a, one) or touches_insertion(pair.b, other) or is_marked(pair, part_a, part_b):
        return None
    if not any(is_full(w) or w.lower in NEGATIONS or level_of([w]) is not None for w in (*one, *other)):
        return None
    levels = level_of(one), level_of(other)
    if levels[0] is not None and levels[1] is not None and levels[0] != levels[1]:
        return differ(pair, Mark(levels[0], one), Mark(levels[1], other), "another modal in the quotation")
    return Difference(
        "words-changed", pair.a, pair.b, span_of(one), span_of(other), "other words in the quotation"
    )


def touches_insertion(account: Account, words: Sequence[Word]) -> bool:
    """Whether an editor's words stand within or beside the words."""
    start, end = span_of(words)
    return any(low <= end + 2 and start - 2 <= high for low, high in account.statement.insertions)


def is_marked(pair: Pair, part_a: Part, part_b: Part) -> bool:
    return any(is_gap(account, part) for account, part in ((pair.a, part_a), (pair.b, part_b)))


def is_gap(account: Account, part: Part) -> bool:
    """Whether the account marks at this place that words are left out, or breaks the quotation off."""
    words, low, high = part
    if low == 0 or high >= len(words):
        return False
    start, end = words[low - 1].end, words[high].start
    ends = [span[1] for span in account.statement.content.spans[:-1]]
    return any(start <= n <= end for n, _ in account.statement.ellipses) or any(
        start <= n <= end for n in ends
    )


def omission(pair: Pair, part_a: Part, part_b: Part, *, at_edge: bool) -> Difference | None:
    """Words that one of two quotations leaves out where that changes what was said."""
    full, short = (part_a, part_b) if part_a[2] - part_a[1] > part_b[2] - part_b[1] else (part_b, part_a)
    longer, shorter = (pair.a, pair.b) if full is part_a else (pair.b, pair.a)
    words, low, high = full
    missing = list(words[low:high])
    if low >= high or (short[1] < short[2]) or shorter.story.tells(missing):
        return None
    marked = is_gap(shorter, short)
    limits = restricts(missing) or any(w.lower in NEGATIONS for w in missing)
    silent = at_edge or marked or not any(is_full(w) or w.lower in NEGATIONS for w in missing)
    if not limits and silent:
        return None
    if at_edge and high == len(words) and low and not bound(words, low):
        return None
    kind: DriftKind = "qualifier-dropped" if marked else "words-omitted"
    kept = shorter.statement.content.spans
    return Difference(
        kind, longer, shorter, span_of(missing), (kept[0][0], kept[0][1]),
        "words that limit it are left out" if limits else "words are left out unmarked",
    )  # fmt: skip


def bound(words: Sequence[Word], at: int) -> bool:
    """Whether the words from `at` on limit what stands before them: they open with a limit."""
    opening = words[at : at + 4]
    table = load_wording()
    return bool(
        find_phrases(opening, table.restrictions)
        or find_phrases(opening, table.qualifiers)
        or find_phrases(opening, table.qualifier_phrases)
    )


def restricts(words: Sequence[Word]) -> bool:
    """Whether words set a condition or a limit, or make a content less certain."""
    table = load_wording()
    lists = (table.restrictions, table.qualifiers, table.qualifier_phrases)
    return any(find_phrases(words, listed) for listed in lists)
