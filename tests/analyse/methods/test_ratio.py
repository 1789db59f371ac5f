import numpy as np
import pytest

from rolescope.analyse.methods.pooling import pool
from rolescope.analyse.methods.ratio import cumulative_ratio, group_influences, influences, standardised_ratio
from rolescope.analyse.methods.standardise import standardise
from rolescope.analyse.sample import Incidence, Sample


def _one_role(size: list[float], count: list[float]) -> tuple[Sample, Incidence]:
    zero = np.zeros(len(size), dtype=int)
    row = np.flatnonzero(count)
    sample = Sample(zero, zero, np.arange(len(size)), np.array(size), 1)
    return sample, Incidence(row, np.zeros_like(row), np.array(count)[row], 1)


def test_hand_worked() -> None:
    """Four employers with 2 postings each, of which 2, 1, 1, 0 have the skill: p = 4/8 = .5.

    Influences (count − .5·2)/8 = ⅛, 0, 0, −⅛, each over √(1 − ¼): Σu² = 2/64 · 4/3 = 1/24, as m/(m − 1).
    """
    sample, incidence = _one_role([2.0, 2, 2, 2], [2.0, 1, 1, 0])
    ratio = standardised_ratio(sample, standardise(sample, np.array([True]), cap=1.0), incidence)
    assert ratio.p[0, 0] == 0.5
    assert ratio.variance[0, 0] == pytest.approx(1 / 24)


def test_single_postings_give_the_binomial_variance() -> None:
    """Every posting its own employer: p(1 − p)/(n − 1)."""
    sample, incidence = _one_role([1.0] * 10, [1.0] * 3 + [0.0] * 7)
    design = standardise(sample, np.array([True]), cap=1.0)
    ratio = standardised_ratio(sample, design, incidence)
    assert ratio.variance[0, 0] == pytest.approx(0.21 / 9)
    assert pool(sample, design, ratio).common[0] == pytest.approx(0.1)


def test_the_same_postings_twice_are_wholly_correlated() -> None:
    role = np.repeat([0, 1], 6)
    sample = Sample(role, np.zeros(12, dtype=int), np.tile(np.arange(6), 2), np.ones(12), 2)
    row = np.array([0, 1, 6, 7])
    incidence = Incidence(row, np.zeros(4, dtype=int), np.ones(4), 1)
    ratio = standardised_ratio(sample, standardise(sample, np.array([True, True])), incidence)
    assert ratio.correlation[0, 1, 0] == pytest.approx(1)


def test_blocks_agree_with_the_whole() -> None:
    rng = np.random.default_rng(3)
    key = np.unique(
        np.stack((rng.integers(0, 2, 300), rng.integers(0, 3, 300), rng.integers(0, 60, 300))), axis=1
    )
    sample = Sample(key[0], key[1], key[2], rng.integers(1, 5, key.shape[1]).astype(float), 2)
    entries = np.unique(rng.integers(0, key.shape[1] * 150, 2000))
    incidence = Incidence(entries // 150, entries % 150, np.ones(len(entries)), 150)
    design = standardise(sample, np.array([True, True]))
    ratio = standardised_ratio(sample, design, incidence)
    whole = influences(sample, design, incidence)
    for r in (0, 1):
        assert np.allclose(ratio.variance[r], np.square(whole[r].value).sum(axis=0))
    _, a, b = np.intersect1d(whole[0].employer, whole[1].employer, return_indices=True)
    together = (whole[0].value[a] * whole[1].value[b]).sum(axis=0)
    assert np.allclose(ratio.correlation[0, 1] * np.sqrt(ratio.variance[0] * ratio.variance[1]), together)


def test_items_added_up_are_those_of_one_table_of_at_most() -> None:
    """Units of one class of four each: "the first k classes" as items of their own, or added up."""
    rng = np.random.default_rng(6)
    key = np.unique(rng.integers(0, (2, 3, 60), (300, 3)), axis=0).T
    size = rng.integers(1, 5, key.shape[1]).astype(float)
    sample = Sample(key[0], key[1], key[2], size, 2)
    classes = np.array([rng.multinomial(int(n), (0.1, 0.4, 0.3, 0.2)) for n in size])
    row, item = np.nonzero(classes)
    exactly = Incidence(row, item, classes[row, item].astype(float), 4)
    up_to = np.cumsum(classes, axis=1)
    row, item = np.nonzero(up_to)
    at_most = Incidence(row, item, up_to[row, item].astype(float), 4)
    design = standardise(sample, np.array([True, True]))
    added, direct = cumulative_ratio(sample, design, exactly), standardised_ratio(sample, design, at_most)
    for name in ("p", "variance", "spread_df", "correlation"):
        np.testing.assert_allclose(getattr(added, name)[..., :3], getattr(direct, name)[..., :3], rtol=1e-9)


def test_common_correlation_is_found() -> None:
    """Sixty items with intra-employer correlation .2: ρ is found within .04."""
    rng = np.random.default_rng(4)
    rate = rng.beta(0.3 * 4, 0.7 * 4, (200, 60))
    have = rng.binomial(5, rate)
    zero = np.zeros(200, dtype=int)
    sample = Sample(zero, zero, np.arange(200), np.full(200, 5.0), 1)
    row, item = np.nonzero(have)
    incidence = Incidence(row, item, have[row, item].astype(float), 60)
    design = standardise(sample, np.array([True]))
    assert pool(sample, design, standardised_ratio(sample, design, incidence)).correlation == pytest.approx(
        0.2, abs=0.04
    )


def test_groups_of_employers_add_up_their_influences() -> None:
    rng = np.random.default_rng(5)
    key = np.unique(np.stack((rng.integers(0, 3, 200), rng.integers(0, 60, 200))), axis=1)
    n = key.shape[1]
    sample = Sample(np.zeros(n, int), key[0], key[1], rng.integers(1, 5, n).astype(float), 1)
    entries = np.unique(rng.integers(0, n * 4, 300))
    incidence = Incidence(entries // 4, entries % 4, np.ones(len(entries)), 4)
    design = standardise(sample, np.array([True]))
    group = rng.integers(0, 7, 60)
    (each,) = influences(sample, design, incidence)
    expected = np.zeros((7, 4))
    np.add.at(expected, group[each.employer], each.value)
    np.testing.assert_allclose(group_influences(sample, design, incidence, group, 7), expected, atol=1e-15)


def test_what_does_not_vary_within_cells_tells_nothing() -> None:
    """All of one stratum have the item and none of the other: rounding leaves specks, not squares."""
    stratum = np.repeat([0, 1], (30, 37))
    sample = Sample(np.zeros(67, int), stratum, np.arange(67), np.ones(67) * 3, 1)
    row = np.arange(30)
    ratio = standardised_ratio(
        sample, standardise(sample, np.array([True])), Incidence(row, row * 0, np.full(30, 3.0), 1)
    )
    assert ratio.p[0, 0] == pytest.approx(30 / 67)
    assert ratio.variance[0, 0] < 1e-20
    assert ratio.spread_df[0, 0] == 0
