"""Ultimatums and penalties: "told them to leave or face war", "gave them two days to leave"."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.reading.components.arguments import frame_of
from tocsin.reading.components.clauses import is_infinitive, is_verb
from tocsin.reading.components.finding import Finding
from tocsin.reading.components.noun_phrases import is_time
from tocsin.reading.components.parties import is_party
from tocsin.reading.languages import load
from tocsin.reading.parse import Page
from tocsin.reading.tokens import Token

_DATA = {name: frozenset(words) for name, words in load("signals").items()}
_SAYING = frozenset(load("outlook")["saying"])
HUNG = frozenset({"advcl", "acl", "relcl"})
FARTHEST = 5
"""How many words may stand between "face" and the penalty."""


def find_ultimatums(page: Page) -> Iterator[Finding]:
    """Demands with an "or else" or a time that runs out."""
    for token in page.doc:
        if token.dep_ == "conj" and token.lemma_ in _DATA["facing"] and token.tag_ in {"VB", "VBP"}:
            demanded = teller = token.head
            while teller.dep_ in {"xcomp", "ccomp"} or (teller.dep_ in HUNG and is_infinitive(teller)):
                teller = teller.head
            if token.i > demanded.i and page.doc[token.left_edge.i - 1].lower_ == "or":
                agents = frame_of(teller).agents if teller != demanded else []
                yield threat(page, token, first=token, agents=agents, why="or else")
        elif is_verb(token) and token.lemma_ == "give" and (asked := given_time(page, token)):
            frame = frame_of(token)
            last = max(token.right_edge.i, asked.right_edge.i)
            found = threat(page, token, first=first_of(token), agents=frame.agents, why="time to")
            found.span = (found.span[0], page.doc[last].idx + len(page.doc[last]))
            found.recipients = [page.mentions.of(t) for t in receivers(page, token)]
            yield found


def receivers(page: Page, verb: Token) -> list[Token]:
    frame = frame_of(verb)
    return [t for t in (*frame.datives, *frame.patients) if is_party(page, t)]


def given_time(page: Page, verb: Token) -> Token | None:
    """What a party is given a time to do: "gave them *until noon* to leave"."""
    if not receivers(page, verb) or any(child.dep_ == "neg" for child in verb.children):
        return None
    times = [c for c in verb.rights if c.dep_ in {"dobj", "npadvmod"} and c.lemma_ in _DATA["terms"]]
    until = [c for c in verb.subtree if c.lower_ in {"until", "till"} and c.i > verb.i]
    if not times and not any(is_time(t) or t.dep_ == "pobj" for c in until for t in c.children):
        return None
    return next((t for t in verb.subtree if t.i > verb.i and is_verb(t) and is_infinitive(t)), None)


def first_of(verb: Token) -> Token:
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), verb)
    return subject.doc[subject.left_edge.i]


def threat(page: Page, head: Token, *, first: Token, agents: list[Token], why: str) -> Finding:
    last = page.doc[head.right_edge.i]
    return Finding(
        kind="threat",
        head=head,
        span=(first.idx, last.idx + len(last)),
        actors=[page.mentions.of(t) for t in agents],
        event_type="THREATEN",
        announced=True,
        confidence=0.6,
        reason=f"{why}: {head.text!r}",
    )


def find_penalties(page: Page) -> Iterator[Finding]:
    """ "Ships that run the blockade *face* seizure, the navy said", where the verb was taken for a noun."""
    for token in page.doc:
        if token.lower_ not in {"face", "risk"} or token.tag_ != "NN" or token.i == token.sent.start:
            continue
        root = token.sent.root
        who = next((c for c in root.rights if c.dep_ == "nsubj"), None)
        who = who or next((c for c in root.lefts if c.dep_ == "nsubj" and c.i > token.i), None)
        after = page.doc[token.i + 1 : token.i + FARTHEST]
        harm = next((t for t in after if t.tag_[0] in "NV" and is_harm(t)), None)
        if who is None or harm is None or root.lemma_ not in _SAYING or root.i < token.i:
            continue
        found = threat(page, token, first=page.doc[token.sent.start], agents=[who], why="penalty")
        found.span = (found.span[0], harm.idx + len(harm))
        yield found


def is_harm(word: Token) -> bool:
    names = {word.lemma_, word.lower_}
    return bool(names & (_DATA["penalties"] | _DATA["harm_outcomes"] | _DATA["harmed"]))
