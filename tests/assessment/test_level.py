from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.assessment.crisis import reading_of
from tocsin import Record, SettingError
from tocsin.assessment.level import level_of, load_ladder
from tocsin.model.level import Level

TEXT = "Marenia shelled a port. Marenia will close the strait. Marenia is a bully."
PARTIES = {"actor": "MRN", "recipient": "SRV"}
SHELLED = ("Marenia shelled a port", "act", PARTIES | {"event_type": "ASSAULT"})
THREAT = ("Marenia will close the strait", "threat", PARTIES | {"event_type": "THREATEN"})
BULLY = ("Marenia is a bully", "blame", PARTIES | {"event_type": "ASSAULT"})
Told = tuple[str, str, dict[str, Any]]


def level(*told: Told, others: int = 3, **said: str) -> Level:
    with Record(":memory:") as record:
        record.add(reading_of(TEXT, *told, **said))
        record.add_all(reading_of("Quiet.", publisher=f"Outlet {n}") for n in range(others))
        return level_of(record, "MRN", "SRV", until=date(2031, 5, 20), ladder=load_ladder())


def alleged(told: Told) -> Told:
    return (told[0], told[1], told[2] | {"voice": "0" * 24})


def test_the_highest_rung_sets_the_level_with_its_sentences_only() -> None:
    found = level(SHELLED, THREAT)
    assert found.asserted is not None
    assert (found.level, found.asserted.sentences) == ("force", ("Marenia shelled a port",))


def test_what_a_speaker_alone_says_is_shown_and_moves_nothing() -> None:
    found = level(alleged(SHELLED), THREAT)
    assert found.alleged is not None
    assert (found.level, found.alleged.name) == ("threat", "force")


def test_judgements_never_move_it() -> None:
    assert level(BULLY).level == "calm"


@pytest.mark.parametrize(
    "fields", [{"factuality": "planned"}, {"polarity": "negative"}, {"historical": True}]
)
def test_what_is_behind_the_firewall_does_not(fields: dict[str, Any]) -> None:
    assert level((SHELLED[0], SHELLED[1], SHELLED[2] | fields)).level == "calm"


def test_silence_is_calm_only_where_enough_was_read() -> None:
    assert level(others=0).level is None
    assert "insufficient evidence" in level(others=0).reason


def test_one_outlet_is_insufficient_but_what_it_tells_is_shown() -> None:
    found = level(SHELLED, others=0)
    assert found.level is None
    assert found.asserted is not None
    assert found.asserted.name == "force"


def test_an_act_against_nobody_known_is_no_calm() -> None:
    found = level(("Marenia shelled a port", "act", {"actor": "MRN", "event_type": "ASSAULT"}))
    assert found.level is None
    assert found.unplaced is not None
    assert (found.unplaced.name, found.asserted) == ("force", None)
    assert "nobody known" in found.reason


def test_what_is_before_the_window_does_not_count() -> None:
    assert level(SHELLED, published="2031-04-01").level == "calm"


def test_another_ladder_can_be_given(tmp_path: Path) -> None:
    path = tmp_path / "ladder.yml"
    path.write_text("window: 7\ndocuments: 1\noutlets: 1\nrungs: [{name: low, meaning: none, any: []}]")
    assert load_ladder(str(path)).rungs[0].name == "low"
    path.write_text("rungs: 3")
    with pytest.raises(SettingError, match="ladder"):
        load_ladder(str(path))


def test_every_sign_of_the_ladder_names_what_exists() -> None:
    from tocsin.model.claim import REGISTER_OF
    from tocsin.ontologies import plover

    for step in load_ladder().rungs:
        for sign in step.any:
            assert sign.event_type is None or sign.event_type in plover()
            assert sign.kind is None or REGISTER_OF[sign.kind] == sign.register
