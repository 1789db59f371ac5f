import numpy as np
import pytest

from rolescope.analyse.methods.confusion import class_shares, dirichlet_rows, mixture_shares, smoothed_counts


def test_hand_worked() -> None:
    """True shares .75, .25; class 0 is seen as 0 in 80 %, class 1 as 1 in 60 %.

    Seen as 0: .75·.8 + .25·.4 = .7. EM finds its way back from .7, .3 to .75, .25.
    """
    rows = np.array([[0.8, 0.2], [0.4, 0.6]])
    found = mixture_shares(np.array([[0.7, 0.3]]), rows, np.full(2, 0.5), 2000)
    assert found[0] == pytest.approx([0.75, 0.25], abs=1e-6)


def test_a_class_without_labels_is_confused_like_the_others() -> None:
    counts = smoothed_counts(np.array([[8.0, 2, 0], [2, 8, 0], [0, 0, 0]]), prior=2.0)
    rows = counts / counts.sum(axis=1, keepdims=True)
    assert rows[2, 2] == pytest.approx(17 / 22)  # 16 right of 20, one of each added


def test_draws_are_distributions_around_the_counts() -> None:
    counts = np.array([[80.0, 20], [5, 5]])
    rows = dirichlet_rows(counts, 1, 4000)
    assert np.allclose(rows.sum(axis=2), 1)
    assert rows.mean(axis=0) == pytest.approx(counts / counts.sum(axis=1, keepdims=True), abs=0.01)


def test_shares_sum_to_one() -> None:
    assert class_shares(np.eye(4)).sum() == pytest.approx(1)
