"""Records whose employers nobody names: closed forms against the path that looks at every employer."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.alone import alone
from rolescope.analyse.distribution import together
from rolescope.analyse.pay import PaySample
from tests.analyse.gradings import assert_alike


def samples(seed: int) -> list[PaySample]:
    """One to three roles of up to 200 records in one to five strata; some too thin, some strata of one."""
    rng = np.random.default_rng(seed)
    strata = int(rng.integers(1, 6))
    sizes = rng.integers(1, 200, int(rng.integers(1, 4)))
    return [
        PaySample(np.round(rng.lognormal(11, 0.3, n), -3), None, rng.integers(0, strata, n)) for n in sizes
    ]


def named(records: list[PaySample]) -> list[PaySample]:
    """Every record with an employer of its own."""
    starts = np.cumsum([0, *(len(one.value) for one in records)])
    return [
        PaySample(one.value, np.arange(len(one.value)) + start, one.stratum)
        for one, start in zip(records, starts, strict=False)
    ]


def test_as_if_each_record_were_an_employer() -> None:
    for seed in range(120):
        records = samples(seed)
        assert_alike(alone(records, min_n=20), together(named(records), min_n=20, min_employers=1, cap=1.0))


def test_at_the_size_of_a_collection() -> None:
    rng = np.random.default_rng(1)
    records = [PaySample(rng.lognormal(11, 0.3, n), None, rng.integers(0, 20, n)) for n in (20_000, 15_000)]
    assert_alike(alone(records, min_n=20), together(named(records), min_n=20, min_employers=1, cap=1.0))


def test_what_all_records_have_is_no_more_certain_than_the_rest() -> None:
    """Five records tie at the top, and all lie at or below the ninth decile: it is worth 23 records."""
    value = np.concatenate((np.arange(1.0, 19), np.full(5, 20.0)))
    found = alone([PaySample(value)], min_n=20).of_role(0)
    assert found.effective_n[-1] == pytest.approx(23)
    assert found.common_n == pytest.approx(23)
