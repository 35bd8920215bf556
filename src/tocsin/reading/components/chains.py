"""On whose word: the statement that encloses one, and who passes it on."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.model import Link, Span, Speaker
from tocsin.model.statement import AUTHOR


def link_of(speaker: Speaker) -> Link:
    return Link(kind=speaker.kind, text=speaker.text, actor=speaker.actor)


def find_parents(cues: Sequence[Span], contents: Sequence[Sequence[Span]]) -> list[int | None]:
    """For each statement the index of the smallest one whose content holds its cue."""
    sizes = [sum(end - start for start, end in spans) for spans in contents]
    waiting = sorted((start, end, n) for n, spans in enumerate(contents) for start, end in spans)
    parents: list[int | None] = [None] * len(cues)
    begun: list[tuple[int, int, int]] = []
    at = 0
    for place, n in sorted((cue[0], n) for n, cue in enumerate(cues)):
        while at < len(waiting) and waiting[at][0] <= place:
            begun.append(waiting[at])
            at += 1
        begun = [part for part in begun if part[1] > place]
        holders = [m for _, _, m in begun if m != n and sizes[m] > sizes[n]]
        parents[n] = min(holders, key=lambda m: (sizes[m], m), default=None)
    return parents


def chains_of(
    speakers: Sequence[Speaker],
    parents: Sequence[int | None],
    *,
    relays: Sequence[Sequence[Link]],
    cited: Sequence[Sequence[Link]],
) -> list[tuple[Link, ...]]:
    """Who passes each statement on, outermost first; parents are larger, so this ends."""
    known: dict[int, tuple[Link, ...]] = {}

    def chain(n: int) -> tuple[Link, ...]:
        if n not in known:
            parent = parents[n]
            before = (AUTHOR,) if parent is None else (*chain(parent), *cited[parent])
            known[n] = (*before, *relays[n], link_of(speakers[n]))
        return known[n]

    return [chain(n) for n in range(len(speakers))]
