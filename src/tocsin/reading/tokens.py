"""The words of a parsed document, as plain objects.

Rules look at a word's neighbours, head and dependents some hundred times a word; spaCy makes a new object at
each look. These are made once, under the names that spaCy gives to the same things.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Literal, overload

Alignment = Literal["expand", "contract"]


class Token:
    """A word, number, mark or run of white space, and its place in the parse."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "head",
        "i",
        "idx",
        "is_punct",
        "is_quote",
        "is_sent_start",
        "is_space",
        "is_title",
        "left_edge",
        "lefts",
        "lemma_",
        "lower_",
        "right_edge",
        "rights",
        "sent",
        "tag_",
        "text",
    )

    def __init__(self, doc: Doc, i: int, idx: int, text: str) -> None:
        self.doc, self.i, self.idx, self.text, self.lower_ = doc, i, idx, text, text.lower()
        self.lemma_ = self.lower_
        self.tag_ = self.dep_ = ""
        self.is_punct = self.is_quote = self.is_space = self.is_title = self.is_sent_start = False
        self.head = self.left_edge = self.right_edge = self
        self.lefts: list[Token] = []
        self.rights: list[Token] = []
        self.children: list[Token]
        self.sent: Span

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def whitespace_(self) -> str:
        """The space after the word, or nothing."""
        end = self.idx + len(self.text)
        return " " if self.doc.text.startswith(" ", end) else ""

    def nbor(self, steps: int = 1) -> Token:
        """The word so many places on; an `IndexError` beyond either end."""
        if self.i + steps < 0:
            raise IndexError(self.i + steps)
        return self.doc[self.i + steps]

    @property
    def subtree(self) -> Iterator[Token]:
        """The word with all that hangs on it, in order."""
        for word in self.lefts:
            yield from word.subtree
        yield self
        for word in self.rights:
            yield from word.subtree

    @property
    def ancestors(self) -> Iterator[Token]:
        """The heads above the word, the nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    def depth(self) -> int:
        """Words between here and the root; marks and white space are the farthest."""
        is_mark = (self.is_punct or self.is_space) and not self.children and self.head is not self
        return len(self.doc) if is_mark else sum(1 for _ in self.ancestors)

    def is_ancestor(self, word: Token) -> bool:
        """Whether another word hangs on this one, directly or not."""
        return any(above is self for above in word.ancestors)

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The words coordinated with this one."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for word in found:
            found.extend(child for child in word.rights if child.dep_ == "conj")
        return tuple(word for word in found if word is not self)


@dataclass(frozen=True, slots=True)
class Span:
    """Words that follow one another: `start` is the place of the first, `end` is behind the last."""

    doc: Doc = field(repr=False)
    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        places = range(self.start, self.end)[place]
        return (
            self.doc.tokens[places] if isinstance(places, int) else Span(self.doc, places.start, places.stop)
        )

    @property
    def start_char(self) -> int:
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        return self.doc.text[self.start_char : self.end_char] if len(self) else ""

    @property
    def sent(self) -> Span:
        """The sentence in which the span begins."""
        return self.doc.tokens[self.start].sent

    @property
    def root(self) -> Token:
        """The word on which the others hang, or the nearest to the root of the sentence; a mark if need be."""
        tops = [t for t in self if t.head is t or not self.start <= t.head.i < self.end]
        return min(tops, key=Token.depth)


class Doc:
    """A parsed document.

    Rules keep what they worked out of it in `user_data`, to work it out once.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.sents: list[Span] = []
        self.user_data: dict[str, Any] = {}

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, int):
            return self.tokens[place]
        start, stop, _ = place.indices(len(self.tokens))
        return Span(self, start, max(start, stop))

    def char_span(self, start: int, end: int, *, alignment_mode: Alignment) -> Span | None:
        """The words that lie in a passage; "expand" takes those in that it cuts, "contract" leaves them out."""
        first, last = self._at(start), self._at(end - 1)
        if alignment_mode == "expand":
            first += start == self.tokens[first].idx + len(self.tokens[first])
        else:
            first += self.tokens[first].idx < start
            last -= end < self.tokens[last].idx + len(self.tokens[last])
        return Span(self, first, last + 1) if first <= last else None

    def _at(self, offset: int) -> int:
        """The place of the word at an offset; a space belongs to the word before it."""
        return bisect_right(self.tokens, offset, key=lambda token: token.idx) - 1

    def hang(self, heads: list[int]) -> None:
        """Hang each word on the head at a place of the document; a root is its own head."""
        for token, head in zip(self.tokens, heads, strict=True):
            token.head = self.tokens[head]
            if head != token.i:
                (token.head.lefts if token.i < head else token.head.rights).append(token)
        for token in self.tokens:
            token.children = token.lefts + token.rights
            for above in token.ancestors:
                if above.left_edge.i <= token.i:
                    break
                above.left_edge = token
        for token in reversed(self.tokens):
            for above in token.ancestors:
                if above.right_edge.i >= token.i:
                    break
                above.right_edge = token
        self._cut()

    def _cut(self) -> None:
        """A sentence begins at the first word of everything that hangs on one root."""
        starts = sorted({0, *(token.left_edge.i for token in self.tokens if token.head is token)})
        for start, end in pairwise([*starts, len(self.tokens)]):
            sentence = Span(self, start, end)
            self.sents.append(sentence)
            self.tokens[start].is_sent_start = True
            for token in sentence:
                token.sent = sentence
