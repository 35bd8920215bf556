"""Our words hang together as spaCy's do: whatever hangs on whatever, crossing or not."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc as SpacyDoc

from tocsin.reading.parse import hung

VOCAB = spacy.blank("en").vocab
WORDS = ["Marenia", "and", "Sorvia", ",", "“", "shell", "a", "port", "."]
DEPS = ["nsubj", "conj", "dobj", "punct"]


def as_they_are(form: str, tag: str) -> str:
    """No word has another dictionary form."""
    assert tag
    return form


@st.composite
def parses(draw: st.DrawFn) -> SpacyDoc:
    """Words with any heads that form trees."""
    size = draw(st.integers(1, 12))
    order = draw(st.permutations(range(size)))
    heads = list(range(size))
    for n, word in enumerate(order[1:], start=1):
        heads[word] = draw(st.sampled_from([word, *order[:n]]))
    words = [draw(st.sampled_from(WORDS)) for _ in range(size)]
    spaces = [draw(st.booleans()) for _ in range(size)]
    deps = ["ROOT" if heads[i] == i else draw(st.sampled_from(DEPS)) for i in range(size)]
    return SpacyDoc(VOCAB, words=words, spaces=spaces, heads=heads, deps=deps, tags=["NN"] * size)


@given(parses())
def test_tokens_hang_as_in_spacy(told: SpacyDoc) -> None:
    for ours, theirs in zip(hung(told.text, [(told, told)], as_they_are), told, strict=True):
        for name in ("i", "idx", "text", "lower_", "tag_", "dep_", "whitespace_", "is_punct", "is_quote"):
            assert getattr(ours, name) == getattr(theirs, name), name
        for name in ("head", "left_edge", "right_edge"):
            assert getattr(ours, name).i == getattr(theirs, name).i, name
        for name in ("lefts", "rights", "children", "subtree", "ancestors", "conjuncts", "sent"):
            assert [t.i for t in getattr(ours, name)] == [t.i for t in getattr(theirs, name)], name
        assert bool(ours.is_sent_start) == bool(theirs.is_sent_start)
    assert [(s.start, s.end) for s in hung(told.text, [(told, told)], as_they_are).sents] == [
        (s.start, s.end) for s in told.sents
    ]


@given(parses(), st.data())
def test_spans_are_cut_as_in_spacy(told: SpacyDoc, data: st.DataObject) -> None:
    doc = hung(told.text, [(told, told)], as_they_are)
    start = data.draw(st.integers(0, len(told.text) - 1))
    end = data.draw(st.integers(start + 1, len(told.text)))
    for mode in ("expand", "contract"):
        ours, theirs = (d.char_span(start, end, alignment_mode=mode) for d in (doc, told))
        if theirs is None or not len(theirs):
            assert ours is None or not len(ours)
            continue
        assert ours is not None
        assert (ours.start, ours.end, ours.text, ours.root.i) == (
            theirs.start,
            theirs.end,
            theirs.text,
            theirs.root.i,
        )


def test_white_space_hangs_on_the_word_beside_it() -> None:
    blank = spacy.blank("en")
    cut = blank("\n\nMarenia  left\n")
    read = SpacyDoc(
        blank.vocab, words=["Marenia", "left"], heads=[1, 1], deps=["nsubj", "ROOT"], tags=["NNP", "VBD"]
    )
    doc = hung(cut.text, [(read, cut)], as_they_are)
    assert [token.head.text for token in doc] == ["Marenia", "left", "Marenia", "left", "left"]
    assert [token.tag_ for token in doc if token.is_space] == ["_SP"] * 3
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
