"""What is asked under load: one pair most of the time, some others, and now and then something new."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from urllib.parse import urlencode

ROLES = (
    "data scientist",
    "machine learning engineer",
    "data engineer",
    "data analyst",
    "analytics engineer",
    "statistician",
    "software engineer",
)
COUNTRIES = ("US", "GB", "DE", "CA", "IN", "all")
YEARS = (2019, 2020, 2021, 2022, 2023)
LEVELS = ("entry", "mid", "senior")
KINDS = ("usual", "other", "new")
OTHERS = 20
USUAL, NEW = 0.80, 0.004
"""Shares of requests for the one pair, and for what nobody asked before."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request.

    Attributes:
        due: seconds from the start.
        target: path and query.
        kind: one of `KINDS`.
    """

    due: float
    target: str
    kind: str


def page(first: str, second: str, **filters: object) -> str:
    """Address of a comparison's page."""
    return f"/compare?{urlencode([('role', first), ('role', second), *filters.items()])}"


def plan(per_second: float, seconds: float, seed: int = 0) -> Iterator[Asked]:
    """Requests in the order in which they are due, at the moments of a Poisson process."""
    chance = random.Random(seed)  # noqa: S311
    pairs = list(combinations(ROLES, 2))
    usual, others = page(*pairs[0]), [page(*pair) for pair in pairs[1 : OTHERS + 1]]
    new = [page(*pair, country=c, since=y) for pair, c, y in product(pairs, COUNTRIES, YEARS)]
    new += [page(*pair, country=c, level=one) for pair, c, one in product(pairs, COUNTRIES, LEVELS)]
    chance.shuffle(new)
    due = chance.expovariate(per_second)
    while due < seconds:
        draw = chance.random()
        if draw < NEW and new:
            yield Asked(due, new.pop(), "new")
        elif draw < NEW + USUAL:
            yield Asked(due, usual, "usual")
        else:
            yield Asked(due, chance.choice(others), "other")
        due += chance.expovariate(per_second)
