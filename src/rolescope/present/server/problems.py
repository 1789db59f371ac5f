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
    StoreUnavailable,
    UnknownRole,
)

MEDIA_TYPE = "application/problem+json"
STATUSES: tuple[tuple[type[RolescopeError], HTTPStatus], ...] = (
    (UnknownRole, HTTPStatus.NOT_FOUND),
    (AmbiguousRole, HTTPStatus.CONFLICT),
    (BadQuestion, HTTPStatus.BAD_REQUEST),
    (SourceRefused, HTTPStatus.UNPROCESSABLE_ENTITY),
    (EvidenceDamaged, HTTPStatus.SERVICE_UNAVAILABLE),
    (StoreUnavailable, HTTPStatus.SERVICE_UNAVAILABLE),
    (RolescopeError, HTTPStatus.UNPROCESSABLE_ENTITY),
)
"""Status of each failure that a person can mend, the narrower first; last whatever says no more of itself."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem.

    Attributes:
        status: HTTP status that it comes with.
        title: what it is.
        said: what it means and what to do.
    """

    status: HTTPStatus
    title: str
    said: str


KINDS: dict[str, Kind] = {
    "unknown-role": Kind(
        HTTPStatus.NOT_FOUND,
        "No role by that name",
        "Nothing in the vocabularies answers to the name. `nearest` lists names that look alike.",
    ),
    "level-in-name": Kind(
        HTTPStatus.NOT_FOUND,
        "A level within the name",
        "The name holds a seniority, which is asked for apart: as `level`, beside the name in `nearest`.",
    ),
    "ambiguous-role": Kind(
        HTTPStatus.CONFLICT,
        "Several roles by that name",
        "Several roles or occupations answer to the name; none is guessed. Ask for one of the `candidates`.",
    ),
    "bad-question": Kind(
        HTTPStatus.BAD_REQUEST,
        "The question cannot be asked",
        "The arguments can be read and make no question that has an answer. The detail says what would.",
    ),
    "bad-arguments": Kind(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "The arguments do not fit",
        "An argument is missing, unknown, given twice, or not what the address takes. `errors` names each.",
    ),
    "source-refused": Kind(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "The file cannot be read",
        "What was sent is not a document with one text, or no table. The detail says what was found instead.",
    ),
    "evidence-damaged": Kind(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "The evidence is damaged",
        "The evidence that answers rest on is missing or changed. Who runs the server can install it again.",
    ),
    "store-unavailable": Kind(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "The store cannot be opened",
        "The server's own store of openings is full or not to be written. What is in it is as it was.",
    ),
    "store-busy": Kind(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "The store is being written",
        "Another process has the server's own store of openings open. Ask again when it is done.",
    ),
}
"""Every kind that is ours, by the last part of its address; any other problem is its status and no more."""


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
    """Its kind's name, or that of the nearest it is a kind of: a claim not understood is a bad question."""
    names = (_spelled(one.__name__) for one in type(error).__mro__)
    return next((name for name in names if name in KINDS), "about:blank")


def _spelled(name: str) -> str:
    letters = "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name)
    return letters.removeprefix("-")
