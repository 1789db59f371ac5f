"""One sample over all its records: counts of employers with one record against a line for each."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.distribution import together
from rolescope.analyse.pay import PaySample
from rolescope.analyse.single import single
from tests.analyse.gradings import assert_alike


def sample(seed: int) -> PaySample:
    """Up to 400 records of many employers or few, in turn even and headed by large ones."""
    rng = np.random.default_rng(seed)
    n = int(rng.integers(1, 400))
    even = rng.integers(0, max(1, int(rng.choice([5, 8, 30, n, 3 * n]))), n)
    headed = np.minimum(rng.geometric(0.2, n), rng.integers(3, 50))
    return PaySample(np.round(rng.lognormal(11, 0.3, n), -3), even if seed % 2 else headed)


def test_as_if_every_employer_were_looked_at() -> None:
    for seed in range(200):
        found = single(sample(seed), min_n=20, min_employers=5, cap=0.1)
        assert found is not None
        assert_alike(found, together([sample(seed)], min_n=20, min_employers=5, cap=0.1))


def test_at_the_size_of_a_collection() -> None:
    rng = np.random.default_rng(1)
    large = PaySample(rng.lognormal(11, 0.3, 30_000), rng.integers(0, 40_000, 30_000) // 3)
    found = single(large, min_n=20, min_employers=5, cap=0.1)
    assert found is not None
    assert_alike(found, together([large], min_n=20, min_employers=5, cap=0.1))


def test_what_all_records_have_is_no_more_certain_than_the_rest() -> None:
    """Six employers of three records, and five of one that tie at the top: the ninth decile tells nothing."""
    value = np.concatenate((np.arange(1.0, 19), np.full(5, 20.0)))
    found = single(
        PaySample(value, np.r_[np.arange(18) // 3, np.arange(6, 11)]), min_n=20, min_employers=5, cap=0.5
    )
    assert found is not None
    only = found.of_role(0)
    assert only.effective_n[-1] == pytest.approx(only.common_n)


def test_one_employer_is_left_to_the_path_that_knows_lonely_ones() -> None:
    assert (
        single(PaySample(np.arange(1.0, 31), np.zeros(30, int)), min_n=20, min_employers=1, cap=1.0) is None
    )
