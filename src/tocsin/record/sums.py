"""Sums that pages show: the tones of voices, the names of parties and dyads. A large record answers like a small one.

They are what the rows add up to, brought up to date a document at a time: what it adds is taken off before
its rows change, and put on again after.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

TONES = """INSERT INTO tones SELECT register, voice = 'author', :sign * count(*) FROM claims
    WHERE document = :document GROUP BY 1, 2
    ON CONFLICT DO UPDATE SET claims = claims + excluded.claims"""
NAMES = """UPDATE names SET acts = acts + :sign * acting, receives = receives + :sign * receiving FROM
        (SELECT name, sum(iif(role = 'actor', n, 0)) AS acting, sum(iif(role = 'recipient', n, 0)) AS receiving
        FROM (SELECT naming, count(*) AS n FROM claims WHERE document = :document GROUP BY naming)
        JOIN parties USING (naming) GROUP BY name)
    WHERE number = name"""
SPEAKERS = """INSERT INTO names (actor, text, speaks)
    SELECT coalesce(actor, ''), coalesce(speaker, ''), :sign * count(*) FROM statements
    WHERE document = :document GROUP BY 1, 2
    ON CONFLICT DO UPDATE SET speaks = speaks + excluded.speaks"""
DYADS = """INSERT INTO dyads SELECT actor, recipient, sum(iif(register = 'act' AND standing = 'asserted', n, 0)),
        sum(iif(register = 'act' AND standing = 'alleged', n, 0)), sum(iif(register = 'signal', n, 0)),
        sum(iif(register = 'judgement', n, 0)), sum(n)
    FROM (SELECT actor, recipient, register, standing, :sign * claims AS n FROM counted
        WHERE document = :document AND recipient <> '')
    GROUP BY actor, recipient
    ON CONFLICT DO UPDATE SET asserted = asserted + excluded.asserted, alleged = alleged + excluded.alleged,
        signals = signals + excluded.signals, judgements = judgements + excluded.judgements,
        claims = claims + excluded.claims"""
EMPTY = (
    "DELETE FROM tones WHERE claims = 0",
    "DELETE FROM names WHERE acts + receives + speaks = 0",
    "DELETE FROM dyads WHERE claims = 0",
)


@contextmanager
def summed(store: sqlite3.Connection, document: str) -> Iterator[bool]:
    """Keep the sums right while rows of a document come and go; it is to be held against the others again.

    Yields whether there was anything of it: then names, dyads and tones that are left empty go.
    """
    store.execute("UPDATE ledger SET changes = changes + 1")
    store.execute("INSERT OR REPLACE INTO unlinked SELECT ?, changes FROM ledger", (document,))
    taken = add(store, document, sign=-1)
    yield taken
    add(store, document, sign=1)
    if taken:
        for query in EMPTY:
            store.execute(query)


def add(store: sqlite3.Connection, document: str, *, sign: int) -> bool:
    """Put what a document adds on the sums, or take it off; whether there is anything of it."""
    values = {"document": document, "sign": sign}
    changed = [store.execute(query, values).rowcount for query in (TONES, NAMES, SPEAKERS, DYADS)]
    return any(changed)
