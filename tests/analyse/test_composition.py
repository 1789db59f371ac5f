import numpy as np
import pytest

from rolescope.analyse.composition import composition, composition_contrasts
from rolescope.analyse.sample import Incidence, Sample
from rolescope.model.shares import Verdict


def _duties(share: np.ndarray, n: int = 400) -> tuple[Sample, Incidence]:
    """(R, C) shares; every duty of an employer of its own."""
    n_roles, n_classes = share.shape
    item = np.concatenate([np.repeat(np.arange(n_classes), np.rint(p * n).astype(int)) for p in share])
    role = np.repeat(np.arange(n_roles), n)
    ids = np.arange(len(role))
    return (
        Sample(role, np.zeros_like(role), ids, np.ones(len(role)), n_roles),
        Incidence(ids, item, np.ones(len(role)), n_classes),
    )


def test_hand_worked() -> None:
    """True .75, .25; seen right in 80 and 60 %: seen as .7, .3. Labels without end lead back to the truth."""
    sample, seen = _duties(np.array([[0.7, 0.3]]))
    found = composition(sample, seen, np.array([[6e5, 1.5e5], [1e5, 1.5e5]]), seed=1)
    assert found.observed[0] == pytest.approx([0.7, 0.3])
    assert found.value[0] == pytest.approx([0.75, 0.25], abs=0.005)


def test_known_classes_are_left_alone() -> None:
    share = np.array([[0.5, 0.3, 0.2], [0.2, 0.3, 0.5]])
    found = composition(*_duties(share), seed=1)
    assert found.value == pytest.approx(share)
    assert (found.low <= share).all()
    assert (share <= found.high).all()
    assert composition_contrasts(found, 0, 1).verdict == (
        Verdict.HIGHER,
        Verdict.EQUIVALENT,
        Verdict.LOWER,
    )


def test_sums_to_one_and_same_seed_same_bytes() -> None:
    rng = np.random.default_rng(2)
    sample, seen = _duties(np.array([[0.25, 0.5, 0.25, 0.0], [0.25, 0.25, 0.25, 0.25]]))
    confusion = rng.multinomial(30, np.full(4, 0.1) + 0.6 * np.eye(4)).astype(float)
    one, two, other = (composition(sample, seen, confusion, seed=s) for s in (1, 1, 2))
    assert one.value.sum(axis=1) == pytest.approx([1, 1])
    assert np.array_equal(one.low, two.low)
    assert not np.array_equal(one.low, other.low)
    assert (one.high[0, 3] - one.low[0, 3]) > 0.001  # never predicted, yet not known to be absent


def test_few_labels_widen() -> None:
    table = _duties(np.array([[0.5, 0.5]]))
    confusion = np.array([[8.0, 2], [2, 8]])
    few, many = composition(*table, confusion, seed=1), composition(*table, 100 * confusion, seed=1)
    assert (few.high - few.low)[0, 0] > 1.5 * (many.high - many.low)[0, 0]


def test_suppressed() -> None:
    sample, seen = _duties(np.array([[0.5, 0.5]]), n=4)
    found = composition(sample, seen, np.eye(2) * 50, seed=1)
    assert found.reason == ("suppressed (n = 4, needs 20)",)
    assert np.isnan(found.value).all()
