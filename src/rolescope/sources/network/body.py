"""A body as it arrives, unpacked and measured: a small answer may unpack to a very large one."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from rolescope.sources.network.failure import Broken, Failed

_GZIP = 16 + zlib.MAX_WBITS


def whole(chunks: Iterable[bytes], encoding: str, limit: int) -> bytes:
    """The bytes of a body.

    Args:
        chunks: as they arrive.
        encoding: its `Content-Encoding`: "gzip", or "" or "identity" for none.
        limit: bytes it may have, unpacked.

    Raises:
        Failed: if it has more, or is packed in a way that was not asked for or is none.
        Broken: if it ends too early.
    """
    if encoding not in {"", "identity", "gzip", "x-gzip"}:
        raise Failed(f"its body is packed as {encoding[:40]!r}, which was not asked for.")
    parts = _unpacked(chunks, limit) if "gzip" in encoding else chunks
    found = bytearray()
    for part in parts:
        found += part
        if len(found) > limit:
            raise Failed(f"its body has more than {limit:,} bytes.")
    return bytes(found)


def _unpacked(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    """The parts of a gzip body, none longer than what is wanted; it may have several members."""
    member = zlib.decompressobj(_GZIP)
    fresh = True
    for chunk in chunks:
        rest = chunk
        while rest:
            try:
                yield member.decompress(rest, limit + 1)
            except zlib.error as error:
                raise Failed("its body is no gzip.") from error
            rest, fresh = member.unused_data or member.unconsumed_tail, False
            if member.eof:
                member, fresh = zlib.decompressobj(_GZIP), True
    if not fresh:
        raise Broken("its body ends too early.")
