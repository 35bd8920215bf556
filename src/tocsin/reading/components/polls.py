"""What a text does not tell about a poll that it cites."""

from __future__ import annotations

from tocsin.reading.languages import load
from tocsin.reading.tokens import Span as Tokens
from tocsin.reading.tokens import Token

_DATA = load("figures")
POLLS, _RESPONDENTS = frozenset(_DATA["polls"]), frozenset(_DATA["respondents"])
_DATES, _WORDING = frozenset(_DATA["dates"]), frozenset(_DATA["wording"])
_LINKS = frozenset(_DATA["pollster_links"])


def missing_provenance(sentence: Tokens) -> tuple[str, ...]:
    """Which of pollster, date, sample size and wording the sentence of a poll's figure leaves out."""
    polls = [token for token in sentence if token.lemma_ in POLLS]
    told = {
        "pollster": any(names_pollster(poll) for poll in polls),
        "date": any(t.lower_ in _DATES and (t.is_title or t.tag_ == "NN") for t in sentence),
        "sample size": any(is_sample(token) for token in sentence),
        "wording": any(token.lower_ in _WORDING for token in sentence),
    }
    return tuple(name for name, is_told in told.items() if not is_told)


def names_pollster(poll: Token) -> bool:
    """Whether a word for a poll has a name before it, or after "by"."""
    before = [t for child in poll.lefts if child.dep_ != "det" for t in child.subtree]
    if any(t.tag_ in {"NNP", "NNPS"} or (t.text[:1].isupper() and not t.is_sent_start) for t in before):
        return True
    return any(
        child.lower_ in _LINKS and any(noun.tag_.startswith("NN") for noun in child.children)
        for near in near_to(poll)
        for child in near.children
        if child.dep_ in {"prep", "agent"}
    )


def near_to(poll: Token) -> list[Token]:
    """A word for a poll with what hangs on it, and on those who were asked: "a poll of voters *taken* by"."""
    asked = [t for child in poll.children if child.dep_ == "prep" for t in child.children]
    return [poll, *poll.children, *(t for noun in asked for t in noun.children if t.dep_ == "acl")]


def is_sample(token: Token) -> bool:
    """Whether a number counts those who were asked: "of 1,015 adults"."""
    return (
        token.tag_ == "CD"
        and token.head.i > token.i
        and (token.head.lemma_ in _RESPONDENTS or token.head.tag_ == "NNPS")
        and (value := token.text.replace(",", "")).isdigit()
        and int(value) >= 100
    )
