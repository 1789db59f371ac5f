import numpy as np
import pytest

from rolescope.analyse.premium import PremiumSample, premiums


def test_hand_worked() -> None:
    """With it 110 or 121 thousand, without it 100 or 110, one employer a record: a tenth more."""
    value = np.array([100.0, 110.0] * 20 + [110.0, 121.0] * 20) * 1000
    has = np.arange(80)[:, None] >= 40
    (found,) = premiums(PremiumSample(value, np.arange(80)), has)
    assert found.ratio == pytest.approx(0.1)
    # Logs lie ± ln(1.1)/2 about their mean, so s² = 40/39 · (.0477)² and the error is √(2 s²/40) = .01079.
    half = 1.9908 * 0.010792  # t of 78 degrees of freedom
    assert found.low == pytest.approx(1.1 * np.exp(-half) - 1, abs=1e-4)
    assert found.high == pytest.approx(1.1 * np.exp(half) - 1, abs=1e-4)
    assert (found.n, found.without, found.employers, found.employers_without) == (40, 40, 40, 40)
    assert found.sure
    assert found.reason is None


def test_what_is_held_equal_is_not_paid_to_the_skill() -> None:
    """Seniors are paid half more and know it more often; at equal level it is worth nothing."""
    rng = np.random.default_rng(1)
    level = rng.integers(0, 2, 2000)
    has = (rng.random(2000) < 0.2 + 0.5 * level)[:, None]
    value = np.exp(11 + 0.4 * level + rng.normal(0, 0.2, 2000))
    (plain,) = premiums(PremiumSample(value, np.arange(2000)), has)
    (equal,) = premiums(PremiumSample(value, np.arange(2000), (level,)), has)
    assert plain.low > 0.1
    assert equal.low < 0 < equal.high
    assert not equal.sure


def test_too_little_is_said_with_its_numbers() -> None:
    value, employer = np.linspace(50_000, 90_000, 100), np.arange(100) // 2
    has = np.column_stack([np.arange(100) < 19, np.arange(100) >= 19, np.arange(100) < 50])
    few, most, half = premiums(PremiumSample(value, employer), has)
    assert few.reason == "suppressed (n = 19 with it, needs 20)"
    assert most.reason == "suppressed (n = 19 without it, needs 20)"
    assert half.reason is None
    assert np.isnan([few.ratio, few.q_value]).all()
    (two,) = premiums(PremiumSample(value, np.minimum(np.arange(100) // 10, 6)), has[:, 2:])
    assert two.reason == "suppressed (2 employers without it, needs 5)"
    (lone,) = premiums(PremiumSample(value, np.where(np.arange(100) < 50, 0, np.arange(100))), has[:, 2:])
    assert lone.reason == "suppressed (1 employers with it, needs 5)"


def test_a_control_that_tells_who_has_it_leaves_no_figure() -> None:
    value, has = np.linspace(50_000, 90_000, 100), np.arange(100) < 50
    (found,) = premiums(PremiumSample(value, np.arange(100), (has.astype(int),)), has[:, None])
    assert found.reason == "suppressed (who has it is told by what is held equal)"


def test_one_employer_does_not_set_the_premium() -> None:
    """Of those with it, nine in ten are one employer's that pays double: it counts a tenth."""
    rng = np.random.default_rng(2)
    value = np.exp(11 + rng.normal(0, 0.1, 1200))
    value[:450] *= 2
    employer = np.where(np.arange(1200) < 450, 0, np.arange(1200))
    (found,) = premiums(PremiumSample(value, employer), np.arange(1200)[:, None] < 500)
    assert found.ratio < 0.1


def test_the_rate_of_false_discoveries_is_over_all_that_were_tested() -> None:
    rng = np.random.default_rng(3)
    value, has = np.exp(11 + rng.normal(0, 0.3, 500)), rng.random((500, 40)) < 0.4
    found = premiums(PremiumSample(value, np.arange(500)), has)
    assert min(p.p_value for p in found) < 0.05
    assert not any(p.sure for p in found)
    assert all(p.q_value >= p.p_value for p in found)


def test_where_no_employer_is_named_the_clustering_is_borrowed() -> None:
    rng = np.random.default_rng(4)
    value, has = np.exp(11 + rng.normal(0, 0.3, 400)), rng.random((400, 1)) < 0.4
    (plain,) = premiums(PremiumSample(value, None), has)
    (wide,) = premiums(PremiumSample(value, None), has, inflation=4.0)
    assert plain.employers is None
    assert np.log1p(wide.high) - np.log1p(wide.low) == pytest.approx(
        2 * (np.log1p(plain.high) - np.log1p(plain.low))
    )


def test_nothing_asked_nothing_found() -> None:
    assert premiums(PremiumSample(np.ones(30), None), np.zeros((30, 0), dtype=bool)) == ()
