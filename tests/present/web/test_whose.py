"""What was chosen stays in links and forms that ask, and in no others."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from starlette.datastructures import QueryParams
from starlette.requests import Request

from rolescope.present.server.evidence import home_of, state
from rolescope.present.server.settings import Settings
from rolescope.present.web.whose import addressed, asked, kept, selector


def request(query: str, store: Path | None = None) -> Request:
    app = SimpleNamespace(state=SimpleNamespace(settings=Settings(store=store)))
    return cast("Request", SimpleNamespace(query_params=QueryParams(query), app=app))


HIDDEN = '<input type="hidden" name="evidence" value="mine">'
MINE = request("role=a&evidence=mine", Path("/store"))


@pytest.mark.parametrize(
    ("given", "then"),
    [
        ('<a href="/compare?role=a&amp;role=b">', '<a href="/compare?role=a&amp;role=b&amp;evidence=mine">'),
        ('<a href="/role/data%20engineer#row">', '<a href="/role/data%20engineer?evidence=mine#row">'),
        ('<a href="/api/v1/pay?role=a">', '<a href="/api/v1/pay?role=a&amp;evidence=mine">'),
        ('<a href="/pay?evidence=embedded">', '<a href="/pay?evidence=embedded">'),
        ('<a href="/method">', '<a href="/method">'),
        ('<a href="/payroll">', '<a href="/payroll">'),
        ('<a href="https://example.org/pay">', '<a href="https://example.org/pay">'),
        ('<form action="/read" method="post">', '<form action="/read?evidence=mine" method="post">'),
        (
            '<form action="/pay" method="get">',
            f'<form action="/pay?evidence=mine" method="get">{HIDDEN}',
        ),
    ],
)
def test_links_and_forms_that_ask_keep_it(given: str, then: str) -> None:
    assert kept(MINE, given) == then
    for other in ("", "evidence=embedded", "evidence=nonsense"):
        assert kept(request(other), given) == given


def test_an_address_names_it_where_it_is_not_the_snapshot() -> None:
    assert addressed(MINE, "/pay?role=a") == "/pay?role=a&evidence=mine"
    assert addressed(request("evidence=embedded"), "/pay?role=a") == "/pay?role=a"
    assert asked(request("")) == "embedded"


def test_the_choice_is_offered_where_there_is_one() -> None:
    offered = selector(MINE, "/pay?role=a")
    assert offered is not None
    assert '<a href="/pay?role=a&amp;evidence=mine" aria-current="true">your own store</a>' in offered
    assert selector(MINE, "/need") is None, "that page asks no evidence"
    assert selector(request(""), "/pay?role=a") is None, "and that server has no store"


def test_what_is_remembered_tells_evidence_apart(tmp_path: Path) -> None:
    assert state(request("", tmp_path)) == ""
    states = {
        state(request(f"evidence={one}", where)) for one in ("mine", "both") for where in (None, tmp_path)
    }
    assert "" not in states
    assert home_of(request("")).closed
