"""Quotation marks and brackets decide sentence boundaries before the parser does."""

from __future__ import annotations

import spacy

from tocsin.reading.sentences import LONGEST, preset_sentences


def starts(text: str) -> dict[str, bool]:
    """The boundaries that were set, by the word; the first word always begins a sentence."""
    doc = preset_sentences(spacy.blank("en")(text))
    return {token.text: token.is_sent_start for token in doc[1:] if token.is_sent_start is not None}


def test_a_quotation_of_whole_sentences_stands_by_itself() -> None:
    found = starts('He said: "The road is long. We walk on," and she left.')
    assert found['"'] is True
    assert found["and"] is True


def test_a_quotation_resumed_in_small_letters_stays_in_its_sentence() -> None:
    assert True not in starts('"The road that we walk," she said, "is long and dry."').values()


def test_quoted_words_stay_in_their_sentence() -> None:
    assert True not in starts('She called it "a long road" on Monday.').values()


def test_no_sentence_begins_inside_brackets() -> None:
    found = starts("They [the guards. All of them] left.")
    assert True not in found.values()


def test_a_text_without_full_stops_is_cut() -> None:
    doc = preset_sentences(spacy.blank("en")("lamb and rice with " * 500))
    assert sum(token.is_sent_start is True for token in doc[1:]) == 2000 // LONGEST


def test_a_clause_after_a_semicolon_stands_by_itself_outside_quotation_marks() -> None:
    assert starts("The lock held; boats passed.")["boats"] is True
    assert "boats" not in starts('She said: "the lock held; boats passed" and left.')
