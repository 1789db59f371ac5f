"""The covered share worked by hand, its properties, and ways by a third role."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.analyse.switch import CUTS, covered, gain, part, step, ways
from tests.analyse.test_blend import known

Share = st.floats(0.0, 1.0)
Rows = st.integers(1, 8).flatmap(
    lambda n: st.tuples(*(st.lists(Share, min_size=n, max_size=n) for _ in range(2)))
)
Cut = st.sampled_from(CUTS)


def test_an_ask_counts_whole_from_the_cut_on_and_in_part_below() -> None:
    """Wanted .8, .4, .1; shown .3, .1, .1; cut .2.

    .3 is over the cut: whole. .1 of the cut's .2: half. .1 is as often as wanted: whole.
    (.8 · 1 + .4 · .5 + .1 · 1) / 1.3 = 1.1 / 1.3.
    """
    shown, wanted = np.array([0.3, 0.1, 0.1]), np.array([0.8, 0.4, 0.1])
    np.testing.assert_allclose(part(shown, wanted, 0.2), (1.0, 0.5, 1.0))
    assert float(covered(shown, wanted, 0.2)) == pytest.approx(1.1 / 1.3)


def test_at_the_last_cut_it_is_fuzzy_subsethood() -> None:
    """Minima over what is wanted: (.3 + .1 + .1) / 1.3."""
    shown, wanted = np.array([0.3, 0.1, 0.1]), np.array([0.8, 0.4, 0.1])
    assert float(covered(shown, wanted, 1.0)) == pytest.approx(0.5 / 1.3)


def test_nothing_wanted_has_no_share() -> None:
    assert np.isnan(covered(np.array([0.4]), np.array([0.0]), 0.2))


@given(st.lists(st.floats(0.01, 1.0), min_size=1, max_size=8), Cut)
def test_a_role_covers_itself(shares: list[float], cut: float) -> None:
    own = np.array(shares)
    assert float(covered(own, own, cut)) == pytest.approx(1.0)


@given(Rows, Cut, st.integers(0, 7), Share)
def test_a_skill_more_never_lowers(
    rows: tuple[list[float], list[float]], cut: float, at: int, more: float
) -> None:
    shown, wanted = (np.array(row) for row in rows)
    wanted[0] = max(wanted[0], 0.1)
    raised = shown.copy()
    raised[at % len(raised)] = min(1.0, raised[at % len(raised)] + more)
    assert covered(raised, wanted, cut) >= covered(shown, wanted, cut) - 1e-12


@given(Rows)
def test_a_stricter_cut_never_covers_more(rows: tuple[list[float], list[float]]) -> None:
    shown, wanted = (np.array(row) for row in rows)
    wanted[0] = max(wanted[0], 0.1)
    found = [float(covered(shown, wanted, cut)) for cut in CUTS]
    assert found == sorted(found, reverse=True) or np.allclose(found, sorted(found, reverse=True))


def test_skills_that_are_hardly_asked_for_are_no_asks() -> None:
    """Wanted .5 and .04: of the second the role asks too rarely for it to count."""
    assert step(known((0.5, 0.0), (0.5, 0.04)), 0, 1).value == pytest.approx(1.0)


def test_what_noise_takes_off_is_added_back() -> None:
    """Two roles alike in 60 skills: minima of noisy shares fall short of 1, the estimate less so."""
    rng = np.random.default_rng(5)
    truth = rng.uniform(0.1, 0.6, 60)
    found = []
    for _ in range(20):
        read = truth + rng.normal(0, 0.05, (2, 60))
        profiles = known(*map(tuple, read), noise=0.05)
        made = step(profiles, 0, 1, cut=1.0)
        found.append((made.plain, made.value))
    plain, value = np.mean(found, axis=0)
    assert plain < 0.95
    assert abs(value - 1) < 0.7 * abs(plain - 1)


def test_suppressed_roles_have_no_share() -> None:
    profiles = known((np.nan, np.nan), (0.5, 0.5))
    thin = type(profiles)(
        **{name: getattr(profiles, name) for name in profiles.__slots__} | {"reason": ("few", None)}
    )
    assert np.isnan(step(thin, 0, 1).value)
    assert ways(thin, [1]) == ()


def test_duties_are_covered_by_kinds_done_as_often() -> None:
    """Duties .7 and .3 against .4 and .6: .4 + .3 of them are common. Skills do not matter."""
    profiles = known((0.9, 0.7, 0.3), (0.1, 0.4, 0.6), duties=2)
    assert step(profiles, 0, 1, cut=1.0, duty=True).value == pytest.approx(0.7)


def test_a_role_between_is_found_and_one_beside_is_not() -> None:
    """a asks for the first two, b for the last two of four skills; c, between, for the middle two.

    Direct: (.0, .5, ., .) hold nothing of b's: 0. By c: a covers c's first of two, c covers b's first of two.
    d asks for what neither does: it covers nothing of b.
    """
    a, b = (0.5, 0.5, 0.0, 0.0, 0.0), (0.0, 0.0, 0.5, 0.5, 0.0)
    c, d = (0.0, 0.5, 0.5, 0.0, 0.0), (0.5, 0.0, 0.0, 0.0, 0.5)
    found = ways(known(a, b, c, d, noise=0.01), [2, 3])
    assert [(way.over, way.reliable) for way in found] == [(2, True)]
    assert found[0].least == pytest.approx(0.5, abs=0.05)


def test_a_gain_that_noise_could_make_is_not_reliable() -> None:
    a, b, c = (0.5, 0.1, 0.05), (0.1, 0.5, 0.3), (0.45, 0.14, 0.06)
    found = ways(known(a, b, c, noise=0.15), [2])
    assert not any(way.reliable for way in found)


def test_what_two_steps_share_cancels_in_their_gain() -> None:
    profiles = known((0.5, 0.2), (0.3, 0.6), noise=0.1)
    direct = step(profiles, 0, 1)
    none = gain(direct, direct)
    assert none.value == 0
    assert none.error == pytest.approx(direct.doubt * 2**0.5)
    assert none.error < direct.error * 2**0.5
