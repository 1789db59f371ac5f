"""What is sent has a tag of its own, compressed and not, and is sent once to whoever has it."""

from __future__ import annotations

import gzip

import pytest
from starlette.requests import Request

from rolescope.present.server.drawn import JSON, Drawn, delivered

LONG = Drawn(b"x" * 2_000, JSON, answer_id="title::title=x#0123456789", headers=(("Link", "<a>"),))
SHORT = Drawn(b"{}", JSON)


def request(**headers: str) -> Request:
    sent = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "headers": sent})


def test_the_tag_is_of_the_answer_and_of_the_bytes() -> None:
    assert LONG.tag.startswith('"0123456789-')
    assert Drawn(b"y", JSON, answer_id=LONG.answer_id).tag != LONG.tag
    assert Drawn(b"x", JSON, answer_id='unsafe#"\r\n').tag.count('"') == 2


@pytest.mark.parametrize("sent", ["gzip", "br, gzip;q=0.5", "*"])
def test_long_bytes_are_compressed_for_whoever_reads_that(sent: str) -> None:
    got = delivered(request(accept_encoding=sent), LONG)
    assert got.headers["content-encoding"] == "gzip"
    assert gzip.decompress(bytes(got.body)) == LONG.body
    assert got.headers["etag"] == LONG.small_tag != LONG.tag


@pytest.mark.parametrize("sent", ["", "identity", "gzip;q=0", "gzip; q=0.000"])
def test_and_for_nobody_else(sent: str) -> None:
    got = delivered(request(accept_encoding=sent), LONG)
    assert "content-encoding" not in got.headers
    assert (got.body, got.headers["etag"], got.headers["link"]) == (LONG.body, LONG.tag, "<a>")
    assert "content-encoding" not in delivered(request(accept_encoding="gzip"), SHORT).headers


@pytest.mark.parametrize("sent", [LONG.tag, LONG.small_tag, f"W/{LONG.tag}", f'"other", {LONG.tag}', "*"])
def test_whoever_has_it_gets_no_body(sent: str) -> None:
    got = delivered(request(if_none_match=sent), LONG)
    assert (got.status_code, bytes(got.body)) == (304, b"")
    assert got.headers["etag"] == LONG.tag
    assert got.headers["vary"] == "Accept-Encoding"


def test_what_leaves_no_trace_has_no_tag() -> None:
    got = delivered(request(if_none_match=LONG.tag), LONG, "no-store")
    assert (got.status_code, got.headers["cache-control"]) == (200, "no-store")
    assert "etag" not in got.headers
