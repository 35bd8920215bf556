"""Parses documents with spaCy, a paragraph at a time, into one `Doc` with the document's own offsets."""

from __future__ import annotations

import re
import warnings
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, cast

import spacy
from spacy.attrs import IS_PUNCT, IS_QUOTE, IS_SPACE, IS_TITLE
from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Token as SpacyToken

from tocsin.actors import Resolver
from tocsin.errors import SettingError
from tocsin.model import Block, Document
from tocsin.reading.components.mentions import Mentions
from tocsin.reading.components.when import Times
from tocsin.reading.components.where import Places
from tocsin.reading.mending import mend
from tocsin.reading.sentences import preset_sentences
from tocsin.reading.tokens import Doc, Token

UNUSED = ["ner", "attribute_ruler", "senter"]
DATELINE = re.compile(
    r"(?:[A-ZÀ-ÞĀ-ɏ]{2}[A-ZÀ-ÞĀ-ɏ.'’-]*(?:[ ,]+[A-ZÀ-ÞĀ-ɏ][\w.'’-]*)*(?:,? [A-Z][a-z]+\.? \d+)?(?: \([^()\n]{2,40}\))?"
    r"|(?:[A-Z][\w.'’-]+[ /]){0,3}[A-Z][\w.'’-]+(?:, (?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+\.? \d{1,2}))?(?:,? \d{4})? \([^()\n]{2,40}\))"
    r" ?(?:—|–|--|-) (?=\S)"
)
"""Place, day and agency before a report's first sentence, which is no part of it."""
POS_OF = {"N": "NOUN", "V": "VERB", "M": "AUX", "J": "ADJ", "R": "ADV"}
"""First letter of a Penn tag to the part of speech whose lemma rules apply."""
FLAGS = [IS_SPACE, IS_PUNCT, IS_QUOTE, IS_TITLE]
SPACE = ("_SP", "dep")
"""Tag and dependency of white space, which the parser does not see."""
BARE = frozenset({"VB", "NN", "JJ", "RB"})
"""Tags of words that stand in their dictionary form already."""


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed document: `doc` holds its text, so `token.idx` counts in the document's offsets."""

    document: Document
    doc: Doc
    actors: Resolver
    mentions: Mentions
    times: Times
    places: Places

    def text(self, start: int, end: int) -> str:
        """The words under a span of the document."""
        return self.document.text[start:end]


class Lemmas:
    """Dictionary forms by the model's own rules, each form and tag looked up once."""

    def __init__(self, nlp: Language) -> None:
        self._vocab = nlp.vocab
        self._lemmatizer = cast("Any", nlp.get_pipe("lemmatizer"))
        index = self._lemmatizer.lookups.get_table("lemma_index")
        for pos, forms in index.items():
            index[pos] = dict.fromkeys(forms)  # the model's lists are searched word by word
        self._verbs = index["verb"]
        self._known: dict[tuple[str, str], str] = {}

    def __call__(self, form: str, tag: str) -> str:
        if tag in BARE:
            return form.lower()  # the rules would cut "pass" to "pas"
        key = (form, tag)
        found = self._known.get(key)
        if found is None:
            pos = "PROPN" if tag.startswith("NNP") else POS_OF.get(tag[:1], "X")
            token = SpacyDoc(self._vocab, words=[form.lower()], pos=[pos])[0]
            forms = self._lemmatizer.rule_lemmatize(token) if pos != "PROPN" else [form]
            # of "stag" and "stage" for "staged" the longer one: the shorter would double its consonant
            form_of = max(forms, key=len) if pos == "VERB" else singular_of(forms)
            found = str(form_of).lower()
            if pos == "VERB" and found.endswith("ie") and found not in self._verbs:
                found = found.removesuffix("ie") + "y"  # "reoccupied" of "reoccupy"
            self._known[key] = found
        return found


def singular_of(forms: list[str]) -> str:
    """Of "taxis" and "tax" for "taxes" the second: few nouns in -is have a plural that is another's too."""
    return forms[-1] if forms[0].endswith("is") else forms[0]


class Parser:
    """A spaCy pipeline of tagger and parser, loaded once."""

    def __init__(self, model: str, *, batch: int, actors: Resolver) -> None:
        self.nlp = load_model(model)
        self.lemmas = Lemmas(self.nlp)
        self.batch = batch
        self.actors = actors

    def parse(self, documents: Iterable[Document]) -> Iterator[Page]:
        """Pages in the order of the documents.

        The parser reads stand-ins for the names of parties, so that it cannot tell who acts, and no line
        breaks, so that it reads a sentence the same wherever its lines end.
        """
        pairs = (
            (preset_sentences(masked(doc, self.actors)), (document, doc))
            for document in documents
            for doc in map(self.nlp.make_doc, chunks(document))
        )
        parsed = self.nlp.pipe(pairs, as_tuples=True, batch_size=self.batch)
        for _, group in groupby(parsed, key=lambda item: item[1][0].id):
            parts = list(group)
            document = parts[0][1][0]
            doc = hung(document.text, [(read, cut) for read, (_, cut) in parts], self.lemmas)
            mentions = Mentions(doc, self.actors, document)
            yield Page(
                document=document,
                doc=doc,
                actors=self.actors,
                mentions=mentions,
                times=Times(doc, document.published),
                places=Places(doc, self.actors, mentions),
            )


def chunks(document: Document) -> Iterator[str]:
    """The text cut at the blocks and after a dateline, each with the white space after it."""
    starts = [block.span[0] for block in document.blocks]
    datelines = [match.end() for start in starts if (match := DATELINE.match(document.text, start))]
    cuts = sorted([*starts[1:], *datelines])
    for start, end in zip([0, *cuts], [*cuts, len(document.text)], strict=True):
        yield document.text[start:end]


def masked(doc: SpacyDoc, actors: Resolver) -> SpacyDoc:
    """The words that the parser reads: names disguised, line breaks left out."""
    words = [token.text for token in doc if not token.is_space]
    spaces = [bool(token.whitespace_) or is_broken(token) for token in doc if not token.is_space]
    return SpacyDoc(doc.vocab, words=actors.disguise(words), spaces=spaces)


def is_broken(token: SpacyToken) -> bool:
    """Whether a line break follows a word."""
    return token.i + 1 < len(token.doc) and token.nbor().is_space


def hung(text: str, parts: Iterable[tuple[SpacyDoc, SpacyDoc]], lemmas: Callable[[str, str], str]) -> Doc:
    """The words of a document, hung as the parser read them: white space on the word beside it.

    Each part is what the parser read, and the same stretch of the text with its names and white space. `lemmas`
    gives the dictionary form of a word with its tag.
    """
    doc, heads = Doc(text), list[int]()
    offset = 0
    for read, cut in parts:
        first = len(doc)
        flags = cut.to_array(FLAGS).tolist()
        for word, (space, punct, quote, title) in zip(cut, flags, strict=True):
            token = Token(doc, len(doc), offset + word.idx, word.text)
            token.tag_, token.dep_ = SPACE
            token.is_space, token.is_punct, token.is_quote, token.is_title = space, punct, quote, title
            doc.tokens.append(token)
        words = [token for token in doc.tokens[first:] if not token.is_space]
        opening = words[0].i if words else first
        beside = [opening if token.i <= opening else token.i - 1 for token in doc.tokens[first:]]
        hung_on = [told.head.i for told in read]
        for token, told in zip(words, read, strict=True):
            token.tag_, token.dep_ = told.tag_, told.dep_
            token.is_quote = token.is_quote and token.tag_ != "POS"  # "the guards' leader" quotes nothing
        mend(words, hung_on)
        for token, head in zip(words, hung_on, strict=True):
            token.lemma_ = lemmas(token.text, token.tag_)
            beside[token.i - first] = words[head].i
        heads.extend(beside)
        offset += len(cut.text)
    doc.hang(heads)
    return doc


def load_model(name: str) -> Language:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # W095: made by an earlier minor version
            return spacy.load(name, exclude=UNUSED, disable=["lemmatizer"])
    except OSError as error:
        raise SettingError(
            f"model {name}: no such spaCy pipeline is installed; install one and name it in TOCSIN_MODEL"
        ) from error


def block_at(document: Document, offset: int) -> Block | None:
    """The block that an offset lies in."""
    at = bisect_right(document.blocks, offset, key=lambda block: block.span[0]) - 1
    return document.blocks[at] if at >= 0 and offset < document.blocks[at].span[1] else None
