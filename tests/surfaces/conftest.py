"""The command line, run as a user runs it."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from tests.conftest import EXAMPLES
from tocsin.surfaces import cli

DISPATCH = """---
published: 2031-05-02
publisher: Meridian Wire
---
Marenia threatens to close strait

“We will close the strait if mines are laid again,” Foreign Minister Ana Rook said on Friday.

Sorvia shelled a port in Marenia on Thursday, the navy said. Two sailors were killed.
"""


class Done(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str


class Run(Protocol):
    """The fixture `run`: `run("show", "3f", stdin=b"...")`."""

    def __call__(self, *arguments: object, stdin: bytes = b"") -> Done: ...


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `tocsin` with these arguments, in a pipe."""

    def run_tocsin(*arguments: object, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "argv", ["tocsin", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfd.readouterr()
        with pytest.raises(SystemExit) as stopped:
            cli.main()
        sys.stdout.flush()
        out, err = capfd.readouterr()
        return Done(int(stopped.value.code or 0), out, err)

    return run_tocsin


@pytest.fixture(scope="session")
def crisis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a dispatch and the record of it; only to be looked at."""
    import tocsin

    folder = tmp_path_factory.mktemp("crisis")
    (folder / "dispatch.txt").write_text(DISPATCH)
    actors = str(EXAMPLES / "actors.yml")
    tocsin.read(folder / "dispatch.txt", into=folder / "t.db", actors=actors).close()
    return folder
