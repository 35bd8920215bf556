"""A condition that somebody named has come about, so that the response that was announced may follow."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.assessment.watch import Watch
from tocsin.model.span import content_id
from tocsin.model.warning import EarlyWarning


def find(watch: Watch) -> Iterator[EarlyWarning]:
    """A warning for each trigger that is met, on the first day on which a claim meets it."""
    for trigger in watch.triggers:
        dated = sorted((watch.days[claim], claim) for claim in trigger.met_by if claim in watch.days)
        if dated:
            yield EarlyWarning(
                id=content_id("warning", "condition_met", trigger.id, dated[0]),
                indicator="condition_met",
                day=dated[0][0],
                actor=trigger.response.actor,
                recipient=trigger.response.recipient,
                register=None,
                value=None,
                threshold=None,
                reason=f"met: “{trigger.condition.text}”; announced: “{trigger.response.text}”",
                evidence=(trigger.claim, *(claim for _, claim in dated)),
            )
