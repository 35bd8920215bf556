"""How long pages take on a large record while another process writes: `python -m tests.surfaces.web.load`.

Makes a record of many claims out of the tutorial crisis, told again and again on other days by other outlets.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path
from typing import Any

import msgspec
from litestar.testing import TestClient

import tocsin
from tests.conftest import EXAMPLES
from tocsin.model import Issue, Reading
from tocsin.surfaces.web import build

CLAIMS, TIMES = 1_000_000, 40
OUTLETS, DAYS = 300, 2_000
CUT = 10
"""One time in so many, the texts have an issue."""
ID = re.compile(r'"([0-9a-f]{24})"')


def main(path: str, claims: str = str(CLAIMS)) -> None:
    """Make the record where there is none, and measure."""
    if not Path(path).exists():
        fill(path, int(claims))
    writing = [sys.executable, "-c", f"from tests.surfaces.web import load; load.keep_writing({path!r})"]
    with subprocess.Popen(writing) as writer, TestClient(build(path), base_url="http://127.0.0.1") as client:
        try:
            for address in addresses(client):
                took = sorted(timed(client, address) for _ in range(TIMES))
                print(f"{1000 * took[int(0.95 * TIMES)]:8.1f} ms  {address}")  # noqa: T201 - what it is for
        finally:
            writer.kill()


def fill(path: str, claims: int) -> None:
    with tocsin.Record(path) as record:
        readings = retold()
        written = 0
        while written < claims:
            some = list(islice(readings, 500))
            record.add_all(some)
            written += sum(len(reading.claims) for reading in some)


def keep_writing(path: str) -> None:
    """A document every tenth of a second, as `tocsin read` writes them."""
    with tocsin.Record(path) as record:
        for reading in retold(start=int(time.time())):
            record.add(reading)
            time.sleep(0.1)


def retold(start: int = 0) -> Iterator[Reading]:
    """The texts of the tutorial crisis without end, each time with other ids, days and outlets."""
    with tocsin.read(EXAMPLES, actors=str(EXAMPLES / "actors.yml")) as record:
        readings = [record.reading(document) for document in record.documents()]
        readings.append(Reading(document=None, triggers=tuple(record.triggers())))
    texts = [msgspec.json.encode(reading).decode() for reading in readings]
    for number in count(start):
        for text in texts:
            yield copy(text, number)


def copy(text: str, number: int) -> Reading:
    """A reading as JSON, with all its ids, its day and its outlet made others."""
    moved = ID.sub(lambda found: f'"{found[1][:14]}{number:010d}"', text)
    reading = msgspec.json.decode(moved, type=Reading)
    if reading.document is None:
        return reading
    day = date(2031, 1, 1) + timedelta(days=number * 7919 % DAYS)
    document = msgspec.structs.replace(
        reading.document, published=str(day), publisher=f"Outlet {number % OUTLETS}"
    )
    short = Issue(
        document=document.id, path=f"{number}/{document.path}", level="note", code="cut",
        message="the text ends within a sentence",
    )  # fmt: skip
    return msgspec.structs.replace(reading, document=document, issues=() if number % CUT else (short,))


def addresses(client: TestClient[Any]) -> list[str]:
    listed = client.get("/documents.json").json()
    claim = client.get("/claims.json?limit=1").json()["rows"][0]
    return [
        "/", "/documents", f"/documents/{listed[0]['document']['id']}", "/statements", "/claims",
        "/claims.json", "/claims.csv", f"/claims/{claim['id']}.json", "/claims?register=signal&kind=threat",
        "/claims?words=mines+strait", "/claims?sort=newest", "/claims?actor=SRV&factuality=actual",
        "/claims?outlet=Outlet+7", "/statements?speaker=MRN", "/statements?sort=newest", "/dyads",
        "/dyads/MRN/SRV", "/triggers", "/actors", "/issues",
    ]  # fmt: skip


def timed(client: TestClient[Any], address: str) -> float:
    begun = time.perf_counter()
    client.get(address)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main(*sys.argv[1:])
