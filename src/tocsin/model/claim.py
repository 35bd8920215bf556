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


def root(actor: str) -> str:
    """The party of an office or body.

    >>> root("RUS.GOV.PRES")
    'RUS'
    """
    return actor.partition(".")[0]


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """An actor or recipient as the text names it, with the party that it was resolved to."""

    text: str
    """As the text names it."""
    span: Span
    """Where it stands."""
    actor: str | None = None
    """Id of the party that it was resolved to."""
    sector: str | None = None
    """Its sector, by PLOVER: `GOV`, `MIL`, `CVL` and so on."""
    resolved: str | None = None
    """For a pronoun or a description: who it stands for, as the text names them."""
    candidates: tuple[str, ...] = ()
    """Ids that stay open."""


class Condition(msgspec.Struct, frozen=True, kw_only=True):
    """What a claim is made to depend on, with who would do what to whom where the lexicon knows it."""

    type: ConditionType
    """What joins it to the claim."""
    span: Span
    """Where it stands."""
    text: str
    """Its words."""
    event_type: str | None = None
    """PLOVER type of what would meet it."""
    actor: str | None = None
    """Who would do it: a resolved party, else its words."""
    recipient: str | None = None
    """To whom: a resolved party, else its words."""


class When(msgspec.Struct, frozen=True, kw_only=True):
    """A time as the text states it; ISO dates only where the document's own date allows them."""

    span: Span
    """Where it stands."""
    text: str
    """Its words."""
    start: str | None = None
    """First day it may mean, ISO date."""
    end: str | None = None
    """Last day it may mean, ISO date."""
    precision: Literal["day", "week", "month", "season", "year", "decade"] | None = None
    """How exact the words are."""


class Where(msgspec.Struct, frozen=True, kw_only=True):
    """A place as the text names it, to city and country level only."""

    span: Span
    """Where it stands."""
    text: str
    """Its words."""
    place: str | None = None
    """Name of the place."""
    country: str | None = None
    """ISO 3166-1 alpha-3 code."""


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A number that the text states; `provenance` lists what it does not state about it."""

    value: float | None = None
    """The number stated, also where it is a bound; null where no number is stated."""
    unit: str | None = None
    """Of what the number counts."""
    bound: Literal["at-least", "at-most", "about", "between", "more-than", "less-than"] | None = None
    """How the number bounds the amount."""
    population: str | None = None
    """Those counted, or of whom it is a share."""
    what: str | None = None
    """What is said of them."""
    provenance: tuple[str, ...] = ()
    """What the text does not state: pollster, date, sample size, wording."""


class Claim(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", tag="claim"):
    """An act, signal, judgement or figure on one voice, with its status on that voice."""

    id: str
    """Content hash."""
    document: str
    """Id of the document."""
    span: Span
    """The smallest passage that supports it."""
    quote: str
    """The words of that passage."""
    register: Register
    """Something done (`act`), communicated (`signal`), thought (`judgement`) or counted (`figure`)."""
    kind: Kind
    """Which act, signal, judgement or figure."""
    event_type: str | None = None
    """PLOVER 2 type; null where it has none."""
    mode: str | None = None
    """PLOVER 2 mode."""
    contexts: tuple[str, ...] = ()
    """PLOVER 2 contexts."""
    cameo: str | None = None
    """CAMEO code."""
    actor: tuple[Party, ...] = ()
    """Who does it; several where they do it together."""
    recipient: tuple[Party, ...] = ()
    """To whom."""
    factuality: Factuality = "actual"
    """On its own voice; of a signal, that of communicating it. Only `actual` may count as done."""
    polarity: Polarity = "positive"
    """`negative` where the voice says that it is not so."""
    condition: Condition | None = None
    """What it is made to depend on."""
    response_to: Span | None = None
    """What it is said to answer."""
    when: When | None = None
    """When it happened or will."""
    where: Where | None = None
    """Where it happened or will."""
    voice: str = "author"
    """`"author"`, or the id of the statement whose speaker vouches for it."""
    statement: str | None = None
    """For a signal, id of the statement that is this speech act."""
    chain: tuple[Link, ...] = ()
    """On whose word, outermost first."""
    hedges: tuple[Span, ...] = ()
    """Words that weaken it, each kept."""
    labels: tuple[Span, ...] = ()
    """Loaded words of the voice, kept as its words."""
    figure: Figure | None = None
    """For figures, the number."""
    size: dict[str, int] | None = None
    """For acts, how many dead, injured, arrested and so on."""
    historical: bool = False
    """Background: long before the text was published."""
    mentions: tuple[Span, ...] = ()
    """Where the same document tells it again."""
    confidence: float
    """0 to 1: about which share of such readings had the right type. It says nothing of what is true."""
    reason: str
    """Which rule made it, and why."""
