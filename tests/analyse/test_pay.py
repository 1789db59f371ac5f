import numpy as np
import pytest

from rolescope.analyse.pay import PaySample, pay_contrast, pay_difference, pay_overlap, pay_quantiles


def test_quantiles_hand_worked() -> None:
    """1 to 100 thousand, one record an employer: quartiles 25.5, 50.5, 75.5 thousand."""
    value = np.arange(1.0, 101) * 1000
    found = pay_quantiles(value, np.arange(100))
    assert found.value.tolist() == [25_500, 50_500, 75_500]
    # √(.25/100) times t(100 − 1 + 4 lent) = 1.983: .5 ± .0992, the 41st and the 60th.
    assert (found.low[1], found.high[1]) == (41_000, 60_000)
    assert (found.n, found.employers) == (100, 100)


def test_one_employer_does_not_set_the_median() -> None:
    value = np.concatenate((np.full(900, 200_000.0), np.linspace(80_000, 120_000, 100)))
    employer = np.concatenate((np.zeros(900, dtype=int), np.arange(1, 101)))
    assert pay_quantiles(value, employer).value[1] < 120_000
    assert pay_quantiles(value, None).value[1] == 200_000


def test_borrowed_design_effect_widens() -> None:
    value = np.random.default_rng(1).lognormal(11, 0.3, 400)
    plain, widened = pay_quantiles(value, None), pay_quantiles(value, None, inflation=4.0)
    assert plain.employers is None
    assert (widened.high - widened.low)[1] > 1.5 * (plain.high - plain.low)[1]
    assert widened.effective_n == pytest.approx(plain.effective_n / 4)


def test_suppressed() -> None:
    assert pay_quantiles(np.ones(3), None).reason == "suppressed (n = 3, needs 20)"
    assert pay_quantiles(np.ones(30), np.arange(30) % 2).reason == "suppressed (2 employers, needs 5)"
    found = pay_contrast(PaySample(np.ones(3)), PaySample(np.ones(50)), seed=1)
    assert found.reason == "suppressed (n = 3, needs 20)"
    assert found.pays_more is None
    assert np.isnan(found.difference).all()


def test_contrast_hand_worked() -> None:
    """b is a less 20,000, so the medians differ by that; superiority is counted pair by pair."""
    a = np.arange(100.0, 200) * 1000
    found = pay_contrast(PaySample(a), PaySample(a - 20_000), seed=1)
    assert found.difference[0] == pytest.approx(20_000)
    assert found.superiority[0] == pytest.approx(np.mean(np.sign(a[:, None] - a + 20_000) / 2 + 0.5))
    assert found.pays_more == "a"
    back = pay_contrast(PaySample(a - 20_000), PaySample(a), seed=1)
    assert back.pays_more == "b"
    assert back.superiority[0] == pytest.approx(1 - found.superiority[0])
    assert found.curve_a.sum() == pytest.approx(1)
    assert len(found.grid) == len(found.curve_a) == 40


def test_standardised_over_levels() -> None:
    """Same pay within each level, other mix of levels: pooled medians differ, standardised ones do not."""
    rng = np.random.default_rng(2)
    samples = []
    for seniors in (400, 100):
        level = np.repeat([0, 1], [500 - seniors, seniors])
        samples.append(PaySample(np.exp(rng.normal(11 + 0.5 * level, 0.2)), None, level))
    found = pay_contrast(*samples, seed=1)
    assert np.median(samples[0].value) - np.median(samples[1].value) > 15_000
    assert found.difference[1] < 0 < found.difference[2]
    assert found.pays_more is None


def test_same_seed_same_bytes() -> None:
    rng = np.random.default_rng(3)
    a, b = (PaySample(rng.lognormal(11, 0.3, 900), rng.integers(0, 700, 900)) for _ in range(2))
    assert pay_contrast(a, b, seed=1).overlap == pay_contrast(a, b, seed=1).overlap


def test_a_difference_alone_is_that_of_the_contrast() -> None:
    rng = np.random.default_rng(4)
    a, b = (
        PaySample(rng.lognormal(11 + shift, 0.3, 300), rng.integers(0, 90, 300), rng.integers(0, 3, 300))
        for shift in (0.1, 0.0)
    )
    assert pay_difference(a, b).difference == pay_contrast(a, b, seed=1).difference
    few = pay_difference(PaySample(np.ones(3)), b)
    assert few.reason == "suppressed (n = 3, needs 20)"
    assert np.isnan(few.difference).all()


def test_an_overlap_alone_is_that_of_the_contrast() -> None:
    rng = np.random.default_rng(5)
    a, b = (
        PaySample(rng.lognormal(11 + shift, 0.3, 300), rng.integers(0, 90, 300), rng.integers(0, 3, 300))
        for shift in (0.1, 0.0)
    )
    whole, alone = pay_contrast(a, b, seed=1), pay_overlap(a, b, seed=1)
    assert (alone.overlap, alone.n) == (whole.overlap, whole.n)
    few = pay_overlap(PaySample(np.ones(3)), b, seed=1)
    assert few.reason == "suppressed (n = 3, needs 20)"
    assert np.isnan(few.overlap).all()
