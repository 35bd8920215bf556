"""The sums of a record are what its rows add up to, whatever came and went."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.assessment.crisis import reading_of
from tocsin import Record
from tocsin.model import Reading

SAID = ("Marenia shelled a port of Sorvia", "It threatened more")
TEXT = ". ".join(SAID) + "."
PARTY = st.sampled_from(["MRN.GOV", "MRN.MIL", "SRV", []])
CLAIM = st.tuples(
    st.sampled_from(SAID),
    st.sampled_from(["act", "threat", "blame"]),
    st.fixed_dictionaries(
        {"actor": PARTY, "recipient": PARTY, "voice": st.sampled_from(["author", "0" * 24])}
    ),
)
DAYS = ("2031-05-01", "2031-05-02", "2031-05-03")
READING = st.tuples(st.sampled_from(DAYS), st.lists(CLAIM, max_size=4))
COUNTED_AGAIN = {
    "tones": "SELECT register, voice = 'author', count(*) FROM claims GROUP BY 1, 2",
    "dyads": """SELECT actor, recipient, sum(claims * (register = 'act' AND standing = 'asserted')),
        sum(claims * (register = 'act' AND standing = 'alleged')), sum(claims * (register = 'signal')),
        sum(claims * (register = 'judgement')), sum(claims) FROM counted
        WHERE recipient <> '' GROUP BY 1, 2""",
    "counted": "SELECT evidence, 1 + length(evidence) - length(replace(evidence, ',', '')) FROM counted",
    "names": """SELECT name, sum(role = 'actor'), sum(role = 'recipient'), 0
        FROM claims JOIN parties USING (naming) WHERE role <> 'speaker' GROUP BY name""",
    "parties": """SELECT value, 'actor', number FROM namings, json_each(actors)
        UNION ALL SELECT value, 'recipient', number FROM namings, json_each(recipients)""",
}
COLUMNS = {
    "names": "number, acts, receives, speaks",
    "counted": "evidence, claims",
}


def of(day: str, claims: list[tuple[str, str, dict[str, Any]]]) -> Reading:
    return reading_of(TEXT, *claims, published=day)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(READING, min_size=1, max_size=6), st.lists(st.integers(0, 5), max_size=3))
def test_sums_are_what_the_rows_add_up_to(
    tmp_path: Path, read: list[tuple[str, list[Any]]], forgotten: list[int]
) -> None:
    path = tmp_path / "t.db"
    path.unlink(missing_ok=True)
    with Record(path) as record:
        for reading in read:  # of one day, the later makes way for the earlier
            record.add(of(*reading))
        for number in forgotten:
            documents = record.documents()
            if number < len(documents):
                record.forget(documents[number].id)
    with sqlite3.connect(path) as file:
        for table, query in COUNTED_AGAIN.items():
            columns = COLUMNS.get(table, "*")
            kept = file.execute(f"SELECT {columns} FROM {table}").fetchall()
            assert sorted(kept) == sorted(file.execute(query).fetchall()), table


def test_a_name_that_goes_and_comes_again_in_one_batch_is_found() -> None:
    told = [(SAID[0], "act", {"actor": "MRN.MIL", "recipient": "SRV"})]
    with Record() as record:
        record.add_all([of(DAYS[0], told), of(DAYS[0], []), of(DAYS[1], told)])
        assert len(record.claims(actor="MRN", recipient="SRV")) == 1
