"""How long pages take on a large record while another process writes: `python -m tests.surfaces.web.load`.

Makes a record of many claims out of the tutorial crisis, told again and again on other days by other outlets.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import count, islice
from pathlib import Path
from typing import Any

import msgspec
from litestar.status_codes import HTTP_200_OK
from litestar.testing import TestClient

import tocsin
from tests.conftest import EXAMPLES
from tocsin.assessment.ledger import find_entries
from tocsin.assessment.reviewing import give_review
from tocsin.model import Issue, Reading
from tocsin.model.ledger import Entry
from tocsin.model.span import content_id
from tocsin.record.links import Linked
from tocsin.record.selection import ClaimSelection
from tocsin.surfaces.web import build

CLAIMS, TIMES = 1_000_000, 40
OUTLETS, DAYS = 300, 2_000
CUT = 10
"""One time in so many, the texts have an issue."""
REVIEWED = 500
"""Claims that two people looked at."""
ASKED = {
    "/actors/{key}": ["/actors/MRN", "/actors/MRN.json"],
    "/api/{path}": ["/api/openapi.json"],
    "/claims": [
        "/claims", "/claims?register=signal&kind=threat", "/claims?words=mines+strait", "/claims?sort=newest",
        "/claims?sort=kind", "/claims?actor=SRV&factuality=actual", "/claims?outlet=Outlet+7", "/claims?speaker=MRN",
        "/claims?actor=MRN&recipient=SRV", "/claims?actor=KLD&recipient=SRV", "/claims?actor=Nobody&recipient=SRV",
        "/claims?voice=relayed&sort=date", "/claims?review=rejected", "/claims?polarity=negative",
        "/claims?since=2032-01-01&until=2032-01-31", "/claims?since=2032-01-01&until=2032-01-31&actor=MRN",
        "/claims?since=2031-06-01&until=2036-01-31", "/claims?since=2031-06-01&until=2036-01-31&sort=newest",
        "/claims?register=figure&sort=newest", "/claims?actor=MRN&speaker=SRV&sort=newest",
    ],
    "/claims.json": ["/claims.json", "/claims.json?actor=MRN&recipient=SRV"],
    "/claims/{key}": ["/claims/{claim}", "/claims/{claim}.json"],
    "/compare": ["/compare", "/compare?a={one}&b={other}"],
    "/compare.json": ["/compare.json?a={one}&b={other}"],
    "/documents/{key}": ["/documents/{one}", "/documents/{one}.json"],
    "/dyads": ["/dyads", "/dyads?show=signals"],
    "/dyads/{actor}/{recipient}": ["/dyads/MRN/SRV", "/dyads/MRN/SRV?until=2033-01-01"],
    "/dyads/{actor}/{recipient}/series.json": ["/dyads/MRN/SRV/series.json"],
    "/ledger": ["/ledger", "/ledger?kind=threat", "/ledger?state=met", "/ledger?kind=offer&state=open"],
    "/ledger.json": ["/ledger.json", "/ledger.json?kind=threat"],
    "/statements": [
        "/statements", "/statements?speaker=MRN", "/statements?sort=newest", "/statements?sort=speaker",
        "/statements?since=2031-06-01&until=2032-05-31&sort=newest", "/statements?words=mines", "/statements?kind=anonymous&sort=newest", "/statements?form=direct&outlet=Outlet+7",
    ],
    "/statements/{key}": ["/statements/{statement}", "/statements/{statement}.json"],
    "/static/{name}": ["/static/style.css"],
    "/triggers": ["/triggers", "/triggers?if=Sorvia+lays+mines+in+the+strait", "/triggers?if=Nobody+sings",
                  "/triggers?if={would}"],
    "/triggers.json": ["/triggers.json", "/triggers.json?if=Sorvia+lays+mines+in+the+strait"],
    "/warnings": ["/warnings", "/warnings?indicator=glr"],
}  # fmt: skip
"""What is asked of a route beyond its bare address."""
ID = re.compile(r'"([0-9a-f]{24})"')


def main(path: str, claims: str = str(CLAIMS)) -> None:
    """Make the record where there is none, and measure."""
    if not Path(path).exists():
        with beside(f"fill({path!r}, {int(claims)})") as filling:
            filling.wait()
    with (
        beside(f"keep_writing({path!r})") as writing,
        TestClient(build(path), base_url="http://127.0.0.1") as client,
    ):
        try:
            wait_for_writing(path)
            print("   clock p50      p95 | processor p50      p95  ms")  # noqa: T201 - what it is for
            for address in addresses(client):
                walls, works = measure(client, address)
                figures = [took[n] for took in (walls, works) for n in (TIMES // 2, int(0.95 * TIMES))]
                told = "{:12.1f} {:8.1f} | {:13.1f} {:8.1f}".format(*figures)
                print(told, address, flush=True)  # noqa: T201 - what it is for
        finally:
            writing.kill()


def beside(call: str) -> subprocess.Popen[bytes]:
    """A function of this module in a process of its own: what reads texts is no part of what serves them."""
    return subprocess.Popen([sys.executable, "-c", f"from tests.surfaces.web import load; load.{call}"])


def wait_for_writing(path: str) -> None:
    with tocsin.Record(path) as record:
        before = record.summary.totals()
        while record.summary.totals() == before:
            time.sleep(0.1)


def fill(path: str, claims: int) -> None:
    """Texts, then a ledger as their own would be, and what two people say of some claims."""
    with tocsin.Record(path) as record:
        readings, written, texts = retold(), 0, 0
        while written < claims:
            some = list(islice(readings, 500))
            record.add_all(some)
            written += sum(len(reading.claims) for reading in some)
            texts += len(some)
        told_of, _ = record.ledger.changes()
        ledger = list(entries_of(range(texts // len(first_told()[0]))))
        record.links.keep(
            Linked(
                known={},
                gone_triggers=(),
                triggers=(),
                gone_entries=(),
                entries=ledger,
                changes=told_of,
                last="",
            )
        )
        for claim in record.pick(ClaimSelection(register="signal"), limit=REVIEWED).rows:
            for coder in ("Ilse Rand", "Tomas Brek"):
                give_review(
                    record, claim.id, "rejected" if claim.kind == "offer" else "accepted", coder=coder
                )


def entries_of(numbers: Iterable[int]) -> Iterator[Entry]:
    """The ledger of the tutorial crisis, for each time that it is told."""
    text = msgspec.json.encode(first_told()[1]).decode()
    for number in numbers:
        for entry in msgspec.json.decode(moved(text, number), type=list[Entry]):
            yield msgspec.structs.replace(entry, day=day_of(number))


def keep_writing(path: str) -> None:
    """A document every tenth of a second, as `tocsin read` writes them."""
    with tocsin.Record(path) as record:
        for reading in retold(start=int(time.time())):
            record.add(reading)
            time.sleep(0.1)


@cache
def first_told() -> tuple[list[Reading], list[Entry]]:
    """The texts of the tutorial crisis, then what would set off what in it; and its ledger."""
    with tocsin.read(EXAMPLES, actors=str(EXAMPLES / "actors.yml")) as record:
        readings = [record.reading(document) for document in record.documents()]
        return [*readings, Reading(document=None, triggers=tuple(record.triggers()))], find_entries(record)


def retold(start: int = 0) -> Iterator[Reading]:
    """The texts of the tutorial crisis without end, each time with other ids, days and outlets."""
    texts = [msgspec.json.encode(reading).decode() for reading in first_told()[0]]
    for number in count(start):
        for text in texts:
            yield copy(text, number)


def moved(text: str, number: int) -> str:
    """Records as JSON, with other ids."""
    return ID.sub(lambda found: f'"{content_id(found[1], number)}"', text)


def day_of(number: int) -> str:
    return str(date(2031, 1, 1) + timedelta(days=number * 7919 % DAYS))


def copy(text: str, number: int) -> Reading:
    """A reading with other ids, on another day by another outlet, now and then with an issue."""
    reading = msgspec.json.decode(moved(text, number), type=Reading)
    if reading.document is None:
        return reading
    document = msgspec.structs.replace(
        reading.document, published=day_of(number), publisher=f"Outlet {number % OUTLETS}"
    )
    short = Issue(
        document=document.id, path=f"{number}/{document.path}", level="note", code="cut",
        message="the text ends within a sentence",
    )  # fmt: skip
    return msgspec.structs.replace(reading, document=document, issues=() if number % CUT else (short,))


def addresses(client: TestClient[Any]) -> Iterator[str]:
    """Every address that the application has, each with what it may be asked."""
    first = {
        kind: client.get(f"/{kind}.json?limit=1").json()["rows"][0]["id"] for kind in ("claims", "statements")
    }
    one, other = (listed["document"]["id"] for listed in client.get("/documents.json").json()["rows"][:2])
    triggers = client.get("/triggers.json").json()["rows"]
    would = next(claim for trigger in triggers for claim in (*trigger["met_by"], *trigger["would_meet"]))
    named = {
        "claim": first["claims"], "statement": first["statements"], "one": one, "other": other, "would": would
    }  # fmt: skip
    for route in sorted(route.path_format for route in client.app.routes if "GET" in route.methods):
        for asked in ASKED.get(route, [route]):
            yield asked.format(**named)


def measure(client: TestClient[Any], address: str) -> tuple[list[float], list[float]]:
    """Milliseconds by the clock and of the processor, sorted."""
    walls, works = [], []
    for _ in range(TIMES):
        wall, work = time.perf_counter(), time.process_time()
        answer = client.get(address)
        walls.append(1000 * (time.perf_counter() - wall))
        works.append(1000 * (time.process_time() - work))
        assert answer.status_code == HTTP_200_OK, f"{address}: {answer.status_code} {answer.text[:200]}"
    return sorted(walls), sorted(works)


if __name__ == "__main__":
    main(*sys.argv[1:])
