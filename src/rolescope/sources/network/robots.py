"""What a site allows programs to read: its robots.txt, after RFC 9309.

It is asked for pages of careers sites. Documented interfaces are asked as their documentation says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego

from rolescope.sources.network.answer import Answered, Fetched, Unknown
from rolescope.sources.network.clock import Clock
from rolescope.sources.network.failure import Failed

AGENT = "rolescope"
"""The name by which a robots.txt can speak to us."""
KEPT = 86_400.0
"""Seconds, a day: how long a robots.txt is believed (RFC 9309, 2.4)."""
DOUBTED = 600.0
"""Seconds until a site whose robots.txt could not be read is asked again."""
SIZE = 512_000
"""Bytes of a robots.txt that are read (RFC 9309, 2.5: at least 500 kibibytes)."""
_GONE = range(400, 500)
_BUSY = 429
"""No answer to the question."""


@dataclass(frozen=True, slots=True)
class _Rules:
    rules: Protego | None
    until: float
    reason: str = ""


class Robots:
    """Rules of sites, asked for once a day.

    Args:
        ask: fetches an address.
        clock: what time it is.
    """

    def __init__(self, ask: Callable[[str], Answered], clock: Clock) -> None:
        self._ask = ask
        self._clock = clock
        self._sites: dict[str, _Rules] = {}

    def permit(self, url: str) -> None:
        """Passes if a page may be read.

        Raises:
            Failed: if its site forbids it, or cannot be asked.
        """
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        known = self._sites.get(site)
        if known is None or known.until <= self._clock.seconds():
            known = self._sites[site] = self._read(f"{site}/robots.txt")
        if known.rules is None:
            raise Failed(f"the robots.txt of {parts.netloc} cannot be read, so no page is: {known.reason}")
        if not known.rules.can_fetch(url, AGENT):
            raise Failed(f"the robots.txt of {parts.netloc} forbids it.")

    def _read(self, url: str) -> _Rules:
        """A site without rules (4xx) allows all, one that cannot be asked nothing (RFC 9309, 2.3.1)."""
        answer = self._ask(url)
        until = self._clock.seconds() + KEPT
        if isinstance(answer, Fetched):
            return _Rules(Protego.parse(answer.body[:SIZE].decode("utf-8-sig", "replace")), until)
        if isinstance(answer, Unknown) and answer.status in _GONE and answer.status != _BUSY:
            return _Rules(Protego.parse(""), until)
        reason = answer.reason if isinstance(answer, Unknown) else "it said that nothing changed."
        return _Rules(None, self._clock.seconds() + DOUBTED, reason)
