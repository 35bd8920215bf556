"""Picks statements and claims page by page, and counts what there is to pick from."""

from __future__ import annotations

import sqlite3
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

import msgspec

from tocsin.errors import InputError
from tocsin.model import Claim, Statement
from tocsin.model.claim import Factuality, Kind, Register
from tocsin.model.review import Outcome
from tocsin.model.statement import Form, Polarity, SpeakerKind
from tocsin.record.store import json

COUNTED = 499
"""Rows that are counted; beyond, there are `more`."""
CHOICES = 12
"""Values of a facet that are told, the most frequent first."""
FIRST = "0"
"""Sorts before every day."""
DAY = "coalesce(d.published, '')"
REVIEW = "coalesce((SELECT outcome FROM reviewed WHERE subject = x.id), 'none')"
FOUND = 1_000
"""Records that are taken of those whose sentences hold the words, the last read first; they are put in order."""
FEW = 5_000
"""Records of a party or speaker, or documents of some days, that are found first and put in order then; of more, the
order is followed."""


class Selection(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What statements and claims may be picked by."""

    words: str | None = None
    """All of these words, in any inflection, stand in the sentence; of very many, the last read are taken."""
    speaker: str | None = None
    """An actor id, which stands for all below it, or a name."""
    outlet: str | None = None
    """Publisher of the document."""
    document: str | None = None
    """Id of the document."""
    since: str | None = None
    """Published on this day or later, `YYYY-MM-DD`."""
    until: str | None = None
    """Published on this day or earlier."""
    review: Outcome | Literal["none"] | None = None
    """What people say of it; `none` where nobody looked yet."""


class StatementSelection(Selection, frozen=True, kw_only=True):
    """Which statements, and in what order."""

    kind: SpeakerKind | None = None
    """Kind of the speaker."""
    form: Form | None = None
    """Direct, indirect, mixed or a title."""
    polarity: Polarity | None = None
    """`negative` for what was not said."""
    sort: Literal["text", "date", "newest", "speaker", "form"] = "text"
    """What comes first."""


class ClaimSelection(Selection, frozen=True, kw_only=True):
    """Which claims, and in what order."""

    register: Register | None = None
    """Act, signal, judgement or figure."""
    kind: Kind | None = None
    """Which act, signal, judgement or figure."""
    factuality: Factuality | None = None
    """On the claim's own voice."""
    polarity: Polarity | None = None
    """`negative` where the voice says that it is not so."""
    voice: str | None = None
    """`author`, `relayed` for everybody else, or the id of a statement."""
    actor: str | None = None
    """Who acts: an actor id, which stands for all below it, or a name."""
    recipient: str | None = None
    """At whom it is directed, likewise."""
    sort: Literal["text", "date", "newest", "kind", "factuality"] = "text"
    """What comes first."""


class Facet(NamedTuple):
    """A value that can be picked, and how many have it."""

    value: str
    name: str
    number: int


class Counts(NamedTuple):
    """How many there are, and what they can be narrowed by."""

    total: int
    more: bool
    """There are more than were counted."""
    facets: dict[str, list[Facet]]


class Table(NamedTuple):
    """What is known of a kind of record: where it is, what it sorts and narrows by."""

    kind: type[Statement | Claim]
    name: str
    key: str
    """Its number in the file."""
    voice: str
    """Joins the statement that it stands on the word of."""
    said: str
    """Where the speaker stands."""
    columns: dict[str, str]
    facets: dict[str, str]
    sorts: dict[str, list[str]]

    @property
    def plain(self) -> str:
        """The rows, each with its document."""
        return f"{self.name} AS x JOIN documents AS d ON d.id = x.document {self.voice}"

    @property
    def by_row(self) -> str:
        """The same, row by row."""
        return f"{self.name} AS x CROSS JOIN documents AS d ON d.id = x.document {self.voice}"

    @property
    def by_document(self) -> str:
        """The rows, document by document."""
        return f"documents AS d CROSS JOIN {self.name} AS x ON x.document = d.id {self.voice}"

    @property
    def by_words(self) -> str:
        """The rows, sentence by sentence."""
        return f"""words CROSS JOIN sentences AS z ON z.id = words.rowid
            CROSS JOIN {self.name} AS x ON x.document = z.document AND x.start >= z.start AND x.start < z.stop
            JOIN documents AS d ON d.id = x.document {self.voice}"""


STATEMENTS = Table(
    kind=Statement, name="statements", key="x.rowid", voice="", said="x",
    columns={"document": "x.document", "outlet": "d.publisher", "kind": "x.kind", "form": "x.form",
             "polarity": "x.polarity"},
    facets={"kind": "x.kind", "form": "x.form", "polarity": "x.polarity",
            "speaker": "coalesce(x.actor, x.speaker)", "outlet": "d.publisher", "review": REVIEW},
    sorts={"text": [], "date": [DAY], "newest": [DAY],
           "speaker": ["coalesce(x.speaker, '~')"], "form": ["x.form"]},
)  # fmt: skip
CLAIMS = Table(
    kind=Claim, name="claims", key="x.number", voice="LEFT JOIN statements AS s ON s.id = x.voice", said="s",
    columns={"document": "x.document", "outlet": "d.publisher", "register": "x.register", "kind": "x.kind",
             "factuality": "x.factuality", "polarity": "x.polarity"},
    facets={"register": "x.register", "kind": "x.kind", "factuality": "x.factuality",
            "polarity": "x.polarity", "voice": "iif(x.voice = 'author', 'author', 'relayed')",
            "speaker": "coalesce(s.actor, s.speaker)", "outlet": "d.publisher", "review": REVIEW},
    sorts={"text": [], "date": [DAY], "newest": [DAY],
           "kind": ["x.register", "x.kind"], "factuality": ["x.factuality"]},
)  # fmt: skip
NAMED = """SELECT number FROM names WHERE actor = ?
    UNION ALL SELECT number FROM names WHERE actor > ? AND actor < ?
    UNION ALL SELECT number FROM names WHERE text = ? COLLATE NOCASE"""
"""The names of a party and of all below it."""
# The plus signs keep SQLite from gathering all rows of a party by an index before it puts them in order.
SAID_BY = """x.id IN (SELECT id FROM statements WHERE actor = ?
    UNION ALL SELECT id FROM statements WHERE actor > ? AND actor < ?
    UNION ALL SELECT id FROM statements WHERE speaker = ? COLLATE NOCASE)"""
SAID_OFTEN = """(+x.actor = ? OR (+x.actor > ? AND +x.actor < ?) OR +x.speaker = ? COLLATE NOCASE)"""
OF = f"SELECT naming FROM parties WHERE role = ? AND name IN ({NAMED})"  # noqa: S608 - our own words
"""The combinations of names that have a party in a role."""
LISTED = "SELECT number FROM claims WHERE naming IN (SELECT value FROM json_each(?))"
SELDOM = f"x.number IN ({LISTED})"
OFTEN = "+x.naming IN (SELECT value FROM json_each(?))"
ROLES = ("actor", "recipient", "speaker")
Test = tuple[str, tuple[str | int, ...]]


class Query(NamedTuple):
    """What a selection asks of the database."""

    table: Table
    tables: str
    tests: list[Test]

    def select(self, columns: str, **more: Any) -> tuple[str, tuple[Any, ...]]:
        """The query for some columns, and its values.

        Args:
            columns: what is wanted of each row.
            more: `tests`, `order` and `limit` beyond the selection's own.
        """
        where, values = joined([*self.tests, *more.get("tests", [])])
        order = f"ORDER BY {more['order']}" if "order" in more else ""
        query = f"SELECT {columns} FROM {self.tables} WHERE {where} {order} LIMIT ?"  # noqa: S608 - our own columns
        return query, (*values, more["limit"])


class Picked(NamedTuple):
    """Some of what was asked for."""

    rows: list[Any]
    after: str | None
    """Where the next ones begin; null where there are none."""
    query: Query
    """Finds all that fit, to count them."""


def query_of(store: sqlite3.Connection, selection: Selection) -> Query:
    """Where to look for what is asked, so that little is looked at."""
    table = table_of(selection)
    chosen = {name: value for name, value in msgspec.structs.asdict(selection).items() if value}
    of_parties, few = tests_of_parties(store, table, chosen)
    tests = [*tests_of(chosen, table), *of_parties]
    if "words" in chosen:
        return numbered(table, found_by_words(store, table, tests, chosen["words"]))
    few = few or "document" in chosen or chosen.get("review", "none") != "none"
    by_day = chosen.get("sort") in {"date", "newest"} and not few
    return Query(table, table.by_document if by_day or "outlet" in chosen else table.plain, tests)


def table_of(selection: Selection) -> Table:
    return CLAIMS if isinstance(selection, ClaimSelection) else STATEMENTS


def numbered(table: Table, numbers: Sequence[int]) -> Query:
    """The rows that have these numbers."""
    test = f"{table.key} IN (SELECT value FROM json_each(?))"  # noqa: S608 - our own column
    return Query(table, table.plain, [(test, (json(numbers),))])


def found_by_words(store: sqlite3.Connection, table: Table, tests: Sequence[Test], words: str) -> list[int]:
    """The numbers of the rows whose sentences hold the words."""
    quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words.split()) or '""'
    where, values = joined([("words MATCH ?", (quoted,)), *tests])
    query = f"""SELECT {table.key} FROM {table.by_words} WHERE {where}
        ORDER BY words.rowid DESC LIMIT ?"""  # noqa: S608 - our own columns
    return [row[0] for row in store.execute(query, (*values, FOUND))]


def tests_of_parties(
    store: sqlite3.Connection, table: Table, chosen: Mapping[str, str]
) -> tuple[list[Test], bool]:
    """The test of who acts, is addressed and speaks, and whether so few fit that these are found first."""
    asked = [(role, *matching(chosen[role])) for role in ROLES if role in chosen]
    if not asked:
        return [], False
    if table is STATEMENTS:
        ((_, *speaker),) = asked
        query = f"SELECT coalesce(sum(speaks), 0) FROM names WHERE number IN ({NAMED})"  # noqa: S608 - our own words
        few = store.execute(query, speaker).fetchone()[0] <= FEW
        return [(SAID_BY if few else SAID_OFTEN, tuple(speaker))], few
    where, values = joined([(f"number IN ({OF})", party) for party in asked])
    found = store.execute(f"SELECT number FROM namings WHERE {where}", values)  # noqa: S608 - our own words
    namings = json([number for (number,) in found])
    query = f"SELECT count(*) FROM ({LISTED} LIMIT ?)"  # noqa: S608 - our own words
    few = store.execute(query, (namings, FEW + 1)).fetchone()[0] <= FEW
    return [(SELDOM if few else OFTEN, (namings,))], few


def read_picked(store: sqlite3.Connection, selection: Selection, *, after: str | None, limit: int) -> Picked:
    """The rows that were asked for, in order, from where the last ones ended."""
    query = query_of(store, selection)
    table, sort = query.table, getattr(selection, "sort", "text")
    way, beyond = (" DESC", "<") if sort == "newest" else ("", ">")
    grouped = query.tables == table.by_document
    document = "d.id" if grouped else "x.document"
    order = [*table.sorts[sort], document, "x.start", "x.id"]
    columns = ", ".join(order)
    tests = [*tests_of_days(store, selection, ordered=order[0] == DAY)]
    if after:
        place = read_cursor(after, len(order))
        tests.append((f"{order[0]} {beyond}= ?", place[:1]))
        tests.append((f"({columns}) {beyond} ({', '.join('?' * len(order))})", place))
    listed = query._replace(tables=table.by_document if grouped else table.by_row)
    asked = listed.select(
        f"x.record, {table.key}, {columns}",
        tests=tests,
        order=", ".join(column + way for column in order),
        limit=limit + 1,
    )
    found = store.execute(*asked).fetchall()
    decode = msgspec.json.Decoder(table.kind).decode
    more = len(found) > limit
    return Picked(
        rows=[decode(row[0]) for row in found[:limit]],
        after=cursor(found[limit - 1][2:]) if more else None,
        query=query if more or after else numbered(table, [row[1] for row in found]),
    )


def read_counts(store: sqlite3.Connection, query: Query) -> Counts:
    """How many there are, and the most frequent values of each facet."""
    table, most = query.table, COUNTED
    columns = f"{', '.join(table.facets.values())}, {table.said}.speaker"
    rows = store.execute(*query.select(columns, limit=most + 1)).fetchall()
    values = list(zip(*rows[:most], strict=True)) or [()] * (len(table.facets) + 1)
    called = Counter(zip(values[list(table.facets).index("speaker")], values[-1], strict=True))
    names = dict(pair for pair, _ in reversed(called.most_common()))
    facets = {
        facet: [Facet(value, names.get(value, value) if facet == "speaker" else value, count)
                for value, count in Counter(filter(None, column)).most_common(CHOICES)]
        for facet, column in zip(table.facets, values, strict=False)
    }  # fmt: skip
    return Counts(min(len(rows), most), len(rows) > most, facets)


def tests_of(chosen: Mapping[str, Any], table: Table) -> Iterator[Test]:
    """What is asked beside the parties, as tests of the database, by its name in the selection."""
    yield from (
        (f"{column} = ?", (chosen[name],)) for name, column in table.columns.items() if name in chosen
    )
    if "since" in chosen:
        yield "d.published >= ?", (chosen["since"],)
    if "until" in chosen:
        yield "d.published <= ?", (chosen["until"] + "~",)
    if "review" in chosen:
        yield reviewed("x.id", chosen["review"])
    voice = chosen.get("voice")
    if voice == "relayed":
        yield "x.voice <> 'author'", ()
    elif voice:
        yield "x.voice = ?", (voice,)


def tests_of_days(store: sqlite3.Connection, selection: Selection, *, ordered: bool) -> Iterator[Test]:
    """What of the days that are asked for spares looking at rows of others, where a list has an order to follow."""
    if selection.since is None and selection.until is None:
        return
    days = selection.since or FIRST, (selection.until or "") + "~"
    if ordered:
        yield f"{DAY} BETWEEN ? AND ?", days
        return
    within = "SELECT id FROM documents WHERE published BETWEEN ? AND ?"
    query = f"SELECT count(*) FROM ({within} LIMIT ?)"  # noqa: S608 - our own words
    if store.execute(query, (*days, FEW + 1)).fetchone()[0] <= FEW:
        yield f"x.document IN ({within})", days


def reviewed(key: str, outcome: str) -> Test:
    """Whether the reviews of a record come to an outcome, or to `none`."""
    if outcome == "none":
        return f"{key} NOT IN (SELECT subject FROM reviewed)", ()  # noqa: S608 - our own column
    return f"{key} IN (SELECT subject FROM reviewed WHERE outcome = ?)", (outcome,)  # noqa: S608 - our own column


def matching(party: str) -> tuple[str, str, str, str]:
    """An id, the ends of the ids of what belongs to it, which begin with it and a dot, and a name."""
    return party, f"{party}.", f"{party}/", party


def joined(tests: Sequence[Test]) -> tuple[str, tuple[str | int, ...]]:
    where = " AND ".join(test for test, _ in tests) or "TRUE"
    return where, tuple(value for _, values in tests for value in values)


def cursor(place: Sequence[Any]) -> str:
    """Where a page ends, as a word that fits into an address."""
    return urlsafe_b64encode(msgspec.json.encode(place)).decode().rstrip("=")


def read_cursor(after: str, size: int) -> tuple[str | int, ...]:
    try:
        place = msgspec.json.decode(
            urlsafe_b64decode(after + "=" * (-len(after) % 4)), type=tuple[str | int, ...]
        )
    except (ValueError, msgspec.MsgspecError):
        place = ()
    if len(place) != size:
        raise InputError(f"after={after}: is no place in this list; leave it out to begin")
    return place
