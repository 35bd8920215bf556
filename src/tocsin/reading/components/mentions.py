"""The noun phrases of a document, joined to what they stand for in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

import msgspec

from tocsin.actors import Resolution, Resolver
from tocsin.model import Document
from tocsin.reading.components.antecedents import POINTERS, Antecedents
from tocsin.reading.components.interviewees import Interview, find_interview
from tocsin.reading.components.kinds import NAMES, PLURALS, kind_of, load_nouns
from tocsin.reading.components.mention import Mention
from tocsin.reading.components.names import Names
from tocsin.reading.components.referents import Referent, can_be_meant, referent_of
from tocsin.reading.components.speech import Speech
from tocsin.reading.tokens import Doc, Token

INSIDE = {"det", "amod", "compound", "nmod", "nummod", "poss", "quantmod", "advmod", "predet", "case", "nn"}
OPENERS = {"of", "for", "in", "from"}
"""Prepositions whose noun may say whose the head is: "the government of ..."."""
OWNING = {"of", "from", "for"}
PAIRING = {"neither", "either", "both"}
"""Words before the first of two that are no part of its name."""
MOST_WORDS = 12
MOST_APART = 3
"""Words before a plural at the least, where two names with "and" stand there."""
PRONOUNS = {"PRP", "PRP$", "WP", "WP$", "WDT"}
SPEAKERS = {"person", "anonymous", "group", "organisation", "country"}
PRONOUN = Resolution(reason="a pronoun")


class Mentions:
    """The mentions of one document, found when asked for."""

    def __init__(self, doc: Doc, actors: Resolver, document: Document) -> None:
        self.doc, self.actors, self.document = doc, actors, document
        self.published = document.published
        self._plain: dict[int, Mention] = {}
        self._known: dict[int, Mention] = {}

    def of(self, head: Token) -> Mention:
        """The mention that a token heads, joined to what it was called before."""
        known = self._known.get(head.i)
        if known is None:
            known = self._known[head.i] = self._joined(head)
        return known

    def each(self, head: Token) -> list[Mention]:
        """The mentions of a plural of two parties: "Swiss and Danish troops", "the presidents of A and B"."""
        mention = self.of(head)
        if head.tag_ in PLURALS and len(owners := owners_after(head)) > 1:
            phrases = [[*words_of(head), "of", *words_of(owner)] for owner in owners]
            found = [self.actors.read(p, head=len(words_of(head)) - 1, on=self.published) for p in phrases]
            return self._apart(mention, found)
        if head.tag_ not in PLURALS or head.i - start_of(head) < MOST_APART:
            return [mention]
        start = start_of(head)
        words = [token.text for token in self.doc[start : head.i + 1]]
        apart = owners_apart(words, self.actors)
        found = [self.actors.read(phrase, head=len(phrase) - 1, on=self.published) for phrase in apart]
        return self._apart(mention, found)

    def _apart(self, mention: Mention, found: list[Resolution]) -> list[Mention]:
        """The mention once for each party, where all are known and none is the same."""
        if len({r.actor for r in found} - {None}) < max(len(found), 2):
            return [mention]
        return [msgspec.structs.replace(mention, resolution=resolution) for resolution in found]

    def plain(self, head: Token) -> Mention:
        """The mention that a token heads, by its own words only."""
        known = self._plain.get(head.i)
        if known is None:
            known = self._plain[head.i] = self._read(head)
        return known

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries that the document names without doubt, in order."""
        return self.actors.countries_in([token.text for token in self.doc])

    @cached_property
    def referents(self) -> list[Referent]:
        """The parties of the document in order, each name as its full form tells."""
        return [self._names.completed(referent) for referent in self._names.referents]

    @cached_property
    def _antecedents(self) -> Antecedents:
        return Antecedents(self, self.referents)

    @cached_property
    def _names(self) -> Names:
        return Names([self._referent(token) for token in self.doc if can_be_meant(token, self.plain)])

    def _referent(self, token: Token) -> Referent:
        return referent_of(
            self.plain(token),
            sentence=self.sentence_of(token),
            quoted=self.quotation_at(token.idx),
            titles=self.actors.titles,
        )

    @cached_property
    def speech(self) -> Speech:
        return Speech(self.doc, self.document)

    def quotation_at(self, offset: int) -> int:
        """Number of the quotation that holds an offset, or -1."""
        return self.speech.quotation_at(offset)

    def sentence_of(self, token: Token) -> int:
        """Number of a token's sentence."""
        return bisect_right(self._sentences, token.i) - 1

    @cached_property
    def _sentences(self) -> list[int]:
        return [token.i for token in self.doc if token.is_sent_start]

    def speaker_at(self, token: Token) -> Token | None:
        """Who says a word in quotation marks; without them, whom the interview is with."""
        quotation = self.quotation_at(token.idx)
        speaker = self.speech.speaker_of(quotation) if quotation >= 0 else None
        if speaker is not None and (speaker.tag_ in PRONOUNS or self.plain(speaker).kind in SPEAKERS):
            return speaker
        return self.interviewee

    @cached_property
    def interviewee(self) -> Token | None:
        """The person that the document is an interview with."""
        return self.interview.guest.head if self.interview is not None else None

    @cached_property
    def interview(self) -> Interview | None:
        """The interview that the document prints, if it is one."""
        return find_interview(self)

    def _joined(self, head: Token) -> Mention:
        mention = self.plain(head)
        if head.tag_ in PRONOUNS:
            return self._standing_for(mention, self._antecedents.of_pronoun(head))
        if head.tag_ in NAMES:
            full = self._names.full(head)
            return self._standing_for(mention, full) if full is not None else mention
        if is_description(head, mention):
            return self._standing_for(mention, self._antecedents.of_description(head))
        return mention

    def _standing_for(self, mention: Mention, noun: Token | None) -> Mention:
        """The mention with the party of its antecedent."""
        if noun is None or noun.i == mention.head.i:
            return mention
        known = self.plain(noun) if noun.tag_ in NAMES or noun.i > mention.head.i else self.of(noun)
        if noun.tag_ in NAMES and (full := self._names.full(noun)) is not None:
            known = self.plain(full)
        if known.kind == "unknown":
            return mention
        nouns = load_nouns()  # sources do not speak for their state
        unnamed = mention.head.lower_ in nouns["anyone"] | nouns["tellers"]
        return msgspec.structs.replace(
            mention,
            kind=known.kind,
            resolution=mention.resolution if unnamed else known.resolution,
            resolved=known.resolved or self.document.text[slice(*known.whole())],
            resolved_span=known.resolved_span or known.whole(),
        )

    def _read(self, head: Token) -> Mention:
        start = start_of(head)
        span = self.doc[start : head.i + 1]
        resolution = self._resolve(head, start) if head.tag_ not in PRONOUNS else PRONOUN
        return Mention(
            head=head,
            span=(span.start_char, span.end_char),
            text=span.text,
            kind=kind_of(head, resolution),
            resolution=resolution,
        )

    def _resolve(self, head: Token, start: int) -> Resolution:
        """By its own words, then by what stands in apposition to it."""
        end = end_of(head)
        words = [token.text for token in self.doc[start:end]]
        around = self.countries if self.actors.is_open(words) else ()
        found = self.actors.read(words, head=head.i - start, on=self.published, around=around)
        if found.actor is None and head.tag_ == "NN" and head.lower_ in load_nouns()["heads"]:
            return self._heading(head) or found
        if found.actor is None and head.tag_ in NAMES:
            for child in head.rights:
                if child.dep_ == "appos":
                    return self._named(self._resolve(child, start_of(child)), head)
        return found

    def _heading(self, head: Token) -> Resolution | None:
        """ "The head of Peru's coastguard": the person at the head of a known body speaks for it."""
        of = next((t for t in head.rights if t.lower_ == "of" and t.i == head.i + 1), None)
        body = next((t for t in of.rights if t.dep_ == "pobj"), None) if of is not None else None
        led = self._resolve(body, start_of(body)) if body is not None and body.tag_ not in PRONOUNS else None
        if led is None or led.actor is None or "." not in led.actor:
            return None
        return msgspec.structs.replace(led, kind="person", reason=f"at the head of {led.reason}")

    def _named(self, office: Resolution, head: Token) -> Resolution:
        """What is said of a name in apposition: "Ana Ruiz, the foreign minister"."""
        if office.kind not in ("person", None) or office.actor is None:
            return Resolution(reason="an unknown name")
        return msgspec.structs.replace(
            office, kind="person", reason=f"in apposition to {head.text!r}: {office.reason}"
        )


def owners_apart(words: Sequence[str], actors: Resolver) -> list[list[str]]:
    """The phrase with one at a time of the names that "and" joins in it; empty where it joins none.

    >>> owners_apart(["Swiss", "and", "Danish", "troops"], Resolver())
    [['Swiss', 'troops'], ['Danish', 'troops']]
    """
    if "and" not in words:
        return []
    names = [m for m in actors.find(words) if m.end < len(words) and m.resolution.actor]
    between = [words[a.end : b.start] for a, b in pairwise(names)]
    if not between or between[-1] not in (["and"], [",", "and"]) or any(b != [","] for b in between[:-1]):
        return []
    first, last = names[0].start, names[-1].end
    return [[*words[:first], *words[m.start : m.end], *words[last:]] for m in names]


def owners_after(head: Token) -> list[Token]:
    """The nouns that "and" joins after a plural's "of" or "from": "the presidents of A and B"."""
    for child in head.rights:
        if child.dep_ == "prep" and child.i == head.i + 1 and child.lower_ in OWNING:
            nouns = [t for t in child.rights if t.dep_ == "pobj"]
            return [each for noun in nouns for each in (noun, *noun.conjuncts) if each.tag_ in NAMES]
    return []


def words_of(head: Token) -> list[str]:
    return [token.text for token in head.doc[start_of(head) : head.i + 1]]


def is_description(head: Token, mention: Mention) -> bool:
    """ "The minister", "this group": a noun that points back, with no name in it."""
    if mention.resolution.actor or head.tag_ not in ("NN", "NNS"):
        return False
    return any(child.lower_ in POINTERS for child in head.lefts)


def start_of(head: Token) -> int:
    """Where the phrase begins: with its first determiner, adjective, number or part of a name."""
    paired = any(child.dep_ == "conj" for child in head.rights)
    inside = (c for c in head.lefts if c.dep_ in INSIDE and not (paired and c.lower_ in PAIRING))
    first = min([head.i, *(child.left_edge.i for child in inside)])
    return start_of(head.doc[first - 2]) if is_joined(head.doc, first) else first


def is_joined(doc: Doc, i: int) -> bool:
    """ "Vice-*president*": whether a hyphen joins a word to the one before, which the parser may hang elsewhere."""
    hyphen = doc[i - 1] if i > 1 else None
    return hyphen is not None and hyphen.text == "-" and doc[i - 2].idx + len(doc[i - 2]) == doc[i].idx - 1


def end_of(head: Token) -> int:
    """Where the words end that may say who it is: after "of the republic", before what follows that."""
    for child in head.rights:
        if child.dep_ == "prep" and child.i == head.i + 1 and child.lower_ in OPENERS:
            noun = next((t for t in child.rights if t.dep_ == "pobj"), None)
            if noun is not None:
                return min(end_of(noun), head.i + MOST_WORDS)
    return head.i + 1
