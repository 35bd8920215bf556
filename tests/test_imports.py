"""What importing costs, and which rooms may import what."""

import subprocess
import sys

HEAVY = ("spacy", "numpy", "trafilatura", "rich", "click")


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, tocsin; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not set(HEAVY) & set(loaded.stdout.split())
