"""Every record as a JSON object a line, as `tocsin read --format jsonl` prints them."""

from __future__ import annotations

from typing import IO

import msgspec

from tocsin.record.view import Record


def write(record: Record, file: IO[bytes]) -> None:
    """Documents, statements, claims, triggers and issues."""
    encode = msgspec.json.Encoder().encode
    file.writelines(encode(row) + b"\n" for row in record.rows())
