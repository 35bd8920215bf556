"""Who held which office when, and what an office is called."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from tocsin.actors.gazetteer import covers, listed, split, table


class Holding(NamedTuple):
    """One person's time in one office; dates are `YYYY[-MM[-DD]]`, an empty end is still running."""

    actor: str
    """The office: `GBR.GOV.FM`, `NATO.SG`."""
    person: str
    start: str
    end: str
    sector: str

    def covers(self, day: str) -> bool:
        """Whether the person may have been in office on a day, as far as both are known.

        >>> Holding("NATO.SG", "A. Person", "2014-10-01", "2024-10", "IGO").covers("2024-10-03")
        True
        """
        return covers(self.start, self.end, day)


TOPS = ("PRES", "PM", "CHAN", "MON", "SL", "LEADER", "CE")
"""Offices at the head of a state."""
STATE_BRANCHES = {"GOV", "MIL", "SPY", "LEG", "JUD", "OPP", "PTY"}
Row = tuple[str, str, str, str, tuple[str, ...]]
"""Office, person, start, end, other spellings of the name."""


def shipped() -> Iterable[Row]:
    """The holdings of the package."""
    for actor, person, start, end, aliases, _ in table("holders"):
        yield actor, person, start, end, tuple(listed(aliases))


def sector_of(actor: str, bodies: dict[str, str]) -> str:
    """PLOVER's sector of an office: that of its branch of the state, or of its organisation.

    >>> sector_of("GBR.GOV.FM", {}), sector_of("NATO.SG", {"NATO": "IGO"})
    ('GOV', 'IGO')
    """
    parts = actor.split(".")
    if len(parts) > 2 and parts[1] in STATE_BRANCHES and parts[0] not in bodies:
        return parts[1]
    return next((bodies[b] for n in range(len(parts), 0, -1) if (b := ".".join(parts[:n])) in bodies), "GOV")


class Offices:
    """The dated offices: by office, by person, and the titles that name them."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.titles: dict[tuple[str, ...], list[str]] = {}
        for code, titles in table("offices"):
            for title in listed(titles):
                self.titles.setdefault(tuple(split(title)), []).append(code)
        bodies = {row[0]: row[3] for row in table("organisations")}
        self.of_office: dict[str, list[Holding]] = {}
        self.of_person: dict[str, list[Holding]] = {}
        for actor, person, start, end, _ in rows:
            holding = Holding(actor, person, start, end, sector_of(actor, bodies))
            self.of_office.setdefault(actor, []).append(holding)
            self.of_person.setdefault(person, []).append(holding)

    @cached_property
    def heads(self) -> dict[str, list[tuple[str, str, str]]]:
        """The office, with the days from which and until which it led, by state or other body."""
        led: dict[str, list[tuple[str, str, str]]] = {}
        for body, office, start, end in table("heads"):
            led.setdefault(body, []).append((office, start, end))
        return led

    def head(self, body: str, on: str | None) -> str | None:
        """The office that leads a body on a day; None where several do, or it changed and no day is known."""
        led = [
            office for office, start, end in self.heads.get(body, ())
            if on is None or (start[: len(on)] <= on and (not end or on[: len(end)] < end))
        ]  # fmt: skip
        if not led and body not in self.heads:
            led = [o for code in TOPS if (o := f"{body}.GOV.{code}") in self.of_office]
        return led[0] if len(led) == 1 else None

    def office(self, org: str, title: tuple[str, ...], on: str | None) -> str | None:
        """The id of an office by its organisation and its title, such as `("prime", "minister")`."""
        codes = self.titles.get(title, ())
        if ("BODYHEAD" in codes and "." in org) or "RULER" in codes:
            head = self.head(org, on)
            if head:
                return head
        for code in codes:
            for prefix in (f"{org}.GOV", org, f"{org}.MIL", f"{org}.LEG"):
                if f"{prefix}.{code}" in self.of_office:
                    return f"{prefix}.{code}"
        return None

    def sector(self, office: str | None) -> str | None:
        """PLOVER's sector of an office."""
        return self.of_office[office][0].sector if office else None

    def holders(self, office: str, on: str | None) -> list[str]:
        """Who may have held an office on a day; all that did, where no day is known."""
        held = self.of_office.get(office, [])
        current = held if on is None else latest([h for h in held if h.covers(on)], on)
        return list(dict.fromkeys(h.person for h in current))

    def held_by(self, person: str, on: str | None) -> list[Holding]:
        """The offices that a person held on a day; without a day all."""
        held = self.of_person.get(person, [])
        if on is None:
            return held
        return latest([h for h in held if h.covers(on)], on)


def latest(held: list[Holding], on: str) -> list[Holding]:
    """On the day of a change the successor counts."""
    if len(held) > 1 and len(on) == 10:
        began = max(h.start for h in held)
        return [h for h in held if h.start == began]
    return held
