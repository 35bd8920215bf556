"""Composes who a noun phrase stands for out of the names and role nouns in it."""

from __future__ import annotations

from collections.abc import Container, Sequence

from msgspec import structs

from tocsin.actors.gazetteer import ActorKind, Entry
from tocsin.actors.index import Index
from tocsin.actors.offices import Offices
from tocsin.actors.officials import FORMER, HONORIFICS, Persons
from tocsin.actors.people import given_names, standings
from tocsin.actors.phrase import Found, Phrase
from tocsin.actors.resolution import Resolution
from tocsin.actors.roles import Role, Roles

ENDS_HEAD = frozenset("of in from for at to on by with who that which near during against , -- – — (".split())
BACKED = frozenset(
    "backed supported sponsored aligned allied funded trained linked armed occupied controlled held born based"
    " listed registered educated speaking made built supplied designed brokered mediated hosted".split()
)
"""After a name and a hyphen: the name only says whose friend or where the head is, and is not whose it is."""
AIMED = frozenset("to against with on over for by about".split())
LESSER = frozenset({"deputy", "vice", "assistant", "under", "junior", "associate", "former", "future"})
MOST_OPEN = 3
"""So many holders of one day are listed; more only tell that the day is unknown."""
KINDS: dict[str, ActorKind] = {"person": "person", "group": "group", "materiel": "group"}


def head_of(lower: Sequence[str], inside: Container[int] = ()) -> int:
    """Where the head stands, before what follows it: a preposition, a relative, a comma.

    Args:
        lower: the words.
        inside: places in a name or a role noun, where no preposition ends the head.

    >>> head_of(["minister", "of", "trade"])
    0
    """
    ends = (i for i, word in enumerate(lower) if i and word in ENDS_HEAD and i not in inside)
    return next(ends, len(lower)) - 1


def is_surname(found: Found, phrase: Phrase) -> bool:
    """Whether a place's or company's name is somebody's last: "Michael Jordan", "Mr Jordan"."""
    start, end, entries = found
    return (
        bool(start)
        and end - start == 1
        and (phrase.words[start - 1] in given_names() or phrase.lower[start - 1] in HONORIFICS - {"and"})
        and entries[0].basis in ("country", "capital", "region", "organisation")
    )


def is_behind(found: Found, phrase: Phrase) -> bool:
    """Whether a name says whose friend or foe the head is, not whose: "pro-X rebels", "X-backed militias".

    >>> rus = Entry("RUS", "Russia", ("RUS",), None, "country", "demonym")
    >>> words = ["pro", "-", "Russian", "rebels"]
    >>> is_behind((2, 3, (rus,)), Phrase(words=words, lower=words, head=3, found=(), on=None, around=(), loose=True))
    True
    """
    start, end, _ = found
    before, after = phrase.lower[max(0, start - 2) : start], phrase.lower[end : end + 2]
    return tuple(before) in {("pro", "-"), ("anti", "-")} or (after[:1] == ["-"] and after[-1] in BACKED)


def is_part_of_name(role: Role, phrase: Phrase) -> bool:
    """Whether a role noun is in a name ("African Union"), not another's office of that name."""
    names = [f for f in phrase.found if f[2][0].basis != "person"]
    around = next((f for f in names if f[0] <= role.start and role.end <= f[1]), None)
    if around is None:
        return False
    return around[:2] != (role.start, role.end) or all(f[1] > role.start for f in names)


class Composer:
    """Reads noun phrases by the tables."""

    def __init__(self, offices: Offices, roles: Roles, states: dict[str, str], index: Index) -> None:
        self.offices, self.roles, self.states = offices, roles, states
        self.persons = Persons(offices, states, index)

    def read(self, phrase: Phrase) -> Resolution:
        """Who the phrase stands for."""
        person = self.persons.read(phrase, self.title_before) or self.misspelt(phrase)
        if person:
            return self.as_told(person, phrase)
        names = [f for f in phrase.found if f[2][0].basis != "person" and not is_surname(f, phrase)]
        whole = next((f for f in names if f[:2] == (0, len(phrase.words))), None)
        if not whole and phrase.loose and len(names) == 2 and names[0][:2] == (0, names[1][0]):
            (_, _, (first, *_)), (_, end, (second, *_)) = names
            if end == len(phrase.words) and (first.basis, second.basis) == ("organisation", "country"):
                whole = names[0] if set(first.countries) & set(second.countries) else None
        role = None if whole else self.role(phrase)
        name = whole or next((f for f in names if f[0] <= phrase.head < f[1]), None)
        office = self.named_office(name, phrase, whole=bool(whole)) if name else None
        if office:
            return office
        if role and not (name and name[1] > role.end):
            return self.by_role(role, phrase)
        return self.bearer(name[2], phrase) if name else self.qualified(phrase)

    def as_told(self, person: Resolution, phrase: Phrase) -> Resolution:
        """A person of public standing with the sector of the first title that the text gives."""
        if person.name not in standings() or person.name in self.offices.of_person or person.sector == "ELI":
            return person
        sector = next(
            (r.sector for r in self.roles.find(phrase.lower) if r.sector and r.kind == "person"), None
        )
        return structs.replace(person, sector=sector) if sector else person

    def misspelt(self, phrase: Phrase) -> Resolution | None:
        """A person whose last name the text spells otherwise, by the title or state before it."""
        if not phrase.words[phrase.head][:1].isupper():
            return None
        title = self.title_before(phrase, phrase.head)
        before = phrase.words[phrase.head - 1] if phrase.head and not title else ""
        taken = any(f[1] == phrase.head and f[2][0].basis != "person" for f in phrase.found)
        first = before if before.istitle() and not taken else ""
        title = title or (self.title_before(phrase, phrase.head - 1) if first else ())
        return self.persons.misspelt(phrase, first, title)

    def named_office(self, name: Found, phrase: Phrase, *, whole: bool) -> Resolution | None:
        """A name that is an office: "Pope", "UN High Commissioner for Refugees"."""
        entry = name[2][0]
        roles = self.roles.find(phrase.lower) if whole else []
        titles = [tuple(phrase.lower[r.start : r.end]) for r in roles]
        offices = (self.offices.office(entry.actor or "", title, phrase.on) for title in titles)
        office = entry.actor if entry.actor in self.offices.of_office else next(filter(None, offices), None)
        if office is None or entry.basis not in ("organisation", "metonym"):
            return None
        holders = self.offices.holders(office, phrase.on)
        return Resolution(
            actor=office, name=holders[0] if len(holders) == 1 else None, country=(entry.countries or (None,))[0],
            sector=self.offices.sector(office), kind="person", basis="office", reason=f"{office} in the gazetteer",
        )  # fmt: skip

    def head_of(self, lower: Sequence[str], found: Sequence[Found]) -> int:
        """Where the head stands in a phrase that no parser has read."""
        named = {i for start, end, _ in found for i in range(start, end)}
        return head_of(lower, named | {i for r in self.roles.find(lower) for i in range(r.start, r.end)})

    def title_before(self, phrase: Phrase, start: int) -> tuple[str, ...]:
        """The role noun right before a name: ("foreign", "minister")."""
        title = next((r for r in self.roles.find(phrase.lower[:start]) if r.end == start), None)
        return tuple(phrase.lower[title.start : title.end]) if title else ()

    def bearer(self, entries: tuple[Entry, ...], phrase: Phrase) -> Resolution:
        """A name by itself: its one bearer, or the one that the context has, or open."""
        states = list(dict.fromkeys(state for entry in entries for state in entry.countries))
        if len(entries) > 1 or len(states) > 1:
            near = [state for state in states if state in phrase.around]
            if len(near) != 1:
                ids = (
                    tuple(dict.fromkeys(e.actor for e in entries if e.actor))
                    if len(entries) > 1
                    else tuple(states)
                )
                return Resolution(
                    name=entries[0].name, candidates=ids, kind=entries[0].kind, basis=entries[0].basis,
                    reason=f"{entries[0].name} is open between {', '.join(ids)}",
                )  # fmt: skip
            entries = tuple(e for e in entries if near[0] in e.countries)
            states = near
        entry = entries[0]
        return Resolution(
            actor=entry.actor or (states[0] if states else None), name=entry.name,
            country=states[0] if states else None, sector=entry.sector, kind=entry.kind, basis=entry.basis,
            reason=f"{entry.basis} in the gazetteer",
        )  # fmt: skip

    def role(self, phrase: Phrase) -> Role | None:
        """The role noun that the head belongs to; before a name, the title."""
        roles = [r for r in self.roles.find(phrase.lower) if not is_part_of_name(r, phrase)]
        if phrase.loose and not phrase.found:
            roles = [r for r in roles if r.sector]
        at_head = [r for r in roles if r.start <= phrase.head < r.end]
        if at_head:
            return at_head[-1]
        named = phrase.words[phrase.head][:1].isupper()
        before = [r for r in roles if r.end <= phrase.head]
        if named and before:
            return before[-1]
        return roles[0] if phrase.loose and roles else None

    def by_role(self, role: Role, phrase: Phrase) -> Resolution:
        """A role noun, of the country or organisation that the phrase or the context names."""
        owner = self.owner(role, phrase)
        before = set(phrase.lower[max(0, role.start - 3) : role.start])
        if FORMER & before:
            role = role._replace(sector="ELI")
        title = tuple(phrase.lower[role.start : role.end])
        kind: ActorKind = "group" if role.plural or role.kind != "person" else "person"
        if owner is None:
            state = self.state_around(title, role, phrase)
            return self.placed(state, role, kind=kind, title=title, phrase=phrase)
        if owner.basis == "organisation":
            return self.of_organisation(owner, role, title=title, phrase=phrase)
        if len(owner.countries) != 1:
            return Resolution(
                sector=role.sector, kind=kind, basis="role", candidates=owner.countries,
                reason=f"{role.sector} by the noun, {owner.name} is open",
            )  # fmt: skip
        return self.placed(owner.countries[0], role, kind=kind, title=title, phrase=phrase)

    def state_around(self, title: tuple[str, ...], role: Role, phrase: Phrase) -> str | None:
        """The only state around that has somebody in the office, or that is named at all."""
        if len(phrase.around) < 2 or role.plural or phrase.indefinite:
            return phrase.around[0] if len(phrase.around) == 1 else None
        offices = {state: self.offices.office(state, title, phrase.on) for state in phrase.around}
        held = [s for s, office in offices.items() if office and self.offices.holders(office, phrase.on)]
        return held[0] if len(held) == 1 else None

    def holders(self, office: str | None, phrase: Phrase) -> list[str]:
        """Who may hold the office that a phrase names; "the then president" is not the one of today."""
        day = None if "then" in phrase.lower[: phrase.head] else phrase.on
        return self.offices.holders(office, day) if office else []

    def placed(
        self, country: str | None, role: Role, *, kind: ActorKind, title: tuple[str, ...], phrase: Phrase
    ) -> Resolution:
        office = None
        if (
            country
            and not role.plural
            and not phrase.indefinite
            and not LESSER & set(phrase.lower[max(0, role.start - 1) : role.start])
        ):
            office = self.offices.office(country, title, phrase.on)
        if office is None and not role.sector:
            return self.qualified(phrase)
        last = phrase.words[phrase.head] if phrase.head >= role.end else ""
        holders = [h for h in self.holders(office, phrase) if not last[:1].isupper() or last in h]
        return Resolution(
            actor=office or (f"{country}.{role.sector}" if country else None),
            name=holders[0] if len(holders) == 1 else None,
            candidates=tuple(holders) if 2 <= len(holders) <= MOST_OPEN else (),
            country=country, sector=role.sector or self.offices.sector(office), kind=kind,
            basis="office" if office else "role",
            reason=f"{role.sector or 'an office'} by the noun {' '.join(title)!r}" + (f", of {country}" if country else ""),
        )  # fmt: skip

    def of_organisation(
        self, owner: Entry, role: Role, *, title: tuple[str, ...], phrase: Phrase
    ) -> Resolution:
        office = (
            None
            if role.plural or role.sector == "ELI" or phrase.indefinite
            else self.offices.office(owner.actor or "", title, phrase.on)
        )
        country = owner.countries[0] if owner.countries else None
        if office is None and not role.sector:
            return Resolution(
                actor=owner.actor, country=country, sector=owner.sector, kind="person", basis="role",
                reason=f"{' '.join(title)!r} of {owner.name}",
            )  # fmt: skip
        armed = owner.sector in {"REB", "CRM", "UAF", "PRM"} or owner.sector == "JRN"
        holders = self.holders(office, phrase)
        sector = owner.sector if armed or office else role.sector
        return Resolution(
            actor=office or (owner.actor if armed else f"{owner.actor}.{role.sector}"),
            name=holders[0] if len(holders) == 1 else owner.name if armed else None,
            country=country, sector=sector, kind="group" if role.plural or role.kind != "person" else "person",
            basis="office" if office else "role", reason=f"{' '.join(title)!r} of {owner.name}",
        )  # fmt: skip

    def owner(self, role: Role, phrase: Phrase) -> Entry | None:
        """Whose the role is: the name before it, else the one after "of", "in" or "from"."""
        before = [f for f in phrase.found if f[1] <= role.start or f[0] < role.start]
        after = [
            f for f in phrase.found
            if f[0] >= role.end and not AIMED & {phrase.lower[max(0, f[0] - 1)], phrase.lower[max(0, f[0] - 2)]}
        ]  # fmt: skip
        for start, end, entries in [*reversed(before), *after]:
            if entries[0].basis != "person" and not is_behind((start, end, entries), phrase):
                states = tuple(dict.fromkeys(s for e in entries for s in e.countries))
                near = tuple(s for s in states if s in phrase.around)
                return entries[0]._replace(countries=near if len(near) == 1 else states)
        return None

    def qualified(self, phrase: Phrase) -> Resolution:
        """A head that no table knows: the country of its adjective, possessor or place, if it has one."""
        for start, end, entries in phrase.found:
            inside = end <= phrase.head or (
                phrase.loose and start > phrase.head and phrase.lower[start - 1] not in AIMED
            )
            if (
                inside
                and entries[0].basis != "person"
                and len(entries[0].countries) == 1
                and not is_behind((start, end, entries), phrase)
            ):
                entry, state = entries[0], entries[0].countries[0]
                body = (
                    entry.actor if state not in self.states and not (entry.actor or "").islower() else state
                )
                return Resolution(actor=body, country=state, reason=f"{entry.name} qualifies it")
        return Resolution(reason=f"no name of the gazetteer in {' '.join(phrase.words)!r}")
