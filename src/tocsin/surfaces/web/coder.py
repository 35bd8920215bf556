"""Who reviews and judges in this browser: remembered by a cookie that no script and no other page can read."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, unquote

from litestar import Request
from litestar.datastructures import Cookie

CODER = "coder"
"""Name of the cookie, and of the field of every form."""
YEAR = 366 * 24 * 3600


def remembered(request: Request[Any, Any, Any]) -> str:
    """Who reviewed or judged last; empty where nobody did."""
    return unquote(request.cookies.get(CODER, ""))


def remember(coder: str) -> Cookie:
    """The cookie that keeps a name for a year."""
    return Cookie(key=CODER, value=quote(coder), max_age=YEAR, httponly=True, samesite="strict")
