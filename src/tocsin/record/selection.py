"""Picks statements and claims page by page, and counts what there is to pick from."""

from __future__ import annotations

import sqlite3
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

import msgspec

from tocsin.errors import InputError
from tocsin.model import Claim, Statement
from tocsin.model.claim import Factuality, Kind, Register
from tocsin.model.review import Outcome
from tocsin.model.statement import Form, Polarity, SpeakerKind

COUNTED = 2_500
"""Rows that are looked at to count; beyond, there are `more`."""
CHOICES = 12
"""Values of a facet that are told, the most frequent first."""
DAY = "coalesce(d.published, '')"
REVIEW = "coalesce((SELECT outcome FROM reviewed WHERE subject = x.id), 'none')"
RARE = ("words", "speaker", "document", "actor", "recipient", "review")
"""What little fits, so that it is found first and put in order then."""


class Selection(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What statements and claims may be picked by."""

    words: str | None = None
    """All of these words, in any inflection, stand in the sentence."""
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


class Picked(NamedTuple):
    """Some of what was asked for."""

    rows: list[Any]
    after: str | None
    """Where the next ones begin; null where there are none."""


class Table(NamedTuple):
    """What is known of a kind of record: where it is, what it sorts and narrows by."""

    kind: type[Statement | Claim]
    tables: str
    by_day: str
    """The same, looked at document by document, which is quick where much fits and slow where little does."""
    columns: dict[str, str]
    facets: dict[str, str]
    sorts: dict[str, list[str]]


STATEMENTS = Table(
    kind=Statement,
    tables="statements AS x JOIN documents AS d ON d.id = x.document",
    by_day="documents AS d CROSS JOIN statements AS x ON x.document = d.id",
    columns={"document": "x.document", "outlet": "d.publisher", "kind": "x.kind", "form": "x.form",
             "polarity": "x.polarity"},
    facets={"kind": "x.kind", "form": "x.form", "polarity": "x.polarity",
            "speaker": "coalesce(x.actor, x.speaker)", "outlet": "d.publisher", "review": REVIEW},
    sorts={"text": [], "date": [DAY], "newest": [DAY],
           "speaker": ["coalesce(x.speaker, '~')"], "form": ["x.form"]},
)  # fmt: skip
CLAIMS = Table(
    kind=Claim,
    tables="""claims AS x JOIN documents AS d ON d.id = x.document
        LEFT JOIN statements AS s ON s.id = x.voice""",
    by_day="""documents AS d CROSS JOIN claims AS x ON x.document = d.id
        LEFT JOIN statements AS s ON s.id = x.voice""",
    columns={"document": "x.document", "outlet": "d.publisher", "register": "x.register", "kind": "x.kind",
             "factuality": "x.factuality", "polarity": "x.polarity"},
    facets={"register": "x.register", "kind": "x.kind", "factuality": "x.factuality",
            "polarity": "x.polarity", "voice": "iif(x.voice = 'author', 'author', 'relayed')",
            "speaker": "coalesce(s.actor, s.speaker)", "outlet": "d.publisher", "review": REVIEW},
    sorts={"text": [], "date": [DAY], "newest": [DAY],
           "kind": ["x.register", "x.kind"], "factuality": ["x.factuality"]},
)  # fmt: skip
SAID_BY = """{key} IN (SELECT id FROM statements WHERE actor = ?
    UNION ALL SELECT id FROM statements WHERE actor > ? AND actor < ?
    UNION ALL SELECT id FROM statements WHERE speaker = ? COLLATE NOCASE)"""
NAMED = """SELECT number FROM names WHERE actor = ?
    UNION ALL SELECT number FROM names WHERE actor > ? AND actor < ?
    UNION ALL SELECT number FROM names WHERE text = ? COLLATE NOCASE"""
"""The names of a party and of all below it."""
PARTY = f"x.number IN (SELECT claim FROM parties WHERE role = ? AND name IN ({NAMED}))"  # noqa: S608 - our own words
WORDS = """x.rowid IN (SELECT y.rowid FROM words JOIN sentences ON sentences.id = words.rowid
    JOIN {table} AS y ON y.document = sentences.document AND y.start >= sentences.start
    AND y.start < sentences.stop WHERE words MATCH ?)"""
Test = tuple[str, tuple[str | int, ...]]


def table_of(selection: Selection) -> Table:
    return CLAIMS if isinstance(selection, ClaimSelection) else STATEMENTS


def read_picked(store: sqlite3.Connection, selection: Selection, *, after: str | None, limit: int) -> Picked:
    """The rows that were asked for, in order, from where the last ones ended."""
    table = table_of(selection)
    sort: str = getattr(selection, "sort", "text")
    way, beyond = (" DESC", "<") if sort == "newest" else ("", ">")
    order = [*table.sorts[sort], "x.document", "x.start", "x.id"]
    tables = table.tables
    if order[0] == DAY:
        order[1] = "d.id"
        if all(getattr(selection, name, None) in {None, "", "none"} for name in RARE):
            tables = table.by_day
    columns = ", ".join(order)
    tests = list(tests_of(selection, table))
    if after:
        place = read_cursor(after, len(order))
        tests.append((f"{order[0]} {beyond}= ?", place[:1]))
        tests.append((f"({columns}) {beyond} ({', '.join('?' * len(order))})", place))
    where, values = joined(tests)
    query = f"""SELECT x.record, {columns} FROM {tables} WHERE {where}
        ORDER BY {", ".join(column + way for column in order)} LIMIT ?"""  # noqa: S608 - our own columns
    found = store.execute(query, (*values, limit + 1)).fetchall()
    decode = msgspec.json.Decoder(table.kind).decode
    more = len(found) > limit
    return Picked([decode(row[0]) for row in found[:limit]], cursor(found[limit - 1][1:]) if more else None)


def read_counts(store: sqlite3.Connection, selection: Selection) -> Counts:
    """How many there are, and the most frequent values of each facet."""
    table = table_of(selection)
    where, values = joined(list(tests_of(selection, table)))
    speaker = "s.speaker" if table is CLAIMS else "x.speaker"
    query = f"""SELECT {", ".join(table.facets.values())}, {speaker} FROM {table.tables}
        WHERE {where} LIMIT {COUNTED + 1}"""  # noqa: S608 - our own columns
    rows = store.execute(query, values).fetchall()
    columns = list(zip(*rows[:COUNTED], strict=True)) or [()] * (len(table.facets) + 1)
    names = dict(zip(columns[list(table.facets).index("speaker")], columns[-1], strict=True))
    facets = {
        facet: [Facet(value, names.get(value, value) if facet == "speaker" else value, count)
                for value, count in Counter(filter(None, column)).most_common(CHOICES)]
        for facet, column in zip(table.facets, columns, strict=False)
    }  # fmt: skip
    return Counts(min(len(rows), COUNTED), len(rows) > COUNTED, facets)


def tests_of(selection: Selection, table: Table) -> Iterator[Test]:
    """What the selection asks, as tests of the database."""
    chosen = {name: value for name, value in msgspec.structs.asdict(selection).items() if value}
    yield from (
        (f"{column} = ?", (chosen[name],)) for name, column in table.columns.items() if name in chosen
    )
    if "since" in chosen:
        yield "d.published >= ?", (chosen["since"],)
    if "until" in chosen:
        yield "d.published <= ?", (chosen["until"] + "~",)
    if "words" in chosen:
        quoted = " ".join('"' + word.replace('"', '""') + '"' for word in chosen["words"].split())
        yield WORDS.format(table="claims" if table is CLAIMS else "statements"), (quoted or '""',)
    if "speaker" in chosen:
        speaker = chosen["speaker"]
        yield (
            SAID_BY.format(key="x.voice" if table is CLAIMS else "x.id"),
            matching(speaker),
        )
    for role in ("actor", "recipient"):
        if role in chosen:
            yield PARTY, (role, *matching(chosen[role]))
    if chosen.get("review") == "none":
        yield "x.id NOT IN (SELECT subject FROM reviewed)", ()
    elif "review" in chosen:
        yield "x.id IN (SELECT subject FROM reviewed WHERE outcome = ?)", (chosen["review"],)
    voice = chosen.get("voice")
    if voice == "relayed":
        yield "x.voice <> 'author'", ()
    elif voice:
        yield "x.voice = ?", (voice,)


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
