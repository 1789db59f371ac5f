"""What a server is told when it starts, and the limits it keeps."""

from __future__ import annotations

from dataclasses import dataclass

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
"""Names by which a browser on the same machine asks. Others must be told: a foreign name may lead here."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to serve.

    Attributes:
        host: address to listen at.
        port: port to listen at; 0 takes a free one.
        token: a secret for whatever writes, fetches or looks inside the process; None refuses all of these.
        names: host names that requests may ask for; "*" for any.
        longest_target: characters of a request's path and query.
        longest_text: characters of a posting that is pasted.
        largest_body: bytes of a request's body.
        body_seconds: seconds within which a body has to arrive.
        head_seconds: seconds within which a request's head has to arrive.
        per_minute: requests of one address in a minute, evenly; 0 for no limit.
        burst: requests of one address at once.
        remembered: bytes of drawn answers that are kept.
        waiting: questions that may wait for their turn; more are asked to come again.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    token: str | None = None
    names: tuple[str, ...] = LOOPBACK
    longest_target: int = 8_192
    longest_text: int = 100_000
    largest_body: int = 8_000_000
    body_seconds: float = 20.0
    head_seconds: float = 10.0
    per_minute: int = 0
    burst: int = 60
    remembered: int = 64_000_000
    waiting: int = 32
