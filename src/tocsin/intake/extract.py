"""What a format makes of a file."""

from __future__ import annotations

import msgspec

from tocsin.errors import InputError
from tocsin.model.document import Block


class Extract(msgspec.Struct, frozen=True, kw_only=True):
    """A text, what the file says of where it comes from, and its blocks if the format marks them."""

    text: str
    provenance: dict[str, str | None] = {}
    blocks: tuple[Block, ...] | None = None


UTF_16 = (b"\xff\xfe", b"\xfe\xff")
CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))


def decode(data: bytes, encoding: str = "utf-8") -> str:
    """The text that the bytes stand for, every character kept.

    Raises:
        InputError: they are not in this encoding, or are no text at all.
    """
    if data.startswith(UTF_16):
        raise InputError("is in UTF-16; save it as UTF-8", code="encoding")
    if data.startswith(b"%PDF") or data[:8192].translate(None, CONTROLS) != data[:8192]:
        raise InputError("is binary; give a text or HTML file", code="binary")
    try:
        return data.decode("utf-8-sig" if encoding.lower() in {"utf-8", "utf8"} else encoding)
    except UnicodeDecodeError as error:
        message = f"is not {encoding.upper()} (byte {error.start}); save it as UTF-8"
        raise InputError(message, code="encoding") from error
    except LookupError as error:
        raise InputError(
            f"names the unknown encoding {encoding}; save it as UTF-8", code="encoding"
        ) from error
