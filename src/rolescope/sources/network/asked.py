"""One request as it goes out: where it may end, what it carries, and to whom its keys are shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urldefrag, urljoin, urlsplit

from rolescope.sources.live import Live, Request
from rolescope.sources.network.addresses import ANY, hosts_for
from rolescope.sources.network.agent import USER_AGENT
from rolescope.sources.network.answer import Known
from rolescope.sources.network.failure import Failed
from rolescope.sources.network.keys import NO_KEYS, Keys

_ADDRESS = "!#$%&'()*+,/:;=?@[]~"
"""Characters that stand for themselves in an address."""
_HEADER = re.compile(r"[ -~]{1,1000}")
_ROBOTS_PER_MINUTE = 30


@dataclass(frozen=True, slots=True)
class Asked:
    """What goes out.

    Attributes:
        url: the address, without keys.
        hosts: where it may end.
        per_minute: requests in a minute at most.
        own: keys.
        headers: header lines, without keys.
        page: whether it is somebody's page, which robots.txt speaks of, and no documented interface.
    """

    url: str
    hosts: tuple[str, ...]
    per_minute: int
    own: Keys
    headers: Mapping[str, str]
    page: bool

    @property
    def first(self) -> str:
        """The address that is asked first, with its keys."""
        return self.own.added(self.url)

    @property
    def conditional(self) -> bool:
        """Whether only a newer payload is wanted."""
        return not self.headers.keys().isdisjoint({"If-None-Match", "If-Modified-Since"})

    def headers_for(self, host: str) -> Mapping[str, str]:
        """Header lines for a host: keys are for the one that was asked, whatever it redirects to."""
        at_home = host == (urlsplit(self.url).hostname or "").lower()
        return {**self.headers, **self.own.headers} if at_home else self.headers


def of_source(source: Live, request: Request, known: Known, own: Keys) -> Asked:
    """A source's request."""
    only_newer = {"If-None-Match": fit(known.etag), "If-Modified-Since": fit(known.modified)}
    headers = {
        "User-Agent": USER_AGENT,
        "Accept": "*/*",
        "Accept-Encoding": "gzip",
        **dict(request.headers),
        **{name: value for name, value in only_newer.items() if value},
    }
    hosts = hosts_for(request.url, source.hosts)
    return Asked(request.url, hosts, source.per_minute, own, headers, page=ANY in source.hosts)


def of_robots(url: str) -> Asked:
    """A site's robots.txt, which is read without asking it."""
    headers = {"User-Agent": USER_AGENT, "Accept-Encoding": "gzip"}
    return Asked(url, hosts_for(url, (ANY,)), _ROBOTS_PER_MINUTE, NO_KEYS, headers, page=False)


def onward(url: str, location: str | None) -> str:
    """Where a redirect leads.

    Raises:
        Failed: if it leads nowhere.
    """
    if not location:
        raise Failed("it redirects to nowhere.")
    try:
        return urldefrag(urljoin(url, quote(location.strip(), safe=_ADDRESS))).url
    except ValueError as error:
        raise Failed("it redirects to what is no address.") from error


def fit(value: str | None) -> str | None:
    """A header's value if it is one that can be sent back; None otherwise."""
    return value if value is not None and _HEADER.fullmatch(value) else None
