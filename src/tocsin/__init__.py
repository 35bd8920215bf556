"""Tocsin reads news about crises into a record that can be checked.

>>> import tocsin
>>> with tocsin.read([]) as record:
...     record.claims(register="signal")
[]
"""

from tocsin.errors import InputError, RecordError, SettingError, TocsinError
from tocsin.model import Claim, Document, Issue, Statement, Trigger
from tocsin.pipeline import read
from tocsin.record import Record

__version__ = "0.1.0"
__all__ = [
    "Claim", "Document", "InputError", "Issue", "Record", "RecordError", "SettingError", "Statement",
    "TocsinError", "Trigger", "read",
]  # fmt: skip
