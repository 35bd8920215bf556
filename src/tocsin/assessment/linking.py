"""Holds the documents of a record against one another: what outlets withdrew, what conditions and threats came to.

Only pairs are looked at of which one side changed since; what is known of the others stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from tocsin.assessment.corrections import article_of, find_withdrawals
from tocsin.assessment.ledger import Index, comes_by, is_entry, kind_of, utterance, waits_by
from tocsin.assessment.outcomes import outcome
from tocsin.assessment.sheets import Sheet, Sheets, article_key, mark
from tocsin.assessment.told import Told
from tocsin.assessment.triggers import Edge, Edges, held, hold
from tocsin.model import Trigger
from tocsin.model.ledger import Entry
from tocsin.record import Record
from tocsin.record.links import Key, Linked

Triggers = dict[str, Trigger]
"""By their ids."""
FOUND = ("met_by", "would_meet", "links")
"""What of a trigger is found by holding it against others."""


def link(record: Record) -> None:
    """Bring the withdrawals, the triggers and the ledger of a record up to date with its documents."""
    record.links.start_anew(unless=mark())
    withdraw(record)
    changes, found = record.ledger.changes()
    if changes == found:
        return
    last = record.summary.last_day() or ""
    sheets = Sheets(record, record.links.unlinked())
    passed = passing(record, sheets, last)
    edges, triggers = held_again(record, sheets)
    edges |= edges_in(sheets.of(passed), where=lambda edge: edge.trigger.id in passed[edge.document])
    told, entries = told_again(sheets, edges, passed, last)
    edges |= edges_in(sheets.of(told.values()), where=lambda edge: edge.trigger.claim in told)
    kept = record.links.triggers(edges)
    settled = settle(record, edges, kept | triggers, entries=entries, last=last)
    record.links.keep(
        Linked(
            known={document: sheet.known() for document, sheet in sheets.fresh.items()},
            gone_triggers=record.links.triggers_in(sheets.fresh) - set(edges),
            triggers=[trigger for trigger in settled if trigger != kept.get(trigger.id)],
            gone_entries=list(told), entries=entries, changes=changes, last=last,
        )
    )  # fmt: skip


def withdraw(record: Record) -> None:
    """Find again what outlets withdrew of articles of which a version came, went or changed."""
    changed = record.links.documents(record.links.unlinked())
    keys = {article_key(article_of(document)) for document in changed if article_of(document)}
    others = record.links.documents(record.links.found_by(keys, waits=True))
    versions: dict[Key, set[str]] = defaultdict(set)
    for document in (*changed, *others):
        if article_of(document):
            versions[article_of(document)].add(document.id)
    several = set().union(*(ids for ids in versions.values() if len(ids) > 1))
    readings = [record.reading(document) for document in record.links.documents(several)]
    record.withdraw(find_withdrawals(readings), of=several)


def edges_in(sheets: Iterable[Sheet], *, where: Callable[[Edge], bool] = lambda _: True) -> Edges:
    return {edge.trigger.id: edge for sheet in sheets for edge in sheet.edges if where(edge)}


def passing(record: Record, sheets: Sheets, last: str) -> dict[str, set[str]]:
    """The claims and triggers whose day has passed since, or no longer has, by their documents."""
    low, high = sorted((record.links.last(), last))
    return {
        sheet.document: {key for key, day in sheet.deadlines().items() if day and low <= day < high}
        for sheet in sheets.of(record.links.awaiting(low, high))
    }


def held_again(record: Record, sheets: Sheets) -> tuple[Edges, Triggers]:
    """The edges of documents that changed, and those of others that they change; each trigger as met or open."""
    changed = [*sheets.fresh.values(), *sheets.former]
    near = [
        *sheets.waiting(key for sheet in changed for key in sheet.comes_to_edges()),
        *sheets.coming(key for sheet in changed for key in sheet.edges_wait_for()),
    ]
    others = {sheet.document: sheet for sheet in near if sheet.document not in sheets.fresh}
    own, theirs = edges_in(sheets.fresh.values()), edges_in(others.values())
    deeds = [deed for sheet in sheets.fresh.values() for deed in sheet.deeds]
    all_deeds = [*deeds, *(deed for sheet in others.values() for deed in sheet.deeds)]
    triggers = hold(own, all_deeds, own | theirs)
    gone = {deed.claim for sheet in sheets.former for deed in sheet.deeds} | set(edges_in(sheets.former))
    kept = record.links.triggers(theirs)
    for key, found in hold(theirs, deeds, own).items():
        trigger = joined(kept.get(key, found), found, gone)
        if any(getattr(trigger, name) != getattr(kept.get(key), name, None) for name in FOUND):
            triggers[key] = trigger
    return {key: own.get(key) or theirs[key] for key in triggers}, triggers


def joined(kept: Trigger, found: Trigger, gone: set[str]) -> Trigger:
    """A trigger with what is known of it, but for what is gone, and what was found."""
    met, would, links = (set(getattr(found, name)) | (set(getattr(kept, name)) - gone) for name in FOUND)
    return held(found, met=met, would=would, links=links)


def told_again(
    sheets: Sheets, edges: Edges, passed: Mapping[str, set[str]], last: str
) -> tuple[dict[str, str], list[Entry]]:
    """The entries of what was told anew, and of what that or a day that passed may change.

    Returns:
        the document of each claim that tells or told one of them, and the entries.
    """
    claims = {edge.trigger.claim for edge in edges.values()}.union(*passed.values())
    own = list(told_in((*sheets.fresh.values(), *sheets.former)))
    comes = {key for told in own for key in comes_by(told)} | kinds_taken_back(sheets, own)
    asked = sheets.of([*passed, *(edge.document for edge in edges.values())])
    affected = {utterance(told) for told in own if is_entry(told)}
    affected |= {utterance(told) for told in told_in(asked) if told.claim in claims and is_entry(told)}
    affected |= {
        utterance(told)
        for told in told_in(sheets.waiting(comes))
        if is_entry(told) and not comes.isdisjoint(waits_by(told))
    }
    tellings = sheets.waiting(affected)
    told = {
        one.claim: one.document
        for one in (*own, *told_in(tellings))
        if is_entry(one) and utterance(one) in affected
    }
    return told, index_for(sheets, tellings, affected).entries(sorted(affected), last=last)


def told_in(sheets: Iterable[Sheet]) -> Iterator[Told]:
    return (told for sheet in sheets for told in sheet.told)


def kinds_taken_back(sheets: Sheets, own: Iterable[Told]) -> set[Key]:
    """The kinds of what was told anew that somebody takes back without a word of which: that may be another now."""
    kinds = {kind_of(told) for told in own if is_entry(told)}
    return {key for told in told_in(sheets.coming(kinds)) for key in comes_by(told) if key in kinds}


def index_for(sheets: Sheets, tellings: Iterable[Sheet], affected: set[Key]) -> Index:
    """An index of all that may change some utterances."""
    one_each = {utterance(told): told for told in told_in(tellings) if is_entry(told)}
    waits = {key for name in affected & set(one_each) for key in waits_by(one_each[name])}
    coming = sheets.coming(waits)
    kinds = {key for told in told_in(coming) if not told.words for key in comes_by(told)}
    found = {sheet.document: sheet for sheet in (*tellings, *coming, *sheets.waiting(kinds))}
    return Index(told_in(found.values()))


def settle(
    record: Record, edges: Edges, triggers: Triggers, *, entries: Iterable[Entry], last: str
) -> Iterator[Trigger]:
    """The triggers in the light of the ledger and of what outlets withdrew, each change with its reason."""
    dropped = record.links.withdrawn(edge.trigger.claim for edge in edges.values())
    telling = {claim: entry for entry in entries for claim in entry.told}
    for key, edge in edges.items():
        trigger = triggers.get(key, edge.trigger)
        found = held(edge.trigger, met=trigger.met_by, would=trigger.would_meet, links=trigger.links)
        yield outcome(found, dropped=dropped, entries=telling, published=edge.published or "", last=last)
