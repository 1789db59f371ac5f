"""Who may look inside the process, or have it write or fetch: whoever holds the token."""

from __future__ import annotations

import hmac
from ipaddress import ip_address

from starlette.exceptions import HTTPException
from starlette.requests import Request

from rolescope.present.server.settings import LOOPBACK, Settings

FORWARDED = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
"""Headers by which a proxy says that it asks for another."""


async def authorised(request: Request) -> None:
    """Let pass whoever sends the server's token; without a token, whoever sits at this machine.

    A FastAPI dependency.

    Raises:
        HTTPException: 401 for a token that is missing or wrong; 403 where the server has none and the request
            is from elsewhere.
    """
    token = _settings(request).token
    if token is not None:
        if not _holds(request, token):
            raise HTTPException(401, "This needs the server's token.", {"WWW-Authenticate": "Bearer"})
    elif not from_here(request):
        raise HTTPException(403, "This server has no token, so this is for its own machine only.")


async def is_authorised(request: Request) -> bool:
    """Whether `authorised` lets a request pass."""
    token = _settings(request).token
    return from_here(request) if token is None else _holds(request, token)


def from_here(request: Request) -> bool:
    """Whether it was asked on this machine, by no proxy, of a server that serves nobody else.

    Behind a proxy on the same machine everybody seems to sit here: a server that answers to other names than
    this machine's own takes nobody for local.
    """
    proxied = any(name in request.headers for name in FORWARDED)
    return not proxied and _settings(request).names == LOOPBACK and is_loopback(_address(request))


def is_loopback(host: str) -> bool:
    """Whether an address is this machine's own."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _holds(request: Request, token: str) -> bool:
    scheme, _, sent = request.headers.get("authorization", "").partition(" ")
    right = hmac.compare_digest(sent.strip().encode("utf-8", "surrogateescape"), token.encode())
    return right and scheme.lower() == "bearer"


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _settings(request: Request) -> Settings:
    found: Settings = request.app.state.settings
    return found
