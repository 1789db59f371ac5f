"""An answer on pay cannot be changed, and finds what stands for everything asked about."""

from __future__ import annotations

import pytest

from rolescope.model.estimate import NotEstimable
from rolescope.model.pay import Population, Spread
from rolescope.model.plain import plain

NONE = NotEstimable("suppressed (n = 3, needs 20)", 3)


def spread(role: str, level: str) -> Spread:
    return Spread(role, level, 3, None, "2024", NONE, NONE, NONE, NONE, NONE)


def population() -> Population:
    spreads = (spread("a", "all"), spread("a", "senior"), spread("b", "all"))
    return Population(
        id="collected",
        name="posted range",
        source="s",
        country="US",
        currency="USD",
        period="year",
        method="m",
        spreads=spreads,
        curves={"a": (0.5, 0.5)},
        excluded={"records in other currencies": 2},
    )


def test_the_first_row_of_a_role_stands_for_all_asked_about() -> None:
    found = population().overall("a")
    assert found is not None
    assert found.level == "all"
    assert population().overall("nobody") is None


def test_mappings_are_frozen() -> None:
    with pytest.raises(TypeError):
        population().excluded["more"] = 1  # type: ignore[index]


def test_what_is_suppressed_keeps_its_reason_in_plain_form() -> None:
    row = plain(population())["spreads"][0]
    assert row["p50"]["reason"] == "suppressed (n = 3, needs 20)"
    assert row["employers"] is None
