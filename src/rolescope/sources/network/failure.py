"""Why nothing usable came: raised inside the door, and never let out of it."""

from __future__ import annotations


class Failed(Exception):
    """What was asked for is unknown; the message says why, and holds no key.

    Attributes:
        status: the HTTP status, where there was an answer.
        wait: seconds that the source wants to be left alone; None where it says nothing.
    """

    def __init__(self, reason: str, status: int | None = None, wait: float | None = None) -> None:
        super().__init__(reason)
        self.status = status
        self.wait = wait


class Broken(Failed):
    """The connection failed or broke: asking again may help."""
