"""What asking comes to: a payload, the news that nothing changed, or not knowing, with the reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """What the last payload of an address said of itself, to ask only for a newer one.

    Attributes:
        etag: its `ETag`, as it came.
        modified: its `Last-Modified`, as it came.
    """

    etag: str | None = None
    modified: str | None = None


NOTHING_KNOWN = Known()
"""For an address that is asked for the first time."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A payload.

    Attributes:
        status: HTTP status; always 200.
        body: the payload, unpacked.
        etag: to be sent back with the next request.
        modified: likewise.
        at: when it was there, ISO 8601 in UTC.
        url: where it came from in the end, without any key.
    """

    status: int
    body: bytes
    etag: str | None
    modified: str | None
    at: str
    url: str

    @property
    def known(self) -> Known:
        """What to remember of it."""
        return Known(self.etag, self.modified)


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The payload is still the one that is known.

    Attributes:
        at: when the source said so, ISO 8601 in UTC.
        url: of what, without any key.
    """

    at: str
    url: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """There is no payload. A board that failed is unknown: it is not empty, and nothing on it is gone.

    Attributes:
        reason: why, in words.
        at: when, ISO 8601 in UTC.
        url: of what, without any key.
        status: the HTTP status, where there was an answer.
        wait: seconds that the source wants to be left alone; None where it says nothing.
    """

    reason: str
    at: str
    url: str
    status: int | None = None
    wait: float | None = None


Answered = Fetched | Unchanged | Unknown
