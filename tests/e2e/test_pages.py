"""What the README and the pages of docs/ show is what happens."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES, ROOT
from tests.e2e.console import BLOCK, replayed

PAGES = [
    page
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    if BLOCK.search(page.read_text())
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_page_shows_what_happens(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, rewrite_golden: bool
) -> None:
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    shown = page.read_text()
    happens = replayed(shown, tmp_path)
    if rewrite_golden:
        page.write_text(happens)
    assert happens == page.read_text(), "if this is what you meant, run `make golden` and review the diff"


def test_readme_shows_the_two_commands_that_the_makefile_has() -> None:
    targets = {line.partition(":")[0] for line in (ROOT / "Makefile").read_text().splitlines()}
    assert {"demo", "test"} <= targets
    assert "make demo" in (ROOT / "README.md").read_text()
    assert "make test" in (ROOT / "README.md").read_text()
