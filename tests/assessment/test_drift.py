from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import Read
from tocsin.assessment.drift import find_drifts

EXAMPLES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "drift_examples.yml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["a"][:60])
def test_the_drift_between_two_accounts_and_no_other_is_named(example: dict[str, Any], read: Read) -> None:
    later = str(example.get("later", "2031-05-16"))
    readings = [read(example["a"], published="2031-05-16", publisher="Ostwire")]
    if "b" in example:
        readings.append(read(example["b"], published=later, publisher="Belk Post"))
    kinds = {drift.kind for drift in find_drifts(readings)}
    assert kinds <= set(example["drift"])
    assert bool(kinds) == bool(example["drift"])
