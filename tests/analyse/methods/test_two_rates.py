"""Two proportions: by hand, against other implementations, and against their own definition."""

from __future__ import annotations

import math
import random
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chi2
from scipy.stats import fisher_exact as scipy_fisher
from statsmodels.stats.proportion import confint_proportions_2indep, proportions_ztest

from rolescope.analyse.methods import two_rates
from rolescope.analyse.methods.two_rates import fisher_exact, miettinen_nurminen, pooled_z


def tables(number: int) -> list[tuple[int, int, int, int]]:
    """Tables in which some of each sample passed, and some did not."""
    drawn = random.Random(1)  # noqa: S311  # no secret
    sizes = [(drawn.randint(2, 300), drawn.randint(2, 300)) for _ in range(number)]
    return [(drawn.randint(1, a - 1), a, drawn.randint(1, b - 1), b) for a, b in sizes]


def test_the_tea_tasting_lady_is_as_fisher_had_her() -> None:
    """3 of 4 cups against 1 of 4: 34 of 70 orders are no likelier."""
    assert fisher_exact(3, 4, 1, 4) == pytest.approx(34 / 70, rel=1e-12)


def test_nobody_or_everybody_passed_is_no_difference() -> None:
    assert fisher_exact(0, 5, 0, 9) == fisher_exact(5, 5, 9, 9) == 1.0
    assert pooled_z(0, 5, 0, 9) is None
    assert pooled_z(5, 5, 9, 9) is None


@pytest.mark.parametrize("table", tables(60))
def test_other_implementations_agree(table: tuple[int, int, int, int]) -> None:
    x, a, y, b = table
    exact = scipy_fisher([[x, a - x], [y, b - y]])[1]
    assert fisher_exact(*table) == pytest.approx(exact, rel=1e-9, abs=1e-300)
    assert pooled_z(*table) == pytest.approx(proportions_ztest([x, y], [a, b]))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = confint_proportions_2indep(x, a, y, b, method="score", compare="ratio", correction=True)
    assert miettinen_nurminen(*table) == pytest.approx(theirs, rel=1e-5)


@given(st.integers(1, 80), st.integers(1, 80), st.data())
@settings(max_examples=80, deadline=None)
def test_the_interval_holds_what_is_not_rejected(a: int, b: int, data: st.DataObject) -> None:
    """Also where nobody or everybody passed, where other implementations lose their way."""
    x, y = data.draw(st.integers(0, a)), data.draw(st.integers(1, b))
    low, high = miettinen_nurminen(x, a, y, b)
    assert low <= x / a / (y / b) <= high
    assert high < math.inf
    for edge in (low, high):
        if edge:
            assert two_rates._score(edge, x, a, y, b) == pytest.approx(chi2.ppf(0.95, 1), rel=1e-6)
    assert (low == 0) == (x == 0)


@given(st.integers(1, 60), st.integers(1, 60), st.data())
@settings(max_examples=40, deadline=None)
def test_the_other_way_round_the_interval_is_the_inverse(a: int, b: int, data: st.DataObject) -> None:
    x, y = data.draw(st.integers(1, a)), data.draw(st.integers(1, b))
    low, high = miettinen_nurminen(x, a, y, b)
    assert miettinen_nurminen(y, b, x, a) == pytest.approx((1 / high, 1 / low), rel=1e-6)
    assert fisher_exact(x, a, y, b) == pytest.approx(fisher_exact(y, b, x, a), rel=1e-9)


def test_where_none_of_the_other_passed_any_ratio_may_be() -> None:
    assert miettinen_nurminen(3, 5, 0, 5) == (0.0, math.inf)
