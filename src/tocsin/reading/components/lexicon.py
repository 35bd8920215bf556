"""What predicates do or say: verbs and nouns matched to senses in PLOVER's terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from spacy.tokens import Token

from tocsin.model.claim import Kind
from tocsin.reading.components.arguments import Frame, frame_of, modifiers
from tocsin.reading.languages import load
from tocsin.reading.parse import Page

PIECE = re.compile(r"<[^>]*>|\[[^\]]*\]|to \{[^}]*\}|\S+")
ANY = frozenset({"*"})
ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ism", "sis", "ship", "acy")
"""Endings of nouns for what cannot be handed over."""
BARE_INFINITIVE = frozenset({"let", "make", "help"})


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


@dataclass(slots=True)
class Match:
    """A sense found at a predicate, with the predicate's arguments."""

    sense: Sense
    frame: Frame
    pattern: str
    slots: list[Token] = field(default_factory=list)
    """Objects that belong to the predicate ("open *fire*") and are no parties."""
    link: str | None = None
    """The last particle or preposition of the pattern: "fired *at*"."""
    announced: bool = False
    """It has been communicated, though what it announces has not come."""
    reverse: bool = False
    """The subject undergoes what the noun names: "faced criticism"."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The predicates of a language."""

    verbs: Mapping[str, tuple[Pattern, ...]]
    nouns: Mapping[str, tuple[Pattern, ...]]
    forward: frozenset[str]
    backward: frozenset[str]
    classes: Mapping[str, frozenset[str]]
    sizes: Mapping[str, str]
    """What a verb counts: `dead`, `injured` or `arrested`."""

    def match(self, page: Page, token: Token) -> Match | None:
        """The sense of a verb or noun where it stands, None where it has none."""
        tag = token.tag_
        if tag[0] == "V" and token.dep_ not in {"aux", "auxpass", "amod"}:
            return self._match_verb(page, token)
        if tag in {"NN", "NNS"} or (tag == "VBG" and token.dep_ in {"nsubj", "dobj", "pobj"}):
            return self._match_noun(page, token)
        return None

    def _match_verb(self, page: Page, verb: Token) -> Match | None:
        lemma = page.lemma(verb)
        patterns = self.verbs.get(lemma, ())
        light = lemma in self.forward or lemma in self.backward
        if not patterns and not light:
            return None
        frame = frame_of(verb)
        named = Names(page)
        for pattern in patterns:
            found = fits(pattern, frame, named)
            if found is None:
                continue
            if light and not found.slots and not pattern.clause:
                return self._match_carried(page, frame, reverse=lemma in self.backward) or found
            return found
        return self._match_carried(page, frame, reverse=lemma in self.backward) if light else None

    def _match_carried(self, page: Page, frame: Frame, *, reverse: bool) -> Match | None:
        """The sense of the noun that a light verb carries: "launched an *attack* on"."""
        for noun in [*frame.patients, *frame.oblique.get("out", ())]:
            if noun.tag_ not in {"NN", "NNS"}:
                continue
            found = self._match_noun(page, noun, strict=False, extra=frame)
            if found is not None:
                inner = found.frame
                merged = Frame(frame.head, passive=frame.passive, agents=frame.agents or inner.agents)
                merged.datives = frame.datives
                merged.oblique = {**frame.oblique, **inner.oblique}
                merged.complement = frame.complement
                return Match(found.sense, merged, found.pattern, [noun], reverse=reverse)
        return None

    def _match_noun(
        self, page: Page, noun: Token, *, strict: bool = True, extra: Frame | None = None
    ) -> Match | None:
        patterns = self.nouns.get(page.lemma(noun), ())
        if not patterns:
            return None
        frame = frame_of(noun)
        before = {word for m in modifiers(noun) for word in (m.lower_, page.lemma(m))}
        around = frame.oblique.keys() | (extra.oblique.keys() if extra else set())
        for pattern in patterns:
            if pattern.subjects and not pattern.subjects & before:
                continue
            loose = not strict or (not pattern.strict and names_party(frame, noun))
            if pattern.links and not loose and not pattern.links[0] & around:
                continue
            return Match(pattern.sense, frame, pattern.text)
        return None


def names_party(frame: Frame, noun: Token) -> bool:
    """Whether a noun says by itself who acts: "Ruritania's attack", "the Ruritanian attack"."""
    return bool(frame.agents) or any(m.tag_ == "NNP" or m.text[:1].isupper() for m in modifiers(noun))


class Names:
    """The names a noun can be matched by: itself, and itself with a word before it or after of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._known: dict[int, set[str]] = {}

    def __call__(self, noun: Token) -> set[str]:
        known = self._known.get(noun.i)
        if known is None:
            known = self._known[noun.i] = names_of(self.page, noun)
        return known


def names_of(page: Page, noun: Token) -> set[str]:
    lemma = page.lemma(noun)
    found = {lemma, noun.lower_}
    for child in noun.children:
        if child.dep_ in {"compound", "amod", "nmod"}:
            found.add(f"{page.lemma(child)}_{lemma}")
        elif child.dep_ == "prep" and child.lower_ == "of":
            found |= {f"{lemma}_of_{page.lemma(grandchild)}" for grandchild in child.children}
    return found


def fits(pattern: Pattern, frame: Frame, named: Names) -> Match | None:
    """The match of a pattern at a predicate, None where something that it asks for is missing."""
    if pattern.subjects and not any(named(t) & pattern.subjects for t in frame.agents):
        return None
    if pattern.clause and not fits_clause(pattern.clause, frame, named.page):
        return None
    links = frame.links()
    found = [next((w for w in links if w in wanted), None) for wanted in pattern.links]
    if None in found:
        return None
    match = Match(pattern.sense, frame, pattern.text, link=found[-1] if found else None)
    if pattern.excluded and any(
        named(t) & pattern.excluded or named.page.lemma(t).endswith(ABSTRACT) for t in frame.patients
    ):
        return None
    if not pattern.objects and not pattern.excluded:
        return match
    if pattern.objects is ANY or pattern.excluded:
        return match if frame.patients else None
    candidates: Sequence[Token] = [*frame.oblique.get(match.link or "", ()), *frame.patients]
    match.slots = [t for t in candidates if named(t) & pattern.objects]
    return match if match.slots else None


def fits_clause(verbs: frozenset[str], frame: Frame, page: Page) -> bool:
    """Whether the clause that completes the predicate, or says what for, has one of the verbs."""
    return any(
        clause is not None
        and clause.tag_.startswith("V")
        and (is_infinitive(clause) or (clause.tag_ == "VB" and page.lemma(frame.head) in BARE_INFINITIVE))
        and (verbs is ANY or page.lemma(clause) in verbs)
        for clause in (frame.complement, None if verbs is ANY else frame.purpose)
    )


def is_infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.children)


# ---------------------------------------------------------------------- compiling the data


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The lexicon of a language, read once."""
    data = load("events", language)
    classes: dict[str, frozenset[str]] = {}
    for name, words in data["classes"].items():  # a class may name those before it
        classes[name] = expand(words, classes)
    verbs: dict[str, list[Pattern]] = {}
    nouns: dict[str, list[Pattern]] = {}
    for group in data["senses"]:
        sense = sense_of(group)
        for text in group.get("verbs", ()):
            for verb, pattern in compile_verb(text, sense, classes):
                verbs.setdefault(verb, []).append(pattern)
        for text in group.get("nouns", ()):
            for noun, pattern in compile_noun(text, sense):
                nouns.setdefault(noun, []).append(pattern)
    return Lexicon(
        verbs={verb: ranked(patterns) for verb, patterns in verbs.items()},
        nouns={noun: ranked(patterns) for noun, patterns in nouns.items()},
        forward=frozenset(data["light"]["forward"].split("|")),
        backward=frozenset(data["light"]["backward"].split("|")),
        classes={
            **classes,
            **{
                name: frozenset(data[name].split("|"))
                for name in (
                    "natural",
                    "unserious",
                    "figurative",
                    "bodily",
                    "sport",
                    "outcomes",
                    "vehicle",
                    "intangible",
                    "business",
                )
            },
        },
        sizes={verb: what for what, verbs in data["sizes"].items() for verb in verbs.split("|")},
    )


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
    links = tuple(frozenset(word.split("|")) for word in words[1:])
    pattern = Pattern(text, sense, links=links, **parts)
    for verb in words[0].split("|"):
        yield verb, pattern


def compile_noun(text: str, sense: Sense) -> Iterator[tuple[str, Pattern]]:
    """The patterns of one line of the data, by noun."""
    words = [word for word in text.split() if word[0] != "+"]
    links = tuple(frozenset(word.lstrip("+").split("|")) for word in text.split() if word[0] == "+")
    before = frozenset(w for word in words[:-1] for w in word.split("|"))
    pattern = Pattern(text, sense, links=links, subjects=before, strict="++" in text)
    for noun in words[-1].split("|"):
        yield noun, pattern


def expand(text: str, classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Words with the words of the classes that they name."""
    found: set[str] = set()
    for word in text.split("|"):
        found |= classes[word[1:]] if word.startswith("@") else {word}
    return frozenset(found)
