"""The pages of docs/ say what the code says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs import generate
from tests.conftest import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\(([^)#\s]+)")


@pytest.mark.parametrize(
    ("path", "text"), generate.pages().items(), ids=lambda value: getattr(value, "name", "")
)
def test_generated_page_is_current(path: Path, text: str) -> None:
    assert path.read_text() == text, "stale: run `make docs`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files(page: Path) -> None:
    missing = [link for link in LINK.findall(page.read_text()) if not (page.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_page_begins_with_one_title(page: Path) -> None:
    assert len(re.findall(r"^# ", page.read_text().partition("```")[0], re.MULTILINE)) == 1


def test_every_setting_and_record_is_described() -> None:
    undescribed = [
        f"{path.name}: {row}"
        for path, text in generate.pages().items()
        if path.parent.name == "reference"
        for row in re.findall(r"^\|.*\|  \|$", text, re.MULTILINE)
    ]
    assert undescribed == []
