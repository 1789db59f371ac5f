"""The bytes of payloads: compressed once when they come, and read back as they came."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from hashlib import sha256

from rolescope.store.own.file import OwnFile
from rolescope.store.own.records import Payload

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

ZSTD = "zstd"
"""How bytes are kept, as HTTP names content codings (RFC 8878)."""

_WINDOW = 2_048
"""Rows looked at together: as many as the engine unpacks for one of them."""


def add_body(file: OwnFile, payload: Payload) -> None:
    """Store the bytes of a payload that is new."""
    of = {"source": payload.source, "url": payload.url, "sha256": payload.sha256}
    file.ask("body_add", of | {"coding": ZSTD, "body": zstd.compress(payload.body)})


def body_of(file: OwnFile, source: str, url: str, sha256_: str) -> bytes:
    """The bytes of a payload as they came.

    Raises:
        EvidenceDamaged: if they are not there, or no longer what they were.
    """
    for coding, body in file.ask("body_of", {"source": source, "url": url, "sha256": sha256_}):
        came = as_came(coding, body)
        if came is not None and sha256(came).hexdigest() == sha256_:
            return came
    raise file.damaged(f"the bytes of {url} are not what they were")


def as_came(coding: str, body: bytes) -> bytes | None:
    """Bytes before they were compressed; None where that cannot be undone."""
    if coding != ZSTD:
        return bytes(body)
    try:
        return zstd.decompress(body)
    except zstd.ZstdError:
        return None


def altered_bodies(file: OwnFile) -> Iterator[str]:
    """Source and address of payloads whose bytes are not those that their SHA-256 is of."""
    ((last,),) = file.ask("bodies_last")
    for first in range(0, last + 1, _WINDOW):
        for source, url, stated, coding, body in file.ask("bodies", {"first": first, "size": _WINDOW}):
            came = as_came(coding, body)
            if came is None or sha256(came).hexdigest() != stated:
                yield f"{source} {url}"
