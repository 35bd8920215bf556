"""Runs the commands that a page shows, and compares what they print with what the page says."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def replayed(page: str, folder: Path) -> str:
    """The page with each output that differs replaced by what the command prints now.

    Args:
        page: Markdown; a line of a console block that begins with `$ ` is a command, the lines below it
            are its output, in which `...` stands for anything.
        folder: where the commands run, one after the other.
    """
    return BLOCK.sub(lambda block: "".join(lines(block.group(), folder)), page)


def lines(block: str, folder: Path) -> Iterator[str]:
    for part in re.split(r"^(?=\$ )", block, flags=re.MULTILINE):
        first, _, expected = part.partition("\n")
        if not first.startswith("$ "):
            yield part
            continue
        printed = run(first.removeprefix("$ "), folder)
        same = doctest.OutputChecker().check_output(expected.rstrip() + "\n", printed, FLAGS)
        yield f"{first}\n{expected if same else printed}"


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
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.strip().splitlines())
