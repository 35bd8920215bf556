"""A reading as a few lines that a person can review."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.model import Claim, Link, Party, Reading, Speaker, Statement, Trigger


def lines_of(reading: Reading, triggers: tuple[Trigger, ...]) -> list[str]:
    """One line for each statement, claim and trigger."""
    said_by = {s.id: speaker(s.speaker) for s in reading.statements}
    return [
        *(statement_line(s, said_by) for s in reading.statements),
        *(claim_line(c, said_by) for c in reading.claims),
        *(f"trigger: {t.condition.text!r} => {t.response.text!r} ({t.state})" for t in triggers),
    ]


def statement_line(statement: Statement, said_by: dict[str, str]) -> str:
    s = statement
    said = "did not say" if s.polarity == "negative" else "said"
    parts = [f"{speaker(s.speaker)} {said} ({s.form}) {s.content.text!r}"]
    parts += [f"cue {s.cue.text!r}"] if s.cue else []
    parts += [f"in the words of {said_by[s.parent]}"] if s.parent else []
    parts += [f"to {s.addressee.text!r}"] if s.addressee else []
    parts += [f"at {s.venue.text!r}"] if s.venue else []
    parts += [f"through {' > '.join(map(link, s.chain[1:-1]))}"] if len(s.chain) > 2 else []
    return "; ".join(parts)


def claim_line(claim: Claim, said_by: dict[str, str]) -> str:
    c = claim
    code = " ".join(filter(None, [c.kind, c.event_type, c.mode]))
    status = c.factuality if c.polarity == "positive" else f"not {c.factuality}"
    parts = [f"{code} [{status}] {parties(c.actor)} -> {parties(c.recipient)} {c.quote!r}"]
    parts += [f"{c.condition.type} {c.condition.text!r}"] if c.condition else []
    parts += [f"when {c.when.start}/{c.when.end}"] if c.when else []
    parts += [f"where {c.where.text}"] if c.where else []
    parts += list(figures(c))
    parts += ["historical"] if c.historical else []
    parts += [f"on the word of {said_by[c.voice]}"] if c.voice != "author" else []
    return "; ".join(parts)


def figures(claim: Claim) -> Iterator[str]:
    if claim.figure:
        yield " ".join(str(v) for v in (claim.figure.bound, claim.figure.value, claim.figure.unit) if v)
    if claim.size:
        yield ", ".join(f"{count} {what}" for what, count in sorted(claim.size.items()))


def speaker(who: Speaker) -> str:
    """The speaker's words, who is meant, and how many of how many."""
    count = f" {who.count.n or '?'}/{who.count.of or '?'}" if who.count else ""
    return f"{who.text} <{who.actor or who.resolved or who.kind}{count}>"


def parties(found: tuple[Party, ...]) -> str:
    return ", ".join(f"{p.text} <{p.actor or p.resolved or '?'}>" for p in found) or "nobody"


def link(passer: Link) -> str:
    return passer.text or passer.kind
