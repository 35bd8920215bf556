"""/triggers: what is stated to set off what, and what would follow if."""

from __future__ import annotations

from typing import Annotated

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from tocsin.assessment.walk import walk
from tocsin.model import Claim, Trigger
from tocsin.model.walk import Step
from tocsin.surfaces.web.desk import Desk
from tocsin.surfaces.web.lists import lines_of

NAV = (40, "Triggers", "/triggers")
If = Annotated[
    str | None, QueryParameter(name="if", description="Id of a claim, or words that say what happens.")
]


@get("/triggers", include_in_schema=False, sync_to_thread=True)
def page(desk: NamedDependency[Desk], start: If = None) -> Response[str]:
    with desk.open() as record:
        triggers = record.triggers()
        claims = [claim for trigger in triggers if isinstance(claim := record.find(trigger.claim), Claim)]
        lines = lines_of(record, claims)
        steps = walk(record, start) if start else []
    return desk.page(
        "triggers.html", at="/triggers", shown=list(zip(triggers, lines, strict=True)), steps=steps,
        start=start or "", claims={t.id: t.claim for t in triggers},
        numbers={step.trigger: step.number for step in reversed(steps)},
    )  # fmt: skip


@get("/triggers.json", sync_to_thread=True)
def data(desk: NamedDependency[Desk], start: If = None) -> list[Trigger] | list[Step]:
    """The triggers; with `if`, the stated responses that would follow, step by step."""
    with desk.open() as record:
        return walk(record, start) if start else record.triggers()


handlers = [page, data]
