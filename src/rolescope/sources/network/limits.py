"""How much one answer from the network may take, in bytes, seconds and attempts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps on one request.

    Attributes:
        size: bytes of a body, after it is unpacked.
        whole: seconds from asking to the body's last byte, for one attempt.
        connect: seconds until a connection stands.
        silence: seconds in which nothing arrives.
        attempts: how often one address is asked while the source says that it is busy.
        redirects: how many are followed.
        wait: seconds that are waited for a source at most; one that wants more is left alone until then.
    """

    size: int = 50_000_000
    whole: float = 120.0
    connect: float = 10.0
    silence: float = 30.0
    attempts: int = 3
    redirects: int = 5
    wait: float = 120.0


LIMITS = Limits()
