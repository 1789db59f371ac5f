"""What a server is told when it starts, and the limits it keeps."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
"""Names by which a browser on the same machine asks. Others must be told: a foreign name may lead here."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to serve.

    Attributes:
        host: address to listen at.
        port: port to listen at; 0 takes a free one.
        token: a secret for whatever writes, fetches or looks inside the process; without one
            these are for this machine alone.
        store: folder of a user's own store, which may then be asked; None for none.
        names: host names that requests may ask for; "*" for any.
        longest_target: characters of a request's path and query.
        longest_text: characters of a posting that is pasted.
        longest_resume: characters of a résumé's text; forty thousand are some ten pages.
        largest_head: bytes of a request's headers.
        largest_body: bytes of a request's body.
        body_seconds: seconds within which a body has to arrive.
        head_seconds: seconds within which a request's head has to arrive.
        per_minute: requests of one address in a minute, evenly; 0 for no limit.
        burst: requests of one address at once.
        remembered: bytes of drawn answers that are kept.
        waiting: questions that may wait for their turn; more are asked to come again.
        files: files that may be opened, or wait for it; one is opened at a time.
        connections: connections that may be open at once; one more is closed with a word.
        idle_seconds: seconds that a connection may stay open between two requests.
        stop_seconds: seconds that answers in flight are given when the server stops.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    token: str | None = None
    store: Path | None = None
    names: tuple[str, ...] = LOOPBACK
    longest_target: int = 8_192
    longest_text: int = 100_000
    longest_resume: int = 40_000
    largest_head: int = 32_768
    largest_body: int = 8_000_000
    body_seconds: float = 20.0
    head_seconds: float = 10.0
    per_minute: int = 0
    burst: int = 60
    remembered: int = 64_000_000
    waiting: int = 32
    files: int = 8
    connections: int = 512
    idle_seconds: float = 15.0
    stop_seconds: float = 30.0
