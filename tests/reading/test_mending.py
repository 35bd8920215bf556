"""Sentences whose verb the parser took for a noun or a word beside one, and phrases hung on a name."""

from __future__ import annotations

import pytest

from tocsin.reading.mending import mend
from tocsin.reading.tokens import Doc, Token


def parse(*rows: tuple[str, str, str, int]) -> tuple[list[Token], list[int]]:
    """Words with tag, dependency and the place of their head."""
    doc = Doc(" ".join(text for text, *_ in rows))
    words, heads, offset = [], [], 0
    for i, (text, tag, dep, head) in enumerate(rows):
        word = Token(doc, i, offset, text)
        word.tag_, word.dep_ = tag, dep
        words.append(word)
        heads.append(head)
        offset += len(text) + 1
    return words, heads


def test_a_past_tense_that_describes_a_noun_is_the_verb() -> None:
    words, heads = parse(
        ("Drivers", "NNS", "ROOT", 0),
        ("angry", "JJ", "amod", 0),
        ("at", "IN", "prep", 1),
        ("fares", "NNS", "pobj", 2),
        ("blocked", "VBD", "acl", 3),
        ("roads", "NNS", "dobj", 4),
    )
    mend(words, heads)
    assert heads == [4, 0, 1, 2, 4, 4]
    assert (words[0].dep_, words[4].dep_, words[5].dep_) == ("nsubj", "ROOT", "dobj")


def test_what_hung_on_a_noun_before_the_verb_is_its_object() -> None:
    words, heads = parse(
        ("Rebels", "NNS", "ROOT", 0),
        ("hacked", "VBN", "acl", 0),
        ("to", "IN", "prep", 1),
        ("death", "NN", "pobj", 2),
        ("refugees", "NNS", "appos", 0),
    )
    mend(words, heads)
    assert heads == [1, 1, 1, 2, 1]
    assert words[4].dep_ == "dobj"


def test_an_adjective_with_subject_and_object_is_a_verb() -> None:
    words, heads = parse(("Vestria", "NNP", "nsubj", 1), ("froze", "JJ", "ROOT", 1), ("aid", "NN", "dobj", 1))
    mend(words, heads)
    assert words[1].tag_ == "VBD"


@pytest.mark.parametrize(
    "rows",
    [
        [("Soldiers", "NNS", "ROOT", 0), ("killed", "VBN", "acl", 0), ("in", "IN", "prep", 1)],
        [("Vestria", "NNP", "nsubj", 1), ("fell", "VBD", "ROOT", 1)],
        [("Calm", "JJ", "ROOT", 0), ("seas", "NNS", "dobj", 0)],
    ],
)
def test_a_headline_and_a_whole_sentence_stay_as_they_are(rows: list[tuple[str, str, str, int]]) -> None:
    words, heads = parse(*rows)
    before = ([(w.tag_, w.dep_) for w in words], list(heads))
    mend(words, heads)
    assert ([(w.tag_, w.dep_) for w in words], heads) == before


def test_what_is_done_has_its_of_phrase_also_behind_whoever_does_it() -> None:
    words, heads = parse(
        ("refusal", "NN", "ROOT", 0),
        ("by", "IN", "prep", 0),
        ("Vestria", "NNP", "pobj", 1),
        ("of", "IN", "prep", 2),
        ("a", "DT", "det", 5),
        ("visa", "NN", "pobj", 3),
    )
    mend(words, heads)
    assert heads == [0, 0, 1, 0, 5, 3]


def test_a_noun_with_subject_and_object_that_is_a_past_tense_is_the_verb() -> None:
    words, heads = parse(
        ("Men", "NNS", "nsubj", 1),
        ("shot", "NN", "ROOT", 1),
        ("a", "DT", "det", 3),
        ("guard", "NN", "dobj", 1),
    )
    mend(words, heads)
    assert words[1].tag_ == "VBD"


def test_what_stands_right_before_a_verb_without_a_subject_is_its_subject() -> None:
    words, heads = parse(
        ("Xia", "NNP", "nsubj", 1),
        ("closed", "VBD", "ROOT", 1),
        ("its", "PRP$", "poss", 3),
        ("port", "NN", "dobj", 1),
        ("and", "CC", "cc", 3),
        ("Yonne", "NNP", "conj", 3),
        ("sent", "VBD", "conj", 1),
        ("ships", "NNS", "dobj", 6),
    )
    mend(words, heads)
    assert heads == [1, 1, 3, 1, 1, 6, 1, 6]
    assert words[5].dep_ == "nsubj"


def test_two_objects_before_another_verb_stay_two() -> None:
    words, heads = parse(
        ("Xia", "NNP", "nsubj", 1),
        ("closed", "VBD", "ROOT", 1),
        ("ports", "NNS", "dobj", 1),
        ("and", "CC", "cc", 2),
        ("roads", "NNS", "conj", 2),
        ("and", "CC", "cc", 1),
        ("left", "VBD", "conj", 1),
    )
    mend(words, heads)
    assert heads == [1, 1, 1, 2, 2, 1, 1]
