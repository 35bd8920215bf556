"""Another day or another place of speaking."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from operator import attrgetter

from tocsin.assessment.accounts import Account
from tocsin.assessment.alignment import Pair
from tocsin.assessment.difference import Difference
from tocsin.assessment.words import Word, akin, find_phrases, is_full, load_wording, load_wording_set, span_of

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")  # fmt: skip
OUTLET_ENDS = frozenset(
    ("that", "on", "in", "at", "during", "after", "before", "and", "as", "when", *WEEKDAYS)
)
NEAR_DAYS = {"today": 0, "yesterday": 1}

Day = dict[str, str]
"""What is known of a day: `date`, `month` (and day) or `weekday`, the surest first."""


def find(pair: Pair) -> Iterator[Difference]:
    if pair.speakers != "different":
        yield from find_day(pair)
        yield from find_venue(pair)


def find_day(pair: Pair) -> Iterator[Difference]:
    one, other = days(pair.a), days(pair.b)
    if one and other and not any(may_be_one(x, y) for x, _ in one for y, _ in other):
        reason = "said on different days"
        yield Difference("date-changed", pair.a, pair.b, span_of(one[0][1]), span_of(other[0][1]), reason)


def may_be_one(one: Day, other: Day) -> bool:
    """Whether two days can be the same; days of one name may always be."""
    if one.get("name") is not None and one.get("name") == other.get("name"):
        return True
    for known in ("date", "month", "weekday"):
        if known in one and known in other:
            return one[known] == other[known]
    return True


def days(account: Account) -> list[tuple[Day, list[Word]]]:
    """The days that the frame names, each with its words."""
    published = account.story.document.published
    stated = date.fromisoformat(published) if published and len(published) == 10 else None
    words, found = account.frame, []
    for n, word in enumerate(words):
        if word.lower in WEEKDAYS:
            before = words[n - 1].lower if n else ""
            found.append((weekday(word.lower, stated, last=before == "last"), [word]))
        elif word.lower in NEAR_DAYS and stated is not None:
            found.append((known_day(stated - timedelta(NEAR_DAYS[word.lower])), [word]))
        elif word.lower in MONTHS and word.is_name:
            near = [w for w in words[max(0, n - 1) : n + 2] if w.is_number and int(w.stem) <= 31]
            if near:
                found.append(
                    (
                        month_day(word.lower, int(near[-1].stem), stated),
                        sorted([word, near[-1]], key=attrgetter("start")),
                    )
                )
    return found


def known_day(day: date) -> Day:
    return {"date": day.isoformat(), "month": f"{day.month}-{day.day}", "weekday": WEEKDAYS[day.weekday()]}


def weekday(name: str, published: date | None, *, last: bool) -> Day:
    """The last such day on or before publication; "last Friday" is the one before it."""
    if published is None:
        return {"weekday": name, "name": name}
    back = (published.weekday() - WEEKDAYS.index(name)) % 7
    return known_day(published - timedelta(back or (7 if last else 0))) | {"name": name}


def month_day(month: str, day: int, published: date | None) -> Day:
    number = MONTHS.index(month) + 1
    if published is not None:
        for year in (published.year, published.year - 1):
            try:
                found = date(year, number, day)
            except ValueError:  # 30 February is no day: the words stay as they are
                break
            if found <= published + timedelta(1):
                return known_day(found)
    return {"month": f"{number}-{day}"}


def find_venue(pair: Pair) -> Iterator[Difference]:
    one, other = outlet(pair.a), outlet(pair.b)
    kinds = occasions(pair.a), occasions(pair.b)
    if one and other:
        names = [{w.stem for w in words if is_full(w)} for words in (one, other)]
        if not any(akin(x, y) for x in names[0] for y in names[1]):
            yield Difference(
                "venue-changed", pair.a, pair.b, span_of(one), span_of(other), "told different outlets"
            )
    elif all(kinds) and not any(fit_together(x, y) for x in kinds[0] for y in kinds[1]):
        first, second = next(iter(kinds[0].values())), next(iter(kinds[1].values()))
        reason = "said on different kinds of occasion"
        yield Difference("venue-changed", pair.a, pair.b, span_of(first), span_of(second), reason)


def outlet(account: Account) -> list[Word]:
    """The outlet spoken to: a named object of "told" or of an interview, not an audience or a person."""
    frame, zone = account.frame, {word.start for word in account.zone}
    marks = load_wording_set("outlets")
    for n, word in enumerate(frame):
        if word.lower not in ("told", "tell", "telling", "with", "to", "by", "on") or n + 1 == len(frame):
            continue
        named = [w for w in frame[n + 1 : n + 8] if w.clause == frame[n + 1].clause and w.start not in zone]
        end = next((i for i, w in enumerate(named) if w.lower in OUTLET_ENDS), len(named))
        named = named[:end]
        if any(w.is_name for w in named) and any(w.lower in marks for w in named):
            return named
    return []


def occasions(account: Account) -> dict[str, list[Word]]:
    """Kinds of occasion that the frame names, with their words; the speaker's own office is none."""
    zone = {word.start for word in account.zone}
    words = [word for word in account.frame if word.start not in zone]
    found = {}
    for kind, listed in load_wording().occasions.items():
        for start, end in find_phrases(words, listed):
            found[kind] = list(words[start:end])
    return found


def fit_together(one: str, other: str) -> bool:
    """Whether two kinds of occasion may be one."""
    return one == other or any({one, other} <= set(group.split()) for group in load_wording().joined)
