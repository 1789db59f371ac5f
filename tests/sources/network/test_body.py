import gzip
import tracemalloc

import pytest

from rolescope.sources.network.body import whole
from rolescope.sources.network.failure import Broken, Failed

TEXT = b"openings " * 1000


@pytest.mark.parametrize("size", [1, 7, 100_000])
def test_gzip_arrives_in_any_pieces_and_members(size: int) -> None:
    packed = gzip.compress(TEXT) + gzip.compress(TEXT)
    pieces = [packed[at : at + size] for at in range(0, len(packed), size)]
    assert whole(pieces, "gzip", 20_000) == TEXT + TEXT


def test_the_limit_is_of_the_unpacked_bytes() -> None:
    packed = gzip.compress(TEXT)
    assert whole([packed], "gzip", len(TEXT)) == TEXT
    for body, encoding in ((packed, "gzip"), (TEXT, "")):
        with pytest.raises(Failed, match="more than"):
            whole([body], encoding, len(TEXT) - 1)


def test_a_bomb_takes_no_more_memory_than_the_limit() -> None:
    packed = gzip.compress(bytes(20_000_000), 1)
    tracemalloc.start()
    with pytest.raises(Failed, match="more than"):
        whole([packed], "gzip", 100_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


@pytest.mark.parametrize("end", [5, 30, -1])
def test_a_body_cut_off_is_broken(end: int) -> None:
    with pytest.raises(Broken, match="too early"):
        whole([gzip.compress(TEXT)[:end]], "gzip", 20_000)


def test_an_empty_body_is_one() -> None:
    assert whole([], "gzip", 1) == whole([b""], "", 1) == b""
