"""/triggers: what is stated to set off what, and what would follow if."""

from __future__ import annotations

from typing import Annotated

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from tocsin.assessment.walk import walk
from tocsin.model import Trigger
from tocsin.model.walk import Step
from tocsin.record import Record
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.lists import Some, lines_of, some

NAV = (40, "Triggers", "/triggers")
SHOWN, STEPS = 50, 50
"""Triggers of a page; steps of a walk."""
If = Annotated[
    str | None, QueryParameter(name="if", description="Id of a claim, or words that say what happens.")
]
After = Annotated[str, QueryParameter(description="Id of the last one of those before.")]


@get("/triggers", include_in_schema=False, sync_to_thread=True)
def page(desk: NamedDependency[Desk], start: If = None, after: After = "") -> Response[str]:
    if start:
        return what_if(desk, start)
    with desk.open() as record:
        listed = some_of(record, "/triggers", after)
        claims = record.rows_of(trigger.claim for trigger in listed.rows)
        lines = lines_of(record, [claims[trigger.claim] for trigger in listed.rows])
    shown = list(zip(listed.rows, lines, strict=True))
    return desk.page("triggers.html", at="/triggers", start="", shown=shown, next=listed.next)


def what_if(desk: Desk, start: str) -> Response[str]:
    """What is stated to follow, alone."""
    with desk.open() as record:
        steps = walk(record, start, most=STEPS)
        walked = record.graph.of(step.trigger for step in steps)
    return desk.page(
        "triggers.html", at="/triggers", start=start, steps=steps, full=len(steps) == STEPS,
        claims={t.id: t.claim for t in walked},
        numbers={step.trigger: step.number for step in reversed(steps)},
    )  # fmt: skip


@get("/triggers.json", sync_to_thread=True)
def data(desk: NamedDependency[Desk], start: If = None, after: After = "") -> Some[Trigger] | list[Step]:
    """The triggers, some at a time; with `if`, the first stated responses that would follow, step by step."""
    with desk.open() as record:
        if start:
            return walk(record, start, most=STEPS)
        return some_of(record, "/triggers.json", after)


def some_of(record: Record, path: str, after: str) -> Some[Trigger]:
    found = record.graph.listed(after=after, limit=SHOWN + 1)
    return some(found, SHOWN, path, place=lambda trigger: trigger.id)


handlers = [page, data]
