"""Opens a record file, and brings an older one up to date."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec

from tocsin.errors import RecordError

APPLICATION_ID = 0x70C514
"""Marks an SQLite file as a record."""
PATIENCE = 60
"""Seconds to wait while another process writes."""
PAUSE = 0.02
"""Seconds between two tries."""
CACHE = 131_072
"""Kibibytes, taken as needed: holds the indexes while half a million claims are written."""
PAGE = 16_384
"""Bytes: claims are long, and four to a page waste a quarter of it."""
MANY = 50
"""Rows that are written in one statement."""
ADVICE = {
    "SQLITE_CANTOPEN": "cannot be opened; check that its folder exists and may be written to",
    "SQLITE_READONLY": "may not be written to; check its permissions, or name another file",
    "SQLITE_PERM": "may not be written to; check its permissions, or name another file",
    "SQLITE_NOTADB": "is not a record; name a file that `tocsin read` wrote, or a new one",
    "SQLITE_CORRUPT": "is damaged; restore a copy, or read the documents into a new record",
    "SQLITE_BUSY": f"was in use by another process for {PATIENCE} seconds; try again later",
    "SQLITE_FULL": "cannot grow, the disk is full; make room, or name a file elsewhere",
    "SQLITE_IOERR": "cannot be read or written, the disk reports an error; name a file elsewhere",
}


def open_store(path: str, *, create: bool) -> sqlite3.Connection:
    """A connection to a record of the present version.

    Args:
        path: the file; `:memory:` for a record that lasts as long as the connection.
        create: make the file where there is none.

    Raises:
        RecordError: there is no such record, or it cannot be opened.
    """
    if not create and not Path(path).exists():
        raise RecordError(f"{path}: no such record; make one with: tocsin read PATH... --into {path}")
    with explained(path):
        store = connect(path, create=create)
        try:
            check(store, path)
            migrate(store)
        except BaseException:
            store.close()
            raise
        return store


def connect(path: str, *, create: bool) -> sqlite3.Connection:
    if path == ":memory:":
        store = sqlite3.connect(path, isolation_level=None)
    else:
        folder = Path(path).absolute().parent
        sealed = not create and not os.access(folder, os.W_OK)  # no room for the files beside it
        mode = "immutable=1" if sealed else f"mode={'rwc' if create else 'rw'}"
        uri = f"{Path(path).absolute().as_uri()}?{mode}"
        store = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=PATIENCE)
    store.execute(f"PRAGMA page_size = {PAGE}")  # of a new file only
    store.execute("PRAGMA foreign_keys = ON")
    store.execute("PRAGMA secure_delete = ON")  # what is forgotten leaves no bytes behind
    store.execute("PRAGMA synchronous = NORMAL")
    store.execute(f"PRAGMA cache_size = -{CACHE}")
    return store


def check(store: sqlite3.Connection, path: str) -> None:
    """Refuse other programs' databases, and records of a later Tocsin."""
    (mark,) = store.execute("PRAGMA application_id").fetchone()
    (tables,) = store.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if tables and mark != APPLICATION_ID:
        raise RecordError(f"{path}: {ADVICE['SQLITE_NOTADB']}")
    known = len(migrations())
    if version(store) > known:
        raise RecordError(
            f"{path}: is a record of version {version(store)}, and this Tocsin knows up to {known}; update it"
        )


def version(store: sqlite3.Connection) -> int:
    (number,) = store.execute("PRAGMA user_version").fetchone()
    return int(number)


@cache
def migrations() -> list[str]:
    """The scripts that bring a record from each version to the next."""
    folder = files("tocsin.record") / "migrations"
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return [script.read_text(encoding="utf-8") for script in found]


def migrate(store: sqlite3.Connection) -> None:
    scripts = migrations()
    if version(store) == len(scripts):
        return
    log_ahead(store)
    store.execute("PRAGMA foreign_keys = OFF")  # a table that is replaced takes nothing along
    with transaction(store):
        for script in scripts[version(store) :]:  # asked again: another process may have been faster
            for statement in split(script):
                store.execute(statement)
        store.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        store.execute(f"PRAGMA user_version = {len(scripts)}")
    store.execute("PRAGMA foreign_keys = ON")


def log_ahead(store: sqlite3.Connection) -> None:
    """Let readers and a writer work at once; SQLite itself does not wait for another process that turns it on."""
    given_up = time.monotonic() + PATIENCE
    while True:
        try:
            store.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > given_up:
                raise
            time.sleep(PAUSE)
        else:
            return


def split(script: str) -> Iterator[str]:
    """The statements of a script; `executescript` would commit the transaction around it."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def json(value: object) -> str:
    """A record or a list as the database keeps it."""
    return msgspec.json.encode(value).decode()


def insert(store: sqlite3.Connection, into: str, rows: Sequence[Sequence[Any]]) -> None:
    """Add rows to a table where it does not have them yet, many in a statement.

    Keys that point elsewhere must be checked at the end of a transaction (`DEFERRABLE INITIALLY DEFERRED`):
    otherwise the database keeps a journal of every statement, and takes longer than row by row.

    Args:
        store: the database.
        into: the table, or table and columns.
        rows: what to add.
    """
    if not rows:
        return
    row = f"({', '.join('?' * len(rows[0]))})"
    whole = len(rows) - len(rows) % MANY
    query = f"INSERT OR IGNORE INTO {into} VALUES {', '.join([row] * MANY)}"  # noqa: S608 - our own tables
    many = ([*chain.from_iterable(rows[first : first + MANY])] for first in range(0, whole, MANY))
    store.executemany(query, many)
    store.executemany(f"INSERT OR IGNORE INTO {into} VALUES {row}", rows[whole:])  # noqa: S608 - our own tables


@contextmanager
def transaction(store: sqlite3.Connection) -> Iterator[None]:
    """All of it is written, or nothing."""
    store.execute("BEGIN IMMEDIATE")
    try:
        yield
        store.execute("COMMIT")
    except BaseException:
        store.rollback()
        raise


@contextmanager
def explained(path: str) -> Iterator[None]:
    """Errors of SQLite as one line that names the record and says what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        name = "_".join(getattr(error, "sqlite_errorname", "").split("_")[:2])
        raise RecordError(f"{path}: {ADVICE.get(name, f'cannot be used ({error})')}") from error
