import numpy as np
import pytest

from rolescope.analyse.methods.standardise import overlap_weights, standardise
from rolescope.analyse.sample import Sample


def test_overlap_weights_hand_worked() -> None:
    """n = 10, 30, 5 and 30, 10, 0: harmonic 1/(1/10 + 1/30) = 7.5 twice, none in the third: ½, ½, 0."""
    assert np.allclose(overlap_weights(np.array([[10, 30, 5.0], [30, 10, 0]])), [0.5, 0.5, 0])


def test_one_role_keeps_its_mix() -> None:
    assert np.allclose(overlap_weights(np.array([[1, 3.0]])), [0.25, 0.75])


def test_no_common_support() -> None:
    assert np.array_equal(overlap_weights(np.array([[5.0, 0], [0, 5]])), [0, 0])


def _sample(rng: np.random.Generator) -> Sample:
    key = np.unique(
        np.stack((rng.integers(0, 2, 200), rng.integers(0, 4, 200), rng.integers(0, 20, 200))), axis=1
    )
    return Sample(key[0], key[1], key[2], 10 * rng.pareto(1.0, size=(key.shape[1],)) + 1, 2)


@pytest.mark.parametrize("seed", range(8))
def test_same_mix_and_no_employer_over_the_cap(seed: int) -> None:
    sample = _sample(np.random.default_rng(seed))
    design = standardise(sample, np.array([True, True]))
    weight = design.factor * sample.size
    for r in (0, 1):
        own = sample.role == r
        assert weight[own].sum() == pytest.approx(1)
        assert np.bincount(sample.employer[own], weight[own]).max() <= 0.2 * 1.001
        mix = np.bincount(sample.stratum[own], weight[own], sample.n_strata)
        assert np.allclose(mix, design.weight)


def test_support_is_the_share_in_shared_strata() -> None:
    sample = Sample(np.array([0, 0, 1]), np.array([0, 1, 0]), np.array([0, 1, 2]), np.array([6.0, 2, 5]), 2)
    design = standardise(sample, np.array([True, True]), cap=1.0)
    assert np.allclose(design.support, [0.75, 1])
