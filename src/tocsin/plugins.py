"""Finds plug-ins: one new file in a folder, or an entry point, and nothing else to edit."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType


@cache
def discover(package: str) -> dict[str, ModuleType]:
    """The modules of a plug-in folder by name, and those that other packages join to it.

    Args:
        package: such as `tocsin.intake.formats`; also the name of the entry-point group.
    """
    folder = import_module(package)
    found = {info.name: import_module(f"{package}.{info.name}") for info in iter_modules(folder.__path__)}
    return dict(sorted([*found.items(), *joined(package)]))


def joined(group: str) -> Iterator[tuple[str, ModuleType]]:
    """What installed packages join to a group."""
    if any(f"[{group}]" in told for told in entry_points()):
        from importlib import metadata  # takes a third of the time that a command needs to begin

        for point in metadata.entry_points(group=group):
            yield point.name, point.load()


@cache
def entry_points() -> list[str]:
    """What installed packages join to others, as text."""
    found = (path for folder in sys.path for path in Path(folder).glob("*.*-info/entry_points.txt"))
    return [path.read_text(encoding="utf-8") for path in found]
