"""`tocsin events`: what happened or was communicated, each once, with everything said about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from tocsin.surfaces.terminal import FORMAT

if TYPE_CHECKING:
    from tocsin.model import Claim
    from tocsin.model.event import Aggregation, Event

COLUMNS = ("id", "days", "who", "event", "in the words", "denials")


@click.command("events")
@click.argument("record", default="tocsin.db")
@click.option(
    "--count", "aggregation", type=click.Choice(["claims", "events", "origins"]), default="origins",
    show_default=True, help="What the last column counts: every claim, the event once, or independent reports.",
)  # fmt: skip
@FORMAT
def command(record: str, aggregation: Aggregation) -> None:
    """List the events of RECORD (tocsin.db): claims of many documents about one act or signal, merged.

    Copies and relays of one report have one origin. Each merge carries its reason.

    Example: tocsin events crisis.db --count origins
    """
    from tocsin.assessment.corrections import standing
    from tocsin.assessment.events import find_events
    from tocsin.record import Record
    from tocsin.surfaces import terminal

    with Record(record, create=False) as opened:
        readings = list(standing(opened))
        judgements = opened.opinions.judgements()
    claims = {claim.id: claim for reading in readings for claim in reading.claims}
    events = find_events(readings, judgements)
    terminal.print_either(
        (*COLUMNS, aggregation), ((e, (*line_of(e, claims), e.count(aggregation))) for e in events)
    )


def line_of(event: Event, claims: Mapping[str, Claim]) -> tuple[object, ...]:
    """The event as a line of the table, with the shortest of its quotes."""
    days = "\n".join(dict.fromkeys(filter(None, (event.start, event.end))))
    quote = min((claims[key].quote for key in event.claims), key=len)
    who = " → ".join(filter(None, (", ".join(event.actors), ", ".join(event.recipients))))
    return event.id[:8], days, who, event.event_type or event.kind, quote, len(event.denied_by)
