import numpy as np
import pytest

from rolescope.analyse.methods.overlap import Histograms, histograms, overlap, smoothing


def test_hand_worked() -> None:
    """Curves ¾, ¼ and ¼, ¾ without smoothing share ¼ + ¼ = ½."""
    counted = Histograms(np.array([[3.0, 0], [0, 1]]), np.array([[1.0, 0], [0, 3]]))
    found = overlap(counted, np.eye(2), seed=1)
    assert np.minimum(found.curve_a, found.curve_b).sum() == pytest.approx(0.5)
    assert found.low <= found.value <= found.high


def test_apart_and_alike() -> None:
    rng = np.random.default_rng(1)
    cluster = np.arange(500)
    near, far = rng.integers(0, 10, 500), rng.integers(30, 40, 500)
    weight = np.full(500, 1 / 500)
    kernel = smoothing(40, 1.0)
    apart = overlap(
        histograms((cluster, cluster + 500), (near, far), (weight, weight), 40, 1), kernel, seed=1
    )
    alike = overlap(
        histograms((cluster, cluster + 500), (near, near), (weight, weight), 40, 1), kernel, seed=1
    )
    assert apart.value < 0.01
    assert alike.high == 1
    assert alike.value > 0.95


def test_kernel_rows_sum_to_one() -> None:
    assert np.allclose(smoothing(40, 2.5).sum(axis=1), 1)
