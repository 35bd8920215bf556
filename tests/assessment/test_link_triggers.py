"""Conditions are held against all that a record has, in whatever pieces it was read."""

from __future__ import annotations

from pathlib import Path

import tocsin

THREAT = "Officials in Lisbon threatened to attack states giving Serbia missiles."
APPEAL = (
    "The Peruvian foreign minister said allies should drop the limits on the rockets they sold to Serbia."
)


def test_texts_read_one_by_one_link_as_those_read_together(tmp_path: Path) -> None:
    paths = [tmp_path / "threat.txt", tmp_path / "appeal.txt"]
    for path, text in zip(paths, (THREAT, APPEAL), strict=True):
        path.write_text(text)
    for path in paths:
        tocsin.read(path, into=tmp_path / "pieces.db").close()
    with tocsin.read(paths) as together, tocsin.Record(tmp_path / "pieces.db") as pieces:
        assert pieces.triggers() == together.triggers()
        assert [len(trigger.would_meet) for trigger in pieces.triggers()] == [1]
