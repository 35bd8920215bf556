"""Small records of two invented states, written down rather than read, so that every status is known."""

from __future__ import annotations

from typing import Any

from tocsin.model import Claim, Document, Party, Reading
from tocsin.model.claim import REGISTER_OF
from tocsin.model.document import document_id
from tocsin.model.span import content_id


def claim_in(document: Document, quote: str, kind: str = "act", **fields: Any) -> Claim:
    """A claim whose quote stands in the document; `actor` and `recipient` are ids."""
    start = document.text.index(quote)
    span = (start, start + len(quote))
    for role in ("actor", "recipient"):
        if role in fields:
            ids = [fields[role]] if isinstance(fields[role], str) else fields[role]
            fields[role] = tuple(Party(text=i, span=span, actor=i) for i in ids)
    known = {"register": REGISTER_OF[kind], "confidence": 1.0, "reason": "written for a test"}
    identity = content_id("claim", document.id, span, kind, str(sorted(fields.items(), key=str)))
    return Claim(id=identity, document=document.id, span=span, quote=quote, kind=kind, **(known | fields))  # type: ignore[arg-type]


def reading_of(text: str, *claims: tuple[str, str, dict[str, Any]], **said: str) -> Reading:
    """A reading of a text with claims given as quote, kind and fields."""
    header: dict[str, Any] = {"publisher": "Veldt Wire", "published": "2031-05-02", **said}
    document = Document(id=document_id(text, header), text=text, **header)
    made = tuple(claim_in(document, quote, kind, **fields) for quote, kind, fields in claims)
    return Reading(document=document, claims=made, sentences=((0, len(text)),))
