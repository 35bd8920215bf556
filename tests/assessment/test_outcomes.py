"""What becomes of a condition that nothing met, and of what an outlet withdraws."""

from __future__ import annotations

from pathlib import Path

import pytest

import tocsin
from tests.assessment.crisis import reading_of
from tocsin import Record, RecordError
from tocsin.assessment.linking import link
from tocsin.model import Condition

THREAT = "Peru threatened to close the strait if Serbia does not pay its debts by 9 May."
HEADER = "---\npublisher: Veldt Wire\npublished: {}\nurl: https://veldt.example/{}\n---\n{}\n"


def record_of(folder: Path, *texts: tuple[str, str, str]) -> Record:
    """A record of texts, each with its day and the last part of its address."""
    for number, (day, address, text) in enumerate(texts):
        (folder / f"{number}.txt").write_text(HEADER.format(day, address, text))
    return tocsin.read(folder)


def test_a_condition_lapses_when_its_deadline_has_passed_in_later_documents(tmp_path: Path) -> None:
    with record_of(tmp_path, ("2031-05-02", "a", THREAT), ("2031-05-12", "b", "It rained.")) as record:
        (trigger,) = record.triggers()
    assert (trigger.state, trigger.because) == ("lapsed", "its deadline 2031-05-09 has passed")


def test_a_deadline_that_is_to_come_leaves_a_condition_open(tmp_path: Path) -> None:
    with record_of(tmp_path, ("2031-05-02", "a", THREAT), ("2031-05-09", "b", "It rained.")) as record:
        assert [trigger.state for trigger in record.triggers()] == ["open"]


def test_what_the_party_takes_back_by_name_is_withdrawn_by_that_claim() -> None:
    words = "If Sorvia lays mines, Marenia will close the strait"
    stated = Condition(type="if", span=(0, 20), text="If Sorvia lays mines")
    threat = reading_of(f"{words}.", (words, "threat", {"actor": "MRN", "condition": stated}))
    back = "Marenia withdraws its threat to close the strait"
    taken = reading_of(f"{back}.", (back, "assurance", {"actor": "MRN"}), published="2031-05-09")
    with Record() as record:
        record.add_all([threat, taken])
        link(record)
        (trigger,) = record.triggers()
    assert (trigger.state, trigger.settled_by) == ("withdrawn", (taken.claims[0].id,))
    assert trigger.because == "MRN takes it back"


@pytest.fixture
def corrected(tmp_path: Path) -> Record:
    """An article whose second version leaves out its threat."""
    attack = "Peru threatened to attack Serbia if Serbia does not pay its debts."
    first = f"Peru shelled Serbia. {attack}"
    return record_of(
        tmp_path, ("2031-05-02", "a", first), ("2031-05-03", "a", first.partition(". ")[0] + ".")
    )


def test_what_a_later_version_drops_is_kept_but_counts_no_more(corrected: Record) -> None:
    (trigger,) = corrected.triggers()
    assert trigger.state == "withdrawn"
    assert trigger.because == "withdrawn by the outlet: the version of 2031-05-03 leaves it out"
    (withdrawal,) = [w for w in corrected.withdrawals() if w.claim == trigger.claim]
    assert corrected.find(withdrawal.claim)
    assert not any(trigger.claim in tally.evidence for tally in corrected.series("PER", "SRB"))
    assert corrected.series("PER", "SRB")


def test_a_withdrawal_is_undone_and_redone_by_hand(corrected: Record) -> None:
    (trigger,) = corrected.triggers()
    for stands in (True, False):
        corrected.log_standing(trigger.claim, stands=stands)
        link(corrected)
        counted = {claim for tally in corrected.series("PER", "SRB") for claim in tally.evidence}
        assert (trigger.claim in counted) is stands
        assert [t.state for t in corrected.triggers()] == ["open" if stands else "withdrawn"]


def test_forgetting_the_later_version_undoes_what_it_withdrew(corrected: Record) -> None:
    (trigger,) = corrected.triggers()
    (withdrawal,) = [w for w in corrected.withdrawals() if w.claim == trigger.claim]
    corrected.forget(withdrawal.later)
    link(corrected)
    assert corrected.withdrawals() == []
    assert [t.state for t in corrected.triggers()] == ["open"]


def test_what_no_outlet_withdrew_cannot_be_kept_by_hand(corrected: Record) -> None:
    (standing, *_) = corrected.claims(register="act")
    with pytest.raises(RecordError, match="no outlet withdrew it"):
        corrected.log_standing(standing.id, stands=True)
