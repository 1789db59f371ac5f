"""What is refused by its head alone, before anything of it is worked on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from math import ceil
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from rolescope.present.server.metrics import Metrics
from rolescope.present.server.problems import Problem
from rolescope.present.server.rate import Rate
from rolescope.present.server.settings import Settings
from rolescope.present.server.told import bare, told

UNLIMITED = ("/healthz", "/readyz")
"""What a supervisor asks: never too often."""
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OWN_SITE = frozenset({"same-origin", "none"})
"""What a browser says of a request (Sec-Fetch-Site) that our own page, or its user, made."""
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::\d{1,5})?")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is not read.

    Attributes:
        reason: one word or two, for the counts.
        status: HTTP status.
        detail: what was wrong, and what to do; nothing of the request is quoted.
        headers: more of them for the response.
    """

    reason: str
    status: HTTPStatus
    detail: str
    headers: dict[str, str] = field(default_factory=dict)


Check = Callable[[Scope, Headers, Settings], Refusal | None]


def unknown_host(_: Scope, headers: Headers, settings: Settings) -> Refusal | None:
    """A name that is not ours: some other site's name may have been made to lead here (DNS rebinding)."""
    if "*" in settings.names:
        return None
    found = _HOST.fullmatch(headers.get("host", ""))
    if found is None:
        return Refusal("host", HTTPStatus.BAD_REQUEST, "The request names no host, or one that is no name.")
    if found[1].lower().rstrip(".") in settings.names:
        return None
    said = "This server does not go by that name. `rolescope serve --allow-host NAME` makes it answer to one."
    return Refusal("host", HTTPStatus.MISDIRECTED_REQUEST, said)


def long_target(scope: Scope, _: Headers, settings: Settings) -> Refusal | None:
    """A path and query that nobody wrote by hand."""
    if len(scope.get("raw_path") or b"") + len(scope["query_string"]) <= settings.longest_target:
        return None
    said = f"The address is longer than {settings.longest_target:,} characters. Long texts are sent by POST."
    return Refusal("target", HTTPStatus.REQUEST_URI_TOO_LONG, said)


def large_head(scope: Scope, _: Headers, settings: Settings) -> Refusal | None:
    """More headers than a browser sends."""
    if sum(len(name) + len(value) for name, value in scope["headers"]) <= settings.largest_head:
        return None
    said = f"The request's headers hold more than {settings.largest_head:,} bytes."
    return Refusal("headers", HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, said)


def encoded(_: Scope, headers: Headers, __: Settings) -> Refusal | None:
    """A compressed body: its size would tell nothing of what it becomes."""
    if headers.get("content-encoding", "identity").strip().lower() in {"", "identity"}:
        return None
    said = "A body is read as it is, without Content-Encoding."
    return Refusal("encoding", HTTPStatus.UNSUPPORTED_MEDIA_TYPE, said, {"Accept-Encoding": "identity"})


def large_body(_: Scope, headers: Headers, settings: Settings) -> Refusal | None:
    """A body that says itself that it is too large."""
    said = headers.get("content-length", "0")
    if said.isdecimal() and int(said[:20]) <= settings.largest_body:
        return None
    return too_large(settings)


def too_large(settings: Settings) -> Refusal:
    """The refusal of a body over the limit."""
    said = f"The body is larger than {settings.largest_body / 1e6:,.0f} MB. One text is read at a time."
    return Refusal("body", HTTPStatus.REQUEST_ENTITY_TOO_LARGE, said)


def other_site(scope: Scope, headers: Headers, _: Settings) -> Refusal | None:
    """A form or script of another site that makes somebody's browser send here (CSRF)."""
    if scope["method"] in SAFE:
        return None
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site in OWN_SITE or (site is None and (origin is None or _is_ours(origin, headers))):
        return None
    return Refusal(
        "other site", HTTPStatus.FORBIDDEN, "Only this server's own pages may send to it from a browser."
    )


def _is_ours(origin: str, headers: Headers) -> bool:
    try:
        return urlsplit(origin).netloc.lower() == headers.get("host", "").lower()
    except ValueError:
        return False


CHECKS: tuple[Check, ...] = (unknown_host, long_target, large_head, encoded, other_site, large_body)


class Refusing:
    """Refuses what a check finds fault with, and whoever asks too often."""

    def __init__(self, app: ASGIApp, settings: Settings, metrics: Metrics) -> None:
        self._app = app
        self._settings = settings
        self._metrics = metrics
        self._rate = Rate(settings.per_minute, settings.burst)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer that it is refused."""
        refused = None if scope["type"] != "http" else self._refusal(scope)
        if refused is None:
            await self._app(scope, receive, send)
            return
        self._metrics.refused.labels(refused.reason).inc()
        problem = Problem(refused.status, refused.detail)
        await told(bare(scope), problem, refused.headers)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Refusal | None:
        headers = Headers(scope=scope)
        found = (check(scope, headers, self._settings) for check in CHECKS)
        return next((one for one in found if one), None) or self._too_often(scope)

    def _too_often(self, scope: Scope) -> Refusal | None:
        wait = 0.0 if scope["path"] in UNLIMITED else self._rate.wait((scope.get("client") or ("",))[0])
        if not wait:
            return None
        said = f"Those were many requests in a short time. The next is answered in {ceil(wait)} s."
        return Refusal("rate", HTTPStatus.TOO_MANY_REQUESTS, said, {"Retry-After": str(ceil(wait))})
