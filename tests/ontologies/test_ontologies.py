"""The code lists agree with themselves and with one another."""

import pytest

from tests.conftest import make_document
from tocsin.ontologies import cameo, contexts, likelihood_of, plover, score_of, type_of_cameo
from tocsin.surfaces import wording

SETTLED = {"055", "0831", "192"}
"""Codes whose type is chosen against the table of 2021; see docs/decisions/005-plover.md."""


def test_there_are_sixteen_types_with_the_modes_of_the_manual() -> None:
    assert len(plover()) == 16
    assert sum(max(len(kind.modes), 1) for kind in plover().values()) == 72


@pytest.mark.parametrize("name", plover())
def test_scores_have_the_sign_of_their_quad(name: str) -> None:
    kind = plover()[name]
    cooperative = kind.quad in (1, 2)
    assert (kind.score > 0) == cooperative or name == "REQUEST"
    assert all((score > 0) == cooperative for score in kind.modes.values()) or name == "REQUEST"


@pytest.mark.parametrize("code", cameo())
def test_every_code_names_a_type_mode_and_contexts_that_exist(code: str) -> None:
    row = cameo()[code]
    assert row.type is None or row.type in plover()
    assert row.mode is None or row.mode in plover()[row.type or ""].modes
    assert set(row.contexts) <= contexts()


def test_statements_and_appeals_have_no_type() -> None:
    assert type_of_cameo("013") is None
    assert type_of_cameo("0211") is None


def test_a_code_that_is_not_listed_has_the_type_of_its_root() -> None:
    assert type_of_cameo("1459") == type_of_cameo("145") == "PROTEST"


def test_a_mode_without_a_score_has_that_of_its_type() -> None:
    assert score_of("PROTEST", "vandalize") == score_of("PROTEST", None)


@pytest.mark.parametrize(
    ("words", "term"),
    [("probably", "likely"), ("It is very likely", "very likely"), ("unlikely", "unlikely"),
     ("could", None), ("remotely", None)],
)  # fmt: skip
def test_hedges_have_the_term_of_the_directive_or_none(words: str, term: str | None) -> None:
    assert likelihood_of(words) == term


def test_hedges_are_shown_as_the_text_has_them() -> None:
    document = make_document("It will probably go, they said, or perhaps not.")
    assert wording.hedges(document, [(8, 16), (35, 42)]) == "probably (ICD 203: likely), perhaps"
