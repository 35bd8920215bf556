"""What counts in a series, for which dyad, and on which day: written with each reading, never recomputed.

An act or signal counts if it is `actual`, `positive` and not `historical` (the firewall). Judgements and
figures count as put forward, in series of their own. Nothing counts without an actor and a day.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import permutations, product

from tocsin.model import Claim, Document, Party
from tocsin.ontologies import plover, score_of

Row = tuple[str, str, str, str, str, str, str, str, str, int | None, float | None, str]

NOBODY = ""
"""Stands for a recipient that is not known."""
CATEGORIES = frozenset({"IGO", "NGO", "IMG", "MNC", "ISM", "JRN"})
"""Begin ids of parties that share a kind, not a government: the party is what follows."""


def write_counted(store: sqlite3.Connection, document: Document, claims: Iterable[Claim]) -> None:
    """Add the claims of a document to the series."""
    rows = (row for claim in claims for row in rows_of(claim, document))
    store.executemany(f"INSERT OR IGNORE INTO counted VALUES ({', '.join('?' * 12)})", rows)  # noqa: S608 - only marks


def rows_of(claim: Claim, document: Document) -> Iterator[Row]:
    """A row for each directed dyad of a claim that counts."""
    day, dated = day_of(claim, document)
    if day is None or not counts(claim):
        return
    kind = plover().get(claim.event_type or "")
    quad, score = (kind.quad, score_of(claim.event_type, claim.mode)) if kind else (None, None)
    standing = "asserted" if claim.voice == "author" else "alleged"
    origin = origin_of(claim, document)
    for actor, recipient in dyads_of(claim):
        yield (actor, recipient, day, claim.register, standing, claim.kind, claim.event_type or "",
               claim.id, dated, quad, score, origin)  # fmt: skip


def counts(claim: Claim) -> bool:
    """Whether a claim stands on the firewall's good side."""
    if claim.historical or claim.polarity == "negative":
        return False
    return claim.register in ("judgement", "figure") or claim.factuality == "actual"


def day_of(claim: Claim, document: Document) -> tuple[str | None, str]:
    """The day that the text gives the event, else the day of the report, and which of the two it is.

    A day after the report is that of what is announced, not of the announcement.
    """
    published = document.published
    reported = published if published and len(published) == len("2031-05-02") else None
    when = claim.when
    if when is not None and when.precision == "day" and when.start and when.start <= (reported or when.start):
        return when.start, "event"
    return reported, "report"


def dyads_of(claim: Claim) -> list[tuple[str, str]]:
    """Each actor with each recipient; without a recipient, the parties of an act with one another.

    What is directed at nobody known stands under an empty name, so that it is not lost without a word.
    """
    actors, recipients = parties(claim.actor), parties(claim.recipient)
    if recipients:
        return sorted(product(actors, recipients))
    together = [] if claim.recipient else sorted(permutations(actors, 2))
    return together or [(actor, NOBODY) for actor in sorted(actors)]


def parties(named: Iterable[Party]) -> set[str]:
    return {party_of(party.actor) for party in named if party.actor is not None}


def party_of(actor: str) -> str:
    """The party of an office or body.

    >>> party_of("RUS.GOV"), party_of("NATO.SG"), party_of("JRN.REUTERS")
    ('RUS', 'NATO', 'JRN.REUTERS')
    """
    root, _, rest = actor.partition(".")
    return actor if root in CATEGORIES and rest else root


def origin_of(claim: Claim, document: Document) -> str:
    """The outlet that the claim is relayed from, else the outlet, else the document."""
    relays = [link.actor for link in claim.chain if (link.actor or "").startswith("JRN.")]
    return str(relays[-1] if relays else document.publisher or document.id)
