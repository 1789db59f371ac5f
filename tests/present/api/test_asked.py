"""Parameters that an address does not have are refused, and those of all that it depends on are known."""

from __future__ import annotations

from fastapi import Depends, FastAPI, Query
from fastapi.testclient import TestClient

from rolescope.present.api.asked import known_only


def inner(below: str = Query("")) -> str:
    return below


def outer(between: str = Query(""), below: str = Depends(inner)) -> str:
    return between + below


def address(own: str = Query(""), rest: str = Depends(outer)) -> str:
    return own + rest


def client() -> TestClient:
    app = FastAPI(dependencies=[Depends(known_only)])
    app.get("/here")(address)
    return TestClient(app)


def test_a_parameter_of_what_an_address_depends_on_is_known_however_deep() -> None:
    assert client().get("/here?own=a&between=b&below=c").json() == "abc"


def test_one_that_nothing_asks_for_is_refused_and_those_that_there_are_are_named() -> None:
    found = client().get("/here?beneath=c")
    assert found.status_code == 422
    assert "own, between, below" in found.text
