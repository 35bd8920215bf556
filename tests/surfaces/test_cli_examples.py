"""The example in the help of every command does what it shows, run in a folder that has what it names."""

from __future__ import annotations

import gzip
import inspect
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import click
import msgspec
import pytest

import tocsin
from tests.surfaces.conftest import Run
from tocsin.model import Reading
from tocsin.surfaces import cli

WIRE = """---
published: 2024-05-20
publisher: Veldt Wire
title: A bridge is hit
---
Russia shelled a mine depot near the strait in Ukraine on Sunday. The HUR struck a Russian bridge on Monday,
Budanov's service said. "We will answer if Russia shells another port," Ukraine's foreign ministry said.

Georgia condemned the attack. Hemedti's men fled Khartoum. The Rapid Support Forces shelled Khartoum on Monday.
"Sorvia will close the strait if Kelland sends Marenia missiles," Sorvia's foreign ministry said.
"""
LATER = """---
published: 2024-05-27
publisher: Veldt Wire
title: A bridge is hit
---
Russia shelled another port in Ukraine on Sunday. Georgia did not comment.
"""
TABLOID = """---
published: 2024-05-21
publisher: The Lantern
---
"We will answer," Ukraine's foreign ministry said.
"""
EVENTS = "date,source_polity,cameo,target_polity\n2018-01-02,RUS,190,UKR\n"
DOCUMENT, CLAIMS = "b07d41", ("3fa9c2", "81bd07")
"""How the ids begin that examples name."""
OPEN_ENDED = ("tocsin serve",)
"""Runs until it is stopped."""
SILENT = ("tocsin forget", "tocsin warn")
"""Say what is gone on standard error; find nothing that rises in two days."""


def examples_of(name: str, command: click.Command) -> Iterator[tuple[str, str]]:
    """The example of a command, and of those below it."""
    (line,) = re.findall(r"^Example: (.*)", inspect.cleandoc(command.help or ""), re.MULTILINE)
    yield name, line
    for below, its in getattr(command, "commands", {}).items():
        yield from examples_of(f"{name} {below}", its)


EXAMPLES = dict(examples_of("tocsin", cli.build()))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that examples name; ids are made to begin as they do there."""
    folder = tmp_path_factory.mktemp("examples")
    (folder / "dispatches").mkdir()
    for name, text in (
        ("wire.txt", WIRE),
        ("tabloid.txt", TABLOID),
        ("dispatches/1.txt", WIRE),
        ("dispatches/2.txt", LATER),
    ):
        (folder / name).write_text(text)
    (folder / "events.csv.gz").write_bytes(gzip.compress(EVENTS.encode()))
    with tocsin.read(folder / "dispatches") as read, tocsin.Record(folder / "crisis.db") as record:
        first, later = (read.reading(document) for document in read.documents())
        told = (first, later, Reading(document=None, triggers=tuple(read.triggers())))
        text = msgspec.json.encode(told).decode()
        threats = [claim.id for claim in first.claims if claim.kind == "threat"]
        acts = [claim.id for claim in first.claims if claim.register == "act"]
        assert first.document is not None
        for begins, key in zip((DOCUMENT, *CLAIMS), (first.document.id, threats[0], acts[0]), strict=True):
            text = text.replace(key, begins + key[len(begins) :])
        record.add_all(msgspec.json.decode(text, type=tuple[Reading, ...]))
    shutil.copy(folder / "crisis.db", folder / "tocsin.db")
    return folder


@pytest.fixture
def folder(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, to be changed."""
    shutil.copytree(filled, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name not in OPEN_ENDED])
@pytest.mark.usefixtures("folder")
def test_example_runs(run: Run, name: str) -> None:
    assert f"{EXAMPLES[name]} ".startswith(f"{name} ")
    for command in EXAMPLES[name].split(" && "):
        words = shlex.split(command.partition(" > ")[0])
        assert words[0] == "tocsin"
        done = run(*words[1:])
        assert done.status == 0, done.err
        assert done.err == "" or name == "tocsin forget"
        assert done.out or "--output" in words or name in SILENT


def test_example_of_forgetting_says_what_is_gone(run: Run, folder: Path) -> None:
    done = run(*shlex.split(EXAMPLES["tocsin forget"])[1:])
    assert done.status == 0
    assert DOCUMENT in done.err
    with tocsin.Record(folder / "tocsin.db") as record:
        assert not any(document.id.startswith(DOCUMENT) for document in record.documents())


def test_example_of_serving_answers_until_it_is_stopped(folder: Path) -> None:
    words = shlex.split(EXAMPLES["tocsin serve"])[1:]
    words[words.index("--port") + 1] = "0"  # the one of the example may be in use here
    command = [sys.executable, "-u", "-m", "tocsin", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder) as server:
        try:
            assert server.stdout is not None
            (address,) = re.findall(r"http://\S+", server.stdout.readline())
            assert "Veldt Wire" in page(address)
        finally:
            server.terminate()


def page(address: str) -> str:
    for _ in range(100):
        try:
            with urlopen(address) as answer:
                return str(answer.read().decode())
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"{address} does not answer")
