"""Which addresses may be asked: HTTPS on a source's own hosts, and never a machine of a private network.

A payload can name any address, and a name of somebody else's can lead into the network that we stand in
(server-side request forgery). So names are resolved here, every address of a name is judged, and the one that
was judged is the one that is connected to: a name that changes in between (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Sequence
from urllib.parse import urlsplit

from rolescope.sources.network.failure import Broken, Failed

HTTPS_PORT = 443
ANY = "*"
"""Among a source's hosts: pages of whoever. Then the host asked for is the only one, with its subdomains."""
_PLAIN = re.compile(r"[!-~]{1,2000}")
_LOOPBACK = frozenset({"127.0.0.1", "localhost"})
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_IPv4 = ipaddress.IPv4Address
_IPv6 = ipaddress.IPv6Address


def hosts_for(url: str, hosts: Sequence[str]) -> tuple[str, ...]:
    """The hosts that a request for an address may end at."""
    if ANY not in hosts:
        return tuple(hosts)
    own = (urlsplit(url).hostname or "").removeprefix("www.")
    return (own, f"*.{own}") if "." in own else (own,)


def checked(url: str, hosts: Sequence[str], *, loopback: bool = False) -> str:
    """The host of an address that may be asked.

    Args:
        url: the address.
        hosts: the only hosts allowed; "*.example.org" for any name under one.
        loopback: for tests: this machine over plain HTTP and on any port.

    Raises:
        Failed: if it may not be asked, with the reason.
    """
    if not _PLAIN.fullmatch(url):
        raise Failed("its address holds characters that no address has, or is too long.")
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError as error:
        raise Failed("its address is none.") from error
    if not any(_under(host, one) for one in hosts):
        raise Failed(f"{host or 'its address'} is not on the list of hosts of this source.")
    if loopback and host in _LOOPBACK:
        return host
    if parts.scheme != "https":
        raise Failed("only HTTPS is asked.")
    if parts.username is not None or port not in {None, HTTPS_PORT}:
        raise Failed("its address names a user or a port.")
    if _literal(host):
        raise Failed("its address is a number and no name.")
    return host


def resolved(host: str, port: int, *, loopback: bool = False) -> tuple[str, ...]:
    """The addresses of a name, all of them public.

    Raises:
        Failed: if one of them is not.
        Broken: if the name has none now.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Broken(f"the name {host} was not found.") from error
    addresses = tuple(dict.fromkeys(str(one[4][0]) for one in found))
    if loopback and host in _LOOPBACK:
        return addresses
    if not addresses or not all(map(public, addresses)):
        raise Failed(f"{host} leads into a private network.")
    return addresses


def public(address: str) -> bool:
    """Whether an address is one of the public internet, also as it may be wrapped in IPv6."""
    try:
        found: _IPv4 | _IPv6 = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, _IPv6):
        if found.is_site_local:
            return False
        found = _wrapped(found) or found
    return found.is_global and not found.is_multicast


def _wrapped(address: _IPv6) -> _IPv4 | None:
    """The IPv4 address that an IPv6 address stands for."""
    if address in _NAT64:
        return _IPv4(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)


def _under(host: str, allowed: str) -> bool:
    if allowed.startswith("*."):
        return host.endswith(allowed[1:]) and len(host) >= len(allowed)
    return bool(host) and host == allowed


def _literal(host: str) -> bool:
    """Whether a host is an address in figures, in any of the spellings that a resolver takes."""
    return ":" in host or bool(re.fullmatch(r"(0x[0-9a-f]*|\d+)", host.rsplit(".", 1)[-1] or "0"))
