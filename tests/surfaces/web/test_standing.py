"""Warnings, levels, matrix and coverage: what they say, what it rests on, and what is not known."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from litestar.testing import TestClient

from tests.surfaces.conftest import Run
from tests.surfaces.web.conftest import HOST, Client
from tests.surfaces.web.loud import DAYS, FIRST, LOUD, write_loud
from tocsin.errors import RecordError
from tocsin.surfaces.web import build
from tocsin.surfaces.web.kept import QUICK, Kept

OVERVIEW = "/"


@pytest.fixture(scope="module")
def loud_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("loud") / "loud.db"
    write_loud(path)
    return path


@pytest.fixture(scope="module")
def loud(loud_file: Path) -> Iterator[Client]:
    with TestClient(build(str(loud_file)), base_url=HOST) as client:
        yield client


def test_warnings_are_those_of_the_command_line(loud: Client, loud_file: Path, run: Run) -> None:
    lines = [msgspec.json.decode(line) for line in run("warn", loud_file).out.splitlines()]
    assert loud.get("/warnings.json").json() == lines
    assert {"glr", "ewma", "condition_met"} <= {line["indicator"] for line in lines}
    some = loud.get("/warnings.json?months=3&least=10000").json()
    assert {warning["indicator"] for warning in some} == {"condition_met"}


def test_each_warning_stands_on_the_page_with_reason_and_sentences(loud: Client) -> None:
    page = loud.get("/warnings").text
    for warning in loud.get("/warnings.json").json():
        assert warning["reason"].split(":")[0] in page
        assert any(f"/claims/{key}" in page for key in warning["evidence"])
    assert "Marenia will close the strait" in page


def test_warnings_are_narrowed_by_indicator(loud: Client) -> None:
    page = loud.get("/warnings?indicator=condition_met").text
    assert page.count('<p class="alarm">') == 1
    assert 'condition met</b> <time datetime="2031-02-24">' in page


@pytest.mark.parametrize("address", ["/warnings?months=0", "/warnings?least=0", "/warnings?months=x"])
def test_warnings_that_cannot_be_asked_for_are_refused(loud: Client, address: str) -> None:
    assert loud.get(address).status_code == 400


@pytest.mark.parametrize("address", ["/warnings", OVERVIEW])
def test_no_warning_for_want_of_evidence_is_no_calm(desk: Client, address: str) -> None:
    assert "Insufficient evidence: no dyad has" in desk.get(address).text


def test_overview_has_warnings_levels_with_their_sentence_and_coverage(loud: Client) -> None:
    page = loud.get(OVERVIEW).text
    assert page.count('<p class="alarm">') == 3
    assert re.search(
        r'<b class="rung">force</b>.*?“<a href="/claims/\w+">Marenia shelled port', page, re.DOTALL
    )
    last = FIRST + timedelta(days=DAYS - 1)
    assert (
        f'href="/claims?since={last}&amp;until={last}" aria-label="24 February 2031: 3 documents read"'
        in page
    )


def test_matrix_shows_one_thing_at_a_time_and_each_cell_leads_to_its_dyad(loud: Client) -> None:
    levels = loud.get("/dyads").text
    assert 'href="/dyads/MRN/SRV" aria-label="MRN to SRV: force, the same as in the 30 days before' in levels
    (dyad,) = loud.get("/dyads.json").json()["rows"]
    counts = loud.get("/dyads?show=acts asserted").text
    assert f'aria-label="MRN to SRV: {dyad["asserted"]} acts asserted"' in counts
    assert '<td class="nothing">' not in counts
    assert loud.get("/dyads?show=everything").status_code == 400


def test_every_day_of_a_dyad_can_be_turned_to(loud: Client) -> None:
    days = {tally["day"] for tally in loud.get("/dyads/MRN/SRV/series.json").json()["tallies"]}
    seen: list[str] = []
    address = "/dyads/MRN/SRV"
    while address:
        page = loud.get(address).text
        seen += re.findall(r'<div class="day" id="d([\d-]+)">', page)
        turned = re.search(r'<a href="([^"]+)" rel="next">Earlier days', page)
        address = turned.group(1) if turned else ""
    assert seen == sorted(days, reverse=True)


def test_every_bar_of_a_dyad_leads_to_its_day(loud: Client) -> None:
    page = loud.get("/dyads/MRN/SRV").text
    early = re.findall(r'<a href="(/dyads/MRN/SRV\?until=([\d-]+))#d\2"', page)
    assert early
    for address, day in {early[0], early[-1]}:
        assert f'id="d{day}"' in loud.get(address).text


def test_chart_has_its_numbers_beside_it(loud: Client) -> None:
    page = loud.get("/dyads/MRN/SRV").text
    table = page[page.index("The chart as a table") : page.index("</figure>")]
    numbers = [int(n) for row in re.findall(r"<tr>(.*)</tr>", table)[1:]
               for n in re.findall(r'<td class="number">(\d+)', row)[:1]]  # fmt: skip
    tallies = loud.get("/dyads/MRN/SRV/series.json").json()["tallies"]
    assert sum(numbers) >= sum(t["count"] for t in tallies if t["register"] == "act")
    assert sum(t["count"] for t in tallies if t["day"] >= str(FIRST + timedelta(days=LOUD))) > 200


def test_what_is_quick_to_find_is_never_behind() -> None:
    kept = Kept()
    assert kept.get("q", "one", lambda: 1) == (1, True)
    assert kept.get("q", "two", lambda: 2) == (2, True)


def test_what_takes_long_rests_and_is_behind_until_it_is_found_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tocsin.surfaces.web.kept.REST", 8)
    kept, made = Kept(), []

    def slow(value: int) -> int:
        time.sleep(2 * QUICK)
        made.append(value)
        return value

    assert kept.get("q", "one", lambda: slow(1)) == (1, True)
    assert kept.get("q", "one", lambda: slow(1)) == (1, True)
    assert kept.get("q", "two", lambda: slow(2)) == (1, False)
    time.sleep(4 * QUICK)
    assert made == [1], "what was made rests"
    time.sleep(14 * QUICK)
    assert kept.get("q", "two", lambda: slow(2)) == (1, False)
    time.sleep(4 * QUICK)
    assert kept.get("q", "two", lambda: slow(3)) == (2, True)
    assert kept.get("q", "three", lambda: slow(3)) == (2, False)
    time.sleep(4 * QUICK)
    assert made == [1, 2], "so does what was found anew"


def test_what_somebody_changed_here_is_found_anew() -> None:
    kept = Kept()

    def slow(value: int) -> int:
        time.sleep(2 * QUICK)
        return value

    kept.get("q", "one", lambda: slow(1))
    kept.forget()
    assert kept.get("q", "two", lambda: slow(2)) == (2, True)


def test_what_is_no_more_is_told_to_the_next_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tocsin.surfaces.web.kept.REST", 0)
    kept = Kept()

    def slow(value: int) -> int:
        time.sleep(2 * QUICK)
        if value == 2:
            raise RecordError("nothing counts any more")
        return value

    kept.get("q", "one", lambda: slow(1))
    kept.get("q", "two", lambda: slow(2))
    time.sleep(10 * QUICK)
    with pytest.raises(RecordError, match="any more"):
        kept.get("q", "two", lambda: slow(2))
