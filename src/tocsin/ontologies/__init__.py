"""Code lists of the field, as data: PLOVER's types, modes and scores, CAMEO's codes, grades, likelihoods."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec

Quad = Literal[1, 2, 3, 4]


class EventType(msgspec.Struct, frozen=True, kw_only=True):
    """A PLOVER type: what it means, on which side of cooperation and conflict it stands, its modes."""

    meaning: str
    quad: Quad
    """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
    score: float
    """From -10, hostile, to 10, cooperative."""
    cameo: tuple[str, ...]
    """CAMEO roots and codes that it takes over."""
    needs_recipient: bool
    modes: dict[str, float] = {}
    """Scores by mode."""
    content: dict[str, tuple[str, ...]] = {}
    """Modes by what is asked for, refused or threatened: a type, or a type and its mode ("COERCE/arrest")."""


class CameoCode(msgspec.Struct, frozen=True, kw_only=True):
    """A CAMEO code and what PLOVER makes of it; `type` is null where PLOVER drops the code."""

    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    goldstein: float | None


class Admiralty(msgspec.Struct, frozen=True, kw_only=True):
    """The two scales of the Admiralty code, with what each grade means."""

    reliability: dict[str, str]
    credibility: dict[str, str]
    default: str
    """What stands until somebody has graded."""


@cache
def plover() -> Mapping[str, EventType]:
    """PLOVER's types by name.

    >>> plover()["ASSAULT"].quad, plover()["SANCTION"].quad
    (4, 4)
    """
    return msgspec.convert(_load("plover")["types"], dict[str, EventType])


@cache
def contexts() -> frozenset[str]:
    """PLOVER's contexts, any of which may stand beside any type."""
    return frozenset(_load("plover")["contexts"])


@cache
def sectors() -> frozenset[str]:
    """PLOVER's sectors of actors."""
    return frozenset(_load("plover")["sectors"])


@cache
def cameo() -> Mapping[str, CameoCode]:
    """CAMEO's codes.

    >>> cameo()["0871"].type, cameo()["0871"].mode
    ('RETREAT', 'ceasefire')
    """
    rows = (line.split("\t") for line in _text("cameo.tsv").splitlines()[3:])
    return {
        code: CameoCode(
            type=kind or None,
            mode=mode or None,
            contexts=tuple(around.split("|")) if around else (),
            goldstein=float(score) if score else None,
        )
        for code, kind, mode, around, score in rows
    }


def score_of(event_type: str | None, mode: str | None) -> float | None:
    """PLOVER's score of a mode, else of its type; none where the ontology has none.

    >>> score_of("ASSAULT", "aerial"), score_of("REQUEST", None), score_of(None, None)
    (-9.5, 0.0, None)
    """
    kind = plover().get(event_type or "")
    return None if kind is None else kind.modes.get(mode or "", kind.score)


@cache
def mode_by_content(event_type: str | None, told: str, mode: str | None) -> str | None:
    """The mode that a type of event has by the event that is asked for, refused or threatened.

    >>> mode_by_content("REQUEST", "AID", None), mode_by_content("THREATEN", "COERCE", "arrest")
    ('assist', 'arrest')
    """
    kind = plover().get(event_type or "")
    content = {} if kind is None else kind.content
    by_told = {wanted: name for name, events in content.items() for wanted in events}
    return by_told.get(f"{told}/{mode}", by_told.get(told))


@cache
def type_of_cameo(code: str) -> str | None:
    """The PLOVER type of a CAMEO code, by its longest known beginning.

    >>> type_of_cameo("0871"), type_of_cameo("190"), type_of_cameo("010")
    ('RETREAT', 'ASSAULT', None)
    """
    known = cameo()
    found = next((known[code[:end]] for end in range(len(code), 1, -1) if code[:end] in known), None)
    return None if found is None else found.type


@cache
def admiralty() -> Admiralty:
    """The scales on which people grade who reports and what is reported.

    >>> admiralty().default
    'F6'
    """
    return msgspec.convert(_load("admiralty"), Admiralty)


def likelihood_of(hedge: str) -> str | None:
    """The term of ICD 203 for the words that a speaker hedges with; none where the directive has no such words.

    >>> likelihood_of("highly probable"), likelihood_of("most unlikely"), likelihood_of("perhaps")
    ('very likely', 'unlikely', None)
    """
    pattern, terms = _likelihoods()
    found = pattern.search(hedge.lower())
    return terms[found.group()] if found else None


@cache
def _likelihoods() -> tuple[re.Pattern[str], Mapping[str, str]]:
    terms = {words: term for term, known in _load("icd203").items() for words in known}
    longest = sorted(terms, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest)})\b"), terms


def _load(name: str) -> Any:
    import yaml

    return yaml.load(_text(f"{name}.yml"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506


def _text(name: str) -> str:
    return (files("tocsin.ontologies") / name).read_text("utf-8")


def listed(name: str) -> list[dict[str, str | None]]:
    """A code list in rows: `plover`, `contexts`, `cameo` or `admiralty`.

    >>> listed("plover")[0]["type"], listed("admiralty")[0]["grade"]
    ('AGREE', 'A')
    """
    if name == "plover":
        return [
            {"type": code, "mode": mode, "quad": str(kind.quad), "score": str(score), "meaning": kind.meaning}
            for code, kind in plover().items()
            for mode, score in ((None, kind.score), *kind.modes.items())
        ]
    if name == "contexts":
        return [{"context": context} for context in sorted(contexts())]
    if name == "cameo":
        return [
            {"code": code, "type": row.type, "mode": row.mode, "contexts": " ".join(row.contexts),
             "goldstein": None if row.goldstein is None else str(row.goldstein)}
            for code, row in cameo().items()
        ]  # fmt: skip
    scales = admiralty()
    grades = {**scales.reliability, **scales.credibility}
    return [{"grade": grade, "meaning": meaning} for grade, meaning in grades.items()]
