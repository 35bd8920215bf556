"""One thing that a document puts forward, on one voice."""

from __future__ import annotations

from typing import Literal

import msgspec

from tocsin.model.span import Span
from tocsin.model.statement import Link, Polarity

Register = Literal["act", "signal", "judgement", "figure"]
Kind = Literal[
    "act",
    "threat", "warning", "assurance", "offer", "demand", "appeal", "permission", "restriction",
    "refusal", "accusation", "denial", "intention", "agreement", "consultation",
    "prediction", "assessment", "blame", "motive", "state",
    "figure",
]  # fmt: skip
Factuality = Literal["actual", "planned", "possible", "hypothetical", "counterfactual"]
ConditionType = Literal["if", "unless", "until", "only-if", "when", "while", "participle", "relative"]

REGISTER_OF: dict[str, Register] = {
    "act": "act",
    "figure": "figure",
    **dict.fromkeys(("prediction", "assessment", "blame", "motive", "state"), "judgement"),
    **dict.fromkeys(
        ("threat", "warning", "assurance", "offer", "demand", "appeal", "permission", "restriction",
         "refusal", "accusation", "denial", "intention", "agreement", "consultation"),
        "signal",
    ),
}  # fmt: skip


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """An actor or recipient as the text names it, with the party that it was resolved to."""

    text: str
    span: Span
    actor: str | None = None
    sector: str | None = None
    resolved: str | None = None
    candidates: tuple[str, ...] = ()


class Condition(msgspec.Struct, frozen=True, kw_only=True):
    """What a claim is made to depend on."""

    type: ConditionType
    span: Span
    text: str


class When(msgspec.Struct, frozen=True, kw_only=True):
    """A time as the text states it; ISO dates only where the document's own date allows them."""

    span: Span
    text: str
    start: str | None = None
    end: str | None = None
    precision: Literal["day", "week", "month", "season", "year", "decade"] | None = None


class Where(msgspec.Struct, frozen=True, kw_only=True):
    """A place as the text names it, to city and country level only."""

    span: Span
    text: str
    place: str | None = None
    country: str | None = None


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A number that the text states; `provenance` lists what it does not state about it."""

    value: float | None = None
    unit: str | None = None
    bound: Literal["at-least", "at-most", "about", "between", "more-than", "less-than"] | None = None
    population: str | None = None
    what: str | None = None
    provenance: tuple[str, ...] = ()


class Claim(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="claim"):
    """An act, signal, judgement or figure on one voice, with its status on that voice."""

    id: str
    document: str
    span: Span
    quote: str
    register: Register
    kind: Kind
    event_type: str | None = None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    actor: tuple[Party, ...] = ()
    recipient: tuple[Party, ...] = ()
    factuality: Factuality = "actual"
    polarity: Polarity = "positive"
    condition: Condition | None = None
    response_to: Span | None = None
    when: When | None = None
    where: Where | None = None
    voice: str = "author"
    """`"author"`, or the id of the statement whose speaker vouches for it."""
    statement: str | None = None
    chain: tuple[Link, ...] = ()
    hedges: tuple[Span, ...] = ()
    labels: tuple[Span, ...] = ()
    figure: Figure | None = None
    size: dict[str, int] | None = None
    historical: bool = False
    mentions: tuple[Span, ...] = ()
    confidence: float
    reason: str
