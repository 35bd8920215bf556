"""Lists of words and phrases, found in a run of tokens by one dictionary look-up a token."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tocsin.reading.tokens import Span as Tokens


class Phrases:
    """Words and phrases of a data file; upper and lower case are one."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            first, *rest = phrase.lower().split()
            self._by_first.setdefault(first, []).append(tuple(rest))
        for rests in self._by_first.values():
            rests.sort(key=len, reverse=True)

    def find(self, tokens: Tokens) -> Iterator[Tokens]:
        """The longest phrases in the tokens, left to right, without overlaps."""
        words = [token.lower_.replace("’", "'") for token in tokens]
        at = 0
        while at < len(words):
            size = self._longest(words, at)
            if size:
                yield tokens[at : at + size]
            at += size or 1

    def _longest(self, words: list[str], at: int) -> int:
        for rest in self._by_first.get(words[at], ()):
            if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                return 1 + len(rest)
        return 0
