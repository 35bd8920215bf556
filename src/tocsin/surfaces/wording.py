"""Records in words, the same on every surface."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from tocsin.display import dates
from tocsin.model import Claim, Document, Figure, Link, Party, Span, Statement
from tocsin.model.judgement import Judgement
from tocsin.model.review import Review
from tocsin.ontologies import likelihood_of
from tocsin.record.summary import Name

day, days = dates.day, dates.days
BETWEEN = " › "
"""Stands between those who pass something on."""
NAMELESS = {"anonymous": "somebody unnamed", "unknown": "nobody named", "document": "a document"}


def times(number: int) -> str:
    """How often."""
    return "once" if number == 1 else f"{number:,} times".replace(",", " ")


def plural(kind: str) -> str:
    """A kind or register as a heading.

    >>> plural("threat"), plural("blame")
    ('threats', 'blame')
    """
    return {"blame": "blame", "state": "states of affairs"}.get(kind, f"{kind}s")


def outlet(document: Document) -> str:
    """Who the author of a document is, as far as it says."""
    return document.publisher or document.byline or "the author"


def heading(document: Document) -> str:
    """What a document is called: its title, else its headline, else its file."""
    headline = next((b.span for b in document.blocks if b.kind == "headline"), None)
    return document.title or (
        document.text[slice(*headline)] if headline else document.path or "standard input"
    )


def speaker(statement: Statement) -> str:
    """Who speaks: who a pronoun stands for, else the words of the text."""
    said = statement.speaker
    return said.resolved or said.text or NAMELESS.get(said.kind, "nobody named")


def chain(links: Iterable[Link]) -> str:
    """On whose word, outermost first, without the author.

    >>> chain([Link(kind="author"), Link(kind="organisation", text="Veldt Wire"), Link(kind="anonymous")])
    'Veldt Wire › somebody unnamed'
    """
    return BETWEEN.join(
        link.text or NAMELESS.get(link.kind, link.kind) for link in links if link.kind != "author"
    )


def told_of(by: str | None, links: Iterable[Link]) -> str:
    """On whose word a response stands: the party's own, as somebody reports it.

    >>> told_of("SRV", [Link(kind="author")]), told_of(None, [Link(kind="author")])
    ('SRV, told by the author', 'the author')
    >>> told_of("SRV", [Link(kind="author"), Link(kind="person", text="Ada Rook", actor="SRV.GOV.FM")])
    'Ada Rook'
    """
    passed = list(links)
    reporter = chain(passed) or "the author"
    party = (by or "").partition(".")[0]
    own = any(link.text == by or (link.actor or "").partition(".")[0] == party for link in passed[-1:])
    return reporter if by is None or own else f"{by}, told by {reporter}"


def word_of(voice: Statement, statements: Mapping[str, Statement]) -> str:
    """On whose word a statement stands, outermost first, with pronouns by those they stand for.

    Args:
        voice: the statement.
        statements: those of the document, by id.
    """
    names: dict[str | None, str] = {}
    inner: Statement | None = voice
    while inner is not None:
        if inner.speaker.resolved:
            names[inner.speaker.text] = inner.speaker.resolved
        inner = statements.get(inner.parent or "")
    named = (msgspec.structs.replace(link, text=names.get(link.text, link.text)) for link in voice.chain)
    return chain(named)


def parties(named: Iterable[Party]) -> str:
    """The parties of a claim, as resolved."""
    return ", ".join(dict.fromkeys(party.resolved or party.text for party in named))


def dyad(claim: Claim) -> str:
    """Who to whom; empty where the text names neither."""
    actors, recipients = parties(claim.actor), parties(claim.recipient)
    if recipients:
        return f"{actors or 'nobody named'} → {recipients}"
    return actors


def event(claim: Claim) -> str:
    """PLOVER type and mode, in small letters."""
    mode = f" ({claim.mode.replace('-', ' ')})" if claim.mode else ""
    return f"{(claim.event_type or '').lower()}{mode}"


def status(claim: Claim) -> list[str]:
    """What keeps a claim from being counted: not actual, denied, or background."""
    told = {
        claim.factuality: claim.factuality != "actual",
        "negated": claim.polarity == "negative",
        "background": claim.historical,
    }
    return [word for word, holds in told.items() if holds]


def corrections(review: Review) -> str:
    """What a review corrects.

    >>> from tocsin.model.review import Correction
    >>> corrections(Review(subject="c", decision="corrected", coder="Ilse Rand",
    ...                    corrections=(Correction(field="kind", was="threat", value="warning"),)))
    'kind: threat → warning'
    """
    return "; ".join(f"{c.field}: {c.was or 'none'} → {c.value or 'none'}" for c in review.corrections)


def judged(judgements: Iterable[Judgement]) -> str:
    """What people said of the names of a party.

    >>> judged([Judgement(a="GEO", b="Georgia", verdict="different", coder="Ilse Rand", note="the state")])
    'not Georgia (Ilse Rand: the state)'
    """
    return "; ".join(
        f"{'not ' if j.verdict == 'different' else ''}{j.b} ({j.coder}{f': {j.note}' if j.note else ''})"
        for j in judgements
    )


def called(names: Sequence[Name], limit: int) -> str:
    """The names of a party with how often each occurs, the most frequent first."""
    shown = [f"{name.text} ({name.times})" if name.times > 1 else name.text for name in names[:limit]]
    more = len(names) - limit
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def review(given: Review) -> str:
    """A review in a line.

    >>> review(Review(subject="c", decision="rejected", coder="Ilse Rand", note="a drill"))
    'rejected by Ilse Rand: a drill'
    """
    said = filter(None, (corrections(given), given.note))
    return f"{given.decision} by {given.coder}" + "".join(f": {words}" for words in said)


def hedges(document: Document, spans: Iterable[Span]) -> str:
    """The words that weaken, as the text has them; words of likelihood with the term of ICD 203 that they are."""
    told = []
    for span in spans:
        words = document.text[slice(*span)]
        term = likelihood_of(words)
        told.append(f"{words} (ICD 203: {term})" if term else words)
    return ", ".join(told)


def amount(figure: Figure) -> str:
    """A figure as a number with its bound and unit."""
    bounds = {
        "at-least": "at least ",
        "at-most": "at most ",
        "more-than": "more than ",
        "less-than": "less than ",
    }
    number = "" if figure.value is None else f"{figure.value:,.10g}"
    return f"{bounds.get(figure.bound or '', '')}{number}{f' {figure.unit}' if figure.unit else ''}".strip()
