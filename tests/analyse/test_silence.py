"""Bounds and shares among those that say, worked by hand."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.composition import composition
from rolescope.analyse.sample import Incidence, Sample
from rolescope.analyse.silence import among_stating, stating, with_silent

REMOTE, ONSITE, SILENT = range(3)


def sample(employers: int = 40) -> Sample:
    """Each employer has ten postings."""
    nought = np.zeros(employers, dtype=np.int64)
    return Sample(nought, nought, np.arange(employers), np.full(employers, 10.0), 1)


def said(employers: int = 40) -> Incidence:
    """Of every ten one is remote, two are on site, and seven say nothing."""
    row = np.repeat(np.arange(employers), 3)
    return Incidence(
        row, np.tile([REMOTE, ONSITE, SILENT], employers), np.tile([1.0, 2.0, 7.0], employers), 3
    )


def test_the_upper_bound_adds_those_that_say_nothing() -> None:
    shares = composition(sample(), said(), seed=1)
    most = with_silent(shares, REMOTE, SILENT)
    assert most.value[0] == pytest.approx(0.8)
    assert most.low[0] < 0.8 < most.high[0] < 1


def test_of_those_that_say_one_in_three_is_remote() -> None:
    shares = composition(sample(), said(), seed=1)
    found = among_stating(shares, REMOTE, SILENT)
    assert found.value[0] == pytest.approx(1 / 3)
    # 400 postings of which 3 in 10 say: 120 tell, so the interval is about ± 1.96 √(⅓ · ⅔ / 120) = .084.
    assert found.high[0] - found.low[0] == pytest.approx(0.168, rel=0.2)


def test_units_that_say_anything_are_counted_by_row() -> None:
    one = Incidence(np.array([0, 2]), np.zeros(2, np.int64), np.array([7.0, 10.0]), 1)
    assert stating(sample(3), one).tolist() == [3.0, 10.0, 0.0]
