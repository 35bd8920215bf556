"""What the ledger knows of a claim: who, when, about what, and whether it takes something back.

It is found within one document, so that it need not be found again while the document stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from tocsin.assessment.deadlines import last_day
from tocsin.assessment.gist import WORD, Gist, base_forms, families, gist
from tocsin.assessment.ledger_rules import rules
from tocsin.assessment.retractions import Retraction, around, named_in, parties, retraction
from tocsin.model import Claim, Document, Reading
from tocsin.model.claim import Kind
from tocsin.model.series import Standing
from tocsin.record.counted import counts, day_of

FIRM = ("act", "signal")
NEAR = 3
"""Words around a quote that tell of it: "*repeated* its demand", "threatened *again*"."""


class Told(msgspec.Struct, frozen=True, array_like=True):
    """A claim that counts, with its day, its parties and what it is about."""

    claim: str
    document: str
    register: str
    kind: Kind
    standing: Standing
    quote: str
    day: str
    dated: bool
    """Whether the text gives the day of the event, and not only the report's."""
    ends: str | None
    """The day that it names, if that is one day."""
    actor: str | None
    actors: frozenset[str]
    recipient: str | None
    gist: Gist
    others: frozenset[str]
    """The names in it that are not those of who acts or speaks."""
    things: frozenset[str]
    """The words that name a thing: a strait is no canal, though both are waterways."""
    modal: int
    """1 for a strong modal word, -1 for a weak one."""
    again: bool
    """Whether it is told as said before."""
    conditional: bool
    takes_back: str | None = None
    """The kind of what it takes back."""

    @property
    def words(self) -> frozenset[str]:
        """The words that tell what it is about."""
        return self.things | self.gist.plain

    def is_about(self, other: Told) -> bool:
        """Whether both name one thing, or share another word where one names none that is known."""
        if self.things and other.things:
            return not self.things.isdisjoint(other.things)
        return not self.gist.plain.isdisjoint(other.gist.plain)

    def is_apart(self, other: Told) -> bool:
        """Whether they are directed at others: at two parties, or naming nobody in common."""
        if self.recipient and other.recipient:
            return self.recipient != other.recipient
        return bool(self.others and other.others) and self.others.isdisjoint(other.others)

    def party(self, role: str) -> str | None:
        return self.actor if role == "actor" else self.recipient


def tell(reading: Reading) -> Iterator[Told]:
    """The claims of a document that make an entry or may change one; events that others coded have no words."""
    if reading.document is None or not reading.sentences:
        return
    backs = {claim.id: back for claim in reading.claims if (back := retraction(claim, reading)) is not None}
    only_named = {back.noun.id for back in backs.values() if back.noun is not None}
    for claim in reading.claims:
        back = backs.get(claim.id)
        tells = back is not None or (claim.register in FIRM and counts(claim))
        if tells and claim.id not in only_named and day_of(claim, reading.document)[0] is not None:
            yield told_of(claim, reading, back)


def told_of(claim: Claim, reading: Reading, back: Retraction | None) -> Told:
    assert reading.document is not None
    text = back.text if back else claim.quote
    words = frozenset(form for word in WORD.findall(text) for form in base_forms(word.lower()))
    about, (day, dated_by) = gist(text), day_of(claim, reading.document)
    actors = list(back.actors) if back else parties(claim.actor)
    recipients = [back.recipient] if back else parties(claim.recipient)
    actor, recipient = next(iter(actors), None), next(iter(recipients), None)
    return Told(
        claim=claim.id, document=claim.document, register=claim.register, kind=claim.kind, quote=claim.quote,
        standing="asserted" if claim.voice == "author" else "alleged", day=day or "", dated=dated_by == "event",
        ends=day_named(claim, reading.document), actor=actor, actors=frozenset(actors),
        recipient=recipient if recipient != actor else None,
        gist=replace(about, names=about.names | {actor}) if actor else about,  # "it" names nobody
        others=named_in(text) - own_names(claim, back),
        things=frozenset(word for word in words if word in families().things),
        modal=bool(words & rules().strong) - bool(words & rules().weak),
        again=not rules().again.isdisjoint(words.union(*near(claim, reading))),
        conditional=claim.condition is not None, takes_back=back.kind if back else None,
    )  # fmt: skip


def own_names(claim: Claim, back: Retraction | None) -> frozenset[str]:
    """The names of those who act or speak."""
    acting = [*claim.actor, *(back.noun.actor if back and back.noun else ())]
    called = [word for party in acting for word in (party.text, party.resolved)]
    return named_in(" ".join(filter(None, [*called, *(link.text for link in claim.chain)])))


def day_named(claim: Claim, document: Document) -> str | None:
    """The one day that a claim names outside its condition, to come where its words alone name it."""
    when = claim.when
    if when and when.precision == "day":
        return when.end or when.start
    said = claim.quote.replace(claim.condition.text, "") if claim.condition else claim.quote
    day = last_day(said, document.published or "")
    return day.isoformat() if day else None


def near(claim: Claim, reading: Reading) -> Iterator[tuple[str, ...]]:
    """The forms of the words of the same sentence on both sides of a quote, and of what reports it."""
    before, after = around(claim, reading)
    cues = (s.cue.text for s in reading.statements if s.id == claim.statement and s.cue is not None)
    behind_cue = "".join(after.partition(cue)[2] for cue in cues)  # "he threatened *again*"
    near_words = *WORD.findall(before)[-NEAR:], *WORD.findall(after)[:NEAR], *WORD.findall(behind_cue)[:NEAR]
    yield from (base_forms(word.lower()) for word in near_words)
