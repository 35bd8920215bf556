"""The store: one SQLite file that holds documents and all that was read in them."""

from tocsin.record.view import Record

__all__ = ["Record"]
