"""The arguments of the addresses: what each means, what it may be, and an example."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import Query
from fastapi.dependencies.models import Dependant
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.requests import Request

from rolescope.model.posting import Level

LONGEST_NAME = 200
"""Characters of a role's name."""
LONGEST_SENTENCE = 1_000
"""Characters of a title or a claim: what is read of them at most."""


def text(description: str, *examples: str) -> Any:
    """A short text that is asked for: what it means, and examples of it."""
    return Query(max_length=LONGEST_NAME, description=description, examples=list(examples))


Name = Annotated[str, Query(max_length=LONGEST_NAME)]
NAMES = "Names of roles or occupations, or their ids. Repeat the parameter for each."
Country = Annotated[
    str | None,
    text(
        "ISO 3166-1 alpha-2; `all` for every country, standardised. Without it: the one with most evidence.",
        "US",
        "GB",
        "all",
    ),
]
Seniority = Annotated[
    str | None,
    text(f"Seniority to stay within: {', '.join(Level)}. Without it: all, standardised.", "senior", "entry"),
]
Since = Annotated[
    int | None,
    Query(
        ge=1_900,
        le=9_999,
        description="First calendar year; postings whose year is not known are then left out.",
        examples=[2023],
    ),
]
Source = Annotated[
    str | None, text("Id of the only source to look at. Without it: as the question says.", "h1b_lca")
]
Evidence = Annotated[
    str,
    Query(
        max_length=20,
        description="`embedded`: the snapshot; `mine`: the store that the server was given, if any; `both`: "
        "each beside the other.",
        examples=["embedded"],
    ),
]
Limit = Annotated[
    int | None,
    Query(ge=1, le=100, description="Rows of one page. Without it the answer comes whole.", examples=[10]),
]
Offset = Annotated[int, Query(ge=0, le=100_000, description="Rows before the page.", examples=[0, 10])]


def known_only(request: Request) -> None:
    """Refuse a parameter that the address does not have, or one of its single ones given twice.

    Why: a filter that is misspelled and left out without a word would answer another question.

    Raises:
        RequestValidationError: naming it, and those that there are.
    """
    route = request.scope["route"]
    assert isinstance(route, APIRoute)
    known = list(_parameters(route.dependant))
    given = Counter(name for name, _ in request.query_params.multi_items())
    said = f"It has: {', '.join(known)}." if known else "It has none."
    wrong = [_wrong(name, f"There is no such parameter. {said}") for name in given if name not in known]
    wrong += [
        _wrong(name, "It is given twice, and takes one value.")
        for name, times in given.items()
        if times > 1 and name in known and name not in SEVERAL
    ]
    if wrong:
        raise RequestValidationError(wrong)


def _parameters(asked: Dependant) -> Iterator[str]:
    """Names of the parameters of an address, with those of all that it depends on."""
    yield from (one.alias for one in asked.query_params)
    for other in asked.dependencies:
        yield from _parameters(other)


SEVERAL = frozenset({"role", "part", "skill", "without_skill", "group", "component"})
"""Parameters that may be repeated where an address takes several; else FastAPI's own check speaks."""


def _wrong(name: str, said: str) -> dict[str, object]:
    return {"type": "value_error", "loc": ("query", name), "msg": said, "input": None}
