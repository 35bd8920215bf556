"""Runs what the pages show, and puts what it prints in the place of what they say: `make docs`.

In a console block of a page a line that begins with `$ ` is a command, in a Python block one that begins
with `>>> ` an expression; below them stands the output. All run in one copy of `examples/`, in order.
"""

from __future__ import annotations

import doctest
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).parent.parent
BLOCK = re.compile(r"(?<=```)(console|python)\n(.*?)(?=```)", re.DOTALL)
NUMBER = re.compile(r"\d[\d,.]*")
MOSTLY = 0.6
"""The part of the lines shown that a better reading leaves as they are, numbers aside."""


class Step(NamedTuple):
    """One command of a page, with what the page shows below it and what it prints."""

    typed: str
    shown: str
    printed: str

    def holds(self) -> bool:
        """Whether most of what the page shows is still printed, but for the numbers."""
        shown, printed = shapes(self.shown), Counter(shapes(self.printed))
        still = (Counter(shown) & printed).total()
        return still >= MOSTLY * len(shown) and bool(shown) == bool(printed)


def main() -> None:
    """Refresh what the pages show."""
    for page in showing_pages():
        page.write_text(replayed(page.read_text()))


def showing_pages() -> list[Path]:
    """The pages that show commands."""
    pages = [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]
    return [page for page in pages if BLOCK.search(page.read_text())]


def replayed(page: str) -> str:
    """The page with what each command prints now."""
    blocks = iter(run_page(page))
    return BLOCK.sub(lambda match: f"{match[1]}\n" + "".join(s.typed + s.printed for s in next(blocks)), page)


def run_page(page: str) -> list[list[Step]]:
    """The steps of each block of a page; a command that fails ends the run with an error."""
    names: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        shutil.copytree(PROJECT / "examples", "examples")
        return [
            list(shell(text) if kind == "console" else python(text, names))
            for kind, text in BLOCK.findall(page)
        ]


def shell(block: str) -> Iterator[Step]:
    for part in re.split(r"^(?=\$ )", block, flags=re.MULTILINE)[1:]:
        first, _, shown = part.partition("\n")
        yield Step(f"{first}\n", shown, run(first.removeprefix("$ ")))


def python(block: str, names: dict[str, object]) -> Iterator[Step]:
    for part in doctest.DocTestParser().get_examples(block):
        out = io.StringIO()
        with redirect_stdout(out):
            exec(compile(part.source, "page", "single"), names)
        first, *more = part.source.splitlines()
        typed = "".join([f">>> {first}\n", *(f"... {line}\n" for line in more)])
        yield Step(typed, part.want, out.getvalue())


def run(command: str) -> str:
    """What the command prints, on standard error too, without the spaces at the ends of lines."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", command],
        env={**os.environ, "PATH": path, "COLUMNS": "110", "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{command}: ended with status {done.returncode}: {done.stdout}")
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()).strip("\n") + "\n"


def shapes(output: str) -> list[str]:
    """The lines without their spacing, all numbers alike."""
    lines = (" ".join(NUMBER.sub("0", line).split()) for line in output.splitlines())
    return [line for line in lines if line]


if __name__ == "__main__":
    main()
