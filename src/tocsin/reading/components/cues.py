"""Finds what is reported by verbs, nouns and phrases, from the parse."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from tocsin.model.statement import Polarity
from tocsin.reading.components.content import cut, subtree_range
from tocsin.reading.components.cue_words import CueWord, CueWords, load_cue_words
from tocsin.reading.components.report import Range, Report
from tocsin.reading.parse import Page

SUBJECTS = {"nsubj", "nsubjpass"}
WH = {"WDT", "WP", "WP$", "WRB"}
RELATIVES = {"who", "which", "that"}


def find_reports(page: Page) -> Iterator[Report]:
    """What verbs, nouns and phrases of the page report, in the order of their cues."""
    words = load_cue_words()
    for token in page.doc:
        tag = token.tag_
        if tag[0] == "V":
            entry = words.verbs.get(lemma_of(page, token))
            if entry is not None:
                report = read_verb(token, entry) or read_parenthesis(token, entry)
                if report is not None:
                    yield with_refusal(page, report, words)
            elif token.lower_ == "according":
                yield from read_according(token)
        elif tag in ("NN", "NNS"):
            noun = words.nouns.get(page.lemma(token))
            if noun is not None:
                yield from read_noun(token, noun)


def lemma_of(page: Page, verb: Token) -> str:
    particle = next((child for child in verb.rights if child.dep_ == "prt"), None)
    return page.lemma(verb) + (f"_{particle.lower_}" if particle is not None else "")


def read_verb(verb: Token, entry: CueWord) -> Report | None:
    """A verb with a complement of a shape that it licenses."""
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.lefts)
    for child in verb.children:
        shape = shape_of(child, verb)
        if shape is None or shape not in entry.takes:
            continue
        if shape in ("np", "as", "to", "objto", "ing") and passive:
            continue
        speaker = agent_of(verb) if passive else speaker_of(verb)
        if speaker is None and not passive:
            return None
        return Report(
            head=verb,
            cue=cue_words_of(verb),
            speaker=speaker,
            content=content_of(child, verb, shape),
            shape=shape,
            polarity=polarity_of(verb),
            addressee=hearer_of(verb, child) if "hearer" in entry.takes else None,
            confidence=0.9 if shape in ("clause", "wh") else 0.7,
            reason=f"verb {verb.text!r} with {shape}",
        )
    return None


def shape_of(child: Token, verb: Token) -> str | None:
    """The shape of content that a dependent of a cue verb would be."""
    dep = child.dep_
    if dep == "ccomp":
        lefts = list(child.lefts)
        if any(t.tag_ == "TO" for t in lefts):
            return "objto" if any(t.dep_ == "nsubj" for t in lefts) else "to"
        if any(t.tag_ in WH or (t.dep_ == "mark" and t.lower_ in ("whether", "if")) for t in lefts):
            return "wh"
        if child.tag_[0] != "V" and child.tag_ != "MD" and not any(t.tag_[0] in "VM" for t in child.children):
            return "as"
        return "clause" if child.tag_ != "VBG" or any(t.dep_ == "aux" for t in lefts) else "ing"
    if dep == "xcomp":
        if any(t.tag_ == "TO" for t in child.lefts):
            return "objto" if any(t.dep_ == "dobj" for t in verb.rights) else "to"
        return "ing" if child.tag_ == "VBG" else None
    if dep == "dobj" and child.i > verb.i:
        second = any(t.dep_ in ("oprd", "ccomp", "xcomp") or is_as(t) for t in verb.rights if t.i > child.i)
        return "as" if second else "np"
    if dep == "prep" and child.i > verb.i:
        return child.lower_
    return None


def is_as(token: Token) -> bool:
    return token.dep_ == "prep" and token.lower_ == "as"


def content_of(child: Token, verb: Token, shape: str) -> list[Range]:
    start, end = subtree_range(child)
    if shape in ("np", "as"):
        end = max(
            end,
            *(t.right_edge.i + 1 for t in verb.rights if t.dep_ in ("prep", "oprd") and t.i > child.i),
            end,
        )
    if child.dep_ == "prep":
        start = child.i + 1
    holes = clause_ranges(verb, child) if start <= verb.i < end else []
    return cut((start, end), holes)


def clause_ranges(verb: Token, content: Token) -> list[Range]:
    """The cue's own clause, where it interrupts the content."""
    own = [subtree_range(t) for t in verb.children if t is not content and t.dep_ != "punct"]
    return [(verb.i, verb.i + 1), *own]


def read_parenthesis(verb: Token, entry: CueWord) -> Report | None:
    """ "The truce, he said, would not hold"; "as he said, the truce failed"."""
    subject = next((t for t in verb.children if t.dep_ == "nsubj"), None)
    if subject is None or "clause" not in entry.takes or subject.lower_ in RELATIVES:
        return None
    marked = any(t.dep_ == "mark" and t.lower_ == "as" for t in verb.lefts)
    if verb.dep_ != "parataxis" and not (verb.dep_ == "advcl" and marked):
        return None
    host = verb.head
    return Report(
        head=verb,
        cue=cue_words_of(verb),
        speaker=speaker_of(verb),
        content=cut(subtree_range(host), [subtree_range(verb)]),
        shape="clause",
        polarity=polarity_of(verb),
        confidence=0.8,
        reason=f"verb {verb.text!r} beside its content",
    )


def read_according(token: Token) -> Iterator[Report]:
    """ "According to the ministry, the bridge fell"."""
    to = next((t for t in token.rights if t.lower_ == "to"), None)
    speaker = next((t for t in to.rights if t.dep_ == "pobj"), None) if to is not None else None
    host = token.head
    if to is None or speaker is None or host.i == token.i:
        return
    yield Report(
        head=token,
        cue=[token, to],
        speaker=speaker,
        content=cut(subtree_range(host), [subtree_range(token)]),
        shape="according",
        confidence=0.85,
        reason="according to",
    )


def read_noun(noun: Token, entry: CueWord) -> Iterator[Report]:
    """ "The claim that ...", "his fear that ..."."""
    clause = next(
        (
            t
            for t in noun.rights
            if t.dep_ in ("acl", "ccomp", "relcl")
            and any(m.dep_ == "mark" and m.lower_ == "that" for m in t.lefts)
        ),
        None,
    )
    if clause is None or "clause" not in entry.takes:
        return
    yield Report(
        head=noun,
        cue=[noun],
        speaker=holder_of(noun),
        content=[subtree_range(clause)],
        shape="noun",
        confidence=0.7,
        reason=f"noun {noun.text!r} with a that-clause",
    )


def holder_of(noun: Token) -> Token | None:
    """Whose claim, belief or fear a noun is: "his claim", "a claim by ...", "expressed hope"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in ("of", "by", "from", "among"):
            return next((t for t in child.rights if t.dep_ == "pobj"), None)
    if noun.dep_ == "dobj":
        return speaker_of(noun.head)
    return None


def speaker_of(verb: Token) -> Token | None:
    """The head of the subject, also where another verb governs it."""
    for _ in range(6):
        subject = next((t for t in verb.children if t.dep_ == "nsubj"), None)
        if subject is not None:
            return verb.head if subject.lower_ in RELATIVES and verb.dep_ == "relcl" else subject
        if any(t.dep_ == "nsubjpass" for t in verb.lefts):
            return None
        dep = verb.dep_
        if dep == "acl":
            return verb.head
        if dep == "pcomp":
            verb = verb.head
        if dep not in ("conj", "xcomp", "advcl", "pcomp", "ccomp") or verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def agent_of(verb: Token) -> Token | None:
    agent = next((t for t in verb.rights if t.dep_ == "agent"), None)
    return next((t for t in agent.rights if t.dep_ == "pobj"), None) if agent is not None else None


def hearer_of(verb: Token, content: Token) -> Token | None:
    """The party spoken to."""
    for child in verb.children:
        if child is not content and child.dep_ in ("dobj", "dative", "iobj", "nsubjpass"):
            return child
    return None


def cue_words_of(verb: Token) -> list[Token]:
    return [*(t for t in verb.lefts if t.dep_ == "neg"), verb, *(t for t in verb.rights if t.dep_ == "prt")]


def polarity_of(verb: Token) -> Polarity:
    return "negative" if any(t.dep_ == "neg" for t in verb.lefts) else "positive"


def with_refusal(page: Page, report: Report, words: CueWords) -> Report:
    """ "Declined to say" is one cue, and nothing was said."""
    verb = report.head
    if verb is not None and verb.dep_ == "xcomp" and page.lemma(verb.head) in words.refusals:
        report.cue = [*cue_words_of(verb.head), *(t for t in verb.lefts if t.tag_ == "TO"), verb]
        report.polarity = "negative"
    return report
