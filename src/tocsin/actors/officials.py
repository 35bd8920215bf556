"""A person by name: which office was held on the day, or the person alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from msgspec import structs

from tocsin.actors.gazetteer import Entry
from tocsin.actors.index import Index
from tocsin.actors.misspelt import Misspelt
from tocsin.actors.offices import TOPS, Holding, Offices
from tocsin.actors.people import Standing, common_surnames, may_be, standings
from tocsin.actors.phrase import Found, Phrase
from tocsin.actors.resolution import Resolution

HONORIFICS = frozenset(
    (
        "mr",
        "mr.",
        "mrs",
        "mrs.",
        "ms",
        "ms.",
        "dr",
        "dr.",
        "sir",
        "lord",
        "lady",
        "prof.",
        "pope",
        "saint",
        "and",
    )
)
FORMER = frozenset({"former", "ex", "retired", "late", "onetime", "ousted", "deposed"})
TitleBefore = Callable[[Phrase, int], tuple[str, ...]]


class Persons:
    """People of the tables, told apart by title, first name, date and country."""

    def __init__(self, offices: Offices, states: dict[str, str], index: Index) -> None:
        self.offices, self.states = offices, states
        self._misspelt = Misspelt(offices, index)

    def read(self, phrase: Phrase, title_before: TitleBefore) -> Resolution | None:
        """The person that the head names; None where it names none of the tables."""
        for found in phrase.found:
            if found[2][0].basis == "person" and (
                found[0] <= phrase.head < found[1] or is_named(found, phrase)
            ):
                title = title_before(phrase, found[0])
                bearers = self.bearers(found, phrase, title)
                return self.one_of(bearers, phrase, title) if bearers else None
        return None

    def misspelt(self, phrase: Phrase, first: str, title: tuple[str, ...]) -> Resolution | None:
        """The one person whom a word at the head misspells; all, and nobody, where several fit."""
        bearers = self._misspelt.bearers(phrase, first, self.codes(title))
        if not bearers:
            return None
        found = self.one_of(bearers, phrase, title)
        said = phrase.words[phrase.head]
        return structs.replace(
            found, reason=f"{said!r} for {', '.join(e.name for e in bearers)}: {found.reason}"
        )

    def bearers(self, found: Found, phrase: Phrase, title: tuple[str, ...]) -> tuple[Entry, ...]:
        """Those whom the words before the name leave: a title, or a first name like theirs."""
        start, end, entries = found
        common = phrase.words[end - 1] in common_surnames()
        codes = self.codes(title)
        holders = tuple(e for e in entries if self.held(e, codes)) if codes else ()
        if holders:
            return holders
        before = phrase.words[start - 1] if start else ""
        if end - start > 1:
            fitting = self.fitting(entries, phrase) if common else entries
            return tuple(e for e in fitting if e.name in standings()) if codes else fitting
        if title:
            fitting = self.fitting(entries, phrase)
            return tuple(e for e in fitting if self.titled(e, title)) if codes or common else fitting
        if (
            not before[:1].isupper()
            or before.lower() in HONORIFICS
            or any(f[1] == start and f[2][0].basis != "person" for f in phrase.found)
        ):
            return () if common else self.expected(entries, phrase)
        return tuple(e for e in entries if may_be(before, e.name))

    def expected(self, entries: tuple[Entry, ...], phrase: Phrase) -> tuple[Entry, ...]:
        """Whom a surname alone may name: holders of offices, and those of a state that the text names."""
        named = {
            state for _, _, of in phrase.found for e in of if e.basis != "person" for state in e.countries
        }
        near = named | set(phrase.around)
        return tuple(e for e in entries if e.name in self.offices.of_person or near & set(e.countries))

    def fitting(self, entries: tuple[Entry, ...], phrase: Phrase) -> tuple[Entry, ...]:
        """Holders of offices, and others whose time or country is that of the text."""
        return tuple(
            e for e in entries
            if e.name in self.offices.of_person or e.name not in standings()
            or self.standing(e, phrase.on) or set(e.countries) & set(phrase.around)
        )  # fmt: skip

    def standing(self, entry: Entry, on: str | None) -> list[Standing]:
        """The public standing that a person had on a day; without a day all."""
        return [s for s in standings().get(entry.name, ()) if on is None or s.covers(on)]

    def titled(self, entry: Entry, title: tuple[str, ...]) -> bool:
        """Whether a title, or another one of the same office, is in what the table says of a person."""
        codes = set(self.offices.titles.get(title, ()))
        titles = {title, *(t for t, of in self.offices.titles.items() if codes & set(of))}
        said = {" ".join(words) for words in titles}
        roles = [f" {s.role.replace(',', ' ')} " for s in standings().get(entry.name, ())]
        return any(f" {words} " in role for role in roles for words in said)

    def codes(self, title: tuple[str, ...]) -> list[str]:
        """The offices that a title may mean: a "leader" any at the head of a state or body."""
        while title and title[0] in FORMER:
            title = title[1:]
        codes = self.offices.titles.get(title, [])
        return [*codes, *TOPS] if {"RULER", "BODYHEAD"} & set(codes) else codes

    def held(self, entry: Entry, codes: list[str]) -> list[Holding]:
        """The times that a person spent in offices of some codes."""
        return [h for h in self.offices.of_person.get(entry.name, ()) if h.actor.rpartition(".")[2] in codes]

    def one_of(self, entries: tuple[Entry, ...], phrase: Phrase, title: tuple[str, ...]) -> Resolution:
        """The one of the day, of a country around, or who alone held an office; else all stay open."""
        left = entries
        for keep in (
            lambda e: self.offices.held_by(e.name, phrase.on) or self.standing(e, phrase.on),
            lambda e: set(e.countries) & set(phrase.around),
            lambda e: e.name in self.offices.of_person,
        ):
            kept = tuple(e for e in left if keep(e))
            left = kept if len(left) > 1 and kept else left
        if len(left) > 1:
            names = tuple(e.name for e in left)
            states = {e.countries[:1] for e in left}
            country = left[0].countries[0] if len(states) == 1 and left[0].countries else None
            return Resolution(
                candidates=names, country=country, kind="person", basis="person",
                reason=f"open between {', '.join(names)}",
            )  # fmt: skip
        return self.alone(left[0], phrase, title)

    def alone(self, entry: Entry, phrase: Phrase, title: tuple[str, ...]) -> Resolution:
        """A person with the office that the words say, or of the day; without both only with the one ever held."""
        former = bool(FORMER & set(phrase.lower[: phrase.head]))
        holdings = (
            [] if former else self.said(entry, phrase, title) or self.offices.held_by(entry.name, phrase.on)
        )
        offices = {h.actor for h in holdings}
        country = next((c for c in entry.countries if c in self.states), *entry.countries[:1] or [None])
        if len(offices) != 1:
            standing = [] if former or holdings else self.standing(entry, phrase.on)
            return self.private(entry, country, [*holdings, *standing], on=phrase.on)
        one = holdings[-1]
        state = one.actor.partition(".")[0]
        return Resolution(
            actor=one.actor, name=entry.name, kind="person", basis="person", sector=one.sector,
            country=state if state in self.states else entry.countries[-1],
            reason=f"{entry.name} held {one.actor} from {one.start}" + (f" to {one.end}" if one.end else ""),
        )  # fmt: skip

    def said(self, entry: Entry, phrase: Phrase, title: tuple[str, ...]) -> list[Holding]:
        """The offices that the title before the name says, on the day if one is known.

        A title that names its state or body counts after the term too; a bare one may be a courtesy.
        """
        held = self.held(entry, self.codes(title))
        now = [h for h in held if phrase.on is None or h.covers(phrase.on)]
        owners = {e.actor for _, end, entries in phrase.found for e in entries if end <= phrase.head}
        whose = [h for h in now or held if any(o and within(h.actor, o) for o in owners)]
        return whose or now

    def private(
        self, entry: Entry, country: str | None, times: Sequence[Holding | Standing], *, on: str | None
    ) -> Resolution:
        """A person who speaks for himself: in no office, or in one that the missing date leaves open.

        The id does not begin with the country's, so that nothing of it is counted as the state's.
        """
        known = entry.name in self.offices.of_person or entry.name in standings()
        sector, most = Counter(t.sector for t in times).most_common(1)[0] if times else (None, 0)
        if 2 * most <= len(times):
            sector = None
        stood = [t for t in times if isinstance(t, Standing)]
        what = (
            f"{stood[0].role} by the table"
            if stood
            else f"no one office of the table on {on or 'an unknown day'}"
        )
        return Resolution(
            actor=slug(entry.name), name=entry.name, country=stood[0].country if stood else country,
            sector=sector or ("ELI" if known and not times else entry.sector),
            kind="person", basis="person", reason=f"{entry.name}, {what}",
        )  # fmt: skip


def is_named(found: Found, phrase: Phrase) -> bool:
    """Whether a full name closes a phrase right after a state or body: "the minister of Chile Ana Ruiz"."""
    start, end, _ = found
    before = next((f for f in phrase.found if f[1] == start and f[2][0].basis != "person"), None)
    return (
        phrase.loose and end == len(phrase.words) and end - start > 1 and bool(before) and start > phrase.head
    )


def within(office: str, owner: str) -> bool:
    """Whether an office is one of a state or body.

    >>> within("GBR.GOV.PM", "GBR"), within("NATO.SG", "NATO"), within("NATO.SG", "NOR")
    (True, True, False)
    """
    return office.startswith(f"{owner.removesuffix('.GOV')}.")


def slug(name: str) -> str:
    """A name as the last part of an id.

    >>> slug("A. Person")
    'a-person'
    """
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())
