"""Which parties are one, on somebody's word: kept in a log, applied in every view, undone without a trace."""

from __future__ import annotations

import pytest

from tests.conftest import Read
from tocsin.assessment.judging import judge_parties
from tocsin.errors import RecordError
from tocsin.model.series import Tally
from tocsin.record import Record

ONE = "Peru shelled Chile on Tuesday. Peru's navy shelled Chile on Monday."
OTHER = "The Sarvan Front shelled Chile on Tuesday."
UNNAMED = "A senior official said that Chile had shelled the port."


def filled(read: Read, *texts: str) -> Record:
    record = Record()
    record.add_all(read(text, published="2031-05-14") for text in texts)
    return record


def tallied(record: Record, actor: str) -> int:
    tallies: list[Tally] = record.series(actor, "CHL")
    return sum(tally.count for tally in tallies if tally.register == "act")


def test_a_name_counts_as_a_party_in_every_view_and_no_more_when_undone(read: Read) -> None:
    with filled(read, ONE, OTHER) as record:
        raw = list(record.rows())
        assert (tallied(record, "PER"), len(record.claims(actor="PER", register="act"))) == (2, 2)
        judge_parties(record, ("PER", "Sarvan Front"), "same", coder="A. Reader", note="its own name for it")
        assert (tallied(record, "PER"), len(record.claims(actor="PER", register="act"))) == (3, 3)
        (peru,) = [seen for seen in record.summary.seen() if seen.actor == "PER"]
        assert "The Sarvan Front" in {name.text for name in peru.names}
        assert [judgement.note for judgement in peru.judged] == ["its own name for it"]
        assert list(record.rows()) == raw
        judge_parties(record, ("PER", "Sarvan Front"), "undone", coder="B. Reader")
        assert (tallied(record, "PER"), len(record.claims(actor="PER", register="act"))) == (2, 2)
        assert [judgement.verdict for judgement in record.opinions.judgements("actors")] == ["same", "undone"]


def test_a_split_name_stands_for_nobody(read: Read) -> None:
    with filled(read, ONE) as record:
        judge_parties(record, ("PER", "Peru"), "different", coder="A. Reader", note="a ship of that name")
        assert tallied(record, "PER") == 1


def test_one_id_counts_as_another(read: Read) -> None:
    with filled(read, ONE, "Bolivia shelled Chile on Tuesday.") as record:
        judge_parties(record, ("PER", "BOL"), "same", coder="A. Reader")
        assert (tallied(record, "PER"), tallied(record, "BOL")) == (3, 0)
        judge_parties(record, ("PER", "BOL"), "different", coder="A. Reader")
        assert (tallied(record, "PER"), tallied(record, "BOL")) == (2, 1)


def test_what_is_read_later_follows_what_was_said_before(read: Read) -> None:
    with filled(read, ONE, OTHER) as record:
        judge_parties(record, ("PER", "Sarvan Front"), "same", coder="A. Reader")
        record.add(read("The Sarvan Front shelled Chile on Friday.", published="2031-05-18"))
        assert tallied(record, "PER") == 4


def test_unnamed_sources_are_never_joined(read: Read) -> None:
    with filled(read, ONE, UNNAMED) as record, pytest.raises(RecordError, match="never joined"):
        judge_parties(record, ("PER", "A senior official"), "same", coder="A. Reader")


@pytest.mark.parametrize(
    ("parties", "fault"),
    [(("XYZ", "Peru"), "no party"), (("PER", "Nobody Known"), "no party"), (("PER", "PER"), "give two")],
)
def test_both_must_occur(read: Read, parties: tuple[str, str], fault: str) -> None:
    with filled(read, ONE) as record, pytest.raises(RecordError, match=fault):
        judge_parties(record, parties, "same", coder="A. Reader")
