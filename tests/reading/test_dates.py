"""Times as a text states them, against the calendar of the standard library."""

from __future__ import annotations

from calendar import day_name, month_name, monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Read
from tocsin.reading.components.dates import find_times

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31))
WEEKDAYS = st.integers(0, 6)


def only(text: str, published: str | None, *, ahead: bool = False) -> tuple[str | None, str | None]:
    found = find_times(text, published, ahead=ahead)
    assert len(found) == 1, found
    assert text[slice(*found[0].span)] == found[0].text
    return found[0].start, found[0].end


@given(DAYS, WEEKDAYS)
def test_weekday_is_the_last_on_or_before_publication(day: date, weekday: int) -> None:
    start, end = only(f"The post was shelled on {day_name[weekday]}.", day.isoformat())
    expected = max(d for d in (day - timedelta(n) for n in range(7)) if d.weekday() == weekday)
    assert start == end == expected.isoformat()


@given(DAYS, WEEKDAYS)
def test_last_weekday_is_before_publication(day: date, weekday: int) -> None:
    start, _ = only(f"The post was shelled last {day_name[weekday]}.", day.isoformat())
    assert start is not None
    found = date.fromisoformat(start)
    assert found.weekday() == weekday
    assert 1 <= (day - found).days <= 7


@given(DAYS, WEEKDAYS)
def test_next_weekday_is_after_publication(day: date, weekday: int) -> None:
    start, _ = only(f"They meet next {day_name[weekday]}.", day.isoformat())
    assert start is not None
    found = date.fromisoformat(start)
    assert found.weekday() == weekday
    assert 1 <= (found - day).days <= 7


@given(DAYS, WEEKDAYS)
def test_weekday_ahead_is_on_or_after_publication(day: date, weekday: int) -> None:
    start, _ = only(f"They will meet on {day_name[weekday]}.", day.isoformat(), ahead=True)
    assert start is not None
    assert 0 <= (date.fromisoformat(start) - day).days <= 6


@given(DAYS, st.integers(1, 60))
def test_days_ago_are_counted_back(day: date, n: int) -> None:
    start, end = only(f"It began {n} days ago.", day.isoformat())
    assert start == end == (day - timedelta(n)).isoformat()


@given(DAYS, st.integers(1, 30))
def test_weeks_ago_give_the_week(day: date, n: int) -> None:
    start, end = only(f"It began {n} weeks ago.", day.isoformat())
    assert start is not None
    assert end is not None
    monday, sunday = date.fromisoformat(start), date.fromisoformat(end)
    assert (monday.weekday(), (sunday - monday).days) == (0, 6)
    assert monday <= day - timedelta(weeks=n) <= sunday


@given(DAYS)
def test_last_month_is_the_whole_month_before(day: date) -> None:
    start, end = only("It began last month.", day.isoformat())
    last = day.replace(day=1) - timedelta(1)
    assert (start, end) == (last.replace(day=1).isoformat(), last.isoformat())


@given(DAYS)
def test_last_year_and_this_year(day: date) -> None:
    assert only("It began last year.", day.isoformat()) == (f"{day.year - 1}-01-01", f"{day.year - 1}-12-31")
    assert only("It began this year.", day.isoformat()) == (f"{day.year}-01-01", f"{day.year}-12-31")


@given(DAYS, DAYS)
def test_day_and_month_mean_the_last_that_was(day: date, other: date) -> None:
    if (other.month, other.day) == (2, 29):
        return
    start, _ = only(f"It began on {other.day} {month_name[other.month]}.", day.isoformat())
    assert start is not None
    found = date.fromisoformat(start)
    assert (found.month, found.day) == (other.month, other.day)
    assert 0 <= (day - found).days <= 366


@given(DAYS)
def test_full_dates_need_no_publication(day: date) -> None:
    month = month_name[day.month]
    for text in (f"On {day.day} {month} {day.year} it began.", f"It began on {month} {day.day}, {day.year}."):
        assert only(text, None) == (day.isoformat(), day.isoformat())


@given(st.integers(1950, 2049), st.integers(1, 12))
def test_month_with_its_year(year: int, month: int) -> None:
    start, end = only(f"It began in {month_name[month]} {year}.", None)
    assert start == f"{year}-{month:02}-01"
    assert end == f"{year}-{month:02}-{monthrange(year, month)[1]}"


@pytest.mark.parametrize(
    "text", ["yesterday", "last week", "on Tuesday", "two months ago", "on 3 May", "last May"]
)
def test_relative_time_stays_open_without_a_date(text: str) -> None:
    assert only(f"It happened {text}.", None) == (None, None)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("From 4 to 6 August ships were stopped.", "2031-08-04", "2031-08-06"),
        ("Since 2014 the border is closed.", "2014-01-01", "2031-08-20"),
        ("The war of 1989-1991 is over.", "1989-01-01", "1991-12-31"),
        ("In the summer of 2023 it rained.", "2023-06-01", "2023-08-31"),
        ("In the early 1990s it was poor.", "1990-01-01", "1999-12-31"),
        ("In the mid-1990s it was poor.", "1990-01-01", "1999-12-31"),
        ("In mid-May it rained.", "2031-05-01", "2031-05-31"),
        ("Early March was dry.", "2031-03-01", "2031-03-31"),
        ("On the night of 3-4 May it rained.", "2031-05-03", "2031-05-04"),
        ("It rained between 12 and 15 March.", "2031-03-12", "2031-03-15"),
        ("A fortnight ago it rained.", "2031-08-04", "2031-08-10"),
        ("Over the weekend it rained.", "2031-08-16", "2031-08-17"),
        ("In the past two weeks it rained.", "2031-08-06", "2031-08-20"),
        ("The treaty of 2029-06-30 is void.", "2029-06-30", "2029-06-30"),
    ],
)
def test_ranges_and_parts_of_the_year(text: str, start: str, end: str) -> None:
    assert only(text, "2031-08-20") == (start, end)


@given(DAYS)
def test_dates_in_figures_are_read_where_the_month_is_clear(day: date) -> None:
    dotted = only(f"Photo: A. Ruiz, {day.day:02}.{day.month:02}.{day.year}.", None)
    assert dotted == (day.isoformat(), day.isoformat())
    clear = day.day > 12 or day.day == day.month
    slashed = only(f"Photo: A. Ruiz, {day.day}/{day.month}/{day.year}.", None)
    assert slashed == ((day.isoformat(), day.isoformat()) if clear else (None, None))


@given(DAYS, st.integers(1, 20))
def test_days_before_and_after_are_counted_from_the_day_told_last(day: date, n: int) -> None:
    for words, by in (
        ("the day before", -1), ("the previous day", -1), ("the following day", 1), ("the next day", 1),
        (f"{n} days earlier", -n), (f"{n} days later", n),
    ):  # fmt: skip
        told = f"It fell on {day.day} {month_name[day.month]} {day.year}. They had met {words}."
        expected = (day + timedelta(by)).isoformat()
        assert [when.start for when in find_times(told, "2049-12-31")] == [day.isoformat(), expected]


@pytest.mark.parametrize(
    "text",
    ["the day before", "the next day", "two days later", "a few days ago", "half a year ago", "decades ago"],
)
def test_time_without_a_day_to_count_from_stays_open(text: str) -> None:
    assert only(f"They had met {text}.", "2031-08-20") == (None, None)


def test_what_came_before_a_thing_is_no_day() -> None:
    assert (
        find_times("They met the day before the vote and left two days later than planned.", "2031-08-20")
        == ()
    )


@given(DAYS, st.integers(1, 96))
def test_past_hours_end_on_the_day(day: date, n: int) -> None:
    start, end = only(f"It rained over the past {n} hours.", day.isoformat())
    assert end == day.isoformat()
    assert start == (day - timedelta(days=(n + 23) // 24)).isoformat()


@pytest.mark.parametrize(
    "text", ["They may march.", "The 1,500 men left.", "Unit 2019 fired.", "He was second."]
)
def test_what_is_no_time(text: str) -> None:
    assert find_times(text, "2031-08-20") == ()


@given(DAYS)
def test_near_days_are_counted_from_publication(day: date) -> None:
    for words, shift in (
        ("yesterday", -1), ("today", 0), ("tomorrow", 1), ("the day before yesterday", -2), ("the night before last", -2),
        ("the day after tomorrow", 2), ("this morning", 0), ("last night", -1), ("tonight", 0),
    ):  # fmt: skip
        expected = (day + timedelta(shift)).isoformat()
        assert only(f"It happened {words}.", day.isoformat()) == (expected, expected)


@given(DAYS, st.integers(1, 36))
def test_months_ago_and_from_now_give_whole_months(day: date, n: int) -> None:
    for words, by in ((f"{n} months ago", -n), (f"{n} months from now", n)):
        start, end = only(f"It begins or began {words}.", day.isoformat())
        count = day.year * 12 + day.month - 1 + by
        year, month = count // 12, count % 12 + 1
        assert start == f"{year}-{month:02}-01"
        assert end == f"{year}-{month:02}-{monthrange(year, month)[1]}"


@given(DAYS, st.integers(1, 40))
def test_years_ago_give_whole_years(day: date, n: int) -> None:
    assert only(f"It began {n} years ago.", day.isoformat()) == (
        f"{day.year - n}-01-01",
        f"{day.year - n}-12-31",
    )


@given(DAYS)
def test_weeks_run_from_monday_to_sunday(day: date) -> None:
    monday = day - timedelta(day.weekday())
    for which, by in (("last", -7), ("this", 0), ("next", 7)):
        start, end = only(f"It is told of {which} week.", day.isoformat())
        assert start == (monday + timedelta(by)).isoformat()
        assert end == (monday + timedelta(by + 6)).isoformat()


@given(DAYS, st.integers(1, 20))
def test_spans_before_and_after_publication_touch_it(day: date, n: int) -> None:
    for unit, days in (("days", 1), ("weeks", 7)):
        if n > 1:
            before = (day - timedelta(n * days)).isoformat()
            after = (day + timedelta(n * days)).isoformat()
            assert only(f"It rained in the past {n} {unit}.", day.isoformat()) == (before, day.isoformat())
            assert only(f"It rains in the next {n} {unit}.", day.isoformat()) == (day.isoformat(), after)


@given(DAYS, WEEKDAYS, WEEKDAYS)
def test_ranges_of_weekdays_are_over_at_publication(day: date, first: int, last: int) -> None:
    start, end = only(f"It rained from {day_name[first]} to {day_name[last]}.", day.isoformat())
    assert start is not None
    assert end is not None
    begins, ends = date.fromisoformat(start), date.fromisoformat(end)
    assert (begins.weekday(), ends.weekday()) == (first, last)
    assert 0 <= (ends - begins).days <= 6
    assert 0 <= (day - ends).days <= 6


@given(st.integers(1950, 2049), st.integers(1, 4))
def test_quarters_and_halves_are_whole_months(year: int, n: int) -> None:
    quarter = ("first", "second", "third", "fourth")[n - 1]
    last = monthrange(year, 3 * n)[1]
    wanted = (f"{year}-{3 * n - 2:02}-01", f"{year}-{3 * n:02}-{last}")
    assert only(f"It fell in the {quarter} quarter of {year}.", None) == wanted
    assert only(f"It fell in Q{n} {year}.", None) == wanted
    half = ("first", "second")[n % 2]
    ends = (f"{year}-01-01", f"{year}-06-30") if half == "first" else (f"{year}-07-01", f"{year}-12-31")
    assert only(f"It fell in the {half} half of {year}.", None) == ends


@given(DAYS, st.integers(1, 28))
def test_day_of_last_month(day: date, n: int) -> None:
    last = day.replace(day=1) - timedelta(1)
    wanted = last.replace(day=n).isoformat()
    ordinal = {1: "st", 2: "nd", 3: "rd"}.get(n % 10 if n not in (11, 12, 13) else 0, "th")
    assert only(f"It began on the {n}{ordinal} of last month.", day.isoformat()) == (wanted, wanted)


@given(DAYS, st.integers(1, 12), st.integers(1, 12))
def test_ranges_of_months(day: date, first: int, last: int) -> None:
    if first == last:
        return
    start, end = only(f"It rained between {month_name[first]} and {month_name[last]} {day.year}.", None)
    assert end == f"{day.year}-{last:02}-{monthrange(day.year, last)[1]}"
    assert start == f"{day.year if first < last else day.year - 1}-{first:02}-01"


@given(DAYS, st.sampled_from(["spring", "summer", "autumn", "winter"]))
def test_last_season_is_over(day: date, season: str) -> None:
    _, end = only(f"It rained last {season}.", day.isoformat())
    assert end is not None
    assert 0 < (day - date.fromisoformat(end)).days < 2 * 366


def test_times_in_a_quotation_are_counted_from_when_it_was_said(read: Read) -> None:
    text = '"Peru shelled the port of Arica yesterday," the minister said on Tuesday.'
    reading = read(text, published="2031-05-15")
    whens = [claim.when for claim in reading.claims if claim.when and claim.when.text == "yesterday"]
    assert {when.start for when in whens} == {"2031-05-12"}


def test_times_in_reported_speech_are_counted_from_the_document(read: Read) -> None:
    text = "The minister said on Tuesday that Peru had shelled the port of Arica yesterday."
    reading = read(text, published="2031-05-15")
    whens = [claim.when for claim in reading.claims if claim.when and claim.when.text == "yesterday"]
    assert {when.start for when in whens} == {"2031-05-14"}
