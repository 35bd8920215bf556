"""What must hold of every reading: exact spans, known ids, legal combinations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from tocsin.model import Claim, Reading, Statement
from tocsin.model.claim import REGISTER_OF
from tocsin.model.span import quoted

SPAN_FIELDS = ("span", "resolved_span", "response_to")
SPANS_FIELDS = ("spans", "hedges", "labels", "insertions", "ellipses", "mentions")
QUOTES = {"span": ("text", "quote"), "resolved_span": ("resolved",), "spans": ("text",)}


def faults(reading: Reading) -> list[str]:
    """One line for each thing in the reading that is not as it must be; none for a sound one."""
    if reading.document is None:
        return [] if reading.issues else ["nothing was read, and no issue says why"]
    text = reading.document.text
    found = [f for row in reading.rows() for f in span_faults(row, text)]
    return [*found, *id_faults(reading), *status_faults(reading)]


def span_faults(thing: Any, text: str) -> Iterator[str]:
    """Spans outside the text, and quoted text that differs from the text at its span."""
    if isinstance(thing, tuple):
        for item in thing:
            yield from span_faults(item, text)
    if not isinstance(thing, msgspec.Struct):
        return
    name = type(thing).__name__
    for field in (*SPAN_FIELDS, *SPANS_FIELDS):
        value = getattr(thing, field, None)
        if value is None:
            continue
        spans = [value] if field in SPAN_FIELDS else list(value)
        yield from (f"{name}.{field}: {s} is no span" for s in spans if not 0 <= s[0] < s[1] <= len(text))
        for other in QUOTES.get(field, ()):
            says = getattr(thing, other, None)
            if says is not None and quoted(text, spans) != says:
                yield f"{name}.{other}: {says!r}, but the text at {spans} is {quoted(text, spans)!r}"
            if says is not None and says != says.strip():
                yield f"{name}.{other}: {says!r} has white space at its ends"
    for field in thing.__struct_fields__:
        yield from span_faults(getattr(thing, field), text)


def id_faults(reading: Reading) -> Iterator[str]:
    """Ids given twice, and ids that name nothing."""
    rows: list[Statement | Claim] = [*reading.statements, *reading.claims]
    ids = [row.id for row in rows]
    yield from (f"id {i} is given twice" for i in {i for i in ids if ids.count(i) > 1})
    statements = {s.id for s in reading.statements}
    named = [s.parent for s in reading.statements if s.parent]
    named += [c.voice for c in reading.claims if c.voice != "author"]
    named += [c.statement for c in reading.claims if c.statement]
    yield from (f"id {i} names no statement" for i in named if i not in statements)
    assert reading.document is not None
    yield from (f"{row.id} is of another document" for row in rows if row.document != reading.document.id)


def status_faults(reading: Reading) -> Iterator[str]:
    """Fields that contradict one another."""
    rows: list[Statement | Claim] = [*reading.statements, *reading.claims]
    for row in rows:
        if not 0 <= row.confidence <= 1:
            yield f"{row.id}: confidence {row.confidence}"
        if not row.reason:
            yield f"{row.id}: no reason"
        if not row.chain or row.chain[0].kind != "author":
            yield f"{row.id}: a chain that does not begin with the author"
    yield from (f for c in reading.claims for f in claim_faults(c))
    yield from (f for s in reading.statements for f in statement_faults(s))


def claim_faults(claim: Claim) -> Iterator[str]:
    if REGISTER_OF[claim.kind] != claim.register:
        yield f"{claim.id}: {claim.kind} in register {claim.register}"
    if claim.register == "figure" and claim.figure is None:
        yield f"{claim.id}: a figure without its number"
    if claim.voice == "author" and len(claim.chain) > 1:
        yield f"{claim.id}: the author's voice with a chain of {len(claim.chain)}"


def statement_faults(statement: Statement) -> Iterator[str]:
    if not statement.content.spans:
        yield f"{statement.id}: no content"
    if statement.parent == statement.id:
        yield f"{statement.id}: its own parent"
    if statement.speaker.text is None and statement.speaker.kind != "unknown":
        yield f"{statement.id}: nobody named, but a speaker of kind {statement.speaker.kind}"
