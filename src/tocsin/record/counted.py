"""What counts in a series, for which dyad, and on which day: written with each reading, never recomputed.

An act or signal counts if it is `actual`, `positive` and not `historical` (the firewall). Judgements and
figures count as put forward, in series of their own. Nothing counts without an actor and a day.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import permutations, product

from tocsin.model import Claim, Document, Party
from tocsin.ontologies import plover, score_of
from tocsin.record.store import insert

Dyad = tuple[str, str]
"""Actor and recipient."""
What = tuple[str, str, str, str, str, str, str]
"""What claims that count alike have in common: day, register, standing, kind, type, document and origin."""
Ids = tuple[str | None, ...]
"""Those of the parties that a claim names; null where nobody resolved one."""

NOBODY = ""
"""Stands for a recipient that is not known."""
CATEGORIES = frozenset({"IGO", "NGO", "IMG", "MNC", "ISM", "JRN"})
"""Begin ids of parties that share a kind, not a government: the party is what follows."""


def write_counted(store: sqlite3.Connection, document: Document, claims: Iterable[Claim]) -> None:
    """Add the claims of a document to the series; the sums are brought up to date by `sums`."""
    found: defaultdict[tuple[Dyad, What], list[Claim]] = defaultdict(list)
    for claim in claims:
        what = what_of(claim, document)
        if what is not None:
            for dyad in dyads_of(ids(claim.actor), ids(claim.recipient)):
                found[dyad, what].append(claim)
    insert(store, "counted", [row_of(*key, alike) for key, alike in found.items()])


def what_of(claim: Claim, document: Document) -> What | None:
    """What a claim counts as; nothing if it does not count."""
    day, _ = day_of(claim, document)
    if day is None or not counts(claim):
        return None
    standing = "asserted" if claim.voice == "author" else "alleged"
    origin = origin_of(claim, document)
    return day, claim.register, standing, claim.kind, claim.event_type or "", document.id, origin


def row_of(dyad: Dyad, what: What, alike: Sequence[Claim]) -> Sequence[str | float | None]:
    """Claims that count alike as a row: PLOVER's quad, the sum of the scores, how many they are, and their ids."""
    quad, _ = weight_of(alike[0].event_type, None)
    score = sum([weight_of(claim.event_type, claim.mode)[1] or 0 for claim in alike]) if quad else None
    return *dyad, *what, quad, score, len(alike), ",".join([claim.id for claim in alike])


@cache
def weight_of(event_type: str | None, mode: str | None) -> tuple[int | None, float | None]:
    """PLOVER's quad and score."""
    kind = plover().get(event_type or "")
    return (kind.quad, score_of(event_type, mode)) if kind else (None, None)


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


@lru_cache(maxsize=10_000)
def dyads_of(acting: Ids, receiving: Ids) -> Sequence[Dyad]:
    """Each actor with each recipient; without a recipient, the parties of an act with one another.

    What is directed at nobody known stands under an empty name, so that it is not lost without a word.
    """
    actors, recipients = ({party_of(party) for party in named if party} for named in (acting, receiving))
    if recipients:
        return sorted(product(actors, recipients))
    together = [] if receiving else sorted(permutations(actors, 2))
    return together or [(actor, NOBODY) for actor in sorted(actors)]


def ids(named: Iterable[Party]) -> Ids:
    return tuple([party.actor for party in named])


def party_of(actor: str) -> str:
    """The party of an office or body.

    >>> party_of("RUS.GOV"), party_of("NATO.SG"), party_of("JRN.REUTERS")
    ('RUS', 'NATO', 'JRN.REUTERS')
    """
    root, _, rest = actor.partition(".")
    return actor if root in CATEGORIES and rest else root


def origin_of(claim: Claim, document: Document) -> str:
    """The outlet that the claim is relayed from, else the outlet, else the document."""
    if not claim.chain:
        return document.publisher or document.id
    relays = [link.actor for link in claim.chain if (link.actor or "").startswith("JRN.")]
    return str(relays[-1] if relays else document.publisher or document.id)
