"""`tocsin ref`: what the package knows, and who a mention stands for."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

import click

from tocsin.surfaces.terminal import Commands, Day

if TYPE_CHECKING:
    from tocsin.actors import Resolver

FORMAT = click.option(
    "--format", "style", type=click.Choice(["table", "json"]),
    default=lambda: "table" if sys.stdout.isatty() else "json",
    help="A table, or JSON.  [default: a table on a terminal, JSON in a pipe]",
)  # fmt: skip
ACTORS = click.option(
    "--actors", metavar="FILE", type=click.Path(exists=True, dir_okay=False), help="Further parties, as YAML."
)
ON = click.option("--on", type=Day("YYYY[-MM[-DD]]"), help="The document's date, YYYY[-MM[-DD]].")


@click.group("ref", cls=Commands)
def command() -> None:
    """Look up actors, people, offices, members, code lists, languages and indicators as the package has them.

    Example: tocsin ref actor "the French foreign minister" --on 2024-05-28
    """


@command.command("actor")
@click.argument("mention")
@ON
@click.option("--context", metavar="TEXT", help="The sentence or text around the mention.")
@ACTORS
@FORMAT
def show_actor(mention: str, on: str | None, context: str | None, actors: str | None, style: str) -> None:
    """Who a mention stands for, or the candidates where that is open.

    Example: tocsin ref actor "the Kremlin"
    """
    import msgspec

    found = resolver(actors).resolve(mention, on=on, context=context)
    if style == "json":
        click.echo(msgspec.json.encode(found))
        return
    from tocsin.surfaces import terminal

    rows = [[field, getattr(found, field)] for field in found.__struct_fields__]
    terminal.print_table(
        ["", mention], [[name, ", ".join(v) if isinstance(v, tuple) else v] for name, v in rows]
    )


@command.command("offices")
@click.argument("office", required=False)
@ON
@ACTORS
@FORMAT
def show_offices(office: str | None, on: str | None, actors: str | None, style: str) -> None:
    """Who held an office, all offices, or those held on a day.

    OFFICE is the start of an id: GBR, GBR.GOV.FM, NATO.

    Example: tocsin ref offices GBR --on 2024-05-28
    """
    held = [
        {"office": h.actor, "name": h.person, "start": h.start, "end": h.end or None}
        for holdings in resolver(actors).offices.of_office.values()
        for h in holdings
        if (not office or f"{h.actor}.".startswith(f"{office}.")) and (on is None or h.covers(on))
    ]
    show(held, ["office", "name", "start", "end"], style)


@command.command("members")
@click.argument("body", required=False)
@ON
@FORMAT
def show_members(body: str | None, on: str | None, style: str) -> None:
    """The states that belong to an organisation or alliance, or did on a day.

    Example: tocsin ref members NATO --on 2020-01-01
    """
    from tocsin.actors.members import members

    rows = [
        {"body": m.body, "state": m.state, "start": m.start, "end": m.end or None}
        for m in members(body, on=on)
    ]
    show(rows, ["body", "state", "start", "end"], style)


@command.command("actors")
@click.argument("text", required=False)
@ACTORS
@FORMAT
def show_actors(text: str | None, actors: str | None, style: str) -> None:
    """The names of the gazetteer, or those that have a text in them.

    Example: tocsin ref actors houthi
    """
    rows = [
        {"name": name, "actor": entry.actor, "country": "|".join(entry.countries), "known_as": entry.basis}
        for name, entry in resolver(actors).names()
        if not text or text.lower() in name.lower()
    ]
    show(rows, ["name", "actor", "country", "known_as"], style)


@command.command("people")
@click.argument("text", required=False)
@ON
@FORMAT
def show_people(text: str | None, on: str | None, style: str) -> None:
    """People of public standing outside the dated offices, or those that have a text in their names.

    Example: tocsin ref people guaidó --on 2019-06-01
    """
    from tocsin.actors.people import standings

    rows = [
        {"name": s.name, "country": s.country, "sector": s.sector, "role": s.role, "start": s.start or None,
         "end": s.end or None}
        for times in standings().values()
        for s in times
        if (not text or any(text.lower() in name.lower() for name in (s.name, *s.aliases)))
        and (on is None or s.covers(on))
    ]  # fmt: skip
    show(rows, ["name", "country", "sector", "role", "start", "end"], style)


@command.command("ontology")
@click.argument("name", type=click.Choice(["plover", "contexts", "cameo", "admiralty"]), default="plover")
@FORMAT
def show_ontology(name: str, style: str) -> None:
    """A code list: PLOVER's types and modes (plover), its contexts, CAMEO's codes, the Admiralty grades.

    Example: tocsin ref ontology cameo
    """
    from tocsin import ontologies

    rows = ontologies.listed(name)
    show(rows, list(rows[0]), style)


@command.command("languages")
@FORMAT
def show_languages(style: str) -> None:
    """The languages that are read.

    Example: tocsin ref languages
    """
    show(told("tocsin.reading.languages"), ["name", "about"], style)


@command.command("indicators")
@FORMAT
def show_indicators(style: str) -> None:
    """The indicators that warn, with what each looks for.

    Example: tocsin ref indicators
    """
    show(told("tocsin.assessment.indicators"), ["name", "about"], style)


def told(package: str) -> list[dict[str, str | None]]:
    """The plug-ins of a folder with the first line that each says of itself."""
    from tocsin import plugins

    return [
        {"name": name, "about": (module.__doc__ or "").strip().partition("\n")[0]}
        for name, module in plugins.discover(package).items()
    ]


def resolver(actors: str | None) -> Resolver:
    from pathlib import Path

    from tocsin.actors import Resolver
    from tocsin.settings import load_settings

    gc.disable()  # the tables have no cycles, and looking for them takes a fifth of the time
    chosen = load_settings(actors=actors).actors
    return Resolver(Path(chosen) if chosen else None)


def show(rows: list[dict[str, str | None]], columns: list[str], style: str) -> None:
    import msgspec

    from tocsin.surfaces import terminal

    if style == "json":
        click.echo(msgspec.json.encode(rows))
    else:
        terminal.print_table(columns, [[row[name] for name in columns] for row in rows])
