"""The words of a passage with their places, stems and weights, by a table of English wording."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Literal

import msgspec
import snowballstemmer  # type: ignore[import-untyped]

from tocsin.actors.gazetteer import countries
from tocsin.model import Span

TABLE = Path(__file__).parent / "data" / "wording.yml"
WORD = re.compile(
    r"\d+(?:[.,]\d+)*|[^\W\d_]+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[^\W\d_]+", re.IGNORECASE
)
CONTRACTED = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would", "'s": "",
              "ca": "can", "wo": "will", "cannot": "can"}  # fmt: skip
DIALECT = tuple((re.compile(pattern), spelling) for pattern, spelling in (
    (r"is(e|ed|es|ing|ation)$", r"iz\1"), (r"(?<=[a-z]{2})our", "or"), (r"ys(e|ed|es|ing)$", r"yz\1"),
    (r"(?<=[a-z][bt])re(s?)$", r"er\1"), (r"(?<=[bt])r(ed|ing)$", r"er\1"), (r"ogue(s?)$", r"og\1"),
    (r"mme(s?)$", r"m\1"), (r"(?<=[aeiou][aeiou]l)l(ed|ing|er|ers)$", r"\1"),
))  # fmt: skip
"""Spellings of whole classes of words, British to American; those of single words stand in the table."""
OF_THE = frozenset(("of", "the", "its", "their", "his", "her"))
"""Words between "half" and what it is half of."""
OUT_OF_MOST = 100
"""What shares are out of at most: "one in 2029" is no share."""
CLAUSE_MARKS = frozenset(".,;:!?…—–")

Phrase = tuple[str, ...]


Status = Literal["done", "threat", "wish", "plan", "denial", "accusation", "responsibility", "other"]
"""What is said of an act: the act and the threat, demand, plan or denial of it are different events."""


class Firmness(msgspec.Struct, frozen=True):
    """A step of firmness and the words that put a content on it."""

    level: int
    words: str


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """The table `data/wording.yml`: lists of dictionary forms, separated by spaces."""

    empty: str
    irregular: dict[str, str]
    spellings: dict[str, str]
    numbers: dict[str, int]
    multiples: dict[str, int]
    times: dict[str, float]
    ordinals: dict[str, int]
    hours: dict[str, float]
    periods: dict[str, float]
    fractions: dict[str, int]
    quantifiers: tuple[str, ...]
    frequencies: tuple[str, ...]
    firmness: dict[str, Firmness]
    cues: dict[float, str]
    certainty: dict[int, str]
    stances: dict[int, str]
    degrees: dict[int, str]
    stages: dict[int, str]
    refusals: dict[int, str]
    chances: str
    misgivings: str
    qualifiers: str
    qualifier_phrases: str
    bounds: str
    restrictions: str
    time_openers: str
    closers: str
    conditions: str
    denials: str
    denied: str
    accusations: str
    wrongs: str
    stations: dict[int, str]
    seniors: str
    juniors: str
    deputies: str
    aspirants: str
    servants: str
    offices: tuple[str, ...]
    ranks: str
    former: str
    serving: str
    titles: str
    occasions: dict[str, str]
    persons: str
    written: str
    writing: str
    spoken: str
    joined: tuple[str, ...]
    outlets: str
    antonyms: tuple[str, ...]
    converses: str
    negations: str
    barring: str
    rounding: str
    upper: str
    lower: str
    approximate: str
    after_speaker: str
    before_places: str
    pronouns: str
    camps: tuple[str, ...]
    bodies: tuple[str, ...]
    portfolios: str
    anyone: str
    calendar: str
    citing: str
    attributing: str
    tellings: str
    places_of_speech: str
    speaking: str
    replying: str
    silence: str
    responsibility: str
    statuses: dict[Status, str]
    occupations: str
    places: str
    senses: tuple[str, ...]


@cache
def load_wording() -> Wording:
    import yaml

    return msgspec.convert(yaml.safe_load(TABLE.read_text()), Wording, strict=False)


class Word(msgspec.Struct, frozen=True):
    """A word of a text: `text[start:end]` is its form."""

    start: int
    end: int
    form: str
    lower: str
    stem: str
    clause: int
    """Number of the clause within the passage, as its marks divide it."""

    @property
    def is_name(self) -> bool:
        return self.form[0].isupper()

    @property
    def is_number(self) -> bool:
        return self.stem.isdecimal()

    @property
    def sense(self) -> str:
        """What it has in common with the words that newsrooms use in its place."""
        return senses().get(self.stem, self.stem)


@cache
def stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


@cache
def irregular() -> dict[str, str]:
    return {form: base for base, forms in load_wording().irregular.items() for form in forms.split()}


@cache
def stem_of(lower: str) -> str:
    """A form that inflection, spelling and numerals leave alone.

    >>> [stem_of(word) for word in ("opened", "opening", "chose", "seven", "40,000")]
    ['open', 'open', 'choos', '7', '40000']
    """
    if lower[0].isdigit():
        return lower.replace(",", "").split(".")[0]
    if lower in load_wording().numbers:
        return str(load_wording().numbers[lower])
    plain = irregular().get(lower, lower)
    british = next((root for root in load_wording().spellings if plain.startswith(root)), None)
    if british is not None:
        plain = load_wording().spellings[british] + plain.removeprefix(british)
    for pattern, spelling in DIALECT:
        plain = pattern.sub(spelling, plain)
    return str(stemmer().stemWord(plain))


@cache
def senses() -> dict[str, str]:
    """The first word of its group, and the state of a people or capital, for each stem that has others.

    >>> senses()["vessel"], senses()["bolivian"] == senses()["bolivia"]
    ('ship', True)
    """
    found: dict[str, str] = {}
    for name, entry in countries():
        if " " not in name and entry.actor is not None:
            found[stem_of(name.lower())] = entry.countries[0]
    for group in load_wording().senses:
        first, *others = (stem_of(word) for word in group.split())
        found |= {other: found.get(first, first) for other in (first, *others) if other not in found}
    return found


def words_of(text: str, spans: Iterable[Span]) -> list[Word]:
    """The words under the spans, contractions written out, in order.

    >>> [(word.form, word.lower) for word in words_of("They won't go.", [(0, 14)])]
    [('They', 'they'), ('wo', 'will'), ("n't", 'not'), ('go', 'go')]
    """
    found = []
    clause, last = 0, None
    for start, end in spans:
        for match in WORD.finditer(text, start, end):
            if last is not None and not CLAUSE_MARKS.isdisjoint(text[last : match.start()]):
                clause += 1
            last = match.end()
            lower = match.group().lower().replace("’", "'")
            lower = CONTRACTED.get(lower, lower)
            if lower:
                found.append(Word(*match.span(), match.group(), lower, stem_of(lower), clause))
    return found


@cache
def stems_of(name: str) -> frozenset[str]:
    """A list of the table as stems."""
    return frozenset(stem_of(word) for word in getattr(load_wording(), name).split())


def is_full(word: Word) -> bool:
    """Whether a word carries content of its own."""
    return word.lower not in load_wording_set("empty") and (len(word.lower) > 1 or word.is_number)


@cache
def values_of(name: Literal["times", "ordinals", "hours"]) -> dict[str, float]:
    """A table of words and what they come to, by their stems."""
    listed: dict[str, float] = getattr(load_wording(), name)
    return {stem_of(word): value for word, value in listed.items()}


@cache
def load_wording_set(name: str) -> frozenset[str]:
    """A list of the table as a set of its words."""
    return frozenset(getattr(load_wording(), name).split())


@cache
def phrases_of(listed: str, *, inflected: bool) -> dict[str, list[Phrase]]:
    """The phrases of a list of the table by their first word, the longest first; an underscore joins their words."""
    entries = (entry.split("_") for entry in listed.split())
    phrases = {tuple(stem_of(part) if inflected else part for part in entry) for entry in entries}
    by_first: dict[str, list[Phrase]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        by_first.setdefault(phrase[0], []).append(phrase)
    return by_first


def find_phrases(words: Sequence[Word], listed: str, *, inflected: bool = False) -> list[tuple[int, int]]:
    """Where phrases of a list stand, as ranges of the words, the longest at each place.

    Args:
        words: of one passage.
        listed: a list of the table.
        inflected: whether other forms of the words count ("deny" for "denied"); they are no other word then.
    """
    phrases = phrases_of(listed, inflected=inflected)
    forms = [word.stem if inflected else word.lower for word in words]
    found, free = [], 0
    for at, form in enumerate(forms):
        here = phrases.get(form, ()) if at >= free else ()
        size = next((len(p) for p in here if tuple(forms[at : at + len(p)]) == p), 0)
        if size:
            free = at + size
            found.append((at, free))
    return found


def figures(words: Sequence[Word]) -> Iterator[tuple[int, int, float]]:
    """Numbers as ranges of the words, with what they come to.

    >>> text = "some 1.2 million people, twenty-three boats, two dozen men and a hundred more"
    >>> [value for _, _, value in figures(words_of(text, [(0, len(text))]))]
    [1200000.0, 23.0, 24.0, 100.0]
    """
    multiples, at = load_wording().multiples, 0
    while at < len(words):
        start, word = at, words[at]
        at += 1
        if word.is_number:
            value = amount(word)
            if at < len(words) and word.lower.endswith("ty") and words[at].start == word.end + 1:
                unit = amount(words[at]) if words[at].is_number else 0
                value, at = value + unit, at + bool(unit)
        elif word.lower in multiples and start and words[start - 1].lower in ("a", "an"):
            value = float(multiples[word.lower])
        elif word.lower == "half" and (whole := halved(words, at)) is not None:
            yield start, whole + 1, amount(words[whole]) / 2
            at = whole + 1
            continue
        else:
            continue
        while at < len(words) and words[at].lower in multiples:
            value, at = value * multiples[words[at].lower], at + 1
        yield start, at, value


def shares(words: Sequence[Word]) -> Iterator[tuple[int, int, float]]:
    """Shares as ranges of the words, with what part of the whole they are.

    >>> text = "a third of the wells, two thirds of the crews, one in four boats, half the men"
    >>> [round(share, 2) for _, _, share in shares(words_of(text, [(0, len(text))]))]
    [0.33, 0.67, 0.25, 0.5]
    """
    fractions = load_wording().fractions
    for n, word in enumerate(words):
        below = fractions.get(word.lower.removesuffix("s"))
        before = words[n - 1] if n else None
        is_counted = before is not None and (before.is_number or before.lower in ("a", "one", "half"))
        if word.lower == "half":
            yield n, n + 1, 0.5
        elif below is not None and before is not None and is_counted:
            yield n - 1, n + 1, (amount(before) if before.is_number else 1) / below
        elif below is not None and before is not None and before.lower == "every":
            yield n - 1, n + 1, 1 / below
        elif word.is_number and (whole := out_of(words, n + 1)) is not None:
            yield n, whole + 1, amount(word) / amount(words[whole])


def out_of(words: Sequence[Word], at: int) -> int | None:
    """The place of the second number in "one in four boats", "nine out of ten"."""
    links = tuple(word.lower for word in words[at : at + 2])
    whole = at + 2 if links == ("out", "of") else at + 1
    linked = links[:1] == ("in",) or whole == at + 2
    after = words[whole + 1 : whole + 2]
    named = (
        linked and whole < len(words) and words[whole].is_number and 1 < amount(words[whole]) <= OUT_OF_MOST
    )
    return whole if named and bool(after) and not after[0].is_name else None


def halved(words: Sequence[Word], at: int) -> int | None:
    """The place of the number in "half (of) the eight judges"."""
    while at < len(words) and words[at].lower in OF_THE:
        at += 1
    if at >= len(words) or not words[at].is_number:
        return None
    after = words[at + 1 : at + 2]
    return at if not after or after[0].lower.endswith("s") else None


def amount(word: Word) -> float:
    """What a number in digits or letters comes to."""
    digits = word.lower.replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdecimal() else float(word.stem)


def span_of(words: Sequence[Word]) -> Span:
    """From the first word to the last."""
    return (words[0].start, words[-1].end)


def akin(one: str, other: str) -> bool:
    """Whether two stems may be forms of one name, such as a country and its people.

    >>> akin("fiji", "fijian"), akin("greec", "greek"), akin("turm", "turin")
    (True, True, False)
    """
    if one == other:
        return True
    shared = next((n for n, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), None)
    shared = min(len(one), len(other)) if shared is None else shared
    return shared >= 4 and max(len(one), len(other)) - shared <= 3


def runs_of_names(words: Sequence[Word]) -> list[list[Word]]:
    """Capitalised words that stand together; only the point of an abbreviated title may part them."""
    runs: list[list[Word]] = []
    for before, word in pairwise([None, *words]):
        if word is None or not word.is_name:
            continue
        reach = 2 if before is not None and before.lower in load_wording_set("titles") else 1
        if before is not None and runs and runs[-1][-1] is before and word.start - before.end <= reach:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs
