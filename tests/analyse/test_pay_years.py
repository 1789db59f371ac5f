"""Medians by year, as they are and with one mix of levels."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.pay import PaySample, pay_quantiles
from rolescope.analyse.pay_years import part, yearly_medians


def made() -> tuple[PaySample, np.typing.NDArray[np.int64]]:
    """Pay stands still within each level; seniors are a fifth in 2022 and four fifths in 2024."""
    year = np.repeat([2022, 2024], 200)
    level = np.concatenate((np.repeat([0, 1], [160, 40]), np.repeat([0, 1], [40, 160])))
    spread = np.tile(np.arange(200), 2)
    value = np.where(level, 200_000.0, 100_000.0) + 10.0 * spread
    return PaySample(value, np.arange(400), level), year


def test_another_mix_is_no_rise() -> None:
    sample, year = made()
    early, late = yearly_medians(sample, year)
    assert (early.year, late.year, early.n, late.employers) == (2022, 2024, 200, 200)
    assert late.raw[0] - early.raw[0] > 90_000
    assert late.same_mix[0] - early.same_mix[0] == pytest.approx(0, abs=2000)


def test_a_year_as_it_is_has_the_quantiles_of_its_records() -> None:
    sample, year = made()
    early, _ = yearly_medians(sample, year)
    own = part(sample, year == 2022)
    alone = pay_quantiles(own.value, own.cluster, (0.5,))
    assert early.raw == (alone.value[0], alone.low[0], alone.high[0])


def test_a_thin_year_is_suppressed_and_leaves_the_others_alone() -> None:
    sample, year = made()
    with_few = PaySample(
        np.append(sample.value, np.full(5, 1e5)),
        np.arange(405),
        np.append(np.asarray(sample.stratum), np.zeros(5, dtype=np.int64)),
    )
    few, *others = yearly_medians(with_few, np.append(year, np.full(5, 2020)))
    assert (few.reason, few.reason_same_mix) == ("suppressed (n = 5, needs 20)",) * 2
    assert [one.same_mix for one in others] == [one.same_mix for one in yearly_medians(sample, year)]


def test_no_records_no_years() -> None:
    assert yearly_medians(PaySample(np.zeros(0)), np.zeros(0, dtype=np.int64)) == ()
