"""Every failure that a person can mend has a kind of problem, and every kind its place on the page."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from rolescope.model.errors import AmbiguousRole, BadQuestion, RolescopeError, UnknownRole
from rolescope.present.server.problems import KINDS, Problem, problem_of, response
from rolescope.taxonomy.names import find


def kinds(of: type[RolescopeError] = RolescopeError) -> Iterator[type[RolescopeError]]:
    for one in of.__subclasses__():
        yield one
        yield from kinds(one)


@pytest.mark.parametrize("kind", list(kinds()), ids=lambda kind: kind.__name__)
def test_every_failure_of_ours_has_its_kind(kind: type[RolescopeError]) -> None:
    error = kind.__new__(kind)
    error.name, error.nearest, error.candidates, error.level = "x", (), (), None  # type: ignore[attr-defined]
    found = problem_of(error)
    assert KINDS[found.name].status == found.status


def test_a_problem_carries_what_helps() -> None:
    unknown = problem_of(UnknownRole("sientist", ("scientist",)))
    assert unknown.to_dict() | {"detail": ""} == {
        "type": "/problems#unknown-role",
        "title": "Not Found",
        "status": 404,
        "detail": "",
        "name": "sientist",
        "nearest": ["scientist"],
    }
    assert problem_of(AmbiguousRole("DS", ("a", "b"))).more["candidates"] == ["a", "b"]
    with pytest.raises(UnknownRole) as caught:
        find("senior data scientist")
    assert problem_of(caught.value).to_dict() | {"detail": ""} == {
        "type": "/problems#level-in-name",
        "title": "Not Found",
        "status": 404,
        "detail": "",
        "name": "senior data scientist",
        "nearest": ["Data scientist"],
        "level": "senior",
    }


def test_a_response_is_kept_by_nobody() -> None:
    sent = response(problem_of(BadQuestion("No.")), {"X-More": "1"})
    assert sent.headers["content-type"] == "application/problem+json"
    assert sent.headers["cache-control"] == "no-store"
    assert sent.headers["x-more"] == "1"
    assert json.loads(bytes(sent.body))["detail"] == "No."


def test_a_problem_without_a_kind_is_its_status() -> None:
    assert Problem(KINDS["bad-question"].status, "x").to_dict()["type"] == "about:blank"


def test_a_failure_that_says_no_more_of_itself_is_no_fault_of_the_server() -> None:
    found = problem_of(RolescopeError("Nothing was written."))
    assert (found.status, found.name, found.detail) == (422, "about:blank", "Nothing was written.")
