"""The work behind a title, on numbers small enough to work out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.composition import Composition, composition
from rolescope.analyse.methods.double_sampling import true_given_read
from rolescope.analyse.mixing import Measured, calibrated, difference, diversity, unions
from rolescope.analyse.sample import Incidence, Sample

N = 100


def read(counts: tuple[int, ...]) -> Composition:
    """Shares as read, of postings by as many employers."""
    n = sum(counts)
    ones = np.ones(n)
    sample = Sample(np.zeros(n, np.int64), np.zeros(n, np.int64), np.arange(n), ones, 1)
    item = np.repeat(np.arange(len(counts)), counts)
    return composition(sample, Incidence(np.arange(n), item, ones, len(counts)), None, seed=1)


def test_shares_are_handed_out_as_the_labelled_cases_say() -> None:
    """Of 100 postings 80 are read as the title's and 20 as another's.

    Labelled: of 40 read as the title's 30 are, of 10 read as the other's 9 are. So 80 · .75 + 20 · .1 = 62.
    """
    labelled = np.array([[30.0, 1.0], [10.0, 9.0]])
    shares = calibrated(read((80, 20)), labelled, np.zeros((2, 2)), seed=1)
    assert shares.value[0] == pytest.approx([0.62, 0.38], abs=0.002)
    assert shares.low[0, 1] < 0.38 < shares.high[0, 1]


def test_what_is_read_without_a_labelled_case_is_half_as_elsewhere_half_as_here() -> None:
    labelled = np.diag([8.0, 2.0, 0.0])
    elsewhere = np.array([[0.0, 0.0, 0.0], [0.0, 0.0, 1.0], [0.0, 0.0, 2.0]])
    row = true_given_read(labelled, elsewhere, prior=1.0)[2]
    # Elsewhere, with one case on the diagonal: 0, 1/4, 3/4. Here: .8, .2, 0.
    assert row == pytest.approx([0.4, 0.225, 0.375])


def test_more_labels_make_it_surer() -> None:
    few = calibrated(read((80, 20)), np.array([[30.0, 1.0], [10.0, 9.0]]), np.zeros((2, 2)), seed=1)
    many = calibrated(read((80, 20)), 10 * np.array([[30.0, 1.0], [10.0, 9.0]]), np.zeros((2, 2)), seed=1)
    assert many.high[0, 1] - many.low[0, 1] < few.high[0, 1] - few.low[0, 1]


def test_one_class_is_one_role() -> None:
    shares = calibrated(read((N, 0)), np.diag([50.0, 50.0]), np.zeros((2, 2)), seed=1)
    assert diversity(shares, np.array([True, True])).value[0] == pytest.approx(1, abs=0.02)


def test_two_halves_are_two_roles() -> None:
    shares = calibrated(read((N, N)), np.diag([5000.0, 5000.0]), np.zeros((2, 2)), seed=1)
    assert diversity(shares, np.array([True, True])).value[0] == pytest.approx(2, abs=0.01)


def test_the_correction_is_that_of_miller() -> None:
    """Entropy of k classes in n independent units is (k − 1) / 2n too low."""
    n = 40
    whole = np.array([[0.4, 0.3, 0.2, 0.1]])
    draws = np.random.default_rng(1).multinomial(n, whole[0], (20_000, 1)) / n
    shares = Measured(whole, whole, whole, draws)
    plain = -(whole[0] * np.log(whole[0])).sum()
    found = np.log(diversity(shares, np.ones(4, bool)).value[0])
    assert found - plain == pytest.approx(3 / (2 * n), rel=0.1)


def test_a_union_is_the_sum_of_its_parts() -> None:
    shares = calibrated(read((60, 30, 10)), np.diag([20.0, 20.0, 20.0]), np.zeros((3, 3)), seed=1)
    union = unions(shares, np.array([[False], [True], [True]]), np.array([float(N)]))
    assert union.value[0, 0] == pytest.approx(shares.value[0, 1] + shares.value[0, 2])


def test_a_thin_population_has_no_shares() -> None:
    shares = calibrated(read((5, 1)), np.diag([20.0, 20.0]), np.zeros((2, 2)), seed=1)
    assert np.isnan(shares.value).all()


def test_a_difference_of_one_population_with_itself_is_nought() -> None:
    shares = calibrated(read((60, 40)), np.diag([20.0, 20.0]), np.zeros((2, 2)), seed=1)
    gap = difference(shares, 0, 0)
    assert gap.value.tolist() == [0, 0]
    assert gap.low.tolist() == [0, 0]
