"""Measures Tocsin against the annotated texts in ../shared, and keeps the figures: `make measure`.

`docs/measures.yml` says what is run and which figures are kept; they go into `docs/measured.json`,
from which `docs/generate.py` writes the pages that show them.
"""

from __future__ import annotations

import json
import os
import platform
import shlex
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from docs import generate
from tocsin import __version__

DOCS = Path(__file__).parent
SHARED = DOCS.parent.parent / "shared"
KEPT = DOCS / "measured.json"


def main() -> None:
    """Run every measure, keep its figures, and rewrite the pages that show them."""
    if not (SHARED / "measure").is_dir():
        sys.exit(f"nothing measured: the scripts and annotated texts in {SHARED} are not here")
    before = json.loads(KEPT.read_text()) if KEPT.exists() else {"measures": []}
    measures = [measure(row) for row in yaml.safe_load((DOCS / "measures.yml").read_text())]
    kept = {
        "date": datetime.now(UTC).date().isoformat(),
        "version": __version__,
        "machine": f"{os.cpu_count()} cores, Python {platform.python_version()}",
        "measures": measures,
    }
    KEPT.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n")
    generate.main()
    print_changes(before["measures"], measures)


def measure(row: dict[str, Any]) -> dict[str, Any]:
    """One measure with its figures; a script that fails stops the run."""
    print(f"{row['title']}: {row['command']}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "figures.json"
        done = subprocess.run([*command(row), "--json", str(out)], env=environment(), check=False)
        if done.returncode or not out.exists():
            sys.exit(f"{row['command']}: ended with status {done.returncode}; nothing was rewritten")
        result = json.loads(out.read_text())
    figures = [{**figure, "value": reach(result, figure.pop("path"))} for figure in row["figures"]]
    return {"title": row["title"], "command": shown(row), "figures": figures}


def command(row: dict[str, Any]) -> list[str]:
    """The command line: names of folders of ../shared become paths."""
    script, *words = shlex.split(row["command"])
    paths = [str(SHARED / word) if (SHARED / word).exists() else word for word in words]
    return [*prefix(row), sys.executable, str(SHARED / "measure" / script), *paths]


def shown(row: dict[str, Any]) -> str:
    """The command as a reader would type it in the project's folder."""
    script, *words = shlex.split(row["command"])
    paths = [f"../shared/{word}" if (SHARED / word).exists() else word for word in words]
    return shlex.join([*prefix(row), "python", f"../shared/measure/{script}", *paths])


def prefix(row: dict[str, Any]) -> list[str]:
    return ["taskset", "-c", "0"] if row.get("one_core") else []


def environment() -> dict[str, str]:
    """The scripts find the `tocsin` of this interpreter first."""
    return {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


def reach(result: Any, path: list[str | int]) -> float | None:
    """The figure at a path, null where the script gave none."""
    for key in path:
        if isinstance(key, str) and (not isinstance(result, dict) or key not in result):
            return None
        result = result[key]
    return None if result is None else float(result)


def print_changes(before: list[dict[str, Any]], now: list[dict[str, Any]]) -> None:
    """Each figure that differs from the one that was kept."""
    known = {(m["title"], f["name"]): f["value"] for m in before for f in m["figures"]}
    for row in now:
        for figure in row["figures"]:
            old = known.get((row["title"], figure["name"]))
            if old != figure["value"]:
                print(f"{row['title']}: {figure['name']}: {old} -> {figure['value']}")


if __name__ == "__main__":
    main()
