"""What a language adds: word lists and rules as data, one folder a language."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def load(name: str, language: str = "en") -> Any:
    """The data of one file in a language's folder.

    >>> "allegedly" in load("hedges")["phrases"]
    True
    """
    text = files(__package__).joinpath(language, f"{name}.yml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
