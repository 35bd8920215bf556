"""Which documents go back to one report: near copies, and those that say where they have it from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rensa import RMinHash, RMinHashLSH  # type: ignore[import-untyped]

from tocsin.assessment.accounts import Story
from tocsin.assessment.words import Word, words_of
from tocsin.model.event import Origin

SHINGLE = 3
"""Words of a shingle: long enough that common phrases do not make two reports one."""
COPIED_LEAST = 0.6
"""Share of the shorter report's shingles that stand in the longer: copies are shortened, seldom reworded."""
PERMUTATIONS, BANDS, CANDIDATE = 128, 64, 0.2
"""MinHash: bands of two rows find nearly all pairs that have a third of their shingles in common."""
NEAR_EVENT = 1
"""Sentences from an event within which an outlet is named as where it comes from."""
SHORT = 5
"""Sentences of a report that is about one thing from end to end."""


def find_copies(stories: Sequence[Story]) -> set[tuple[str, str]]:
    """Pairs of documents of which one has most of the other's wording."""
    shingled = {story.document.id: shingles(story) for story in stories}
    index = RMinHashLSH(CANDIDATE, PERMUTATIONS, BANDS)
    hashes = []
    for number, story in enumerate(stories):
        minhash = RMinHash(PERMUTATIONS, 1)
        minhash.update(sorted(shingled[story.document.id]))
        index.insert(number, minhash)
        hashes.append(minhash)
    found = set()
    for number, minhash in enumerate(hashes):
        for other in index.query(minhash):
            one, two = stories[number].document.id, stories[other].document.id
            if number < other and is_copy(shingled[one], shingled[two]):
                found.add((one, two))
    return found


def shingles(story: Story) -> set[str]:
    stems = [word.stem for word in story.words]
    return {" ".join(stems[n : n + SHINGLE]) for n in range(max(1, len(stems) - SHINGLE + 1))}


def is_copy(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= COPIED_LEAST * min(len(one), len(other))


def group_origins(
    stories: Sequence[Story], sentences: dict[str, set[int]], copies: set[tuple[str, str]]
) -> tuple[Origin, ...]:
    """The documents of one event by origin.

    Args:
        stories: the documents.
        sentences: for each document the numbers of the sentences that tell of the event.
        copies: pairs of documents that are near copies.
    """
    groups = {story.document.id: {story.document.id} for story in stories}
    reasons: dict[str, list[str]] = {story.document.id: [] for story in stories}
    for one, other in combinations(stories, 2):
        reason = common_origin(one, other, sentences, copies)
        ids = one.document.id, other.document.id
        if reason is None:
            continue
        reasons[ids[0]].append(reason)
        merged = groups[ids[0]] | groups[ids[1]]
        groups.update(dict.fromkeys(merged, merged))
    whole = {tuple(sorted(group)) for group in groups.values()}
    return tuple(
        Origin(documents=ids, reason="; ".join(r for i in ids for r in reasons[i]) or "its own report")
        for ids in sorted(whole)
    )


def common_origin(
    one: Story, other: Story, sentences: dict[str, set[int]], copies: set[tuple[str, str]]
) -> str | None:
    """Why two documents are one report, or None."""
    ids = one.document.id, other.document.id
    if ids in copies or ids[::-1] in copies:
        return "near copies of one text"
    for first, second in ((one, other), (other, one)):
        publisher = second.document.publisher
        if publisher and publisher != first.document.publisher and names_outlet(first, publisher, sentences):
            return f"{first.document.publisher or 'one document'} names {publisher}"
    shared = credited(one, sentences) & credited(other, sentences)
    return f"both name {min(shared)}" if shared else None


def names_outlet(story: Story, publisher: str, sentences: dict[str, set[int]]) -> bool:
    """Whether a report names an outlet where it tells of the event, or in its opening."""
    name = [word.lower for word in words_of(publisher, [(0, len(publisher))]) if word.lower != "the"]
    initials = "".join(part[0] for part in publisher.split() if part[0].isupper())
    own = story.document.publisher or ""
    for words in near_words(story, sentences):
        if has_run(words, name) or (len(initials) > 2 and any(word.form == initials for word in words)):
            return True
        if name and name[-1] not in own.lower() and has_run(words, ["the", name[-1]], at=1):
            return True
    return False


def has_run(words: Sequence[Word], name: Sequence[str], *, at: int = 0) -> bool:
    """Whether the words of a name stand together, capitalised from the word `at` on."""
    lowers = [word.lower for word in words]
    size = len(name)
    starts = range(len(lowers) - size + 1) if name else ()
    return any(lowers[n : n + size] == list(name) and words[n + at].is_name for n in starts)


def near_words(story: Story, sentences: dict[str, set[int]]) -> Iterator[list[Word]]:
    """The words of the sentences near the event, of the opening, and of all of a short report."""
    told = sentences.get(story.document.id, set())
    for number, span in enumerate(story.sentences):
        is_near = any(abs(number - n) <= NEAR_EVENT for n in told)
        if is_near or number == 0 or len(story.sentences) <= SHORT:
            yield story.words_in(span)


def credited(story: Story, sentences: dict[str, set[int]]) -> set[str]:
    """Organisations that pass on, in the chains of the statements near the event, what was reported."""
    told = sentences.get(story.document.id, set())
    spans = [span for n, span in enumerate(story.sentences) if n in told]
    found = set()
    for account in story.accounts:
        start = account.statement.content.spans[0][0]
        if any(low <= start < high for low, high in spans):
            links = account.statement.chain[1:]
            found |= {link.text for link in links[:-1] if link.kind == "organisation" and link.text}
    return found - {story.document.publisher}


def relays_of(origins: Iterable[Origin], published: dict[str, str | None]) -> tuple[str, ...]:
    """All documents of each origin but the first one published."""
    relays = []
    for origin in origins:
        first = min(origin.documents, key=lambda key: (published[key] or "9", key))
        relays += [key for key in origin.documents if key != first]
    return tuple(sorted(relays))
