"""What is stored of an address, so that only a newer payload is asked for."""

from __future__ import annotations

from typing import NamedTuple

from rolescope.store.own.bodies import body_of
from rolescope.store.own.file import OwnFile


class LastPayload(NamedTuple):
    """The payload of an address that came last.

    Attributes:
        body: the bytes.
        etag: what it said of itself.
        modified: likewise.
    """

    body: bytes
    etag: str | None
    modified: str | None


def last_payload(file: OwnFile, source: str, url: str) -> LastPayload | None:
    """What came last of an address of a source; None for nothing.

    Raises:
        EvidenceDamaged: if its bytes are not what they were.
    """
    for sha256, etag, modified in file.ask("payload_last", {"source": source, "url": url}):
        return LastPayload(body_of(file, source, url, sha256), etag, modified)
    return None
