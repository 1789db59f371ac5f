import numpy as np
import pytest

from rolescope.analyse.methods.misclassification import pooled_sensitivity, rogan_gladen

ONE = np.ones(1)


def test_rogan_gladen_hand_worked() -> None:
    """Seen in 42 %, s = .8, f = .02: (.42 − .02)/.78 = .5128."""
    assert rogan_gladen(0.42 * ONE, 0.8 * ONE, 0.02 * ONE)[0] == pytest.approx(0.4 / 0.78)


def test_clipped() -> None:
    assert rogan_gladen(np.array([0.01, 0.95]), np.full(2, 0.8), np.full(2, 0.02)).tolist() == [0, 1]


def test_many_labels_keep_their_own() -> None:
    """One skill with 450 of 500 found among others at about .5 keeps .9; one without labels gets the mean."""
    tp, n = np.array([450.0, 5, 4, 6, 5, 0]), np.array([500.0, 10, 10, 10, 10, 0])
    mean, variance = pooled_sensitivity(tp, n - tp, np.zeros(6, dtype=int))
    assert mean[0] == pytest.approx(0.9, abs=0.01)
    assert variance[5] > 10 * variance[0]
    assert mean[5] == pytest.approx((tp.sum() + 1) / (n.sum() + 2))


def test_types_do_not_mix() -> None:
    tp, fn = np.array([90.0, 80, 85, 10, 20, 15]), np.array([10.0, 20, 15, 90, 80, 85])
    mean, _ = pooled_sensitivity(tp, fn, np.array([0, 0, 0, 1, 1, 1]))
    assert mean[:3].min() > 0.75
    assert mean[3:].max() < 0.25


def test_interval_covers_a_drawn_sensitivity() -> None:
    """Skills' sensitivities drawn from a beta: mean ± 2 sd covers about 95 % of them, labelled or not."""
    rng = np.random.default_rng(2)
    hits = []
    for _ in range(60):
        true = rng.beta(8, 2, 40)
        n = rng.integers(0, 30, 40)
        tp = rng.binomial(n, true).astype(float)
        mean, variance = pooled_sensitivity(tp, n - tp, np.zeros(40, dtype=int))
        hits.append(np.abs(mean - true) <= 1.96 * np.sqrt(variance))
    assert 0.92 <= np.mean(hits) <= 0.98
