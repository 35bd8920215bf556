"""Turns a noun phrase into a speaker: span, kind, count, description, who it stands for."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tocsin.model import Count, Speaker
from tocsin.model.statement import SpeakerKind
from tocsin.reading.components.cue_words import load_cue_words
from tocsin.reading.components.interviewees import ME, YOU
from tocsin.reading.components.mention import LONGEST, Mention, name_in_apposition
from tocsin.reading.components.numbers import is_share
from tocsin.reading.components.report import Report
from tocsin.reading.components.subjects import list_of
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

NOBODY = Speaker()
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "another": 1,
}  # fmt: skip
PAIRING = {"both", "either", "neither"}
WE = {"we", "us", "our"}
THEY = {"he", "she", "they"}
DESCRIBES = {"prep", "relcl", "acl"}


def read_speaker(page: Page, head: Token | None) -> Speaker:
    """The speaker that a noun phrase names; nobody where there is none."""
    if head is None:
        return NOBODY
    counted = counted_noun(head)
    mention = page.mentions.of(head)
    known = page.mentions.of(counted) if counted is not None else mention
    kind = kind_of(head, known)
    start, end = mention.span[0], end_of_name(head)
    speaker = Speaker(
        spans=((start, end),),
        text=page.text(start, end),
        kind=kind,
        actor=mention.resolution.actor or known.resolution.actor,
        count=count_of(head, counted),
        description=description_of(page, head, start) if kind == "anonymous" else None,
        resolved=mention.resolved,
        resolved_span=mention.resolved_span,
    )
    joint = [t for t in joint_with(head) if kind == "unknown" or can_speak(page, t)]
    return as_joint(page, speaker, [head, *joint]) if joint else speaker


def joint_with(head: Token) -> list[Token]:
    """ "The mayor and *the guild* said", "Lund, *Alba* and *Orr* said": who speaks with the first."""
    listed = [t for t in list_of(head) if t.i > head.i]
    last = listed[-1] if listed else head
    return [*listed, *(t for t in last.conjuncts if t.i > last.i and t.tag_[0] in "NP")]


def can_speak(page: Page, head: Token) -> bool:
    return kind_of(head, page.mentions.of(head)) != "unknown"


def as_joint(page: Page, first: Speaker, heads: Sequence[Token]) -> Speaker:
    """Several who speak together are one speaker: one phrase, which no one of them stands for."""
    paired = next((t for t in heads[0].lefts if t.lower_ in PAIRING), None)
    start = paired.idx if paired is not None else first.spans[0][0]
    end = end_of_name(heads[-1])
    mentions = [page.mentions.of(head) for head in heads]
    kinds = {kind_of(*pair) for pair in zip(heads, mentions, strict=True)}
    one = len({mention.resolution.actor for mention in mentions}) == 1
    return Speaker(
        spans=((start, end),),
        text=page.text(start, end),
        kind=first.kind if len(kinds) == 1 else "group",
        actor=first.actor if one else None,
        description=first.description and page.text(start, end),
    )


def resolve_selves(
    page: Page, reports: Sequence[Report], speakers: Sequence[Speaker], parents: Sequence[int | None]
) -> list[Speaker]:
    """Speakers with the pronouns resolved that another statement explains.

    In somebody's words "I" is that somebody, and so is the "he" of "she said he would go" where it stands
    first; in an interview "I" is the guest. Whom a lone "we" takes in is left open.
    """
    interview = (
        page.mentions.interview if any(s.text and s.text.lower() in ME | YOU for s in speakers) else None
    )
    known: dict[int, Speaker] = {}

    def resolved(n: int) -> Speaker:
        if n not in known:
            speaker, head, parent = speakers[n], reports[n].speaker, parents[n]
            if head is not None and (speaker.resolved is None or head.lower_ in ME | YOU | WE):
                above = resolved(parent) if parent is not None else NOBODY
                if above.text and stands_for_parent(head, reports[parent or 0]):
                    speaker = as_same(speaker, above)
                elif not above.text and interview is not None and interview.stands_for(head):
                    guest = read_speaker(page, interview.guest.head)
                    full = msgspec.structs.replace(
                        guest, resolved=page.text(*interview.described), resolved_span=interview.described
                    )
                    speaker = as_same(speaker, full)
                elif not above.text and head.lower_ in WE:
                    speaker = Speaker(spans=speaker.spans, text=speaker.text)
            known[n] = speaker
        return known[n]

    return [resolved(n) for n in range(len(speakers))]


def stands_for_parent(pronoun: Token, parent: Report) -> bool:
    """ "I" in a quotation; "he" or "she" that opens what somebody is reported to have said."""
    if pronoun.lower_ in ME:
        return True
    start = parent.content[0][0]
    opens = pronoun.i == start or (pronoun.i == start + 1 and pronoun.doc[start].lower_ == "that")
    return pronoun.lower_ in THEY and opens and parent.shape == "clause" and not pronoun.doc[start].is_quote


def as_same(pronoun: Speaker, who: Speaker) -> Speaker:
    """A pronoun keeps its own span; all else is that of the one it stands for."""
    return msgspec.structs.replace(
        who,
        spans=pronoun.spans,
        text=pronoun.text,
        resolved=who.resolved or who.text,
        resolved_span=who.resolved_span or who.spans[0],
    )


def counted_noun(head: Token) -> Token | None:
    """The noun of "two of the sources", "some of them"."""
    words = load_cue_words().quantifiers
    if head.lower_ not in words and not head.text.isdecimal():
        return None
    of = next((t for t in head.rights if t.dep_ == "prep" and t.lower_ == "of"), None)
    return next((t for t in of.rights if t.dep_ == "pobj"), None) if of is not None else None


def kind_of(head: Token, known: Mention) -> SpeakerKind:
    """A bare number or "another" is one unnamed person; so is "a resident"."""
    words = load_cue_words()
    if name_in_apposition(head) is not None and known.kind in ("unknown", "anonymous"):
        return "person"
    if known.kind in ("person", "group") and stays_unnamed(head):
        return "anonymous"
    if known.kind == "group" and is_described(head) and head.lemma_ in words.people:
        return "anonymous"
    if known.kind != "unknown":
        return known.kind
    bare = head.lower_ in words.quantifiers or head.text.isdecimal()
    return "anonymous" if bare or known.head.lemma_ in words.people else "unknown"


def stays_unnamed(head: Token) -> bool:
    """ "The aide, speaking on condition of *anonymity*", "who asked not to be *named*"."""
    if head.tag_ not in ("NN", "NNS") or name_in_apposition(head) is not None:
        return False
    told = [t for t in (*head.rights, *head.head.children) if t.dep_ in ("acl", "relcl", "advcl", "prep")]
    return any(is_unnaming(w) for t in told if t.sent.start == head.sent.start for w in t.subtree)


def is_unnaming(word: Token) -> bool:
    """ "Anonymity", and "not to be named", "declined to be identified"."""
    namings = load_cue_words().unnaming
    return word.lower_ == "anonymity" or (
        word.lower_ in namings and word.dep_ == "xcomp" and word.nbor(-1).lower_ == "be"
    )


def is_described(head: Token) -> bool:
    """ "Officials *familiar with the talks*", "people *who attended*": sources that the document characterises."""
    for child in head.rights:
        if child.dep_ in ("acl", "relcl") or (child.dep_ == "amod" and child.i == head.i + 1):
            return True
        if child.lower_ == "with" and any(t.lemma_ in load_cue_words().insights for t in child.rights):
            return True
    return False


def end_of_name(head: Token) -> int:
    """Where the words end that name the speaker: "of the sources", ", Rosa Quiroga"."""
    named = name_in_apposition(head)
    last = named if named is not None else head
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i == last.i + 1:
            noun = next((t for t in child.rights if t.dep_ == "pobj"), last)
            last = end_of_phrase(noun) if child.right_edge.i - child.i < LONGEST else noun
    return int(last.idx) + len(last)


def end_of_phrase(noun: Token) -> Token:
    """The last word of a noun phrase, without the clause after a comma that only tells more of it."""
    more = (t.left_edge for t in noun.rights if t.dep_ == "relcl" and t.left_edge.nbor(-1).text == ",")
    return next((t.nbor(-2) for t in more), noun.right_edge)


def description_of(page: Page, head: Token, start: int) -> str:
    """The whole phrase by which the document characterises somebody unnamed."""
    last, says = head, load_cue_words().verbs
    for child in head.rights:
        if child.dep_ == "relcl" and child.doc[child.left_edge.i - 1].text == "," and child.lemma_ in says:
            break
        if child.dep_ in DESCRIBES or (child.dep_ == "amod" and child.i > head.i):
            last = child.right_edge
    while last.is_punct and not last.is_quote and last.i > head.i:
        last = last.nbor(-1)
    after = last.nbor() if last.i + 1 < len(last.doc) else last
    opened = sum(t.is_quote for t in head.doc[head.i : last.i + 1]) % 2
    last = after if opened and after.is_quote else last
    return page.text(start, last.idx + len(last))


def count_of(head: Token, counted: Token | None) -> Count | None:
    """ "Three sources", "two of the five officials", "another"; a share of those asked is no number of them."""
    if is_share(head):
        return None
    if counted is not None:
        n = number_of(head)
        whole = next((number_of(t) for t in counted.lefts if t.dep_ == "nummod"), None) or number_of(counted)
        return Count(n=n, of=whole) if n is not None or whole is not None else None
    number = next((t for t in head.lefts if t.dep_ == "nummod"), None)
    if number is not None and (part := part_of(number)) is not None:
        return Count(n=part, of=number_of(number))
    n = number_of(number) if number is not None else NUMBERS.get(head.lower_)
    if n is None and any(t.lower_ == "another" for t in head.lefts):
        n = 1
    return Count(n=n) if n is not None else None


def part_of(number: Token) -> int | None:
    """The three of "three of five officials"."""
    of = next((t for t in number.lefts if t.lower_ == "of"), None)
    return number_of(of.nbor(-1)) if of is not None and of.i > number.sent.start else None


def number_of(token: Token) -> int | None:
    return int(token.text) if token.text.isdecimal() else NUMBERS.get(token.lower_)
