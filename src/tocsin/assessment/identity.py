"""Whether two accounts name the same speaker."""

from __future__ import annotations

from typing import Literal

from tocsin.assessment.accounts import Account, Story
from tocsin.assessment.words import (
    akin,
    is_full,
    load_wording_set,
    stems_of,
)
from tocsin.record.counted import party_of

Speakers = Literal["same", "different", "open"]

POSSESSIVES = frozenset(("their", "its", "his", "her"))
DESCRIBING_WORDS = 3
"""Words of a description that suit but one."""
GROUP_WORDS = 2
"""Words that describe one group of speakers."""


def relation(a: Account, b: Account) -> Speakers:
    """Whether two accounts name the same speaker."""
    one, other = a.statement.speaker, b.statement.speaker
    if a.person and b.person:
        if a.person & b.person:
            return "same"
        crossed = a.person & b.names or b.person & a.names
        return "open" if crossed else "different"
    if are_other_bodies(a, b):
        return "different"
    if one.actor is not None and other.actor is not None and party_of(one.actor) != party_of(other.actor):
        return "different"
    if one.actor is not None and one.actor == other.actor:
        return "same"
    if one.kind == other.kind == "organisation" and a.zone and b.zone:
        return relation_of_bodies(a, b)
    if a.names and b.names and any(akin(x, y) for x in a.names for y in b.names):
        return "same"
    if differ_in_camp(a, b):
        return "different"
    ways = (has_one_description, are_one_group, is_one_witness, is_described_by_name)
    return "same" if any(way(a, b) for way in ways) else "open"


def is_described_by_name(a: Account, b: Account) -> bool:
    """Whether all by which one is described stands with the name of the other: "the sister of a dead miner"."""
    if bool(a.person) == bool(b.person):
        return False
    named, plain = (a, b) if a.person else (b, a)
    words = {w.sense for w in plain.zone if is_full(w) and w.stem not in stems_of("anyone")}
    return len(words) >= DESCRIBING_WORDS and words <= {w.sense for w in named.zone}


def are_one_group(a: Account, b: Account) -> bool:
    """Whether two counted groups are described by the same words: "three of the council's members"."""
    one, other = ({stem for stem in x.called if not stem.isdecimal()} for x in (a, b))
    return len(one & other) >= GROUP_WORDS and (one <= other or other <= one)


def is_one_witness(a: Account, b: Account) -> bool:
    """Whether two unnamed speakers are called the same, and of the same place: "a priest in Pemba"."""
    one, other = a.described, b.described
    placed = (a.belongings - one) & (b.belongings - other)
    return bool(one) and one == other and bool(placed)


def has_one_description(a: Account, b: Account) -> bool:
    """Whether both speak of "the mayor", and not of any official."""
    definite = all(account.zone and account.zone[0].lower == "the" for account in (a, b))
    return definite and bool(a.called) and a.called == b.called


def relation_of_bodies(a: Account, b: Account) -> Speakers:
    """Two ministries or firms: the same where one description holds the other, else different ones."""
    one, other = ([word.stem for word in account.zone if is_full(word)] for account in (a, b))
    only_a = [x for x in one if not any(akin(x, y) for y in other)]
    only_b = [y for y in other if not any(akin(x, y) for x in one)]
    if any(account.zone[0].lower in POSSESSIVES for account in (a, b)):  # "their union" may be any
        return "open"
    if only_a and only_b:
        return "different"
    return "same" if one and other else "open"


def are_other_bodies(a: Account, b: Account) -> bool:
    """Whether a bank speaks in one and a ministry in the other, or ministries of two matters."""
    one, other = a.body, b.body
    if one is None or other is None:
        return False
    matters = [{w.lower for w in x.zone} & load_wording_set("portfolios") for x in (a, b)]
    return one != other or (all(matters) and matters[0].isdisjoint(matters[1]))


def differ_in_camp(a: Account, b: Account) -> bool:
    """Whether the speakers are of two sorts of people that nobody belongs to at once."""
    return bool(a.camps) and bool(b.camps) and a.camps.isdisjoint(b.camps)


def are_strangers(a: Account, b: Account) -> bool:
    """Whether two unnamed speakers are described by other words, each for somebody in particular."""
    one, other = a.described, b.described
    if not one or not other or (a.person and b.person):
        return False
    return not have_one_place(a, b)


def have_one_place(a: Account, b: Account) -> bool:
    """Whether a word for where the speakers belong is common: "a clerk at the consulate"."""
    return any(akin(x, y) for x in a.belongings for y in b.belongings)


def is_passed_on(a: Account, b: Account) -> bool:
    """Whether the speaker of one passes on the statement of the other: "state radio said, citing a doctor"."""
    return any(
        link.text is not None and link.text == teller.statement.speaker.text
        for told, teller in ((a, b), (b, a))
        for link in told.statement.chain[:-1]
    )


def are_crossed(a: Account, b: Account) -> bool:
    """Whether a document names the other's speaker as well as its own, and not both let both speak."""
    named = [is_named(a, b.story), is_named(b, a.story)]
    return any(named) and not (speaks_in(a, b.story) and speaks_in(b, a.story))


def is_named(account: Account, story: Story) -> bool:
    return not story.names.isdisjoint(account.person or account.names)


def speaks_in(account: Account, story: Story) -> bool:
    return any(relation(account, other) == "same" for other in story.accounts)
