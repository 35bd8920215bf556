"""Another speaker, another station, another number of speakers, or a relay in the speaker's place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from tocsin.assessment.accounts import Account
from tocsin.assessment.alignment import Pair, is_word_for_word
from tocsin.assessment.difference import Difference
from tocsin.assessment.drifts import meanings, quantities
from tocsin.assessment.identity import are_crossed, have_one_place, relation
from tocsin.assessment.words import (
    Word,
    figures,
    find_phrases,
    is_full,
    load_wording,
    load_wording_set,
    runs_of_names,
    span_of,
    stem_of,
    stems_of,
    words_of,
)
from tocsin.model import Span, Statement

STATION_STEP = 2
"""Steps of station that make another status: an official is not a minister, but may be a diplomat."""
CITED_WITHIN = 6
"""Words after "citing" that name who is cited."""
ACCORDING = "according to"
GROUP_KINDS = frozenset(("group", "anonymous"))
ONE = frozenset(("a", "an", "one", "single"))
UNNAMED = frozenset(("person", "anonymous", "unknown"))
GROUPS = "a_group_of a_team_of a_circle_of a_number_of"
SEVERAL = {
    "group": 2,
    "team": 2,
    "circle": 2,
    "number": 3,
    "several": 3,
    "many": 4,
    "numerous": 4,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
}
"""Words for many, and how many they are at least."""
DESCRIPTION_ENDS = frozenset(["of", "to", "for", "at", "from", "in", "on", "near", "who", "which", "with"])


def find(pair: Pair) -> Iterator[Difference]:
    relay = find_relay(pair.a, pair.b) or find_relay(pair.b, pair.a)
    changed = relay or (None if pair.speakers == "different" else find_status(pair))
    if (
        changed is None
        and (pair.speakers == "different" or are_person_and_body(pair))
        and not (cites(pair.a, pair.b) or cites(pair.b, pair.a) or contradict(pair))
    ):
        reason = f"{name_of(pair.a)} in one account, {name_of(pair.b)} in the other"
        spans = speaker_span(pair.a), speaker_span(pair.b)
        changed = Difference("speaker-changed", pair.a, pair.b, *spans, reason)
    changed = changed or find_count(pair)
    if changed is not None:
        yield changed


def are_person_and_body(pair: Pair) -> bool:
    """Whether one sentence is said by somebody in one account and in the other by a body that he is not said to be of."""
    kinds = {account.statement.speaker.kind for account in (pair.a, pair.b)}
    one, other = ({w.sense for w in account.zone if is_full(w)} for account in (pair.a, pair.b))
    apart = "organisation" in kinds and not kinds.isdisjoint(UNNAMED) and bool(one) and one.isdisjoint(other)
    return apart and is_word_for_word(pair.a, pair.b)


def contradict(pair: Pair) -> bool:
    """Whether two speakers, neither named where the other speaks, say different things of one matter."""
    if are_crossed(pair.a, pair.b):
        return False
    as_one = Pair(pair.a, pair.b, pair.score, "open")
    return any(any(find(as_one)) for find in (meanings.find, quantities.find))


def find_relay(a: Account, b: Account) -> Difference | None:
    """Where `b` has the outlet speak that in `a` only passes on what somebody else said."""
    if not a.zone or not b.zone:
        return None
    if relation(a, b) == "same":
        tells = passes_on(a) or (not a.is_quotation and is_told(a, b))
        if not tells or passes_on(b) or find_phrases(b.story.words, load_wording().citing):
            return None
    elif (
        not (who := b.names or outlet_words(b))
        or not any(who <= names for names in passers_on(a))
        or tells_more(b, a)
        or lets_speak(b, a)
    ):
        return None
    reason = f"{name_of(b)} passes on what another said in one account and speaks in the other"
    return Difference("relay-as-source", a, b, speaker_span(a), speaker_span(b), reason)


def outlet_words(account: Account) -> frozenset[str]:
    """Stems of what an outlet without a name is called: "state radio"."""
    is_body = account.statement.speaker.kind == "organisation"
    return account.called if is_body else frozenset()


def lets_speak(account: Account, told: Account) -> bool:
    """Whether its sentences name whoever the other account lets speak."""
    return bool(told.called) and told.called <= {word.stem for word in account.frame}


def tells_more(account: Account, inner: Account) -> bool:
    """Whether an account tells of more than what stands inside another one: of its teller's own words too."""
    return (
        bool(inner.statement.parent) and len(account.full.keys() & inner.full.keys()) < len(account.full) / 2
    )


def passes_on(account: Account) -> bool:
    """Whether its speaker gives the words of somebody else: cites, or says according to whom."""
    if find_phrases(account.content, load_wording().attributing):
        return True
    inside = [s for s in account.story.accounts if s.statement.parent == account.statement.id]
    return cites_another(account) or any(is_accorded(other.statement) for other in inside)


def is_told(account: Account, other: Account) -> bool:
    """Whether its speaker passes on what somebody else said, of whom the other text knows nothing."""
    inside = (s for s in account.story.accounts if s.statement.parent == account.statement.id)
    return any(
        inner.statement.cue is not None
        and stem_of(inner.statement.cue.lemma) in stems_of("tellings")
        and set(other.full) <= set(inner.full) | set(account.story.names)
        and opens(account, inner)
        and bool(inner.called)
        and inner.called.isdisjoint(other.story.stems)
        for inner in inside
    )


def opens(account: Account, inner: Account) -> bool:
    """Whether an account begins with whom it has it from, or with what he said: nothing else is said before."""
    start = min((word.start for word in (*inner.zone, *inner.content)), default=0)
    return inner.statement.polarity == "positive" and not any(
        is_full(w) for w in account.content if w.start < start
    )


def cites_another(account: Account) -> bool:
    """Whether "citing" or "quotes" stands in its frame, and neither names the speaker nor what quotes him."""
    frame, speaker = account.frame, {word.start for word in account.zone}
    after = [frame[end : end + 3] for _, end in find_phrases(frame, load_wording().citing)]
    cited = [words for words in after if words and words[0].lower != "by"]
    own = account.statement.parent is None
    return own and not account.person and any(speaker.isdisjoint(w.start for w in words) for words in cited)


def is_accorded(statement: Statement) -> bool:
    """Whether it is told on the word of somebody: "according to a docker", but not "to a first count"."""
    told = statement.cue is not None and statement.cue.lemma == ACCORDING
    return told and statement.speaker.kind not in ("unknown", "document")


def passers_on(account: Account) -> list[set[str]]:
    """Names of those who pass the statement on: the links of its chain, those told, those who quote."""
    texts = [link.text or "" for link in account.statement.chain[1:-1]]
    links = [{word.stem for word in words_of(text, [(0, len(text))])} for text in texts]
    cited: list[set[str]] = []
    speaker, frame, table = {word.start for word in account.zone}, account.frame, load_wording()
    for run in runs_of_names(frame):
        at = frame.index(run[0])
        before = {word.lower for word in frame[max(0, at - 3) : at]}
        if before & load_wording_set("citing") and "by" not in before:
            cited.append({word.stem for word in run})
        after = frame[at + len(run) : at + len(run) + 2]
        passes = before & {"told", "by", "with"} or find_phrases(after, table.citing)
        if passes and not any(word.start in speaker for word in run):
            links.append({word.stem for word in run})
    return [names for names in links if not any(source <= names for source in cited)]


def cites(account: Account, cited: Account) -> bool:
    """Whether an account has what it tells from the other's speaker."""
    frame = account.frame
    after = [
        w for _, end in find_phrases(frame, load_wording().citing) for w in frame[end : end + CITED_WITHIN]
    ]
    return bool(cited.names) and cited.names <= {word.stem for word in after}


def speaker_span(account: Account) -> Span:
    spans = account.statement.speaker.spans
    if spans:
        return spans[0]
    return account.statement.cue.spans[0] if account.statement.cue else account.statement.content.spans[0]


def name_of(account: Account) -> str:
    speaker = account.statement.speaker
    return speaker.resolved or speaker.text or "nobody named"


@cache
def stations() -> dict[str, int]:
    return {
        stem_of(word): level for level, words in load_wording().stations.items() for word in words.split()
    }


def description(account: Account) -> list[Word]:
    """The speaker's description up to where or whose it is."""
    zone = account.zone
    start = (
        2 if len(zone) > 2 and zone[1].lower == "of" and (zone[0].is_number or not is_full(zone[0])) else 0
    )
    end = next((n for n, w in enumerate(zone) if w.lower in DESCRIPTION_ENDS and n > start), None)
    return zone[start:end]


def head_of(words: Sequence[Word]) -> Word | None:
    """The last word for an office or for one who serves it."""
    roles = stations().keys() | stems_of("servants")
    return next((word for word in reversed(words) if word.stem in roles), None)


def find_status(pair: Pair) -> Difference | None:
    one, other = description(pair.a), description(pair.b)
    head_a, head_b = head_of(one), head_of(other)
    if head_a is None or head_b is None or bool(pair.a.person) != bool(pair.b.person):
        return None
    if pair.a.person and not pair.a.person & pair.b.person:
        return None
    if pair.a.person:
        reason = lent_or_lost(one, other) or other_office(one, other)
    elif serves(pair.a, head_b) != serves(pair.b, head_a):
        reason = "who serves an office in one account holds it in the other"
    elif head_a.stem == head_b.stem:
        reason = lent_or_lost(one, other)
    elif (alike := is_word_for_word(pair.a, pair.b)) or have_one_place(pair.a, pair.b):
        apart = abs(station(one, head_a) - station(other, head_b)) >= (1 if alike else STATION_STEP)
        reason = (
            f"{head_a.lower} and {head_b.lower} are of different station"
            if apart
            else other_office(one, other)
        )
    else:
        reason = None
    if reason is None:
        return None
    return Difference("status-changed", pair.a, pair.b, span_of(one), span_of(other), reason)


def lent_or_lost(one: Sequence[Word], other: Sequence[Word]) -> str | None:
    """Why the same office is another one: former, deputy, or junior against senior."""
    table = load_wording()
    for mark in (table.former, table.deputies, table.aspirants):
        if bool(find_phrases(one, mark)) != bool(find_phrases(other, mark)):
            return f"the office is held in another way: {mark.split()[0]}, or not"
    up, down = (
        [bool(find_phrases(words, mark)) for words in (one, other)] for mark in (table.seniors, table.juniors)
    )
    if (up[0] and down[1]) or (up[1] and down[0]):
        return "senior in one account, junior in the other"
    return None


def serves(account: Account, office: Word) -> bool:
    """Whether the speaker is one who serves an office: "an adviser to the mayor"."""
    head = head_of(description(account))
    is_servant = head is not None and head.lower in load_wording_set("servants")
    return is_servant and office.stem in account.belongings


def other_office(one: Sequence[Word], other: Sequence[Word]) -> str | None:
    """Why a named speaker has another rank, or another office of which nobody holds two."""
    for held in (ranks, offices):
        a, b = held(one), held(other)
        if a and b and a.isdisjoint(b):
            return "another rank or office of the same person"
    return None


def ranks(words: Sequence[Word]) -> frozenset[str]:
    """The last rank in the title before a name: "Lieutenant General" is a general."""
    listed = load_wording_set("ranks")
    found = [w.lower for w, after in pairwise(words) if w.lower in listed and w.is_name and after.is_name]
    return frozenset(found[-1:])


def offices(words: Sequence[Word]) -> frozenset[int]:
    """The offices in a description, by their place in the table; none where one is only sought or was held."""
    table = load_wording()
    if any(find_phrases(words, mark) for mark in (table.former, table.deputies, table.aspirants)):
        return frozenset()
    said = {word.lower for word in words}
    found = [n for n, group in enumerate(table.offices) if not said.isdisjoint(group.split())]
    return frozenset(found[:1])


def station(words: Sequence[Word], head: Word) -> int:
    before = [word for word in words if word.start < head.start]
    table = load_wording()
    shift = bool(find_phrases(before, table.seniors)) - bool(find_phrases(before, table.juniors))
    return stations().get(head.stem, 0) + shift


def find_count(pair: Pair) -> Difference | None:
    if pair.speakers == "different":
        return None
    for a, b in zip(count_of(pair.a), count_of(pair.b), strict=True):
        if a and b and are_other_counts(a, b):
            reason = f"{a[0].lower} in one account, {b[0].lower} in the other"
            return Difference("count-changed", pair.a, pair.b, span_of(a), span_of(b), reason)
    return None


def is_single(account: Account) -> bool:
    """Whether one person speaks, and not a body."""
    return account.statement.speaker.kind in UNNAMED or head_of(description(account)) is not None


def are_other_counts(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Several may be three or four, but not one."""
    one, other = number_of(a), number_of(b)
    if {a[0].lower, b[0].lower} & {"a", "an"} and (is_plural(a) or is_plural(b)):
        return False  # "officials said" is often one of them
    if one is not None and other is not None:
        return one != other
    number = other if one is None else one
    return number is not None and number < SEVERAL.get((a if one is None else b)[0].lower, 2)


def number_of(words: Sequence[Word]) -> float | None:
    """How many: a number, one, or None where it is "several"."""
    if words[0].lower in SEVERAL or is_plural(words):
        return None
    return 1 if words[0].lower in ONE else next(value for _, _, value in figures(words))


def is_plural(words: Sequence[Word]) -> bool:
    """Whether it is a plural without a number: "survivors"."""
    first = words[0]
    return first.lower not in {*ONE, *SEVERAL} and not first.is_number and first.lower.endswith("s")


def count_of(account: Account) -> tuple[Sequence[Word], Sequence[Word]]:
    """The words for how many speak and of how many: "two of the four mediators", "an official"."""
    if account.person:
        return (), ()
    zone = account.zone
    numbers = [zone[start:end] for start, end, _ in figures(zone)]
    if numbers and zone[0].lower not in SEVERAL:
        whole = numbers[1] if len(numbers) > 1 and any(word.lower == "of" for word in zone) else ()
        return numbers[0], whole
    if any(start == 0 for start, _ in find_phrases(zone, GROUPS)):
        return zone[1:2], ()
    few = find_phrases(zone, load_wording().quantifiers[2])[:1]  # "a handful of dockers" is no single one
    if zone and zone[0].lower in ONE and any(start == 0 for start, _ in few):
        return (), ()
    if zone and is_plural(zone) and account.statement.speaker.kind in GROUP_KINDS:
        return zone[:1], ()
    if zone and (zone[0].lower in SEVERAL or (zone[0].lower in ONE and is_single(account))):
        return zone[:1], ()
    return (), ()
