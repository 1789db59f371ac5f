"""What went wrong, in the shape of RFC 9457 (Problem Details for HTTP APIs)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from starlette.responses import Response

from rolescope.model.errors import (
    AmbiguousRole,
    BadQuestion,
    EvidenceDamaged,
    RolescopeError,
    SourceRefused,
    UnknownRole,
)

MEDIA_TYPE = "application/problem+json"
STATUSES: tuple[tuple[type[RolescopeError], HTTPStatus], ...] = (
    (UnknownRole, HTTPStatus.NOT_FOUND),
    (AmbiguousRole, HTTPStatus.CONFLICT),
    (BadQuestion, HTTPStatus.BAD_REQUEST),
    (SourceRefused, HTTPStatus.UNPROCESSABLE_ENTITY),
    (EvidenceDamaged, HTTPStatus.SERVICE_UNAVAILABLE),
)
"""Status of each failure that a person can mend, the narrower first."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One failure.

    Attributes:
        status: HTTP status.
        detail: what was wrong, what exists and what to try.
        name: short name of the kind, the last part of its address.
        more: members of its kind, such as candidates.
    """

    status: HTTPStatus
    detail: str
    name: str = "about:blank"
    more: dict[str, Any] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """The members in the order of the RFC."""
        kind = self.name if self.name == "about:blank" else f"/problems#{self.name}"
        return {
            "type": kind,
            "title": self.status.phrase,
            "status": self.status.value,
            "detail": self.detail,
        } | self.more


def problem_of(error: RolescopeError) -> Problem:
    """The problem that an error of ours is."""
    status = next(status for kind, status in STATUSES if isinstance(error, kind))
    more: dict[str, Any] = {}
    if isinstance(error, UnknownRole):
        more = {"name": error.name, "nearest": list(error.nearest)}
        more |= {"level": error.level} if error.level else {}
    if isinstance(error, AmbiguousRole):
        more = {"name": error.name, "candidates": list(error.candidates)}
    return Problem(status, str(error), _name(error), more)


def response(problem: Problem, headers: dict[str, str] | None = None) -> Response:
    """The problem as an HTTP response."""
    body = json.dumps(problem.to_dict(), ensure_ascii=False)
    sent = {"Cache-Control": "no-store"} | (headers or {})
    return Response(body, problem.status.value, sent, MEDIA_TYPE)


def _name(error: RolescopeError) -> str:
    letters = "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in type(error).__name__)
    return letters.removeprefix("-")
