"""The contract's shapes: figures, records, numbers and absence as JSON types."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.model.estimate import Estimate, NotEstimable, Published
from rolescope.model.plain import plain, rounded
from rolescope.model.shares import Verdict

FINITE = st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12)


@dataclass(frozen=True)
class Box:
    name: str
    inside: object


@dataclass(frozen=True)
class Own:
    name: str

    def to_plain(self) -> dict[str, str]:
        return {"called": self.name}


def test_an_estimate_names_what_it_knows_and_leaves_out_what_it_does_not() -> None:
    bare = Estimate(0.5, 0.4, 0.6, 100)
    assert plain(bare) == {"value": 0.5, "low": 0.4, "high": 0.6, "n": 100, "unit": "proportion"}
    full = Estimate(150_000.0, 1e5, 2e5, 40, employers=12, effective_n=31.5, observed=0.0, unit="USD")
    assert list(plain(full)) == ["value", "low", "high", "n", "employers", "effective_n", "observed", "unit"]
    assert plain(full)["observed"] == 0, "nought is a figure, not an absence"


def test_a_published_figure_says_why_it_has_no_interval() -> None:
    assert plain(Published(108_020.0, "no interval", 202_900, "USD")) == {
        "value": 108_020,
        "low": None,
        "high": None,
        "n": 202_900,
        "unit": "USD",
        "reason": "no interval",
    }


def test_what_cannot_be_estimated_has_a_reason_and_its_n() -> None:
    found = plain(NotEstimable("suppressed (n = 3, needs 20)", 3))
    assert found == {"value": None, "reason": "suppressed (n = 3, needs 20)", "n": 3}


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.123456789, 0.123457),
        (1_234_567.8, 1_234_570.0),
        (1e-9 / 3, 3.33333e-10),
        (2 / 3, 0.666667),
        (-1 / 3, -0.333333),
        (5.0, 5.0),
    ],
)
def test_floats_keep_six_significant_digits(value: float, shown: float) -> None:
    assert rounded(value) == shown
    assert plain([value]) == [shown]


def test_minus_nought_is_nought() -> None:
    assert math.copysign(1, rounded(-0.0)) == 1
    assert json.dumps(plain({"a": -0.0})) == '{"a": 0.0}'


@given(FINITE)
def test_rounding_twice_is_rounding_once_and_moves_little(value: float) -> None:
    once = rounded(value)
    assert rounded(once) == once
    assert once == pytest.approx(value, rel=5.1e-6)


def test_integers_booleans_text_and_absence_stay_as_they_are() -> None:
    assert plain([12_345_678, True, None, "12345678"]) == [12_345_678, True, None, "12345678"]
    assert plain(True) is True


def test_nests_of_mappings_tuples_and_records_are_opened() -> None:
    nest = {1: ({"b": (Box("x", {"deep": (1 / 3, Verdict.HIGHER)}),)}, Own("me"))}
    assert plain(nest) == {
        "1": [{"b": [{"name": "x", "inside": {"deep": [0.333333, "higher"]}}]}, {"called": "me"}]
    }


def test_the_order_of_a_mapping_is_kept() -> None:
    assert list(plain({"z": 1, "a": 2})) == ["z", "a"]
