"""Where something is told to have happened: the place that its words name, to city level."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.actors import Resolver
from tocsin.actors.places import country_of
from tocsin.model import Where
from tocsin.reading.components.calendar_words import MONTHS, WEEKDAYS
from tocsin.reading.components.mention import Mention
from tocsin.reading.components.mentions import Mentions
from tocsin.reading.tokens import Doc, Token

AT = {"in", "near", "at", "outside", "inside", "across", "around", "over", "on", "off", "within", "throughout",
      "above", "along", "through", "towards", "toward", "beside", "between", "into", "from", "of"}  # fmt: skip
WEAK = {"at", "on", "over", "into", "from", "of", "between"}
"""Prepositions that name a place only before the name of one that is known."""
HOLDERS = {"dobj", "pobj", "nsubjpass", "attr", "prep", "agent", "dative", "conj", "appos", "oprd"}
SHARES = {"conj", "xcomp", "advcl", "prep", "pobj", "dobj", "nsubj", "nsubjpass", "agent", "pcomp", "attr"}
NAMES = {"NNP", "NNPS"}
DEPTH = 3
PLACES = {"country", "capital", "region"}


class Places:
    """The places of one document, by the words that they locate."""

    def __init__(self, doc: Doc, actors: Resolver, mentions: Mentions) -> None:
        self.doc, self.actors, self.mentions = doc, actors, mentions

    def of(self, head: Token) -> Where | None:
        """The place of a verb or of a noun that names what was done; None where none is named."""
        word = head
        for _ in range(DEPTH):
            for name in named_below(word, DEPTH):
                where = self._place(name)
                if where:
                    return where
            if word.dep_ not in SHARES:
                return None
            word = word.head
        return None

    def _place(self, name: Token) -> Where | None:
        mention = self.mentions.of(name)
        known = mention.resolution.basis in PLACES
        country = mention.resolution.country if known else None
        strong = name.head.lower_ not in WEAK
        if not known:
            if not strong and country_of(bare(mention)) is None:
                return None
            if mention.resolution.basis or mention.kind not in ("person", "unknown", "country"):
                return None
            country = self._country_after(name) or country_of(bare(mention), self.mentions.countries)
        elif country is None:
            country = self._country_after(name)
        return Where(span=mention.span, text=mention.text, place=bare(mention), country=country)

    def _country_after(self, name: Token) -> str | None:
        """ "Dablo, Burkina Faso": the country that follows the place."""
        words = [token.text for token in self.doc[name.i + 1 : name.i + 6]]
        if words[:1] != [","]:
            return None
        found = self.actors.find(words[1:])
        return found[0].resolution.country if found and found[0].start == 0 else None


def named_below(word: Token, depth: int) -> Iterator[Token]:
    """Names after a preposition of place, of the word itself and of its objects."""
    for child in word.children:
        if child.dep_ == "prep" and child.lower_ in AT:
            for noun in child.children:
                named = noun.tag_ in NAMES and noun.text[:1].isupper()
                if noun.dep_ == "pobj" and named and noun.lower_ not in MONTHS | WEEKDAYS:
                    yield noun
    if depth:
        for child in word.children:
            if child.dep_ in HOLDERS:
                yield from named_below(child, depth - 1)


def bare(mention: Mention) -> str:
    """A place's name without its article."""
    words = mention.text.split()
    return " ".join(words[1:] if words[0].lower() == "the" and len(words) > 1 else words)
