"""Writes the pages of docs/ that follow from the code and from the kept figures: part of `make docs`."""

from __future__ import annotations

import ast
import inspect
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

from tocsin import model, plugins
from tocsin import settings as settings_module
from tocsin.model.review import Agreement, Gold, Review
from tocsin.settings import Settings
from tocsin.surfaces import cli

DOCS = Path(__file__).parent
RECORDS: tuple[type[msgspec.Struct], ...] = (
    model.Document, model.Statement, model.Claim, model.Trigger, model.Issue, model.Drift, model.Event,
    model.Revision, Review, Gold, Agreement,
)  # fmt: skip
ROOMS = {
    "tocsin.intake.formats": "Input formats",
    "tocsin.record.exports": "Exports",
    "tocsin.assessment.indicators": "Indicators of early warnings",
    "tocsin.engines": "Engines",
    "tocsin.surfaces.cli": "Commands",
    "tocsin.surfaces.web.pages": "Pages",
}
"""Folders of plug-ins: one new file adds one."""
BLOCK = re.compile(r"(?<=<!-- figures: ).*?(?=<!-- end -->)", re.DOTALL)


def main() -> None:
    """Rewrite every generated page."""
    for path, text in pages().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def pages() -> dict[Path, str]:
    """What each generated page must hold."""
    made: dict[str, Callable[[], str]] = {
        "reference/records.md": records,
        "reference/settings.md": settings,
        "reference/commands.md": commands,
        "reference/plug-ins.md": plug_ins,
        "measured.md": measured,
        "limits.md": limits,
    }
    return {DOCS / name: re.sub(r"\n{3,}", "\n\n", make().strip()) + "\n" for name, make in made.items()}


def records() -> str:
    """Every record, its fields and what they mean, from the classes themselves."""
    parts = ["# Records", "One line of JSON each; a field that the text does not fill is null."]
    todo: list[type] = list(RECORDS)
    for struct in todo:
        todo += [s for s in inner_structs(struct) if s not in todo]
        notes = attribute_notes(struct)
        rows = [
            f"| `{field.encode_name}` | {type_name(field.type)} | {notes.get(field.name, '')} |"
            for field in msgspec.structs.fields(struct)
        ]
        parts += [
            f"## {struct.__name__}",
            inspect.getdoc(struct) or "",
            table("field", "type", "meaning", rows),
        ]
    return "\n\n".join(parts)


def inner_structs(struct: type) -> list[type]:
    return [
        part
        for field in msgspec.structs.fields(struct)
        for part in walk(field.type)
        if inspect.isclass(part) and issubclass(part, msgspec.Struct)
    ]


def walk(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from walk(part)


def type_name(annotation: Any) -> str:
    """The type as a reader of JSON knows it."""
    args: tuple[Any, ...] = getattr(annotation, "__args__", ())
    name = getattr(annotation, "__name__", str(annotation))
    if name == "Literal":
        return " ".join(f"`{value}`" for value in args)
    if annotation == model.Span:
        return "span"
    if name == "tuple":
        return f"list of {type_name(args[0])}"
    if name == "dict":
        return f"{type_name(args[1])} by name"
    if args:
        return " or ".join("null" if a is type(None) else type_name(a) for a in args)
    known = {"str": "text", "int": "number", "float": "number", "bool": "true or false"}
    return known.get(name, f"[{name}](#{name.lower()})")


def attribute_notes(struct: type) -> dict[str, str]:
    """The docstring below each attribute of a class."""
    body = ast.parse(inspect.getsource(struct)).body[0]
    assert isinstance(body, ast.ClassDef)
    notes: dict[str, str] = {}
    for first, second in zip(body.body, body.body[1:], strict=False):
        if (
            isinstance(first, ast.AnnAssign)
            and isinstance(second, ast.Expr)
            and isinstance(second.value, ast.Constant)
        ):
            assert isinstance(first.target, ast.Name)
            notes[first.target.id] = " ".join(str(second.value.value).split())
    return notes


def settings() -> str:
    """Every setting with its environment variable, default and meaning."""
    notes = attribute_notes(Settings)
    rows = [
        f"| `{field.name}` | `TOCSIN_{field.name.upper()}` | {type_name(field.type)} |"
        f" `{field.default}` | {notes[field.name]} |"
        for field in msgspec.structs.fields(Settings)
    ]
    head = "| setting | environment variable | type | default | meaning |\n|---|---|---|---|---|"
    return "\n\n".join(["# Settings", inspect.getdoc(settings_module) or "", "\n".join([head, *rows])])


def commands() -> str:
    """Every command as its own `--help` tells it."""
    parts = ["# Commands", "As `tocsin COMMAND --help` prints them."]
    root = cli.build()
    for name, command in sorted(root.commands.items()):
        context = click.Context(command, info_name=f"tocsin {name}")
        rows = [
            f"| {option_names(param)} | {param.help or ''} |"
            for param in command.get_params(context)
            if isinstance(param, click.Option)
        ]
        usage = f"```\n{command.get_usage(context).replace('Usage: ', '')}\n```"
        parts += [f"## tocsin {name}", usage, inspect.cleandoc(command.help or "")]
        parts += ["| option | meaning |\n|---|---|\n" + "\n".join(rows)]
    return "\n\n".join(parts)


def option_names(param: click.Option) -> str:
    choice = param.type.choices if isinstance(param.type, click.Choice) else ()
    return ", ".join(f"`{o}`" for o in param.opts) + "".join(f" `{c}`" for c in choice)


def plug_ins() -> str:
    """Every plug-in that is found, by room, with the first line of its docstring."""
    intro = (
        "A plug-in is one file in its folder, or an entry point of the folder's name in another package."
        " No list is edited. `tests/contracts/` checks each."
    )
    parts = ["# Plug-ins", intro]
    for package, title in ROOMS.items():
        rows = [
            f"| `{name}` | {(inspect.getdoc(module) or '').splitlines()[0]} |"
            for name, module in plugins.discover(package).items()
        ]
        parts += [f"## {title}: `{package}`", "| name | what it gives |\n|---|---|\n" + "\n".join(rows)]
    return "\n\n".join(parts)


def measured() -> str:
    """Every kept figure with its command and goal."""
    kept = load_kept()
    parts = [
        "# Measured",
        f"Version {kept['version']}, {kept['date']}, {kept['machine']}. Written by `make measure`.",
        "The annotated texts are for measuring only and are no part of this project.",
    ]
    for row in kept["measures"]:
        rows = [f"| {f['name']} | {show(f['value'])} | {f.get('goal', '')} |" for f in row["figures"]]
        parts += [f"## {row['title']}", f"```\n{row['command']}\n```", table("figure", "value", "goal", rows)]
    return "\n\n".join(parts)


def limits() -> str:
    """The page on limits, its figures brought up to date."""
    page = (DOCS / "limits.md").read_text()
    found = {(m["title"], f["name"]): f["value"] for m in load_kept()["measures"] for f in m["figures"]}

    def fill(match: re.Match[str]) -> str:
        title = match.group().partition(" -->")[0]
        rows = [f"| {name} | {show(value)} |" for (of, name), value in found.items() if of == title]
        return f"{title} -->\n| {title} | |\n|---|---|\n" + "\n".join(rows) + "\n"

    return BLOCK.sub(fill, page)


def load_kept() -> Any:
    return json.loads((DOCS / "measured.json").read_text())


def show(value: float | None) -> str:
    return "not measured" if value is None else f"{value:,.10g}"


def table(first: str, second: str, third: str, rows: list[str]) -> str:
    return "\n".join([f"| {first} | {second} | {third} |", "|---|---|---|", *rows])


if __name__ == "__main__":
    main()
