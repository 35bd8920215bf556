"""What outlets withdrew: kept in the record with its reason, and not counted unless somebody says it stands."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from tocsin.model.revision import Withdrawal
from tocsin.record.recount import count_again
from tocsin.record.store import json, transaction


def read_withdrawals(store: sqlite3.Connection) -> list[Withdrawal]:
    """What is withdrawn, and what is said to stand all the same."""
    query = "SELECT claim, later, reason, stands FROM withdrawn ORDER BY claim"
    return [
        Withdrawal(claim=claim, later=later, reason=reason, stands=bool(stands))
        for claim, later, reason, stands in store.execute(query)
    ]


def write_withdrawals(store: sqlite3.Connection, now: Iterable[Withdrawal], *, of: Iterable[str]) -> None:
    """Put these in the place of the former ones of these documents; what people said of them stays."""
    found = {withdrawal.claim: withdrawal for withdrawal in now}
    with transaction(store):
        query = """SELECT claim FROM withdrawn JOIN claims ON claims.id = claim
            WHERE document IN (SELECT value FROM json_each(?))"""
        former = {row[0] for row in store.execute(query, (json(list(of)),))}
        store.executemany(
            "DELETE FROM withdrawn WHERE claim = ?", [(claim,) for claim in former - set(found)]
        )
        query = """INSERT INTO withdrawn (claim, later, reason) VALUES (?, ?, ?)
            ON CONFLICT (claim) DO UPDATE SET later = excluded.later, reason = excluded.reason"""
        store.executemany(query, [(claim, w.later, w.reason) for claim, w in found.items()])
        count_again(store, former ^ set(found))


def write_standing(store: sqlite3.Connection, claim: str, *, stands: bool) -> bool:
    """Say that a withdrawn claim stands all the same, or does not; whether it is withdrawn at all."""
    with transaction(store):
        query = "UPDATE withdrawn SET stands = ? WHERE claim = ?"
        known = store.execute(query, (stands, claim)).rowcount == 1
        count_again(store, [claim])
    return known
