"""The raw gap is the gap at the same mix plus what the mix accounts for."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.pay import PaySample, pay_contrast
from rolescope.analyse.pay_gap import median_gap


def world(seed: int, n: int, seniors: float, shift: float = 0.0) -> PaySample:
    """Two levels, half a log point apart; two records an employer."""
    rng = np.random.default_rng(seed)
    level = (rng.random(n) < seniors).astype(np.int64)
    value = np.exp(rng.normal(11.5 + 0.5 * level + shift, 0.2))
    return PaySample(value, np.arange(n) // 2 + 10_000 * seed, level)


def test_worked_by_hand() -> None:
    """Juniors get 100 and seniors 200 thousand under both names; of a 3 of 4 are seniors, of b 1 of 4."""
    a, b = np.repeat([0, 1], [20, 60]), np.repeat([0, 1], [60, 20])
    samples = [PaySample(np.where(x, 200_000.0, 100_000.0), None, x) for x in (a, b)]
    found = median_gap(*samples, seed=1)
    assert found.raw[0] == 100_000
    assert found.standardised[0] == pytest.approx(0)
    assert found.mix[0] == pytest.approx(100_000)


def test_the_parts_add_up_and_the_standardised_is_the_contrast() -> None:
    a, b = world(1, 400, 0.7, 0.2), world(2, 300, 0.3)
    found = median_gap(a, b, seed=1)
    assert found.raw[0] == pytest.approx(found.standardised[0] + found.mix[0])
    assert found.standardised == pytest.approx(pay_contrast(a, b, seed=1).difference)
    assert found.mix[1] < found.mix[0] < found.mix[2]


def test_what_the_mix_accounts_for_is_within_its_interval() -> None:
    """Truth from very large samples of the same two worlds."""
    truth = median_gap(world(90, 60_000, 0.7), world(91, 60_000, 0.3), seed=1).mix[0]
    held = 0
    for seed in range(40):
        found = median_gap(world(100 + seed, 160, 0.7), world(200 + seed, 160, 0.3), seed=1)
        held += found.mix[1] <= truth <= found.mix[2]
    assert 34 <= held <= 40


def test_an_equal_mix_accounts_for_nothing() -> None:
    held = 0
    for seed in range(40):
        found = median_gap(world(300 + seed, 160, 0.5, 0.1), world(400 + seed, 160, 0.5), seed=1)
        held += found.mix[1] <= 0 <= found.mix[2]
    assert held >= 36


def test_a_borrowed_design_effect_widens_it() -> None:
    a, b = (PaySample(one.value, None, one.stratum) for one in (world(1, 400, 0.7), world(2, 300, 0.3)))
    plain, widened = (median_gap(a, b, inflation=f, seed=1) for f in (1.0, 4.0))
    assert widened.mix[2] - widened.mix[1] == pytest.approx(2 * (plain.mix[2] - plain.mix[1]), rel=0.1)


def test_too_few_are_suppressed() -> None:
    few, many = PaySample(np.ones(3)), world(1, 100, 0.5)
    assert median_gap(few, PaySample(many.value), seed=1).reason == "suppressed (n = 3, needs 20)"
    apart = PaySample(many.value, many.cluster, np.full(100, 7))
    found = median_gap(many, apart, seed=1)
    assert found.reason is None
    assert found.reason_standardised is not None
    assert np.isnan(found.mix).all()


def test_without_a_seed_all_but_the_mix_is_the_same() -> None:
    a, b = world(1, 200, 0.7), world(2, 200, 0.3)
    whole, without = median_gap(a, b, seed=1), median_gap(a, b, seed=None)
    assert (without.raw, without.standardised) == (whole.raw, whole.standardised)
    assert np.isnan(without.mix).all()


def test_the_same_seed_gives_the_same() -> None:
    a, b = world(1, 200, 0.7), world(2, 200, 0.3)
    assert median_gap(a, b, seed=3).mix == median_gap(a, b, seed=3).mix


@pytest.mark.parametrize("named", [True, False])
def test_groups_of_employers_tell_as_much_as_the_employers(
    named: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over several orders the interval is as wide; the figures themselves are the same."""
    a, b = world(1, 3000, 0.7, 0.2), world(2, 2000, 0.3)
    if not named:
        a, b = (PaySample(one.value, None, one.stratum) for one in (a, b))
    every = [median_gap(a, b, seed=seed) for seed in range(12)]
    monkeypatch.setattr("rolescope.analyse.pay_gap._MOST_CLUSTERS", 100)
    grouped = [median_gap(a, b, seed=seed) for seed in range(12)]
    assert [g.mix[0] for g in grouped] == [e.mix[0] for e in every]
    assert grouped[0].standardised == every[0].standardised
    wide, as_wide = (np.mean([one.mix[2] - one.mix[1] for one in found]) for found in (every, grouped))
    assert as_wide == pytest.approx(wide, rel=0.1)
