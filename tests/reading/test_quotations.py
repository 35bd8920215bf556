"""Quotation marks are paired whatever their shape, and however many are missing."""

from __future__ import annotations

import pytest

from tocsin.intake.blocks import find_blocks
from tocsin.model import Document
from tocsin.reading.components.quotations import pair_quotations


def pairs(text: str) -> list[tuple[str, int]]:
    document = Document(id="d", text=text, blocks=find_blocks(text))
    return [
        (" // ".join(text[start:end] for start, end in quotation.spans), quotation.depth)
        for quotation in pair_quotations(document)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said: "We stay." Then she left.', [('"We stay."', 0)]),
        ("‘They opened the lock,’ he told us.", [("‘They opened the lock,’", 0)]),
        ("«Wir bleiben», she wrote.", [("«Wir bleiben»", 0)]),
        ("„We stay,“ she said.", [("„We stay,“", 0)]),
        ("''We stay,'' he said. ''It is late.''", [("''We stay,''", 0), ("''It is late.''", 0)]),
        ("``We stay,'' he said.", [("``We stay,''", 0)]),
    ],
)
def test_marks_of_every_shape_are_paired(text: str, expected: list[tuple[str, int]]) -> None:
    assert pairs(text) == expected


def test_a_quotation_inside_another_is_deeper() -> None:
    assert pairs("“He cried ‘enough’ and left,” she said.") == [
        ("“He cried ‘enough’ and left,”", 0),
        ("‘enough’", 1),
    ]
    assert pairs('"He asked, "why now?" and left," she said.')[0] == ('"He asked, "why now?" and left,"', 0)


def test_an_apostrophe_is_no_mark() -> None:
    assert pairs("The ministers' plan wasn't the king's, nor one of the '90s.") == []
    assert pairs("‘The ministers’ plan is dead,’ he said.") == [("‘The ministers’ plan is dead,’", 0)]


def test_an_inch_is_no_mark() -> None:
    assert pairs("The gap was 6'2\" wide, he said.") == []


def test_a_stray_closing_mark_does_not_turn_the_others_round() -> None:
    assert pairs('Schools stay open," For now, she said". He called it "wise".') == [('"wise"', 0)]


def test_a_quotation_runs_on_where_the_next_paragraph_opens_with_a_mark() -> None:
    assert pairs("“We waited.\n\n“Then we left,” she said.") == [("“We waited. // “Then we left,”", 0)]


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert pairs('He said: "We wait.\n\nThe road was empty.') == [('"We wait.', 0)]


def test_an_opening_mark_may_close() -> None:
    assert pairs("“We wait,“ said the guard. “And wait.”") == [("“We wait,“", 0), ("“And wait.”", 0)]
