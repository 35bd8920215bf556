"""Puts right where the parser loses what was told: behind a day, whom it was told to, or a place of speaking.

In "said in a talk with the weekly *that* no bridge fell" the clause is no part of the weekly, in "said on *Monday*
rebels fled" the day is that of the speaking, and in "told *reporters* rebels fled" reporters are told.
"""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.reading.closing import INFORMING, SUBJECTS, TELLING
from tocsin.reading.components.calendar_words import WEEKDAYS
from tocsin.reading.tokens import Token

LINKING = frozenset({"mark", "dobj"})
"""What "that" may be to the verb of its clause."""
SAID = frozenset({"ccomp", "advcl"})
LENT = frozenset({"relcl", "ccomp"})
QUOTING = frozenset("quoted quotes quoting cited cites citing".split())


def mend_told(words: Sequence[Token], heads: list[int], i: int) -> None:
    """Hang the word at a place on what it was told by."""
    word = words[i]
    if word.lower_ in WEEKDAYS:
        part_from_day(words, heads, i)
    elif word.lower_ == "that":
        return_clause(words, heads, i)
    elif word.lower_ == "as" and words[heads[i]].tag_[0] == "V":
        return_as(words, heads, i)
    elif word.dep_ == "compound" and word.tag_ == "NNS" and i and words[i - 1].lower_ in INFORMING:
        word.dep_, heads[i] = "dobj", i - 1
    elif word.tag_ == "VBN" and word.dep_ == "oprd" and words[i - 1].tag_ == "VBN" and word.lower_ in TELLING:
        word.tag_ = "VBD"  # "an aide who was not named *added* that"


def part_from_day(words: Sequence[Token], heads: list[int], day: int) -> None:
    """ "Said on *Monday* rebels fled", "spoke on *Monday of* a war": a day is no part of what is said next."""
    before, after = max(day - 1, 0), min(day + 1, len(words) - 1)
    if words[before].lower_ != "on" or words[before].dep_ != "prep":
        return
    if words[day].dep_ == "compound" and words[after].tag_ in {"NNS", "NN"}:
        words[day].dep_, heads[day] = "pobj", before
    elif words[after].lower_ in {"of", "by", "that"} and heads[after] == day:
        heads[after] = heads[before]
    if before and words[before - 1].lower_ in TELLING and heads[before] > day:
        heads[before] = before - 1


def return_clause(words: Sequence[Token], heads: list[int], that: int) -> None:
    """ "Said in a talk with the weekly *that no bridge fell*": a clause with a subject of its own is what was said."""
    verb = heads[that]
    own = any(heads[i] == verb and words[i].dep_ in SUBJECTS for i in range(that + 1, verb))
    if words[that].dep_ not in LINKING or words[verb].dep_ not in LENT or not own or not heads[verb] < that:
        return
    teller = teller_above(words, heads, heads[verb])
    if teller is None or any(
        heads[i] == teller and words[i].dep_ in SAID and i != verb for i in range(len(words))
    ):
        return
    words[that].dep_, words[that].tag_ = "mark", "IN"
    words[verb].dep_, heads[verb] = "ccomp", teller


def teller_above(words: Sequence[Token], heads: Sequence[int], word: int) -> int | None:
    """The cue that a noun, or a participle with an object of its own, hangs on by prepositions."""
    while words[word].lower_ not in TELLING:
        doing = words[word].dep_ == "pcomp" and any(
            heads[i] == word and words[i].dep_ == "dobj" for i in range(word, len(words))
        )
        if heads[word] == word or not (doing or words[word].dep_ in {"pobj", "prep", "dobj", "appos"}):
            return None
        word = heads[word]
    return word


def return_as(words: Sequence[Token], heads: list[int], link: int) -> None:
    """ "Quoted an aide who was not named *as saying*": the relative clause has no part in it."""
    verb, inside = heads[link], False
    while heads[verb] != verb and words[verb].lower_ not in QUOTING:
        inside = inside or words[verb].dep_ == "relcl"
        verb = heads[verb]
    if inside and words[verb].lower_ in QUOTING and words[min(link + 1, len(words) - 1)].tag_ == "VBG":
        heads[link] = verb
