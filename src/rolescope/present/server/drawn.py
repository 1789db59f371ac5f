"""A drawn answer on its way out: its bytes, its tag, and both again compressed."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

SMALLEST = 1_000
"""Bytes below which compressing costs more than it saves."""
LEVEL = 6
JSON = "application/json"
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Drawn:
    """Bytes that answer a request.

    Attributes:
        body: the bytes.
        media_type: what they are.
        status: HTTP status.
        answer_id: id of the answer that they draw; None where they draw none.
        headers: more of them, such as links.
    """

    body: bytes
    media_type: str
    status: int = 200
    answer_id: str | None = None
    headers: tuple[tuple[str, str], ...] = ()

    @cached_property
    def tag(self) -> str:
        """The entity tag: the answer's hash, then that of its drawing, which another form has another of."""
        answer = (self.answer_id or "").rpartition("#")[2]
        return f'"{f"{answer}-" if answer.isalnum() else ""}{sha256(self.body).hexdigest()[:20]}"'

    @property
    def small_tag(self) -> str:
        """The entity tag of the bytes compressed: a strong tag names bytes (RFC 9110, 8.8.3)."""
        return f'{self.tag[:-1]}-gzip"'

    @cached_property
    def small(self) -> bytes:
        """The bytes compressed; the same bytes for the same body."""
        return gzip.compress(self.body, LEVEL, mtime=0)

    @property
    def size(self) -> int:
        """Bytes that it takes to remember it."""
        return len(self.body) + len(self.small)


def delivered(request: Request, drawn: Drawn, cache: str = "no-cache") -> Response:
    """The response: nothing but the tag for one who has it already, compressed for one who can read that.

    Args:
        request: what was asked, for its headers.
        drawn: what to send.
        cache: how it may be kept; "no-cache" has the tag checked each time, "no-store" leaves no trace.
    """
    kept = cache != "no-store" and drawn.status == 200  # noqa: PLR2004
    small = len(drawn.body) >= SMALLEST and _takes_gzip(request.headers.get("accept-encoding", ""))
    headers = {"Cache-Control": cache, "Vary": "Accept-Encoding", **dict(drawn.headers)}
    if kept:
        headers["ETag"] = drawn.small_tag if small else drawn.tag
        if _has(request.headers.get("if-none-match", ""), drawn):
            return Response(status_code=304, headers=headers)
    if small:
        headers["Content-Encoding"] = "gzip"
    return Response(drawn.small if small else drawn.body, drawn.status, headers, drawn.media_type)


def _has(sent: str, drawn: Drawn) -> bool:
    """Whether a tag that was sent names the bytes, compressed or not; a weak one does (RFC 9110, 13.1.2)."""
    tags = {one.strip().removeprefix("W/") for one in sent.split(",")}
    return not tags.isdisjoint({"*", drawn.tag, drawn.small_tag})


def _takes_gzip(sent: str) -> bool:
    for one in sent.split(","):
        name, _, weight = one.partition(";")
        if name.strip().lower() in {"gzip", "*"}:
            return weight.strip().replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False
