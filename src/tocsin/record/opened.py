"""The open file of a record, through which each part of it is asked; errors are told in one line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, TypeVar

import msgspec

from tocsin.record.rows import Rows
from tocsin.record.selection import Test, joined
from tocsin.record.store import explained, json, open_store

R = TypeVar("R", bound=msgspec.Struct)


class Opened:
    """An SQLite file that is a record."""

    def __init__(self, path: str | os.PathLike[str], *, create: bool) -> None:
        """Open the file.

        Raises:
            RecordError: the file cannot be opened, or is no record.
        """
        self.path = os.fspath(path)
        self.store = open_store(self.path, create=create or self.path == ":memory:")

    def explained(self) -> AbstractContextManager[None]:
        """Errors of SQLite are told as what to do about this file."""
        return explained(self.path)

    def rows(self, query: str, values: tuple[Any, ...] = ()) -> list[Any]:
        """What a query finds."""
        with self.explained():
            return self.store.execute(query, values).fetchall()

    def select(
        self, kind: type[R], table: str, tests: Sequence[Test] = (), *, order: str, limit: int = -1
    ) -> Rows[R]:
        """The records of a table that pass all tests."""
        where, values = joined(tests)
        query = f"SELECT record FROM {table} WHERE {where} ORDER BY {order} LIMIT ?"  # noqa: S608 - our own columns
        decode = msgspec.json.Decoder(kind).decode
        return Rows(decode(row[0]) for row in self.rows(query, (*values, limit)))

    def close(self) -> None:
        """Close the file."""
        with self.explained():
            self.store.close()


def among(column: str, values: Iterable[str]) -> Test:
    """A test whether a column has one of these values."""
    return f"{column} IN (SELECT value FROM json_each(?))", (json(list(values)),)  # noqa: S608 - our own column


def equals(**wanted: str | None) -> list[Test]:
    """Tests whether columns have what is wanted of them."""
    return [(f"{column} = ?", (value,)) for column, value in wanted.items() if value is not None]
