"""An accusation told with its reply in one account and without it in the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tocsin.assessment.accounts import Account, Story, groups_of
from tocsin.assessment.alignment import Pair
from tocsin.assessment.difference import Difference
from tocsin.assessment.identity import relation
from tocsin.assessment.steps import marks
from tocsin.assessment.words import Word, find_phrases, is_full, load_wording, span_of, stems_of, words_of
from tocsin.model import Span

SENTENCES_AFTER = 3
"""Sentences within which a reply follows what it answers."""
HOSTILE = frozenset(("ASSAULT", "COERCE", "ACCUSE"))
"""Types of acts that are a reproach where somebody is said to have done them."""

BEFORE_NOUNS = frozenset(
    ("the", "a", "an", "this", "that", "its", "their", "of", "in", "over", "for", "on", "at")
)
"""Words after which a verb of denying describes a noun: "the disputed stations"."""

DENYING = frozenset(("not", "no", "never", "nobody", "nothing", "none"))
STANDING = frozenset(
    ("always", "long", "repeatedly", "consistently", "previously", "earlier", "ever", "never")
)
STANDS_WITHIN = 2
"""Words by which a denial is an old one, and answers nothing: "has always denied", and how near they stand."""

Reply = tuple[Account, Sequence[Word]]
"""The statement that replies (or else the one replied to), and the words of the reply."""


def find(pair: Pair) -> Iterator[Difference]:
    for full, short in ((pair.a, pair.b), (pair.b, pair.a)):
        found = denial_of(full) or answer_to(full)
        if found is None or is_answered(short.story, found):
            continue
        reply, words = found
        spans = span_of(words), short.statement.content.spans[0]
        yield Difference("reply-omitted", reply, short, *spans, "only one account has the reply")
        return


def denial_of(account: Account) -> Reply | None:
    """A denial at the end of its sentence or in one of the next, by somebody else."""
    if any(word.lower in DENYING for word in account.content):  # it is a denial itself
        return None
    for start, end in [*rest_of(account), *following(account)]:
        words = words_of(account.story.document.text, [(start, end)])
        if not has_denial(words):
            continue
        inside = [a for a in account.story.accounts if start <= a.statement.content.spans[0][0] < end]
        replies = [a for a in inside if not same_voice(account, a)]
        if replies or not inside:
            return (replies or [account])[0], words
    return None


def answer_to(account: Account) -> Reply | None:
    """What the accused, or somebody who speaks for them, says in one of the next sentences.

    What is no accusation by its words is one where those whom it names contradict it.
    """
    accused = {word.sense for word in account.content if is_full(word)}
    charged = is_accusation(account)
    for start, end in following(account):
        for other in account.story.accounts:
            at = other.statement.content.spans[0][0]
            enough = any if charged or replies(other) else all
            answers = enough(
                (speaks_for(other, accused) or is_of_other(other, account), contradicts(other, accused))
            )
            if start <= at < end and answers and not same_voice(account, other) and speaks(other):
                return other, other.content
    return None


def replies(account: Account) -> bool:
    """Whether its verb of reporting answers somebody."""
    spans = account.statement.cue.spans if account.statement.cue else ()
    words = words_of(account.story.document.text, spans)
    return bool(find_phrases(words, load_wording().replying, inflected=True))


def is_of_other(account: Account, accuser: Account) -> bool:
    """Whether "its manager" cannot be that of the accusers, or "their lawyer" that of one accuser."""
    owner = account.zone[0].lower if account.zone else ""
    several = accuser.statement.speaker.kind == "group" or (
        bool(accuser.zone) and accuser.zone[0].lower.endswith("s")
    )
    return owner == ("its" if several else "their")


def speaks_for(account: Account, accused: set[str]) -> bool:
    """Whether its speaker is described by a word for the accused, or by one of the same camp."""
    described = {word.sense for word in account.zone if is_full(word)}
    return bool(described & accused) or any(
        camp & described and camp & accused for camp in groups_of("camps")
    )


def contradicts(account: Account, accused: set[str]) -> bool:
    """Whether it says of the accused what is not so."""
    return not accused.isdisjoint(account.full) and any(
        w.stem in stems_of("negations") for w in account.content
    )


def rest_of(account: Account) -> list[Span]:
    """What follows an account in its sentence: "..., a charge that the ministry denied"."""
    statement = account.statement
    own = [
        *statement.content.spans,
        *statement.speaker.spans,
        *(statement.cue.spans if statement.cue else ()),
    ]
    stop, last = max(end for _, end in own), max((end for _, end in account.sentences), default=0)
    return [(stop, last)] if stop < last else []


def following(account: Account) -> list[Span]:
    """The sentences after the account."""
    last = max((end for _, end in account.sentences), default=len(account.story.document.text))
    return [span for span in account.story.sentences if span[0] >= last][:SENTENCES_AFTER]


def is_accusation(account: Account) -> bool:
    """Whether its verb accuses, or it tells of a hostile act."""
    statement = account.statement
    cue = words_of(account.story.document.text, statement.cue.spans if statement.cue else ())
    if find_phrases(cue, load_wording().accusations, inflected=True):
        return True
    words = account.content
    if not is_ahead(account) and find_phrases(words, load_wording().wrongs, inflected=True):
        return True
    told = [claim for claim in account.story.claims if claim.voice == statement.id]
    return any(claim.kind in ("accusation", "blame") or claim.event_type in HOSTILE for claim in told)


def is_ahead(account: Account) -> bool:
    """Whether it tells of what is to come or may come, and not of what was done."""
    return bool(marks(account))


def speaks(account: Account) -> bool:
    silent = find_phrases(account.content, load_wording().silence, inflected=True)
    return account.statement.polarity == "positive" and not silent


def same_voice(one: Account, other: Account) -> bool:
    same_words = bool(one.zone) and one.statement.speaker.text == other.statement.speaker.text
    return same_words or (bool(one.person) and relation(one, other) == "same")


def has_denial(words: Sequence[Word]) -> bool:
    table = load_wording()
    denied = [start for start, _ in find_phrases(words, table.denials, inflected=True)]
    is_denied = any(
        {w.lower for w in words[max(0, n - STANDS_WITHIN) : n]}.isdisjoint(STANDING)
        and {w.lower for w in words[max(0, n - 1) : n]}.isdisjoint(BEFORE_NOUNS)
        for n in denied
    )
    return is_denied or bool(find_phrases(words, table.denied))


def is_answered(story: Story, reply: Reply) -> bool:
    """Whether a document has a denial, in whatever words, or lets the one who replies speak."""
    account, words = reply
    heard = [
        other for other in story.accounts if not account.called.isdisjoint(word.stem for word in other.zone)
    ]
    says_no = any(word.lower in DENYING for other in heard for word in other.content)
    return (
        has_denial(story.words) or story.tells(words) or (bool(heard) and (says_no or not has_denial(words)))
    )
