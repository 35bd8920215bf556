"""Who acts changes nothing in how the act is coded."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conftest import Read
from tocsin.model import Reading

SENTENCES = [
    "{A} shelled a port in {B} on Tuesday, killing at least three people.",
    "{A} will close the strait if {B} lays more mines there, the {a} president said.",
    "“{B} has broken its word,” the {a} foreign minister told reporters in {CB}.",
    "{CA} has allowed {B} to use {a} missiles, but only at sea.",
    "{A} denied that its troops had crossed the border with {B}.",
    "{CA} accused {CB} of preparing an attack and demanded that {B} withdraw.",
    "Two {a} officials said {A} might send instructors to {B}, according to one {b} newspaper.",
    "The {b} army would answer any attack by the {as_}, it warned.",
    "{B} refused to say whether {b} ships had fired on the {as_}.",
    "The shelling of {B} by {A} must stop, the {b} regime's own allies said.",
]
PAIRS = [
    (("Russia", "Russian", "Russians", "Moscow"), ("Germany", "German", "Germans", "Berlin")),
    (("Ukraine", "Ukrainian", "Ukrainians", "Kyiv"), ("Jordan", "Jordanian", "Jordanians", "Amman")),
    (("Iran", "Iranian", "Iranians", "Tehran"), ("Norway", "Norwegian", "Norwegians", "Oslo")),
    (("Chad", "Chadian", "Chadians", "N'Djamena"), ("Canada", "Canadian", "Canadians", "Ottawa")),
]


def told(sentence: str, a: tuple[str, ...], b: tuple[str, ...]) -> str:
    names = {"A": a[0], "a": a[1], "as_": a[2], "CA": a[3], "B": b[0], "b": b[1], "CB": b[3]}
    return sentence.format(**names)


def coding(reading: Reading) -> Iterator[tuple[object, ...]]:
    for s in reading.statements:
        yield "statement", s.form, s.polarity, s.speaker.kind, len(s.content.spans), len(s.chain)
    for c in reading.claims:
        condition = c.condition.type if c.condition else None
        parties = len(c.actor), len(c.recipient)
        yield c.kind, c.event_type, c.mode, c.factuality, c.polarity, condition, parties, c.historical


@pytest.mark.parametrize("sentence", SENTENCES)
def test_swapping_the_parties_changes_no_coding(read: Read, sentence: str) -> None:
    codings = [
        sorted(map(repr, coding(read(told(sentence, *pair))))) for a, b in PAIRS for pair in ((a, b), (b, a))
    ]
    assert all(found == codings[0] for found in codings)
