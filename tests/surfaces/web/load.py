"""How long pages take on a large record while another process writes: `python -m tests.surfaces.web.load`.

Makes a record of many claims out of the tutorial crisis, told again and again on other days by other outlets.
"""

from __future__ import annotations

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
from tocsin.model import Reading
from tocsin.surfaces.web import build

CLAIMS, TIMES = 1_000_000, 40
OUTLETS, DAYS = 300, 2_000


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
    for number in count(start):
        for reading in readings:
            yield copy(reading, number)


def copy(reading: Reading, number: int) -> Reading:
    def renamed(row: Any, **changes: Any) -> Any:
        same = ("parent", "voice", "statement")
        keys = {name: getattr(row, name) for name in same if getattr(row, name, None) not in {None, "author"}}
        moved = {name: f"{key[:14]}{number:010d}" for name, key in {"id": row.id, **keys}.items()}
        return msgspec.structs.replace(row, **moved, **changes)

    assert reading.document is not None
    day = date(2031, 1, 1) + timedelta(days=number * 7919 % DAYS)
    outlet = f"Outlet {number % OUTLETS}"
    document = renamed(reading.document, published=str(day), publisher=outlet)
    of = {"document": document.id}
    return msgspec.structs.replace(
        reading, document=document, statements=tuple(renamed(s, **of) for s in reading.statements),
        claims=tuple(renamed(c, **of) for c in reading.claims),
    )  # fmt: skip


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
