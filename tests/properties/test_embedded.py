"""Whatever the verb and the parties: what is only said, planned, denied or supposed is no act."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import make_document
from tocsin.reading import Reader
from tocsin.settings import load_settings

READER = Reader(load_settings())
STEMS = [
    "attack", "bomb", "shell", "invad", "blockad", "arrest", "expell", "captur", "storm", "kidnapp", "bombard",
    "raid", "ambush", "assault", "releas", "seiz", "recall", "visit", "sanction", "shoot",
]  # fmt: skip
BASES = {"invad": "invade", "blockad": "blockade", "expell": "expel", "captur": "capture", "kidnapp": "kidnap",
         "releas": "release", "seiz": "seize"}  # fmt: skip
PARTIES = ["Norway", "Chile", "Kenya", "Laos", "Marenia", "Sorvia", "Peru", "the rebels", "Hamas", "NATO"]
FRAMES = [
    "{A} threatened to {b} {B}.",
    "{A} did not {b} {B}.",
    "{A} plans to {b} {B}.",
    "{A} denied {g} {B}.",
    "If {A} tries to {b} {B}, there will be war.",
    "{B} fears that {A} will {b} it.",
    "{A} refused to {b} {B}.",
    "{A} was ordered to {b} {B}.",
    "{A} might {b} {B}.",
    "Will {A} {b} {B}?",
    "{A} has the right to {b} {B}.",
    "{A} stopped short of {g} {B}.",
    "{A} left without {g} {B}.",
    "{A} hopes to {b} {B} and to leave.",
    "{A} would have to {b} {B}.",
    "Nobody expects {A} to {b} {B}.",
    "A decision to {b} {B} was put off.",
    "{A} said it would never {b} {B}.",
]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(FRAMES), st.sampled_from(STEMS), st.permutations(PARTIES))
def test_an_embedded_predicate_is_never_told_as_done(frame: str, stem: str, parties: list[str]) -> None:
    text = frame.format(A=parties[0], B=parties[1], b=BASES.get(stem, stem), g=f"{stem}ing")
    (reading,) = READER.read([make_document(text[0].upper() + text[1:])])
    done = [
        claim
        for claim in reading.claims
        if (claim.register, claim.factuality, claim.polarity) == ("act", "actual", "positive")
    ]
    assert [claim.quote for claim in done if stem in claim.quote] == []
