"""How often one address may ask: so many requests a minute, evenly, after a burst.

The generic cell rate algorithm (ITU-T I.371): of each address one number is kept, the time at which its next
request would be due if all came evenly; a request is early by at most a burst.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address, ip_network
from time import monotonic

ADDRESSES = 10_000
"""Addresses that are remembered; the one that asked longest ago is forgotten first."""
HOUSEHOLD = 64
"""Bits of an IPv6 address that one customer is given: below it anybody has as many as they like."""


class Rate:
    """A limit for each address.

    Args:
        per_minute: requests a minute; 0 for no limit.
        burst: requests at once.
        clock: seconds that only grow.
    """

    def __init__(self, per_minute: int, burst: int, clock: Callable[[], float] = monotonic) -> None:
        self._step = 60 / per_minute if per_minute else 0.0
        self._early = self._step * max(burst - 1, 0)
        self._clock = clock
        self._due: OrderedDict[str, float] = OrderedDict()

    def wait(self, address: str) -> float:
        """Seconds until this address may ask again; 0 if it may now, which is counted."""
        if not self._step:
            return 0.0
        who, now = _who(address), self._clock()
        due = max(self._due.get(who, now), now)
        if due - now > self._early:
            return due - now - self._early
        self._due[who] = due + self._step
        self._due.move_to_end(who)
        if len(self._due) > ADDRESSES:
            self._due.popitem(last=False)
        return 0.0

    def __len__(self) -> int:
        """Addresses remembered."""
        return len(self._due)


def _who(address: str) -> str:
    try:
        read = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(read, IPv6Address):
        return str(read.ipv4_mapped or ip_network((read, HOUSEHOLD), strict=False))
    return address
