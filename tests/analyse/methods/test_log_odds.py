import numpy as np
import pytest

from rolescope.analyse.methods.log_odds import log_odds


def test_hand_worked() -> None:
    """a names x 8 times of 10, b 2 times of 10; a prior of one of each.

    With it 9 to 3 and 3 to 9: log 3 − log ⅓ = log 9 = 2.197; variance 1/9 + 1/3 = .444, error .667, z 3.296.
    """
    found = log_odds(np.array([8.0, 2.0]), np.array([2.0, 8.0]), np.ones(2))
    assert found.value == pytest.approx([np.log(9), -np.log(9)])
    assert found.error == pytest.approx([2 / 3, 2 / 3])
    assert found.z[0] == pytest.approx(3.2958, abs=1e-4)


def test_a_stronger_prior_draws_rare_items_towards_the_background() -> None:
    a, b, background = (
        np.array([3.0, 500.0, 497.0]),
        np.array([0.0, 480.0, 520.0]),
        np.array([0.01, 0.49, 0.5]),
    )
    weak, strong = (log_odds(a, b, strength * background) for strength in (10, 1000))
    assert abs(weak.value[0]) > 3
    assert abs(strong.value[0]) < 0.5
    assert abs(strong.z[0]) < 1


def test_equal_bodies_differ_in_nothing() -> None:
    a = np.array([5.0, 1, 44])
    assert log_odds(a, a, np.ones(3)).value == pytest.approx(np.zeros(3))


def test_chance_alone_is_rarely_called_a_difference() -> None:
    """Two draws from one background: |z| over 1.96 in about one of twenty frequent items."""
    rng = np.random.default_rng(1)
    share = rng.dirichlet(np.ones(50))
    z = []
    for _ in range(200):
        a, b = rng.multinomial(5000, share, size=2).astype(float)
        z.append(log_odds(a, b, 10 * share).z)
    frequent = share > 0.005
    assert 0.03 < float((np.abs(np.array(z)[:, frequent]) > 1.96).mean()) < 0.07
