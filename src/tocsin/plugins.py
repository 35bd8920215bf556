"""Finds plug-ins: one new file in a folder, or an entry point, and nothing else to edit."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
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
    for point in entry_points(group=package):
        found[point.name] = point.load()
    return dict(sorted(found.items()))
