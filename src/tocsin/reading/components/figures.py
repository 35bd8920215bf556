"""Numbers that a text states: polls, casualties, money, forces, amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import msgspec

from tocsin.model import Figure
from tocsin.reading.components.clauses import SUBJECTS
from tocsin.reading.components.finding import Finding
from tocsin.reading.components.fractions import Fraction, find_fractions, is_in_fraction
from tocsin.reading.components.noun_phrases import is_time
from tocsin.reading.components.numbers import Number, find_numbers, is_share
from tocsin.reading.components.polls import POLLS, missing_provenance
from tocsin.reading.components.tallies import COUNTING, TALLIES
from tocsin.reading.components.voices import Voices
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

_DATA = load("figures")
_CASUALTIES = {word: what for what, words in _DATA["casualties"].items() for word in words}
_PEOPLE, _FORCES, _MONEY = (frozenset(_DATA[name]) for name in ("people", "forces", "money"))
_AMOUNTS, _PERCENT = frozenset(_DATA["amounts"]), frozenset(_DATA["percent"])
_STOCKS = frozenset(_DATA["stocks"])
_WHOLES = frozenset(_DATA["wholes"])
_GATHERING = frozenset(_DATA["gathering"])
_SIGNS: dict[str, str] = _DATA["currency_signs"]
ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "pobj", "oprd", "conj", "dep", "npadvmod"})
INSIDE = frozenset({"amod", "compound", "nmod", "det", "poss", "nummod", "case", "quantmod", "advmod"})
MOST_STEPS = 4
CROWD = 10
"""From so many on, those who speak are a figure in themselves: "12,000 marchers demanded"."""
JOINED = re.compile(r"\s*(?:,\s*(?:and|but)?|and|but|while)\s*")
FARTHEST = 40
"""Words back to what a bare number may count."""


def find_figures(page: Page, voices: Voices) -> Iterator[Finding]:
    """The numbers of a page that count people, money, forces or shares of a population."""
    after: Finding | None = None
    for number in reversed(list(find_numbers(page.doc))):
        if number.start > 0 and page.doc[number.start - 1].lower_ in {"not", "no"}:
            continue  # "not one soldier"
        finding = share(page, number) or money(page, number) or counted(page, number)
        if finding is not None and is_in_fraction(page.doc, number):
            continue
        if finding is not None and not counts_speakers(page, number, voices=voices):
            after = told_together(page, finding, after)
            yield after
    for fraction in find_fractions(page.doc):
        told = fraction_of(page, fraction)
        if told is not None:
            yield told


def counts_speakers(page: Page, number: Number, *, voices: Voices) -> bool:
    """Whether a number only says how many told it: "two diplomats said"."""
    at = page.doc[number.first].idx
    return number.value < CROWD and any(
        start <= at < end for s in voices.statements for start, end in s.speaker.spans
    )


def told_together(page: Page, finding: Finding, after: Finding | None) -> Finding:
    """A figure coordinated with the next has what is said of both: "40 % of X and 50 % of Y *agree*"."""
    figure, other = finding.figure, after.figure if after is not None else None
    if after is None or figure is None or other is None or figure.unit != other.unit or figure.what:
        return finding
    between = page.text(finding.span[1], after.span[0])
    return (
        replace(finding, figure=msgspec.structs.replace(figure, what=other.what))
        if JOINED.fullmatch(between)
        else finding
    )


def share(page: Page, number: Number) -> Finding | None:
    """A percentage; of a poll it says what the text does not tell about it."""
    after = number.last + 1
    doc = page.doc
    unit = doc[after].lower_ if after < len(doc) else ""
    if unit == "per" and after + 1 < len(doc) and doc[after + 1].lower_ == "cent":
        after += 1
    elif unit not in _PERCENT:
        return None
    population, last = after_of(page, after)
    verb = predicate_of(doc[after])
    what = phrase_after(page, verb) if verb is not None and verb.i > after else measured(page, doc[after])
    figure = Figure(
        value=number.value,
        unit="percent",
        bound=number.bound,
        population=population,
        what=what,
        provenance=missing_provenance(doc[after].sent) if population or what else (),
    )
    return finding_of(page, number, figure=figure, head=doc[after], last=last)


def fraction_of(page: Page, fraction: Fraction) -> Finding | None:
    """A share in words, as a percentage: "two thirds of voters", "one in five drivers"."""
    noun = page.doc[fraction.noun]
    if noun.lemma_ not in _WHOLES and (noun.tag_ not in {"NNS", "NNPS"} or is_time(noun)):
        return None
    verb = predicate_of(page.doc[fraction.last])
    what = phrase_after(page, verb) if verb is not None and verb.i > fraction.noun else None
    population = page.doc[fraction.first_of_noun : fraction.noun + 1].text
    figure = Figure(
        value=fraction.value,
        unit="percent",
        bound=fraction.bound,
        population=population,
        what=what,
        provenance=missing_provenance(noun.sent),
    )
    number = Number(fraction.first, fraction.last, fraction.start, fraction.value, fraction.bound)
    return finding_of(page, number, figure=figure, head=page.doc[fraction.last], last=fraction.noun)


def money(page: Page, number: Number) -> Finding | None:
    """A sum of money, by its sign or its unit."""
    doc = page.doc
    sign = _SIGNS.get(doc[number.first - 1].text) if number.first > 0 else None
    after = doc[number.last + 1] if number.last + 1 < len(doc) else None
    named = after is not None and after.lemma_ in _MONEY
    if sign is None and not named:
        return None
    assert after is not None or sign is not None
    unit = sign or doc[number.last + 1].lemma_
    figure = Figure(value=number.value, unit=unit, bound=number.bound, what=purpose(page, doc[number.last]))
    return finding_of(page, number, figure=figure, head=doc[number.last], last=number.last + (sign is None))


def counted(page: Page, number: Number) -> Finding | None:
    """People, weapons or goods that are counted, with what befell them."""
    doc = page.doc
    noun = counted_noun(doc[number.last]) or after_range(page, number)
    lemma = noun.lemma_ if noun is not None else None
    fate, teller = fate_of(noun if noun is not None else doc[number.last])
    if noun is None and fate is None:
        fate, teller = stricken(page, number) or tallied(page, doc[number.last])
    if noun is None and fate is None:
        return None
    amount = lemma in _FORCES or lemma in _AMOUNTS or (lemma in _STOCKS and is_stock(page, noun))
    if fate is None and not amount and not is_people(noun):
        return None
    of, last = after_of(page, number.last) if noun is None else (None, noun.i)
    population = of or (population_text(page, noun) if noun is not None else None)
    figure = Figure(
        value=number.value,
        unit="people" if fate or is_people(noun) else lemma,
        bound=number.bound,
        population=population,
        what=ranged(number, fate or lemma or "number"),
    )
    head = teller if teller is not None else noun
    return finding_of(page, number, figure=figure, head=head, last=max(last, number.last)) if head else None


def stricken(page: Page, number: Number) -> tuple[str, Token] | None:
    """ "Took in 31 *wounded* and 9 dead": what befell those counted stands right behind the number."""
    after = page.doc[number.last + 1] if number.last + 1 < len(page.doc) else None
    if after is None or after.tag_ not in {"VBN", "JJ"} or after.lemma_ not in _CASUALTIES:
        return None
    return _CASUALTIES[after.lemma_], after


def after_range(page: Page, number: Number) -> Token | None:
    """ "Between 300 and 350 *people*": the noun behind a range, which the parser may hang elsewhere."""
    after = page.doc[number.last + 1] if number.last + 1 < len(page.doc) else None
    return after if number.upper is not None and after is not None and after.tag_ == "NNS" else None


def is_stock(page: Page, unit: Token | None) -> bool:
    """ "11 days *of consumption*": a time that measures how long something lasts."""
    return unit is not None and any(t.lower_ == "of" and t.i == unit.i + 1 for t in unit.rights)


def finding_of(page: Page, number: Number, *, figure: Figure, head: Token, last: int) -> Finding:
    first = number.start
    if abs(head.i - number.first) <= 6 and head.sent == page.doc[number.first].sent:
        first, last = min(first, head.i), max(last, head.i)
    tokens = page.doc[first : last + 1]
    return Finding(
        kind="figure",
        head=head,
        span=(tokens.start_char, tokens.end_char),
        figure=figure,
        confidence=0.85 if figure.population or figure.unit else 0.7,
        reason=f"number {page.doc[number.first : number.last + 1].text!r} of {figure.what or figure.unit}",
    )


def ranged(number: Number, what: str) -> str:
    """What is counted; a range names both its ends, since `value` holds the lower one."""
    return f"{what}: between {number.value:g} and {number.upper:g}" if number.upper is not None else what


def counted_noun(number: Token) -> Token | None:
    """The noun that a number counts."""
    head = number.head
    if number.dep_ == "conj" and head.tag_ == "CD":
        return counted_noun(head)
    if number.dep_ in {"nummod", "compound", "quantmod", "amod"} and head.i > number.i:
        if head.tag_ == "CD":
            return counted_noun(head)
        return head if head.tag_ in {"NNS", "NN", "NNPS", "NNP", "JJ"} else None
    return None


def is_people(noun: Token | None) -> bool:
    """Whether a noun names people: by its word, or as those who do what crowds do."""
    if noun is None or noun.lemma_ in _PEOPLE:
        return noun is not None
    return noun.tag_ == "NNS" and noun.dep_ in SUBJECTS and noun.head.lemma_ in _GATHERING


def fate_of(token: Token) -> tuple[str | None, Token | None]:
    """What befell those counted, and the word that tells it."""
    own = _CASUALTIES.get(token.lemma_)
    if own is not None:
        return own, token
    for _ in range(MOST_STEPS):
        for child in token.rights:
            if child.dep_ in {"acl", "amod"} and child.lemma_ in _CASUALTIES:
                return _CASUALTIES[child.lemma_], child
        if token.dep_ not in ARGUMENTS and token.dep_ != "prep":
            break
        token = token.head
        lemma = token.lemma_
        if lemma in _CASUALTIES:
            return _CASUALTIES[lemma], token
        for child in token.children:
            if child.dep_ == "dobj" and child.lower_ in {"number", "toll", "count", "tally"}:
                for noun in child.subtree:
                    if noun.lemma_ in _CASUALTIES:
                        return _CASUALTIES[noun.lemma_], noun
            told = child.dep_ in {"acomp", "oprd", "ccomp", "attr"} or (
                child.dep_ == "nsubj" and child.lower_ == "toll"
            )
            if told and child.lemma_ in _CASUALTIES:
                return _CASUALTIES[child.lemma_], child
    return None, None


def tallied(page: Page, number: Token) -> tuple[str | None, Token | None]:
    """What a bare number counts: what is put at it, or a crowd: "put the number at 2", "4,000 marched"."""
    verb = number.head.head if number.dep_ == "pobj" and number.head.lower_ in {"at", "to"} else number.head
    if number.dep_ in {"nsubj", "nsubjpass"} and verb.lemma_ in _GATHERING:
        return verb.lemma_, verb
    if number.dep_ == "dobj" and verb.lemma_ in COUNTING:
        return before(page, verb) or "counted", number
    if number.dep_ != "pobj" or verb.tag_[0] != "V":
        return None, None
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubj", "nsubjpass"} and child.lemma_ in TALLIES:
            return before(page, verb) or "number", child if child.dep_ == "dobj" else verb
    return None, None


def before(page: Page, verb: Token) -> str | None:
    """What befell those of whom the text spoke last."""
    told = page.doc[max(0, verb.i - FARTHEST) : verb.i]
    return next((_CASUALTIES[t.lemma_] for t in reversed(told) if t.lemma_ in _CASUALTIES), None)


def predicate_of(token: Token) -> Token | None:
    """The verb that a noun phrase is the subject of."""
    for _ in range(MOST_STEPS):
        if token.dep_ in {"nsubj", "nsubjpass"}:
            return token.head
        token = token.head
    return None


def measured(page: Page, unit: Token) -> str | None:
    """What stands at a percentage: "*support for the treaty* fell to 38 percent"."""
    word = unit
    for _ in range(MOST_STEPS):
        word = word.head
        if word.tag_[0] == "V":
            break
    who = next((c for c in word.children if c.dep_ in SUBJECTS and c.right_edge.i < unit.i), None)
    if who is not None and (is_share(who) or who.lemma_ in POLLS):
        return None
    return page.doc[who.left_edge.i : who.right_edge.i + 1].text if who is not None else None


def phrase_after(page: Page, verb: Token) -> str:
    """A verb with what follows it, up to its clause's end."""
    others = [c for c in verb.rights if c.dep_ == "conj" and any(t.dep_ in SUBJECTS for t in c.children)]
    others += [c for c in verb.rights if c.lower_ == "according"]
    end = page.doc[min(c.left_edge.i for c in others) - 1] if others else verb.right_edge
    while end.i > verb.i and (end.lower_ in {"and", "while", "but"} or end.is_punct):
        end = end.nbor(-1)
    while end.i > verb.i and (end.is_punct or end.is_space):
        end = end.nbor(-1)
    words = page.doc[verb.i : min(end.i, verb.i + 12) + 1].text
    return words.partition(";")[0].rstrip()


def after_of(page: Page, at: int) -> tuple[str | None, int]:
    """The noun phrase after "of" or "among", read along the line, and its last token."""
    doc = page.doc
    if at + 2 >= len(doc) or doc[at + 1].lower_ not in {"of", "among"}:
        return None, at
    head = doc[at + 2]
    while head.dep_ in INSIDE and head.head.i > head.i:
        head = head.head
    if head.tag_[:1] not in "NPD":
        return None, at
    return doc[at + 2 : head.i + 1].text, head.i


def population_text(page: Page, noun: Token) -> str:
    """The counted noun with its modifiers, without the number itself."""
    first = min([noun.i, *(c.i for c in noun.lefts if is_description(c))])
    return page.doc[first : noun.i + 1].text


def is_description(word: Token) -> bool:
    return (
        word.dep_ in {"amod", "compound", "nmod"}
        and word.tag_ != "CD"
        and word.lower_ not in _DATA["multipliers"]
    )


def purpose(page: Page, number: Token) -> str | None:
    """What a sum is for: the noun that it measures or that follows "in" or "for"."""
    head = number
    for _ in range(MOST_STEPS):
        for child in head.rights:
            if child.dep_ == "prep" and child.lower_ in {"in", "for", "of"}:
                noun = next((c for c in child.rights if c.dep_ == "pobj"), None)
                if noun is not None:
                    return page.doc[noun.left_edge.i : noun.i + 1].text
        if head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.tag_[0] == "N":
            whole = head.head.head  # "a *ransom* of 3 million dollars"
            return page.doc[whole.left_edge.i : whole.i + 1].text
        if head.head == head or head.head.tag_.startswith("V"):
            return None
        head = head.head
    return None
