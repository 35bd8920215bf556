"""When and where an account says that it was said, and whether two accounts can be of one occasion."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from operator import attrgetter

from tocsin.assessment.accounts import Account
from tocsin.assessment.words import (
    Word,
    akin,
    find_phrases,
    is_full,
    load_wording,
    load_wording_set,
    runs_of_names,
    stems_of,
)  # fmt: skip
from tocsin.model import Document

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")  # fmt: skip
OUTLET_ENDS = frozenset(
    ("that", "on", "in", "at", "during", "after", "before", "and", "as", "when", *WEEKDAYS)
)
PLACE_WORDS = frozenset(("in", "at", "near", "off", "outside", "around"))
CALENDAR = frozenset((*WEEKDAYS, *MONTHS))
BEFORE_OUTLETS = frozenset(("told", "tell", "telling", "with", "to", "by", "on"))
MEDIA = frozenset(("radio", "television", "paper"))
DESCRIBED_MOST = 2
"""Words of an outlet without a name: "state television"."""
OUTLET_MOST = 8
"""Words of the name of an outlet, with what stands before it."""
PLACE_WITHIN = 5
"""Words after "at" within which a place without a name stands: "at the naval academy"."""
ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their"))
LINKS = frozenset(("of", "on", "in", "at", "for", "and", "to", "with", "that", "by", "from"))
NEAR_DAYS = {"today": 0, "yesterday": 1}


Day = dict[str, str]
"""What is known of a day: `date`, `month` (and day) or `weekday`, the surest first, and its `name`."""
Differing = tuple[Sequence[Word], Sequence[Word]]
"""The words of two accounts that say different things."""


def other_day(a: Account, b: Account) -> Differing | None:
    """The words for two days that cannot be one."""
    one, other = days(a), days(b)
    if one and other and not any(may_be_one(x, y) for x, _ in one for y, _ in other):
        return one[0][1], other[0][1]
    return None


def may_be_one(one: Day, other: Day) -> bool:
    """Whether two days can be the same; days of one name may always be."""
    if one.get("name") is not None and one.get("name") == other.get("name"):
        return True
    for known in ("date", "month", "weekday"):
        if known in one and known in other:
            return one[known] == other[known]
    return True


def is_same_day(a: Account, b: Account) -> bool:
    """Whether both name the same day."""
    one, other = days(a), days(b)
    return any(x["date"] == y["date"] for x, _ in one for y, _ in other if "date" in x and "date" in y)


def days(account: Account) -> list[tuple[Day, list[Word]]]:
    """The days that the frame names, or else the setting, each with its words."""
    document = account.story.document
    return days_in(account.frame, document) or days_in(account.setting, document)


def days_in(words: Sequence[Word], document: Document) -> list[tuple[Day, list[Word]]]:
    published = document.published
    stated = date.fromisoformat(published) if published and len(published) == 10 else None
    found = []
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


def other_venue(a: Account, b: Account) -> Differing | None:
    """The words for two outlets, occasions or places that cannot be one."""
    return other_outlet(a, b) or other_occasion(a, b) or other_place(a, b)


def other_outlet(a: Account, b: Account) -> Differing | None:
    one, other = outlet(a), outlet(b)
    names = [{w.stem for w in words if is_full(w)} for words in (one, other)]
    called = [{w.stem for w in words if w.is_name} for words in (one, other)]
    if not all(names) or names[0] & names[1] or any(akin(x, y) for x in called[0] for y in called[1]):
        return None
    if one[-1].is_name and other[-1].is_name:
        return one, other
    kinds = [media(words) for words in (one, other)]  # "the British broadcaster" may be any of them
    return (one, other) if all(kinds) and kinds[0].isdisjoint(kinds[1]) else None


def media(words: Sequence[Word]) -> frozenset[str]:
    """Whether an outlet is heard, seen or read, as far as its words tell."""
    return frozenset(occasions_in(words).keys() & MEDIA)


def outlet(account: Account) -> Sequence[Word]:
    """The outlet spoken to, in the frame or else in the setting."""
    zone = {word.start for word in account.zone}
    return outlet_in(account.frame, zone) or outlet_in(account.setting, zone)


def outlet_in(frame: Sequence[Word], zone: set[int]) -> Sequence[Word]:
    """What follows "told" or "interview with", if a name or with an outlet's word, and not the speaker."""
    for n, word in enumerate(frame[:-1]):
        if word.lower not in BEFORE_OUTLETS:
            continue
        clause = frame[n + 1].clause
        named = [w for w in frame[n + 1 : n + OUTLET_MOST] if w.clause == clause and w.start not in zone]
        end = next((i for i, w in enumerate(named) if w.lower in OUTLET_ENDS), len(named))
        if is_outlet(named[:end], addressed=word.lower in ("told", "with")):
            return named[:end]
    return ()


def is_outlet(words: Sequence[Word], *, addressed: bool) -> bool:
    """Whether words name an outlet: a name with a word for one, or nothing but a name that is spoken to."""
    plain = [word for word in words if word.lower not in ("the", "a", "an")]
    has_mark = any(word.lower in load_wording_set("outlets") for word in words)
    only_name = bool(plain) and all(word.is_name for word in plain)
    described = addressed and has_mark and len(plain) <= DESCRIBED_MOST
    return described or (any(word.is_name for word in plain) and (has_mark or (addressed and only_name)))


def other_occasion(a: Account, b: Account) -> Differing | None:
    one, other = occasions(a), occasions(b)
    if not one or not other or any(fit_together(x, y) for x in one for y in other):
        return other_medium(one, other) or written_and_spoken(a, b)
    return next(iter(one.values())), next(iter(other.values()))


def written_and_spoken(a: Account, b: Account) -> Differing | None:
    """The verb of writing in one account, and the place without a name at which it was said in the other."""
    for pen, tongue in ((a, b), (b, a)):
        at, written = place(tongue, named=False), writing(pen)
        if at and written and not place(pen, named=False):
            return (written, at) if pen is a else (at, written)
    return None


def writing(account: Account) -> Sequence[Word]:
    """The verb of writing that reports it, or the words for what it was written in."""
    cue = account.statement.cue.spans if account.statement.cue else ()
    wrote = [word for start, end in cue for word in account.story.words_in((start, end))]
    kinds = occasions(account)
    found = [word for word in wrote if word.stem in stems_of("writing")]
    return found or next((kinds[kind] for kind in kinds if kind in load_wording_set("written")), ())


def other_medium(one: dict[str, Sequence[Word]], other: dict[str, Sequence[Word]]) -> Differing | None:
    """The words by which it is written in one account and spoken in the other, each of them neither."""
    media = [load_wording_set("written"), load_wording_set("spoken")]
    found = [[next((k for k in kinds if k in medium), None) for medium in media] for kinds in (one, other)]
    (written, spoken), (also_written, also_spoken) = found
    if written and also_spoken and not spoken and not also_written:
        return one[written], other[also_spoken]
    if spoken and also_written and not written and not also_spoken:
        return one[spoken], other[also_written]
    return None


def is_same_venue(a: Account, b: Account) -> bool:
    """Whether both name the same outlet or the same kind of occasion."""
    one, other = outlet(a), outlet(b)
    names = [{w.stem for w in words if is_full(w)} for words in (one, other)]
    return bool(names[0] & names[1]) or not occasions(a).keys().isdisjoint(occasions(b))


def occasions(account: Account) -> dict[str, Sequence[Word]]:
    """Kinds of occasion that the frame names, or else the setting; the speaker's own office is none."""
    return occasions_in(outside_zone(account, account.frame)) or occasions_in(
        outside_zone(account, account.setting)
    )


def outside_zone(account: Account, words: Sequence[Word]) -> list[Word]:
    zone = {word.start for word in account.zone}
    return [word for word in words if word.start not in zone]


def occasions_in(words: Sequence[Word]) -> dict[str, Sequence[Word]]:
    return {
        kind: words[start:end]
        for kind, listed in load_wording().occasions.items()
        for start, end in find_phrases(words, listed)
    }


def fit_together(one: str, other: str) -> bool:
    """Whether two kinds of occasion may be one."""
    return one == other or any({one, other} <= set(group.split()) for group in load_wording().joined)


def other_place(a: Account, b: Account) -> Differing | None:
    """Two names after "in" or "at", or two places without a name after "at the", that only one text has."""
    for named in (True, False):
        one, other = place(a, named=named), place(b, named=named)
        if one and other and not (tells_any(b, one) or tells_any(a, other)):
            return one, other
    return None


def tells_any(account: Account, words: Sequence[Word]) -> bool:
    return any(account.story.names_like(word.stem) for word in words if is_full(word))


def place(account: Account, *, named: bool) -> Sequence[Word]:
    """The place of speaking, outside the description of the speaker: a name, or "at the harbour"."""
    return place_in(outside_zone(account, account.frame), named=named) or place_in(
        outside_zone(account, account.setting), named=named
    )


def place_in(frame: Sequence[Word], *, named: bool) -> Sequence[Word]:
    if named:
        return next((run for run in named_places(frame) if not is_described(frame, run)), ())
    known = load_wording_set("places_of_speech")
    for n, word in enumerate(frame[:-1]):
        if word.lower not in ("in", "at"):
            continue
        near = [w for w in frame[n + 1 : n + PLACE_WITHIN] if not w.is_name and w.clause == word.clause]
        at = next((m for m, w in enumerate(near) if w.lower in known), None)
        if at is not None and near[0].lower in ARTICLES and not any(w.lower in LINKS for w in near[:at]):
            return near[at : at + 1]
    return ()


def named_places(words: Sequence[Word]) -> list[list[Word]]:
    """Names after "in", "near", "the village of", an article between; nothing but a name is one."""
    runs = {run[0].start: run for run in runs_of_names(words)}
    kinds, found = stems_of("places"), []
    for n, word in enumerate(words[:-1]):
        after = words[n + 2] if words[n + 1].lower == "the" and n + 2 < len(words) else words[n + 1]
        opens = word.lower in PLACE_WORDS or (word.lower == "of" and n and words[n - 1].stem in kinds)
        if opens and after.start in runs and after.lower not in CALENDAR:
            found.append(runs[after.start])
    if not found and words and all(word.is_name for word in words):
        found = [list(words)]
    return found


def is_described(words: Sequence[Word], name: Sequence[Word]) -> bool:
    """Whether a plain noun follows a name: "the Kenyan capital" is a description, and may be any name."""
    at = words.index(name[0])
    opened = at > 0 and words[at - 1].lower == "the"
    after = words[at + len(name) : at + len(name) + 1]
    plain = [w for w in after if not w.is_name and is_full(w) and w.clause == name[-1].clause]
    return opened and bool(plain)
