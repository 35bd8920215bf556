"""The fields of a record that a person may correct, as a form asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, get_args

from tocsin.model import Claim, Reading, Statement
from tocsin.model.claim import Factuality, Kind
from tocsin.model.statement import Form, Polarity, SpeakerKind
from tocsin.ontologies import plover
from tocsin.record.corrected import values_of
from tocsin.surfaces import wording

SHOWN = 60
"""Characters of a statement in a list to choose from."""
LABELS = {
    "quote": "words of the text", "kind": "kind", "event_type": "event type", "mode": "mode",
    "actor": "who", "actor_id": "id of who", "recipient": "to whom", "recipient_id": "id of to whom",
    "factuality": "factuality", "polarity": "polarity", "historical": "background", "voice": "on whose word",
    "speaker": "speaker", "speaker_id": "id of the speaker", "speaker_kind": "kind of speaker",
    "form": "form",
}  # fmt: skip


class Choice(NamedTuple):
    """A value that may be chosen."""

    value: str
    name: str


class Field(NamedTuple):
    """One line of the form."""

    name: str
    label: str
    value: str
    choices: list[Choice]
    """Empty where any words may be given."""
    long: bool


def fields_of(row: Statement | Claim, reading: Reading, given: Mapping[str, str]) -> list[Field]:
    """The fields with what was read, or what was given before."""
    choices = choices_of(row, reading)
    return [
        Field(name, LABELS[name], given.get(name, value), choices.get(name, []), name == "quote")
        for name, value in values_of(row).items()
    ]


def choices_of(row: Statement | Claim, reading: Reading) -> dict[str, list[Choice]]:
    polarity = plain(get_args(Polarity))
    if isinstance(row, Statement):
        return {
            "speaker_kind": plain(get_args(SpeakerKind)), "form": plain(get_args(Form)), "polarity": polarity
        }  # fmt: skip
    none = [Choice("", "none")]
    modes = sorted({mode for kind in plover().values() for mode in kind.modes})
    return {
        "kind": plain(get_args(Kind)), "event_type": none + plain(plover()), "mode": none + plain(modes),
        "factuality": plain(get_args(Factuality)), "polarity": polarity,
        "historical": [Choice("0", "no"), Choice("1", "yes")],
        "voice": [Choice("author", "the author"), *map(said, reading.statements)],
    }  # fmt: skip


def plain(values: Iterable[str]) -> list[Choice]:
    return [Choice(value, value.lower().replace("-", " ")) for value in values]


def said(statement: Statement) -> Choice:
    words = statement.content.text
    short = words if len(words) <= SHOWN else words[:SHOWN].rpartition(" ")[0] + "…"
    return Choice(statement.id, f"{wording.speaker(statement)}: {short}")
