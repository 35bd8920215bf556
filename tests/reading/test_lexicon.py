"""The data of events is sound, and its patterns say what their lines say."""

from __future__ import annotations

from itertools import chain

import pytest

from tocsin.model.claim import REGISTER_OF
from tocsin.ontologies import cameo, contexts, plover, type_of_cameo
from tocsin.reading.components.lexicon import lexicon
from tocsin.reading.components.patterns import Pattern, Sense, compile_noun, compile_verb

CLASSES = {"arms": frozenset({"rifle", "tank"})}
SENSES = {
    pattern.sense
    for patterns in chain(lexicon().verbs.values(), lexicon().nouns.values())
    for pattern in patterns
}
SETTLED = {"055", "0831", "192"}
"""Codes whose type is chosen against the table of 2021; see docs/decisions/005-plover.md."""


@pytest.mark.parametrize("sense", SENSES, ids=str)
def test_every_sense_stands_in_the_ontologies(sense: object) -> None:
    assert isinstance(sense, Sense)
    assert sense.kind in REGISTER_OF
    assert sense.event_type is None or sense.event_type in plover()
    assert sense.mode is None or sense.mode in plover()[sense.event_type or ""].modes
    assert set(sense.contexts) <= contexts()
    if sense.cameo is not None and sense.cameo not in SETTLED:
        assert sense.cameo in cameo()
        assert type_of_cameo(sense.cameo) == sense.event_type


def compiled(text: str) -> dict[str, Pattern]:
    return dict(compile_verb(text, next(iter(SENSES)), CLASSES))


def test_a_line_gives_a_pattern_to_each_of_its_verbs() -> None:
    assert set(compiled("hand|turn over [@arms|map]")) == {"hand", "turn"}


def test_a_pattern_knows_its_links_and_objects() -> None:
    pattern = compiled("hand|turn over [@arms|map]")["hand"]
    assert pattern.links == (frozenset({"over"}),)
    assert pattern.objects == {"rifle", "tank", "map"}


def test_the_pattern_that_asks_for_more_goes_first() -> None:
    ranks = [pattern.rank for pattern in lexicon().verbs["call"]]
    assert ranks == sorted(ranks, reverse=True)


def test_a_noun_may_ask_for_a_word_before_it_and_a_preposition_after_it() -> None:
    (noun, pattern) = next(iter(compile_noun("air|drone strike +on|against", next(iter(SENSES)), {})))
    assert noun == "strike"
    assert pattern.subjects == {"air", "drone"}
    assert pattern.links == (frozenset({"on", "against"}),)
