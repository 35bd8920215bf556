"""What predicates do or say: verbs and nouns matched to senses in PLOVER's terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from tocsin.reading.components.arguments import Frame, frame_of, modifiers
from tocsin.reading.components.clauses import is_infinitive
from tocsin.reading.components.kinds import DOERS
from tocsin.reading.components.patterns import (
    ANY,
    Pattern,
    Sense,
    compile_light,
    compile_noun,
    compile_verb,
    expand,
    ranked,
    sense_of,
)
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ism", "sis", "ship", "acy")
"""Endings of nouns for what cannot be handed over."""
MONEY = frozenset(
    {"dollar", "euro", "pound", "yen", "rupee", "million", "billion", "crore", "yuan", "franc", "worth"}
)
"""Sums, whose "of" or "in" says what they are: "a million dollars in aid"."""
PEOPLE = frozenset({"him", "her", "me", "us", "you", "them"})
"""Pronouns that stand for people, where a pattern asks for some."""
NAMED = {"country": "homeland", "unknown": "somewhere"}
"""What a name stands for in patterns, by the kind of what it names."""
BARE_INFINITIVE = frozenset({"let", "make", "help"})
INFORMING = frozenset({"know", "slip", "believe"})
"""What somebody is "let" do who is only told something."""


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
    light: Mapping[str, Mapping[str, bool]]
    """Verbs that only carry a noun: by the preposition before it, empty for an object, whether they turn it round."""
    occurring: frozenset[str]
    """Verbs that only say that what their subject names takes place."""
    phrasal: frozenset[str]
    """Verbs of which a particle makes another verb: "called *off*"."""
    suffering: frozenset[str]
    """Verbs of what befalls somebody: "*died* in an attack"."""
    reaching: frozenset[str]
    """Verbs that say whom what their subject names is done to: "a rebuke *awaited* them"."""
    classes: Mapping[str, frozenset[str]]
    sizes: Mapping[str, str]
    """What a verb counts: `dead`, `injured` or `arrested`."""

    def matches(self, page: Page, token: Token) -> Iterator[Match]:
        """The senses that a verb or noun can have where it stands, the most specific first."""
        tag = token.tag_
        if tag[0] == "V" and token.dep_ not in {"aux", "auxpass", "amod"}:
            yield from self._match_verb(page, token)
        elif tag in {"NN", "NNS"}:
            found = self._match_noun(token)
            if found is not None:
                yield found

    def _match_verb(self, page: Page, verb: Token) -> Iterator[Match]:
        lemma = verb.lemma_
        patterns = self.verbs.get(lemma, ())
        light = lemma in self.light
        if not patterns and not light:
            return
        frame = frame_of(verb)
        if lemma in self.phrasal and any(child.dep_ == "prt" for child in verb.children):
            patterns = tuple(pattern for pattern in patterns if pattern.rank)
        named = Names(page)
        for pattern in patterns:
            found = fits(pattern, frame, named)
            if found is None:
                continue
            if light and not found.slots and not pattern.clause:
                carried = self._match_carried(frame)
                if carried is not None:
                    yield carried
                light = False
            yield found
        carried = self._match_carried(frame) if light else None
        if carried is not None:
            yield carried

    def _match_carried(self, frame: Frame) -> Match | None:
        """The sense of the noun that a light verb carries: "launched an *attack* on", "came under *attack*"."""
        for noun, reverse in self._carried(frame):
            if noun.tag_ not in {"NN", "NNS"}:
                continue
            found = self._match_noun(noun, strict=False, extra=frame)
            if found is not None:
                inner = found.frame
                merged = Frame(frame.head, passive=frame.passive, agents=frame.agents or inner.agents)
                merged.datives = frame.datives
                merged.oblique = {**frame.oblique, **inner.oblique}
                merged.complement = frame.complement
                return Match(found.sense, merged, found.pattern, [noun], reverse=reverse)
        return None

    def _carried(self, frame: Frame) -> Iterator[tuple[Token, bool]]:
        """The nouns that a light verb may carry, and whether its subject undergoes what they name."""
        for link, reverse in self.light[frame.head.lemma_].items():
            for noun in frame.patients if not link else frame.oblique.get(link, ()):
                yield noun, reverse

    def _match_noun(self, noun: Token, *, strict: bool = True, extra: Frame | None = None) -> Match | None:
        patterns = self.nouns.get(whole_word(noun)) or self.nouns.get(noun.lemma_, ())
        if not patterns:
            return None
        frame = frame_of(noun)
        extra = extra or self._frame_above(noun)
        before = {word for m in modifiers(noun) for word in (m.lower_, m.lemma_)}
        if noun.dep_ == "pobj":
            before.add(noun.head.lower_)  # "*in* protest"
        around = frame.oblique.keys() | (extra.oblique.keys() if extra else set())
        for pattern in patterns:
            if pattern.subjects and not pattern.subjects & before:
                continue
            loose = not strict or (not pattern.strict and names_party(frame, noun))
            if pattern.links and not loose and not pattern.links[0] & around:
                continue
            if strict and extra is not None:
                frame.oblique = {**extra.oblique, **frame.oblique}
            return Match(pattern.sense, frame, pattern.text)
        return None

    def _frame_above(self, noun: Token) -> Frame | None:
        """The frame of a verb that only says that the noun takes place: "fighting *broke out* between"."""
        verb = noun.head
        if noun.dep_ == "pobj" and verb.lower_ in {"in", "by"} and verb.head.lemma_ in self.suffering:
            hurt = frame_of(verb.head)
            return Frame(verb.head, oblique={"against": hurt.patients or hurt.agents})
        if noun.dep_ not in {"nsubj", "nsubjpass"}:
            return None
        if verb.lemma_ in self.reaching:
            return Frame(verb, oblique={"to": frame_of(verb).patients})
        return frame_of(verb) if verb.lemma_ in self.occurring else None


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
    lemma, whole = noun.lemma_, whole_word(noun)
    found = {lemma, noun.lower_, whole}
    if noun.tag_ == "NNS" and noun.lower_.endswith(DOERS) and not is_official(lemma):
        found.add("doer")
    if noun.tag_ == "NNPS":
        found.add(lemma.removesuffix("s"))
        if not any(child.dep_ == "compound" for child in noun.lefts):
            found.add("person")
    if noun.tag_ == "NNP":
        found.add(NAMED.get(page.mentions.plain(noun).kind, lemma))
    elif is_group_name(noun):
        found.add("person")
    for child in noun.children:
        if child.dep_ in {"compound", "amod", "nmod"}:
            found |= {f"{child.lemma_}_{lemma}", f"{whole_word(child)}_{lemma}"}
        elif child.dep_ == "prep" and child.lower_ == "of":
            found |= {f"{lemma}_of_{grandchild.lemma_}" for grandchild in child.children}
        if child.dep_ == "prep" and child.lower_ in {"of", "in"} and lemma in MONEY:
            found |= {t.lemma_ for t in child.rights if t.dep_ == "pobj"}
        elif child.dep_ == "prep" and child.lower_ == "of" and noun.tag_ == "CD":
            found |= {n for t in child.rights if t.dep_ == "pobj" for n in names_of(page, t)}
    return found | ({"person"} if noun.tag_ == "PRP" and noun.lower_ in PEOPLE else set())


def is_group_name(noun: Token) -> bool:
    """Whether people are called by a name in the plural inside a sentence: "rounded up 40 *Pentecostals*"."""
    return noun.tag_ == "NNS" and noun.text[:1].isupper() and noun.i > noun.sent.start


def is_official(lemma: str) -> bool:
    """Whether a word for people names those who bear arms or hold an office."""
    return any(lemma in lexicon().classes[name] for name in ("armed", "politician"))


def whole_word(token: Token) -> str:
    """The dictionary form of a word with what hyphens join to it, whose parts the parser takes for words."""
    start, doc = token.i, token.doc
    while (
        start >= 2
        and doc[start - 1].text == "-"
        and not (doc[start - 1].whitespace_ or doc[start - 2].whitespace_)
    ):
        start -= 2
    if start == token.i:
        return token.lemma_
    return "".join(part.lower_ for part in doc[start : token.i]) + token.lemma_


def fits(pattern: Pattern, frame: Frame, named: Names) -> Match | None:
    """The match of a pattern at a predicate, None where something that it asks for is missing."""
    if pattern.subjects and not any(named(t) & pattern.subjects for t in frame.agents):
        return None
    if pattern.clause and not fits_clause(pattern.clause, frame):
        return None
    links = frame.links()
    if pattern.links and pattern.objects and pattern.objects is not ANY:
        links += [c.lower_ for t in frame.patients for c in t.rights if c.dep_ == "prep"]
    found = [next((w for w in links if w in wanted), None) for wanted in pattern.links]
    if None in found or (len(found) > 1 and is_fronted(frame.head, found[0])):
        return None
    match = Match(pattern.sense, frame, pattern.text, link=found[-1] if found else None)
    if pattern.excluded and any(
        named(t) & pattern.excluded or t.lemma_.endswith(ABSTRACT) for t in frame.patients
    ):
        return None
    if not pattern.objects and not pattern.excluded:
        return match
    if pattern.objects is ANY or pattern.excluded:
        return match if frame.patients else None
    hung = [t for p in frame.patients for c in p.rights if c.lower_ == match.link for t in c.rights]
    clause = frame.complement if pattern.clause else None
    caused = [t for t in clause.lefts if t.dep_ == "nsubj"] if clause is not None else []
    candidates: Sequence[Token] = [
        *frame.oblique.get(match.link or "", ()), *frame.patients, *hung, *caused
    ]  # fmt: skip
    match.slots = [t for t in candidates if named(t) & pattern.objects]
    return match if match.slots else None


def is_fronted(head: Token, link: str | None) -> bool:
    """Whether what would be the particle of a verb opens a phrase before it: "*in* its mercy it gave"."""
    return any(c.lower_ == link for c in head.lefts) and not any(c.lower_ == link for c in head.rights)


def fits_clause(verbs: frozenset[str], frame: Frame) -> bool:
    """Whether the clause that completes the predicate, or says what for, has one of the verbs."""
    return any(
        clause is not None
        and clause.tag_.startswith("V")
        and (is_infinitive(clause) or (clause.tag_ == "VB" and frame.head.lemma_ in BARE_INFINITIVE))
        and (clause.lemma_ not in INFORMING if verbs is ANY else clause.lemma_ in verbs)
        for clause in (frame.complement, None if verbs is ANY else frame.purpose)
    )


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
            for noun, pattern in compile_noun(text, sense, classes):
                nouns.setdefault(noun, []).append(pattern)
    return Lexicon(
        verbs={verb: ranked(patterns) for verb, patterns in verbs.items()},
        nouns={noun: ranked(patterns) for noun, patterns in nouns.items()},
        light=compile_light(data["light"]),
        occurring=frozenset(data["occurring"].split("|")),
        reaching=frozenset(data["reaching"].split("|")),
        suffering=frozenset(data["suffering"].split("|")),
        phrasal=frozenset(data["phrasal"].split("|")),
        classes=classes,
        sizes={verb: what for what, verbs in data["sizes"].items() for verb in verbs.split("|")},
    )
