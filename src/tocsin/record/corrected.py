"""A statement or claim as somebody corrects it: fields by the names of the CSV export, spans found in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from tocsin.errors import InputError
from tocsin.model import Claim, Document, Link, Party, Piece, Reading, Span, Statement
from tocsin.model.claim import REGISTER_OF
from tocsin.model.review import Correction
from tocsin.model.span import quoted
from tocsin.model.statement import AUTHOR
from tocsin.ontologies import plover

R = TypeVar("R", bound=Statement | Claim)
Values = Mapping[str, str]
BETWEEN = ";"
"""Parts several parties."""


def values_of(row: Statement | Claim) -> dict[str, str]:
    """What a person may correct, as words."""
    if isinstance(row, Statement):
        said = row.speaker
        return {
            "quote": row.content.text, "speaker": said.text or "", "speaker_id": said.actor or "",
            "speaker_kind": said.kind, "form": row.form, "polarity": row.polarity,
        }  # fmt: skip
    return {
        "quote": row.quote, "kind": row.kind, "event_type": row.event_type or "", "mode": row.mode or "",
        "actor": words(row.actor), "actor_id": ids(row.actor),
        "recipient": words(row.recipient), "recipient_id": ids(row.recipient),
        "factuality": row.factuality, "polarity": row.polarity, "historical": str(int(row.historical)),
        "voice": row.voice,
    }  # fmt: skip


def words(parties: Iterable[Party]) -> str:
    return f"{BETWEEN} ".join(party.text for party in parties)


def ids(parties: Iterable[Party]) -> str:
    return f"{BETWEEN} ".join(party.actor or "" for party in parties).strip(f"{BETWEEN} ")


def corrections_of(row: Statement | Claim, wanted: Values) -> tuple[Correction, ...]:
    """Those of the values that differ from what was read.

    Raises:
        InputError: a field is none that can be corrected.
    """
    known = values_of(row)
    for field in wanted:
        if field not in known:
            raise InputError(f"{field}: cannot be corrected here; choose among {', '.join(known)}")
    tidy = {field: " ".join(value.split()) for field, value in wanted.items()}
    return tuple(
        Correction(field=field, was=was, value=tidy[field])
        for field, was in known.items()
        if tidy.get(field, was) != " ".join(was.split())
    )


def corrected(row: R, corrections: Iterable[Correction], reading: Reading) -> R:
    """The record as it should be, under its old id; checked like any other.

    Args:
        row: as it was read.
        corrections: what should be otherwise.
        reading: the document, and the statements that may vouch for it.

    Raises:
        InputError: a value does not exist, or its words do not stand in the text.
    """
    given = {correction.field: correction.value for correction in corrections}
    values = {**values_of(row), **given}
    changed = (
        of_claim(row, values, given, reading)
        if isinstance(row, Claim)
        else of_statement(row, values, given, reading)
    )
    try:
        return msgspec.convert(msgspec.to_builtins(changed), type(row))
    except msgspec.ValidationError as error:
        told = ", ".join(f"{field}={value}" for field, value in given.items())
        raise InputError(f"{told}: {error}") from error


def of_statement(row: Statement, values: Values, given: Values, reading: Reading) -> Statement:
    document = document_of(reading)
    speaker, content, chain = row.speaker, row.content, row.chain
    if "quote" in given:
        span = place(given["quote"], document, near=content.spans[0][0])
        content = Piece(spans=(span,), text=quoted(document.text, [span]))
    if given.keys() & {"speaker", "speaker_id", "speaker_kind"}:
        name, kind, actor = values["speaker"], values["speaker_kind"], values["speaker_id"] or None
        if "speaker" in given:
            spans = (place(name, document, near=content.spans[0][0]),) if name else ()
            speaker = replace(speaker, spans=spans, text=quoted(document.text, spans) or None,
                              resolved=None, resolved_span=None, description=None)  # fmt: skip
        speaker = replace(speaker, kind=kind, actor=actor)
        chain = (*chain[:-1], Link(kind=speaker.kind, text=speaker.text, actor=actor))
    return replace(
        row, speaker=speaker, content=content, chain=chain, form=values["form"], polarity=values["polarity"]
    )


def of_claim(row: Claim, values: Values, given: Values, reading: Reading) -> Claim:
    document = document_of(reading)
    span = place(given["quote"], document, near=row.span[0]) if "quote" in given else row.span
    changes: dict[str, Any] = {name: values[name] for name in ("kind", "factuality", "polarity")}
    for role in ("actor", "recipient"):
        if given.keys() & {role, f"{role}_id"}:
            changes[role] = parties_of(getattr(row, role), values[role], values[f"{role}_id"], document, span)
    if given.keys() & {"event_type", "mode"}:
        changes |= event_of(values["event_type"], values["mode"])
    if "voice" in given:
        changes |= voice_of(given["voice"], reading)
    return replace(
        row, span=span, quote=quoted(document.text, [span]), historical=flag(values["historical"]),
        register=REGISTER_OF.get(values["kind"], row.register), **changes,
    )  # fmt: skip


def parties_of(
    had: Iterable[Party], named: str, known: str, document: Document, span: Span
) -> tuple[Party, ...]:
    """The parties by their words, each with its id; one whose words stay keeps what else is known of it."""
    names = [name.strip() for name in named.split(BETWEEN) if name.strip()]
    keys = [key.strip() for key in known.split(BETWEEN)] if known else []
    if len(keys) > len(names):
        raise InputError(f"{known}: {len(keys)} ids for {len(names)} parties; give one for each, in order")
    before = {party.text: party for party in had}
    parties = []
    for name, key in zip(names, [*keys, *[""] * len(names)], strict=False):
        at = place(name, document, near=span[0])
        party = before.get(name) or Party(text=quoted(document.text, [at]), span=at)
        parties.append(replace(party, actor=key or None))
    return tuple(parties)


def event_of(event_type: str, mode: str) -> dict[str, str | None]:
    types = plover()
    if event_type and event_type not in types:
        raise InputError(f"event_type={event_type}: is no type of PLOVER; choose among {', '.join(types)}")
    modes = types[event_type].modes if event_type else {}
    if mode and mode not in modes:
        choice = ", ".join(modes) or "none"
        raise InputError(f"mode={mode}: is no mode of {event_type or 'no type'}; there is {choice}")
    return {"event_type": event_type or None, "mode": mode or None, "cameo": None}


def voice_of(voice: str, reading: Reading) -> dict[str, Any]:
    if voice == "author":
        return {"voice": voice, "chain": (AUTHOR,)}
    found = next((s for s in reading.statements if s.id == voice), None)
    if found is None:
        raise InputError(f"voice={voice}: give `author`, or the id of a statement of the same document")
    return {"voice": voice, "chain": found.chain}


def flag(value: str) -> bool:
    if value not in {"0", "1"}:
        raise InputError(f"historical={value}: give 1 for background, 0 for none")
    return value == "1"


def document_of(reading: Reading) -> Document:
    assert reading.document is not None
    return reading.document


def place(passage: str, document: Document, *, near: int) -> Span:
    """Where words stand in the text, whatever space is between them: the nearest place.

    Raises:
        InputError: they stand nowhere.
    """
    pattern = r"\s+".join(re.escape(word) for word in passage.split())
    spans = [match.span() for match in re.finditer(pattern, document.text)] if pattern else []
    if not spans:
        raise InputError(f"{passage!r}: does not stand in the text so; copy the words from it")
    return min(spans, key=lambda span: (abs(span[0] - near), span))
