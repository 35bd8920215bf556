"""Acts whose verb is left out in coordination."""

from __future__ import annotations

import pytest

from tests.conftest import Read
from tocsin.model import Claim


def acts(read: Read, text: str) -> list[Claim]:
    return [claim for claim in read(text).claims if claim.register == "act"]


@pytest.mark.parametrize(
    ("text", "actor", "recipient", "quote"),
    [
        ("Egypt recalled its envoy, and Peru its consul.", "Peru", "its consul", "Peru its consul"),
        ("Egypt expelled six Peruvians; Lima, two Cairenes.", "Lima", "two Cairenes", "Lima, two Cairenes"),
        (
            "The army shelled the mill, the rebels the airport.",
            "the rebels",
            "the airport",
            "the rebels the airport",
        ),
        ("Egypt seized a tanker in May and Peru two tugs.", "Peru", "two tugs", "Peru two tugs"),
        ("Egypt sent a doctor to Chad, and Peru two to Mali.", "Peru", "Mali", "Peru two to Mali"),
    ],
)
def test_a_clause_takes_over_the_verb(read: Read, text: str, actor: str, recipient: str, quote: str) -> None:
    first, second = acts(read, text)
    assert second.event_type == first.event_type
    assert [party.text for party in second.actor] == [actor]
    assert [party.text for party in second.recipient] == [recipient]
    assert second.quote == quote
    assert quote not in first.quote


def test_it_takes_over_the_status(read: Read) -> None:
    found = acts(read, "Egypt would expel the envoy and Peru the consul.")
    assert [claim.factuality for claim in found] == ["hypothetical", "hypothetical"]


@pytest.mark.parametrize(
    "text",
    [
        "Egypt bombed Peru, its old rival.",
        "Egypt bombed Peru and Chad the next day.",
        "Egypt expelled two Peruvians, a Swiss and three Danes.",
        "Egypt expelled the consul of Peru and the envoy of Chad.",
    ],
)
def test_a_list_or_an_apposition_is_no_clause(read: Read, text: str) -> None:
    assert len(acts(read, text)) == 1
