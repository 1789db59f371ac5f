"""A problem as a page for a browser, as a document for a program."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from starlette.requests import Request

from rolescope.present.server.problems import Problem
from rolescope.present.server.told import NOWHERE, bare, told

PROBLEM = Problem(HTTPStatus.NOT_FOUND, "There is <no> such thing.")


def request(path: str, accept: str) -> Request:
    headers = [(b"accept", accept.encode()), (b"host", b"localhost")]
    return Request(
        {"type": "http", "method": "GET", "path": path, "query_string": b"q=1", "headers": headers}
    )


@pytest.mark.parametrize(
    ("path", "accept", "kind"),
    [
        ("/compare", "text/html,*/*", "text/html"),
        ("/compare", "*/*", "application/problem+json"),
        ("/api/v1/compare", "text/html", "application/problem+json"),
        ("/metrics", "text/html", "application/problem+json"),
    ],
)
def test_who_asks_decides_the_form(path: str, accept: str, kind: str) -> None:
    got = told(request(path, accept), PROBLEM, {"Retry-After": "5"})
    assert got.status_code == 404
    assert got.headers["Content-Type"].startswith(kind)
    assert got.headers["Retry-After"] == "5"
    assert b"<no>" not in bytes(got.body) or kind != "text/html"


def test_of_what_is_refused_unread_nothing_is_left() -> None:
    left = bare(
        dict(request("/compare", "text/html").scope) | {"headers": [(b"host", b"["), (b"cookie", b"a")]}
    )
    assert str(left.url) == "http://localhost/"
    assert "cookie" not in left.headers


def test_an_address_that_does_not_exist_leads_to_those_that_do() -> None:
    nothing = Problem(HTTPStatus.NOT_FOUND, HTTPStatus.NOT_FOUND.phrase)
    assert NOWHERE in bytes(told(request("/api/v1/none", "*/*"), nothing).body).decode()
