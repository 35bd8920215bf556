"""Runs what a page shows, and puts what it prints in the place of what the page says."""

from __future__ import annotations

import doctest
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

BLOCK = re.compile(r"(?<=```)(console|python)\n(.*?)(?=```)", re.DOTALL)
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def replayed(page: str, folder: Path) -> str:
    """The page with each output that differs replaced by what is printed now.

    Args:
        page: Markdown. In a console block a line that begins with `$ ` is a command, in a Python block one
            that begins with `>>> ` an expression; below them stands the output, in which `...` stands for
            anything.
        folder: where everything runs, in order.
    """
    names: dict[str, object] = {}

    def replay(block: re.Match[str]) -> str:
        kind, text = block.groups()
        parts = shell(text, folder) if kind == "console" else python(text, names)
        return f"{kind}\n{''.join(parts)}"

    return BLOCK.sub(replay, page)


def shell(block: str, folder: Path) -> Iterator[str]:
    for part in re.split(r"^(?=\$ )", block, flags=re.MULTILINE):
        first, _, expected = part.partition("\n")
        if first.startswith("$ "):
            yield f"{first}\n{kept_or_new(expected, run(first.removeprefix('$ '), folder))}"
        else:
            yield part


def python(block: str, names: dict[str, object]) -> Iterator[str]:
    for part in doctest.DocTestParser().parse(block):
        if isinstance(part, str):
            yield part
            continue
        out = io.StringIO()
        with redirect_stdout(out):
            exec(compile(part.source, "page", "single"), names)
        first, *more = part.source.splitlines()
        yield "".join([f">>> {first}\n", *(f"... {line}\n" for line in more)])
        yield kept_or_new(part.want, out.getvalue())


def kept_or_new(expected: str, printed: str) -> str:
    same = doctest.OutputChecker().check_output(expected.rstrip() + "\n", printed.rstrip() + "\n", FLAGS)
    return expected if same else printed


def run(command: str, folder: Path) -> str:
    """What the command prints, on standard error too, without the spaces at the ends of lines."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "110", "NO_COLOR": "1"}
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()).strip("\n") + "\n"
