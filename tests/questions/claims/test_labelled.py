"""Shares of work are no surer than the labelled postings; roles in effect as wide as they have to be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.claims.labelled import LACKS, RARE, as_labelled, wide_enough
from rolescope.questions.titles import titles

OWN = replace(titles("data scientist").view.titles[0], labelled=100)
NARROW = Estimate(0.5, 0.49, 0.51, n=4000)


def test_an_interval_is_that_of_the_labelled_postings_at_least() -> None:
    found = as_labelled(OWN, NARROW)
    assert isinstance(found, Estimate)
    assert (found.low, found.high) == pytest.approx((0.4038, 0.5962), abs=1e-4), "Wilson of 50 of 100"
    wide = replace(NARROW, low=0.1, high=0.9)
    assert as_labelled(OWN, wide) == wide


def test_work_without_a_row_may_be_a_hundredth() -> None:
    found = as_labelled(OWN, RARE)
    assert isinstance(found, Estimate)
    assert found.low == 0
    assert 0.05 < found.high < 0.06, "Wilson of 1 of 100"


def test_what_is_missing_stays_missing() -> None:
    none = NotEstimable("suppressed")
    assert as_labelled(OWN, none) == wide_enough(none) == none
    assert as_labelled(replace(OWN, other=none), NARROW) == none


def test_roles_in_effect_are_never_fewer_than_one() -> None:
    found = wide_enough(Estimate(2.0, 1.1, 3.0, n=9))
    assert isinstance(found, Estimate)
    assert (found.low, found.high) == (1.0, 2.0 + LACKS)
