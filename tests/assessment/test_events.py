from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Read
from tocsin.assessment.events import find_events
from tocsin.model import Claim, Reading
from tocsin.model.event import Event

TESTS = Path(__file__).parents[1]


def groups(path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (TESTS / path).read_text(encoding="utf-8").splitlines()]


GROUPS = groups("assessment/data/event_groups.jsonl")
F1_LEAST = {"assessment/data/event_groups": 0.9, "blind/groups_read": 0.9, "blind/groups_unread": 0.8}
"""Of the groups that were there before the code the goal; of those written later, below what was measured."""


def test_reports_of_one_act_in_other_words_are_one_event(read: Read) -> None:
    events = find_events(
        [
            read("Karvian jets bombed the depot at Osk on Tuesday, the mayor said.", published="2031-05-14"),
            read("On Tuesday the depot at Osk was bombed by jets from Karvia.", published="2031-05-15"),
        ]
    )
    (event,) = (event for event in events if event.event_type == "ASSAULT")
    assert len(event.claims) == 2
    assert event.count("claims") == 2
    assert event.count("events") == 1
    assert event.count("origins") == 2
    assert (event.start, event.end) == ("2031-05-13", "2031-05-13")
    assert all(merge.reason for merge in event.merges)


@pytest.mark.parametrize(
    "other",
    [
        "Karvian jets bombed the depot at Lenz on Tuesday, the mayor said.",
        "Karvian jets bombed the depot at Osk on Wednesday, the mayor said.",
        "Karvia threatened on Tuesday to bomb the depot at Osk.",
        "Osk's jets bombed the depot in Karvia on Tuesday.",
    ],
)
def test_another_place_day_status_or_direction_is_another_event(other: str, read: Read) -> None:
    one = read("Karvian jets bombed the depot at Osk on Tuesday, the mayor said.", published="2031-05-14")
    events = find_events([one, read(other, published="2031-05-14", publisher="Belk Post")])
    assert all(len({merge.a for merge in event.merges}) == 0 for event in events)


def test_a_relay_and_a_copy_are_no_further_origin(read: Read) -> None:
    text = "Rebels freed nine hostages in Osk on Tuesday, a nurse who saw them told Ostwire."
    events = find_events(
        [
            read(text, published="2031-05-14", publisher="Ostwire"),
            read(text + " Ostwire", published="2031-05-15", publisher="Belk Post"),
            read("Nine hostages were freed by rebels in Osk, Ostwire reported.", published="2031-05-15",
                 publisher="Lenz Courier"),
        ]
    )  # fmt: skip
    event = max(events, key=lambda event: len(event.claims))
    assert len(event.origins) == 1
    assert len(event.relays) == 2


def test_figures_that_differ_are_a_range(read: Read) -> None:
    events = find_events(
        [
            read(
                "Police arrested 30 students in Osk on Tuesday.", published="2031-05-14", publisher="Ostwire"
            ),
            read(
                "Police arrested 41 students in Osk on Tuesday.",
                published="2031-05-14",
                publisher="Belk Post",
            ),
        ]
    )
    (event,) = (event for event in events if len(event.claims) == 2)
    assert [(figure.low, figure.high) for figure in event.figures] == [(30, 41)]


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("Bandits robbed a bus near the town of Osk on Tuesday.",
         "Bandits robbed a bus near the town of Lenz on Tuesday.", False),
        ("Bandits robbed the ferry Alma on Lake Veyra on Tuesday.",
         "Bandits robbed the ferry Tessa on Lake Veyra on Tuesday.", False),
        ("Policemen in Osk arrested a smuggler of parrots on Tuesday.",
         "Marenian policemen arrested a parrot smuggler in Osk on Tuesday.", True),
        ("Kenya released five fishermen from Jinja on Tuesday.",
         "Five fishermen from Jinja have been let go by Kenya on Tuesday.", True),
    ],
)  # fmt: skip
def test_places_and_things_of_another_name_are_apart_and_whence_a_party_comes_is_no_matter(
    one: str, other: str, *, are_one: bool, read: Read
) -> None:
    readings = [
        read(text, published="2031-05-14", publisher=publisher)
        for text, publisher in ((one, "Ostwire"), (other, "Belk Post"))
    ]
    assert any(len(event.claims) > 1 for event in find_events(readings)) is are_one


def test_ids_and_merges_do_not_depend_on_the_order_of_documents(read: Read) -> None:
    readings = [
        read(d["text"], published=d["published"], publisher=d["publisher"]) for d in GROUPS[0]["documents"]
    ]
    assert find_events(readings) == find_events(readings[::-1])


def holds(event: Event, reading: Reading, words: str) -> bool:
    """Whether a group's main words are told of by the event: by their claim, or by their sentence."""
    assert reading.document is not None
    start = reading.document.text.index(words)
    end = start + len(words)

    def touches(span: tuple[int, int]) -> bool:
        return span[0] < end and start < span[1]

    signals: list[Claim] = [claim for claim in reading.claims if claim.register in ("act", "signal")]
    own = [claim for claim in signals if touches(claim.span)]
    if own:
        return any(claim.id in event.claims for claim in own)
    if any(r.document == reading.document.id and touches(r.span) for r in event.retold):
        return True
    inside = [span for span in reading.sentences if touches(span)]
    return any(c.id in event.claims and any(s <= c.span[0] < e for s, e in inside) for c in signals)


def score(cases: list[dict[str, Any]], read: Read) -> float:
    """Pairwise F1: pairs of documents whose main acts stand in one event."""
    right = wrong = missed = 0
    for group in cases:
        named = {
            d["name"]: read(d["text"], published=d["published"], publisher=d["publisher"])
            for d in group["documents"]
        }
        events = find_events(list(named.values()))
        for one, other in combinations(named, 2):
            gold = any({one, other} <= set(same) for same in group["same"])
            found = any(all(holds(e, named[n], group["main"][n]) for n in (one, other)) for e in events)
            right, wrong, missed = right + (gold and found), wrong + (found > gold), missed + (gold > found)
    return 2 * right / (2 * right + wrong + missed)


@pytest.mark.parametrize("path", F1_LEAST)
def test_groups_written_without_sight_of_the_code_are_found(path: str, read: Read) -> None:
    found = score(groups(f"{path}.jsonl"), read)
    print(f"pairwise F1 of {path}: {found:.3f}")  # noqa: T201
    assert found >= F1_LEAST[path]
