"""Role arithmetic on profiles without noise, worked by hand; and what noise must not do."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.blend import _Doubted, best, blend, measured
from rolescope.analyse.profiles import Profiles
from rolescope.model.shares import Verdict

DRAWS = 50


def known(*rows: tuple[float, ...], duties: int = 0, noise: float = 0.0) -> Profiles:
    """Profiles of these shares; the last `duties` items are activities."""
    value = np.array(rows)
    half = np.random.default_rng(0).normal(0, noise, (DRAWS // 2, *value.shape)) if noise else 0.0
    many = np.full(len(rows), 100)
    return Profiles(
        value=value,
        draws=value + np.concatenate((half, np.negative(half))) if noise else np.tile(value, (DRAWS, 1, 1)),
        duty=np.arange(value.shape[1]) >= value.shape[1] - duties,
        n=many,
        employers=many,
        duties=many,
        df=np.full(len(rows), 1e6),
        reason=(None,) * len(rows),
    )


def test_an_exact_blend() -> None:
    """0.25 · (.8, .4, .0) + 0.75 · (.0, .4, .8) = (.2, .4, .6)."""
    found = blend(known((0.2, 0.4, 0.6), (0.8, 0.4, 0.0), (0.0, 0.4, 0.8)), [1, 2], [1, 2], total=1.0)
    np.testing.assert_allclose(found.weight.value, (0.25, 0.75), atol=1e-4)
    assert float(found.r2.value) == pytest.approx(1.0, abs=1e-4)
    np.testing.assert_allclose(found.residual.value, 0, atol=1e-4)


def test_what_is_left_over() -> None:
    """Parts (1, 0, 0) and (0, 1, 0), role (.5, .5, .3): weights of one half, .3 of the third skill left over.

    Left: .3² = .09. Scatter: mean 1.3 / 3, squares .25 + .25 + .09 − 1.3² / 3 = .0267. R² = 1 − .09 / .0267 =
    −2.375. The average of the parts is (.5, .5, 0), as far off as the blend: nothing is explained.
    """
    found = blend(known((0.5, 0.5, 0.3), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)), [1, 2], [1, 2], total=1.0)
    np.testing.assert_allclose(found.weight.value, (0.5, 0.5), atol=1e-6)
    np.testing.assert_allclose(found.residual.value, (0, 0, 0.3), atol=1e-6)
    assert float(found.r2.value) == pytest.approx(-2.375, abs=1e-3)
    assert float(found.apart.value) == pytest.approx(0.0, abs=1e-6)
    assert found.residual.verdict[2] is Verdict.HIGHER


def test_how_much_is_explained_of_what_sets_a_role_apart() -> None:
    """Role (.6, 0) and its part (.3, 0); the average of that and (0, .3) is (.15, .15).

    The role lies .45² + .15² = .225 from the average, .3² = .09 from the part: 1 − .09 / .225 = .6.
    """
    found = blend(known((0.6, 0.0), (0.3, 0.0), (0.0, 0.3)), [1], [1, 2], total=1.0)
    assert found.weight.value.tolist() == pytest.approx([1.0])
    assert float(found.apart.value) == pytest.approx(0.6, abs=1e-6)


def test_free_weights_need_not_add_up() -> None:
    found = blend(known((0.6, 0.4), (0.3, 0.0), (0.0, 0.4)), [1, 2], [1, 2], total=None)
    np.testing.assert_allclose(found.weight.value, (2.0, 1.0), atol=1e-4)


def test_skills_and_duties_count_alike() -> None:
    """Of two skills the role is the first part, of two duties the second: halves, whatever their scale."""
    rows = ((0.8, 0.0, 0.05, 0.04), (0.8, 0.0, 0.04, 0.05), (0.0, 0.8, 0.05, 0.04))
    found = blend(known(*rows, duties=2), [1, 2], [1, 2], total=1.0)
    np.testing.assert_allclose(found.weight.value, (0.5, 0.5), atol=1e-4)


def test_noise_is_taken_out_of_the_products() -> None:
    """A role that is its part, both with noise: noise alone must not make half of it another role's."""
    rng = np.random.default_rng(3)
    truth = rng.random((3, 200)) * 0.5
    truth[0] = truth[1]
    found = [
        blend(
            known(*map(tuple, truth + rng.normal(0, 0.15, truth.shape)), noise=0.15),
            [1, 2],
            [1, 2],
            total=1.0,
        ).fit.weight[0]
        for _ in range(20)
    ]
    assert np.mean(found) > 0.9


def test_a_role_like_the_average_is_not_told_from_it() -> None:
    truth = np.random.default_rng(3).random((1, 100)) * 0.5
    rows = np.vstack((truth, truth + 0.1, truth - 0.1))
    found = blend(known(*map(tuple, rows), noise=0.1), [1], [1, 2], total=1.0)
    assert np.isnan(found.apart.value)
    assert np.isfinite(found.r2.value)


def test_without_others_there_is_no_average() -> None:
    space = measured(known((0.6, 0.0), (0.3, 0.0)), [1], [])
    assert np.isnan(best(space, [1], 1.0).apart)


def test_more_parts_fit_no_worse() -> None:
    rows = np.random.default_rng(5).random((6, 30))
    space = measured(known(*map(tuple, rows)), [1, 2], [1, 2, 3, 4, 5])
    fits = [best(space, list(range(1, k)), 1.0).r2 for k in range(2, 7)]
    assert fits == sorted(fits)


def test_what_draws_show_of_a_share_explained_keeps_what_is_in_them_twice() -> None:
    """Of .2 either way, .12 by squares: √(.2² − .12²) = .16 for weights, .2 for what is explained."""
    doubted = _Doubted(0.5, np.array([0.2, -0.2]), np.array([0.12, -0.12]))
    assert float(doubted.deviation) == pytest.approx(0.16)
    assert float(doubted.drawn) == pytest.approx(0.2)
