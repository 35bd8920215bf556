"""Patterns of predicates, as the data write them: who must act, on what, with which words.

How a line of the data is written stands at the top of `events.yml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tocsin.model.claim import Kind

PIECE = re.compile(r"<[^>]*>|\[[^\]]*\]|to \{[^}]*\}|\S+")
ANY = frozenset({"*"})


@dataclass(frozen=True, slots=True)
class Sense:
    """What a predicate does or says: register-neutral, `kind` tells an act from a signal."""

    event_type: str | None
    mode: str | None
    cameo: str | None
    kind: Kind
    contexts: tuple[str, ...]
    needs: str | None
    """Who must take part for it to be meant so: `party`, `armed`, `victim`."""
    roles: tuple[str, ...]
    """Prepositions that name the recipient, the likeliest first."""
    reciprocal: bool
    reverse: bool
    """The subject is the one it is done to: "received aid from"."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A predicate with what must stand around it."""

    text: str
    sense: Sense
    links: tuple[frozenset[str], ...] = ()
    """Particles, prepositions or predicative words, one of each set must follow."""
    subjects: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    """Objects that rule the pattern out; any other will do."""
    clause: frozenset[str] = frozenset()
    strict: bool = False
    """Whether a noun needs its preposition even where it says whose it is."""

    @property
    def rank(self) -> int:
        """How much a pattern asks for: the more, the more it says."""
        clause = 1 if self.clause is ANY else 4 * bool(self.clause)
        objects = 1 if self.objects is ANY else 4 * bool(self.objects)
        objects = objects or bool(self.excluded)
        return clause + objects + 2 * bool(self.subjects) + 2 * len(self.links)


def compile_light(data: Mapping[str, str]) -> dict[str, dict[str, bool]]:
    """The light verbs of the data: "carry out|launch" forward, "suffer|come under" backward."""
    found: dict[str, dict[str, bool]] = {}
    for direction, verbs in data.items():
        for verb in verbs.split("|"):
            lemma, _, link = verb.partition(" ")
            found.setdefault(lemma, {})[link] = direction == "backward"
    return found


def ranked(patterns: list[Pattern]) -> tuple[Pattern, ...]:
    return tuple(sorted(patterns, key=lambda pattern: -pattern.rank))


def sense_of(group: Mapping[str, object]) -> Sense:
    return Sense(
        event_type=group["type"],  # type: ignore[arg-type]
        mode=group.get("mode"),  # type: ignore[arg-type]
        cameo=group.get("cameo"),  # type: ignore[arg-type]
        kind=group.get("kind", "act"),  # type: ignore[arg-type]
        contexts=tuple(group.get("contexts", ())),  # type: ignore[arg-type]
        needs=group.get("needs"),  # type: ignore[arg-type]
        roles=tuple(str(group.get("roles", "")).split("|")),
        reciprocal=bool(group.get("reciprocal")),
        reverse=bool(group.get("reverse")),
    )


def compile_verb(
    text: str, sense: Sense, classes: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, Pattern]]:
    """The patterns of one line of the data, by verb."""
    parts: dict[str, Any] = {}
    words: list[str] = []
    for piece in PIECE.findall(text):
        if piece[0] == "<":
            parts["subjects"] = expand(piece[1:-1], classes)
        elif piece[0] == "[":
            name = "excluded" if piece[1] == "!" else "objects"
            parts[name] = ANY if piece == "[*]" else expand(piece[1:-1].lstrip("!"), classes)
        elif piece.startswith("to {"):
            inner = piece[4:-1]
            parts["clause"] = ANY if inner == "*" else expand(inner, classes)
        else:
            words.append(piece)
    links = tuple(expand(word, classes) for word in words[1:])
    pattern = Pattern(text, sense, links=links, **parts)
    for verb in expand(words[0], classes):
        yield verb, pattern


def compile_noun(
    text: str, sense: Sense, classes: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, Pattern]]:
    """The patterns of one line of the data, by noun."""
    words = [word for word in text.split() if word[0] != "+"]
    links = tuple(frozenset(word.lstrip("+").split("|")) for word in text.split() if word[0] == "+")
    before = frozenset(w for word in words[:-1] for w in word.split("|"))
    pattern = Pattern(text, sense, links=links, subjects=before, strict="++" in text)
    for noun in expand(words[-1], classes):
        yield noun, pattern


def expand(text: str, classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Words with the words of the classes that they name."""
    found: set[str] = set()
    for word in text.split("|"):
        found |= classes[word[1:]] if word.startswith("@") else {word}
    return frozenset(found)
