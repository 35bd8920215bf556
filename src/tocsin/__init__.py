"""Tocsin reads news about crises into a record that can be checked.

>>> import tocsin
>>> with tocsin.read([]) as record:
...     record.claims(register="signal")
[]
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tocsin.errors import InputError, RecordError, SettingError, TocsinError
    from tocsin.model import Claim, Document, Issue, Statement, Trigger
    from tocsin.pipeline import read
    from tocsin.record import Record

__version__ = "0.1.0"
__all__ = [
    "Claim", "Document", "InputError", "Issue", "Record", "RecordError", "SettingError", "Statement",
    "TocsinError", "Trigger", "read",
]  # fmt: skip
HOMES = ("tocsin.errors", "tocsin.model", "tocsin.record", "tocsin.pipeline")
"""Where the names live; each is looked for when it is used, so that a command loads no more than it needs."""


def __getattr__(name: str) -> Any:
    if name in __all__:
        for home in HOMES:
            found = getattr(import_module(home), name, None)
            if found is not None:
                globals()[name] = found
                return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), *__all__]
