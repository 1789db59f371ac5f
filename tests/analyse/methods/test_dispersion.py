import numpy as np
import pytest

from rolescope.analyse.methods.dispersion import INDEPENDENT, Noise, noise_of


def test_hand_worked_persistence() -> None:
    """Two periods: their sum's excess is (1 + ρ) times one's. From 0.5 to 0.75, ρ is a half."""
    noise = noise_of(1.5, 1.75, 2)
    assert noise.excess == pytest.approx(0.5)
    assert noise.persistence == pytest.approx(0.5)


def test_the_longer_run_is_believed() -> None:
    """Employers that post once a month and all months alike: no excess in a month, much in a year."""
    noise = noise_of(1.0, 3.0, 12)
    apart = np.arange(1, 12)
    lengthening = 1 + 2 * ((1 - apart / 12) * noise.persistence**apart).sum()
    assert noise.excess * lengthening == pytest.approx(2.0)


def test_covariance() -> None:
    found = Noise(0.5, 0.2).covariance(np.array([0.0, 1, 3]), np.array([4.0, 9, 16]))
    assert found[0, 0] == pytest.approx(4 * 1.5)
    assert found[0, 1] == pytest.approx(0.5 * 0.2 * 6)
    assert found[0, 2] == pytest.approx(0.5 * 0.008 * 8)


def test_more_scatter_is_added_without_persistence() -> None:
    more = Noise(0.5, 0.8).at_least(3.0)
    assert more.dispersion == pytest.approx(3.0)
    assert more.excess * more.persistence == pytest.approx(0.4)  # what persisted before, and no more
    assert Noise(0.5, 0.8).at_least(1.2) == Noise(0.5, 0.8)


@pytest.mark.parametrize("noise", [INDEPENDENT, Noise(1.0), Noise(1.0, 0.6)])
def test_draws_scatter_as_they_are_said_to(noise: Noise) -> None:
    mean = np.array([20.0, 20, 40])
    drawn = noise.draws(np.random.default_rng(1), np.arange(3.0), mean, 20_000)
    assert drawn.mean(axis=0) == pytest.approx(mean, rel=0.02)
    assert np.cov(drawn.T) == pytest.approx(noise.covariance(np.arange(3.0), mean), rel=0.1, abs=1.0)
