"""The words and kinds by which claims change entries of the ledger."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec


class Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words and kinds of `ledger.yml`."""

    again: frozenset[str]
    weak: frozenset[str]
    strong: frozenset[str]
    taken_back: frozenset[str]
    particles: dict[str, frozenset[str]]
    undone: frozenset[str]
    no_more: frozenset[str]
    stands: frozenset[str]
    nouns: dict[str, frozenset[str]]
    tells_of: frozenset[str]
    answers: dict[str, frozenset[str]]
    done_by: dict[str, str]
    broken_by: dict[str, str]
    undone_by: dict[str, frozenset[str]]
    passive: frozenset[str]


@cache
def rules() -> Rules:
    import yaml

    raw = yaml.safe_load((files("tocsin.assessment") / "data/ledger.yml").read_text("utf-8"))
    return msgspec.convert(raw, Rules)
