"""An accusation told with its reply in one account and without it in the other."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.assessment.accounts import Account, Story
from tocsin.assessment.alignment import Pair, relation
from tocsin.assessment.difference import Difference
from tocsin.assessment.words import Word, find_phrases, load_wording, words_of
from tocsin.model import Span, Statement

SENTENCES_AFTER = 3
"""Sentences within which a reply follows what it answers."""


def find(pair: Pair) -> Iterator[Difference]:
    for full, short in ((pair.a, pair.b), (pair.b, pair.a)):
        reply = reply_to(full)
        if reply is not None and reply_to(short) is None and not has_denial(short.story):
            yield Difference("reply-omitted", reply, short, span_of_statement(reply.statement),
                             short.statement.content.spans[0], "only one account has the reply")  # fmt: skip
            return


def reply_to(account: Account) -> Account | None:
    """The statement of another speaker near by that denies this one."""
    for other in account.story.accounts:
        if other is account or not denies(other) or denies(account) or same_voice(account, other):
            continue
        if 0 <= distance(account, other) <= SENTENCES_AFTER:
            return other
    return None


def same_voice(one: Account, other: Account) -> bool:
    return (bool(one.zone) and one.statement.speaker.text == other.statement.speaker.text) or (
        bool(one.person) and relation(one, other) == "same"
    )


def distance(account: Account, other: Account) -> int:
    """Sentences from one statement to another."""
    order = {span: n for n, span in enumerate(account.story.sentences)}
    if not account.sentences or not other.sentences:
        return -1
    return order[other.sentences[0]] - order[account.sentences[0]]


def denies(account: Account) -> bool:
    """Whether its verb denies, or its words call something false."""
    table, statement = load_wording(), account.statement
    cue = words_of(account.story.document.text, statement.cue.spans if statement.cue else ())
    if find_phrases(cue, table.denials):
        return True
    head = account.content[:6]
    return bool(find_phrases(head, table.denied)) and not is_about_itself(head)


def is_about_itself(words: list[Word]) -> bool:
    """Whether nothing else than its own words could be what is called false."""
    return bool(words) and words[0].lower in ("we", "i")


def has_denial(story: Story) -> bool:
    """Whether the document tells any denial, in whatever words."""
    table = load_wording()
    return bool(find_phrases(story.words, table.denials) or find_phrases(story.words, table.denied))


def span_of_statement(statement: Statement) -> Span:
    spans = statement.content.spans
    cue = statement.cue.spans if statement.cue else spans
    full = spans[0][1] - spans[0][0] > 3
    return spans[0] if full else cue[0]
