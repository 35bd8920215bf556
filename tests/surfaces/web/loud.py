"""A record of a year in which two invented states grow loud: for pages that need more days than a text has."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from tests.assessment.crisis import reading_of
from tocsin import Record, Trigger
from tocsin.model import Link, Reading
from tocsin.model.trigger import TriggerCondition, TriggerResponse

FIRST = date(2030, 1, 1)
DAYS = 420
LOUD = 400
"""The day of which on the shelling rises."""


def write_loud(path: Path) -> None:
    """Few meetings a week, then much shelling, a threat, and what it depends on."""
    with Record(path) as record:
        record.add_all(dispatch(day) for day in range(DAYS))
        record.add_all(conditional())


def dispatch(day: int) -> Reading:
    met, shelled = int(day % 7 == 0), 12 if day >= LOUD else day % 2
    told = [f"On day {day} Marenia met Sorvia." for _ in range(met)]
    told += [f"On day {day} Marenia shelled port {n}." for n in range(shelled)]
    claims = [("Marenia met Sorvia", "act", {**PARTIES, "event_type": "CONSULT"})] * met
    claims += [
        (f"Marenia shelled port {n}", "act", {**PARTIES, "event_type": "ASSAULT"}) for n in range(shelled)
    ]
    said = {"publisher": f"Wire {day % 3}", "published": str(FIRST + timedelta(days=day))}
    return reading_of(" ".join(told) or "A quiet day.", *claims, **said)


PARTIES = {"actor": "MRN", "recipient": "SRV"}


def conditional() -> list[Reading]:
    """A threat with its condition, and the claim that the condition came about."""
    last = str(FIRST + timedelta(days=DAYS - 1))
    threat = reading_of(
        "If Sorvia lays mines, Marenia will close the strait.",
        ("Marenia will close the strait", "threat", {**PARTIES, "event_type": "THREATEN"}), published=last,
    )  # fmt: skip
    laid = reading_of("Sorvia laid mines.", ("Sorvia laid mines", "act", {"actor": "SRV"}), published=last)
    trigger = Trigger(
        id="t", claim=threat.claims[0].id, voice="author", chain=(Link(kind="author"),),
        condition=TriggerCondition(text="If Sorvia lays mines", span=(0, 20)),
        response=TriggerResponse(text="Marenia will close the strait", span=(22, 51), **PARTIES),
        state="met", met_by=(laid.claims[0].id,),
    )  # fmt: skip
    return [threat, laid, Reading(document=None, triggers=(trigger,))]
