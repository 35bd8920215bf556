"""Parties that a user names in a file, beside the shipped ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from tocsin.actors.gazetteer import ActorKind, Basis, Entry
from tocsin.actors.offices import Row
from tocsin.errors import SettingError

KINDS: dict[str, tuple[ActorKind, Basis]] = {
    "country": ("country", "country"),
    "organisation": ("organisation", "organisation"),
    "group": ("group", "organisation"),
    "person": ("person", "person"),
    "region": ("country", "region"),
}
"""Kind of the file to kind of actor, and what its name is."""


class Holder(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who holds an office, and from when to when where that is known."""

    office: str
    """Code of the office: `PRES`, `PM`, `FM`, `DM`, `SG` and so on."""
    holder: str
    aliases: tuple[str, ...] = ()
    start: str = ""
    """`YYYY[-MM[-DD]]`."""
    end: str = ""
    """`YYYY[-MM[-DD]]`; empty for an office still held."""


class OwnActor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One party of the file."""

    id: str
    """Three letters for a state, as in ISO 3166-1."""
    name: str
    kind: Literal["country", "organisation", "group", "person", "region"]
    """A region is a place of its `country`; it settles whose a disputed one is."""
    aliases: tuple[str, ...] = ()
    country: str | None = None
    """The state that it belongs to; for an alliance `IGO`."""
    sector: str | None = None
    """PLOVER's: `GOV`, `MIL`, `REB`, `IGO`, `CVL`, `MED` and so on."""
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    offices: tuple[Holder, ...] = ()

    def names(self) -> Iterator[tuple[str, Entry]]:
        """What the party is called, its adjectives, people and capitals."""
        is_state = self.kind == "country"
        states = (self.id,) if is_state else tuple(filter(None, [self.country]))
        party = Entry(self.id, self.name, states, self.sector, *KINDS[self.kind])
        if self.kind == "region":
            party = party._replace(actor=self.country)
        for name in (self.name, *self.aliases):
            yield name, party
        for adjective in self.adjectives:
            yield adjective, party._replace(basis="demonym")
        for people in self.people:
            yield people, party._replace(kind="group", basis="people")
        for capital in self.capitals:
            yield capital, party._replace(actor=f"{self.id}.GOV", sector="GOV", basis="capital")

    def holders(self) -> Iterator[Row]:
        """Those who hold its offices."""
        body = f"{self.id}.GOV" if self.kind == "country" else self.id
        for held in self.offices:
            yield f"{body}.{held.office}", held.holder, held.start, held.end, held.aliases


def load_own(path: Path | None) -> Sequence[OwnActor]:
    """The parties of a YAML file; none without a file.

    Raises:
        SettingError: the file is missing or does not hold what it should.
    """
    if path is None:
        return ()
    try:
        return msgspec.yaml.decode(path.read_bytes(), type=tuple[OwnActor, ...])
    except OSError as error:
        raise SettingError(f"actors {path}: {error.strerror}; name a file that can be read") from error
    except msgspec.MsgspecError as error:
        fault = " ".join(str(error).split())
        raise SettingError(f"actors {path}: {fault}; see docs/how-to/own-actors.md") from error
