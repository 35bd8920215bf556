"""What the README and the pages of docs/ show is what happens, give or take a line and the numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from docs.replay import Step, run_page, showing_pages
from tests.conftest import ROOT


@pytest.mark.parametrize("page", showing_pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_page_shows_what_happens(page: Path) -> None:
    steps = [step for block in run_page(page.read_text()) for step in block]
    assert steps
    assert [step for step in steps if not step.holds()] == [], "if this is what you meant, run `make docs`"


def test_page_with_a_command_that_fails_is_refused() -> None:
    with pytest.raises(RuntimeError, match="No such command"):
        run_page("```console\n$ tocsin reed examples/\n8 documents\n```")


@pytest.mark.parametrize(
    ("shown", "printed", "holds"),
    [
        ("8 documents  62\n", "9 documents   4\n", True),
        ("a threat\nan offer\na demand\n", "a threat\nan offer\na plea\na hope\n", True),
        ("a threat\nan offer\na demand\n", "a threat\n", False),
        ("a threat\n", "", False),
        ("", "a warning\n", False),
        ("a threat\na threat\n", "a threat\n", False),
    ],
)
def test_page_holds_while_most_of_its_lines_are_printed(shown: str, printed: str, *, holds: bool) -> None:
    assert Step("$ tocsin\n", shown, printed).holds() is holds


def test_readme_shows_the_two_commands_that_the_makefile_has() -> None:
    targets = {line.partition(":")[0] for line in (ROOT / "Makefile").read_text().splitlines()}
    assert {"demo", "test"} <= targets
    assert "make demo" in (ROOT / "README.md").read_text()
    assert "make test" in (ROOT / "README.md").read_text()
